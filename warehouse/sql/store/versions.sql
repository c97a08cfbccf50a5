-- The version of a plan that is shown now and its digest, NULL for a new plan; the next number; and
-- whether this document yielded the plan before, but not what is shown.

SELECT
    max(current_plans.version) AS shown,
    max(plan_loads.digest) FILTER (plan_loads.load_id = current_plans.load_id) AS digest,
    coalesce(max(plan_loads.version), 0) + 1 AS next_version,
    coalesce(
        bool_or(loads.document_id = $document_id)
        AND NOT bool_or(
            loads.document_id = $document_id AND plan_loads.load_id = current_plans.load_id
        ),
        FALSE
    ) AS is_superseded
FROM history.plan_loads
INNER JOIN history.loads USING (load_id)
LEFT JOIN history.current_plans USING (plan_id)
WHERE plan_id = $plan_id;
