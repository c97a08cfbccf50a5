-- What a report says of itself, as it was read.

SELECT
    reports.period,
    history.plan_as_named(reports.plan_family, reports.plan_years) AS plan,
    reports.reporter,
    reports.body,
    loads.document_id
FROM history.progress_reports AS reports
SEMI JOIN history.current_reports USING (report_id, load_id)
INNER JOIN history.loads USING (load_id)
WHERE reports.report_id = $id;
