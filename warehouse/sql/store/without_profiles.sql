-- Those of some documents that were read with profiles of one's own the time before last, and last
-- without.

WITH readings AS (
    SELECT
        document_id,
        load_id,
        len(coalesce(profiles, [])) AS profiles,
        lag(len(coalesce(profiles, []))) OVER (
            PARTITION BY document_id
            ORDER BY load_id
        ) AS profiles_before
    FROM history.loads
    WHERE list_contains($documents, document_id)
)

SELECT document_id
FROM readings
QUALIFY
    load_id = max(load_id) OVER (PARTITION BY document_id)
    AND profiles = 0
    AND profiles_before > 0;
