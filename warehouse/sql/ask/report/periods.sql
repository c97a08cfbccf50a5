-- The periods that a plan has targets for or that are reported on, with the day on which each ends;
-- NULL stands for its whole term.

WITH mentioned AS (
    SELECT
        plan_id,
        period
    FROM $shown.due_targets
    UNION
    SELECT
        plan_id,
        period
    FROM $shown.commitment_progress
)

SELECT
    mentioned.plan_id,
    mentioned.period,
    max(due_targets.due_date) AS ends_on
FROM mentioned
LEFT JOIN $shown.due_targets USING (plan_id, period)
WHERE list_contains($plans, mentioned.plan_id)
GROUP BY mentioned.plan_id, mentioned.period
ORDER BY mentioned.plan_id, ends_on NULLS LAST, mentioned.period NULLS LAST;
