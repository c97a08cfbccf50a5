-- The bodies of one measure, as its cell names them.

SELECT measure_organisation_id AS entity_id
FROM history.measure_organisations
WHERE version = $version AND measure_id = $owner
ORDER BY measure_organisation_id;
