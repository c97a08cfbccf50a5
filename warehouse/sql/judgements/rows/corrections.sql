-- By which judgements values of one row are corrected.

SELECT
    field,
    judgement_id
FROM history.corrected_values
WHERE entity_kind = $entity_kind AND entity_id = $id;
