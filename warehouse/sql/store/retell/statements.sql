-- What each reporter, and all together, tell of each body: averaged within a report, never over
-- reports, nor over several bodies that no plan names.

INSERT INTO history.statements BY NAME
WITH told AS (
    SELECT
        * EXCLUDE (is_joint, is_duty, is_named, reporter),
        reporter AS told_by,
        unnest(if(is_joint, [reporter, 'all'], [reporter])) AS reporter,
        unnest(if(is_joint, [is_duty, TRUE], [is_duty])) AS is_duty
    FROM history.speaking_entries
    WHERE counts
),

placed AS (
    SELECT
        *,
        1 = row_number() OVER (PARTITION BY entry_id, reporter ORDER BY organisation_id) AS is_first
    FROM told
),

said AS (
    SELECT
        plan_id,
        commitment_id,
        measure_id,
        indicator_id,
        period,
        period_end,
        reporter,
        told_by,
        report_id,
        organisation_id,
        speaker,
        is_duty,
        is_responsible,
        count(*) AS entries,
        count(*) FILTER (is_first) AS first_entries,
        min(status) AS status,
        avg(percent ORDER BY percent) AS percent
    FROM placed
    GROUP BY ALL
)

SELECT
    plan_id,
    commitment_id,
    measure_id,
    indicator_id,
    period,
    period_end,
    reporter,
    organisation_id,
    is_duty,
    is_responsible,
    sum(entries)::BIGINT AS entries,
    sum(first_entries)::BIGINT AS first_entries,
    min(status) AS status,
    min(percent) AS percent
FROM said
GROUP BY ALL
ORDER BY ALL;
