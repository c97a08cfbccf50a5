-- What was read of a value that is corrected now.

SELECT stored
FROM history.corrected_values
WHERE entity_kind = $entity_kind AND entity_id = $id AND field = $field;
