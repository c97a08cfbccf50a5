DELETE FROM history.ledger_state;
