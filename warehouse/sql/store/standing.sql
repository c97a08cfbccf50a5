-- Of some documents those that another took the place of, or of whose plans another version is
-- shown: a row for each such plan, or one without a plan.

WITH held AS (
    SELECT
        loads.document_id,
        plan_loads.plan_id,
        arg_max(plan_loads.version, plan_loads.load_id) AS version
    FROM history.plan_loads
    INNER JOIN history.loads USING (load_id)
    WHERE list_contains($documents, loads.document_id)
    GROUP BY ALL
),

others AS (
    SELECT
        held.document_id,
        held.plan_id,
        held.version AS held,
        current_plans.version AS shown,
        loads.file_name
    FROM held
    INNER JOIN history.current_plans USING (plan_id)
    INNER JOIN history.loads USING (load_id)
    WHERE held.version <> current_plans.version
)

SELECT
    documents.document_id,
    documents.is_current,
    others.plan_id,
    others.held,
    others.shown,
    others.file_name
FROM documents
LEFT JOIN others USING (document_id)
WHERE
    list_contains($documents, documents.document_id)
    AND (NOT documents.is_current OR others.plan_id IS NOT NULL)
ORDER BY documents.document_id, others.plan_id;
