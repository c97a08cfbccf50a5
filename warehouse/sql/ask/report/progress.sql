-- How far each commitment had come by each period, as each reporter tells it.

SELECT
    progress.commitment_id,
    progress.period,
    progress.reporter,
    progress.measures_due,
    progress.measures_reported,
    progress.measures_complete,
    progress.percent,
    progress.status
FROM $shown.commitment_progress AS progress
WHERE list_contains($plans, progress.plan_id)
ORDER BY
    progress.commitment_id,
    progress.period NULLS LAST,
    list_position(['government', 'civil_society', 'independent'], progress.reporter);
