-- Forget what the judgements came to before: undone_by too, but for what somebody took back.

UPDATE history.judgements
SET
    state = 'orphan',
    undone_by = if(is_undone, undone_by, NULL);
