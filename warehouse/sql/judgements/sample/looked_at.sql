-- The values that were drawn and looked at, and are read as they were then.

SELECT DISTINCT
    entity_kind,
    entity_id,
    field
FROM history.judgements
WHERE sample IS NOT NULL AND NOT is_undone AND state NOT IN ('open', 'orphan');
