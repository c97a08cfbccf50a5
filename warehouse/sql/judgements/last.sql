-- The number of the newest decision.

SELECT coalesce(max(decision_id), 0) AS last_decision
FROM history.decisions;
