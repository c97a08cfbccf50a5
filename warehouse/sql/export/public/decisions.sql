-- What was decided, not by whom, nor what that person noted.

SELECT
    decision_id,
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
    decided_at
FROM warehouse.main.decisions
