-- One row that is asked for, for resolve.sql.

CREATE OR REPLACE TEMP TABLE asked_rows AS
SELECT
    '' AS judgement_id,
    'row' AS verdict,
    $entity_kind AS entity_kind,  -- noqa: AL09
    '' AS field,
    $entity_key AS entity_key,  -- noqa: AL09
    $entity_id AS entity_id,  -- noqa: AL09
    $plan_id AS plan_id,  -- noqa: AL09
    NULL::JSON AS assigned,
    history.folded($old) AS old_text,
    NULL::VARCHAR AS new_text;
