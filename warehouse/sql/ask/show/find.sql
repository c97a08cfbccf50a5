-- What in the warehouse has an identifier, in whatever letters: its kind, relation and key.

WITH held AS (
    SELECT
        'plan' AS kind,
        'plans' AS relation,
        'plan_id' AS key,
        plan_id AS id
    FROM plans
    UNION ALL
    SELECT
        'chapter' AS kind,
        'chapters' AS relation,
        'chapter_id' AS key,
        chapter_id AS id
    FROM chapters
    UNION ALL
    SELECT
        'commitment' AS kind,
        'commitments' AS relation,
        'commitment_id' AS key,
        commitment_id AS id
    FROM commitments
    UNION ALL
    SELECT
        'section' AS kind,
        'sections' AS relation,
        'section_id' AS key,
        section_id AS id
    FROM sections
    UNION ALL
    SELECT
        'indicator' AS kind,
        'indicators' AS relation,
        'indicator_id' AS key,
        indicator_id AS id
    FROM indicators
    UNION ALL
    SELECT
        'measure' AS kind,
        'measures' AS relation,
        'measure_id' AS key,
        measure_id AS id
    FROM measures
    UNION ALL
    SELECT
        'target' AS kind,
        'targets' AS relation,
        'target_id' AS key,
        target_id AS id
    FROM targets
    UNION ALL
    SELECT
        'contact' AS kind,
        'contacts' AS relation,
        'contact_id' AS key,
        contact_id AS id
    FROM contacts
    UNION ALL
    SELECT
        'annex' AS kind,
        'annexes' AS relation,
        'annex_field_id' AS key,
        annex_field_id AS id
    FROM annexes
    UNION ALL
    SELECT
        'other_field' AS kind,
        'other_fields' AS relation,
        'other_field_id' AS key,
        other_field_id AS id
    FROM other_fields
    UNION ALL
    SELECT
        'commitment_organisation' AS kind,
        'commitment_organisations' AS relation,
        'mention_id' AS key,
        mention_id AS id
    FROM commitment_organisations
    UNION ALL
    SELECT
        'citation' AS kind,
        'citations' AS relation,
        'citation_id' AS key,
        citation_id AS id
    FROM citations
    UNION ALL
    SELECT
        'quantity' AS kind,
        'quantities' AS relation,
        'quantity_id' AS key,
        quantity_id AS id
    FROM quantities
    UNION ALL
    SELECT
        'organisation' AS kind,
        'organisations' AS relation,
        'organisation_id' AS key,
        organisation_id AS id
    FROM organisations
    UNION ALL
    SELECT
        'progress_report' AS kind,
        'progress_reports' AS relation,
        'report_id' AS key,
        report_id AS id
    FROM progress_reports
    UNION ALL
    SELECT
        'progress_entry' AS kind,
        'progress_entries' AS relation,
        'entry_id' AS key,
        entry_id AS id
    FROM progress_entries
    UNION ALL
    SELECT
        'document' AS kind,
        'documents' AS relation,
        'document_id' AS key,
        document_id AS id
    FROM documents
    UNION ALL
    SELECT DISTINCT
        'finding' AS kind,
        'findings' AS relation,
        'finding_id' AS key,
        finding_id AS id
    FROM findings
)

SELECT
    kind,
    relation,
    key,
    id
FROM held
WHERE lower(id) = lower($id)
ORDER BY id = $id DESC, id
LIMIT 1;
