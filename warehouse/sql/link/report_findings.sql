-- How much what reconciliation found about reports matters.

SELECT severity
FROM history.report_findings
WHERE list_contains($report_ids, report_id);
