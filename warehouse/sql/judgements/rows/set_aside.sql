-- Keep rows of a table that are not shown any more, but for those that were not read there.

INSERT INTO history.set_aside_rows BY NAME
SELECT
    $judgement_id AS judgement_id,  -- noqa: AL09
    '$relation' AS relation,
    stored.$identifier AS entity_id,
    '$held' AS held_by,
    stored.$held AS held,  -- noqa: AL09
    to_json(stored) AS content
FROM history.$relation AS stored
WHERE
    stored.$held = $at
    AND list_contains($ids, stored.$identifier)
    AND ('$relation', stored.$identifier, stored.$held) NOT IN (
        SELECT (made.relation, made.entity_id, made.held)
        FROM history.made_rows AS made
    );
