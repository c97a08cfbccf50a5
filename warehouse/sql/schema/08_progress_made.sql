-- How far measures, commitments and plans have come, from the entries whose links count.

CREATE TYPE history.completion AS enum(
    'withdrawn', 'no_evidence', 'not_started', 'limited', 'substantial', 'complete'
);

COMMENT ON TYPE history.completion IS
'OGP''s completion scale in its order, so that statuses can be compared.';

CREATE VIEW history.plan_periods AS
SELECT
    plan_id,
    period,
    max(due_date) AS period_end
FROM main.due_targets
GROUP BY ALL;

COMMENT ON VIEW history.plan_periods IS
'The periods that each plan has targets for, and the day on which each ends.';

CREATE VIEW linked_entries AS
WITH arrivals AS (
    SELECT
        document_id,
        min(load_id) AS first_load
    FROM history.loads
    GROUP BY document_id
)

SELECT
    matched.entry_id,
    entries.report_id,
    commitments.plan_id,
    matched.period,
    matched.reporter,
    matched.commitment_id,
    matched.measure_id,
    matched.indicator_id,
    entries.status,
    entries.percent,
    entries.achievement,
    entries.obstacles,
    entries.follow_up,
    entries.evidence
FROM history.matched_entries AS matched
INNER JOIN progress_entries AS entries USING (entry_id)
INNER JOIN commitments USING (commitment_id)
INNER JOIN arrivals USING (document_id)
WHERE matched.decision IN ('auto', 'accepted')
QUALIFY arrivals.first_load = max(arrivals.first_load) OVER (
    PARTITION BY
        matched.plan_id, matched.reporter, matched.period, matched.entry_text,
        matched.commitment_id, matched.measure_id, matched.indicator_id
);

COMMENT ON VIEW linked_entries IS
'The entries whose link counts: made by the program with near certainty, or accepted by a person. '
'Where a later file reports on the very same again, as a corrected report does, only the later one '
'counts.';
COMMENT ON COLUMN linked_entries.entry_id IS
'The entry: progress_entries.';
COMMENT ON COLUMN linked_entries.report_id IS
'Its report: progress_reports.';
COMMENT ON COLUMN linked_entries.plan_id IS
'The plan of its commitment: plans.';
COMMENT ON COLUMN linked_entries.period IS
'The period reported on; NULL for a report on the whole term.';
COMMENT ON COLUMN linked_entries.reporter IS
'Who reports: government, civil_society or independent.';
COMMENT ON COLUMN linked_entries.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN linked_entries.measure_id IS
'The measure: measures; NULL where it speaks of none.';
COMMENT ON COLUMN linked_entries.indicator_id IS
'The indicator: indicators; NULL where it speaks of none.';
COMMENT ON COLUMN linked_entries.status IS
'Its status on OGP''s completion scale.';
COMMENT ON COLUMN linked_entries.percent IS
'Completion in percent, as reported.';
COMMENT ON COLUMN linked_entries.achievement IS
'What was achieved, as printed.';
COMMENT ON COLUMN linked_entries.obstacles IS
'Obstacles, as printed.';
COMMENT ON COLUMN linked_entries.follow_up IS
'Follow-up, as printed.';
COMMENT ON COLUMN linked_entries.evidence IS
'Supporting data, as printed.';

CREATE VIEW history.target_progress AS
SELECT
    linked.plan_id,
    linked.commitment_id,
    linked.measure_id,
    linked.indicator_id,
    linked.period,
    linked.reporter,
    periods.period_end,
    count(*) AS entries,
    min(linked.status::history.completion) AS status,
    avg(linked.percent ORDER BY linked.percent) AS percent
FROM main.linked_entries AS linked
LEFT JOIN history.plan_periods AS periods USING (plan_id, period)
GROUP BY ALL;

COMMENT ON VIEW history.target_progress IS
'What each reporter tells of a measure, of an indicator or, where both are NULL, of a commitment '
'as a whole by a period.';

CREATE VIEW measure_progress AS
SELECT
    plan_id,
    commitment_id,
    measure_id,
    indicator_id,
    period,
    reporter,
    period_end,
    entries,
    status::varchar AS status,
    percent
FROM history.target_progress
WHERE measure_id IS NOT NULL OR indicator_id IS NOT NULL;

COMMENT ON VIEW measure_progress IS
'How far each measure, or indicator of a commitment without measures, had come: one row per period '
'and reporter.';
COMMENT ON COLUMN measure_progress.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN measure_progress.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN measure_progress.measure_id IS
'The measure: measures; NULL where an indicator is reported on.';
COMMENT ON COLUMN measure_progress.indicator_id IS
'The indicator: indicators; NULL where a measure is reported on.';
COMMENT ON COLUMN measure_progress.period IS
'The period reported on.';
COMMENT ON COLUMN measure_progress.reporter IS
'Who reports: government, civil_society or independent.';
COMMENT ON COLUMN measure_progress.period_end IS
'Last day of the period; NULL where the plan has no targets of it.';
COMMENT ON COLUMN measure_progress.entries IS
'Number of entries that speak of it.';
COMMENT ON COLUMN measure_progress.status IS
'Its status; of several the least complete.';
COMMENT ON COLUMN measure_progress.percent IS
'Completion in percent; of several the average.';

CREATE VIEW commitment_progress AS
WITH due AS (
    FROM due_targets
    SELECT
        plan_id,
        commitment_id,
        measure_id AS target_id,
        period,
        due_date
),

periods AS (
    SELECT
        plan_id,
        period,
        max(due_date) AS period_end
    FROM due
    GROUP BY ALL
),

progress AS (
    FROM history.target_progress
    SELECT
        *,
        coalesce(measure_id, indicator_id) AS target_id
),

reported AS (
    SELECT
        commitment_id,
        period,
        reporter,
        count(*) AS measures_reported,
        count(*) FILTER (status = 'complete') AS measures_complete,
        avg(percent ORDER BY percent) AS percent,
        max(status) AS best,
        bool_and(status = 'complete') FILTER (status <> 'withdrawn') AS all_complete,
        avg((status IN ('substantial', 'complete'))::integer) FILTER (status <> 'withdrawn')
            AS share_advanced
    FROM progress
    WHERE target_id IS NOT NULL
    GROUP BY ALL
),

whole AS (
    FROM progress
    WHERE target_id IS NULL
),

told AS (
    FROM progress
    SELECT
        plan_id,
        commitment_id,
        period,
        reporter
    UNION
    SELECT
        plan_id,
        due.commitment_id,
        reports.period,
        reports.reporter
    FROM history.counted_reports AS reports
    INNER JOIN periods USING (plan_id, period)
    INNER JOIN due USING (plan_id)
    WHERE due.due_date <= periods.period_end
),

duties AS (
    FROM due
    SELECT
        commitment_id,
        target_id,
        TRUE AS is_measure,
        due_date
    UNION ALL
    SELECT
        commitment_id,
        indicator_id AS target_id,
        FALSE AS is_measure,
        NULL AS due_date
    FROM indicators
    ANTI JOIN measures USING (commitment_id)
),

owed AS (
    SELECT
        told.commitment_id,
        told.period,
        told.reporter,
        count(DISTINCT duties.target_id) FILTER (duties.is_measure) AS measures_due,
        count(DISTINCT duties.target_id) = count(DISTINCT done.target_id) FILTER (
            told.period IS NOT DISTINCT FROM done.period OR periods.period_end >= done.period_end
        ) AS all_done
    FROM told
    LEFT JOIN periods USING (plan_id, period)
    INNER JOIN duties USING (commitment_id)
    LEFT JOIN progress AS done
        ON
            duties.target_id = done.target_id
            AND told.reporter = done.reporter
            AND done.status = 'complete'
    WHERE
        told.period IS NULL
        OR duties.due_date IS NULL
        OR periods.period_end >= duties.due_date
    GROUP BY ALL
)

SELECT
    told.plan_id,
    told.commitment_id,
    told.period,
    told.reporter,
    coalesce(owed.measures_due, 0) AS measures_due,
    coalesce(reported.measures_reported, 0) AS measures_reported,
    coalesce(reported.measures_complete, 0) AS measures_complete,
    coalesce(whole.percent, reported.percent) AS percent,
    coalesce(
        whole.status::varchar,
        CASE
            WHEN reported.best <= 'not_started'::history.completion THEN reported.best::varchar
            WHEN reported.all_complete AND owed.all_done THEN 'complete'
            WHEN reported.share_advanced > 0.5 THEN 'substantial'
            WHEN reported.best IS NOT NULL THEN 'limited'
        END
    ) AS status
FROM told
LEFT JOIN owed
    ON
        told.commitment_id = owed.commitment_id
        AND told.reporter = owed.reporter
        AND told.period IS NOT DISTINCT FROM owed.period
LEFT JOIN reported
    ON
        told.commitment_id = reported.commitment_id
        AND told.reporter = reported.reporter
        AND told.period IS NOT DISTINCT FROM reported.period
LEFT JOIN whole
    ON
        told.commitment_id = whole.commitment_id
        AND told.reporter = whole.reporter
        AND told.period IS NOT DISTINCT FROM whole.period;

COMMENT ON VIEW commitment_progress IS
'How far each commitment had come by a period, as each reporter tells it: one row for each '
'commitment with something due, wherever a reporter has reported.';
COMMENT ON COLUMN commitment_progress.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN commitment_progress.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN commitment_progress.period IS
'The period reported on; NULL for a report on the whole term.';
COMMENT ON COLUMN commitment_progress.reporter IS
'Who reports: government, civil_society or independent.';
COMMENT ON COLUMN commitment_progress.measures_due IS
'Number of its measures, whoever reports on them, with a target due by the end of the period; '
'0 where it has no measures.';
COMMENT ON COLUMN commitment_progress.measures_reported IS
'Number of its measures, or of its indicators where it has no measures, that the reporter reported '
'on for this period.';
COMMENT ON COLUMN commitment_progress.measures_complete IS
'Number of those reported complete.';
COMMENT ON COLUMN commitment_progress.percent IS
'Completion in percent, 0 to 100: as said of the commitment, else the average of those of its '
'measures (indicators, where it has no measures) that the reporter gives one for.';
COMMENT ON COLUMN commitment_progress.status IS
'Its status on OGP''s completion scale: as said of the commitment. Else by the statuses reported '
'for its measures or indicators, the withdrawn left aside: the best of them where none has begun; '
'complete where all are, and every measure due has been; substantial where more than half are '
'substantial or complete; else limited. NULL where no status is reported.';

CREATE VIEW plan_progress AS
SELECT
    plan_id,
    period,
    reporter,
    count(*) AS commitments,
    count(*) FILTER (status = 'complete') AS commitments_complete,
    sum(measures_due)::bigint AS measures_due,
    sum(measures_reported)::bigint AS measures_reported,
    sum(measures_complete)::bigint AS measures_complete,
    avg(percent ORDER BY percent) AS percent
FROM commitment_progress
GROUP BY plan_id, period, reporter;

COMMENT ON VIEW plan_progress IS
'How far each plan had come by a period, as each reporter tells it: commitment_progress summed up.';
COMMENT ON COLUMN plan_progress.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN plan_progress.period IS
'The period reported on; NULL for a report on the whole term.';
COMMENT ON COLUMN plan_progress.reporter IS
'Who reports: government, civil_society or independent.';
COMMENT ON COLUMN plan_progress.commitments IS
'Number of commitments with something due or reported on.';
COMMENT ON COLUMN plan_progress.commitments_complete IS
'Number of those that are complete.';
COMMENT ON COLUMN plan_progress.measures_due IS
'Number of measures with a target due by the end of the period.';
COMMENT ON COLUMN plan_progress.measures_reported IS
'Number of measures reported on for the period.';
COMMENT ON COLUMN plan_progress.measures_complete IS
'Number of those reported complete.';
COMMENT ON COLUMN plan_progress.percent IS
'Average of the commitments'' percentages.';
