-- What each body itself last told by the day of each of its measures.

SELECT
    measure_id,
    organisation_id,
    period,
    status,
    percent
FROM $shown.body_progress
WHERE
    list_contains($plans, plan_id)
    AND entries > 0
    AND organisation_id IS NOT NULL
    AND coalesce(period_end <= $as_of, TRUE)
QUALIFY
    1 = row_number()
        OVER (
            PARTITION BY measure_id, organisation_id
            ORDER BY period IS NULL DESC, period_end DESC NULLS LAST, period DESC
        )
ORDER BY measure_id, organisation_id;
