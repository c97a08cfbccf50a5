-- The decisions on links after one that the ledger does not tell of yet.

SELECT
    decision_id,
    plan_id,
    reporter,
    period,
    entry_text,
    occurrence,
    report_id,
    chooses,
    decision,
    target_kind,
    target_id,
    target_text,
    target_responsible,
    target_title,
    note,
    decided_by,
    decided_at
FROM history.decisions
WHERE decision_id > $decision_id AND judgement_id IS NULL
ORDER BY decision_id;
