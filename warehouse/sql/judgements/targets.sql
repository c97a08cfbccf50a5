-- What measures, indicators and commitments say now.

SELECT
    target_id,
    plan_id,
    target_kind,
    text AS target_text,
    responsible AS target_responsible,
    title AS target_title
FROM history.linkable
WHERE list_contains($ids, target_id);
