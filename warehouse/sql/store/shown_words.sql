-- The words to be read of the document that a plan is shown from, and those that were understood:
-- in fields and in labels.

SELECT
    coalesce(sum(words - furniture - passed_over), 0) AS readable,
    coalesce(sum(in_fields), 0) AS in_fields,
    coalesce(sum(in_labels), 0) AS in_labels
FROM history.word_audit
INNER JOIN history.current_plans USING (load_id)
WHERE plan_id = $plan_id;
