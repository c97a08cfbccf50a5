-- What reports say of measures, indicators and commitments, body by body.

CREATE TABLE history.speaking_entries (
    entry_id VARCHAR NOT NULL,
    load_id INTEGER NOT NULL,
    report_id VARCHAR NOT NULL,
    plan_id VARCHAR NOT NULL,
    commitment_id VARCHAR NOT NULL,
    measure_id VARCHAR,
    indicator_id VARCHAR,
    period VARCHAR,
    period_end DATE,
    reporter VARCHAR NOT NULL,
    organisation_id VARCHAR,
    status history.COMPLETION,
    percent DOUBLE,
    is_duty BOOLEAN NOT NULL,
    is_joint BOOLEAN NOT NULL,
    is_responsible BOOLEAN NOT NULL,
    is_named BOOLEAN NOT NULL,
    counts BOOLEAN NOT NULL,
    speaker VARCHAR
);

COMMENT ON TABLE history.speaking_entries IS
'The linked entries, one row for each body that an entry speaks for: its report''s, those that it '
'names, or where it names none those of the measure on its side. NULL where it speaks for none '
'that is known. Made anew at the end of whatever writes to the warehouse.';
COMMENT ON COLUMN history.speaking_entries.is_duty IS
'Whether the reporter''s side is responsible for what it speaks of.';
COMMENT ON COLUMN history.speaking_entries.is_joint IS
'Whether it counts in the joint state: all but independent reviews, and what a side says of the '
'other''s measures without naming whom it speaks for; what it says by name only where the body''s '
'own side is silent.';
COMMENT ON COLUMN history.speaking_entries.is_responsible IS
'Whether the body is one of the measure''s.';
COMMENT ON COLUMN history.speaking_entries.is_named IS
'Whether its report is this body''s or names it; else it speaks for all of its side.';
COMMENT ON COLUMN history.speaking_entries.speaker IS
'By whose word: the name of a body that no plan names, or of one that speaks for a civil society '
'which does not itself report; NULL where that makes no difference.';
COMMENT ON COLUMN history.speaking_entries.counts IS
'Whether it is of the report that counts for this body on this: of those that name it, else of '
'those for all of its side, the newest, by the day that each prints, else that of its first load; '
'before all the one that a person chose since the newest was loaded.';

CREATE TABLE history.open_entries (
    entry_id VARCHAR NOT NULL,
    report_id VARCHAR NOT NULL,
    plan_id VARCHAR,
    commitment_id VARCHAR,
    period VARCHAR,
    reporter VARCHAR NOT NULL
);

COMMENT ON TABLE history.open_entries IS
'The entries that wait for a person, each at the commitment of its likeliest candidate, else at '
'the one that it prints, else at its plan alone. Made anew at the end of whatever writes to the '
'warehouse.';

CREATE VIEW linked_entries AS
WITH spoken AS (
    SELECT
        *,
        coalesce(
            list(organisation_id ORDER BY organisation_id)
            FILTER (is_joint AND organisation_id IS NOT NULL)
                OVER (PARTITION BY entry_id),
            []
        ) AS organisations
    FROM history.speaking_entries
    WHERE counts AND coalesce(period_end <= history.last_day(), TRUE)
    QUALIFY 1 = row_number() OVER (PARTITION BY entry_id ORDER BY organisation_id)
)

SELECT
    entry_id,
    spoken.report_id,
    spoken.plan_id,
    spoken.period,
    spoken.reporter,
    spoken.commitment_id,
    spoken.measure_id,
    spoken.indicator_id,
    spoken.status,
    spoken.percent,
    entries.achievement,
    entries.obstacles,
    entries.follow_up,
    entries.evidence,
    spoken.period_end,
    spoken.organisations,
    coalesce(entries.has_obstacles, entries.obstacles IS NOT NULL) AS has_obstacles
FROM spoken
INNER JOIN history.progress_entries AS entries USING (entry_id, load_id);

COMMENT ON VIEW linked_entries IS
'The entries whose link counts: made by the program with near certainty, or accepted by a person. '
'Where several reports speak for the same body on the same, only the newest of them counts.';
COMMENT ON COLUMN linked_entries.entry_id IS
'The entry: progress_entries.';
COMMENT ON COLUMN linked_entries.report_id IS
'Its report: progress_reports.';
COMMENT ON COLUMN linked_entries.plan_id IS
'The plan of its commitment: plans.';
COMMENT ON COLUMN linked_entries.period IS
'The period reported on; NULL for a report on the whole term.';
COMMENT ON COLUMN linked_entries.reporter IS
'Who reports: government, civil_society or independent.';
COMMENT ON COLUMN linked_entries.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN linked_entries.measure_id IS
'The measure: measures; NULL where it speaks of none.';
COMMENT ON COLUMN linked_entries.indicator_id IS
'The indicator: indicators; NULL where it speaks of none.';
COMMENT ON COLUMN linked_entries.status IS
'Its status on OGP''s completion scale.';
COMMENT ON COLUMN linked_entries.percent IS
'Completion in percent, as reported.';
COMMENT ON COLUMN linked_entries.achievement IS
'What was achieved, as printed.';
COMMENT ON COLUMN linked_entries.has_obstacles IS
'Whether obstacles are told: FALSE where none are printed, or a word for none.';
COMMENT ON COLUMN linked_entries.obstacles IS
'Obstacles, as printed.';
COMMENT ON COLUMN linked_entries.follow_up IS
'Follow-up, as printed.';
COMMENT ON COLUMN linked_entries.evidence IS
'Supporting data, as printed.';
COMMENT ON COLUMN linked_entries.period_end IS
'Last day of the period, of the plan''s term for a report on the whole term; NULL where unknown.';
COMMENT ON COLUMN linked_entries.organisations IS
'The bodies for which it counts: organisations; empty where it speaks for none that is known.';

CREATE VIEW history.told_entries AS
SELECT
    entry_id,
    report_id,
    plan_id,
    commitment_id,
    measure_id,
    indicator_id,
    period,
    period_end,
    organisation_id,
    status,
    percent,
    is_responsible,
    unnest(if(is_joint, [reporter, 'all'], [reporter])) AS reporter,
    unnest(if(is_joint, [is_duty, TRUE], [is_duty])) AS is_duty
FROM history.speaking_entries
WHERE counts AND coalesce(period_end <= history.last_day(), TRUE);

COMMENT ON VIEW history.told_entries IS
'The entries that count for each reporter, and those that count for all together: what the bodies '
'themselves tell, and of a body of which its own side is silent what the other side says.';

CREATE TABLE history.statements (
    plan_id VARCHAR NOT NULL,
    commitment_id VARCHAR NOT NULL,
    measure_id VARCHAR,
    indicator_id VARCHAR,
    period VARCHAR,
    period_end DATE,
    reporter VARCHAR NOT NULL,
    organisation_id VARCHAR,
    is_duty BOOLEAN NOT NULL,
    is_responsible BOOLEAN NOT NULL,
    entries BIGINT NOT NULL,
    first_entries BIGINT NOT NULL,
    status history.COMPLETION,
    percent DOUBLE
);

COMMENT ON TABLE history.statements IS
'What each reporter, or all together, tell of what each body made of a measure, an indicator or, '
'where both are NULL, a commitment as a whole by a period. Made anew at the end of whatever writes '
'to the warehouse.';
COMMENT ON COLUMN history.statements.first_entries IS
'Number of its entries, each counted for one of the bodies that it speaks for.';
COMMENT ON COLUMN history.statements.percent IS
'The average over the entries of a report by one speaker; where two speak for the body, the least.';

CREATE TABLE history.subject_progress (
    plan_id VARCHAR NOT NULL,
    commitment_id VARCHAR NOT NULL,
    measure_id VARCHAR,
    indicator_id VARCHAR,
    period VARCHAR,
    period_end DATE,
    reporter VARCHAR NOT NULL,
    entries BIGINT NOT NULL,
    status history.COMPLETION,
    percent DOUBLE,
    bodies BIGINT NOT NULL,
    bodies_reported BIGINT NOT NULL,
    bodies_complete BIGINT NOT NULL
);

COMMENT ON TABLE history.subject_progress IS
'What each reporter, or all together, tells of a measure or indicator by a period: of several '
'bodies the least; and how many bodies there are on the reporter''s side, or on both. Made anew at '
'the end of whatever writes to the warehouse.';

CREATE VIEW measure_progress AS
SELECT
    plan_id,
    commitment_id,
    measure_id,
    indicator_id,
    period,
    reporter,
    period_end,
    entries,
    status,
    percent,
    bodies,
    bodies_reported,
    bodies_complete
FROM history.subject_progress
WHERE reporter <> 'all' AND coalesce(period_end <= history.last_day(), TRUE);

COMMENT ON VIEW measure_progress IS
'How far each measure, or indicator of a commitment without measures, had come: one row per period '
'and reporter. What all reporters together tell is in joint_progress.';
COMMENT ON COLUMN measure_progress.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN measure_progress.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN measure_progress.measure_id IS
'The measure: measures; NULL where an indicator is reported on.';
COMMENT ON COLUMN measure_progress.indicator_id IS
'The indicator: indicators; NULL where a measure is reported on.';
COMMENT ON COLUMN measure_progress.period IS
'The period reported on.';
COMMENT ON COLUMN measure_progress.reporter IS
'Who reports: government, civil_society or independent.';
COMMENT ON COLUMN measure_progress.period_end IS
'Last day of the period, of the plan''s term for a report on the whole term; NULL where unknown.';
COMMENT ON COLUMN measure_progress.entries IS
'Number of entries that speak of it.';
COMMENT ON COLUMN measure_progress.status IS
'Its status: of several bodies, and of several entries of one report, the least complete.';
COMMENT ON COLUMN measure_progress.percent IS
'Completion in percent: of several bodies the least, of several entries of one report for one body '
'the average.';
COMMENT ON COLUMN measure_progress.bodies IS
'Number of the bodies responsible for the measure on the reporter''s side; 0 for independent ones.';
COMMENT ON COLUMN measure_progress.bodies_reported IS
'Number of the measure''s bodies that the reporter speaks for.';
COMMENT ON COLUMN measure_progress.bodies_complete IS
'Number of those reported complete.';

CREATE VIEW joint_progress AS
SELECT
    plan_id,
    commitment_id,
    measure_id,
    indicator_id,
    period,
    period_end,
    status,
    percent,
    bodies,
    bodies_reported,
    bodies_complete,
    entries
FROM history.subject_progress
WHERE reporter = 'all' AND coalesce(period_end <= history.last_day(), TRUE);

COMMENT ON VIEW joint_progress IS
'How far each measure, or indicator of a commitment without measures, had come by what its bodies '
'themselves report: one row per period reported on. Those that did not report are counted beside '
'it.';
COMMENT ON COLUMN joint_progress.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN joint_progress.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN joint_progress.measure_id IS
'The measure: measures; NULL where an indicator is reported on.';
COMMENT ON COLUMN joint_progress.indicator_id IS
'The indicator: indicators; NULL where a measure is reported on.';
COMMENT ON COLUMN joint_progress.period IS
'The period reported on; NULL for the whole term.';
COMMENT ON COLUMN joint_progress.period_end IS
'Last day of the period, of the plan''s term for a report on the whole term; NULL where unknown.';
COMMENT ON COLUMN joint_progress.status IS
'The least complete of the statuses of the bodies that reported.';
COMMENT ON COLUMN joint_progress.percent IS
'The least of their percentages.';
COMMENT ON COLUMN joint_progress.bodies IS
'Number of the bodies responsible for the measure.';
COMMENT ON COLUMN joint_progress.bodies_reported IS
'Number of those that a report speaks for.';
COMMENT ON COLUMN joint_progress.bodies_complete IS
'Number of those reported complete.';
COMMENT ON COLUMN joint_progress.entries IS
'Number of entries that speak of it.';

CREATE TABLE history.body_states (
    measure_id VARCHAR,
    indicator_id VARCHAR,
    organisation_id VARCHAR,
    period VARCHAR,
    status history.COMPLETION,
    percent DOUBLE,
    entries BIGINT NOT NULL,
    plan_id VARCHAR NOT NULL,
    commitment_id VARCHAR NOT NULL,
    period_end DATE,
    is_due BOOLEAN NOT NULL,
    due_date DATE
);

COMMENT ON TABLE history.body_states IS
'How far each body had come with each of its measures, or indicators of commitments without any, '
'by each period, ended or not; a row also where something is due and nothing is told. Made anew at '
'the end of whatever writes to the warehouse.';
COMMENT ON COLUMN history.body_states.due_date IS
'The day on which the target of the period is due, of an indicator the last day of the period in '
'which it ends; NULL where nothing is due.';

-- Of what is told the periods that ended by a day, of what is not those that had passed by another.
CREATE MACRO history.bodies_until(told_by, due_by) AS TABLE  -- noqa: CP05
    SELECT
        measure_id,
        organisation_id,
        period,
        status,
        percent,
        entries,
        plan_id,
        commitment_id,
        period_end,
        is_due,
        indicator_id
    FROM history.body_states
    WHERE
        if(
            entries > 0,
            coalesce(period_end <= told_by::DATE, TRUE),
            due_date < due_by::DATE
        );

CREATE MACRO body_progress_on(day) AS TABLE  -- noqa: CP05
    FROM history.bodies_until(day, day);

CREATE VIEW body_progress AS
FROM history.bodies_until(history.last_day(), history.today());

COMMENT ON VIEW body_progress IS
'How far each body had come with each measure it is responsible for, or each indicator of a '
'commitment without measures, by a period, as it reports itself: one row where a report speaks for '
'it, or where something of the period was due and none does. Of a body whose own side is silent it '
'shows what the other side''s report says for it by name. As of another day: FROM '
'body_progress_on(DATE ''2021-07-31'').';
COMMENT ON COLUMN body_progress.measure_id IS
'The measure: measures; NULL where it is an indicator.';
COMMENT ON COLUMN body_progress.indicator_id IS
'The indicator of a commitment without measures: indicators; NULL where it is a measure.';
COMMENT ON COLUMN body_progress.organisation_id IS
'The body: organisations; NULL where the report names one that the plan does not.';
COMMENT ON COLUMN body_progress.period IS
'The period; NULL for the whole term.';
COMMENT ON COLUMN body_progress.status IS
'Its status on OGP''s completion scale, of several entries the least complete; NULL where none is '
'reported.';
COMMENT ON COLUMN body_progress.percent IS
'Completion in percent, of several entries of its report the average; NULL where none is reported.';
COMMENT ON COLUMN body_progress.entries IS
'Number of entries that speak for it; 0 where a target was due and none does.';
COMMENT ON COLUMN body_progress.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN body_progress.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN body_progress.period_end IS
'Last day of the period; NULL where unknown.';
COMMENT ON COLUMN body_progress.is_due IS
'Whether the measure has a target in this period, or the indicator ends in it.';
