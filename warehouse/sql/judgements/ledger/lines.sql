-- The ledger's lines in their order.

SELECT
    line_id,
    line,
    loaded_at
FROM history.ledger
ORDER BY place;
