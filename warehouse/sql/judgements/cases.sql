-- Entries with what is made of them and their likeliest candidates, in the order of the reports.

WITH options AS (
    SELECT
        candidates.entry_id,
        list({
            'target_id': linkable.target_id,
            'text': linkable.text,
            'due': targets.text,
            'responsible': linkable.responsible,
            'score': candidates.score
        } ORDER BY candidates.rank) AS options
    FROM match_candidates AS candidates
    INNER JOIN progress_entries USING (entry_id)
    INNER JOIN progress_reports AS reports USING (report_id)
    INNER JOIN history.linkable
        ON
            coalesce(candidates.measure_id, candidates.indicator_id, candidates.commitment_id)
            = linkable.target_id
    LEFT JOIN targets
        ON candidates.measure_id = targets.measure_id AND reports.period = targets.period
    GROUP BY candidates.entry_id
)

SELECT
    entries.entry_id,
    reports.plan_id,
    reports.period,
    reports.reporter,
    entries.commitment_as_printed AS commitment,
    entries.responsible,
    entries.measure_as_printed AS measure,
    entries.target_as_printed AS target,
    entries.achievement,
    matches.decision,
    linkable.target_id,
    linkable.text AS target_text,
    matches.score,
    matches.reason,
    matches.decided_by,
    matches.decided_at,
    decided.note,
    options.options
FROM progress_entries AS entries
INNER JOIN progress_reports AS reports USING (report_id)
INNER JOIN matches USING (entry_id)
LEFT JOIN history.decided_entries AS decided
    ON entries.entry_id = decided.entry_id AND decided.stands
LEFT JOIN history.linkable
    ON
        coalesce(matches.measure_id, matches.indicator_id, matches.commitment_id)
        = linkable.target_id
        AND matches.decision <> 'unmatched'
LEFT JOIN options ON entries.entry_id = options.entry_id
WHERE
    coalesce(reports.plan_id = $plan_id, $plan_id IS NULL)
    AND (list_contains($decisions, matches.decision) OR $decisions IS NULL)
ORDER BY reports.plan_id, reports.period, reports.reporter, reports.report_id, entries.ordinal;
