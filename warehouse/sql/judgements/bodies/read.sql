-- The bodies that are read, each with its names and the one that it belongs to.

SELECT
    organisation_id,
    [name, coalesce(acronym, name)] || aliases AS names,
    parent_id
FROM main.organisations
ORDER BY organisation_id;
