-- How many entries of each body wait for a person, and how many speak of nothing in the plans:
-- those that name it or stand in its report, and of those that name none those that may speak of
-- its measures. Of reports on these plans, or on none that is known.

WITH about AS (
    SELECT
        matches.decision,
        entry_id,
        coalesce(commitments.plan_id, reports.plan_id) AS plan_id,
        if(len(entries.organisations) = 0, matches.measure_id, NULL) AS measure_id,
        entries.organisations
    FROM $shown.matches
    INNER JOIN $shown.progress_entries AS entries USING (entry_id)
    INNER JOIN $shown.progress_reports AS reports USING (report_id)
    LEFT JOIN $shown.commitments USING (commitment_id)
    WHERE matches.decision IN ('review', 'unmatched')
),

of_bodies AS (
    SELECT
        decision,
        entry_id,
        plan_id,
        unnest(organisations) AS organisation_id
    FROM about
    UNION
    SELECT
        about.decision,
        about.entry_id,
        about.plan_id,
        bodies.organisation_id
    FROM about
    INNER JOIN $shown.measure_organisations AS bodies USING (measure_id)
)

SELECT
    organisation_id,
    count(*) FILTER (decision = 'review') AS entries_open,
    count(*) FILTER (decision = 'unmatched') AS entries_unmatched
FROM of_bodies
WHERE plan_id IS NULL OR list_contains($plans, plan_id)
GROUP BY organisation_id
ORDER BY organisation_id;
