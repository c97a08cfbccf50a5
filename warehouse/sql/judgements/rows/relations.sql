-- The tables of which rows were set aside, each as from_json takes it.

WITH structures AS (
    SELECT
        table_name AS relation,
        json_array(json_group_object(column_name, data_type)) AS structure
    FROM duckdb_columns()
    WHERE schema_name = 'history' AND database_name = current_database()
    GROUP BY table_name
)

SELECT
    relation,
    structure
FROM structures
WHERE relation IN (SELECT kept.relation FROM history.set_aside_rows AS kept)
ORDER BY relation;
