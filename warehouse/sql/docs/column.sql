-- What a column of the copied rows holds: how many rows have a value, how many different ones,
-- and the first of them.

SELECT
    count($column) AS filled,
    count(DISTINCT $column) AS different,
    arg_min($column, rowid)::VARCHAR AS example
FROM memory.main.$relation;
