-- The reports of which these correct some entries: the rest of them is linked without those.

SELECT DISTINCT unnest(amends) AS report_id
FROM history.progress_reports
SEMI JOIN history.current_reports USING (report_id, load_id)
WHERE list_contains($report_ids, report_id)
ORDER BY report_id;
