-- The load that a plan's shown version is read from.

SELECT load_id
FROM history.current_plans
WHERE plan_id = $plan_id;
