-- What the letters on a period ask each body for: a row for each target of its measures that is
-- due in the period, or of an earlier one and overdue by what it reported itself; with what it last
-- told of the measure.

WITH asked AS (
    SELECT
        plan_id,
        ends_on
    FROM $shown.periods
    WHERE list_contains($plans, plan_id) AND period = $period
),

wanted AS (
    SELECT
        due.plan_id,
        due.commitment_id,
        due.measure_id,
        due.target_id,
        due.period,
        due.due_date,
        bodies.organisation_id,
        FALSE AS is_overdue
    FROM $shown.due_targets AS due
    INNER JOIN asked USING (plan_id)
    INNER JOIN $shown.measure_organisations AS bodies USING (measure_id)
    WHERE due.period = $period
    UNION
    SELECT
        overdue.plan_id,
        overdue.commitment_id,
        overdue.measure_id,
        overdue.target_id,
        overdue.period,
        overdue.due_date,
        overdue.organisation_id,
        TRUE AS is_overdue
    FROM $shown.body_overdue_on($as_of) AS overdue
    INNER JOIN asked USING (plan_id)
    WHERE overdue.period <> $period AND overdue.due_date < asked.ends_on
),

spoken_for AS (
    SELECT
        * EXCLUDE (organisations),
        unnest(organisations) AS organisation_id
    FROM $shown.linked_entries
    WHERE
        list_contains($plans, plan_id)
        AND measure_id IS NOT NULL
        AND coalesce(period_end <= $as_of, TRUE)
),

told AS (
    FROM spoken_for
    QUALIFY
        1 = row_number() OVER (
            PARTITION BY measure_id, organisation_id
            ORDER BY
                period IS NULL DESC,
                period_end DESC NULLS LAST,
                status ASC NULLS LAST,
                entry_id ASC
        )
)

SELECT
    wanted.organisation_id,
    organisations.name AS organisation,
    if(organisations.kind = 'civil_society', 'civil_society', 'government') AS reporter,
    wanted.plan_id,
    plans.title AS plan_title,
    wanted.commitment_id,
    commitments.number,
    commitments.title,
    wanted.measure_id,
    measures.text AS measure,
    wanted.period,
    wanted.due_date,
    wanted.is_overdue,
    targets.text AS target,
    told.period AS told_period,
    told.status AS told_status,
    told.percent AS told_percent,
    told.achievement AS told_achievement,
    told.evidence AS told_evidence,
    told.measure_id IS NOT NULL AS is_told
FROM wanted
INNER JOIN $shown.organisations USING (organisation_id)
INNER JOIN $shown.plans ON wanted.plan_id = plans.plan_id
INNER JOIN $shown.commitments ON wanted.commitment_id = commitments.commitment_id
INNER JOIN $shown.measures ON wanted.measure_id = measures.measure_id
INNER JOIN $shown.targets ON wanted.target_id = targets.target_id
LEFT JOIN told
    ON
        wanted.measure_id = told.measure_id
        AND wanted.organisation_id = told.organisation_id
WHERE $body IS NULL OR wanted.organisation_id = $body
ORDER BY
    wanted.organisation_id,
    wanted.plan_id,
    commitments.number,
    wanted.commitment_id,
    measures.ordinal,
    wanted.measure_id,
    wanted.due_date,
    wanted.target_id;
