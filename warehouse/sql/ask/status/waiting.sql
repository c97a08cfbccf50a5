-- How much waits for a person: findings that nobody has seen, links, judgements that are open. In
-- these documents alone (NULL: in all), and of a body the links that may be its own; judgements
-- are not told apart.

WITH unseen AS (
    SELECT severity
    FROM findings
    WHERE NOT is_seen AND coalesce(list_contains($documents, document_id), TRUE)
),

of_body AS (
    SELECT entries.entry_id
    FROM progress_entries AS entries
    WHERE list_contains(entries.organisations, $body)
    UNION
    SELECT entry_id
    FROM matches
    INNER JOIN progress_entries AS entries USING (entry_id)
    INNER JOIN measure_organisations AS bodies USING (measure_id)
    WHERE len(entries.organisations) = 0 AND bodies.organisation_id = $body
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
            AND ($body IS NULL OR matches.entry_id IN (FROM of_body))
    ) AS links,
    (
        SELECT count(*)
        FROM judgements
        WHERE state = 'open' AND kind <> 'link' AND $documents IS NULL
    ) AS judgements;
