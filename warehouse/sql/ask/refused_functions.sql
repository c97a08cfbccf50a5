-- Those of the functions called that yield tables and may do more than read the warehouse: read
-- files or memory, change a setting, write a log, run a text. What is not known to be harmless is
-- among them.

SELECT DISTINCT function_name
FROM duckdb_functions()
WHERE
    list_contains($called, lower(function_name))
    AND function_type = 'table'
    AND NOT starts_with(function_name, 'pragma_')
    AND (
        NOT starts_with(function_name, 'duckdb_')
        OR function_name = 'duckdb_secrets'
    )
    AND function_name NOT IN (
        'generate_series',
        'icu_calendar_names',
        'json_each',
        'json_tree',
        'pg_timezone_names',
        'query_table',
        'range',
        'repeat',
        'repeat_row',
        'summary',
        'unnest'
    )
ORDER BY function_name;
