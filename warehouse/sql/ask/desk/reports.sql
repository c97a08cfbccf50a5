-- The reports that count: those first of which plan, period or reporter is not known.

SELECT
    reports.report_id,
    reports.document_id,
    documents.file_name,
    reports.plan_id,
    reports.period,
    reports.reporter,
    reports.body,
    documents.loaded_at,
    count(entries.entry_id) AS entries,
    reports.plan_id IS NULL OR reports.period IS NULL OR reports.reporter IS NULL AS is_open
FROM progress_reports AS reports
INNER JOIN documents USING (document_id)
LEFT JOIN progress_entries AS entries ON reports.report_id = entries.report_id
GROUP BY ALL
ORDER BY is_open DESC, documents.loaded_at DESC, reports.report_id ASC;
