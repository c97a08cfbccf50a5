-- What an entry of a report on a plan may speak of, by words of its text, its commitment or who is
-- responsible: measures first. Where no plan is known, of all plans.

SELECT
    target_id,
    text,
    responsible,
    title
FROM history.linkable
WHERE
    coalesce(plan_id = $plan_id, TRUE)
    AND list_bool_and(
        list_transform(
            $words,
            LAMBDA word: contains(lower(concat_ws(' ', target_id, text, responsible, title)), word)
        )
    ) IS DISTINCT FROM FALSE
ORDER BY list_position(['measure', 'indicator', 'commitment'], target_kind), target_id
LIMIT $most;
