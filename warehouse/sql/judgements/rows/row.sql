-- One row as it is shown, with its lasting key and its plan.

SELECT
    $key_there AS entity_key,
    $plan_there AS plan_id,
    to_json(stored)::VARCHAR AS content
FROM history.$relation AS stored
WHERE stored.$identifier = $id AND $current;
