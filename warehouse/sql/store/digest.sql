-- One relation's rows, whatever their order, as one SHA-256; the time of a load does not count,
-- nor how the ledger's file ends, which tells times.

SELECT sha256(coalesce(string_agg(row_text, chr(10) ORDER BY row_text), ''))
FROM (
    SELECT to_json(entry)::VARCHAR AS row_text
    FROM (
        SELECT COLUMNS(LAMBDA heading: heading NOT IN ('loaded_at', 'tail'))
        FROM $schema.$relation
    ) AS entry
) AS entries;
