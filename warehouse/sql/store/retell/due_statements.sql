-- What each body said of what is due by each period, for the period of its last target or a later
-- one.

INSERT INTO history.due_statements BY NAME
SELECT
    owed.commitment_id,
    owed.period,
    owed.reporter,
    owed.subject_id,
    said.organisation_id,
    said.period AS told_period,
    said.period_end AS told_period_end,
    said.status,
    said.percent
FROM temp.told_owed AS owed
INNER JOIN history.statements AS said
    ON
        owed.subject_id = coalesce(said.measure_id, said.indicator_id)
        AND owed.reporter = said.reporter
WHERE
    said.is_duty
    AND (
        owed.period IS NOT DISTINCT FROM said.period
        OR coalesce(said.period_end >= owed.due_date, TRUE)
        AND (owed.period IS NULL OR said.period_end <= owed.ends_on)
    )
ORDER BY ALL;
