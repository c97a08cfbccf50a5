-- What was read in a version of a plan and is not shown, and (without content) what was not read.

SELECT
    relation,
    entity_id,
    content::VARCHAR AS content
FROM history.set_aside_rows
WHERE held_by = 'version' AND held = $version AND (content ->> 'plan_id') = $plan_id
UNION ALL
SELECT
    relation,
    entity_id,
    NULL AS content
FROM history.made_rows
WHERE held_by = 'version' AND held = $version AND (content ->> 'plan_id') = $plan_id
ORDER BY ALL;
