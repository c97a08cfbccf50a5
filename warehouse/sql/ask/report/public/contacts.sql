-- Which office to ask about each commitment.

SELECT DISTINCT
    contacts.commitment_id,
    contacts.position_as_printed AS office,
    NULL AS person,
    [] AS emails,
    [] AS phones
FROM public.contacts
INNER JOIN public.commitments USING (commitment_id)
WHERE list_contains($plans, commitments.plan_id) AND contacts.position_as_printed IS NOT NULL
ORDER BY contacts.commitment_id, office;
