-- Whom to ask about each commitment: the office and the person.

SELECT DISTINCT
    contacts.commitment_id,
    contacts.position_as_printed AS office,
    contacts.person,
    contacts.emails,
    contacts.phones
FROM main.contacts
INNER JOIN main.commitments USING (commitment_id)
WHERE list_contains($plans, commitments.plan_id)
ORDER BY contacts.commitment_id, office, contacts.person, contacts.emails, contacts.phones;
