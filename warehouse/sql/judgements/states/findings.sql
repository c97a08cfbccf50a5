-- Findings that were seen: they are no more where the file is read otherwise by now.

UPDATE history.judgements
SET
    state = CASE
        WHEN
            (document_id, entity_key) IN (
                SELECT (current_findings.document_id, current_findings.finding_id)
                FROM history.current_findings
            )
            THEN 'applied'
        WHEN document_id IN (SELECT documents.document_id FROM main.documents) THEN 'fulfilled'
        ELSE 'orphan'
    END
WHERE kind = 'finding' AND state <> 'undone';
