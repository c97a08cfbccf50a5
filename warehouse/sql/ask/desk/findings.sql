-- What was found and nobody has seen yet, doubtful readings first, then worst first; of a document,
-- or of all.

SELECT
    listed.finding_id,
    listed.severity,
    listed.file_name,
    listed.document_id,
    listed.page,
    listed.message,
    listed.action
FROM finding_list AS listed
INNER JOIN findings USING (finding_id)
WHERE
    listed.lang = $lang
    AND ($document_id IS NULL OR listed.document_id = $document_id)
    AND NOT findings.is_seen
ORDER BY
    listed.code <> 'doubtful-reading',
    list_position(['error', 'warning', 'info'], listed.severity), listed.file_name, listed.page;
