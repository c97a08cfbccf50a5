-- One row per document: its words, how many of them found no place, how many are kept without being
-- understood, the share that is understood (rounded down), and its findings by severity. These
-- are NULL where another document took its place: what is counted is what is shown.

WITH words AS (
    SELECT
        document_id,
        sum(words)::INTEGER AS words,
        sum(unassigned)::INTEGER AS unassigned,
        sum(kept)::INTEGER AS kept,
        sum(in_fields + in_labels)::INTEGER AS understood,
        sum(words - furniture - passed_over)::INTEGER AS readable
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
    if(documents.is_current, coalesce(words.words, 0), NULL) AS words,
    if(documents.is_current, coalesce(words.unassigned, 0), NULL) AS unassigned,
    words.kept,
    CASE
        WHEN words.readable > 0
            THEN format('{:.1f}%', floor(1000 * words.understood / words.readable) / 10)
    END AS understood,
    if(documents.is_current, coalesce(severities.errors, 0), NULL) AS errors,
    if(documents.is_current, coalesce(severities.warnings, 0), NULL) AS warnings,
    if(documents.is_current, coalesce(severities.notes, 0), NULL) AS notes,
    documents.loaded_at
FROM documents
LEFT JOIN words USING (document_id)
LEFT JOIN severities USING (document_id)
ORDER BY documents.loaded_at, documents.document_id;
