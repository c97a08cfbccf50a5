-- The rows of a table that stand under an entity, or are it.

SELECT stored.$identifier AS entity_id
FROM history.$relation AS stored
WHERE stored.$held = $at AND ($within)
ORDER BY stored.$identifier;
