-- What an entry may speak of: the measures, and the indicators of commitments without measures.

WITH measure_bodies AS (
    SELECT
        measure_organisations.measure_id,
        flatten(list(
            [organisations.name] || organisations.aliases
            ORDER BY organisations.organisation_id
        )) AS names,
        list_distinct(list(
            CASE
                WHEN organisations.kind = 'civil_society' THEN 'civil_society'
                WHEN organisations.kind <> 'other' THEN 'government'
                ELSE 'anyone'
            END
            ORDER BY organisations.organisation_id
        )) AS reporters
    FROM measure_organisations
    INNER JOIN organisations USING (organisation_id)
    GROUP BY measure_organisations.measure_id
),

measure_targets AS (
    SELECT
        measure_id,
        map_from_entries(list((period, text) ORDER BY period)) AS texts
    FROM targets
    GROUP BY measure_id
),

measure_indicators AS (
    SELECT
        indicator_measures.measure_id,
        list(indicators.text ORDER BY indicators.indicator_id) AS texts
    FROM indicator_measures
    INNER JOIN indicators USING (indicator_id)
    GROUP BY indicator_measures.measure_id
),

form_bodies AS (
    SELECT
        commitment_id,
        list(name_as_printed ORDER BY role, ordinal, name_as_printed) AS names
    FROM (
        SELECT DISTINCT
            commitment_id,
            role,
            ordinal,
            name_as_printed
        FROM commitment_organisations
    ) AS mentions
    WHERE role IN ('responsible', 'government_actor', 'non_government_actor')
    GROUP BY commitment_id
)

SELECT
    'measure' AS kind,
    measures.measure_id AS candidate_id,
    measures.commitment_id,
    measures.ordinal,
    measures.text,
    list_sort(list_distinct(
        [coalesce(measures.responsible, '')] || coalesce(measure_bodies.names, [])
    )) AS bodies,
    CASE
        WHEN len(measure_bodies.reporters) = 1
            THEN nullif(measure_bodies.reporters[1], 'anyone')
    END AS reporter,
    coalesce(measure_targets.texts, map { }) AS targets,
    [coalesce(measures.goal, '')] || coalesce(measure_indicators.texts, []) AS elsewhere
FROM measures
LEFT JOIN measure_bodies USING (measure_id)
LEFT JOIN measure_targets USING (measure_id)
LEFT JOIN measure_indicators USING (measure_id)
UNION ALL
SELECT
    'indicator' AS kind,
    indicators.indicator_id AS candidate_id,
    indicators.commitment_id,
    indicators.ordinal,
    indicators.text,
    coalesce(form_bodies.names, []) AS bodies,
    NULL AS reporter,
    MAP { } AS targets,
    [coalesce(indicators.expected_output, '')] || indicators.details AS elsewhere
FROM indicators
ANTI JOIN measures USING (commitment_id)
LEFT JOIN form_bodies USING (commitment_id)
ORDER BY ALL;
