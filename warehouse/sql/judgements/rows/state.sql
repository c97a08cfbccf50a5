-- Note what a judgement comes to.

UPDATE history.judgements
SET state = $state
WHERE judgement_id = $judgement_id;
