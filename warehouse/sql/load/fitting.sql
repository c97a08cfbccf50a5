-- How many entries of these reports there are, and how many the program would link, or did.

SELECT
    count(*) AS entries,
    count(*) FILTER (decision = 'auto' OR reason_code = 'held-back') AS linked
FROM history.proposals
WHERE list_contains($report_ids, report_id);
