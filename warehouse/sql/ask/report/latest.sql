-- The last status of each commitment by the day, as each reporter tells it and all together, with
-- its period.

WITH waiting AS (
    SELECT
        commitment_id,
        reporter,
        sum(entries_open)::INTEGER AS entries_open
    FROM $shown.commitment_progress_on($as_of)
    GROUP BY commitment_id, reporter
)

SELECT
    latest.commitment_id,
    latest.reporter,
    latest.period,
    latest.status,
    latest.percent,
    coalesce(waiting.entries_open, 0) AS entries_open
FROM $shown.latest_status_on($as_of) AS latest
LEFT JOIN waiting USING (commitment_id, reporter)
WHERE list_contains($plans, latest.plan_id)
ORDER BY
    latest.commitment_id,
    list_position(['government', 'civil_society', 'independent', 'all'], latest.reporter);
