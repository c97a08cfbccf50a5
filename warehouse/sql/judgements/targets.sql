-- What measures, indicators and commitments say now.

SELECT
    target_id,
    plan_id,
    target_kind,
    read_text AS target_text,
    read_responsible AS target_responsible,
    read_title AS target_title,
    text AS shown_text
FROM history.linkable
WHERE list_contains($ids, target_id);
