-- The periods of each plan that ended by the day, with their last days; NULL stands for its whole
-- term, where anything is told of that.

SELECT
    plan_id,
    period,
    ends_on
FROM $shown.periods
WHERE list_contains($plans, plan_id) AND ends_on <= $as_of
UNION
SELECT
    plan_id,
    period,
    NULL AS ends_on
FROM $shown.commitment_progress_on($as_of)
WHERE list_contains($plans, plan_id) AND (period IS NULL OR period_end IS NULL)
ORDER BY plan_id, ends_on NULLS LAST, period NULLS LAST;
