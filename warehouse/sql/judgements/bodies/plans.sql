-- The versions of plans that are shown.

SELECT
    plan_id,
    version,
    load_id
FROM history.current_plans
ORDER BY plan_id;
