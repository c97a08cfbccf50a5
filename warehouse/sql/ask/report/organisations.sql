-- The load of each body: the commitments in which it has a measure, or that have none and name it
-- as responsible; its measures and targets, and how many of these are due, and overdue by what it
-- reports itself. A body has a row also where all that it is responsible for is of others.

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
    organisations.organisation_id,
    organisations.name,
    organisations.kind,
    count(DISTINCT duties.commitment_id) AS commitments,
    count(DISTINCT duties.measure_id) AS measures,
    count(DISTINCT targets.target_id) AS targets,
    count(DISTINCT targets.target_id) FILTER (targets.due_date < $as_of) AS targets_due,
    count(DISTINCT overdue.target_id) AS targets_overdue
FROM $shown.organisations
LEFT JOIN duties USING (organisation_id)
LEFT JOIN $shown.targets ON duties.measure_id = targets.measure_id
LEFT JOIN $shown.body_overdue_on($as_of) AS overdue
    ON
        targets.target_id = overdue.target_id
        AND organisations.organisation_id = overdue.organisation_id
WHERE
    duties.organisation_id IS NOT NULL
    OR organisations.organisation_id IN (
        SELECT responsible.organisation_id
        FROM responsible
    )
GROUP BY organisations.organisation_id, organisations.name, organisations.kind
ORDER BY
    targets_overdue DESC,
    targets DESC,
    commitments DESC,
    organisations.name ASC,
    organisations.organisation_id ASC;
