-- What analysts ask of progress: what is overdue or unreported, who disagrees, what moved.

CREATE VIEW progress_movement AS
SELECT
    plan_id,
    commitment_id,
    measure_id,
    indicator_id,
    reporter,
    lag(period) OVER earlier AS from_period,
    period AS to_period,
    lag(status) OVER earlier AS from_status,
    status AS to_status,
    enum_code(status)::INTEGER - enum_code(lag(status) OVER earlier)::INTEGER AS steps,
    percent - lag(percent) OVER earlier AS percent_change
FROM measure_progress
WHERE period IS NOT NULL
WINDOW earlier AS (PARTITION BY measure_id, indicator_id, reporter ORDER BY period_end, period)
QUALIFY from_period IS NOT NULL;

COMMENT ON VIEW progress_movement IS
'How each measure or indicator moved from one period reported on to the next, as each reporter '
'tells it.';
COMMENT ON COLUMN progress_movement.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN progress_movement.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN progress_movement.measure_id IS
'The measure: measures; NULL where an indicator is reported on.';
COMMENT ON COLUMN progress_movement.indicator_id IS
'The indicator: indicators; NULL where a measure is reported on.';
COMMENT ON COLUMN progress_movement.reporter IS
'Who reports: government, civil_society or independent.';
COMMENT ON COLUMN progress_movement.from_period IS
'The period before.';
COMMENT ON COLUMN progress_movement.to_period IS
'The period after.';
COMMENT ON COLUMN progress_movement.from_status IS
'The status before.';
COMMENT ON COLUMN progress_movement.to_status IS
'The status after.';
COMMENT ON COLUMN progress_movement.steps IS
'Steps forward on OGP''s completion scale, negative where it fell back.';
COMMENT ON COLUMN progress_movement.percent_change IS
'Percentage points gained, negative where some were lost.';

-- A target is reached when every body that a report speaks for has said so, for the target's own
-- period or a later one that has ended.
CREATE MACRO overdue_on(day) AS TABLE  -- noqa: CP05
    WITH due AS (
        FROM due_targets
        WHERE due_date < day::DATE
    ),

    told AS (
        SELECT
            due.target_id,
            said.organisation_id,
            arg_max(said.status, (said.period_end, said.period)) AS status,
            arg_max(said.percent, (said.period_end, said.period)) AS percent,
            bool_or(coalesce(said.status IN ('complete', 'withdrawn'), FALSE)) AS is_reached
        FROM due
        INNER JOIN history.statements AS said
            ON
                due.measure_id = said.measure_id
                AND said.period_end BETWEEN due.due_date AND day::DATE
        WHERE said.reporter = 'all'
        GROUP BY ALL
    ),

    joint AS (
        SELECT
            target_id,
            min(status) AS status,
            min(percent) AS percent,
            bool_and(is_reached) AS is_reached
        FROM told
        GROUP BY target_id
    )

    SELECT
        due.plan_id,
        due.commitment_id,
        due.measure_id,
        due.target_id,
        due.period,
        due.due_date,
        day::DATE - due.due_date AS days_overdue,
        due.responsible,
        due.measure,
        due.target,
        joint.status,
        joint.percent
    FROM due
    LEFT JOIN joint USING (target_id)
    WHERE NOT coalesce(joint.is_reached, FALSE);

CREATE VIEW overdue_targets AS
FROM overdue_on(history.today());

COMMENT ON VIEW overdue_targets IS
'Targets whose day has passed and that are not reported complete or withdrawn, for their own '
'period or a later one that has ended, by every body that a report speaks for. For another day '
'than today: FROM overdue_on(DATE ''2021-07-31'').';
COMMENT ON COLUMN overdue_targets.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN overdue_targets.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN overdue_targets.measure_id IS
'The measure: measures.';
COMMENT ON COLUMN overdue_targets.target_id IS
'The target: targets.';
COMMENT ON COLUMN overdue_targets.period IS
'The period''s code.';
COMMENT ON COLUMN overdue_targets.due_date IS
'Last day of the period.';
COMMENT ON COLUMN overdue_targets.days_overdue IS
'Days since then.';
COMMENT ON COLUMN overdue_targets.responsible IS
'Who is responsible, as printed.';
COMMENT ON COLUMN overdue_targets.measure IS
'The measure as printed.';
COMMENT ON COLUMN overdue_targets.target IS
'The target as printed.';
COMMENT ON COLUMN overdue_targets.status IS
'The last status reported, of several bodies the least complete; NULL where none was.';
COMMENT ON COLUMN overdue_targets.percent IS
'The last percentage reported, of several bodies the least; NULL where none was.';

-- A body has reached a target when it has said so itself, whatever the others that share it say.
CREATE MACRO body_overdue_on(day) AS TABLE  -- noqa: CP05
    WITH due AS (
        SELECT DISTINCT
            targets.plan_id,
            targets.commitment_id,
            targets.measure_id,
            NULL AS indicator_id,
            bodies.organisation_id,
            targets.target_id,
            targets.period,
            targets.due_date
        FROM due_targets AS targets
        INNER JOIN measure_organisations AS bodies USING (measure_id)
        WHERE targets.due_date < day::DATE
        UNION ALL
        SELECT DISTINCT
            subjects.plan_id,
            subjects.commitment_id,
            NULL AS measure_id,
            subjects.subject_id AS indicator_id,
            bodies.organisation_id,
            NULL AS target_id,
            NULL AS period,
            subjects.due_date
        FROM history.subjects
        INNER JOIN history.subject_bodies AS bodies
            ON subjects.subject_id = bodies.subject_id AND bodies.is_indicator
        WHERE subjects.due_date < day::DATE
    ),

    told AS (
        SELECT
            coalesce(due.target_id, due.indicator_id) AS duty_id,
            due.organisation_id,
            arg_max(said.status, (said.period_end, said.period)) AS status,
            arg_max(said.percent, (said.period_end, said.period)) AS percent,
            bool_or(coalesce(said.status IN ('complete', 'withdrawn'), FALSE)) AS is_reached
        FROM due
        INNER JOIN history.statements AS said
            ON
                coalesce(due.measure_id, due.indicator_id)
                = coalesce(said.measure_id, said.indicator_id)
                AND due.organisation_id = said.organisation_id
                AND said.period_end BETWEEN due.due_date AND day::DATE
        WHERE said.reporter = 'all'
        GROUP BY ALL
    )

    SELECT
        due.plan_id,
        due.commitment_id,
        due.measure_id,
        due.organisation_id,
        due.target_id,
        due.period,
        due.due_date,
        day::DATE - due.due_date AS days_overdue,
        told.status,
        told.percent,
        due.indicator_id
    FROM due
    LEFT JOIN told
        ON
            coalesce(due.target_id, due.indicator_id) = told.duty_id
            AND due.organisation_id = told.organisation_id
    WHERE NOT coalesce(told.is_reached, FALSE);

CREATE MACRO unreported_on(day) AS TABLE  -- noqa: CP05
    SELECT
        due.plan_id,
        due.commitment_id,
        due.measure_id,
        due.target_id,
        due.period,
        due.due_date,
        due.responsible,
        due.measure,
        due.target
    FROM due_targets AS due
    ANTI JOIN measure_progress USING (measure_id, period)
    WHERE due.due_date < day::DATE;

CREATE VIEW unreported_targets AS
FROM unreported_on(history.today());

COMMENT ON VIEW unreported_targets IS
'Targets whose day has passed and on whose measure nobody has reported for that period; of several '
'bodies those that did not report are in body_progress. For another day than today: '
'FROM unreported_on(DATE ''2021-07-31'').';
COMMENT ON COLUMN unreported_targets.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN unreported_targets.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN unreported_targets.measure_id IS
'The measure: measures.';
COMMENT ON COLUMN unreported_targets.target_id IS
'The target: targets.';
COMMENT ON COLUMN unreported_targets.period IS
'The period''s code.';
COMMENT ON COLUMN unreported_targets.due_date IS
'Last day of the period.';
COMMENT ON COLUMN unreported_targets.responsible IS
'Who is responsible, as printed.';
COMMENT ON COLUMN unreported_targets.measure IS
'The measure as printed.';
COMMENT ON COLUMN unreported_targets.target IS
'The target as printed.';

CREATE VIEW reporter_disagreements AS
WITH worded AS (
    SELECT
        progress.*,
        linkable.target_id,
        linkable.text,
        history.said(linkable.text) AS said
    FROM measure_progress AS progress
    INNER JOIN history.linkable
        ON coalesce(progress.measure_id, progress.indicator_id) = linkable.target_id
)

SELECT
    government.plan_id,
    government.commitment_id,
    government.period,
    government.target_id AS government_target_id,
    civil_society.target_id AS civil_society_target_id,
    government.text AS measure,
    government.status AS government_status,
    civil_society.status AS civil_society_status,
    government.percent AS government_percent,
    civil_society.percent AS civil_society_percent
FROM worded AS government
INNER JOIN worded AS civil_society
    ON
        government.commitment_id = civil_society.commitment_id
        AND government.period = civil_society.period
        AND government.said = civil_society.said
WHERE
    government.reporter = 'government'
    AND civil_society.reporter = 'civil_society'
    AND government.status <> civil_society.status;

COMMENT ON VIEW reporter_disagreements IS
'Where government and civil society report another status of the same measure, or of two measures '
'of a commitment that say the same, each with a body of its own.';
COMMENT ON COLUMN reporter_disagreements.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN reporter_disagreements.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN reporter_disagreements.period IS
'The period reported on.';
COMMENT ON COLUMN reporter_disagreements.government_target_id IS
'The measure (measures) or indicator (indicators) that the government reports on.';
COMMENT ON COLUMN reporter_disagreements.civil_society_target_id IS
'The measure or indicator that civil society reports on.';
COMMENT ON COLUMN reporter_disagreements.measure IS
'The measure or indicator as printed.';
COMMENT ON COLUMN reporter_disagreements.government_status IS
'The status that the government reports.';
COMMENT ON COLUMN reporter_disagreements.civil_society_status IS
'The status that civil society reports.';
COMMENT ON COLUMN reporter_disagreements.government_percent IS
'The percentage that the government reports.';
COMMENT ON COLUMN reporter_disagreements.civil_society_percent IS
'The percentage that civil society reports.';

-- Of what is told the periods that ended by a day, of what is not those that had passed by another.
CREATE MACRO history.organisations_until(told_by, due_by) AS TABLE  -- noqa: CP05
    WITH bodies AS (
        SELECT DISTINCT
            measure_id,
            organisation_id
        FROM measure_organisations
    ),

    -- A target of a measure, or an indicator of a commitment without measures.
    duties AS (
        SELECT
            targets.plan_id,
            targets.measure_id AS subject_id,
            targets.period,
            targets.due_date,
            bodies.organisation_id
        FROM due_targets AS targets
        INNER JOIN bodies USING (measure_id)
        UNION ALL
        SELECT
            plan_id,
            indicator_id AS subject_id,
            period,
            due_date,
            organisation_id
        FROM history.body_states
        WHERE is_due AND indicator_id IS NOT NULL
    ),

    said AS (
        FROM history.body_states
        WHERE entries > 0 AND period_end <= told_by::DATE
    ),

    counted AS (
        SELECT
            organisations.organisation_id,
            organisations.name,
            due.plan_id,
            due.period,
            due.due_date,
            count(*) AS targets_due,
            count(*) FILTER (said.entries > 0) AS targets_reported,
            count(*) FILTER (said.status = 'complete') AS targets_complete,
            avg(said.percent ORDER BY said.percent) AS percent
        FROM duties AS due
        INNER JOIN organisations ON due.organisation_id = organisations.organisation_id
        LEFT JOIN said
            ON
                due.subject_id = coalesce(said.measure_id, said.indicator_id)
                AND due.organisation_id = said.organisation_id
                AND due.period IS NOT DISTINCT FROM said.period
        GROUP BY
            organisations.organisation_id,
            organisations.name,
            due.plan_id,
            due.period,
            due.due_date
    )

    FROM counted
    WHERE due_date < due_by::DATE OR targets_reported > 0;

CREATE MACRO organisation_progress_on(day) AS TABLE  -- noqa: CP05
    FROM history.organisations_until(day, day);

CREATE VIEW organisation_progress AS
FROM history.organisations_until(history.last_day(), history.last_day());

COMMENT ON VIEW organisation_progress IS
'What each body has to reach in each period, and how much of it was reported of this body, and '
'reported complete (body_progress). As of a day it shows the periods that had passed by then: FROM '
'organisation_progress_on(DATE ''2021-07-31'').';
COMMENT ON COLUMN organisation_progress.organisation_id IS
'The body: organisations.';
COMMENT ON COLUMN organisation_progress.name IS
'Its name.';
COMMENT ON COLUMN organisation_progress.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN organisation_progress.period IS
'The period''s code; NULL, the whole term, for indicators that end in no period that is known.';
COMMENT ON COLUMN organisation_progress.due_date IS
'Last day of the period, of the plan''s term for the whole term.';
COMMENT ON COLUMN organisation_progress.targets_due IS
'Targets of its measures in the period; of commitments without measures their indicators that end '
'in it.';
COMMENT ON COLUMN organisation_progress.targets_reported IS
'Number of those that a report speaks of for this body.';
COMMENT ON COLUMN organisation_progress.targets_complete IS
'Number of those reported complete for it.';
COMMENT ON COLUMN organisation_progress.percent IS
'Average of the percentages reported for it, each target counting once.';
