-- Findings quote what is printed: those about a contact, or about words of a page that prints one,
-- say no more than their code.

WITH contact_pages AS (
    SELECT DISTINCT
        document_id,
        page
    FROM warehouse.main.provenance
    SEMI JOIN withheld USING (entity_kind, entity_id)
),

withheld_ids AS (
    SELECT DISTINCT
        entity_kind,
        entity_id
    FROM withheld
)

SELECT
    findings.document_id,
    findings.severity,
    findings.code,
    CASE
        WHEN withheld_ids.entity_id IS NOT NULL THEN '[…]'
        WHEN findings.entity_id IS NULL AND contact_pages.page IS NOT NULL THEN '[…]'
        ELSE findings.message
    END AS message,
    findings.page,
    findings.entity_kind,
    findings.entity_id
FROM warehouse.main.findings
LEFT JOIN contact_pages USING (document_id, page)
LEFT JOIN withheld_ids USING (entity_kind, entity_id)
