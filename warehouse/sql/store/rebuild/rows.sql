-- One relation's rows as JSON; the time of a load does not count.

SELECT to_json(entry)::VARCHAR AS row_text
FROM (
    SELECT COLUMNS(LAMBDA heading: heading <> 'loaded_at')
    FROM main.$relation
) AS entry;
