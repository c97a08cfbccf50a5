-- Who has to do what: measures with the bodies responsible for them.

CREATE VIEW measures_by_body AS
SELECT
    organisations.organisation_id,
    organisations.name,
    commitments.plan_id,
    measures.commitment_id,
    commitments.title AS commitment,
    measures.measure_id,
    measures.text AS measure
FROM measure_organisations
INNER JOIN organisations
    ON measure_organisations.organisation_id = organisations.organisation_id
INNER JOIN measures ON measure_organisations.measure_id = measures.measure_id
INNER JOIN commitments ON measures.commitment_id = commitments.commitment_id;
