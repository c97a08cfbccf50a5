-- The plans, each with its years and the periods it has targets for.

WITH plan_periods AS (
    SELECT
        commitments.plan_id,
        list(DISTINCT targets.period ORDER BY targets.period) AS periods
    FROM targets
    INNER JOIN measures USING (measure_id)
    INNER JOIN commitments USING (commitment_id)
    GROUP BY commitments.plan_id
)

SELECT
    plans.plan_id,
    plans.family,
    year(plans.period_start) AS first_year,
    year(plans.period_end) AS last_year,
    coalesce(plan_periods.periods, []) AS periods
FROM plans
LEFT JOIN plan_periods USING (plan_id)
ORDER BY plans.plan_id;
