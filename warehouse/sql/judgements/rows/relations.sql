-- The tables of which rows were set aside.

SELECT DISTINCT relation
FROM history.set_aside_rows
ORDER BY relation;
