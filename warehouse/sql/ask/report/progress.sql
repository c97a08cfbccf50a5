-- How far each commitment had come by each period that ended by the day, as each reporter tells it.

SELECT
    progress.commitment_id,
    progress.period,
    progress.reporter,
    progress.measures_due,
    progress.measures_due_now,
    progress.measures_reported,
    progress.measures_complete,
    progress.entries_open,
    progress.percent,
    progress.status,
    progress.has_nothing_due
FROM $shown.commitment_progress_on($as_of) AS progress
WHERE list_contains($plans, progress.plan_id) AND progress.reporter <> 'all'
ORDER BY
    progress.commitment_id,
    progress.period_end NULLS LAST,
    progress.period NULLS LAST,
    list_position(['government', 'civil_society', 'independent'], progress.reporter);
