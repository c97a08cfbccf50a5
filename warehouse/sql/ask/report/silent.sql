-- The bodies that told nothing of what was due of them in the last period that ended before the
-- day, each with how many targets that were.

WITH last_period AS (
    SELECT
        periods.plan_id,
        periods.period
    FROM $shown.periods
    SEMI JOIN $shown.due_targets
        ON periods.plan_id = due_targets.plan_id AND periods.period = due_targets.period
    WHERE list_contains($plans, periods.plan_id) AND periods.ends_on < $as_of
    QUALIFY
        1 = row_number() OVER (
            PARTITION BY periods.plan_id
            ORDER BY periods.ends_on DESC, periods.period DESC
        )
),

due AS (
    SELECT
        due_targets.plan_id,
        due_targets.period,
        bodies.organisation_id,
        count(DISTINCT due_targets.target_id) AS targets
    FROM $shown.due_targets
    INNER JOIN last_period
        ON due_targets.plan_id = last_period.plan_id AND due_targets.period = last_period.period
    INNER JOIN $shown.measure_organisations AS bodies USING (measure_id)
    GROUP BY due_targets.plan_id, due_targets.period, bodies.organisation_id
),

told AS (
    FROM $shown.body_progress
    WHERE entries > 0
)

SELECT
    due.plan_id,
    due.period,
    due.organisation_id,
    organisations.name,
    due.targets
FROM due
INNER JOIN $shown.organisations USING (organisation_id)
ANTI JOIN told
    ON
        due.plan_id = told.plan_id
        AND due.period = told.period
        AND due.organisation_id = told.organisation_id
ORDER BY
    due.plan_id ASC, due.targets DESC, organisations.name ASC, due.organisation_id ASC;
