-- How many commitments have each status, by plan, period and reporter: waiting where no status is
-- told and entries wait for a person; NULL where nothing is reported of what was due in it.

WITH progress AS (
    SELECT
        plan_id,
        period,
        period_end,
        reporter,
        coalesce(status::VARCHAR, if(entries_open > 0, 'waiting', NULL)) AS status
    FROM $shown.commitment_progress_on($as_of)
    WHERE
        list_contains($plans, plan_id)
        AND reporter <> 'all'
        AND NOT has_nothing_due
)

SELECT
    plan_id,
    period,
    reporter,
    status,
    count(*) AS commitments
FROM progress
GROUP BY plan_id, period, period_end, reporter, status
ORDER BY
    plan_id,
    period_end NULLS LAST,
    period NULLS LAST,
    list_position(['government', 'civil_society', 'independent'], reporter),
    status;
