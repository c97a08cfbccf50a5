-- The entries that wait for a person and are of one body: those that name it, or stand in its
-- report.

SELECT DISTINCT
    organisation_id,
    entries.entry_id,
    coalesce(
        entries.measure_as_printed, entries.target_as_printed, entries.commitment_as_printed
    ) AS subject,
    reports.period,
    documents.file_name
FROM $shown.matches
INNER JOIN $shown.progress_entries AS entries USING (entry_id)
INNER JOIN $shown.progress_reports AS reports USING (report_id)
INNER JOIN $shown.documents ON reports.document_id = documents.document_id
CROSS JOIN unnest(list_distinct(entries.organisations || [reports.body])) AS named (organisation_id)
WHERE
    matches.decision IN ('review', 'unmatched')
    AND organisation_id IS NOT NULL
    AND (reports.plan_id IS NULL OR list_contains($plans, reports.plan_id))
ORDER BY organisation_id, documents.file_name, entries.entry_id;
