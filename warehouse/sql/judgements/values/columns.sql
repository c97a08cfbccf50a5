-- The columns of a table of history, each with its type as from_json takes it.

SELECT
    column_name,
    data_type
FROM duckdb_columns()
WHERE
    schema_name = 'history'
    AND database_name = current_database()
    AND table_name = $relation
ORDER BY column_index;
