-- What a body was read as last.

SELECT to_json(bodies)::VARCHAR AS content
FROM history.organisations AS bodies  -- noqa: AL05
SEMI JOIN history.current_loads USING (load_id)
WHERE organisation_id = $organisation_id
ORDER BY load_id DESC
LIMIT 1;
