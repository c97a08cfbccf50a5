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
    CASE WHEN method NOT IN ('person', 'reopened') THEN reason END AS reason
FROM warehouse.main.matches
