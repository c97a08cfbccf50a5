-- What each reporter last said by the day of each measure, indicator or whole commitment. A
-- report on the whole term is later than one on a period.

WITH ranked AS (
    SELECT
        linked.*,
        rank() OVER (
            PARTITION BY
                linked.commitment_id, linked.measure_id, linked.indicator_id, linked.reporter
            ORDER BY
                linked.period IS NULL DESC, linked.period_end DESC NULLS LAST, linked.period DESC
        ) AS age
    FROM $shown.linked_entries AS linked
    WHERE
        list_contains($plans, linked.plan_id) AND coalesce(linked.period_end <= $as_of, TRUE)
)

SELECT
    commitment_id,
    measure_id,
    indicator_id,
    entry_id,
    period,
    reporter,
    status,
    percent,
    achievement,
    obstacles,
    follow_up
FROM ranked
WHERE age = 1
ORDER BY
    commitment_id,
    list_position(['government', 'civil_society', 'independent'], reporter),
    entry_id;
