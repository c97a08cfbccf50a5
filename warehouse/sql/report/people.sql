-- The names of people that the plans print as contacts.

SELECT DISTINCT person
FROM contacts
WHERE person IS NOT NULL
ORDER BY person;
