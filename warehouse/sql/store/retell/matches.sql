-- What each entry that counts now speaks of, worked out once for all that is told of it.

CREATE OR REPLACE TEMPORARY TABLE told_matches AS
SELECT
    matched.*,  -- noqa: AM04
    entries.load_id,
    entries.report_id,
    entries.commitment_as_printed,
    history.said(entries.responsible) AS responsible,
    entries.status::history.COMPLETION AS status,
    entries.percent
FROM history.matched_entries AS matched
INNER JOIN history.current_entries USING (entry_id)
INNER JOIN history.progress_entries AS entries USING (entry_id, load_id);
