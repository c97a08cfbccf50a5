-- The identifiers of all plans in the warehouse.

SELECT plan_id
FROM plans
ORDER BY plan_id;
