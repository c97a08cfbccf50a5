-- Which fields of which kinds of entities were judged.

SELECT DISTINCT
    entity_kind,
    field
FROM history.judgements
WHERE kind = 'value' AND state <> 'undone'
ORDER BY entity_kind, field;
