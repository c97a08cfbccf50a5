-- The bodies that have an acronym, with the name it stands for.

SELECT
    acronym,
    name
FROM organisations
WHERE acronym IS NOT NULL
ORDER BY organisation_id;
