-- Every name of every body: its own, its acronym, its aliases, and how measures' cells print it.

WITH names AS (
    SELECT
        organisation_id,
        unnest([name, acronym] || aliases) AS name
    FROM organisations
    UNION
    SELECT
        organisation_id,
        name_as_printed AS name
    FROM measure_organisations
)

SELECT
    name,
    organisation_id
FROM names
WHERE name IS NOT NULL
ORDER BY name, organisation_id;
