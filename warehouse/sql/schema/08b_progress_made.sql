-- How far measures, commitments and plans have come, from the entries whose links count.

CREATE VIEW history.open_entries AS
WITH open_ones AS (
    SELECT
        matched.entry_id,
        entries.report_id,
        matched.plan_id,
        matched.period,
        matched.reporter,
        matched.commitment_id,
        history.said(entries.commitment_as_printed) AS printed
    FROM history.matched_entries AS matched
    INNER JOIN main.progress_entries AS entries USING (entry_id)
    WHERE matched.decision = 'review'
),

titles AS (
    SELECT
        plan_id,
        history.said(title) AS title,
        min(commitment_id) AS commitment_id
    FROM main.commitments
    GROUP BY ALL
    HAVING count(*) = 1
)

SELECT
    open_ones.entry_id,
    open_ones.report_id,
    coalesce(commitments.plan_id, open_ones.plan_id) AS plan_id,
    coalesce(open_ones.commitment_id, candidates.commitment_id, titles.commitment_id)
        AS commitment_id,
    open_ones.period,
    open_ones.reporter
FROM open_ones
LEFT JOIN main.match_candidates AS candidates
    ON open_ones.entry_id = candidates.entry_id AND candidates.rank = 1
LEFT JOIN titles
    ON
        open_ones.plan_id = titles.plan_id
        AND regexp_replace(open_ones.printed, '^[^\p{L}]*\d+[^\p{L}]*', '') = titles.title
LEFT JOIN main.commitments
    ON
        coalesce(open_ones.commitment_id, candidates.commitment_id, titles.commitment_id)
        = commitments.commitment_id;

COMMENT ON VIEW history.open_entries IS
'The entries that wait for a person, each at the commitment of its likeliest candidate, else at '
'the one that it prints, else at its plan alone.';

CREATE VIEW history.commitment_states AS
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

terms AS MATERIALIZED (
    FROM history.plan_terms
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
        ON duties.plan_id = terms.plan_id AND duties.due_date <= terms.ends_on
    WHERE
        duties.reporter <> 'independent'
        AND (
            terms.period IS NOT NULL
            OR duties.plan_id NOT IN (
                SELECT periods.plan_id
                FROM terms AS periods
                WHERE periods.period IS NOT NULL
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
        OR rows_of.ends_on >= duties.due_date
        OR NOT duties.is_measure AND duties.due_date IS NULL
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
        AND rows_of.period IS NOT DISTINCT FROM waiting.period;

COMMENT ON VIEW history.commitment_states IS
'How far each commitment had come by each period, ended or not, as each reporter or all together '
'tell it; a row also where something is due of which nothing is told.';
COMMENT ON COLUMN history.commitment_states.is_told IS
'Whether anything is reported of it for this period, or waits for a person.';

-- Of what is told the periods that ended by a day, of what is not those that had passed by another.
CREATE MACRO history.progress_until(told_by, due_by) AS TABLE  -- noqa: CP05
    SELECT * EXCLUDE (is_told)  -- noqa: AM04
    FROM history.commitment_states
    WHERE
        if(
            is_told,
            coalesce(period_end <= told_by::date, TRUE),
            coalesce(period_end < due_by::date, FALSE)
        );

CREATE MACRO commitment_progress_on(day) AS TABLE  -- noqa: CP05
    FROM history.progress_until(day, day);

CREATE VIEW commitment_progress AS
FROM history.progress_until(history.last_day(), history.today());

COMMENT ON VIEW commitment_progress IS
'How far each commitment had come by a period, as each reporter tells it, and all together: one '
'row for each commitment of which something is reported or waits for a person, and for each side '
'that had something due by then, whether it reported or not. As of another day: FROM '
'commitment_progress_on(DATE ''2021-07-31'').';
COMMENT ON COLUMN commitment_progress.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN commitment_progress.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN commitment_progress.period IS
'The period; NULL for the whole term.';
COMMENT ON COLUMN commitment_progress.reporter IS
'Who reports: government, civil_society or independent; all for the joint state of what the bodies '
'report, which is to be left out where reporters are added up.';
COMMENT ON COLUMN commitment_progress.measures_due IS
'Number of the measures for which the reporter''s side is responsible that have a target due by '
'the end of the period; where the commitment has no measures, of its indicators that are due.';
COMMENT ON COLUMN commitment_progress.measures_reported IS
'Number of the measures of the reporter''s side (indicators, where there are no measures) that it '
'reported on for this period.';
COMMENT ON COLUMN commitment_progress.measures_complete IS
'Number of those reported complete.';
COMMENT ON COLUMN commitment_progress.percent IS
'Completion in percent, 0 to 100: as said of the commitment, else the average of those of its '
'measures (indicators, where it has no measures) that the reporter gives one for; where nothing is '
'due but what was complete before, the average of that.';
COMMENT ON COLUMN commitment_progress.status IS
'Its status on OGP''s completion scale: as said of the commitment. Else by the statuses reported '
'for its measures or indicators, the withdrawn left aside: the best of them where none has begun; '
'complete where all are, and every measure due has been; substantial where more than half are '
'substantial or complete; else limited. NULL where no status is reported.';
COMMENT ON COLUMN commitment_progress.measures_due_now IS
'Number of those due that have a target in this very period.';
COMMENT ON COLUMN commitment_progress.entries_open IS
'Number of entries for the period that wait for a person, and may speak of this commitment.';
COMMENT ON COLUMN commitment_progress.period_end IS
'Last day of the period, of the plan''s term for the whole term; NULL where unknown.';

CREATE MACRO history.latest_until(told_by, due_by) AS TABLE  -- noqa: CP05
    SELECT
        plan_id,
        commitment_id,
        reporter,
        period,
        status,
        percent,
        period_end
    FROM history.progress_until(told_by, due_by)
    QUALIFY 1 = row_number() OVER (
        PARTITION BY commitment_id, reporter
        ORDER BY
            status IS NULL,
            period IS NULL DESC,
            period_end DESC NULLS LAST,
            period DESC
    );

CREATE MACRO latest_status_on(day) AS TABLE  -- noqa: CP05
    FROM history.latest_until(day, day);

CREATE VIEW latest_status AS
FROM history.latest_until(history.last_day(), history.today());

COMMENT ON VIEW latest_status IS
'The last status of each commitment, as each reporter tells it, and all together, with its period. '
'As of another day: FROM latest_status_on(DATE ''2021-07-31'').';
COMMENT ON COLUMN latest_status.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN latest_status.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN latest_status.reporter IS
'Who reports: government, civil_society or independent; all for the joint state.';
COMMENT ON COLUMN latest_status.period IS
'The period of the status, the last that has one; NULL for the whole term, which is later than '
'any.';
COMMENT ON COLUMN latest_status.status IS
'The status in that period: commitment_progress; NULL where none was ever reported.';
COMMENT ON COLUMN latest_status.percent IS
'Completion in percent in that period.';
COMMENT ON COLUMN latest_status.period_end IS
'Last day of the period, of the plan''s term for the whole term; NULL where unknown.';

CREATE VIEW plan_progress AS
WITH told AS (
    SELECT
        plan_id,
        period,
        reporter,
        commitment_id,
        status,
        measures_due,
        measures_reported,
        measures_complete,
        percent,
        measures_due_now,
        entries_open,
        period_end
    FROM commitment_progress
    UNION ALL BY NAME
    SELECT
        waiting.plan_id,
        waiting.period,
        unnest([waiting.reporter, 'all']) AS reporter,
        1 AS entries_open,
        terms.ends_on AS period_end
    FROM history.open_entries AS waiting
    LEFT JOIN history.plan_terms AS terms
        ON waiting.plan_id = terms.plan_id AND waiting.period IS NOT DISTINCT FROM terms.period
    WHERE
        waiting.commitment_id IS NULL
        AND waiting.plan_id IS NOT NULL
        AND coalesce(terms.ends_on <= history.last_day(), TRUE)
)

SELECT
    plan_id,
    period,
    reporter,
    count(commitment_id) AS commitments,
    count(*) FILTER (status = 'complete') AS commitments_complete,
    coalesce(sum(measures_due), 0)::bigint AS measures_due,
    coalesce(sum(measures_reported), 0)::bigint AS measures_reported,
    coalesce(sum(measures_complete), 0)::bigint AS measures_complete,
    avg(percent ORDER BY percent) AS percent,
    coalesce(sum(measures_due_now), 0)::bigint AS measures_due_now,
    sum(entries_open)::bigint AS entries_open,
    max(period_end) AS period_end
FROM told
GROUP BY plan_id, period, reporter;

COMMENT ON VIEW plan_progress IS
'How far each plan had come by a period, as each reporter tells it, and all together: '
'commitment_progress summed up.';
COMMENT ON COLUMN plan_progress.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN plan_progress.period IS
'The period; NULL for the whole term.';
COMMENT ON COLUMN plan_progress.reporter IS
'Who reports: government, civil_society or independent; all for the joint state, which is to be '
'left out where reporters are added up.';
COMMENT ON COLUMN plan_progress.commitments IS
'Number of commitments with something due or reported on.';
COMMENT ON COLUMN plan_progress.commitments_complete IS
'Number of those that are complete.';
COMMENT ON COLUMN plan_progress.measures_due IS
'Number of measures of the reporter''s side with a target due by the end of the period.';
COMMENT ON COLUMN plan_progress.measures_reported IS
'Number of measures of its side reported on for the period.';
COMMENT ON COLUMN plan_progress.measures_complete IS
'Number of those reported complete.';
COMMENT ON COLUMN plan_progress.percent IS
'Average of the commitments'' percentages.';
COMMENT ON COLUMN plan_progress.measures_due_now IS
'Number of measures of its side with a target in this very period.';
COMMENT ON COLUMN plan_progress.entries_open IS
'Number of entries for the period that wait for a person, those included that stand under no '
'commitment.';
COMMENT ON COLUMN plan_progress.period_end IS
'Last day of the period, of the plan''s term for the whole term; NULL where unknown.';

CREATE VIEW figure_entries AS
WITH told AS (
    FROM history.told_entries
)

SELECT
    'body_progress' AS figure,
    plan_id,
    commitment_id,
    measure_id,
    indicator_id,
    organisation_id,
    period,
    reporter,
    entry_id,
    report_id
FROM told
WHERE reporter = 'all' AND measure_id IS NOT NULL
UNION ALL
SELECT DISTINCT
    if(reporter = 'all', 'joint_progress', 'measure_progress') AS figure,
    plan_id,
    commitment_id,
    measure_id,
    indicator_id,
    NULL AS organisation_id,
    period,
    reporter,
    entry_id,
    report_id
FROM told
WHERE coalesce(measure_id, indicator_id) IS NOT NULL
UNION ALL
SELECT DISTINCT
    'commitment_progress' AS figure,
    plan_id,
    commitment_id,
    measure_id,
    indicator_id,
    NULL AS organisation_id,
    period,
    reporter,
    entry_id,
    report_id
FROM told
WHERE is_duty
UNION ALL
SELECT
    'entries_open' AS figure,
    plan_id,
    commitment_id,
    NULL AS measure_id,
    NULL AS indicator_id,
    NULL AS organisation_id,
    period,
    unnest([reporter, 'all']) AS reporter,
    entry_id,
    report_id
FROM history.open_entries;

COMMENT ON VIEW figure_entries IS
'The entries behind each figure: filter by the figure''s relation and by the columns that tell its '
'row. Those of plan_progress and latest_status are those of commitment_progress.';
COMMENT ON COLUMN figure_entries.figure IS
'The relation of the figure: body_progress, measure_progress, joint_progress, commitment_progress; '
'or entries_open for what waits for a person.';
COMMENT ON COLUMN figure_entries.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN figure_entries.commitment_id IS
'The commitment: commitments; NULL where an entry waits that stands under none.';
COMMENT ON COLUMN figure_entries.measure_id IS
'The measure that the entry speaks of: measures.';
COMMENT ON COLUMN figure_entries.indicator_id IS
'The indicator that the entry speaks of: indicators.';
COMMENT ON COLUMN figure_entries.organisation_id IS
'Of body_progress the body: organisations.';
COMMENT ON COLUMN figure_entries.period IS
'The period; NULL for the whole term.';
COMMENT ON COLUMN figure_entries.reporter IS
'Who reports, as in the figure''s row; all of body_progress and joint_progress.';
COMMENT ON COLUMN figure_entries.entry_id IS
'The entry: progress_entries.';
COMMENT ON COLUMN figure_entries.report_id IS
'Its report: progress_reports.';
