-- Where one value stands: its file, and the pages.

SELECT
    documents.file_name,
    list(DISTINCT provenance.page ORDER BY provenance.page) AS pages
FROM provenance
INNER JOIN documents USING (document_id)
WHERE
    provenance.entity_kind = $entity_kind
    AND provenance.entity_id = $id
    AND provenance.field = $field
GROUP BY documents.file_name
ORDER BY documents.file_name;
