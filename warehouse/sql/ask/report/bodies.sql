-- What each body itself told of its measures in each commitment, or of its indicators where it has
-- no measures: of those due in a period that ended by the day and of those it reported on; which of
-- the periods is the last with a status. And how many entries wait for a person in this period, and
-- in all: those that name the body or stand in its report, and of those that name none those that
-- may speak of its measures.

WITH counted AS (
    SELECT
        commitment_id,
        period,
        organisation_id,
        max(period_end) AS period_end,
        count(*) AS measures,
        count(*) FILTER (entries > 0) AS measures_reported,
        count(*) FILTER (status = 'complete') AS measures_complete,
        min(status) AS status,
        min(percent) AS percent
    FROM $shown.body_progress_on($as_of)
    WHERE organisation_id IS NOT NULL AND list_contains($plans, plan_id)
    GROUP BY commitment_id, period, organisation_id
),

bodies_of AS (
    SELECT
        measure_id,
        list(organisation_id ORDER BY organisation_id) AS organisations
    FROM $shown.measure_organisations
    GROUP BY measure_id
),

waiting AS (
    SELECT
        open_ones.commitment_id,
        open_ones.period,
        if(open_ones.period IS NULL, plans.period_end, periods.ends_on) AS period_end,
        unnest(
            if(len(entries.organisations) > 0, entries.organisations, bodies_of.organisations)
        ) AS organisation_id
    FROM $shown.figure_entries AS open_ones
    INNER JOIN $shown.progress_entries AS entries USING (entry_id)
    INNER JOIN $shown.matches USING (entry_id)
    INNER JOIN $shown.plans ON open_ones.plan_id = plans.plan_id
    LEFT JOIN $shown.periods
        ON open_ones.plan_id = periods.plan_id AND open_ones.period = periods.period
    LEFT JOIN bodies_of ON matches.measure_id = bodies_of.measure_id
    WHERE
        open_ones.figure = 'entries_open'
        AND open_ones.reporter = 'all'
        AND open_ones.commitment_id IS NOT NULL
        AND list_contains($plans, open_ones.plan_id)
),

open_entries AS (
    SELECT
        commitment_id,
        period,
        organisation_id,
        max(period_end) AS period_end,
        count(*) AS entries_open
    FROM waiting
    WHERE coalesce(period_end <= $as_of, TRUE)
    GROUP BY commitment_id, period, organisation_id
),

told_or_open AS (
    SELECT
        coalesce(counted.commitment_id, open_entries.commitment_id) AS commitment_id,
        coalesce(counted.period, open_entries.period) AS period,
        coalesce(counted.organisation_id, open_entries.organisation_id) AS organisation_id,
        coalesce(counted.period_end, open_entries.period_end) AS period_end,
        coalesce(counted.measures, 0) AS measures,
        coalesce(counted.measures_reported, 0) AS measures_reported,
        coalesce(counted.measures_complete, 0) AS measures_complete,
        counted.status,
        counted.percent,
        coalesce(open_entries.entries_open, 0) AS entries_open
    FROM counted
    FULL JOIN open_entries
        ON
            counted.commitment_id = open_entries.commitment_id
            AND counted.organisation_id = open_entries.organisation_id
            AND coalesce(counted.period, '') = coalesce(open_entries.period, '')
)

SELECT
    *,
    sum(entries_open) OVER (PARTITION BY commitment_id, organisation_id)::BIGINT
        AS entries_open_in_all,
    1 = row_number() OVER (
        PARTITION BY commitment_id, organisation_id
        ORDER BY
            status IS NULL,
            period IS NULL DESC,
            period_end DESC NULLS LAST,
            period DESC
    ) AS is_latest
FROM told_or_open
ORDER BY commitment_id, period NULLS LAST, organisation_id;
