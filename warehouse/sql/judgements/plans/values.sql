-- What plans that are shown otherwise than they are read say of themselves.

INSERT INTO history.corrected_values BY NAME
WITH said AS (
    SELECT
        judgements.judgement_id,
        judgements.field AS asked,
        judgements.new_value,
        plans.*
    FROM history.judgements
    LEFT JOIN history.shown_plans AS names ON judgements.entity_key = names.read_as
    INNER JOIN history.current_plans AS shown ON judgements.plan_id = shown.plan_id
    INNER JOIN history.plans
        ON shown.plan_id = plans.plan_id AND shown.version = plans.version
    WHERE
        judgements.kind = 'plan'
        AND judgements.field IN ('family', 'issuer', 'years')
        AND judgements.state <> 'undone'
        AND coalesce(names.is_renamed, TRUE)
),

fields AS (
    SELECT
        judgement_id,
        plan_id,
        version,
        unnest(CASE asked  -- noqa: AL03
            WHEN 'family'
                THEN [
                    {
                        'field': 'family',
                        'as_read': family,
                        'stored': to_json(family),
                        'corrected': to_json(new_value)
                    }
                ]
            WHEN 'issuer'
                THEN [
                    {
                        'field': 'issuer',
                        'as_read': issuer,
                        'stored': to_json(issuer),
                        'corrected': to_json(new_value)
                    }
                ]
            WHEN 'years'
                THEN [
                    {
                        'field': 'period_start',
                        'as_read': period_start::VARCHAR,
                        'stored': to_json(period_start),
                        'corrected': to_json(left(new_value, 4) || '-01-01')
                    },
                    {
                        'field': 'period_end',
                        'as_read': period_end::VARCHAR,
                        'stored': to_json(period_end),
                        'corrected': to_json(right(new_value, 4) || '-12-31')
                    }
                ]
        END, recursive := TRUE)  -- noqa: AL03
    FROM said
)

SELECT
    judgement_id,
    'plans' AS relation,
    'plan' AS entity_kind,
    plan_id AS entity_id,
    field,
    plan_id,
    version,
    as_read,
    coalesce(stored, 'null'::JSON) AS stored,
    corrected
FROM fields
WHERE stored IS DISTINCT FROM corrected;
