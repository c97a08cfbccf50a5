-- The file of the database that a connection is to; NULL in memory.

SELECT path
FROM duckdb_databases()
WHERE database_name = current_database();
