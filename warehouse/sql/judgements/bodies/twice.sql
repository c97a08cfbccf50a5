-- What names a body of a measure, in a version of a plan, that another row of it names too.

SELECT measure_organisation_id AS entity_id
FROM history.measure_organisations
WHERE plan_id = $plan_id AND version = $version
QUALIFY
    1 < row_number() OVER (
        PARTITION BY measure_id, organisation_id, unit_id
        ORDER BY measure_organisation_id
    )
ORDER BY measure_organisation_id;
