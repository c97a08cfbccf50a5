-- How many judgements come to what.

SELECT
    kind,
    state,
    count(*) AS judgements
FROM history.judgements
WHERE state <> 'undone'
GROUP BY kind, state;
