-- The files that somebody withdrew.

SELECT
    document_id,
    judgement_id,
    withdrawn_by,
    withdrawn_at
FROM history.withdrawn_documents;
