-- Whether a DuckDB file is the catalogue of a lake.

SELECT count(*) > 0 AS is_one
FROM duckdb_tables()
WHERE table_name = 'ducklake_metadata';
