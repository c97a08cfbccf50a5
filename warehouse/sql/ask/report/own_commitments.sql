-- The commitments of each body: those in which it has a measure, and of those that have none those
-- that name it as responsible.

SELECT DISTINCT
    measures.commitment_id,
    bodies.organisation_id
FROM $shown.measures
INNER JOIN $shown.measure_organisations AS bodies USING (measure_id)
INNER JOIN $shown.commitments USING (commitment_id)
INNER JOIN $shown.organisations USING (organisation_id)
WHERE list_contains($plans, commitments.plan_id)
UNION
SELECT
    participants.commitment_id,
    participants.organisation_id
FROM $shown.commitment_organisations AS participants
INNER JOIN $shown.commitments USING (commitment_id)
INNER JOIN $shown.organisations USING (organisation_id)
ANTI JOIN $shown.measures ON participants.commitment_id = measures.commitment_id
WHERE
    list_contains($plans, commitments.plan_id)
    AND participants.role IN ('responsible', 'annex_responsible')
ORDER BY commitment_id, organisation_id;
