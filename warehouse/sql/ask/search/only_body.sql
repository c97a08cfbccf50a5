-- Leave out what is not a body's: of the commitments that it has a part in their own texts, its
-- measures and targets, and the entries that speak for it or may do so.

DELETE FROM memory.main.texts
WHERE entity_id NOT IN (
    SELECT texts.entity_id
    FROM memory.main.texts
    INNER JOIN warehouse.main.commitment_organisations AS bodies USING (commitment_id)
    WHERE
        bodies.organisation_id = $body
        AND texts.kind IN ('commitment', 'section', 'indicator')
    UNION
    SELECT bodies.measure_id
    FROM warehouse.main.measure_organisations AS bodies
    WHERE bodies.organisation_id = $body
    UNION
    SELECT targets.target_id
    FROM warehouse.main.measure_organisations AS bodies
    INNER JOIN warehouse.main.targets USING (measure_id)
    WHERE bodies.organisation_id = $body
    UNION
    SELECT linked.entry_id
    FROM warehouse.main.linked_entries AS linked
    WHERE list_contains(linked.organisations, $body)
    UNION
    SELECT entries.entry_id
    FROM warehouse.main.progress_entries AS entries
    WHERE list_contains(entries.organisations, $body)
    UNION
    SELECT entry_id
    FROM warehouse.main.matches
    INNER JOIN warehouse.main.progress_entries AS entries USING (entry_id)
    INNER JOIN warehouse.main.measure_organisations AS bodies USING (measure_id)
    WHERE
        matches.decision = 'review'
        AND len(entries.organisations) = 0
        AND bodies.organisation_id = $body
);
