-- Note what the judgements on one field come to, and which values are corrected.

UPDATE history.judgements
SET state = resolved.state
FROM resolved_values AS resolved
WHERE judgements.judgement_id = resolved.judgement_id;

INSERT INTO history.corrected_values BY NAME
SELECT
    judgement_id,
    $relation AS relation,
    $entity_kind AS entity_kind,  -- noqa: AL09
    entity_id,
    $field AS field,  -- noqa: AL09
    plan_id,
    version,
    load_id,
    as_read,
    coalesce(stored, 'null'::JSON) AS stored,
    coalesce(assigned, 'null'::JSON) AS corrected
FROM resolved_values
WHERE state = 'applied' AND verdict = 'corrected';
