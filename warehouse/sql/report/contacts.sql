-- Whom to ask about each commitment: the office, and the person only with contacts.

SELECT DISTINCT
    contacts.commitment_id,
    contacts.position_as_printed AS office,
    if($with_contacts, contacts.person, NULL) AS person,
    if($with_contacts, contacts.emails, []) AS emails,
    if($with_contacts, contacts.phones, []) AS phones
FROM contacts
INNER JOIN commitments USING (commitment_id)
WHERE
    list_contains($plans, commitments.plan_id)
    AND ($with_contacts OR contacts.position_as_printed IS NOT NULL)
ORDER BY contacts.commitment_id, office, person, emails, phones;
