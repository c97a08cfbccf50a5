-- What was loaded, in its order, and the steps back to older versions right after each load.

WITH steps AS (
    SELECT
        load_id,
        list((plan_id, to_version) ORDER BY rowid) AS rollbacks
    FROM history.rollbacks
    ANTI JOIN history.undone_judgements USING (judgement_id)
    GROUP BY load_id
)

SELECT
    loads.load_id,
    loads.file_name,
    loads.sha256,
    coalesce(loads.profiles, []) AS profiles,
    coalesce(steps.rollbacks, []) AS rollbacks,
    coalesce(loads.folders, []) AS folders,
    loads.given,
    loads.mail_sender,
    loads.mail_subject,
    loads.mail_sent_at
FROM history.loads
LEFT JOIN steps USING (load_id)
ORDER BY loads.load_id;
