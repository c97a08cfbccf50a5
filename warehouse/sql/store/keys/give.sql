-- Give entities of one relation, in one version of a plan, their keys.

UPDATE history.$relation AS stored
SET $key = given.lasting_key
FROM (
    SELECT
        unnest(
            from_json($keys, '[{"entity_id": "VARCHAR", "lasting_key": "VARCHAR"}]'),
            max_depth := 2
        )
) AS given
WHERE
    stored.plan_id = $plan_id
    AND stored.version = $version
    AND stored.$identifier = given.entity_id;
