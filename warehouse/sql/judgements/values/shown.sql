-- What the rows of one table that count now hold in some columns, or are known by as a whole, for
-- resolve.sql.

SELECT
    '$relation' AS relation,
    '$entity_kind' AS entity_kind,
    stored.$identifier AS entity_id,
    $key_there AS entity_key,
    $plan_there AS plan_id,
    $version_there AS version,
    $load_there AS load_id,
    unnest($values, max_depth := 2)  -- noqa: AL03
FROM history.$relation AS stored
WHERE $current
