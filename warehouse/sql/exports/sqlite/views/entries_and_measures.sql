-- What each report says of what: entries with their report, decision, commitment and measure.

CREATE VIEW entries_and_measures AS
SELECT
    progress_entries.entry_id,
    progress_reports.plan_id,
    progress_reports.period,
    progress_reports.reporter,
    matches.decision,
    matches.commitment_id,
    commitments.title AS commitment,
    matches.measure_id,
    measures.text AS measure,
    progress_entries.measure_as_printed,
    progress_entries.status,
    progress_entries.percent,
    progress_entries.achievement
FROM progress_entries
INNER JOIN progress_reports ON progress_entries.report_id = progress_reports.report_id
LEFT JOIN matches ON progress_entries.entry_id = matches.entry_id
LEFT JOIN commitments ON matches.commitment_id = commitments.commitment_id
LEFT JOIN measures ON matches.measure_id = measures.measure_id;
