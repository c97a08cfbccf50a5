-- Whether somebody corrected a value.

SELECT count(*) > 0 AS is_said
FROM history.corrected_values
WHERE entity_kind = $entity_kind AND entity_id = $entity_id AND field = $field;
