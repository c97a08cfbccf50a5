-- How much waits for a person: findings that nobody has seen, links, judgements that are open.

SELECT
    (
        SELECT count(*)
        FROM findings
        WHERE severity = 'error' AND NOT is_seen
    ) AS errors,
    (
        SELECT count(*)
        FROM findings
        WHERE severity = 'warning' AND NOT is_seen
    ) AS warnings,
    (
        SELECT count(*)
        FROM matches
        WHERE decision = 'review'
    ) AS links,
    (
        SELECT count(*)
        FROM judgements
        WHERE state = 'open' AND kind <> 'link'
    ) AS judgements;
