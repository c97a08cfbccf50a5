-- How many entries are on periods that have not ended today, by plan and period (NULL: the
-- whole term).

SELECT
    reports.plan_id,
    reports.period,
    if(reports.period IS NULL, plans.period_end, periods.ends_on) AS ends_on,
    count(*) AS entries
FROM memory.main.progress_entries
INNER JOIN memory.main.progress_reports AS reports USING (report_id)
INNER JOIN memory.main.plans USING (plan_id)
LEFT JOIN memory.main.periods
    ON reports.plan_id = periods.plan_id AND reports.period = periods.period
WHERE if(reports.period IS NULL, plans.period_end, periods.ends_on) > current_date
GROUP BY ALL
ORDER BY reports.plan_id, ends_on, reports.period;
