-- The commitments that a body has a part in, in any version of a plan.

SELECT DISTINCT commitment_id
FROM history.commitment_organisations
WHERE organisation_id = $body;
