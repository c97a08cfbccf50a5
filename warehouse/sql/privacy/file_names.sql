-- The names of all files that were loaded.

SELECT DISTINCT file_name
FROM history.loads
ORDER BY file_name;
