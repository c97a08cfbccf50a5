-- The rows in which progress of commitments is told, and what was due in each by then: worked out
-- once for what was told of it and for the figures.

CREATE OR REPLACE TEMPORARY TABLE told_rows AS
WITH wanted AS (
    SELECT
        plan_id,
        commitment_id,
        period,
        reporter,
        TRUE AS is_told
    FROM history.statements
    WHERE is_duty
    UNION ALL
    SELECT
        plan_id,
        commitment_id,
        period,
        unnest([reporter, 'all']) AS reporter,
        TRUE AS is_told
    FROM history.open_entries
    WHERE commitment_id IS NOT NULL
    UNION ALL
    SELECT DISTINCT
        duties.plan_id,
        duties.commitment_id,
        terms.period,
        duties.reporter,
        FALSE AS is_told
    FROM history.duties
    INNER JOIN history.plan_terms AS terms
        ON
            duties.plan_id = terms.plan_id
            AND duties.due_date <= terms.ends_on
            AND terms.has_duties
    WHERE
        duties.reporter <> 'independent'
        AND (
            terms.period IS NOT NULL
            OR NOT EXISTS (
                SELECT 1
                FROM history.plan_terms AS periods
                WHERE
                    periods.plan_id = duties.plan_id
                    AND periods.period IS NOT NULL
                    AND periods.ends_on >= duties.due_date
            )
        )
)

SELECT
    wanted.plan_id,
    wanted.commitment_id,
    wanted.period,
    wanted.reporter,
    terms.starts_on,
    terms.ends_on,
    terms.has_duties,
    bool_or(wanted.is_told) AS is_told
FROM wanted
LEFT JOIN history.plan_terms AS terms
    ON
        wanted.plan_id = terms.plan_id
        AND wanted.period IS NOT DISTINCT FROM terms.period
GROUP BY ALL;

CREATE OR REPLACE TEMPORARY TABLE told_owed AS
SELECT
    told_rows.commitment_id,
    told_rows.period,
    told_rows.reporter,
    told_rows.ends_on,
    duties.subject_id,
    max(duties.due_date) AS due_date,
    bool_or(
        told_rows.period IS NULL
        OR told_rows.period = duties.period
        OR NOT duties.is_measure
        AND duties.due_date BETWEEN told_rows.starts_on AND told_rows.ends_on
    ) AS is_due_now
FROM temp.told_rows
INNER JOIN history.duties
    ON
        told_rows.commitment_id = duties.commitment_id
        AND told_rows.reporter = duties.reporter
WHERE
    told_rows.period IS NULL
    OR coalesce(told_rows.has_duties, TRUE)
    AND (
        told_rows.ends_on >= duties.due_date
        OR NOT duties.is_measure AND duties.due_date IS NULL
    )
GROUP BY ALL;
