-- Note which line of the ledger tells of each decision.

UPDATE history.decisions
SET judgement_id = told.judgement_id
FROM (
    SELECT
        unnest(
            from_json($rows, '[{"decision_id": "INTEGER", "judgement_id": "VARCHAR"}]'),
            max_depth := 2
        )
) AS told
WHERE decisions.decision_id = told.decision_id;
