-- Which fields of which kinds of entities were judged.

SELECT
    entity_kind,
    list(DISTINCT field ORDER BY field) AS fields
FROM history.judgements
WHERE kind = 'value' AND state <> 'undone'
GROUP BY entity_kind
ORDER BY entity_kind;
