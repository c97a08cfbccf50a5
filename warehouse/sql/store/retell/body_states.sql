-- How far each body had come with each of its measures, as all together tell it.

INSERT INTO history.body_states BY NAME
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
    SELECT
        targets.plan_id,
        targets.commitment_id,
        targets.measure_id,
        bodies.organisation_id,
        targets.period,
        max(targets.due_date) AS due_date
    FROM main.due_targets AS targets
    INNER JOIN history.measure_bodies AS bodies USING (measure_id)
    GROUP BY ALL
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
    due.measure_id IS NOT NULL AS is_due,
    due.due_date
FROM told
FULL JOIN due USING (measure_id, organisation_id, period)
ORDER BY ALL;
