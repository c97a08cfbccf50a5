-- What was read of a report where somebody said otherwise.

SELECT
    field,
    old_value
FROM history.judgements
WHERE kind = 'report' AND entity_id = $id AND state = 'applied';
