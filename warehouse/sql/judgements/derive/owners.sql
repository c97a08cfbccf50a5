-- What of the shown plans has texts that are a person's word, of which citations, quantities, days
-- and bodies are to be concluded anew: each with what is corrected of it.

WITH said AS (
    SELECT
        judgement_id,
        entity_kind,
        entity_id,
        field,
        corrected
    FROM history.corrected_values
    UNION ALL
    SELECT
        judgement_id,
        entity_kind,
        entity_id,
        field,
        NULL AS corrected
    FROM history.rewritten_values
    UNION ALL
    SELECT
        judgement_id,
        rtrim(relation, 's') AS entity_kind,
        entity_id,
        'text' AS field,
        NULL AS corrected
    FROM history.made_rows
    WHERE relation IN ('sections', 'indicators', 'measures', 'targets')
)

SELECT
    said.entity_kind,
    said.entity_id,
    plans.plan_id,
    plans.version,
    plans.load_id,
    min(said.judgement_id) AS judgement_id,
    list(DISTINCT said.field ORDER BY said.field) AS fields,
    list((said.field, said.corrected::VARCHAR) ORDER BY said.field)
    FILTER (said.corrected IS NOT NULL) AS corrected
FROM said
INNER JOIN history.current_plans AS plans ON history.is_within(said.entity_id, plans.plan_id)
WHERE
    (said.entity_kind, said.field) IN (
        ('commitment', 'title'),
        ('commitment', 'period_as_printed'),
        ('section', 'text'),
        ('indicator', 'text'),
        ('indicator', 'details'),
        ('indicator', 'start_as_printed'),
        ('indicator', 'end_as_printed'),
        ('measure', 'text'),
        ('measure', 'responsible'),
        ('target', 'text')
    )
GROUP BY ALL
ORDER BY plans.plan_id, said.entity_kind, said.entity_id;
