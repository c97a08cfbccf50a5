-- Note what the judgements on values come to, and which values are corrected.

UPDATE history.judgements
SET state = resolved.state
FROM resolved_values AS resolved
WHERE judgements.judgement_id = resolved.judgement_id;

INSERT INTO history.corrected_values BY NAME
SELECT
    judgement_id,
    relation,
    entity_kind,
    entity_id,
    field,
    plan_id,
    version,
    load_id,
    as_read,
    coalesce(stored, 'null'::JSON) AS stored,
    coalesce(assigned, 'null'::JSON) AS corrected
FROM resolved_values
WHERE state = 'applied' AND verdict = 'corrected';
