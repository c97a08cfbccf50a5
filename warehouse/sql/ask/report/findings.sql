-- What was found while the report's documents were read, in the report's language where it can be
-- told in that.

SELECT
    findings.severity,
    findings.code,
    coalesce(texts.message, findings.message) AS message,
    coalesce(texts.lang, 'en') AS lang,
    coalesce(texts.action, findings.action) AS action,
    findings.document_id,
    findings.page,
    findings.is_seen
FROM $shown.findings
LEFT JOIN $shown.finding_texts AS texts
    ON
        findings.document_id = texts.document_id
        AND findings.finding_id = texts.finding_id
        AND texts.lang = $lang
WHERE list_contains($documents, findings.document_id)
ORDER BY
    list_position(['error', 'warning', 'info'], findings.severity),
    findings.code,
    findings.document_id,
    findings.page,
    findings.message;
