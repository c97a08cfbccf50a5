-- The plans, each with its years, the year in which its indicators, or else its commitments, begin,
-- and the last days of the periods it has targets for.

WITH plan_periods AS (
    SELECT
        plan_id,
        map_from_entries(list((period, period_end) ORDER BY period)) AS periods
    FROM history.plan_periods
    GROUP BY plan_id
),

begun AS (
    SELECT
        commitments.plan_id,
        coalesce(min(year(indicators.start_date)), min(year(commitments.start_date)))
            AS action_year
    FROM commitments
    LEFT JOIN indicators USING (commitment_id)
    GROUP BY commitments.plan_id
)

SELECT
    plans.plan_id,
    names.read_as,
    plans.family,
    year(plans.period_start) AS first_year,
    year(plans.period_end) AS last_year,
    begun.action_year,
    coalesce(plan_periods.periods, map { }) AS periods
FROM plans
LEFT JOIN plan_periods USING (plan_id)
LEFT JOIN begun USING (plan_id)
LEFT JOIN history.shown_plans AS names ON plans.plan_id = names.shown_as AND names.is_renamed
ORDER BY plans.plan_id;
