-- The targets that each body has not itself reported complete by the day, the longest overdue
-- first.

SELECT
    overdue.commitment_id,
    overdue.measure_id,
    overdue.organisation_id,
    overdue.target_id,
    overdue.period,
    overdue.due_date,
    overdue.days_overdue,
    overdue.status,
    overdue.percent,
    targets.text,
    measures.responsible
FROM $shown.body_overdue_on($as_of) AS overdue
INNER JOIN $shown.targets USING (target_id)
INNER JOIN $shown.measures ON overdue.measure_id = measures.measure_id
WHERE list_contains($plans, overdue.plan_id)
ORDER BY
    overdue.due_date,
    overdue.commitment_id,
    measures.ordinal,
    overdue.target_id,
    overdue.organisation_id;
