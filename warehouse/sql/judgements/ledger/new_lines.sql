-- The judgements among the lines of the ledger that are not taken over yet: lines are taken over in
-- their order, all that there are.

SELECT
    place,
    line
FROM history.ledger
WHERE
    place > (SELECT coalesce(max(taken.place), 0) FROM history.judgements AS taken)
    AND kind NOT IN ('load', 'undo', 'contradiction')
ORDER BY place;
