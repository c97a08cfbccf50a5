-- Whether a plan is shown, or (without a plan) a file counts.

SELECT
    if(
        $plan_id IS NULL,
        $document_id IN (SELECT counted.document_id FROM history.current_loads AS counted),
        $plan_id IN (SELECT shown.plan_id FROM history.current_plans AS shown)
    ) AS is_read;
