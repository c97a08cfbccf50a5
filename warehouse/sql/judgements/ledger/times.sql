-- Give the loads the times that the ledger tells of them.

UPDATE history.loads
SET loaded_at = told.loaded_at
FROM (
    SELECT
        line::JSON -> 'subject' ->> 'entity_key' AS sha256,
        loaded_at,
        row_number() OVER (PARTITION BY line::JSON -> 'subject' ->> 'entity_key' ORDER BY place)
            AS nth
    FROM history.ledger
    WHERE kind = 'load'
) AS told
INNER JOIN (
    SELECT
        load_id,
        sha256,
        row_number() OVER (PARTITION BY sha256 ORDER BY load_id) AS nth
    FROM history.loads
) AS made USING (sha256, nth)
WHERE loads.load_id = made.load_id;
