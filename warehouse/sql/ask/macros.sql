-- The macros that show a version (`_as_of`) or answer as of a day (`_on`), each with its parameters
-- and what it yields.

SELECT
    format('{}({})', function_name, array_to_string(parameters, ', ')) AS macro,
    comment,
    suffix(function_name, '_on') AS is_of_day
FROM duckdb_functions()
WHERE
    function_type = 'table_macro'
    AND schema_name = 'main'
    AND database_name = current_database()
    AND (suffix(function_name, '_as_of') OR suffix(function_name, '_on'))
ORDER BY function_name;
