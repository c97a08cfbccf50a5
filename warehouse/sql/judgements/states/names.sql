-- What plans are said to be: open where another one is called so, fulfilled where the plan calls
-- itself so by now.

WITH shown AS (
    FROM history.current_plans
)

UPDATE history.judgements
SET
    state = CASE
        WHEN named.is_shown THEN if(coalesce(named.is_renamed, TRUE), 'applied', 'open')
        WHEN named.is_read_so THEN 'fulfilled'
        ELSE 'orphan'
    END
FROM (
    SELECT
        said.judgement_id,
        names.is_renamed,
        said.plan_id IN (SELECT shown.plan_id FROM shown) AS is_shown,
        coalesce(names.shown_as IN (SELECT shown.plan_id FROM shown), FALSE) AS is_read_so
    FROM history.judgements AS said
    LEFT JOIN history.shown_plans AS names ON said.entity_key = names.read_as
    WHERE
        said.kind = 'plan'
        AND said.field IN ('family', 'issuer', 'years')
        AND said.state <> 'undone'
) AS named
WHERE judgements.judgement_id = named.judgement_id;
