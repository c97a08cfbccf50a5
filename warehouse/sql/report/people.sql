-- The names of people that the plans print as contacts, in any version.

SELECT DISTINCT person
FROM history.contacts
WHERE person IS NOT NULL
ORDER BY person;
