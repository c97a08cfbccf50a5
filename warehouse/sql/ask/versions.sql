-- The versions of one plan, or of all.

SELECT
    plan_id,
    version,
    is_shown AS shown,
    file_name,
    document_id,
    loaded_at
FROM plan_versions
WHERE plan_id = coalesce($plan_id, plan_id)
ORDER BY plan_id, version;
