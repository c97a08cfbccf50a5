-- Every decision as it is kept, in the order in which they were made.

SELECT
    plan_id,
    reporter,
    period,
    entry_text,
    occurrence,
    decision,
    target_kind,
    target_id,
    target_text,
    target_responsible,
    target_title,
    note,
    decided_by,
    decided_at,
    report_id,
    coalesce(chooses, FALSE) AS chooses
FROM history.decisions
ORDER BY decision_id;
