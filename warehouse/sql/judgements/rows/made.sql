-- The tables in which rows were made.

SELECT DISTINCT
    relation,
    held_by
FROM history.made_rows
ORDER BY relation, held_by;
