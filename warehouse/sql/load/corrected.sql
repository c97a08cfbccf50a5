-- The current reports that a new one corrects: of the same reporter and period, of no other plan,
-- and with at least half of their entries said again in it, whatever was achieved. Without a
-- period a report may be on any: then only a file of the same name corrects it, but for IRM's.

WITH new_texts AS (
    SELECT
        history.entry_text(
            new.commitment_as_printed,
            new.responsible,
            new.measure_as_printed,
            new.target_as_printed,
            new.external_id
        ) AS entry_text
    FROM (SELECT unnest(from_json($entries, $structure), max_depth := 2)) AS new
),

old_texts AS (
    SELECT
        entries.report_id,
        count(*) AS entries,
        count(*) FILTER (contents.entry_text IN (FROM new_texts)) AS said_again
    FROM progress_entries AS entries
    INNER JOIN history.entry_contents AS contents USING (entry_id)
    GROUP BY entries.report_id
)

SELECT
    old.report_id,
    documents.file_name,
    old_texts.entries,
    old_texts.said_again
FROM history.progress_reports AS old
SEMI JOIN history.current_reports USING (report_id, load_id)
INNER JOIN history.loads USING (load_id)
INNER JOIN old_texts USING (report_id)
INNER JOIN documents USING (document_id)
WHERE
    documents.document_id <> $document_id
    AND old.reporter = $reporter
    AND coalesce(old.reporter_as_printed = $reporter_as_printed, TRUE)
    AND coalesce(old.period, old.period_end::VARCHAR)
    IS NOT DISTINCT FROM coalesce($period, $period_end::DATE::VARCHAR)
    AND (
        coalesce(old.period, old.period_end::VARCHAR) IS NOT NULL
        OR old.reporter = 'independent'
        OR documents.file_name = $file_name
    )
    AND coalesce(old.plan_family = $plan_family, TRUE)
    AND coalesce(old.plan_years = $plan_years, TRUE)
    AND 2 * old_texts.said_again >= old_texts.entries
ORDER BY old.report_id;
