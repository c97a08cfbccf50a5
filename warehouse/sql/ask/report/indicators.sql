-- The indicators or milestones of the commitments.

SELECT
    indicators.commitment_id,
    indicators.indicator_id,
    indicators.number_as_printed AS number,
    indicators.text,
    indicators.details,
    indicators.start_date,
    indicators.end_date,
    indicators.start_as_printed,
    indicators.end_as_printed,
    indicators.expected_output
FROM $shown.indicators
INNER JOIN $shown.commitments USING (commitment_id)
WHERE list_contains($plans, commitments.plan_id)
ORDER BY indicators.commitment_id, indicators.ordinal, indicators.indicator_id;
