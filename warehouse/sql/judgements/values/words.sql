-- Note for which values words were chosen: they count as long as the value is shown from the file
-- in which they were.

INSERT INTO history.chosen_words BY NAME
SELECT
    judgements.judgement_id,
    resolved.entity_kind,
    resolved.entity_id,
    resolved.field,
    resolved.version,
    judgements.document_id,
    judgements.words
FROM resolved_values AS resolved
INNER JOIN history.judgements USING (judgement_id)
LEFT JOIN history.current_plans AS shown ON resolved.plan_id = shown.plan_id
INNER JOIN history.loads
    ON
        coalesce(resolved.load_id, shown.load_id) = loads.load_id
        AND judgements.document_id = loads.document_id
WHERE resolved.state = 'applied' AND len(judgements.words) > 0;
