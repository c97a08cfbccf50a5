-- How far each commitment had come by each period, as each reporter and all together tell it.

INSERT INTO history.commitment_states BY NAME
WITH statements AS MATERIALIZED (
    SELECT
        *,
        coalesce(measure_id, indicator_id) AS subject_id
    FROM history.statements
    WHERE is_duty
),

duties AS MATERIALIZED (
    FROM history.duties
),

-- Where a plan has targets for periods, others have none: there is only what is told of them.
terms AS MATERIALIZED (
    SELECT
        terms.*,
        targeted.plan_id IS NOT NULL OR terms.plan_id NOT IN (
            SELECT plan_periods.plan_id FROM history.plan_periods
        ) AS has_duties
    FROM history.plan_terms AS terms
    LEFT JOIN history.plan_periods AS targeted
        ON terms.plan_id = targeted.plan_id AND terms.period = targeted.period
),

progress AS MATERIALIZED (
    SELECT
        plan_id,
        commitment_id,
        subject_id,
        period,
        reporter,
        min(status) AS status,
        min(percent) AS percent
    FROM statements
    GROUP BY ALL
),

reported AS (
    SELECT
        commitment_id,
        period,
        reporter,
        count(*) AS measures_reported,
        count(*) FILTER (status = 'complete') AS measures_complete,
        avg(percent ORDER BY percent) AS percent,
        max(status) AS best,
        bool_and(status = 'complete') FILTER (status <> 'withdrawn') AS all_complete,
        avg((status IN ('substantial', 'complete'))::integer) FILTER (status <> 'withdrawn')
            AS share_advanced
    FROM progress
    WHERE subject_id IS NOT NULL
    GROUP BY ALL
),

whole AS (
    FROM progress
    WHERE subject_id IS NULL
),

open_ones AS (
    SELECT
        plan_id,
        commitment_id,
        period,
        unnest([reporter, 'all']) AS reporter
    FROM history.open_entries
    WHERE commitment_id IS NOT NULL
),

waiting AS MATERIALIZED (
    SELECT
        plan_id,
        commitment_id,
        period,
        reporter,
        count(*) AS entries_open
    FROM open_ones
    GROUP BY ALL
),

-- Where there is something to tell, and where there should be.
wanted AS (
    SELECT
        plan_id,
        commitment_id,
        period,
        reporter,
        TRUE AS is_told
    FROM progress
    UNION ALL
    SELECT
        plan_id,
        commitment_id,
        period,
        reporter,
        TRUE AS is_told
    FROM waiting
    UNION ALL
    SELECT DISTINCT
        duties.plan_id,
        duties.commitment_id,
        terms.period,
        duties.reporter,
        FALSE AS is_told
    FROM duties
    INNER JOIN terms
        ON
            duties.plan_id = terms.plan_id
            AND duties.due_date <= terms.ends_on
            AND terms.has_duties
    WHERE
        duties.reporter <> 'independent'
        AND (
            terms.period IS NOT NULL
            OR NOT EXISTS (
                SELECT 1
                FROM terms AS periods
                WHERE
                    periods.plan_id = duties.plan_id
                    AND periods.period IS NOT NULL
                    AND periods.ends_on >= duties.due_date
            )
        )
),

rows_of AS MATERIALIZED (
    SELECT
        wanted.plan_id,
        wanted.commitment_id,
        wanted.period,
        wanted.reporter,
        terms.starts_on,
        terms.ends_on,
        terms.has_duties,
        bool_or(wanted.is_told) AS is_told
    FROM wanted
    LEFT JOIN terms
        ON
            wanted.plan_id = terms.plan_id
            AND wanted.period IS NOT DISTINCT FROM terms.period
    GROUP BY ALL
),

owed AS MATERIALIZED (
    SELECT
        rows_of.commitment_id,
        rows_of.period,
        rows_of.reporter,
        rows_of.ends_on,
        duties.subject_id,
        max(duties.due_date) AS due_date,
        bool_or(
            rows_of.period IS NULL
            OR rows_of.period = duties.period
            OR NOT duties.is_measure
            AND duties.due_date BETWEEN rows_of.starts_on AND rows_of.ends_on
        ) AS is_due_now
    FROM rows_of
    INNER JOIN duties
        ON
            rows_of.commitment_id = duties.commitment_id
            AND rows_of.reporter = duties.reporter
    WHERE
        rows_of.period IS NULL
        OR coalesce(rows_of.has_duties, TRUE)
        AND (
            rows_of.ends_on >= duties.due_date
            OR NOT duties.is_measure AND duties.due_date IS NULL
        )
    GROUP BY ALL
),

-- What each body said of what is due, for the period of its last target or a later one.
by_body AS (
    SELECT
        owed.commitment_id,
        owed.period,
        owed.reporter,
        owed.subject_id,
        said.organisation_id,
        bool_or(said.status = 'complete') AS is_done,
        arg_max(said.percent, said.period_end) FILTER (said.status = 'complete') AS percent
    FROM owed
    INNER JOIN statements AS said
        ON owed.subject_id = said.subject_id AND owed.reporter = said.reporter
    WHERE
        owed.period IS NOT DISTINCT FROM said.period
        OR coalesce(said.period_end >= owed.due_date, TRUE)
        AND (owed.period IS NULL OR said.period_end <= owed.ends_on)
    GROUP BY ALL
),

done AS (
    SELECT
        commitment_id,
        period,
        reporter,
        subject_id,
        min(percent) AS percent
    FROM by_body
    GROUP BY ALL
    HAVING coalesce(bool_and(coalesce(is_done, FALSE)), FALSE)
),

counted AS (
    SELECT
        owed.commitment_id,
        owed.period,
        owed.reporter,
        count(*) AS measures_due,
        count(*) FILTER (owed.is_due_now) AS measures_due_now,
        count(*) = count(done.subject_id) AS all_done,
        avg(done.percent ORDER BY done.percent) AS percent
    FROM owed
    LEFT JOIN done
        ON
            owed.commitment_id = done.commitment_id
            AND owed.reporter = done.reporter
            AND owed.subject_id = done.subject_id
            AND owed.period IS NOT DISTINCT FROM done.period
    GROUP BY ALL
)

SELECT
    rows_of.plan_id,
    rows_of.commitment_id,
    rows_of.period,
    rows_of.reporter,
    coalesce(counted.measures_due, 0) AS measures_due,
    coalesce(reported.measures_reported, 0) AS measures_reported,
    coalesce(reported.measures_complete, 0) AS measures_complete,
    coalesce(
        whole.percent,
        reported.percent,
        if(
            whole.status IS NULL AND reported.measures_reported IS NULL AND counted.all_done,
            counted.percent,
            NULL
        )
    ) AS percent,
    coalesce(
        whole.status,
        CASE
            WHEN reported.best <= 'not_started'::history.completion THEN reported.best
            WHEN
                coalesce(reported.all_complete, reported.measures_reported IS NULL)
                AND coalesce(
                    counted.all_done,
                    reported.measures_reported > 0 AND rows_of.ends_on IS NOT NULL
                )
                THEN 'complete'::history.completion
            WHEN reported.share_advanced > 0.5 THEN 'substantial'::history.completion
            WHEN reported.best IS NOT NULL THEN 'limited'::history.completion
        END
    ) AS status,
    coalesce(counted.measures_due_now, 0) AS measures_due_now,
    coalesce(waiting.entries_open, 0) AS entries_open,
    rows_of.ends_on AS period_end,
    rows_of.is_told
FROM rows_of
LEFT JOIN counted
    ON
        rows_of.commitment_id = counted.commitment_id
        AND rows_of.reporter = counted.reporter
        AND rows_of.period IS NOT DISTINCT FROM counted.period
LEFT JOIN reported
    ON
        rows_of.commitment_id = reported.commitment_id
        AND rows_of.reporter = reported.reporter
        AND rows_of.period IS NOT DISTINCT FROM reported.period
LEFT JOIN whole
    ON
        rows_of.commitment_id = whole.commitment_id
        AND rows_of.reporter = whole.reporter
        AND rows_of.period IS NOT DISTINCT FROM whole.period
LEFT JOIN waiting
    ON
        rows_of.commitment_id = waiting.commitment_id
        AND rows_of.reporter = waiting.reporter
        AND rows_of.period IS NOT DISTINCT FROM waiting.period
ORDER BY ALL;
