-- The entries that a body reports or that name it, and of those that name none those that may speak
-- of a measure that it is to carry out.

SELECT entries.entry_id
FROM progress_entries AS entries
WHERE list_contains(entries.organisations, $body)
UNION
SELECT entry_id
FROM matches
INNER JOIN progress_entries AS entries USING (entry_id)
INNER JOIN measure_organisations AS bodies USING (measure_id)
WHERE len(entries.organisations) = 0 AND bodies.organisation_id = $body;
