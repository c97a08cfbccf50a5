-- How the bodies are called that a reporter's line may name: they are no people.

SELECT DISTINCT lower(unnest([name, acronym] || aliases)) AS name
FROM history.organisations
ORDER BY name;
