-- Every field of the chapters, of the commitments' forms and of the matrices as one row: its name and its text.
WITH form AS (
    SELECT *, regexp_replace(commitment_id, '-[^/]*', '') AS form
    FROM commitments
),

section AS (
    SELECT *, row_number() OVER (PARTITION BY commitment_id ORDER BY ordinal) AS nth
    FROM sections
),

indicator AS (
    SELECT *, row_number() OVER (PARTITION BY commitment_id ORDER BY ordinal) AS nth
    FROM indicators
),

organisation AS (
    -- A mention that names several bodies has a row for each.
    SELECT *, row_number() OVER (PARTITION BY commitment_id, role ORDER BY ordinal) AS nth
    FROM (
        SELECT DISTINCT
            commitment_id,
            role,
            ordinal,
            name_as_printed
        FROM commitment_organisations
        WHERE NOT starts_with(role, 'annex')
    )
),

annex AS (
    SELECT *, row_number() OVER (PARTITION BY commitment_id ORDER BY ordinal) AS nth
    FROM annexes
),

measure AS (
    SELECT *, row_number() OVER (PARTITION BY commitment_id ORDER BY ordinal) AS nth
    FROM measures
),

contact AS (
    SELECT
        commitment_id,
        string_agg(person, chr(10) ORDER BY ordinal) AS persons,
        string_agg(position_as_printed, chr(10) ORDER BY ordinal) AS positions,
        list_sort(list_distinct(flatten(list(emails)))) AS emails,
        list_sort(list_distinct(flatten(list(phones)))) AS phones
    FROM contacts
    WHERE place = 'form'
    GROUP BY commitment_id
)

SELECT form || ' title' AS field, title AS value FROM form
UNION ALL
SELECT family || ' chapter ' || ordinal || ' ' || unnest(['level', 'heading', 'text']),
    unnest([level::VARCHAR, heading, text])
FROM chapters JOIN plans USING (plan_id)
UNION ALL
SELECT form || ' start', start_date::VARCHAR FROM form
UNION ALL
SELECT form || ' end', end_date::VARCHAR FROM form
UNION ALL
SELECT form || ' section ' || nth || ' heading', heading FROM form JOIN section USING (commitment_id)
UNION ALL
SELECT form || ' section ' || nth || ' label', label FROM form JOIN section USING (commitment_id)
UNION ALL
SELECT form || ' section ' || nth || ' text', text FROM form JOIN section USING (commitment_id)
UNION ALL
SELECT form || ' indicator ' || nth || ' number', number_as_printed
FROM form JOIN indicator USING (commitment_id)
UNION ALL
SELECT form || ' indicator ' || nth || ' text', text FROM form JOIN indicator USING (commitment_id)
UNION ALL
SELECT form || ' indicator ' || nth || ' details', array_to_string(details, chr(10))
FROM form JOIN indicator USING (commitment_id)
UNION ALL
SELECT form || ' indicator ' || nth || ' output', expected_output
FROM form JOIN indicator USING (commitment_id)
UNION ALL
SELECT form || ' indicator ' || nth || ' start', indicator.start_date::VARCHAR
FROM form JOIN indicator USING (commitment_id)
UNION ALL
SELECT form || ' indicator ' || nth || ' end', indicator.end_date::VARCHAR
FROM form JOIN indicator USING (commitment_id)
UNION ALL
SELECT form || ' ' || role || ' ' || nth, name_as_printed FROM form JOIN organisation USING (commitment_id)
UNION ALL
SELECT form || ' persons', persons FROM form JOIN contact USING (commitment_id)
UNION ALL
SELECT form || ' positions', positions FROM form JOIN contact USING (commitment_id)
UNION ALL
SELECT form || ' emails', array_to_string(emails, ' ') FROM form JOIN contact USING (commitment_id)
UNION ALL
SELECT form || ' phones', array_to_string(phones, ' ') FROM form JOIN contact USING (commitment_id)
UNION ALL
SELECT form || ' annex ' || nth || ' label', label FROM form JOIN annex USING (commitment_id)
UNION ALL
SELECT form || ' annex ' || nth || ' value', value FROM form JOIN annex USING (commitment_id)
UNION ALL
SELECT form || ' measure ' || nth || ' goal', goal FROM form JOIN measure USING (commitment_id)
UNION ALL
SELECT form || ' measure ' || nth || ' responsible', responsible
FROM form JOIN measure USING (commitment_id)
UNION ALL
SELECT form || ' measure ' || nth || ' text', text FROM form JOIN measure USING (commitment_id)
UNION ALL
SELECT form || ' measure ' || nth || ' evidence', evidence
FROM form JOIN measure USING (commitment_id)
UNION ALL
SELECT form || ' measure ' || nth || ' ' || period, targets.text
FROM form JOIN measure USING (commitment_id) JOIN targets USING (measure_id)
