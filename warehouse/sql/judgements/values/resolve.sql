-- Of the judgements in asked_rows, on values or on whole rows, which value (or row) of those that
-- are shown each is about now: that of the entity with the same key, or else of the one with the
-- same identifier that still says what was read then (or what is to be), or else of the only one in
-- the plan that does, or else of the one with the same identifier.

CREATE OR REPLACE TEMP TABLE resolved_values AS
WITH shown AS (
    SELECT
        *,
        history.folded(as_read) AS said
    FROM ($shown)
),

fits AS (
    SELECT
        asked.judgement_id,
        1 AS tier,
        shown.*
    FROM asked_rows AS asked
    INNER JOIN shown USING (entity_kind, field, entity_key)
    UNION ALL
    SELECT
        asked.judgement_id,
        2 AS tier,
        shown.*
    FROM asked_rows AS asked
    INNER JOIN shown USING (entity_kind, field, entity_id)
    WHERE
        history.same(asked.old_text, shown.said)
        OR asked.verdict = 'corrected' AND history.same(asked.new_text, shown.said)
    UNION ALL
    SELECT
        asked.judgement_id,
        3 AS tier,
        shown.*
    FROM asked_rows AS asked
    INNER JOIN shown
        ON
            asked.entity_kind = shown.entity_kind
            AND asked.field = shown.field
            AND asked.old_text = shown.said
            AND asked.plan_id = shown.plan_id
    QUALIFY 1 = count(*) OVER (PARTITION BY asked.judgement_id)
    UNION ALL
    SELECT
        asked.judgement_id,
        4 AS tier,
        shown.*
    FROM asked_rows AS asked
    INNER JOIN shown USING (entity_kind, field, entity_id)
),

best AS (
    SELECT *
    FROM fits
    QUALIFY 1 = row_number() OVER (PARTITION BY judgement_id ORDER BY tier, entity_id)
)

SELECT
    best.judgement_id,
    best.relation,
    best.entity_kind,
    best.field,
    best.entity_id,
    best.plan_id,
    best.version,
    best.load_id,
    best.as_read,
    best.stored,
    asked.assigned,
    CASE
        WHEN asked.verdict = 'corrected' AND history.same(best.said, asked.new_text)
            THEN 'fulfilled'
        WHEN history.same(best.said, asked.old_text) THEN 'applied'
        ELSE 'open'
    END AS state,
    asked.verdict,
    best.tier
FROM best
INNER JOIN asked_rows AS asked USING (judgement_id);
