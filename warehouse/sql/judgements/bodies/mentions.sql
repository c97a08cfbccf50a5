-- The rows of one table, in a version of a plan, that name a body.

SELECT $identifier AS entity_id
FROM history.$relation
WHERE plan_id = $plan_id AND version = $version AND $body IN ($columns)
ORDER BY $identifier;
