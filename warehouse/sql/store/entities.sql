-- The entities of one relation in one version of a plan, in printed order.

SELECT $columns
FROM history.$relation
WHERE plan_id = $plan_id AND version = $version
ORDER BY $place;
