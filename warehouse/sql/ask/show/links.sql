-- What an entity belongs to, consists of and is spoken of by: each with its kind and text.

WITH entries AS (
    SELECT
        entries.entry_id,
        entries.report_id,
        entries.ordinal,
        coalesce(matches.measure_id, matches.indicator_id, matches.commitment_id) AS target_id,
        matches.commitment_id,
        matches.decision,
        concat_ws(
            ', ',
            reports.period,
            reports.reporter,
            entries.status_as_printed,
            matches.decision,
            reasons.reason
        ) AS text
    FROM progress_entries AS entries
    INNER JOIN progress_reports AS reports USING (report_id)
    INNER JOIN matches USING (entry_id)
    LEFT JOIN match_reasons AS reasons
        ON entries.entry_id = reasons.entry_id AND reasons.lang = $lang
),

links AS (
    SELECT
        'plan' AS kind,
        plans.plan_id AS id,
        plans.title AS text,
        commitment_id AS of
    FROM plans
    INNER JOIN commitments USING (plan_id)
    UNION ALL
    SELECT
        'commitment' AS kind,
        commitment_id AS id,
        title AS text,
        plan_id AS of
    FROM commitments
    UNION ALL
    SELECT
        'commitment' AS kind,
        commitments.commitment_id AS id,
        title AS text,
        section_id AS of
    FROM commitments
    INNER JOIN sections USING (commitment_id)
    UNION ALL
    SELECT
        'commitment' AS kind,
        commitments.commitment_id AS id,
        title AS text,
        indicator_id AS of
    FROM commitments
    INNER JOIN indicators USING (commitment_id)
    UNION ALL
    SELECT
        'commitment' AS kind,
        commitments.commitment_id AS id,
        title AS text,
        measure_id AS of
    FROM commitments
    INNER JOIN measures USING (commitment_id)
    UNION ALL
    SELECT
        'commitment' AS kind,
        commitments.commitment_id AS id,
        title AS text,
        contact_id AS of
    FROM commitments
    INNER JOIN contacts USING (commitment_id)
    UNION ALL
    SELECT
        'organisation' AS kind,
        bodies.organisation_id AS id,
        concat_ws(': ', role, bodies.name) AS text,
        commitment_id AS of
    FROM commitment_organisations
    INNER JOIN organisations AS bodies USING (organisation_id)
    UNION ALL
    SELECT
        'commitment' AS kind,
        commitment_id AS id,
        concat_ws(': ', role, title) AS text,
        organisation_id AS of
    FROM commitment_organisations
    INNER JOIN commitments USING (commitment_id)
    UNION ALL
    SELECT
        'section' AS kind,
        section_id AS id,
        label AS text,
        commitment_id AS of
    FROM sections
    UNION ALL
    SELECT
        'indicator' AS kind,
        indicator_id AS id,
        text,
        commitment_id AS of
    FROM indicators
    UNION ALL
    SELECT
        'measure' AS kind,
        measure_id AS id,
        text,
        commitment_id AS of
    FROM measures
    UNION ALL
    SELECT
        'contact' AS kind,
        contact_id AS id,
        position_as_printed AS text,
        commitment_id AS of
    FROM contacts
    UNION ALL
    SELECT
        'target' AS kind,
        target_id AS id,
        concat_ws(': ', period, text) AS text,
        measure_id AS of
    FROM targets
    UNION ALL
    SELECT
        'measure' AS kind,
        measures.measure_id AS id,
        measures.text,
        target_id AS of
    FROM measures
    INNER JOIN targets USING (measure_id)
    UNION ALL
    SELECT
        'progress_report' AS kind,
        report_id AS id,
        concat_ws(', ', period, reporter, body) AS text,
        plan_id AS of
    FROM progress_reports
    UNION ALL
    SELECT
        'progress_report' AS kind,
        report_id AS id,
        concat_ws(', ', period, reporter, plan_id) AS text,
        body AS of
    FROM progress_reports
    UNION ALL
    SELECT
        'plan' AS kind,
        plans.plan_id AS id,
        plans.title AS text,
        report_id AS of
    FROM progress_reports
    INNER JOIN plans USING (plan_id)
    UNION ALL
    SELECT
        'progress_report' AS kind,
        entries.report_id AS id,
        concat_ws(', ', period, reporter) AS text,
        entry_id AS of
    FROM entries
    INNER JOIN progress_reports USING (report_id)
    UNION ALL
    SELECT
        'progress_entry' AS kind,
        entry_id AS id,
        text,
        report_id AS of
    FROM entries
    UNION ALL
    SELECT
        'progress_entry' AS kind,
        entry_id AS id,
        text,
        target_id AS of
    FROM entries
    WHERE decision IN ('auto', 'accepted')
    UNION ALL
    SELECT
        'progress_entry' AS kind,
        entry_id AS id,
        text,
        commitment_id AS of
    FROM entries
    WHERE decision IN ('auto', 'accepted') AND target_id <> commitment_id
    UNION ALL
    SELECT
        CASE
            WHEN target_id IN (SELECT measure_id FROM measures) THEN 'measure'
            WHEN target_id IN (SELECT indicator_id FROM indicators) THEN 'indicator'
            ELSE 'commitment'
        END AS kind,
        target_id AS id,
        text,
        entry_id AS of
    FROM entries
    WHERE target_id IS NOT NULL
    UNION ALL
    SELECT
        'plan' AS kind,
        plan_id AS id,
        title AS text,
        document_id AS of
    FROM plans
    UNION ALL
    SELECT
        'progress_report' AS kind,
        report_id AS id,
        concat_ws(', ', period, reporter) AS text,
        document_id AS of
    FROM progress_reports
    UNION ALL
    SELECT
        entity_kind AS kind,
        entity_id AS id,
        NULL AS text,
        finding_id AS of
    FROM findings
    WHERE entity_id IS NOT NULL
)

SELECT DISTINCT
    kind,
    id,
    text
FROM links
WHERE of = $id
ORDER BY
    list_position(
        ['plan', 'progress_report', 'commitment', 'measure', 'indicator', 'target'], kind
    ) NULLS LAST,
    kind,
    id;
