-- How the entries of these reports are linked, or of all reports.

SELECT
    reports.report_id,
    reports.plan_id,
    reports.period,
    reports.reporter,
    count(*) AS entries,
    count(*) FILTER (matches.decision IN ('auto', 'accepted')) AS linked,
    count(*) FILTER (matches.decision = 'review') AS review,
    count(*) FILTER (matches.decision = 'unmatched') AS unmatched
FROM progress_reports AS reports
INNER JOIN progress_entries USING (report_id)
INNER JOIN matches USING (entry_id)
WHERE $report_ids IS NULL OR list_contains($report_ids, reports.report_id)
GROUP BY ALL
ORDER BY reports.report_id;
