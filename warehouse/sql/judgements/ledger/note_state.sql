-- Note how far the ledger's file and its other sources have been taken over.

INSERT INTO history.ledger_state (bytes, load_id, rollbacks, decision_id)
VALUES ($bytes, $load_id, $rollbacks, $decision_id);
