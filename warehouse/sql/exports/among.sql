-- Whether this column has only these values.

SELECT count(*) = 0 AS holds
FROM memory.main.$relation
WHERE $column NOT IN ($values);
