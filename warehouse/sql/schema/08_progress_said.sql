-- What reports say of measures, indicators and commitments, body by body.

CREATE VIEW history.linked_reports AS
SELECT
    reports.report_id,
    max(report_plans.body) AS body,
    arg_max(reports.dated, reports.load_id) AS dated,
    min(reports.load_id) AS first_load,
    min(loads.loaded_at) AS loaded_at
FROM history.progress_reports AS reports
INNER JOIN history.loads USING (load_id)
LEFT JOIN history.report_plans USING (report_id)
GROUP BY reports.report_id;

COMMENT ON VIEW history.linked_reports IS
'The reports, each with its body and with what tells which is the newer.';

COMMENT ON COLUMN history.linked_reports.first_load IS
'The first load of it.';
COMMENT ON COLUMN history.linked_reports.loaded_at IS
'When it was first loaded, UTC.';

CREATE VIEW history.speaking_entries AS
WITH own AS MATERIALIZED (
    SELECT
        measure_id,
        list(DISTINCT organisation_id ORDER BY organisation_id) AS bodies,
        list(DISTINCT organisation_id ORDER BY organisation_id)
        FILTER (side = 'government') AS government,
        list(DISTINCT organisation_id ORDER BY organisation_id)
        FILTER (side = 'civil_society') AS civil_society
    FROM history.measure_bodies
    GROUP BY measure_id
),

named AS MATERIALIZED (
    SELECT
        entry_id,
        list(DISTINCT organisation_id ORDER BY organisation_id)
        FILTER (organisation_id IS NOT NULL) AS bodies
    FROM history.entry_bodies
    GROUP BY entry_id
),

subjects AS MATERIALIZED (
    FROM history.subjects
),

reports AS MATERIALIZED (
    FROM history.linked_reports
),

terms AS MATERIALIZED (
    FROM history.plan_terms
),

matched AS MATERIALIZED (
    FROM history.matched_entries
    WHERE decision IN ('auto', 'accepted')
),

linked AS (
    SELECT
        matched.entry_id,
        entries.report_id,
        commitments.plan_id,
        matched.commitment_id,
        matched.measure_id,
        matched.indicator_id,
        matched.period,
        matched.reporter,
        matched.decision,
        matched.decided_at,
        entries.status,
        entries.percent,
        reports.body,
        reports.dated,
        reports.first_load,
        reports.loaded_at,
        named.entry_id IS NOT NULL AS names_bodies,
        coalesce(named.bodies, []) AS named,
        own.bodies AS own,
        CASE matched.reporter
            WHEN 'government' THEN coalesce(own.government, [])
            WHEN 'civil_society' THEN coalesce(own.civil_society, [])
            ELSE []
        END AS own_side,
        list_filter(coalesce(named.bodies, []), LAMBDA body: list_contains(own.bodies, body))
            AS named_own,
        list_contains(own.bodies, reports.body) AS is_of_own_body,
        coalesce(list_contains(subjects.reporters, matched.reporter), TRUE) AS is_duty
    FROM matched
    INNER JOIN main.progress_entries AS entries USING (entry_id)
    INNER JOIN main.commitments USING (commitment_id)
    INNER JOIN reports ON entries.report_id = reports.report_id
    LEFT JOIN named ON matched.entry_id = named.entry_id
    LEFT JOIN own ON matched.measure_id = own.measure_id
    LEFT JOIN subjects
        ON coalesce(matched.measure_id, matched.indicator_id) = subjects.subject_id
),

-- An entry speaks for its report's body, or else for the bodies that it names; where it names none,
-- for the measure's bodies of its side.
speaking AS (
    SELECT
        * EXCLUDE (body, named, named_own, names_bodies, is_of_own_body),
        unnest(
            CASE
                WHEN reporter = 'independent' THEN [NULL]
                WHEN own IS NULL AND len(named) > 0 AND NOT list_contains(named, body)
                    THEN named
                WHEN own IS NULL
                    THEN if(body IS NULL AND len(named) > 0, named, [body])
                WHEN
                    is_of_own_body AND (len(named_own) = 0 OR list_contains(named_own, body))
                    THEN [body]
                WHEN len(named_own) > 0 THEN named_own
                WHEN len(own_side) = 1 OR (NOT names_bodies AND len(own_side) > 0) THEN own_side
                WHEN len(named) > 0 THEN named
                ELSE [NULL]
            END
        ) AS organisation_id,
        reporter <> 'independent'
        AND (is_duty OR len(named_own) > 0 OR coalesce(is_of_own_body, FALSE)) AS is_joint
    FROM linked
),

compared AS (
    SELECT
        *,
        max(loaded_at) OVER same AS last_loaded_at,
        bool_and(dated IS NOT NULL) OVER same AS all_dated
    FROM speaking
    WINDOW
        same AS (
            PARTITION BY
                commitment_id, measure_id, indicator_id, period, reporter, organisation_id
        )
),

chosen AS (
    SELECT
        *,
        bool_or(decision = 'accepted' AND decided_at > last_loaded_at) OVER (
            PARTITION BY
                commitment_id, measure_id, indicator_id, period, reporter, organisation_id,
                report_id
        ) AS is_chosen
    FROM compared
)

SELECT
    chosen.entry_id,
    chosen.report_id,
    chosen.plan_id,
    chosen.commitment_id,
    chosen.measure_id,
    chosen.indicator_id,
    chosen.period,
    terms.ends_on AS period_end,
    chosen.reporter,
    chosen.organisation_id,
    chosen.status,
    chosen.percent,
    chosen.is_duty,
    chosen.is_joint,
    coalesce(list_contains(chosen.own, chosen.organisation_id), FALSE) AS is_responsible,
    coalesce(
        list_contains(chosen.own_side, chosen.organisation_id)
        OR NOT list_contains(chosen.own, chosen.organisation_id),
        TRUE
    ) AS is_own_side,
    1 = dense_rank() OVER (
        PARTITION BY
            chosen.commitment_id, chosen.measure_id, chosen.indicator_id, chosen.period,
            chosen.reporter, chosen.organisation_id
        ORDER BY
            chosen.is_chosen DESC,
            if(chosen.all_dated, chosen.dated, NULL) DESC,
            chosen.first_load DESC,
            chosen.report_id DESC
    ) AS counts
FROM chosen
LEFT JOIN terms
    ON chosen.plan_id = terms.plan_id AND chosen.period IS NOT DISTINCT FROM terms.period
WHERE coalesce(terms.ends_on <= history.last_day(), TRUE);

COMMENT ON VIEW history.speaking_entries IS
'The linked entries, one row for each body that an entry speaks for: its report''s, those that it '
'names, or where it names none those of the measure on its side. NULL where it speaks for none '
'that is known.';
COMMENT ON COLUMN history.speaking_entries.is_duty IS
'Whether the reporter''s side is responsible for what it speaks of.';
COMMENT ON COLUMN history.speaking_entries.is_joint IS
'Whether it counts in the joint state: all but independent reviews, and what a side says of the '
'other''s measures without naming whom it speaks for.';
COMMENT ON COLUMN history.speaking_entries.is_responsible IS
'Whether the body is one of the measure''s.';
COMMENT ON COLUMN history.speaking_entries.is_own_side IS
'Whether the body is of the reporter''s side.';
COMMENT ON COLUMN history.speaking_entries.counts IS
'Whether it is of the newest report for this body on this: by the days that they print, else by '
'their first loads; or of one whose entry a person accepted since the newest was loaded.';

CREATE VIEW history.spoken_entries AS
SELECT
    * EXCLUDE (counts, is_own_side, is_joint),  -- noqa: AM04
    is_joint
    AND (
        is_own_side
        OR NOT bool_or(is_joint AND is_own_side) OVER (
            PARTITION BY commitment_id, measure_id, indicator_id, period, organisation_id
        )
    ) AS is_joint,
    1 = row_number() OVER (PARTITION BY entry_id ORDER BY organisation_id) AS is_first
FROM history.speaking_entries
WHERE counts;

COMMENT ON VIEW history.spoken_entries IS
'Of the linked entries those that count, one row for each body that an entry speaks for.';
COMMENT ON COLUMN history.spoken_entries.is_joint IS
'Whether it counts in the joint state: for a body of which its own side is silent, what the other '
'side says of it by name.';
COMMENT ON COLUMN history.spoken_entries.is_first IS
'True in one row of each entry.';

CREATE VIEW linked_entries AS
SELECT
    spoken.entry_id,
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
    spoken.period_end
FROM history.spoken_entries AS spoken
INNER JOIN main.progress_entries AS entries USING (entry_id)
WHERE spoken.is_first;

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
COMMENT ON COLUMN linked_entries.obstacles IS
'Obstacles, as printed.';
COMMENT ON COLUMN linked_entries.follow_up IS
'Follow-up, as printed.';
COMMENT ON COLUMN linked_entries.evidence IS
'Supporting data, as printed.';
COMMENT ON COLUMN linked_entries.period_end IS
'Last day of the period, of the plan''s term for a report on the whole term; NULL where unknown.';

CREATE VIEW history.told_entries AS
WITH told AS (
    SELECT
        * EXCLUDE (reporter, is_first, is_joint),
        unnest(if(is_joint, [reporter, 'all'], [reporter])) AS reporter
    FROM history.spoken_entries
)

SELECT
    * EXCLUDE (is_duty),  -- noqa: AM04
    is_duty OR reporter = 'all' AS is_duty,
    1 = row_number() OVER (PARTITION BY entry_id, reporter ORDER BY organisation_id) AS is_first
FROM told;

COMMENT ON VIEW history.told_entries IS
'The entries that count for each reporter, and those that count for all together: what the bodies '
'themselves tell, and of a body of which its own side is silent what the other side says.';

CREATE VIEW history.statements AS
SELECT
    plan_id,
    commitment_id,
    measure_id,
    indicator_id,
    period,
    period_end,
    reporter,
    organisation_id,
    is_duty,
    is_responsible,
    count(*) AS entries,
    count(*) FILTER (is_first) AS first_entries,
    min(status) AS status,
    avg(percent ORDER BY percent) AS percent
FROM history.told_entries
GROUP BY ALL;

COMMENT ON VIEW history.statements IS
'What each reporter, or all together, tell of what each body made of a measure, an indicator or, '
'where both are NULL, a commitment as a whole by a period.';
COMMENT ON COLUMN history.statements.first_entries IS
'Number of its entries, each counted for one of the bodies that it speaks for.';

CREATE VIEW history.subject_progress AS
WITH told AS (
    SELECT
        plan_id,
        commitment_id,
        measure_id,
        indicator_id,
        period,
        period_end,
        reporter,
        sum(first_entries)::BIGINT AS entries,
        min(status) AS status,
        min(percent) AS percent,
        count(organisation_id) FILTER (is_responsible) AS bodies_reported,
        count(organisation_id) FILTER (is_responsible AND status = 'complete') AS bodies_complete
    FROM history.statements
    WHERE coalesce(measure_id, indicator_id) IS NOT NULL
    GROUP BY ALL
),

sided AS (
    SELECT
        measure_id,
        unnest([side, 'all']) AS reporter,
        organisation_id
    FROM history.measure_bodies
),

bodies AS (
    SELECT
        measure_id,
        reporter,
        count(DISTINCT organisation_id) AS bodies
    FROM sided
    GROUP BY measure_id, reporter
)

SELECT
    told.*,
    coalesce(bodies.bodies, 0) AS bodies
FROM told
LEFT JOIN bodies
    ON told.measure_id = bodies.measure_id AND told.reporter = bodies.reporter;

COMMENT ON VIEW history.subject_progress IS
'What each reporter, or all together, tells of a measure or indicator by a period: of several '
'bodies the least; and how many bodies there are on the reporter''s side, or on both.';

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
WHERE reporter <> 'all';

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
WHERE reporter = 'all';

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

CREATE VIEW body_progress AS
WITH told AS (
    SELECT
        plan_id,
        commitment_id,
        measure_id,
        organisation_id,
        period,
        period_end,
        min(status) AS status,
        min(percent) AS percent,
        sum(entries)::BIGINT AS entries
    FROM history.statements
    WHERE reporter = 'all' AND measure_id IS NOT NULL
    GROUP BY ALL
),

due AS (
    SELECT DISTINCT
        targets.plan_id,
        targets.commitment_id,
        targets.measure_id,
        bodies.organisation_id,
        targets.period,
        targets.due_date
    FROM main.due_targets AS targets
    INNER JOIN history.measure_bodies AS bodies USING (measure_id)
)

SELECT
    measure_id,
    organisation_id,
    period,
    told.status,
    told.percent,
    coalesce(told.entries, 0) AS entries,
    coalesce(told.plan_id, due.plan_id) AS plan_id,
    coalesce(told.commitment_id, due.commitment_id) AS commitment_id,
    coalesce(told.period_end, due.due_date) AS period_end,
    due.measure_id IS NOT NULL AS is_due
FROM told
FULL JOIN due USING (measure_id, organisation_id, period)
WHERE told.measure_id IS NOT NULL OR due.due_date < history.today();

COMMENT ON VIEW body_progress IS
'How far each body had come with each measure it is responsible for, by a period, as it reports '
'itself: one row where a report speaks for it, or where a target of the period was due and none '
'does. Of a body whose own side is silent it shows what the other side''s report says for it by '
'name.';
COMMENT ON COLUMN body_progress.measure_id IS
'The measure: measures.';
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
'Whether the measure has a target in this period.';
