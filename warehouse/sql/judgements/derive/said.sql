-- The values that somebody corrected in a version of a plan.

SELECT
    entity_kind,
    entity_id,
    field
FROM history.corrected_values
WHERE plan_id = $plan_id AND version = $version;
