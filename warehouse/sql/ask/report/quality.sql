-- How many values are right of those that were drawn and looked at, all together first.

SELECT
    entity_kind,
    field,
    values_right,
    values_wrong,
    values_right + values_wrong AS values_told,
    share_right,
    share_least,
    share_most
FROM $shown.reading_quality
WHERE share_right IS NOT NULL
ORDER BY entity_kind NULLS FIRST, field;
