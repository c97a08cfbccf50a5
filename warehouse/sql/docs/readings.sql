-- What each relation is made of, as DuckDB parses it: the statement of a view, or of a macro that
-- yields a table.

SELECT
    schema_name,
    view_name AS name,
    json_serialize_sql(regexp_extract(sql, '^CREATE VIEW .*? AS (.*);$', 1, 's')) AS parsed
FROM duckdb_views()
WHERE NOT internal AND database_name = 'warehouse' AND schema_name IN ('main', 'history')
UNION ALL
SELECT
    schema_name,
    function_name AS name,
    json_serialize_sql(macro_definition) AS parsed
FROM duckdb_functions()
WHERE function_type = 'table_macro' AND database_name = 'warehouse'
ORDER BY schema_name, name;
