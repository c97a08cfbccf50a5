-- Note which line of the ledger tells of a step to another version.

UPDATE history.rollbacks
SET judgement_id = $judgement_id
WHERE rowid = $rowid;
