-- What a plan that is shown was read to say of itself: its family and issuer, and whether such
-- plans name their issuer in their identifier, which it could not be read for.

WITH corrected AS (
    SELECT map_from_entries(list((field, as_read) ORDER BY field)) AS values_as_read
    FROM history.corrected_values
    WHERE entity_kind = 'plan' AND entity_id = $id
)

SELECT
    history.read_of(corrected.values_as_read, 'family', plans.family) AS family,
    history.read_of(corrected.values_as_read, 'issuer', plans.issuer) AS issuer,
    plans.document_id,
    EXISTS (
        FROM history.findings
        WHERE findings.entity_id = $id AND findings.code = 'issuer-missing'
    ) AS lacks_issuer
FROM plans
CROSS JOIN corrected
WHERE plans.plan_id = $id;
