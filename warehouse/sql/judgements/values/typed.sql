-- A value as JSON of a column's type; NULL where it is none.

SELECT to_json(try_cast($text AS $type)) AS typed;
