-- The newest load that yielded a version of a plan, and the newest load of all.

SELECT
    max(load_id) AS yielded_by,
    (SELECT max(loads.load_id) FROM history.loads) AS newest
FROM history.plan_loads
WHERE plan_id = $plan_id AND version = $version;
