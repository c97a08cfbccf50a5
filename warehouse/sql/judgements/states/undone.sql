-- What was taken back, and what a later judgement on the same takes the place of, holds no more.
-- Neither does what another contradicts, until somebody has decided: contradicted.sql opens that.
-- What is said of a value that was drawn is about how it is read, and leaves corrections alone.
-- Of one row several things may be said that hold together: only the same again takes the place,
-- or what decides where two said otherwise.

UPDATE history.judgements
SET
    state = 'undone',
    undone_by = CASE
        WHEN is_undone THEN undone_by
        ELSE later.said_by
    END
FROM (
    SELECT
        judgement_id,
        lead(decided_by) OVER said_of AS said_by,
        coalesce(lead(judgement_id) OVER said_of, contradicted.judgement_id) AS later_id
    FROM history.judgements
    LEFT JOIN history.contradicted_judgements AS contradicted USING (judgement_id)
    WHERE NOT is_undone
    WINDOW
        said_of AS (
            PARTITION BY
                kind,
                entity_kind,
                entity_key,
                field,
                sample IS NULL,
                if(kind = 'row', concat_ws(' ', verdict, assigned::VARCHAR), NULL)
            ORDER BY decided_at, place
        )
    UNION ALL
    SELECT
        judgement_id,
        NULL AS said_by,
        judgement_id AS later_id
    FROM history.judgements
    WHERE is_undone
    UNION ALL
    SELECT
        settled.judgement_id,
        later.decided_by AS said_by,
        settled.later_id
    FROM (
        SELECT DISTINCT
            unnest([one, other]) AS judgement_id,
            later_id
        FROM history.contradictions
    ) AS settled
    INNER JOIN history.judgements AS later ON settled.later_id = later.judgement_id
    WHERE later.kind = 'row'
) AS later
WHERE judgements.judgement_id = later.judgement_id AND later.later_id IS NOT NULL;
