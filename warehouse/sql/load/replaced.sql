-- What each report of a document took the place of when the document was last loaded.

SELECT
    report_id,
    replaces
FROM history.progress_reports
WHERE
    load_id = (
        SELECT max(loads.load_id)
        FROM history.loads
        WHERE loads.document_id = $document_id
    );
