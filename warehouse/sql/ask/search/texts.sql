-- Every text that a search looks into, with where it stands; of one plan, or of all.

CREATE TABLE memory.main.texts AS
WITH texts AS (
    SELECT
        'commitment' AS kind,
        commitment_id AS entity_id,
        commitment_id,
        plan_id,
        title AS content
    FROM warehouse.main.commitments
    UNION ALL
    SELECT
        'section' AS kind,
        section_id AS entity_id,
        commitment_id,
        NULL AS plan_id,
        concat_ws(chr(10), label, text) AS content
    FROM warehouse.main.sections
    UNION ALL
    SELECT
        'indicator' AS kind,
        indicator_id AS entity_id,
        commitment_id,
        NULL AS plan_id,
        concat_ws(chr(10), text, array_to_string(details, chr(10)), expected_output) AS content
    FROM warehouse.main.indicators
    UNION ALL
    SELECT
        'measure' AS kind,
        measure_id AS entity_id,
        commitment_id,
        NULL AS plan_id,
        concat_ws(chr(10), text, goal, evidence) AS content
    FROM warehouse.main.measures
    UNION ALL
    SELECT
        'target' AS kind,
        targets.target_id AS entity_id,
        measures.commitment_id,
        NULL AS plan_id,
        targets.text AS content
    FROM warehouse.main.targets
    INNER JOIN warehouse.main.measures USING (measure_id)
    UNION ALL
    SELECT
        'chapter' AS kind,
        chapter_id AS entity_id,
        NULL AS commitment_id,
        plan_id,
        concat_ws(chr(10), heading, text) AS content
    FROM warehouse.main.chapters
    UNION ALL
    SELECT
        'progress_entry' AS kind,
        entries.entry_id AS entity_id,
        linked.commitment_id,
        reports.plan_id,
        concat_ws(
            chr(10), entries.achievement, entries.obstacles, entries.follow_up, entries.evidence
        ) AS content
    FROM warehouse.main.progress_entries AS entries
    INNER JOIN warehouse.main.progress_reports AS reports USING (report_id)
    LEFT JOIN warehouse.main.linked_entries AS linked USING (entry_id)
),

first_pages AS (
    SELECT
        entity_kind AS kind,
        entity_id,
        arg_min(document_id, (page, document_id)) AS document_id,
        min(page) AS page
    FROM warehouse.main.provenance
    GROUP BY entity_kind, entity_id
)

SELECT
    row_number() OVER (ORDER BY texts.kind, texts.entity_id) AS text_id,
    coalesce(texts.plan_id, commitments.plan_id) AS plan_id,
    texts.commitment_id,
    texts.kind,
    texts.entity_id,
    documents.file_name,
    first_pages.page,
    texts.content
FROM texts
LEFT JOIN warehouse.main.commitments USING (commitment_id)
LEFT JOIN first_pages USING (kind, entity_id)
LEFT JOIN warehouse.main.documents USING (document_id)
WHERE
    texts.content <> ''
    AND ($plan IS NULL OR coalesce(texts.plan_id, commitments.plan_id) = $plan);
