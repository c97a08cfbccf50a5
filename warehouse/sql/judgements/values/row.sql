-- One entity's lasting key and plan, and what one of its columns holds.

SELECT
    $key_there AS entity_key,
    $plan_there AS plan_id,
    to_json(stored.$column) AS stored,
    stored.said
FROM (
    SELECT
        *,
        $text AS said
    FROM history.$relation
    WHERE $current
) AS stored
WHERE stored.$identifier = $id;
