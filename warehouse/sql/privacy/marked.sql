-- Who is named in texts and names of files.

SELECT name
FROM history.people
ORDER BY name;
