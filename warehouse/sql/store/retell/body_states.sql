-- How far each body had come with each of its measures, and with each indicator of a commitment
-- without measures, as all together tell it.

INSERT INTO history.body_states BY NAME
WITH told AS (
    SELECT
        plan_id,
        commitment_id,
        measure_id,
        indicator_id,
        organisation_id,
        period,
        period_end,
        min(status) AS status,
        min(percent) AS percent,
        sum(entries)::BIGINT AS entries
    FROM history.statements
    WHERE
        reporter = 'all'
        AND (
            measure_id IS NOT NULL
            OR indicator_id IN (SELECT subjects.subject_id FROM history.subjects)
        )
    GROUP BY ALL
),

terms AS (
    FROM history.plan_terms
    WHERE has_duties
),

-- An indicator is due in the period in which it ends; where none is known, by the plan's term.
due AS (
    SELECT
        targets.plan_id,
        targets.commitment_id,
        targets.measure_id,
        NULL AS indicator_id,
        bodies.organisation_id,
        targets.period,
        max(targets.due_date) AS due_date
    FROM main.due_targets AS targets
    INNER JOIN history.measure_bodies AS bodies USING (measure_id)
    GROUP BY ALL
    UNION ALL
    SELECT DISTINCT
        subjects.plan_id,
        subjects.commitment_id,
        NULL AS measure_id,
        subjects.subject_id AS indicator_id,
        bodies.organisation_id,
        terms.period,
        terms.ends_on AS due_date
    FROM history.subjects AS subjects
    INNER JOIN history.subject_bodies AS bodies
        ON subjects.subject_id = bodies.subject_id AND bodies.is_indicator
    INNER JOIN terms
        ON
            subjects.plan_id = terms.plan_id
            AND subjects.due_date BETWEEN terms.starts_on AND terms.ends_on
    WHERE
        terms.period IS NOT NULL
        OR NOT EXISTS (
            SELECT 1
            FROM terms AS periods
            WHERE
                periods.plan_id = subjects.plan_id
                AND periods.period IS NOT NULL
                AND subjects.due_date BETWEEN periods.starts_on AND periods.ends_on
        )
)

SELECT
    coalesce(told.measure_id, due.measure_id) AS measure_id,
    coalesce(told.indicator_id, due.indicator_id) AS indicator_id,
    coalesce(told.organisation_id, due.organisation_id) AS organisation_id,
    coalesce(told.period, due.period) AS period,
    told.status,
    told.percent,
    coalesce(told.entries, 0) AS entries,
    coalesce(told.plan_id, due.plan_id) AS plan_id,
    coalesce(told.commitment_id, due.commitment_id) AS commitment_id,
    coalesce(told.period_end, due.due_date) AS period_end,
    due.plan_id IS NOT NULL AS is_due,
    due.due_date
FROM told
FULL JOIN due
    ON
        coalesce(told.measure_id, told.indicator_id)
        = coalesce(due.measure_id, due.indicator_id)
        AND told.organisation_id = due.organisation_id
        AND coalesce(told.period, '') = coalesce(due.period, '')
ORDER BY ALL;
