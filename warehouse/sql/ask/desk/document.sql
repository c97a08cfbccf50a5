-- A document by its identifier.

SELECT
    document_id,
    file_name,
    kind,
    sha256,
    page_count,
    is_current
FROM documents
WHERE document_id = $document_id;
