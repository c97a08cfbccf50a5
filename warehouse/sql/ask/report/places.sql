-- On which page of which file the values of each entity begin.

SELECT
    entity_kind,
    entity_id,
    document_id,
    min(page) AS page
FROM $shown.provenance
WHERE list_contains($documents, document_id) AND page IS NOT NULL
GROUP BY entity_kind, entity_id, document_id
ORDER BY entity_kind, entity_id, document_id;
