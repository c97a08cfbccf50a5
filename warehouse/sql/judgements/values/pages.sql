-- How many pages a file has.

SELECT page_count
FROM documents
WHERE document_id = $id;
