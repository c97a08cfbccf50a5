-- Keep rows of a table that are not shown any more, but for those that were not read there.

INSERT INTO history.set_aside_rows BY NAME
WITH taken AS (
    SELECT
        unnest($ids::VARCHAR[]) AS entity_id,
        unnest($judgements::VARCHAR[]) AS judgement_id
)

SELECT
    taken.judgement_id,
    '$relation' AS relation,
    stored.$identifier AS entity_id,
    '$held' AS held_by,
    stored.$held AS held,  -- noqa: AL09
    to_json(stored) AS content
FROM history.$relation AS stored
INNER JOIN taken ON stored.$identifier = taken.entity_id
WHERE
    stored.$held = $at
    AND ('$relation', stored.$identifier, stored.$held) NOT IN (
        SELECT (made.relation, made.entity_id, made.held)
        FROM history.made_rows AS made
    );
