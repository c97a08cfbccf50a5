-- The last place among the rows under one entity.

SELECT coalesce(max(ordinal), 0) AS last_place
FROM history.$relation
WHERE $held = $at AND $column = $id;
