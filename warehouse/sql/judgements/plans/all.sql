-- The identifiers of all plans that are held.

SELECT DISTINCT plan_id
FROM history.plan_loads
ORDER BY plan_id;
