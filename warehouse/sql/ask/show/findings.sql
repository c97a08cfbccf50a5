-- The findings about an entity, a document, or the one finding asked for, in a language.

SELECT
    texts.finding_id,
    findings.severity,
    documents.file_name,
    findings.page,
    texts.message,
    texts.action
FROM findings
INNER JOIN documents USING (document_id)
INNER JOIN finding_texts AS texts USING (document_id, finding_id)
WHERE
    texts.lang = $lang
    AND (
        (findings.entity_kind = $kind AND findings.entity_id = $id)
        OR ($kind = 'document' AND findings.document_id = $id)
        OR ($kind = 'finding' AND findings.finding_id = $id)
    )
ORDER BY list_position(['error', 'warning', 'info'], findings.severity), findings.page;
