-- What people say of rows, in the order in which they said it.

SELECT
    judgement_id,
    verdict,
    subject::VARCHAR AS subject,
    assigned::VARCHAR AS assigned
FROM history.judgements
WHERE kind = 'row' AND state <> 'undone'
ORDER BY decided_at, place;
