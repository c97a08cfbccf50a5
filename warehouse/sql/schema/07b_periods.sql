-- When periods begin and end, and which side is responsible for what.

-- Years, quarters and semesters say their days by their codes: 2026, 2026-Q2, 2026-S1.
CREATE MACRO history.months_of(code) AS  -- noqa: CP05
CASE
    WHEN regexp_full_match(code, '\d{4}') THEN 12
    WHEN regexp_full_match(code, '\d{4}-S[12]') THEN 6
    WHEN regexp_full_match(code, '\d{4}-Q[1-4]') THEN 3
END;

CREATE MACRO history.first_day_of(code) AS  -- noqa: CP05
(
    make_date(try_cast(left(code, 4) AS integer), 1, 1)
    + to_months(
        (coalesce(try_cast(nullif(substring(code, 7), '') AS integer), 1) - 1)
        * history.months_of(code)
    )
)::date;

-- So that an export can be made as of another day, and made again.
CREATE MACRO history.today() AS  -- noqa: CP05
coalesce(getvariable('as_of')::date, current_date);

-- Without such a day, what is reported early is shown too.
CREATE MACRO history.last_day() AS  -- noqa: CP05
coalesce(getvariable('as_of')::date, 'infinity'::date);

CREATE VIEW history.plan_periods AS
SELECT
    plan_id,
    period,
    max(due_date) AS period_end
FROM main.due_targets
GROUP BY ALL;

COMMENT ON VIEW history.plan_periods IS
'The periods that each plan has targets for, and the day on which each ends.';

CREATE VIEW periods AS
WITH told AS (
    SELECT
        plan_id,
        period,
        period_end AS due_date,
        NULL::date AS first_day,
        NULL::date AS last_day
    FROM history.plan_periods
    UNION ALL
    SELECT
        report_plans.plan_id,
        report_plans.period,
        NULL AS due_date,
        min(reports.period_start) AS first_day,
        max(reports.period_end) AS last_day
    FROM history.report_plans
    INNER JOIN history.progress_reports AS reports USING (report_id)
    WHERE report_plans.plan_id IS NOT NULL AND report_plans.period IS NOT NULL
    GROUP BY report_plans.plan_id, report_plans.period
),

ended AS (
    SELECT
        plan_id,
        period,
        min(first_day) AS first_day,
        max(due_date) IS NOT NULL AS has_targets,
        coalesce(
            max(due_date),
            (
                history.first_day_of(period)
                + to_months(history.months_of(period))
                - to_days(1)
            )::date,
            max(last_day)
        ) AS ends_on
    FROM told
    GROUP BY plan_id, period
)

SELECT
    plan_id,
    period,
    coalesce(
        if(history.months_of(period) IS NULL, NULL, history.first_day_of(period)),
        (
            if(
                has_targets,
                max(ends_on) FILTER (has_targets) OVER earlier,
                max(ends_on) OVER earlier
            )
            + to_days(1)
        )::date,
        first_day,
        if(
            regexp_full_match(period, 'B\d{2}'),
            (
                date_trunc('month', ends_on)
                - to_months(try_cast(substring(period, 2) AS integer) - 1)
            )::date,
            NULL
        )
    ) AS starts_on,
    ends_on
FROM ended
WINDOW
    earlier AS (
        PARTITION BY plan_id, ends_on IS NULL
        ORDER BY ends_on
        RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL 1 DAY PRECEDING
    );

COMMENT ON VIEW periods IS
'The periods that each plan has targets for or that reports speak of, with the days of each. Order '
'them by ends_on: codes need not sort.';
COMMENT ON COLUMN periods.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN periods.period IS
'The period''s code: B06, B12, B18, B24 (months since the plan''s first year began), a year, a '
'quarter (2026-Q2), a semester (2026-S1), or the code that a report uses.';
COMMENT ON COLUMN periods.starts_on IS
'Its first day; NULL where nothing tells it.';
COMMENT ON COLUMN periods.ends_on IS
'Its last day: the day on which its targets are due, else by its code, else as reports say; NULL '
'where nothing tells it.';

CREATE VIEW history.plan_terms AS
WITH terms AS (
    SELECT
        plan_id,
        period,
        starts_on,
        ends_on
    FROM main.periods
    UNION ALL
    SELECT
        plan_id,
        NULL AS period,
        period_start AS starts_on,
        period_end AS ends_on
    FROM main.plans
)

SELECT
    terms.plan_id,
    terms.period,
    terms.starts_on,
    terms.ends_on,
    targeted.plan_id IS NOT NULL
    OR terms.plan_id NOT IN (
        SELECT plan_periods.plan_id
        FROM history.plan_periods
    ) AS has_duties
FROM terms
LEFT JOIN history.plan_periods AS targeted
    ON terms.plan_id = targeted.plan_id AND terms.period = targeted.period;

COMMENT ON VIEW history.plan_terms IS
'The periods of each plan, and its whole term as the period NULL.';
COMMENT ON COLUMN history.plan_terms.has_duties IS
'Whether something may be due in it: where a plan has targets for periods, others have none, and '
'there is only what is told of them.';

CREATE VIEW history.organisation_sides AS
WITH kinds AS (
    SELECT
        organisation_id,
        arg_max(kind, load_id) AS kind,
        arg_max(parent_id, load_id) AS parent_id
    FROM history.organisations
    GROUP BY organisation_id
)

SELECT
    kinds.organisation_id,
    CASE if(kinds.kind = 'unit', coalesce(parents.kind, kinds.kind), kinds.kind)
        WHEN 'civil_society' THEN ['civil_society']
        WHEN 'other' THEN ['government', 'civil_society']
        ELSE ['government']
    END AS sides
FROM kinds
LEFT JOIN kinds AS parents ON kinds.parent_id = parents.organisation_id;

COMMENT ON VIEW history.organisation_sides IS
'The side on which each body reports, government or civil_society; a body of neither kind has '
'both.';
COMMENT ON COLUMN history.organisation_sides.sides IS
'Its sides.';

CREATE VIEW history.measure_bodies AS
SELECT DISTINCT
    bodies.measure_id,
    bodies.organisation_id,
    unnest(organisations.sides) AS side
FROM main.measure_organisations AS bodies
INNER JOIN history.organisation_sides AS organisations USING (organisation_id);

COMMENT ON VIEW history.measure_bodies IS
'The bodies responsible for each measure, each with the side that it reports on: government or '
'civil_society; a body of neither kind has both.';

COMMENT ON COLUMN history.measure_bodies.side IS
'The side: government or civil_society.';

CREATE VIEW history.subject_bodies AS
SELECT
    measure_id AS subject_id,
    organisation_id,
    side,
    FALSE AS is_indicator
FROM history.measure_bodies
UNION
SELECT
    indicators.indicator_id AS subject_id,
    participants.organisation_id,
    unnest(organisations.sides) AS side,
    TRUE AS is_indicator
FROM main.indicators
INNER JOIN main.commitment_organisations AS participants USING (commitment_id)
INNER JOIN history.organisation_sides AS organisations USING (organisation_id)
ANTI JOIN main.measures USING (commitment_id)
WHERE participants.role = 'responsible';

COMMENT ON VIEW history.subject_bodies IS
'The bodies responsible for each measure, and for each indicator of a commitment without measures '
'those that are responsible for the commitment; each with the side that it reports on.';
COMMENT ON COLUMN history.subject_bodies.subject_id IS
'The measure (measures) or indicator (indicators).';
COMMENT ON COLUMN history.subject_bodies.is_indicator IS
'Whether it is an indicator.';

CREATE VIEW history.subjects AS
WITH measure_sides AS (
    SELECT
        measure_id,
        list(DISTINCT side ORDER BY side) AS sides
    FROM history.measure_bodies
    GROUP BY measure_id
),

commitment_sides AS (
    SELECT
        sided.commitment_id,
        list(DISTINCT sided.side ORDER BY sided.side) AS sides
    FROM (
        SELECT
            participants.commitment_id,
            unnest(organisations.sides) AS side
        FROM main.commitment_organisations AS participants
        INNER JOIN history.organisation_sides AS organisations USING (organisation_id)
        WHERE participants.role = 'responsible'
    ) AS sided
    GROUP BY sided.commitment_id
),

subjects AS (
    SELECT
        measures.commitment_id,
        measures.measure_id AS subject_id,
        NULL::date AS due_date,
        measure_sides.sides
    FROM main.measures
    LEFT JOIN measure_sides USING (measure_id)
    UNION ALL
    SELECT
        indicators.commitment_id,
        indicators.indicator_id AS subject_id,
        indicators.end_date AS due_date,
        commitment_sides.sides
    FROM main.indicators
    LEFT JOIN commitment_sides USING (commitment_id)
    ANTI JOIN main.measures USING (commitment_id)
)

SELECT
    commitments.plan_id,
    subjects.commitment_id,
    subjects.subject_id,
    subjects.due_date,
    coalesce(subjects.sides, ['government', 'civil_society']) || ['independent', 'all'] AS reporters
FROM subjects
INNER JOIN main.commitments USING (commitment_id);

COMMENT ON VIEW history.subjects IS
'What progress is counted in: the measures, and the indicators of commitments without measures.';
COMMENT ON COLUMN history.subjects.subject_id IS
'The measure (measures) or indicator (indicators).';
COMMENT ON COLUMN history.subjects.due_date IS
'The day on which an indicator ends.';
COMMENT ON COLUMN history.subjects.reporters IS
'Who is to report on it: the sides that are responsible, or both where no body is known; '
'independent reviewers report on all, and all stands for everybody together.';

CREATE VIEW history.duties AS
SELECT
    subjects.plan_id,
    subjects.commitment_id,
    subjects.subject_id,
    unnest(subjects.reporters) AS reporter,
    targets.target_id IS NOT NULL AS is_measure,
    targets.period,
    coalesce(targets.due_date, subjects.due_date) AS due_date
FROM history.subjects
LEFT JOIN main.measures ON subjects.subject_id = measures.measure_id
LEFT JOIN main.targets ON measures.measure_id = targets.measure_id
WHERE measures.measure_id IS NULL OR targets.target_id IS NOT NULL;

COMMENT ON VIEW history.duties IS
'What each reporter is to report on: each measure with each of its targets, and each indicator of '
'a commitment without measures.';
COMMENT ON COLUMN history.duties.is_measure IS
'Whether it is a target of a measure.';
COMMENT ON COLUMN history.duties.period IS
'The period of the target; NULL of an indicator.';
COMMENT ON COLUMN history.duties.due_date IS
'The day by which it is due; NULL where the plan says none.';
