-- Progress reports and their reconciliation with the plans.
-- What the program proposes and what people decide stand in tables of their own, so that one can
-- never be taken for the other; `matches` is made of both.

CREATE TABLE history.report_plans (
    report_id VARCHAR PRIMARY KEY,
    plan_id VARCHAR,
    period VARCHAR
);

CREATE VIEW progress_reports AS
SELECT
    reports.report_id,
    loads.document_id,
    report_plans.plan_id,
    coalesce(report_plans.period, reports.period) AS period,
    reports.reporter,
    reports.plan_family,
    reports.plan_years,
    reports.reporter_as_printed,
    reports.replaces,
    reports.period_start,
    reports.period_end
FROM history.progress_reports AS reports
SEMI JOIN history.current_reports USING (report_id, load_id)
INNER JOIN history.loads USING (load_id)
LEFT JOIN history.report_plans USING (report_id);

COMMENT ON TABLE history.report_plans IS
'The plan that reconciliation found each report to be about, and which of its periods; NULL where '
'it could not be told.';
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
'plan''s period that ends with them.';
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
    follow_up VARCHAR,
    evidence VARCHAR,
    external_id VARCHAR,
    PRIMARY KEY (entry_id, load_id)
);

CREATE VIEW progress_entries AS
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
    status,
    percent,
    obstacles,
    follow_up,
    evidence,
    external_id
FROM history.progress_entries
SEMI JOIN history.current_reports USING (report_id, load_id);

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
'NULL where unknown.';
COMMENT ON COLUMN progress_entries.percent IS
'Completion in percent, 0 to 100, where the report prints one.';
COMMENT ON COLUMN progress_entries.obstacles IS
'Obstacles (kendala), as printed.';
COMMENT ON COLUMN progress_entries.follow_up IS
'Follow-up (tindak lanjut), as printed.';
COMMENT ON COLUMN progress_entries.evidence IS
'Supporting data (data pendukung), as printed.';
COMMENT ON COLUMN progress_entries.external_id IS
'Another people''s identifier of the commitment, where the report prints one: ID0126.';

CREATE TABLE history.proposals (
    report_id VARCHAR NOT NULL,
    entry_id VARCHAR PRIMARY KEY,
    commitment_id VARCHAR,
    measure_id VARCHAR,
    indicator_id VARCHAR,
    score DOUBLE NOT NULL,
    method VARCHAR NOT NULL,
    decision VARCHAR NOT NULL CHECK (decision IN ('auto', 'review', 'unmatched')),
    reason VARCHAR NOT NULL
);

COMMENT ON TABLE history.proposals IS
'What the program makes of each entry; made anew with each reconciliation.';

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

CREATE TABLE history.decisions (
    decision_id INTEGER PRIMARY KEY,
    plan_id VARCHAR,
    reporter VARCHAR NOT NULL,
    period VARCHAR,
    entry_text VARCHAR NOT NULL,
    occurrence INTEGER NOT NULL,
    decision VARCHAR NOT NULL
    CHECK (decision IN ('accepted', 'rejected', 'no_match', 'withdrawn')),
    target_kind VARCHAR CHECK (target_kind IN ('measure', 'indicator', 'commitment')),
    target_id VARCHAR,
    target_text VARCHAR,
    target_responsible VARCHAR,
    target_title VARCHAR,
    note VARCHAR,
    decided_by VARCHAR NOT NULL CHECK (trim(decided_by) <> ''),
    decided_at TIMESTAMP NOT NULL,
    CHECK ((decision IN ('accepted', 'rejected')) = (target_text IS NOT NULL))
);

COMMENT ON TABLE history.decisions IS
'What people decided, never changed or deleted; of several on the same content the newest '
'counts. Keyed by what the entry and the measure say and not by their identifiers, so that '
'decisions outlive re-loads and rebuilds.';

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

CREATE VIEW history.linkable AS
SELECT
    'measure' AS target_kind,
    measures.measure_id AS target_id,
    commitments.plan_id,
    measures.commitment_id,
    measures.measure_id,
    NULL::VARCHAR AS indicator_id,
    measures.text,
    measures.responsible,
    commitments.title
FROM main.measures
INNER JOIN main.commitments USING (commitment_id)
UNION ALL
SELECT
    'indicator' AS target_kind,
    indicators.indicator_id AS target_id,
    commitments.plan_id,
    indicators.commitment_id,
    NULL::VARCHAR AS measure_id,
    indicators.indicator_id,
    indicators.text,
    NULL AS responsible,
    commitments.title
FROM main.indicators
INNER JOIN main.commitments USING (commitment_id)
UNION ALL
SELECT
    'commitment' AS target_kind,
    commitment_id AS target_id,
    plan_id,
    commitment_id,
    NULL::VARCHAR AS measure_id,
    NULL::VARCHAR AS indicator_id,
    title AS text,
    NULL AS responsible,
    title
FROM main.commitments;

COMMENT ON VIEW history.linkable IS
'Whatever an entry can be linked with, in the current versions of the plans.';

CREATE VIEW history.entry_contents AS
WITH contents AS (
    SELECT
        entries.entry_id,
        entries.report_id,
        entries.ordinal,
        reports.document_id,
        reports.plan_id,
        reports.reporter,
        reports.period,
        history.entry_text(
            entries.commitment_as_printed,
            entries.responsible,
            entries.measure_as_printed,
            entries.target_as_printed,
            entries.external_id
        ) AS entry_text
    FROM main.progress_entries AS entries
    INNER JOIN main.progress_reports AS reports USING (report_id)
)

SELECT
    entry_id,
    document_id,
    plan_id,
    reporter,
    period,
    entry_text,
    row_number() OVER (PARTITION BY report_id, entry_text ORDER BY ordinal) AS occurrence
FROM contents;

COMMENT ON VIEW history.entry_contents IS
'What an entry says and in whose report: what decisions are keyed by. What was achieved is no part '
'of it, so that a corrected report keeps its decisions.';

CREATE VIEW history.decided_entries AS
WITH contents AS (
    FROM history.entry_contents
),

newest AS (
    SELECT
        contents.entry_id,
        decisions.*
    FROM history.decisions
    INNER JOIN contents
        ON
            decisions.entry_text = contents.entry_text
            AND decisions.occurrence = contents.occurrence
            AND decisions.reporter = contents.reporter
            AND decisions.period IS NOT DISTINCT FROM contents.period
            AND coalesce(decisions.plan_id = contents.plan_id, TRUE)
    QUALIFY 1 = row_number() OVER (
        PARTITION BY contents.entry_id
        ORDER BY decisions.decided_at DESC, decisions.decision_id DESC
    )
),

meant AS (
    SELECT
        newest.entry_id,
        linkable.target_id,
        linkable.commitment_id,
        linkable.measure_id,
        linkable.indicator_id
    FROM newest
    INNER JOIN history.linkable
        ON
            newest.plan_id = linkable.plan_id
            AND newest.target_kind = linkable.target_kind
            AND history.said(newest.target_text) = history.said(linkable.text)
            AND history.said(newest.target_responsible)
            IS NOT DISTINCT FROM history.said(linkable.responsible)
    WHERE
        history.said(newest.target_title) = history.said(linkable.title)
        OR newest.target_id = linkable.target_id
    QUALIFY 1 = row_number() OVER (
        PARTITION BY newest.entry_id
        ORDER BY
            history.said(newest.target_title) = history.said(linkable.title) DESC,
            newest.target_id = linkable.target_id DESC,
            linkable.target_id
    )
)

SELECT
    contents.*,
    newest.decision,
    newest.note,
    newest.decided_by,
    newest.decided_at,
    newest.target_text AS decided_text,
    meant.target_id,
    meant.commitment_id,
    meant.measure_id,
    meant.indicator_id,
    newest.decision = 'no_match' OR meant.target_id IS NOT NULL AS stands
FROM contents
LEFT JOIN newest
    ON contents.entry_id = newest.entry_id AND newest.decision <> 'withdrawn'
LEFT JOIN meant ON newest.entry_id = meant.entry_id;

COMMENT ON VIEW history.decided_entries IS
'Each current entry with the newest decision on it that was not withdrawn, if there is any, and '
'what its target is called now. It stands as long as the plan says of the target, by its '
'commitment''s title or its identifier, what it said then: text and body.';
COMMENT ON COLUMN history.decided_entries.decided_text IS
'What the target said when it was decided on.';
COMMENT ON COLUMN history.decided_entries.stands IS
'Whether the plan still says so; NULL where nobody decided.';

CREATE VIEW history.matched_entries AS
SELECT
    decided.entry_id,
    decided.document_id,
    decided.plan_id,
    decided.reporter,
    decided.period,
    decided.entry_text,
    if(decided.stands, decided.commitment_id, proposals.commitment_id) AS commitment_id,
    if(decided.stands, decided.measure_id, proposals.measure_id) AS measure_id,
    if(decided.stands, decided.indicator_id, proposals.indicator_id) AS indicator_id,
    if(decided.stands, (decided.decision = 'accepted')::DOUBLE, proposals.score) AS score,
    CASE decided.stands
        WHEN TRUE THEN 'person'
        WHEN FALSE THEN 'reopened'
        ELSE proposals.method
    END AS method,
    CASE decided.stands
        WHEN TRUE THEN decided.decision
        WHEN FALSE THEN 'review'
        ELSE proposals.decision
    END AS decision,
    if(decided.stands, decided.decided_by, NULL) AS decided_by,
    if(decided.stands, decided.decided_at, NULL) AS decided_at,
    CASE decided.stands
        WHEN TRUE
            THEN coalesce(decided.note, decided.decided_by || ' decided so and gave no note.')
        WHEN FALSE
            THEN
                format(
                    '{} {} “{}” on {}; the plan no longer says it so: please decide again.',
                    decided.decided_by, decided.decision, decided.decided_text,
                    decided.decided_at::DATE
                )
        ELSE proposals.reason
    END AS reason
FROM history.proposals
INNER JOIN history.decided_entries AS decided USING (entry_id);

COMMENT ON VIEW history.matched_entries IS
'Each current entry: what it says, in whose report, and what it speaks of.';

CREATE VIEW matches AS
SELECT
    entry_id,
    commitment_id,
    measure_id,
    indicator_id,
    score,
    method,
    decision,
    decided_by,
    decided_at,
    reason
FROM history.matched_entries;

COMMENT ON VIEW matches IS
'What each progress entry speaks of: always one row per entry.';
COMMENT ON COLUMN matches.entry_id IS
'The entry: progress_entries.';
COMMENT ON COLUMN matches.commitment_id IS
'The commitment it speaks of: commitments; of an unmatched entry the one it stands under. NULL '
'where none was found.';
COMMENT ON COLUMN matches.measure_id IS
'The measure it speaks of: measures; NULL where it speaks of none.';
COMMENT ON COLUMN matches.indicator_id IS
'The indicator it speaks of: indicators; NULL where it speaks of none.';
COMMENT ON COLUMN matches.score IS
'How sure the link is, 0 to 1; what a person accepted is 1, what a person rejected 0.';
COMMENT ON COLUMN matches.method IS
'How it was found: external_id, heading, content; person where a person decided; reopened where '
'a person had decided on a text that the plan has since changed.';
COMMENT ON COLUMN matches.decision IS
'The program''s: auto, review, unmatched; a person''s: accepted, rejected, no_match. Only auto '
'and accepted are links; with review stands the likeliest candidate, with rejected the one that '
'was rejected.';
COMMENT ON COLUMN matches.decided_by IS
'Personal data: the person who decided; NULL where the program did.';
COMMENT ON COLUMN matches.decided_at IS
'When the person decided, UTC; NULL where the program did.';
COMMENT ON COLUMN matches.reason IS
'Why, in one sentence: the program''s grounds, or the person''s note.';

CREATE VIEW decisions AS
SELECT
    decision_id,
    plan_id,
    reporter,
    period,
    entry_text,
    occurrence,
    decision,
    target_kind,
    target_id,
    target_text,
    target_responsible,
    target_title,
    note,
    decided_by,
    decided_at
FROM history.decisions;

COMMENT ON VIEW decisions IS
'What people decided on entries, all of it: of several on the same entry the newest counts.';
COMMENT ON COLUMN decisions.decision_id IS
'Counts the decisions, from 1.';
COMMENT ON COLUMN decisions.plan_id IS
'The plan decided for: plans; NULL where neither the report nor the decision names one.';
COMMENT ON COLUMN decisions.reporter IS
'Who reported the entry: government, civil_society or independent.';
COMMENT ON COLUMN decisions.period IS
'The period of the entry''s report.';
COMMENT ON COLUMN decisions.entry_text IS
'What the entry said, as a JSON list in lower case: commitment, body, measure, target, identifier.';
COMMENT ON COLUMN decisions.occurrence IS
'Which of its report''s entries that say the same it is, from 1.';
COMMENT ON COLUMN decisions.decision IS
'accepted, rejected or no_match; withdrawn where the program''s proposal is to count again.';
COMMENT ON COLUMN decisions.target_kind IS
'What was accepted or rejected: measure, indicator or commitment; else NULL.';
COMMENT ON COLUMN decisions.target_id IS
'Its identifier at that time.';
COMMENT ON COLUMN decisions.target_text IS
'What it said then.';
COMMENT ON COLUMN decisions.target_responsible IS
'Who was responsible for it then, as printed; NULL where it was no measure.';
COMMENT ON COLUMN decisions.target_title IS
'The title of its commitment then.';
COMMENT ON COLUMN decisions.note IS
'Personal data: what the person noted.';
COMMENT ON COLUMN decisions.decided_by IS
'Personal data: the person.';
COMMENT ON COLUMN decisions.decided_at IS
'When, UTC.';

CREATE TABLE history.report_findings (
    report_id VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    page INTEGER,
    finding_id VARCHAR,
    facts JSON,
    boxes STRUCT(page INTEGER, x0 DOUBLE, top DOUBLE, x1 DOUBLE, bottom DOUBLE)[],
    messages STRUCT(lang VARCHAR, message VARCHAR)[]
);

COMMENT ON TABLE history.report_findings IS
'What reconciliation found about each report; made anew with each reconciliation, shown in '
'main.findings.';
