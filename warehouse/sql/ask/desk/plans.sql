-- The plans that are shown, each with how it stands on a day: what it holds, what is overdue, what
-- nobody reported, the next day on which something is due, and the newest period with a report.

WITH of_day AS (
    SELECT
        commitments.plan_id,
        count(DISTINCT commitments.commitment_id) AS commitments,
        min(targets.due_date) FILTER (targets.due_date >= $day) AS next_due
    FROM commitments
    LEFT JOIN measures USING (commitment_id)
    LEFT JOIN targets USING (measure_id)
    GROUP BY commitments.plan_id
),

overdue AS (
    SELECT
        plan_id,
        count(*) AS overdue
    FROM overdue_on($day)
    GROUP BY plan_id
),

unreported AS (
    SELECT
        plan_id,
        count(*) AS unreported
    FROM unreported_on($day)
    GROUP BY plan_id
),

newest AS (
    SELECT
        plan_id,
        period,
        measures_due,
        measures_complete,
        entries_open
    FROM plan_progress
    WHERE reporter = 'all'
    QUALIFY 1 = row_number() OVER (PARTITION BY plan_id ORDER BY period_end DESC)
)

SELECT
    plans.plan_id,
    plans.title,
    plans.document_id,
    of_day.commitments,
    of_day.next_due,
    coalesce(overdue.overdue, 0) AS overdue,
    coalesce(unreported.unreported, 0) AS unreported,
    newest.period,
    newest.measures_due,
    newest.measures_complete,
    coalesce(newest.entries_open, 0) AS entries_open
FROM plans
LEFT JOIN of_day USING (plan_id)
LEFT JOIN overdue USING (plan_id)
LEFT JOIN unreported USING (plan_id)
LEFT JOIN newest USING (plan_id)
ORDER BY plans.period_start DESC, plans.plan_id ASC;
