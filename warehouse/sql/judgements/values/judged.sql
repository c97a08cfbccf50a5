-- The judgements that hold on values, for resolve.sql.

CREATE OR REPLACE TEMP TABLE asked_rows AS
SELECT
    judgement_id,
    verdict,
    entity_kind,
    field,
    entity_key,
    entity_id,
    plan_id,
    assigned,
    history.folded(old_value) AS old_text,
    history.folded(new_value) AS new_text
FROM history.judgements
WHERE kind = 'value' AND state <> 'undone';
