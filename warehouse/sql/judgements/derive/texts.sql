-- The texts of a version of a plan in which laws may be named.

SELECT title AS content
FROM history.commitments
WHERE plan_id = $plan_id AND version = $version
UNION
SELECT text AS content
FROM history.sections
WHERE plan_id = $plan_id AND version = $version
UNION
SELECT text AS content
FROM history.indicators
WHERE plan_id = $plan_id AND version = $version
UNION
SELECT text AS content
FROM history.measures
WHERE plan_id = $plan_id AND version = $version
UNION
SELECT text AS content
FROM history.targets
WHERE plan_id = $plan_id AND version = $version
ORDER BY content;
