-- The targets that are due and that nobody has reported on.

SELECT
    unreported_targets.due_date,
    unreported_targets.period,
    unreported_targets.responsible,
    unreported_targets.plan_id,
    commitments.number,
    commitments.title,
    unreported_targets.measure,
    unreported_targets.target
FROM unreported_targets
LEFT JOIN commitments USING (commitment_id)
ORDER BY
    unreported_targets.due_date,
    unreported_targets.responsible,
    unreported_targets.plan_id,
    commitments.number,
    unreported_targets.target_id;
