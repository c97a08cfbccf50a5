-- How much waits for a person: findings that nobody has seen, links, judgements that are open. In
-- these documents alone (NULL: in all), and the links of these entries alone; judgements are not
-- told apart.

WITH unseen AS (
    SELECT severity
    FROM findings
    WHERE NOT is_seen AND coalesce(list_contains($documents, document_id), TRUE)
)

SELECT
    (
        SELECT count(*)
        FROM unseen
        WHERE severity = 'error'
    ) AS errors,
    (
        SELECT count(*)
        FROM unseen
        WHERE severity = 'warning'
    ) AS warnings,
    (
        SELECT count(*)
        FROM matches
        INNER JOIN progress_entries USING (entry_id)
        INNER JOIN progress_reports AS reports USING (report_id)
        WHERE
            matches.decision = 'review'
            AND coalesce(reports.plan_id = $plan, $plan IS NULL)
            AND coalesce(upper(reports.period) = upper($period), $period IS NULL)
            AND coalesce(list_contains($entries, matches.entry_id), TRUE)
    ) AS links,
    (
        SELECT count(*)
        FROM judgements
        WHERE state = 'open' AND kind <> 'link' AND $documents IS NULL
    ) AS judgements;
