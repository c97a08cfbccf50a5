-- The decisions on links that lines of the ledger tell of, and history.decisions has not.

INSERT INTO history.decisions BY NAME
WITH told AS (
    SELECT
        judgements.judgement_id,
        judgements.verdict AS decision,
        judgements.note,
        judgements.decided_by,
        judgements.decided_at,
        judgements.place,
        judgements.subject,
        judgements.assigned
    FROM history.judgements
    ANTI JOIN history.decisions USING (judgement_id)
    WHERE judgements.kind = 'link'
)

SELECT
    (SELECT coalesce(max(held.decision_id), 0) FROM history.decisions AS held)
    + row_number() OVER (ORDER BY place) AS decision_id,
    subject ->> 'plan_id' AS plan_id,
    subject ->> 'reporter' AS reporter,
    subject ->> 'period' AS period,
    subject ->> 'entry_text' AS entry_text,
    (subject ->> 'occurrence')::INTEGER AS occurrence,
    decision,
    assigned ->> 'target_kind' AS target_kind,
    assigned ->> 'target_id' AS target_id,
    assigned ->> 'target_text' AS target_text,
    assigned ->> 'target_responsible' AS target_responsible,
    assigned ->> 'target_title' AS target_title,
    note,
    decided_by,
    decided_at,
    subject ->> 'report_id' AS report_id,
    coalesce((subject ->> 'chooses')::BOOLEAN, FALSE) AS chooses,
    judgement_id
FROM told;
