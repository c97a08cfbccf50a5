-- Who has not reported: the targets of a plan, or of all, that nobody reported by a day.

SELECT
    plan_id,
    period,
    due_date,
    responsible,
    measure_id,
    measure,
    target
FROM unreported_on($day)
WHERE $plan_id IS NULL OR plan_id = $plan_id
ORDER BY due_date, responsible, measure_id;
