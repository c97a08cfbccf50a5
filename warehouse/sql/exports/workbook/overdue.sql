-- The targets that are overdue, the longest first.

SELECT
    overdue_targets.days_overdue,
    overdue_targets.due_date,
    overdue_targets.period,
    overdue_targets.responsible,
    overdue_targets.plan_id,
    commitments.number,
    commitments.title,
    overdue_targets.measure,
    overdue_targets.target,
    overdue_targets.status,
    overdue_targets.percent
FROM overdue_targets
LEFT JOIN commitments USING (commitment_id)
ORDER BY
    overdue_targets.days_overdue DESC,
    overdue_targets.plan_id ASC,
    commitments.number ASC,
    overdue_targets.target_id ASC;
