-- The reports that speak for a body on what an older one speaks of too, each with the file of that
-- one, with what both speak of, and whether a person chose it.

WITH speaking AS (
    SELECT DISTINCT
        report_id,
        commitment_id,
        measure_id,
        indicator_id,
        period,
        reporter,
        organisation_id,
        speaker,
        is_named,
        counts,
        is_chosen
    FROM temp.told_speakers
)

SELECT
    newer.report_id,
    older_documents.file_name AS other_file,
    list(
        DISTINCT coalesce(newer.measure_id, newer.indicator_id, newer.commitment_id)
        ORDER BY coalesce(newer.measure_id, newer.indicator_id, newer.commitment_id)
    ) AS subjects,
    newer.is_chosen
FROM speaking AS newer
INNER JOIN speaking AS older
    ON
        newer.commitment_id = older.commitment_id
        AND newer.measure_id IS NOT DISTINCT FROM older.measure_id
        AND newer.indicator_id IS NOT DISTINCT FROM older.indicator_id
        AND newer.period IS NOT DISTINCT FROM older.period
        AND newer.reporter = older.reporter
        AND newer.organisation_id IS NOT DISTINCT FROM older.organisation_id
        AND newer.speaker IS NOT DISTINCT FROM older.speaker
        AND newer.is_named = older.is_named
        AND newer.report_id <> older.report_id
INNER JOIN main.progress_reports AS older_reports ON older.report_id = older_reports.report_id
INNER JOIN main.documents AS older_documents
    ON older_reports.document_id = older_documents.document_id
WHERE newer.counts AND NOT older.counts
GROUP BY newer.report_id, older.report_id, older_documents.file_name, newer.is_chosen
ORDER BY newer.report_id, older.report_id, newer.is_chosen;
