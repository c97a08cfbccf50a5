-- The current reports that a new one may correct, or that may correct it: of the same reporter,
-- body and period, of no other plan; the body of one that calls itself a correction may be left
-- open. The later of two is that of the later day, where both print one, else the new one. Without
-- a period a report may be on any: then only a file of the same name corrects it, but for IRM's and
-- for reports that call themselves corrections. Counted is what each says again of the other,
-- whatever was achieved; also what another correction says again: that one may be replaced now.

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

old_entries AS (
    SELECT
        report_id,
        history.entry_text(
            commitment_as_printed, responsible, measure_as_printed, target_as_printed, external_id
        ) AS entry_text
    FROM history.progress_entries
    SEMI JOIN history.current_reports USING (report_id, load_id)
),

old_texts AS (
    SELECT
        report_id,
        count(*) AS entries,
        count(*) FILTER (entry_text IN (FROM new_texts)) AS said_again,
        list(entry_text ORDER BY entry_text) AS texts
    FROM old_entries
    GROUP BY report_id
)

SELECT
    old.report_id,
    documents.file_name,
    coalesce(old.correction, 0) AS correction,
    old_texts.entries,
    old_texts.said_again,
    (SELECT count(*) FROM new_texts) AS new_entries,
    (
        SELECT count(*)
        FROM new_texts
        WHERE list_contains(old_texts.texts, new_texts.entry_text)
    ) AS said_before,
    coalesce(old.dated > $dated::DATE, FALSE) AS is_later
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
        OR coalesce(old.correction, 0) <> $correction
    )
    AND (
        old.body IS NOT DISTINCT FROM $body
        OR coalesce(old.correction, 0) <> $correction AND (old.body IS NULL OR $body IS NULL)
    )
    AND coalesce(old.plan_family = $plan_family, TRUE)
    AND coalesce(old.plan_years = $plan_years, TRUE)
    AND old_texts.said_again > 0
ORDER BY old.report_id;
