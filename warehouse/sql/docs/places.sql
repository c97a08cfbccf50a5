-- Between which pages of which files the fields of a relation's rows stand.

SELECT
    places.field,
    documents.file_name,
    min(places.page) AS first_page,
    max(places.page) AS last_page
FROM memory.main.provenance AS places
INNER JOIN memory.main.documents AS documents USING (document_id)
WHERE places.entity_id IN (SELECT rows.$key FROM memory.main.$relation AS rows)
GROUP BY places.field, documents.file_name
ORDER BY places.field, documents.file_name;
