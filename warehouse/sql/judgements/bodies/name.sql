-- The name of a body, as it is read.

SELECT coalesce(max(name), $id) AS name
FROM (
    SELECT name
    FROM main.organisations
    WHERE organisation_id = $id
    UNION ALL
    SELECT content ->> 'name' AS name
    FROM history.set_aside_rows
    WHERE relation = 'organisations' AND entity_id = $id
) AS names;
