-- The files that somebody withdrew, and by which judgement.

SELECT
    withdrawn.document_id,
    max_by(loads.file_name, loads.load_id) AS file_name,
    withdrawn.judgement_id,
    withdrawn.withdrawn_by,
    withdrawn.withdrawn_at
FROM history.withdrawn_documents AS withdrawn
INNER JOIN history.loads USING (document_id)
GROUP BY ALL
ORDER BY withdrawn.withdrawn_at DESC, withdrawn.document_id ASC;
