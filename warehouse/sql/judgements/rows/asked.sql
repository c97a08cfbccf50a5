-- What people say of rows, in the order in which they said it.

SELECT
    judgements.judgement_id,
    judgements.verdict,
    ledger.line
FROM history.judgements
INNER JOIN history.ledger ON judgements.judgement_id = ledger.line_id
WHERE judgements.kind = 'row' AND judgements.state <> 'undone'
ORDER BY judgements.decided_at, judgements.place;
