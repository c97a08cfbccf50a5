-- How many rows were copied.

SELECT count(*) AS rows
FROM memory.main.$relation;
