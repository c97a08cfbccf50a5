-- The macros that show a version, each with its parameters and what it yields.

SELECT
    format('{}({})', function_name, array_to_string(parameters, ', ')) AS macro,
    comment
FROM duckdb_functions()
WHERE suffix(function_name, '_as_of') AND database_name = current_database()
ORDER BY function_name;
