-- What entries say, by which decisions are keyed; what is made of them, and what was decided. Of
-- those that another report says too, the report; and whether another report counts instead.

WITH decided AS (
    FROM history.decided_entries
),

asked AS (
    FROM decided
    WHERE list_contains($ids, entry_id)
),

twins AS (
    SELECT DISTINCT asked.entry_id
    FROM asked
    INNER JOIN decided AS other
        ON
            asked.entry_text = other.entry_text
            AND asked.reporter = other.reporter
            AND asked.period IS NOT DISTINCT FROM other.period
            AND asked.report_id <> other.report_id
),

outdone AS (
    SELECT DISTINCT speaking.entry_id
    FROM history.speaking_entries AS speaking
    SEMI JOIN asked ON speaking.entry_id = asked.entry_id
    INNER JOIN history.speaking_entries AS other
        ON
            speaking.commitment_id = other.commitment_id
            AND speaking.measure_id IS NOT DISTINCT FROM other.measure_id
            AND speaking.indicator_id IS NOT DISTINCT FROM other.indicator_id
            AND speaking.period IS NOT DISTINCT FROM other.period
            AND speaking.reporter = other.reporter
            AND speaking.organisation_id IS NOT DISTINCT FROM other.organisation_id
            AND speaking.is_named = other.is_named
    WHERE NOT speaking.counts AND other.counts
)

SELECT
    decided.entry_id,
    decided.plan_id,
    decided.read_reporter AS reporter,
    decided.read_period AS period,
    decided.entry_text,
    decided.occurrence,
    CASE
        WHEN matches.decision <> 'unmatched'
            THEN coalesce(matches.measure_id, matches.indicator_id, matches.commitment_id)
    END AS target_id,
    decided.decision,
    decided.stands,
    decided.note,
    if(twins.entry_id IS NULL, NULL, decided.report_id) AS report_id,
    outdone.entry_id IS NOT NULL AS is_outdone
FROM asked AS decided
INNER JOIN matches ON decided.entry_id = matches.entry_id
LEFT JOIN twins ON decided.entry_id = twins.entry_id
LEFT JOIN outdone ON decided.entry_id = outdone.entry_id;
