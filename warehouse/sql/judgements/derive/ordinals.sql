-- The places of the measures of a version of a plan.

SELECT
    measure_id,
    ordinal
FROM history.measures
WHERE plan_id = $plan_id AND version = $version;
