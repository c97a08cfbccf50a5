-- The plans, each with its years and the last days of the periods it has targets for.

WITH plan_periods AS (
    SELECT
        plan_id,
        map_from_entries(list((period, period_end) ORDER BY period)) AS periods
    FROM history.plan_periods
    GROUP BY plan_id
)

SELECT
    plans.plan_id,
    plans.family,
    year(plans.period_start) AS first_year,
    year(plans.period_end) AS last_year,
    coalesce(plan_periods.periods, map { }) AS periods
FROM plans
LEFT JOIN plan_periods USING (plan_id)
ORDER BY plans.plan_id;
