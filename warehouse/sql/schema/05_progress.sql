-- Progress reports and their reconciliation with the plans.
-- What the program proposes and what people decide stand in tables of their own, so that one can
-- never be taken for the other; `matches` (05b_matches.sql) is made of both.

CREATE TABLE history.report_plans (
    report_id VARCHAR PRIMARY KEY,
    plan_id VARCHAR,
    period VARCHAR,
    body VARCHAR
);

CREATE VIEW history.counted_reports AS
SELECT
    reports.report_id,
    loads.document_id,
    report_plans.plan_id,
    coalesce(report_plans.period, reports.period) AS period,
    reports.period AS said_period,
    reports.reporter,
    reports.plan_family,
    reports.plan_years,
    reports.reporter_as_printed,
    reports.replaces,
    reports.period_start,
    reports.period_end,
    reports.body,
    reports.body_as_named,
    coalesce(reports.correction, 0) AS correction,
    coalesce(reports.amends, []) AS amends,
    reports.dated
FROM history.progress_reports AS reports
SEMI JOIN history.current_reports USING (report_id, load_id)
INNER JOIN history.loads USING (load_id)
LEFT JOIN history.report_plans USING (report_id);

COMMENT ON VIEW history.counted_reports IS
'The reports that count now, with the document, the plan and the period of each.';
COMMENT ON COLUMN history.counted_reports.said_period IS
'The period by the code that the report itself names, whichever of the plan''s it is.';
COMMENT ON COLUMN history.counted_reports.body IS
'The body whose report it is, by the identifier that the report''s own load gave it.';

CREATE VIEW progress_reports AS
WITH spelled AS (
    SELECT
        organisation_id,
        unnest(
            [lower(name), lower(acronym)]
            || list_transform(aliases, LAMBDA alias: lower(alias))
        ) AS spelling
    FROM organisations
),

spellings AS (
    SELECT
        spelling,
        min(organisation_id) AS organisation_id
    FROM spelled
    GROUP BY spelling
    HAVING count(DISTINCT organisation_id) = 1
)

SELECT
    reports.* EXCLUDE (said_period) REPLACE (  -- noqa: AM04
        coalesce(by_identifier.organisation_id, by_name.organisation_id) AS body
    )
FROM history.counted_reports AS reports
LEFT JOIN history.merged_bodies AS merged ON reports.body = merged.organisation_id
LEFT JOIN organisations AS by_identifier
    ON coalesce(merged.into_id, reports.body) = by_identifier.organisation_id
LEFT JOIN spellings AS by_name ON lower(reports.body_as_named) = by_name.spelling;

COMMENT ON TABLE history.report_plans IS
'The plan that reconciliation found each report to be about, which of its periods, and whose '
'report it is; NULL where it could not be told.';
COMMENT ON COLUMN history.report_plans.body IS
'The body whose report it is, as progress_reports had it then.';
COMMENT ON VIEW progress_reports IS
'One row per progress report.';
COMMENT ON COLUMN progress_reports.report_id IS
'The report''s identifier.';
COMMENT ON COLUMN progress_reports.document_id IS
'The file it was read from: documents.';
COMMENT ON COLUMN progress_reports.plan_id IS
'The plan it reports on: plans; NULL where it could not be told.';
COMMENT ON COLUMN progress_reports.period IS
'The period it reports on: B06, B12, B18, B24, or the code the plan uses; where days tell it, the '
'plan''s period that ends with them, else the year, quarter or semester that they are: 2026, '
'2026-Q2, 2026-S1.';
COMMENT ON COLUMN progress_reports.reporter IS
'Who reports: government, civil_society or independent.';
COMMENT ON COLUMN progress_reports.plan_family IS
'Whose plan it is, as the report says; NULL where it does not.';
COMMENT ON COLUMN progress_reports.plan_years IS
'First and last year of the plan, as the report says; NULL where it does not.';
COMMENT ON COLUMN progress_reports.reporter_as_printed IS
'Who reports, in the words of the line that names the reporter; NULL where there is none.';
COMMENT ON COLUMN progress_reports.period_start IS
'The first of the days that it says it is about; NULL where it names none.';
COMMENT ON COLUMN progress_reports.period_end IS
'The last of these days.';
COMMENT ON COLUMN progress_reports.replaces IS
'The earlier reports that this one corrected: they no longer count.';
COMMENT ON COLUMN progress_reports.body IS
'The body whose report it is: organisations; NULL where none is named, or one that no plan names.';
COMMENT ON COLUMN progress_reports.body_as_named IS
'The same as the report, the name of its file or folder, or the person who loaded it names it; '
'NULL where none does.';
COMMENT ON COLUMN progress_reports.correction IS
'Which correction of a report it calls itself (KOREKSI, Revisi 2); 0 for an original.';
COMMENT ON COLUMN progress_reports.amends IS
'The reports of which it corrects some entries: those that it says again no longer count.';
COMMENT ON COLUMN progress_reports.dated IS
'The day of the report itself, where it prints one.';

CREATE TABLE history.progress_entries (
    entry_id VARCHAR,
    load_id INTEGER,
    report_id VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    commitment_as_printed VARCHAR,
    responsible VARCHAR,
    measure_as_printed VARCHAR,
    target_as_printed VARCHAR,
    achievement VARCHAR,
    status_as_printed VARCHAR,
    status VARCHAR,
    percent DOUBLE,
    obstacles VARCHAR,
    has_obstacles BOOLEAN,
    follow_up VARCHAR,
    evidence VARCHAR,
    external_id VARCHAR,
    evidence_urls VARCHAR[],
    PRIMARY KEY (entry_id, load_id)
);

-- Spaces that stand alone already are passed over: to replace each takes three times as long.
CREATE MACRO history.said(content) AS  -- noqa: CP05
lower(trim(regexp_replace(nfc_normalize(content), ' \s+|[^\S ]\s*', ' ', 'g')));

CREATE MACRO history.entry_text(  -- noqa: CP05
    commitment, responsible, measure, target, external_id  -- noqa: CP05
) AS
to_json([
    history.said(commitment),
    history.said(responsible),
    history.said(measure),
    history.said(target),
    history.said(external_id)
])::VARCHAR;

-- Decisions are of the time in which they were made. Quarters were once named without their years,
-- half-years and years of plans without targets by period not at all; and a report's period has its
-- name by the plan, which may have targets by period in one version and none in another.
CREATE MACRO history.is_as_once_named(code, said_code, once) AS  -- noqa: CP05
coalesce(
    once = said_code
    OR once = if(regexp_full_match(code, '\d{4}-Q[1-4]'), 'TW' || right(code, 1), NULL),
    once IS NULL AND regexp_full_match(code, '\d{4}(-S[12])?'),
    FALSE
);

CREATE MACRO history.render_reason(  -- noqa: CP05
    wording, decided_by, note, decided_text, decided_at  -- noqa: CP05
) AS
format(
    wording,
    decided_by,
    coalesce(note, ''),
    coalesce(decided_text, ''),
    decided_at::DATE
);

CREATE VIEW history.dropped_entries AS
SELECT
    content ->> 'report_id' AS report_id,
    (content ->> 'ordinal')::INTEGER AS ordinal,
    history.entry_text(
        content ->> 'commitment_as_printed',
        content ->> 'responsible',
        content ->> 'measure_as_printed',
        content ->> 'target_as_printed',
        content ->> 'external_id'
    ) AS entry_text
FROM history.set_aside_rows
WHERE
    relation = 'progress_entries'
    AND (relation, entity_id, held) NOT IN (
        SELECT (made.relation, made.entity_id, made.held)
        FROM history.made_rows AS made
    );

COMMENT ON VIEW history.dropped_entries IS
'What the entries of reports say that somebody dropped: of several that say the same those that '
'stay are counted as they were.';

CREATE VIEW history.current_entries AS
WITH reports AS (
    FROM history.progress_reports
    SEMI JOIN history.current_reports USING (report_id, load_id)
),

amended AS (
    SELECT
        report_id AS correction_id,
        unnest(amends) AS original_id
    FROM reports
    UNION
    SELECT
        unnest(amended_by) AS correction_id,
        report_id AS original_id
    FROM reports
),

entries AS (
    FROM history.progress_entries
    SEMI JOIN reports USING (report_id, load_id)
),

superseded AS (
    SELECT original.entry_id
    FROM amended
    INNER JOIN entries AS original ON amended.original_id = original.report_id
    INNER JOIN entries AS correction
        ON
            amended.correction_id = correction.report_id
            AND history.entry_text(
                original.commitment_as_printed,
                original.responsible,
                original.measure_as_printed,
                original.target_as_printed,
                original.external_id
            ) = history.entry_text(
                correction.commitment_as_printed,
                correction.responsible,
                correction.measure_as_printed,
                correction.target_as_printed,
                correction.external_id
            )
)

SELECT
    entry_id,
    load_id
FROM entries
ANTI JOIN superseded USING (entry_id);

COMMENT ON VIEW history.current_entries IS
'The entries that count now: those of current reports that no correction says again.';

CREATE TABLE history.entry_bodies (
    report_id VARCHAR NOT NULL,
    entry_id VARCHAR NOT NULL,
    organisation_id VARCHAR
);

COMMENT ON TABLE history.entry_bodies IS
'The bodies that each entry names as responsible, of those that plans name; one row with NULL '
'where it names another. Made anew with each reconciliation.';

CREATE VIEW progress_entries AS
WITH named AS (
    SELECT
        entry_id,
        organisation_id
    FROM history.entry_bodies
    UNION
    SELECT
        entries.entry_id,
        report_plans.body AS organisation_id
    FROM history.progress_entries AS entries
    INNER JOIN history.report_plans USING (report_id)
),

bodies AS (
    SELECT
        entry_id,
        list(organisation_id ORDER BY organisation_id) AS organisations
    FROM named
    WHERE organisation_id IS NOT NULL
    GROUP BY entry_id
)

SELECT
    entry_id,
    report_id,
    ordinal,
    commitment_as_printed,
    responsible,
    measure_as_printed,
    target_as_printed,
    achievement,
    status_as_printed,
    status::history.COMPLETION AS status,
    percent,
    obstacles,
    follow_up,
    evidence,
    external_id,
    coalesce(evidence_urls, []) AS evidence_urls,
    coalesce(bodies.organisations, []) AS organisations,
    coalesce(has_obstacles, obstacles IS NOT NULL) AS has_obstacles
FROM history.progress_entries
SEMI JOIN history.current_entries USING (entry_id, load_id)
LEFT JOIN bodies USING (entry_id);

COMMENT ON TABLE history.progress_entries IS
'The rows of the progress reports, per load.';
COMMENT ON VIEW progress_entries IS
'One row per row of a progress report.';
COMMENT ON COLUMN progress_entries.entry_id IS
'The entry''s identifier.';
COMMENT ON COLUMN progress_entries.report_id IS
'The report it stands in: progress_reports.';
COMMENT ON COLUMN progress_entries.ordinal IS
'Place in the report''s order, from 1.';
COMMENT ON COLUMN progress_entries.commitment_as_printed IS
'The commitment as the report names it.';
COMMENT ON COLUMN progress_entries.responsible IS
'Who is responsible, as printed.';
COMMENT ON COLUMN progress_entries.measure_as_printed IS
'The measure as the report words it.';
COMMENT ON COLUMN progress_entries.target_as_printed IS
'The target as the report words it.';
COMMENT ON COLUMN progress_entries.achievement IS
'What was achieved (capaian), as printed.';
COMMENT ON COLUMN progress_entries.status_as_printed IS
'The status as printed, in the reporter''s own words.';
COMMENT ON COLUMN progress_entries.status IS
'OGP''s completion scale: withdrawn, no_evidence, not_started, limited, substantial or complete; '
'NULL where unknown. It sorts in this order.';
COMMENT ON COLUMN progress_entries.percent IS
'Completion in percent, 0 to 100, where the report prints one.';
COMMENT ON COLUMN progress_entries.has_obstacles IS
'Whether obstacles are told: FALSE where none are printed, or a word for none (`Tidak ada`).';
COMMENT ON COLUMN progress_entries.obstacles IS
'Obstacles (kendala), as printed.';
COMMENT ON COLUMN progress_entries.follow_up IS
'Follow-up (tindak lanjut), as printed.';
COMMENT ON COLUMN progress_entries.evidence IS
'Supporting data (data pendukung), as printed.';
COMMENT ON COLUMN progress_entries.external_id IS
'Another people''s identifier of the commitment, where the report prints one: ID0126.';
COMMENT ON COLUMN progress_entries.evidence_urls IS
'The addresses that links in the row lead to, or that its evidence prints; empty if there are '
'none.';
COMMENT ON COLUMN progress_entries.organisations IS
'The bodies that it names as responsible, and the one whose report it stands in: organisations; '
'empty where none is known. Those for which it counts are in linked_entries.';

CREATE TABLE history.proposals (
    report_id VARCHAR NOT NULL,
    entry_id VARCHAR PRIMARY KEY,
    commitment_id VARCHAR,
    measure_id VARCHAR,
    indicator_id VARCHAR,
    score DOUBLE NOT NULL,
    method VARCHAR NOT NULL,
    decision VARCHAR NOT NULL CHECK (decision IN ('auto', 'review', 'unmatched')),
    reason VARCHAR NOT NULL,
    reason_code VARCHAR,
    reason_facts JSON
);

COMMENT ON TABLE history.proposals IS
'What the program makes of each entry; made anew with each reconciliation.';

CREATE TABLE history.proposal_reasons (
    report_id VARCHAR NOT NULL,
    entry_id VARCHAR,
    lang VARCHAR,
    reason VARCHAR NOT NULL,
    PRIMARY KEY (entry_id, lang)
);

COMMENT ON TABLE history.proposal_reasons IS
'The reasons of the proposals in the languages beside English; made anew with each reconciliation.';

CREATE TABLE history.match_candidates (
    report_id VARCHAR NOT NULL,
    entry_id VARCHAR,
    rank INTEGER,
    commitment_id VARCHAR NOT NULL,
    measure_id VARCHAR,
    indicator_id VARCHAR,
    score DOUBLE NOT NULL,
    PRIMARY KEY (entry_id, rank)
);

CREATE VIEW match_candidates AS
SELECT
    entry_id,
    rank,
    commitment_id,
    measure_id,
    indicator_id,
    score
FROM history.match_candidates
SEMI JOIN progress_entries USING (entry_id);

COMMENT ON TABLE history.match_candidates IS
'The likeliest candidates of each entry; made anew with each reconciliation.';
COMMENT ON VIEW match_candidates IS
'What an entry may speak of: its likeliest candidates, the best first, whatever was decided.';
COMMENT ON COLUMN match_candidates.entry_id IS
'The entry: progress_entries.';
COMMENT ON COLUMN match_candidates.rank IS
'1 for the likeliest, then 2 and 3.';
COMMENT ON COLUMN match_candidates.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN match_candidates.measure_id IS
'The measure: measures; NULL where the candidate is none.';
COMMENT ON COLUMN match_candidates.indicator_id IS
'The indicator: indicators; NULL where the candidate is none.';
COMMENT ON COLUMN match_candidates.score IS
'How probable it is that the entry speaks of it, 0 to 1.';

CREATE TABLE history.report_findings (
    report_id VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    page INTEGER,
    finding_id VARCHAR,
    facts JSON,
    boxes STRUCT(page INTEGER, x0 DOUBLE, top DOUBLE, x1 DOUBLE, bottom DOUBLE)[],
    messages STRUCT(lang VARCHAR, message VARCHAR, action VARCHAR)[]
);

COMMENT ON TABLE history.report_findings IS
'What reconciliation found about each report; made anew with each reconciliation, shown in '
'main.findings.';
