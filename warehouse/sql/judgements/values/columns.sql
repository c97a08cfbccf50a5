-- The columns of a table of history, each with its type as from_json takes it, and whether it may
-- be empty.

SELECT
    column_name,
    data_type,
    is_nullable
FROM duckdb_columns()
WHERE
    schema_name = 'history'
    AND database_name = current_database()
    AND table_name = $relation
ORDER BY column_index;
