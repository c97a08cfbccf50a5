-- The periods of these plans that targets are due in, with their last days.

SELECT DISTINCT
    periods.plan_id,
    periods.period,
    periods.ends_on
FROM $shown.periods
INNER JOIN $shown.due_targets
    ON periods.plan_id = due_targets.plan_id AND periods.period = due_targets.period
WHERE list_contains($plans, periods.plan_id)
ORDER BY periods.ends_on, periods.period, periods.plan_id;
