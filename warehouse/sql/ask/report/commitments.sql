-- The commitments, each with the bodies that its form or its measures make responsible.

WITH bodies AS (
    SELECT
        commitment_id,
        organisation_id
    FROM $shown.commitment_organisations
    WHERE role IN ('responsible', 'annex_responsible') AND organisation_id IS NOT NULL
    UNION
    SELECT
        measures.commitment_id,
        measure_organisations.organisation_id
    FROM $shown.measure_organisations
    INNER JOIN $shown.measures USING (measure_id)
),

responsible AS (
    SELECT
        bodies.commitment_id,
        list(organisations.name ORDER BY organisations.organisation_id) AS names
    FROM bodies
    INNER JOIN $shown.organisations USING (organisation_id)
    GROUP BY bodies.commitment_id
)

SELECT
    commitments.commitment_id,
    commitments.plan_id,
    commitments.number,
    commitments.title,
    commitments.start_date,
    commitments.end_date,
    commitments.period_as_printed,
    plans.document_id,
    commitments.first_page,
    commitments.last_page,
    coalesce(responsible.names, []) AS responsible
FROM $shown.commitments
INNER JOIN $shown.plans USING (plan_id)
LEFT JOIN responsible USING (commitment_id)
WHERE list_contains($plans, commitments.plan_id)
ORDER BY commitments.plan_id, commitments.number, commitments.commitment_id;
