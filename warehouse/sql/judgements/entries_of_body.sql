-- The entries that a body reports or that name it, and of those that name none those that may speak
-- of a measure that it is to carry out.

SELECT matches.entry_id
FROM matches
WHERE list_contains(matches.organisations, $body)
UNION
SELECT matches.entry_id
FROM matches
INNER JOIN measure_organisations AS bodies USING (measure_id)
WHERE len(matches.organisations) = 0 AND bodies.organisation_id = $body;
