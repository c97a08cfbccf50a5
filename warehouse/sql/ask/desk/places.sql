-- Where values stand on a page: each field of each thing, with the boxes of its words there.

SELECT
    entity_kind,
    entity_id,
    field,
    bool_or(coalesce(is_corrected, FALSE)) AS is_corrected,
    min(confidence) AS confidence,
    list([x0, top, x1, bottom] ORDER BY ordinal, top, x0) AS boxes
FROM provenance
WHERE document_id = $document_id AND page = $page
GROUP BY entity_kind, entity_id, field
ORDER BY min(top), min(x0), entity_id, field;
