-- The reports that count, each with what it says of its plan and where it names its period.

SELECT
    reports.report_id,
    reports.reporter,
    reports.period,
    reports.plan_family,
    reports.plan_years,
    reports.period_start,
    reports.period_end,
    min(provenance.page) AS period_page,
    coalesce(
        bool_or(reports.period = loads.given.period)
        AND NOT coalesce(bool_or(provenance.field = 'period'), FALSE),
        FALSE
    ) AS is_period_given
FROM history.progress_reports AS reports
SEMI JOIN history.current_reports USING (report_id, load_id)
INNER JOIN history.loads USING (load_id)
LEFT JOIN history.provenance
    ON
        reports.load_id = provenance.load_id
        AND reports.report_id = provenance.entity_id
        AND provenance.field IN ('period', 'period_end')
GROUP BY ALL
ORDER BY reports.report_id;
