-- Take rows out of a table.

DELETE FROM history.$relation
WHERE $held = $at AND list_contains($ids, $identifier);
