-- Judgements that contradict each other are open: somebody has to say which of them holds.

UPDATE history.judgements
SET
    state = 'open',
    undone_by = NULL
FROM history.contradicted_judgements AS contradicted
WHERE judgements.judgement_id = contradicted.judgement_id;
