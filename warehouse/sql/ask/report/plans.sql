-- The plans of the report, each with what it holds and how much of it is due and overdue.

WITH held AS (
    SELECT
        commitments.plan_id,
        count(DISTINCT commitments.commitment_id) AS commitments,
        count(DISTINCT indicators.indicator_id) AS indicators,
        count(DISTINCT measures.measure_id) AS measures,
        count(DISTINCT targets.target_id) AS targets,
        count(DISTINCT targets.target_id) FILTER (targets.due_date < $as_of) AS targets_due
    FROM $shown.commitments
    LEFT JOIN $shown.indicators USING (commitment_id)
    LEFT JOIN $shown.measures USING (commitment_id)
    LEFT JOIN $shown.targets USING (measure_id)
    GROUP BY commitments.plan_id
),

overdue AS (
    SELECT
        plan_id,
        count(*) AS targets_overdue
    FROM $shown.overdue_on($as_of)
    GROUP BY plan_id
)

SELECT
    plans.plan_id,
    plans.family,
    plans.title,
    plans.version,
    plans.document_id,
    coalesce(held.commitments, 0) AS commitments,
    coalesce(held.indicators, 0) AS indicators,
    coalesce(held.measures, 0) AS measures,
    coalesce(held.targets, 0) AS targets,
    coalesce(held.targets_due, 0) AS targets_due,
    coalesce(overdue.targets_overdue, 0) AS targets_overdue
FROM $shown.plans
LEFT JOIN held USING (plan_id)
LEFT JOIN overdue USING (plan_id)
WHERE list_contains($plans, plans.plan_id)
ORDER BY plans.plan_id;
