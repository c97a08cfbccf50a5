-- The judgements that hold on one field of one kind of entity, for resolve.sql.

CREATE OR REPLACE TEMP TABLE asked_rows AS
SELECT
    judgement_id,
    verdict,
    entity_key,
    entity_id,
    plan_id,
    assigned,
    history.folded(old_value) AS old_text,
    history.folded(new_value) AS new_text
FROM history.judgements
WHERE
    kind = 'value'
    AND state <> 'undone'
    AND entity_kind = $entity_kind
    AND field = $field;
