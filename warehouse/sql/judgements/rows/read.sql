-- Some rows of a table as JSON.

SELECT to_json(stored)::VARCHAR AS content
FROM history.$relation AS stored
WHERE stored.$held = $at AND list_contains($ids, stored.$identifier)
ORDER BY content;
