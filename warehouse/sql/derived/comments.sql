-- Statements that give each column of `history` the comment of the view's column of its name.
-- The view of the same relation comes first, then the table that explains versions and loads.

SELECT
    format(
        'COMMENT ON COLUMN history.{}.{} IS ''{}''',
        silent.table_name,
        silent.column_name,
        replace(spoken.comment, '''', '''''')
    ) AS statement
FROM duckdb_columns() AS silent
INNER JOIN duckdb_columns() AS spoken USING (database_name, column_name)
WHERE
    silent.database_name = current_database()
    AND silent.schema_name = 'history'
    AND silent.comment IS NULL
    AND spoken.comment IS NOT NULL
QUALIFY 1 = row_number() OVER (
    PARTITION BY silent.table_name, silent.column_name
    ORDER BY
        spoken.table_name = silent.table_name DESC,
        spoken.table_name IN ('plan_loads', 'documents') DESC,
        spoken.table_name
);
