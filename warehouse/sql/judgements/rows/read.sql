-- Some rows of a table as JSON.

SELECT to_json(stored)::VARCHAR AS content
FROM history.$relation AS stored
WHERE stored.$held = $at AND stored.$identifier IN (SELECT unnest($ids::VARCHAR[]))
ORDER BY content;
