-- Note how far the ledger's file and its other sources have been taken over.

INSERT INTO history.ledger_state (bytes, place, tail, copies, load_id, rollbacks, decision_id)
VALUES (
    $bytes,
    (SELECT coalesce(max(ledger.place), 0) FROM history.ledger),
    $tail,
    $copies,
    $load_id,
    $rollbacks,
    $decision_id
);
