-- Forget which reports overlap: it depends on all of them, and is told anew after each change.

DELETE FROM history.report_findings
WHERE code = 'report-overlap';
