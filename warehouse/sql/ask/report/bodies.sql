-- What each body itself told of its measures in each commitment, of those due in a period that
-- ended by the day and of those it reported on; which of the periods is the last with a status.

WITH due AS (
    SELECT DISTINCT
        due_targets.plan_id,
        due_targets.commitment_id,
        due_targets.measure_id,
        due_targets.period,
        due_targets.due_date,
        bodies.organisation_id
    FROM $shown.due_targets
    INNER JOIN $shown.measure_organisations AS bodies USING (measure_id)
    WHERE due_targets.due_date < $as_of
),

told AS (
    SELECT *
    FROM $shown.body_progress
    WHERE entries > 0 AND organisation_id IS NOT NULL AND coalesce(period_end <= $as_of, TRUE)
),

counted AS (
    SELECT
        commitment_id,
        period,
        organisation_id,
        max(coalesce(told.period_end, due.due_date)) AS period_end,
        count(*) AS measures,
        count(told.entries) AS measures_reported,
        count(*) FILTER (told.status = 'complete') AS measures_complete,
        min(told.status) AS status,
        min(told.percent) AS percent
    FROM due
    FULL JOIN told USING (plan_id, commitment_id, measure_id, period, organisation_id)
    WHERE list_contains($plans, plan_id)
    GROUP BY commitment_id, period, organisation_id
)

SELECT
    *,
    1 = row_number() OVER (
        PARTITION BY commitment_id, organisation_id
        ORDER BY
            status IS NULL, period IS NULL DESC, period_end DESC NULLS LAST, period DESC
    ) AS is_latest
FROM counted
ORDER BY commitment_id, period NULLS LAST, organisation_id;
