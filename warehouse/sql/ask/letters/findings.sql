-- What was found in the reports that are one body's, and nobody has seen: errors and warnings, in
-- the language of the letters where they can be told in it.

SELECT DISTINCT
    reports.body AS organisation_id,
    findings.finding_id,
    documents.file_name,
    findings.page,
    coalesce(texts.message, findings.message) AS message
FROM $shown.progress_reports AS reports
INNER JOIN $shown.findings USING (document_id)
INNER JOIN $shown.documents USING (document_id)
LEFT JOIN $shown.finding_texts AS texts
    ON
        findings.document_id = texts.document_id
        AND findings.finding_id = texts.finding_id
        AND texts.lang = $lang
WHERE
    reports.body IS NOT NULL
    AND findings.severity IN ('error', 'warning')
    AND NOT findings.is_seen
    AND (reports.plan_id IS NULL OR list_contains($plans, reports.plan_id))
ORDER BY reports.body, documents.file_name, findings.page, findings.finding_id;
