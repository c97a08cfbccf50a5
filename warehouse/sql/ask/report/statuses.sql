-- How many commitments have each status, by plan, period and reporter; a NULL status: not reported.

SELECT
    progress.plan_id,
    progress.period,
    progress.reporter,
    progress.status,
    count(*) AS commitments
FROM $shown.commitment_progress AS progress
WHERE list_contains($plans, progress.plan_id)
GROUP BY progress.plan_id, progress.period, progress.reporter, progress.status
ORDER BY
    progress.plan_id,
    progress.period NULLS LAST,
    list_position(['government', 'civil_society', 'independent'], progress.reporter),
    progress.status;
