-- What reconciliation found about reports.

SELECT
    severity,
    code,
    message
FROM history.report_findings
WHERE list_contains($report_ids, report_id);
