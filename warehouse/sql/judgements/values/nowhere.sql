-- Corrected values of which nothing was read have a place too: none on any page.

INSERT INTO history.chosen_words BY NAME
SELECT
    corrected.judgement_id,
    corrected.entity_kind,
    corrected.entity_id,
    corrected.field,
    corrected.version,
    loads.document_id,
    [NULL] AS words
FROM history.corrected_values AS corrected
LEFT JOIN history.current_plans AS shown USING (plan_id)
INNER JOIN history.loads ON coalesce(corrected.load_id, shown.load_id) = loads.load_id
ANTI JOIN history.provenance AS places
    ON
        loads.load_id = places.load_id
        AND corrected.entity_kind = places.entity_kind
        AND corrected.entity_id = places.entity_id
        AND corrected.field = places.field
ANTI JOIN history.chosen_words AS chosen
    ON
        corrected.entity_kind = chosen.entity_kind
        AND corrected.entity_id = chosen.entity_id
        AND corrected.field = chosen.field
WHERE corrected.as_read IS NULL AND corrected.corrected::VARCHAR <> 'null';
