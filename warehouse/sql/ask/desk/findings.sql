-- What was found and nobody has seen yet, worst first; of a document, or of all.

SELECT
    listed.finding_id,
    listed.severity,
    listed.file_name,
    listed.document_id,
    listed.page,
    listed.message,
    listed.action
FROM finding_list AS listed
WHERE
    listed.lang = $lang
    AND ($document_id IS NULL OR listed.document_id = $document_id)
    AND NOT EXISTS (
        SELECT 1
        FROM judgements
        WHERE
            judgements.kind = 'finding'
            AND judgements.entity_id = listed.finding_id
            AND judgements.undone_by IS NULL
            AND judgements.state IN ('applied', 'fulfilled')
    )
ORDER BY
    list_position(['error', 'warning', 'info'], listed.severity), listed.file_name, listed.page;
