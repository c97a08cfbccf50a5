-- Commitments in the columns of OGP's public commitment data, in its order. What only OGP or its
-- Independent Reporting Mechanism can say stays empty where no document of theirs was loaded.
-- noqa: disable=AL05,RF05,RF06

WITH members AS (  -- whose plans a family's are
    SELECT *
    FROM (
        VALUES
        ('OGI', 'Indonesia', 'IDN', 'Asia and the Pacific', FALSE),
        ('OPI', 'Indonesia', 'IDN', 'Asia and the Pacific', TRUE)
    ) AS members (family, country, code, region, open_parliament)
),

counted_on AS (  -- OGP numbers the commitments of a parliament after those of the government
    SELECT
        parliament.plan_id,
        max(commitments.number) AS before
    FROM plans AS parliament
    INNER JOIN members AS theirs
        ON parliament.family = theirs.family AND theirs.open_parliament
    INNER JOIN members AS others
        ON theirs.country = others.country AND NOT others.open_parliament
    INNER JOIN plans AS government
        ON
            others.family = government.family
            AND year(parliament.period_start) = year(government.period_start)
            AND year(parliament.period_end) = year(government.period_end)
    INNER JOIN commitments ON government.plan_id = commitments.plan_id
    GROUP BY parliament.plan_id
),

bodies AS (
    SELECT
        commitment_id,
        role = 'responsible' AS leads,
        name_as_printed,
        row_number() OVER (
            PARTITION BY commitment_id, role = 'responsible'
            ORDER BY role, ordinal, name_as_printed
        ) AS place,
        count(*) OVER (PARTITION BY commitment_id, role = 'responsible') AS bodies
    FROM commitment_organisations
    WHERE role IN ('responsible', 'government_actor', 'non_government_actor')
),

institutions AS (  -- several in one cell as "1. …, 2. …"
    SELECT
        commitment_id,
        leads,
        string_agg(
            if(bodies = 1, name_as_printed, format('{}. {}', place, name_as_printed)), ', '
            ORDER BY place
        ) AS names
    FROM bodies
    GROUP BY commitment_id, leads
),

narratives AS (
    SELECT
        commitment_id,
        string_agg(concat_ws(chr(10), label, text), chr(10) || chr(10) ORDER BY ordinal) AS text
    FROM sections
    GROUP BY commitment_id
),

assessed AS (
    SELECT
        commitment_id,
        CASE status
            WHEN 'withdrawn' THEN 'Withdrawn'
            WHEN 'no_evidence' THEN 'Unclear'
            WHEN 'not_started' THEN 'Not Started'
            WHEN 'limited' THEN 'Limited'
            WHEN 'substantial' THEN 'Substantial'
            WHEN 'complete' THEN 'Complete'
        END AS completion
    FROM commitment_progress
    WHERE reporter = 'independent' AND period IS NULL
)

SELECT
    ids.value AS "Commitment Unique Identifier",
    members.country AS "Country/Locality",
    NULL AS "Action Plan Number",
    if(
        members.open_parliament, commitments.number + counted_on.before, commitments.number
    ) AS "Commitment Number",
    members.code AS "Code",
    members.region AS "Region",
    if(members.country IS NULL, NULL, 'National') AS "National Or Local",
    1 AS "Commitment Dummy",
    year(plans.period_start) AS "Year Of Submission",
    year(plans.period_end) AS "Action Plan End Year",
    year(plans.period_end) - year(plans.period_start) AS "Action Plan Duration (Years)",
    NULL AS "Theme",
    commitments.title AS "Commitment Title",
    NULL AS "Short Title",
    narratives.text AS "Full Text",
    strftime(commitments.start_date, '%-m/%-d/%Y') AS "Start Date",
    strftime(commitments.end_date, '%-m/%-d/%Y') AS "End Date",
    lead_bodies.names AS "Lead Institution",
    other_bodies.names AS "Supporting Institution(s)",
    members.open_parliament::INTEGER AS "Open Parliament Plan",
    NULL AS "Verifiable",
    NULL AS "Completion (Progress Report)",
    NULL AS "Potential for Results",
    assessed.completion AS "Completion (End Of Term)",
    NULL AS "Early Results",
    NULL AS "Did It Open Government (Overall)",
    format(
        'https://opengovpartnership.org/members/{}/commitments/{}',
        lower(replace(members.country, ' ', '-')),
        lower(ids.value)
    ) AS "URL",
    NULL AS "Latest IRM Report",
    NULL AS "Action Plan ID"
FROM commitments
INNER JOIN plans USING (plan_id)
LEFT JOIN members USING (family)
LEFT JOIN counted_on ON plans.plan_id = counted_on.plan_id
LEFT JOIN external_ids AS ids
    ON
        commitments.commitment_id = ids.commitment_id
        AND ids.scheme = 'ogp'
        AND (ids.origin <> 'derived' OR $derived_ids)
LEFT JOIN narratives ON commitments.commitment_id = narratives.commitment_id
LEFT JOIN institutions AS lead_bodies
    ON commitments.commitment_id = lead_bodies.commitment_id AND lead_bodies.leads
LEFT JOIN institutions AS other_bodies
    ON commitments.commitment_id = other_bodies.commitment_id AND NOT other_bodies.leads
LEFT JOIN assessed ON commitments.commitment_id = assessed.commitment_id
ORDER BY plans.plan_id, commitments.number, commitments.commitment_id, ids.value
