-- Leave out what is not about a body's commitments and not reported by it.

DELETE FROM memory.main.texts
WHERE coalesce(commitment_id, '') NOT IN (
    SELECT bodies.commitment_id
    FROM warehouse.main.commitment_organisations AS bodies
    WHERE bodies.organisation_id = $body
)
AND entity_id NOT IN (
    SELECT entries.entry_id
    FROM warehouse.main.progress_entries AS entries
    INNER JOIN warehouse.main.progress_reports AS reports USING (report_id)
    WHERE reports.body = $body
);
