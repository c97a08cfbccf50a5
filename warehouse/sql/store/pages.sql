-- The pages on which a version's commitments stand in the document that it was read from last.

UPDATE history.commitments AS stored
SET first_page = moved.first_page, last_page = moved.last_page
FROM (
    SELECT
        unnest(
            from_json(
                $rows,
                '[{"commitment_id": "VARCHAR", "first_page": "INTEGER", "last_page": "INTEGER"}]'
            ),
            max_depth := 2
        )
) AS moved
WHERE
    stored.plan_id = $plan_id
    AND stored.version = $version
    AND stored.commitment_id = moved.commitment_id;
