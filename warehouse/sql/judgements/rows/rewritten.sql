-- What was read of a value of a row that was split or joined before.

SELECT as_read
FROM history.rewritten_values
WHERE entity_kind = $entity_kind AND entity_id = $entity_id AND field = $field;
