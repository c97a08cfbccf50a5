-- The entries that a body reports, or that may speak of a measure that it is to carry out.

SELECT entries.entry_id
FROM progress_entries AS entries
INNER JOIN progress_reports AS reports USING (report_id)
WHERE reports.body = $body
UNION
SELECT matches.entry_id
FROM matches
INNER JOIN measure_organisations AS bodies USING (measure_id)
WHERE bodies.organisation_id = $body;
