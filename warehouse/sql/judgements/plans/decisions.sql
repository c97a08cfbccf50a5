-- Decisions that were taken over name plans as they are shown.

UPDATE history.decisions
SET
    plan_id = history.moved(plan_id, names.read_as, names.shown_as),
    target_id = history.moved(target_id, names.read_as, names.shown_as)
FROM history.shown_plans AS names
WHERE
    names.is_renamed
    AND (
        history.is_within(decisions.plan_id, names.read_as)
        OR history.is_within(decisions.target_id, names.read_as)
    );
