-- Forget all lines, as before those of another ledger are taken.

DELETE FROM history.judgements;

DELETE FROM history.ledger;

UPDATE history.ledger_state
SET bytes = -1;
