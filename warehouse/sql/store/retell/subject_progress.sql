-- What each reporter, and all together, tell of each measure and indicator.

INSERT INTO history.subject_progress BY NAME
WITH told AS (
    SELECT
        plan_id,
        commitment_id,
        measure_id,
        indicator_id,
        period,
        period_end,
        reporter,
        sum(first_entries)::BIGINT AS entries,
        min(status) AS status,
        min(percent) AS percent,
        count(organisation_id) FILTER (is_responsible) AS bodies_reported,
        count(organisation_id) FILTER (is_responsible AND status = 'complete') AS bodies_complete
    FROM history.statements
    WHERE coalesce(measure_id, indicator_id) IS NOT NULL
    GROUP BY ALL
),

sided AS (
    SELECT
        subject_id,
        unnest([side, 'all']) AS reporter,
        organisation_id
    FROM history.subject_bodies
),

bodies AS (
    SELECT
        subject_id,
        reporter,
        count(DISTINCT organisation_id) AS bodies
    FROM sided
    GROUP BY subject_id, reporter
)

SELECT
    told.*,
    coalesce(bodies.bodies, 0) AS bodies
FROM told
LEFT JOIN bodies
    ON
        coalesce(told.measure_id, told.indicator_id) = bodies.subject_id
        AND told.reporter = bodies.reporter
ORDER BY ALL;
