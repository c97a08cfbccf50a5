-- The judgements among the ledger's lines that are not taken over yet.

SELECT
    place,
    line
FROM history.ledger
ANTI JOIN history.judgements ON ledger.line_id = judgements.judgement_id
WHERE kind NOT IN ('load', 'undo', 'contradiction')
ORDER BY place;
