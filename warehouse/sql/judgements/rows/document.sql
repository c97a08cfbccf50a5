-- The file that a load read.

SELECT document_id
FROM history.loads
WHERE load_id = $load_id;
