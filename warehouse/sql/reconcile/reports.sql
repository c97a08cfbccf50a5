-- The reports that count, each with what it says of its plan.

SELECT
    reports.report_id,
    reports.reporter,
    reports.period,
    reports.plan_family,
    reports.plan_years
FROM history.progress_reports AS reports
SEMI JOIN history.current_reports USING (report_id, load_id)
ORDER BY reports.report_id;
