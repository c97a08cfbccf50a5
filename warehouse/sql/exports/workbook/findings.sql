-- What was found in the documents, in Indonesian where it can be told in it.

SELECT
    findings.severity,
    documents.file_name,
    findings.page,
    coalesce(texts.message, findings.message) AS message,
    coalesce(texts.action, findings.action) AS action,
    findings.is_seen
FROM findings
LEFT JOIN documents USING (document_id)
LEFT JOIN finding_texts AS texts
    ON
        findings.document_id = texts.document_id
        AND findings.finding_id = texts.finding_id
        AND texts.lang = 'id'
ORDER BY
    list_position(['error', 'warning', 'info'], findings.severity),
    documents.file_name,
    findings.page,
    findings.finding_id;
