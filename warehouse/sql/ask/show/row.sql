-- The row of one relation that has an identifier.

FROM $relation
WHERE $relation.$key = $id;
