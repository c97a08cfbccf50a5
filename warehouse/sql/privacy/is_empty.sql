-- Whether no file was loaded yet, so that the warehouse holds no text.

SELECT NOT EXISTS (FROM history.loads) AS is_empty;
