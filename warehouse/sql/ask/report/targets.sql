-- What each measure is to have reached, and for how many days it is overdue; NULL where it is not.

WITH bodies AS (
    SELECT
        measure_id,
        list(DISTINCT organisation_id ORDER BY organisation_id) AS organisations
    FROM $shown.measure_organisations
    GROUP BY measure_id
)

SELECT
    measures.commitment_id,
    targets.measure_id,
    targets.target_id,
    targets.period,
    targets.due_date,
    targets.text,
    measures.responsible,
    overdue.days_overdue,
    overdue.status,
    overdue.percent,
    targets.due_date < $as_of AS is_due,
    coalesce(bodies.organisations, []) AS organisations
FROM $shown.targets
INNER JOIN $shown.measures USING (measure_id)
INNER JOIN $shown.commitments USING (commitment_id)
LEFT JOIN $shown.overdue_on($as_of) AS overdue USING (target_id)
LEFT JOIN bodies ON targets.measure_id = bodies.measure_id
WHERE list_contains($plans, commitments.plan_id)
ORDER BY targets.due_date, measures.commitment_id, measures.ordinal, targets.target_id;
