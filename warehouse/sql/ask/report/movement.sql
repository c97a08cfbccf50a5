-- How many measures and indicators came further, fell back or stayed where they were from the last
-- period but one that a reporter told of them to the last one that ended by the day.

WITH moves AS (
    SELECT
        movement.plan_id,
        movement.to_period,
        periods.ends_on,
        CASE
            WHEN movement.steps > 0 THEN 'forward'
            WHEN movement.steps < 0 THEN 'back'
            ELSE 'same'
        END AS direction
    FROM $shown.progress_movement AS movement
    INNER JOIN $shown.periods
        ON movement.plan_id = periods.plan_id AND movement.to_period = periods.period
    WHERE
        list_contains($plans, movement.plan_id)
        AND periods.ends_on <= $as_of
        AND movement.steps IS NOT NULL
),

last_moves AS (
    FROM moves
    QUALIFY ends_on = max(ends_on) OVER (PARTITION BY plan_id)
)

SELECT
    plan_id,
    to_period AS period,
    direction,
    count(*) AS measures
FROM last_moves
GROUP BY plan_id, to_period, direction
ORDER BY plan_id, to_period, list_position(['forward', 'back', 'same'], direction);
