-- All values that stand on a page.

SELECT DISTINCT
    entity_kind,
    entity_id,
    field
FROM provenance
ORDER BY entity_kind, entity_id, field;
