-- The files that an older Renaksi read: columns that it did not know are empty.

SELECT file_name
FROM documents
WHERE is_outdated AND is_current
ORDER BY file_name;
