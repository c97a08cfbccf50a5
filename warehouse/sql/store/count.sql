-- How many rows of one relation belong to a version of a plan.

SELECT count(*) AS held
FROM history.$relation
WHERE plan_id = $plan_id AND version = $version;
