-- The load of each body: what it is responsible for, and how much of that is due and overdue.

WITH duties AS (
    SELECT DISTINCT
        measure_organisations.organisation_id,
        due_targets.commitment_id,
        due_targets.measure_id,
        due_targets.target_id,
        due_targets.due_date < $as_of AS is_due,
        overdue.target_id IS NOT NULL AS is_overdue
    FROM $shown.measure_organisations
    INNER JOIN $shown.due_targets USING (measure_id)
    LEFT JOIN $shown.overdue_on($as_of) AS overdue USING (target_id)
    WHERE list_contains($plans, due_targets.plan_id)
    UNION
    SELECT
        measure_organisations.organisation_id,
        measures.commitment_id,
        measures.measure_id,
        NULL AS target_id,
        NULL AS is_due,
        NULL AS is_overdue
    FROM $shown.measure_organisations
    INNER JOIN $shown.measures USING (measure_id)
    INNER JOIN $shown.commitments USING (commitment_id)
    WHERE list_contains($plans, commitments.plan_id)
    UNION
    SELECT
        responsible.organisation_id,
        responsible.commitment_id,
        NULL AS measure_id,
        NULL AS target_id,
        NULL AS is_due,
        NULL AS is_overdue
    FROM $shown.commitment_organisations AS responsible
    INNER JOIN $shown.commitments USING (commitment_id)
    WHERE
        responsible.role IN ('responsible', 'annex_responsible')
        AND list_contains($plans, commitments.plan_id)
)

SELECT
    organisations.organisation_id,
    organisations.name,
    organisations.kind,
    count(DISTINCT duties.commitment_id) AS commitments,
    count(DISTINCT duties.measure_id) AS measures,
    count(DISTINCT duties.target_id) AS targets,
    count(DISTINCT duties.target_id) FILTER (duties.is_due) AS targets_due,
    count(DISTINCT duties.target_id) FILTER (duties.is_overdue) AS targets_overdue
FROM duties
INNER JOIN $shown.organisations USING (organisation_id)
GROUP BY organisations.organisation_id, organisations.name, organisations.kind
ORDER BY
    targets_overdue DESC,
    targets DESC,
    commitments DESC,
    organisations.name ASC,
    organisations.organisation_id ASC;
