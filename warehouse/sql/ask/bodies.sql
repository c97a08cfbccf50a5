-- The bodies that are called so: by their name, acronym, an alias or their identifier.

SELECT DISTINCT
    organisation_id,
    name
FROM $organisations
WHERE
    lower($body) IN (lower(organisation_id), lower(name), lower(acronym))
    OR list_contains(list_transform(aliases, LAMBDA alias: lower(alias)), lower($body))
ORDER BY organisation_id;
