-- Progress reports and their reconciliation with the plans.

CREATE TABLE history.progress_reports (
    report_id VARCHAR PRIMARY KEY,
    load_id INTEGER NOT NULL,
    plan_id VARCHAR,
    period VARCHAR,
    reporter VARCHAR
);

CREATE VIEW progress_reports AS
SELECT
    progress_reports.report_id,
    loads.document_id,
    progress_reports.plan_id,
    progress_reports.period,
    progress_reports.reporter
FROM history.progress_reports
INNER JOIN history.loads USING (load_id);

COMMENT ON TABLE history.progress_reports IS
'The progress reports, each with its load.';
COMMENT ON VIEW progress_reports IS
'One row per progress report.';
COMMENT ON COLUMN progress_reports.report_id IS
'The report''s identifier.';
COMMENT ON COLUMN progress_reports.document_id IS
'The file it was read from: documents.';
COMMENT ON COLUMN progress_reports.plan_id IS
'The plan it reports on: plans.';
COMMENT ON COLUMN progress_reports.period IS
'The period it reports on: B06, B12, B18, B24, or the code the plan uses.';
COMMENT ON COLUMN progress_reports.reporter IS
'Who reports: government, civil_society or independent.';

CREATE TABLE history.progress_entries (
    entry_id VARCHAR PRIMARY KEY,
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
    evidence VARCHAR
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
    evidence
FROM history.progress_entries;

COMMENT ON TABLE history.progress_entries IS
'The rows of the progress reports.';
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

CREATE TABLE history.matches (
    entry_id VARCHAR PRIMARY KEY,
    commitment_id VARCHAR,
    measure_id VARCHAR,
    indicator_id VARCHAR,
    score DOUBLE,
    method VARCHAR,
    decision VARCHAR NOT NULL,
    decided_by VARCHAR,
    decided_at TIMESTAMP,
    reason VARCHAR
);

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
FROM history.matches;

COMMENT ON TABLE history.matches IS
'What each progress entry was linked with.';
COMMENT ON VIEW matches IS
'What each progress entry speaks of: always one row per entry.';
COMMENT ON COLUMN matches.entry_id IS
'The entry: progress_entries.';
COMMENT ON COLUMN matches.commitment_id IS
'The commitment it speaks of: commitments; NULL where none was found.';
COMMENT ON COLUMN matches.measure_id IS
'The measure it speaks of: measures; NULL where it speaks of none.';
COMMENT ON COLUMN matches.indicator_id IS
'The indicator it speaks of: indicators; NULL where it speaks of none.';
COMMENT ON COLUMN matches.score IS
'How sure the link is, 0 to 1.';
COMMENT ON COLUMN matches.method IS
'How the link was found.';
COMMENT ON COLUMN matches.decision IS
'The program''s: auto, review, unmatched; a person''s: accepted, rejected, no_match.';
COMMENT ON COLUMN matches.decided_by IS
'The person who decided; NULL where the program did.';
COMMENT ON COLUMN matches.decided_at IS
'When the person decided, UTC; NULL where the program did.';
COMMENT ON COLUMN matches.reason IS
'Why, in one sentence.';

CREATE TABLE history.commitment_progress (
    plan_id VARCHAR NOT NULL,
    commitment_id VARCHAR,
    period VARCHAR,
    reporter VARCHAR,
    measures_due INTEGER NOT NULL,
    measures_reported INTEGER NOT NULL,
    measures_complete INTEGER NOT NULL,
    percent DOUBLE,
    status VARCHAR,
    PRIMARY KEY (commitment_id, period, reporter)
);

CREATE VIEW commitment_progress AS
SELECT
    plan_id,
    commitment_id,
    period,
    reporter,
    measures_due,
    measures_reported,
    measures_complete,
    percent,
    status
FROM history.commitment_progress;

COMMENT ON TABLE history.commitment_progress IS
'The progress of each commitment, as reported.';
COMMENT ON VIEW commitment_progress IS
'How far each commitment had come by a period, as each reporter tells it.';
COMMENT ON COLUMN commitment_progress.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN commitment_progress.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN commitment_progress.period IS
'The period reported on.';
COMMENT ON COLUMN commitment_progress.reporter IS
'Who reports: government, civil_society or independent.';
COMMENT ON COLUMN commitment_progress.measures_due IS
'Number of measures with a target due by the period''s end.';
COMMENT ON COLUMN commitment_progress.measures_reported IS
'Number of those that the reporter reported on.';
COMMENT ON COLUMN commitment_progress.measures_complete IS
'Number of those reported complete.';
COMMENT ON COLUMN commitment_progress.percent IS
'Completion in percent, 0 to 100.';
COMMENT ON COLUMN commitment_progress.status IS
'The commitment''s status on OGP''s completion scale.';
