-- The targets of each body, with what it last told of the measure itself.

WITH told AS (
    SELECT
        measure_id,
        organisation_id,
        period,
        status,
        percent
    FROM body_progress
    WHERE entries > 0 AND measure_id IS NOT NULL
    QUALIFY
        1 = row_number() OVER (
            PARTITION BY measure_id, organisation_id
            ORDER BY period IS NULL DESC, period_end DESC NULLS LAST, period DESC
        )
)

SELECT
    organisations.name AS organisation,
    commitments.plan_id,
    commitments.number,
    commitments.title,
    measures.text AS measure,
    targets.period,
    targets.due_date,
    targets.text AS target,
    told.status,
    told.percent,
    told.period AS told_period,
    overdue_targets.days_overdue
FROM measure_organisations
INNER JOIN organisations USING (organisation_id)
INNER JOIN measures USING (measure_id)
INNER JOIN commitments USING (commitment_id)
INNER JOIN targets USING (measure_id)
LEFT JOIN overdue_targets ON targets.target_id = overdue_targets.target_id
LEFT JOIN told
    ON
        measure_organisations.measure_id = told.measure_id
        AND measure_organisations.organisation_id = told.organisation_id
ORDER BY
    organisations.name,
    commitments.plan_id,
    commitments.number,
    measures.ordinal,
    targets.due_date,
    targets.target_id;
