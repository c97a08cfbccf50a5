-- Note how a result was read, the last time that it was.

UPDATE history.loads
SET
    read_by = $read_by,
    profiles = $profiles,
    schema_version = $schema_version,
    folders = $folders,
    given = $given
WHERE document_id = $document_id AND digest = $digest;
