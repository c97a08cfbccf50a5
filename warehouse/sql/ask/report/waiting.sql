-- How many entries of reports on these plans, or on none that is known, wait for a person, and
-- how many speak of nothing in them.

SELECT
    count(*) FILTER (matches.decision = 'review') AS entries_open,
    count(*) FILTER (matches.decision = 'unmatched') AS entries_unmatched
FROM $shown.matches
INNER JOIN $shown.progress_entries USING (entry_id)
INNER JOIN $shown.progress_reports AS reports USING (report_id)
LEFT JOIN $shown.commitments USING (commitment_id)
WHERE
    coalesce(commitments.plan_id, reports.plan_id) IS NULL
    OR list_contains($plans, coalesce(commitments.plan_id, reports.plan_id));
