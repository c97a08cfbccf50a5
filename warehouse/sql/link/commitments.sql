-- Every commitment with the names that its form and its annex print, and its external identifiers:
-- not those that a link has confirmed, for links are made of them.
-- The annex field that is most like the title is the annex's name for it, the first of several.

WITH annex_names AS (
    SELECT
        commitments.commitment_id,
        arg_max(
            annexes.value,
            (jaro_winkler_similarity(annexes.value, commitments.title), -annexes.ordinal)
        ) AS name
    FROM annexes
    INNER JOIN commitments USING (commitment_id)
    GROUP BY commitments.commitment_id
),

identifiers AS (
    SELECT
        commitment_id,
        list(value ORDER BY value) AS external_ids
    FROM history.given_ids
    SEMI JOIN history.current_plans USING (plan_id, version)
    GROUP BY commitment_id
)

SELECT
    commitments.commitment_id,
    commitments.plan_id,
    commitments.number,
    list_filter([commitments.title, annex_names.name], LAMBDA name: name IS NOT NULL) AS names,
    coalesce(identifiers.external_ids, []) AS external_ids
FROM commitments
LEFT JOIN annex_names USING (commitment_id)
LEFT JOIN identifiers USING (commitment_id)
ORDER BY commitments.plan_id, commitments.number, commitments.commitment_id;
