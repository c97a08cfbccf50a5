-- What each body has to do in each plan: its commitments with their indicators, its measures and
-- targets, and how many of these are due, and overdue by what it reports itself.

WITH responsible AS (
    SELECT DISTINCT
        commitments.plan_id,
        commitments.commitment_id,
        participants.organisation_id
    FROM $shown.commitments
    INNER JOIN $shown.commitment_organisations AS participants USING (commitment_id)
    WHERE
        list_contains($plans, commitments.plan_id)
        AND participants.role IN ('responsible', 'annex_responsible')
        AND participants.organisation_id IS NOT NULL
),

duties AS (
    SELECT
        commitments.plan_id,
        commitments.commitment_id,
        bodies.organisation_id,
        bodies.measure_id
    FROM $shown.commitments
    INNER JOIN $shown.measures USING (commitment_id)
    INNER JOIN $shown.measure_organisations AS bodies USING (measure_id)
    WHERE list_contains($plans, commitments.plan_id)
    UNION
    SELECT
        responsible.plan_id,
        responsible.commitment_id,
        responsible.organisation_id,
        NULL AS measure_id
    FROM responsible
    ANTI JOIN $shown.measures USING (commitment_id)
)

SELECT
    duties.plan_id,
    duties.organisation_id,
    count(DISTINCT duties.commitment_id) AS commitments,
    count(DISTINCT indicators.indicator_id) AS indicators,
    count(DISTINCT duties.measure_id) AS measures,
    count(DISTINCT targets.target_id) AS targets,
    count(DISTINCT targets.target_id) FILTER (targets.due_date < $as_of) AS targets_due,
    count(DISTINCT overdue.target_id) AS targets_overdue
FROM duties
LEFT JOIN $shown.indicators ON duties.commitment_id = indicators.commitment_id
LEFT JOIN $shown.targets ON duties.measure_id = targets.measure_id
LEFT JOIN $shown.body_overdue_on($as_of) AS overdue
    ON
        targets.target_id = overdue.target_id
        AND duties.organisation_id = overdue.organisation_id
GROUP BY duties.plan_id, duties.organisation_id
ORDER BY duties.plan_id, duties.organisation_id;
