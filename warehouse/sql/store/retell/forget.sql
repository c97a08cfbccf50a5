-- Forget what is told from all plans, reports and decisions together: it is told anew.

DELETE FROM history.speaking_entries;

DELETE FROM history.open_entries;

DELETE FROM history.statements;

DELETE FROM history.subject_progress;

DELETE FROM history.body_states;

DELETE FROM history.due_statements;

DELETE FROM history.commitment_states;

DELETE FROM history.report_findings
WHERE code IN ('report-overlap', 'report-overlap-chosen');
