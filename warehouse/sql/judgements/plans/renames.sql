-- The statements that give a plan, and all that stands in it, another identifier ($old, $new):
-- those of its columns that name entities ($names, but for $no_names).

WITH named AS (
    SELECT
        columns.table_name,
        columns.column_name
    FROM duckdb_columns() AS columns
    SEMI JOIN duckdb_tables() AS tables
        ON
            columns.schema_name = tables.schema_name
            AND columns.table_name = tables.table_name
            AND tables.database_name = current_database()
    WHERE
        columns.schema_name = 'history'
        AND columns.database_name = current_database()
        AND columns.data_type = 'VARCHAR'
        AND regexp_matches(columns.column_name, $names)
        AND NOT list_contains($no_names, columns.column_name)
)

SELECT
    format(
        'UPDATE history.{} SET {} WHERE {}',
        table_name,
        string_agg(
            format('{0} = history.moved({0}, $old, $new)', column_name), ', ' ORDER BY column_name
        ),
        string_agg(
            format('history.is_within({}, $old)', column_name), ' OR ' ORDER BY column_name
        )
    ) AS statement
FROM named
GROUP BY table_name
ORDER BY table_name;
