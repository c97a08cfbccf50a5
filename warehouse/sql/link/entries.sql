-- The entries of one report, as linkage compares them.

SELECT
    entries.entry_id,
    entries.report_id,
    entries.ordinal,
    reports.reporter,
    reports.period,
    entries.commitment_as_printed,
    entries.responsible,
    entries.measure_as_printed,
    entries.target_as_printed,
    entries.external_id
FROM progress_entries AS entries
INNER JOIN progress_reports AS reports USING (report_id)
WHERE entries.report_id = $report_id
ORDER BY entries.ordinal;
