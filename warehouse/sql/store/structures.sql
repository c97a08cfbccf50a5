-- The tables that a load fills, each with its columns and types as from_json takes them.

SELECT
    table_name,
    json_array(json_group_object(column_name, data_type)) AS structure
FROM duckdb_columns()
WHERE schema_name = 'history'
GROUP BY table_name;
