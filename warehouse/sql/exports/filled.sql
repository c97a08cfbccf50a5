-- The columns that the warehouse never stores without a value.

SELECT
    table_name,
    column_name
FROM duckdb_columns()
WHERE database_name = 'warehouse' AND schema_name = 'history' AND NOT is_nullable;
