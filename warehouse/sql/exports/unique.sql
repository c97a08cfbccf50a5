-- Whether these columns are filled in every row and tell it from all others.

SELECT count(*) = 0 AS holds
FROM (
    SELECT count(*) AS same
    FROM memory.main.$relation
    GROUP BY $columns
    HAVING same > 1 OR $missing
) AS repeated;
