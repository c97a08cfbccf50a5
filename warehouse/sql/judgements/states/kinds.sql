-- What kinds of judgements there are.

SELECT DISTINCT kind
FROM history.judgements
ORDER BY kind;
