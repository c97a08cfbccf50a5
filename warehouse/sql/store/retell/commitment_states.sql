-- How far each commitment had come by each period, as each reporter and all together tell it.

INSERT INTO history.commitment_states BY NAME
WITH progress AS MATERIALIZED (
    SELECT
        plan_id,
        commitment_id,
        coalesce(measure_id, indicator_id) AS subject_id,
        period,
        reporter,
        min(status) AS status,
        min(percent) AS percent
    FROM history.statements
    WHERE is_duty
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
        commitment_id,
        period,
        unnest([reporter, 'all']) AS reporter
    FROM history.open_entries
    WHERE commitment_id IS NOT NULL
),

waiting AS MATERIALIZED (
    SELECT
        commitment_id,
        period,
        reporter,
        count(*) AS entries_open
    FROM open_ones
    GROUP BY ALL
),

by_body AS (
    SELECT
        commitment_id,
        period,
        reporter,
        subject_id,
        organisation_id,
        bool_or(status = 'complete') AS is_done,
        arg_max(percent, told_period_end) FILTER (status = 'complete') AS percent
    FROM history.due_statements
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
    FROM temp.told_owed AS owed
    LEFT JOIN done
        ON
            owed.commitment_id = done.commitment_id
            AND owed.reporter = done.reporter
            AND owed.subject_id = done.subject_id
            AND owed.period IS NOT DISTINCT FROM done.period
    GROUP BY ALL
),

told AS (
    SELECT
        told_rows.*,
        counted.measures_due,
        counted.measures_due_now,
        counted.percent AS percent_reached,
        reported.measures_reported,
        reported.measures_complete,
        reported.percent,
        reported.best,
        reported.share_advanced,
        whole.status AS status_of_whole,
        whole.percent AS percent_of_whole,
        waiting.entries_open,
        counted.all_done AND reported.measures_reported IS NULL AND whole.status IS NULL
            AS holds_on,
        whole.status IS NULL
        AND coalesce(reported.best > 'not_started'::history.completion, TRUE)
        AND coalesce(reported.all_complete, reported.measures_reported IS NULL)
        AND coalesce(
            counted.all_done,
            reported.measures_reported > 0 AND told_rows.ends_on IS NOT NULL,
            FALSE
        ) AS is_reached
    FROM temp.told_rows
    LEFT JOIN counted
        ON
            told_rows.commitment_id = counted.commitment_id
            AND told_rows.reporter = counted.reporter
            AND told_rows.period IS NOT DISTINCT FROM counted.period
    LEFT JOIN reported
        ON
            told_rows.commitment_id = reported.commitment_id
            AND told_rows.reporter = reported.reporter
            AND told_rows.period IS NOT DISTINCT FROM reported.period
    LEFT JOIN whole
        ON
            told_rows.commitment_id = whole.commitment_id
            AND told_rows.reporter = whole.reporter
            AND told_rows.period IS NOT DISTINCT FROM whole.period
    LEFT JOIN waiting
        ON
            told_rows.commitment_id = waiting.commitment_id
            AND told_rows.reporter = waiting.reporter
            AND told_rows.period IS NOT DISTINCT FROM waiting.period
)

SELECT
    plan_id,
    commitment_id,
    period,
    reporter,
    coalesce(measures_due, 0) AS measures_due,
    coalesce(measures_reported, 0) AS measures_reported,
    coalesce(measures_complete, 0) AS measures_complete,
    coalesce(percent_of_whole, percent, if(holds_on, percent_reached, NULL)) AS percent,
    coalesce(
        status_of_whole,
        CASE
            WHEN best <= 'not_started'::history.completion THEN best
            WHEN is_reached THEN 'complete'::history.completion
            WHEN share_advanced > 0.5 THEN 'substantial'::history.completion
            WHEN best IS NOT NULL THEN 'limited'::history.completion
        END
    ) AS status,
    coalesce(measures_due_now, 0) AS measures_due_now,
    coalesce(entries_open, 0) AS entries_open,
    ends_on AS period_end,
    is_told,
    is_reached
FROM told
ORDER BY ALL;
