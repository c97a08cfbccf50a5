-- The statements that fill the tables of `history` of the warehouse beside this one from these, or
-- fail if rows of these have no place there. What is told anew of all rows together is left out.

WITH headings AS (
    SELECT
        database_name,
        table_name,
        list(column_name ORDER BY column_index) AS headings
    FROM duckdb_columns()
    SEMI JOIN duckdb_tables() USING (database_name, schema_name, table_name)
    WHERE schema_name = 'history'
    GROUP BY database_name, table_name
),

newer AS (
    SELECT
        table_name,
        headings
    FROM headings
    WHERE database_name = 'renaksi_beside'
),

told_anew AS (
    SELECT table_name
    FROM duckdb_tables()
    WHERE
        database_name = 'renaksi_beside'
        AND contains(lower(comment), 'made anew at the end of whatever writes')
)

SELECT
    CASE
        WHEN list_has_all(newer.headings, older.headings)
            THEN format(
                'INSERT INTO renaksi_beside.history.{0} BY NAME FROM history.{0}', older.table_name
            )
        ELSE format(
            'SELECT error(''rows of {0} have no place in the new schema'') FROM history.{0}',
            older.table_name
        )
    END AS statement
FROM headings AS older
LEFT JOIN newer USING (table_name)
ANTI JOIN told_anew USING (table_name)
WHERE older.database_name = current_database() AND older.table_name <> 'schema_version';
