-- What was found while the report's documents were read. Findings quote what is printed: without
-- contacts, those about a contact, or about words on a page that prints one, only tell their code.

WITH contact_pages AS (
    SELECT DISTINCT
        document_id,
        page
    FROM provenance
    WHERE entity_kind = 'contact'
)

SELECT
    findings.severity,
    findings.code,
    CASE
        WHEN $with_contacts THEN findings.message
        WHEN findings.entity_kind = 'contact' THEN '[…]'
        WHEN findings.entity_id IS NULL AND contact_pages.page IS NOT NULL THEN '[…]'
        ELSE findings.message
    END AS message,
    findings.document_id,
    findings.page
FROM findings
LEFT JOIN contact_pages USING (document_id, page)
WHERE list_contains($documents, findings.document_id)
ORDER BY
    list_position(['error', 'warning', 'info'], findings.severity),
    findings.code,
    findings.document_id,
    findings.page,
    findings.message;
