-- The judgement that came last.

SELECT judgement_id
FROM history.judgements
ORDER BY place DESC
LIMIT 1;
