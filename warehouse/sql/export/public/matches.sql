-- What was decided, not by whom; where a person decided, the reason is that person's.

SELECT
    entry_id,
    commitment_id,
    measure_id,
    indicator_id,
    score,
    method,
    decision,
    decided_at,
    CASE WHEN method NOT IN ('person', 'reopened') THEN reason END AS reason,
    reason_code,
    CASE WHEN method NOT IN ('person', 'reopened') THEN reason_facts END AS reason_facts
FROM warehouse.main.matches
