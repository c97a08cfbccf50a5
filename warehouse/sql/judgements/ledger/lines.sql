-- The ledger's lines behind a place, in their order.

SELECT
    line_id,
    line,
    loaded_at
FROM history.ledger
WHERE place > $place
ORDER BY place;
