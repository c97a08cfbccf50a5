-- Every relation with its columns and what they mean, in the order in which they were made.

WITH relations AS (
    SELECT
        view_name AS relation,
        view_oid AS made,
        comment AS meaning
    FROM duckdb_views()
    WHERE schema_name = $schema AND NOT internal AND NOT temporary
    UNION ALL
    SELECT
        table_name AS relation,
        table_oid AS made,
        comment AS meaning
    FROM duckdb_tables()
    WHERE schema_name = $schema AND NOT internal AND NOT temporary
)

SELECT
    relations.relation,
    relations.meaning,
    fields.column_name,
    if(starts_with(fields.data_type, 'ENUM'), 'ENUM', fields.data_type) AS data_type,
    fields.comment
FROM relations
INNER JOIN duckdb_columns() AS fields
    ON
        relations.relation = fields.table_name
        AND fields.schema_name = $schema
        AND fields.database_name = current_database()
ORDER BY relations.made, fields.column_index;
