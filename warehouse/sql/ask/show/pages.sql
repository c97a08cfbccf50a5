-- On which pages of which file each field of an entity stands; none where it is a person's word.

SELECT
    provenance.field,
    documents.file_name,
    list_sort(list_distinct(list(provenance.page ORDER BY provenance.page))) AS pages
FROM provenance
INNER JOIN documents USING (document_id)
WHERE provenance.entity_kind = $kind AND provenance.entity_id = $id
GROUP BY provenance.field, documents.file_name
ORDER BY min(provenance.ordinal), provenance.field;
