-- How far measures, commitments and plans have come, from the entries whose links count.

CREATE TABLE history.commitment_states (
    plan_id VARCHAR NOT NULL,
    commitment_id VARCHAR NOT NULL,
    period VARCHAR,
    reporter VARCHAR NOT NULL,
    measures_due BIGINT NOT NULL,
    measures_reported BIGINT NOT NULL,
    measures_complete BIGINT NOT NULL,
    percent DOUBLE,
    status history.COMPLETION,
    measures_due_now BIGINT NOT NULL,
    entries_open BIGINT NOT NULL,
    period_end DATE,
    is_told BOOLEAN NOT NULL,
    is_reached BOOLEAN NOT NULL
);

COMMENT ON TABLE history.commitment_states IS
'How far each commitment had come by each period, ended or not, as each reporter or all together '
'tell it; a row also where something is due of which nothing is told. Made anew at the end of '
'whatever writes to the warehouse.';
COMMENT ON COLUMN history.commitment_states.is_told IS
'Whether anything is reported of it for this period, or waits for a person.';
COMMENT ON COLUMN history.commitment_states.is_reached IS
'Whether it is complete because all that was due has been reached, and no report says its status.';

CREATE TABLE history.due_statements (
    commitment_id VARCHAR NOT NULL,
    period VARCHAR,
    reporter VARCHAR NOT NULL,
    subject_id VARCHAR NOT NULL,
    organisation_id VARCHAR,
    told_period VARCHAR,
    told_period_end DATE,
    status history.COMPLETION,
    percent DOUBLE
);

COMMENT ON TABLE history.due_statements IS
'What each body said of what was due by each period, for the period of its last target or a later '
'one that had ended by then. Made anew at the end of whatever writes to the warehouse.';
COMMENT ON COLUMN history.due_statements.period IS
'The period by which it was due; NULL for the whole term.';
COMMENT ON COLUMN history.due_statements.told_period IS
'The period for which it was said.';
COMMENT ON COLUMN history.due_statements.told_period_end IS
'The last day of that period.';

-- Of what is told the periods that ended by a day, of what is not those that had passed by another.
CREATE MACRO history.states_until(told_by, due_by) AS TABLE  -- noqa: CP05
    FROM history.commitment_states
    WHERE
        if(
            is_told,
            coalesce(period_end <= told_by::DATE, TRUE),
            coalesce(period_end < due_by::DATE, FALSE)
        );

-- Of two columns that are left out at once DuckDB tells one or the other first, and so another
-- definition each time.
CREATE MACRO history.progress_until(told_by, due_by) AS TABLE  -- noqa: CP05
    SELECT
        * EXCLUDE (is_told),  -- noqa: AM04
        status IS NULL
        AND measures_due_now = 0
        AND measures_reported = 0
        AND entries_open = 0 AS has_nothing_due
    FROM (
        SELECT * EXCLUDE (is_reached)  -- noqa: AM04
        FROM history.states_until(told_by, due_by)
    ) AS states;

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
COMMENT ON COLUMN commitment_progress.has_nothing_due IS
'Whether nothing is told of it because nothing is due in this very period: silence is no fault.';

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
    coalesce(sum(measures_due), 0)::BIGINT AS measures_due,
    coalesce(sum(measures_reported), 0)::BIGINT AS measures_reported,
    coalesce(sum(measures_complete), 0)::BIGINT AS measures_complete,
    avg(percent ORDER BY percent) AS percent,
    coalesce(sum(measures_due_now), 0)::BIGINT AS measures_due_now,
    sum(entries_open)::BIGINT AS entries_open,
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
),

-- Of a commitment that is complete also what was reached in other periods than the figure's.
made_of AS (
    SELECT
        plan_id,
        commitment_id,
        measure_id,
        indicator_id,
        period,
        reporter,
        entry_id,
        report_id,
        period AS told_period
    FROM told
    WHERE is_duty
    UNION
    SELECT
        told.plan_id,
        told.commitment_id,
        told.measure_id,
        told.indicator_id,
        states.period,
        told.reporter,
        told.entry_id,
        told.report_id,
        told.period AS told_period
    FROM history.states_until(history.last_day(), history.today()) AS states
    INNER JOIN history.due_statements AS reached
        ON
            states.commitment_id = reached.commitment_id
            AND states.reporter = reached.reporter
            AND states.period IS NOT DISTINCT FROM reached.period
    INNER JOIN told
        ON
            reached.subject_id = coalesce(told.measure_id, told.indicator_id)
            AND reached.reporter = told.reporter
            AND reached.organisation_id IS NOT DISTINCT FROM told.organisation_id
            AND reached.told_period IS NOT DISTINCT FROM told.period
    WHERE states.is_reached AND reached.status = 'complete'
),

waiting AS (
    SELECT open_ones.*
    FROM history.open_entries AS open_ones
    LEFT JOIN history.plan_terms AS terms
        ON
            open_ones.plan_id = terms.plan_id
            AND open_ones.period IS NOT DISTINCT FROM terms.period
    WHERE coalesce(terms.ends_on <= history.last_day(), TRUE)
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
    report_id,
    period AS told_period
FROM told
WHERE
    reporter = 'all'
    AND (
        measure_id IS NOT NULL
        OR indicator_id IN (SELECT subjects.subject_id FROM history.subjects)
    )
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
    report_id,
    period AS told_period
FROM told
WHERE coalesce(measure_id, indicator_id) IS NOT NULL
UNION ALL
SELECT
    'commitment_progress' AS figure,
    plan_id,
    commitment_id,
    measure_id,
    indicator_id,
    NULL AS organisation_id,
    period,
    reporter,
    entry_id,
    report_id,
    told_period
FROM made_of
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
    report_id,
    period AS told_period
FROM waiting;

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
COMMENT ON COLUMN figure_entries.told_period IS
'The period that the entry reports on, NULL for the whole term: another than the figure''s where a '
'commitment is complete by what was reached before.';
