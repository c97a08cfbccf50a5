-- What was read in a version of a plan where a corrected value is shown.

SELECT
    relation,
    entity_id,
    field,
    coalesce(stored, 'null'::JSON)::VARCHAR AS stored
FROM history.corrected_values
WHERE plan_id = $plan_id AND version = $version;
