-- The narrative of the commitments. A contact block under a label that no profile knows is kept as
-- a section; it is shown only with contacts.

SELECT
    sections.commitment_id,
    sections.section_id,
    sections.label,
    sections.heading,
    sections.text
FROM sections
INNER JOIN commitments USING (commitment_id)
WHERE
    list_contains($plans, commitments.plan_id)
    AND (
        $with_contacts
        OR NOT regexp_matches(sections.label, 'contact|kontak|narahubung|\bPIC\b', 'i')
    )
ORDER BY sections.commitment_id, sections.ordinal, sections.section_id;
