-- The measures of success of the commitments, each with its bodies.

WITH bodies AS (
    SELECT
        measure_id,
        list(DISTINCT organisation_id ORDER BY organisation_id) AS organisations
    FROM $shown.measure_organisations
    GROUP BY measure_id
)

SELECT
    measures.commitment_id,
    measures.measure_id,
    measures.goal,
    measures.responsible,
    measures.text,
    measures.evidence,
    coalesce(bodies.organisations, []) AS organisations
FROM $shown.measures
INNER JOIN $shown.commitments USING (commitment_id)
LEFT JOIN bodies USING (measure_id)
WHERE list_contains($plans, commitments.plan_id)
ORDER BY measures.commitment_id, measures.ordinal, measures.measure_id;
