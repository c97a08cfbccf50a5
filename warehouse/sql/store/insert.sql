-- Rows, as JSON objects, into one table. JSON is the fastest way in that needs no other library;
-- a value that does not fit its column is refused, never turned into NULL.

INSERT INTO history.$table BY NAME
SELECT unnest(from_json_strict($rows, $structure), max_depth := 2);
