-- Note of each report whose it is, as the plans' bodies are known now.

UPDATE history.report_plans
SET body = reports.body
FROM main.progress_reports AS reports
WHERE
    report_plans.report_id = reports.report_id AND report_plans.body IS DISTINCT FROM reports.body;
