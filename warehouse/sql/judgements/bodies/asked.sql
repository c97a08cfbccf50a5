-- What people say of bodies, in the order in which they said it.

SELECT
    judgement_id,
    verdict,
    entity_id AS body,
    coalesce(old_value, entity_id) AS name,
    assigned ->> 'entity_id' AS other
FROM history.judgements
WHERE kind = 'body' AND state <> 'undone'
ORDER BY decided_at, place;
