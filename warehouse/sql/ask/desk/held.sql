-- The rows of a relation with these identifiers.
-- noqa: disable=PRS,LT05

FROM $relation
WHERE $key IN (SELECT unnest($ids));
