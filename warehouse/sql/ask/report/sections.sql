-- The narrative of the commitments.

SELECT
    sections.commitment_id,
    sections.section_id,
    sections.label,
    sections.heading,
    sections.text
FROM $shown.sections
INNER JOIN $shown.commitments USING (commitment_id)
WHERE list_contains($plans, commitments.plan_id)
ORDER BY sections.commitment_id, sections.ordinal, sections.section_id;
