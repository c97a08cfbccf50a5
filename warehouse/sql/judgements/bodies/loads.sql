-- The loads that count and hold rows of some bodies, or of units of some.

SELECT DISTINCT load_id
FROM history.organisations
SEMI JOIN history.current_loads USING (load_id)
WHERE list_contains($bodies, organisation_id) OR list_contains($parents, parent_id)
ORDER BY load_id;
