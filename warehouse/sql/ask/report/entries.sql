-- What each reporter last said by the day of each measure, indicator or whole commitment, and what
-- was last said of it for each body. A report on the whole term is later than one on a period.

WITH said AS (
    FROM $shown.linked_entries AS linked
    WHERE
        list_contains($plans, linked.plan_id) AND coalesce(linked.period_end <= $as_of, TRUE)
),

ranked AS (
    SELECT
        *,
        1 = rank() OVER (
            PARTITION BY commitment_id, measure_id, indicator_id, reporter
            ORDER BY period IS NULL DESC, period_end DESC NULLS LAST, period DESC
        ) AS is_last
    FROM said
),

spoken_for AS (
    SELECT
        * EXCLUDE (organisations),
        unnest(organisations) AS organisation_id
    FROM said
),

of_bodies AS (
    SELECT
        entry_id,
        organisation_id
    FROM spoken_for
    QUALIFY
        1 = rank() OVER (
            PARTITION BY commitment_id, measure_id, indicator_id, organisation_id
            ORDER BY period IS NULL DESC, period_end DESC NULLS LAST, period DESC
        )
),

own AS (
    SELECT
        entry_id,
        list(organisation_id ORDER BY organisation_id) AS organisations
    FROM of_bodies
    GROUP BY entry_id
)

SELECT
    ranked.commitment_id,
    ranked.measure_id,
    ranked.indicator_id,
    ranked.entry_id,
    ranked.period,
    ranked.reporter,
    ranked.status,
    ranked.percent,
    ranked.achievement,
    ranked.obstacles,
    ranked.follow_up,
    ranked.is_last,
    coalesce(own.organisations, []) AS organisations
FROM ranked
LEFT JOIN own USING (entry_id)
WHERE ranked.is_last OR own.entry_id IS NOT NULL
ORDER BY
    ranked.commitment_id ASC,
    list_position(['government', 'civil_society', 'independent'], ranked.reporter) ASC,
    ranked.period IS NULL DESC,
    ranked.period_end DESC NULLS LAST,
    ranked.entry_id ASC;
