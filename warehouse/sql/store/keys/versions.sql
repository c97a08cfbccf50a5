-- Every version of every plan, each with the version that was shown before it; NULL for the first.

WITH steps AS (
    SELECT
        plan_id,
        version,
        load_id,
        0 AS place
    FROM history.plan_loads
    UNION ALL
    SELECT
        plan_id,
        to_version AS version,
        load_id,
        1 + rowid AS place
    FROM history.rollbacks
),

versions AS (
    SELECT
        plan_id,
        version,
        min(load_id) AS load_id
    FROM history.plan_loads
    GROUP BY plan_id, version
)

SELECT
    versions.plan_id,
    versions.version,
    arg_max(steps.version, (steps.load_id, steps.place)) AS shown
FROM versions
LEFT JOIN steps ON versions.plan_id = steps.plan_id AND versions.load_id > steps.load_id
GROUP BY versions.plan_id, versions.version
ORDER BY versions.plan_id, versions.version;
