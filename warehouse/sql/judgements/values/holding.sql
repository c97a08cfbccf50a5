-- What holds now of what people say on values and files: equal where it is the same.

SELECT
    (
        SELECT
            list(
                (relation, entity_id, field, load_id, version, corrected::VARCHAR)
                ORDER BY relation, entity_id, field
            )
        FROM history.corrected_values
    ) AS corrected,
    (
        SELECT list(document_id ORDER BY document_id)
        FROM (
            SELECT document_id FROM history.withdrawn_documents
            UNION
            SELECT document_id FROM history.replaced_documents
        ) AS uncounted
    ) AS withdrawn,
    (
        SELECT
            list(
                (relation, entity_id, held, content::VARCHAR)
                ORDER BY relation, entity_id, held, content::VARCHAR
            )
        FROM history.set_aside_rows
    ) AS set_aside,
    (
        SELECT
            list(
                (relation, entity_id, held, content::VARCHAR)
                ORDER BY relation, entity_id, held, content::VARCHAR
            )
        FROM history.made_rows
    ) AS made;
