-- Leave out what is no entry and no target of a period.

DELETE FROM memory.main.texts
WHERE entity_id NOT IN (
    SELECT entries.entry_id
    FROM warehouse.main.progress_entries AS entries
    INNER JOIN warehouse.main.progress_reports AS reports USING (report_id)
    WHERE reports.period = $period
    UNION
    SELECT targets.target_id
    FROM warehouse.main.targets
    WHERE targets.period = $period
);
