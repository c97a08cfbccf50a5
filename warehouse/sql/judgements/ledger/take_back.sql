-- Take back the judgements that lines of the ledger take back.

UPDATE history.judgements
SET
    is_undone = TRUE,
    undone_by = undone.taken_back_by
FROM (
    SELECT
        line::JSON -> 'subject' ->> 'judgement' AS judgement_id,
        line::JSON ->> 'by' AS taken_back_by
    FROM history.ledger
    WHERE kind = 'undo'
    QUALIFY 1 = row_number() OVER (PARTITION BY judgement_id ORDER BY place)
) AS undone
WHERE judgements.judgement_id = undone.judgement_id AND NOT judgements.is_undone;
