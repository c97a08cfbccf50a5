-- How far the ledger's file and its other sources have been taken over.

SELECT
    bytes,
    coalesce(place, 0) AS place,
    coalesce(tail, '') AS tail,
    coalesce(copies, '') AS copies,
    load_id,
    rollbacks,
    decision_id
FROM history.ledger_state;
