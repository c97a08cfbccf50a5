-- What entries say, by which decisions are keyed; what is made of them, and what was decided.

SELECT
    decided.entry_id,
    decided.plan_id,
    decided.reporter,
    decided.period,
    decided.entry_text,
    decided.occurrence,
    CASE
        WHEN matches.decision <> 'unmatched'
            THEN coalesce(matches.measure_id, matches.indicator_id, matches.commitment_id)
    END AS target_id,
    decided.decision,
    decided.stands,
    decided.note
FROM history.decided_entries AS decided
INNER JOIN matches USING (entry_id)
WHERE list_contains($ids, decided.entry_id);
