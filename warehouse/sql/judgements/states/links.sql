-- Decisions on links: they hold as long as the plan says what it said then.

UPDATE history.judgements
SET state = if(decided.stands, 'applied', 'open')
FROM history.decided_entries AS decided
WHERE judgements.judgement_id = decided.judgement_id AND judgements.state <> 'undone';

UPDATE history.judgements
SET state = 'applied'
WHERE kind = 'link' AND verdict = 'withdrawn' AND state <> 'undone';
