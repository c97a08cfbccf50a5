-- Forget that rows were made, which are to be taken out.

DELETE FROM history.made_rows
WHERE relation = '$relation' AND held = $at AND entity_id IN (SELECT unnest($ids::VARCHAR[]));
