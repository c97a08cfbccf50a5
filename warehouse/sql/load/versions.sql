-- The version of a plan that is shown now and its digest, NULL for a new plan; and the next number.

SELECT
    max(current_plans.version) AS shown,
    any_value(plan_loads.digest) FILTER (plan_loads.load_id = current_plans.load_id) AS digest,
    coalesce(max(plan_loads.version), 0) + 1 AS next_version
FROM history.plan_loads
LEFT JOIN history.current_plans USING (plan_id)
WHERE plan_id = $plan_id;
