-- The documents that what the relations show was read from.

SELECT
    file_name,
    sha256
FROM memory.main.documents
WHERE is_current
ORDER BY file_name, sha256;
