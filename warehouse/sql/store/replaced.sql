-- How each report of a document and others corrected each other when the document was last loaded.

SELECT
    report_id,
    replaces,
    coalesce(corrected_by, []) AS corrected_by,
    coalesce(amends, []) AS amends,
    coalesce(amended_by, []) AS amended_by
FROM history.progress_reports
WHERE
    load_id = (
        SELECT max(loads.load_id)
        FROM history.loads
        WHERE loads.document_id = $document_id
    );
