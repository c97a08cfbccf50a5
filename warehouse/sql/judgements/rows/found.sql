-- The row that was asked for, if it is there.

SELECT
    entity_id,
    plan_id,
    coalesce(version, load_id) AS held,
    as_read,
    state = 'applied' AS says_the_same,
    tier
FROM resolved_values;
