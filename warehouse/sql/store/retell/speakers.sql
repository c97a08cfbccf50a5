-- For whom each linked entry speaks, by whose word, and which count, as all is now.

CREATE OR REPLACE TEMPORARY TABLE told_speakers AS
WITH known AS (
    SELECT DISTINCT
        bodies.subject_id,
        bodies.organisation_id,
        unnest(
            if(bodies.is_indicator, [named.parent_id, parents.parent_id], [])
            || [bodies.organisation_id]
        ) AS known_as
    FROM history.subject_bodies AS bodies
    INNER JOIN main.organisations AS named USING (organisation_id)
    LEFT JOIN main.organisations AS parents ON named.parent_id = parents.organisation_id
),

kin AS (
    SELECT
        subject_id,
        list(
            { 'known_as': known_as, 'organisation_id': organisation_id }
            ORDER BY organisation_id, known_as
        ) AS kin
    FROM known
    WHERE known_as IS NOT NULL
    GROUP BY subject_id
),

-- The bodies of each measure or indicator; whoever speaks for the body that they are units of
-- speaks for the units that are responsible for an indicator.
own AS (
    SELECT
        bodies.subject_id,
        list(DISTINCT bodies.organisation_id ORDER BY bodies.organisation_id) AS bodies,
        list(DISTINCT bodies.organisation_id ORDER BY bodies.organisation_id)
        FILTER (bodies.side = 'government') AS government,
        list(DISTINCT bodies.organisation_id ORDER BY bodies.organisation_id)
        FILTER (bodies.side = 'civil_society') AS civil_society,
        kin.kin
    FROM history.subject_bodies AS bodies
    INNER JOIN kin ON bodies.subject_id = kin.subject_id
    GROUP BY bodies.subject_id, kin.kin
),

named AS (
    SELECT
        entry_id,
        list(
            DISTINCT coalesce(units.parent_id, bodies.organisation_id)
            ORDER BY coalesce(units.parent_id, bodies.organisation_id)
        ) FILTER (bodies.organisation_id IS NOT NULL) AS bodies
    FROM history.entry_bodies AS bodies
    LEFT JOIN history.placed_units AS units ON bodies.organisation_id = units.organisation_id
    GROUP BY entry_id
),

reports AS (
    SELECT
        reports.report_id,
        coalesce(max(units.parent_id), max(report_plans.body)) AS body,
        history.said(arg_max(reports.body_as_named, reports.load_id)) AS body_as_named,
        coalesce(arg_max(reports.dated, reports.load_id), min(loads.loaded_at)::DATE) AS day,
        min(reports.load_id) AS first_load,
        min(loads.loaded_at) AS loaded_at
    FROM history.progress_reports AS reports
    INNER JOIN history.loads USING (load_id)
    LEFT JOIN history.report_plans USING (report_id)
    LEFT JOIN history.placed_units AS units ON report_plans.body = units.organisation_id
    GROUP BY reports.report_id
),

linked AS (
    SELECT
        matched.entry_id,
        matched.load_id,
        matched.report_id,
        commitments.plan_id,
        matched.commitment_id,
        matched.measure_id,
        matched.indicator_id,
        matched.period,
        matched.reporter,
        if(matched.chooses, matched.decided_at, NULL) AS chosen_at,
        matched.status,
        matched.percent,
        reports.body,
        reports.body_as_named,
        reports.day,
        reports.first_load,
        reports.loaded_at,
        named.entry_id IS NOT NULL AS names_bodies,
        coalesce(named.bodies, []) AS named,
        if(named.entry_id IS NOT NULL AND named.bodies IS NULL, matched.responsible, NULL)
            AS unknown_named,
        own.bodies AS own,
        CASE matched.reporter
            WHEN 'government' THEN coalesce(own.government, [])
            WHEN 'civil_society' THEN coalesce(own.civil_society, [])
            ELSE []
        END AS own_side,
        coalesce(
            list_sort(list_distinct(list_transform(
                list_filter(own.kin, LAMBDA one: list_contains(named.bodies, one['known_as'])),
                LAMBDA one: one['organisation_id']
            ))),
            []
        ) AS named_own,
        coalesce(
            list_sort(list_distinct(list_transform(
                list_filter(own.kin, LAMBDA one: one['known_as'] = reports.body),
                LAMBDA one: one['organisation_id']
            ))),
            []
        ) AS body_own,
        coalesce(list_contains(subjects.reporters, matched.reporter), TRUE) AS is_duty
    FROM temp.told_matches AS matched
    INNER JOIN main.commitments ON matched.commitment_id = commitments.commitment_id
    INNER JOIN reports ON matched.report_id = reports.report_id
    LEFT JOIN named ON matched.entry_id = named.entry_id
    LEFT JOIN own ON coalesce(matched.measure_id, matched.indicator_id) = own.subject_id
    LEFT JOIN history.subjects AS subjects
        ON coalesce(matched.measure_id, matched.indicator_id) = subjects.subject_id
    WHERE matched.decision IN ('auto', 'accepted')
),

-- An entry speaks for its report's body, or else for the bodies that it names; where it names none,
-- for the measure's bodies of its side.
speaking AS (
    SELECT
        *,
        unnest(
            CASE
                WHEN reporter = 'independent' THEN [NULL]
                WHEN own IS NULL AND len(named) > 0 AND NOT list_contains(named, body)
                    THEN named
                WHEN own IS NULL
                    THEN if(body IS NULL AND len(named) > 0, named, [body])
                WHEN len(named_own) = 0 AND len(body_own) > 0
                    THEN body_own
                WHEN list_has_any(named_own, body_own)
                    THEN list_filter(
                        body_own,
                        LAMBDA one: list_contains(named_own, one)
                    )
                WHEN len(named_own) > 0 THEN named_own
                WHEN len(own_side) = 1 OR (NOT names_bodies AND len(own_side) > 0) THEN own_side
                WHEN len(named) > 0 THEN named
                ELSE [NULL]
            END
        ) AS organisation_id,
        reporter <> 'independent'
        AND (is_duty OR len(named_own) > 0 OR len(body_own) > 0) AS may_be_joint
    FROM linked
),

-- By whose word: of bodies that no plan names, each by its name; and of a civil society that does
-- not itself report, each body that speaks for it.
voiced AS (
    SELECT
        *,
        CASE
            WHEN organisation_id IS NULL AND reporter <> 'independent'
                THEN coalesce(unknown_named, body, body_as_named)
            WHEN reporter = 'civil_society' AND coalesce(organisation_id <> body, TRUE)
                THEN coalesce(body, body_as_named, unknown_named)
            WHEN reporter = 'civil_society' THEN unknown_named
        END AS voice
    FROM speaking
),

spoken AS (
    SELECT
        *,
        if(
            organisation_id IS NULL OR bool_and(voice IS NOT NULL) OVER of_body, voice, NULL
        ) AS speaker
    FROM voiced
    WINDOW
        of_body AS (
            PARTITION BY
                commitment_id, measure_id, indicator_id, period, reporter, organisation_id
        )
),

compared AS (
    SELECT
        *,
        max(loaded_at) OVER same AS last_loaded_at
    FROM spoken
    WINDOW
        same AS (
            PARTITION BY
                commitment_id, measure_id, indicator_id, period, reporter, organisation_id,
                speaker
        )
),

chosen AS (
    SELECT
        *,
        coalesce(
            list_contains(own_side, organisation_id) OR NOT list_contains(own, organisation_id),
            TRUE
        ) AS is_own_side,
        max(if(chosen_at > last_loaded_at, chosen_at, NULL)) OVER of_report AS last_chosen_at,
        bool_or(coalesce(organisation_id = body OR list_contains(named, organisation_id), FALSE))
            OVER of_report AS is_named
    FROM compared
    WINDOW
        of_report AS (
            PARTITION BY
                commitment_id, measure_id, indicator_id, period, reporter, organisation_id,
                speaker, report_id
        )
),

counted AS (
    SELECT
        *,
        1 = dense_rank() OVER (
            PARTITION BY
                commitment_id, measure_id, indicator_id, period, reporter, organisation_id,
                speaker
            ORDER BY
                last_chosen_at DESC NULLS LAST,
                is_named DESC,
                day DESC,
                first_load DESC,
                report_id DESC
        ) AS counts
    FROM chosen
)

SELECT
    counted.entry_id,
    counted.load_id,
    counted.report_id,
    counted.plan_id,
    counted.commitment_id,
    counted.measure_id,
    counted.indicator_id,
    counted.period,
    terms.ends_on AS period_end,
    counted.reporter,
    counted.organisation_id,
    counted.speaker,
    counted.status,
    counted.percent,
    counted.is_duty,
    counted.may_be_joint
    AND (
        counted.is_own_side
        OR NOT bool_or(counted.may_be_joint AND counted.is_own_side AND counted.counts) OVER (
            PARTITION BY
                counted.commitment_id, counted.measure_id, counted.indicator_id, counted.period,
                counted.organisation_id
        )
    ) AS is_joint,
    coalesce(list_contains(counted.own, counted.organisation_id), FALSE) AS is_responsible,
    counted.is_named,
    counted.counts,
    counted.last_chosen_at IS NOT NULL AS is_chosen
FROM counted
LEFT JOIN history.plan_terms AS terms
    ON counted.plan_id = terms.plan_id AND counted.period IS NOT DISTINCT FROM terms.period
ORDER BY counted.entry_id, counted.organisation_id;
