-- What a page is about: the plans and reports of its file, and the commitments and measures that
-- stand on it or hold what does.

WITH on_page AS (
    SELECT DISTINCT entity_id
    FROM provenance
    WHERE document_id = $document_id AND page = $page
)

SELECT DISTINCT
    above.entity_kind,
    above.entity_id
FROM provenance AS above
WHERE
    above.document_id = $document_id
    AND (
        above.entity_kind = 'plan'
        OR above.entity_kind IN ('commitment', 'measure')
        AND EXISTS (
            FROM on_page
            WHERE
                on_page.entity_id = above.entity_id
                OR starts_with(on_page.entity_id, above.entity_id || '/')
        )
    )
UNION
SELECT
    'progress_report' AS entity_kind,
    report_id AS entity_id
FROM progress_reports
WHERE document_id = $document_id
ORDER BY entity_id;
