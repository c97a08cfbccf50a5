-- How far the ledger's file and its other sources have been taken over.

SELECT
    bytes,
    load_id,
    rollbacks,
    decision_id
FROM history.ledger_state;
