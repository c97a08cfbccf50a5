-- How far what the ledger tells of goes: loads, steps to other versions, decisions on links.

SELECT
    (SELECT coalesce(max(loads.load_id), 0) FROM history.loads) AS load_id,
    (SELECT count(*) FROM history.rollbacks) AS rollbacks,
    (SELECT coalesce(max(decisions.decision_id), 0) FROM history.decisions) AS decision_id;
