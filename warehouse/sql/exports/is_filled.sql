-- Whether this column has a value in every row, as a CSV file shows it.

SELECT count(*) = 0 AS holds
FROM memory.main.$relation
WHERE $column IS NULL OR $column::VARCHAR = '';
