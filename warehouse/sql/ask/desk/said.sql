-- The judgements that hold or wait, the newest first.

SELECT
    judgement_id,
    kind,
    entity_id,
    field,
    old_value,
    new_value,
    note,
    decided_by,
    decided_at,
    state
FROM judgements
WHERE undone_by IS NULL AND state != 'undone'
ORDER BY decided_at DESC, judgement_id ASC
LIMIT $most;
