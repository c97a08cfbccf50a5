-- What is overdue on a day, of a plan or of all, the longest first.

SELECT
    plan_id,
    period,
    due_date,
    days_overdue,
    responsible,
    measure_id,
    measure,
    target,
    percent
FROM overdue_on($day)
WHERE $plan_id IS NULL OR plan_id = $plan_id
ORDER BY days_overdue DESC, responsible ASC, measure_id ASC;
