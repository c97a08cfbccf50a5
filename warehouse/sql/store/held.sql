-- The relations of a schema that hold its rows: its tables, or its views where it has no tables.

WITH relations AS (
    SELECT
        table_name AS relation,
        table_oid AS made,
        TRUE AS holds
    FROM duckdb_tables()
    WHERE schema_name = $schema AND NOT internal AND NOT temporary
    UNION ALL
    SELECT
        view_name AS relation,
        view_oid AS made,
        FALSE AS holds
    FROM duckdb_views()
    WHERE schema_name = $schema AND NOT internal AND NOT temporary
)

SELECT relation
FROM relations
WHERE holds = (SELECT bool_or(others.holds) FROM relations AS others)
ORDER BY made;
