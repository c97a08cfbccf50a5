-- What was read of one row where its values are corrected.

SELECT
    field,
    stored
FROM history.corrected_values
WHERE entity_kind = $entity_kind AND entity_id = $id;
