-- How many entries of these reports there are, and how many surely or likely speak of a plan's
-- measure, whatever keeps the program from linking them unasked.

SELECT
    count(*) AS entries,
    count(*) FILTER (
        proposals.decision = 'auto'
        OR coalesce(likeliest.score >= $likely, FALSE)
    ) AS fitting
FROM history.proposals
LEFT JOIN history.match_candidates AS likeliest
    ON proposals.entry_id = likeliest.entry_id AND likeliest.rank = 1
WHERE list_contains($report_ids, proposals.report_id);
