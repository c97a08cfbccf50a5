-- One judgement.

SELECT
    verdict,
    plan_id,
    old_value,
    new_value,
    is_undone,
    undone_by
FROM history.judgements
WHERE judgement_id = $judgement_id;
