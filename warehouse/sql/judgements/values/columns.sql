-- The columns of the tables of history, each with its type as from_json takes it, and whether it
-- may be empty.

SELECT
    table_name,
    column_name,
    data_type,
    is_nullable
FROM duckdb_columns()
WHERE
    schema_name = 'history'
    AND database_name = current_database()
ORDER BY table_name, column_index;
