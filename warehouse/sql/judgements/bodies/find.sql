-- A body that is counted as another one now.

SELECT
    organisation_id,
    into_id
FROM history.merged_bodies
WHERE lower(organisation_id) = lower($id);
