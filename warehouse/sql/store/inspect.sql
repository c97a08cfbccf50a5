-- Whether the relation that makes a DuckDB file a warehouse is there.

SELECT count(*) > 0 AS ours
FROM duckdb_tables()
WHERE schema_name = 'history' AND table_name = 'schema_version';
