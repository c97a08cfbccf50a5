-- Take rows out of a table.

DELETE FROM history.$relation
WHERE $held = $at AND $identifier IN (SELECT unnest($ids::VARCHAR[]));
