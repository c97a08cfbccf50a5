-- How many entries are on periods that had not ended by the day (NULL: on a whole term): they count
-- from that end on. Of all bodies (NULL), and of each that they name or speak for.

WITH early AS (
    SELECT
        entry_id,
        reports.plan_id,
        reports.period,
        coalesce(periods.ends_on, plans.period_end) AS ends_on,
        list_distinct(entries.organisations || coalesce(linked.organisations, [])) AS organisations
    FROM $shown.progress_entries AS entries
    INNER JOIN $shown.progress_reports AS reports USING (report_id)
    INNER JOIN $shown.plans USING (plan_id)
    LEFT JOIN $shown.periods
        ON reports.plan_id = periods.plan_id AND reports.period = periods.period
    LEFT JOIN $shown.linked_entries AS linked USING (entry_id)
    WHERE
        list_contains($plans, reports.plan_id)
        AND (reports.period IS NULL OR periods.ends_on IS NOT NULL)
        AND coalesce(periods.ends_on, plans.period_end) > $as_of
),

of_each AS (
    SELECT
        plan_id,
        period,
        ends_on,
        unnest([NULL] || organisations) AS organisation_id
    FROM early
)

SELECT
    plan_id,
    period,
    ends_on,
    organisation_id,
    count(*) AS entries
FROM of_each
GROUP BY plan_id, period, ends_on, organisation_id
ORDER BY plan_id, ends_on, period, organisation_id NULLS FIRST;
