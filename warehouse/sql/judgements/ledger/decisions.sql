-- The decisions on links after one, as the ledger tells of them.

SELECT
    decision_id,
    {
        'entity_kind': 'progress_entry',
        'entity_key': sha256(
            concat_ws(chr(10), reporter, period, entry_text, occurrence, report_id)
        )[:16],
        'plan_id': plan_id,
        'reporter': reporter,
        'period': period,
        'entry_text': entry_text,
        'occurrence': occurrence,
        'report_id': report_id,
        'chooses': coalesce(chooses, FALSE)
    } AS subject,
    decision AS verdict,
    CASE
        WHEN target_id IS NOT NULL
            THEN {
                'target_kind': target_kind,
                'target_id': target_id,
                'target_text': target_text,
                'target_responsible': target_responsible,
                'target_title': target_title
            }
    END AS content,
    note,
    decided_by,
    decided_at
FROM history.decisions
WHERE decision_id > $decision_id AND judgement_id IS NULL
ORDER BY decision_id;
