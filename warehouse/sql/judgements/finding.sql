-- A finding's file, and whether it was seen.

SELECT
    document_id,
    is_seen
FROM findings
WHERE finding_id = $id;
