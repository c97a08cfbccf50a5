-- The documents that the relations were read from.

SELECT
    file_name,
    sha256
FROM memory.main.documents
ORDER BY file_name, sha256;
