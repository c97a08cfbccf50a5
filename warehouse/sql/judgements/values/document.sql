-- The file that an entity is read from.

SELECT min(document_id) AS document_id
FROM provenance
WHERE entity_kind = $entity_kind AND entity_id = $id;
