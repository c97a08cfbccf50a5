-- What each body itself told of its measures in each commitment, or of its indicators where it has
-- no measures: of those due in a period that ended by the day and of those it reported on; which of
-- the periods is the last with a status. And how many entries wait for a person in this period, and
-- in all: those that name the body or stand in its report, and of those that name none those that
-- may speak of its measures.

WITH due AS (
    SELECT DISTINCT
        due_targets.plan_id,
        due_targets.commitment_id,
        due_targets.measure_id AS subject_id,
        due_targets.period,
        due_targets.due_date,
        bodies.organisation_id
    FROM $shown.due_targets
    INNER JOIN $shown.measure_organisations AS bodies USING (measure_id)
    WHERE due_targets.due_date < $as_of
    UNION ALL
    SELECT
        plan_id,
        commitment_id,
        indicator_id AS subject_id,
        period,
        period_end AS due_date,
        organisation_id
    FROM $shown.body_progress
    WHERE indicator_id IS NOT NULL AND is_due AND entries = 0 AND period_end < $as_of
),

told AS (
    SELECT
        *,
        coalesce(measure_id, indicator_id) AS subject_id
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
    FULL JOIN told USING (plan_id, commitment_id, subject_id, period, organisation_id)
    WHERE list_contains($plans, plan_id)
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
        unnest(
            if(len(entries.organisations) > 0, entries.organisations, bodies_of.organisations)
        ) AS organisation_id
    FROM $shown.figure_entries AS open_ones
    INNER JOIN $shown.progress_entries AS entries USING (entry_id)
    INNER JOIN $shown.matches USING (entry_id)
    LEFT JOIN bodies_of ON matches.measure_id = bodies_of.measure_id
    WHERE open_ones.figure = 'entries_open' AND open_ones.reporter = 'all'
),

open_entries AS (
    SELECT
        commitment_id,
        period,
        organisation_id,
        count(*) AS entries_open
    FROM waiting
    GROUP BY commitment_id, period, organisation_id
)

SELECT
    counted.*,
    coalesce(open_entries.entries_open, 0) AS entries_open,
    coalesce(
        sum(open_entries.entries_open)
            OVER (PARTITION BY counted.commitment_id, counted.organisation_id),
        0
    ) AS entries_open_in_all,
    1 = row_number() OVER (
        PARTITION BY counted.commitment_id, counted.organisation_id
        ORDER BY
            counted.status IS NULL,
            counted.period IS NULL DESC,
            counted.period_end DESC NULLS LAST,
            counted.period DESC
    ) AS is_latest
FROM counted
LEFT JOIN open_entries
    ON
        counted.commitment_id = open_entries.commitment_id
        AND counted.organisation_id = open_entries.organisation_id
        AND coalesce(counted.period, '') = coalesce(open_entries.period, '')
ORDER BY counted.commitment_id, counted.period NULLS LAST, counted.organisation_id;
