-- One row per document: its words, how many of them found no place, and its findings by severity.

WITH words AS (
    SELECT
        document_id,
        sum(words)::INTEGER AS words,
        sum(unassigned)::INTEGER AS unassigned
    FROM word_audit
    GROUP BY document_id
),

severities AS (
    SELECT
        document_id,
        count(*) FILTER (severity = 'error') AS errors,
        count(*) FILTER (severity = 'warning') AS warnings,
        count(*) FILTER (severity = 'info') AS notes
    FROM findings
    GROUP BY document_id
)

SELECT
    documents.document_id,
    documents.file_name,
    documents.kind,
    documents.is_current,
    documents.page_count,
    coalesce(words.words, 0) AS words,
    coalesce(words.unassigned, 0) AS unassigned,
    coalesce(severities.errors, 0) AS errors,
    coalesce(severities.warnings, 0) AS warnings,
    coalesce(severities.notes, 0) AS notes,
    documents.loaded_at
FROM documents
LEFT JOIN words USING (document_id)
LEFT JOIN severities USING (document_id)
ORDER BY documents.loaded_at, documents.document_id;
