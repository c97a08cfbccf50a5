-- What people say of plans' identities, in the order in which they said it.

SELECT
    entity_key AS read_as,
    field,
    new_value,
    subject ->> 'family' AS family,
    (subject ->> 'has_issuer')::BOOLEAN AS has_issuer
FROM history.judgements
WHERE kind = 'plan' AND field IN ('family', 'issuer', 'years') AND state <> 'undone'
ORDER BY decided_at, place;
