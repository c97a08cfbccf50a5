-- The measures of success of the commitments.

SELECT
    measures.commitment_id,
    measures.measure_id,
    measures.goal,
    measures.responsible,
    measures.text,
    measures.evidence
FROM $shown.measures
INNER JOIN $shown.commitments USING (commitment_id)
WHERE list_contains($plans, commitments.plan_id)
ORDER BY measures.commitment_id, measures.ordinal, measures.measure_id;
