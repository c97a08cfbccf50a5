-- The files that the report's plans and their progress reports were read from.

SELECT
    documents.document_id,
    documents.kind,
    documents.file_name,
    documents.sha256,
    documents.page_count,
    documents.loaded_at
FROM $shown.documents
WHERE
    documents.document_id IN (
        SELECT plans.document_id
        FROM $shown.plans
        WHERE list_contains($plans, plans.plan_id)
        UNION
        SELECT reports.document_id
        FROM $shown.progress_reports AS reports
        WHERE reports.plan_id IS NULL OR list_contains($plans, reports.plan_id)
    )
ORDER BY documents.kind, documents.file_name, documents.document_id;
