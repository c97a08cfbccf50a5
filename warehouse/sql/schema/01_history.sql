-- Behind the relations of `main`: each load that changed something, each version of each plan.
-- A table of `history` holds every version; the view of that name in `main` shows the current one.

CREATE SCHEMA history;

CREATE TABLE history.schema_version (
    version INTEGER NOT NULL
);

COMMENT ON TABLE history.schema_version IS
'One row: the version of this schema, by which Renaksi knows whether it may use the file.';
COMMENT ON COLUMN history.schema_version.version IS
'Counts the changes of the schema, from 1.';

INSERT INTO history.schema_version VALUES (13);

CREATE TYPE history.COMPLETION AS ENUM(
    'withdrawn', 'no_evidence', 'not_started', 'limited', 'substantial', 'complete'
);

COMMENT ON TYPE history.completion IS
'OGP''s completion scale in its order, so that statuses can be compared.';

CREATE TABLE history.withheld_texts (
    original VARCHAR PRIMARY KEY,
    public_text VARCHAR NOT NULL,
    is_discreet BOOLEAN NOT NULL
);

COMMENT ON TABLE history.withheld_texts IS
'The texts that hold personal data, each with what may leave in its place: what the schema public '
'shows.';
COMMENT ON COLUMN history.withheld_texts.original IS
'A text of any column; of facts, the JSON.';
COMMENT ON COLUMN history.withheld_texts.public_text IS
'The same with […] in the place of what is personal.';
COMMENT ON COLUMN history.withheld_texts.is_discreet IS
'Whether nothing that the text quotes may leave, personal or not.';

CREATE TABLE history.people (
    name VARCHAR PRIMARY KEY
);

COMMENT ON TABLE history.people IS
'Who is named in texts and names of files by words such as "Sdr.", or beside a telephone number.';
COMMENT ON COLUMN history.people.name IS
'Personal data: the name as printed, or the whole name of a file.';

CREATE TABLE history.loads (
    load_id INTEGER PRIMARY KEY,
    document_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    page_count INTEGER NOT NULL,
    producer VARCHAR,
    digest VARCHAR NOT NULL,
    loaded_at TIMESTAMP NOT NULL,
    read_by VARCHAR,
    profiles STRUCT(name VARCHAR, sha256 VARCHAR)[],
    schema_version INTEGER,
    mail_sender VARCHAR,
    mail_subject VARCHAR,
    mail_sent_at TIMESTAMP,
    folders VARCHAR[],
    given STRUCT(plan VARCHAR, period VARCHAR, reporter VARCHAR, body VARCHAR)
);

COMMENT ON TABLE history.loads IS
'One row per load that brought something new: a new document, or one read with another result.';
COMMENT ON COLUMN history.loads.load_id IS
'Counts the loads of this warehouse, from 1.';
COMMENT ON COLUMN history.loads.digest IS
'SHA-256 of everything the document yielded: a load of equal document_id and digest changes '
'nothing.';

CREATE TABLE history.plan_loads (
    plan_id VARCHAR,
    load_id INTEGER,
    version INTEGER NOT NULL,
    digest VARCHAR NOT NULL,
    PRIMARY KEY (plan_id, load_id)
);

COMMENT ON COLUMN history.loads.read_by IS
'Fingerprint of the code, libraries and profiles with which this result was last read: a file that '
'was read in this way need not be read again.';
COMMENT ON COLUMN history.loads.profiles IS
'Of the profiles beside the built-in ones, each file''s name and SHA-256.';
COMMENT ON COLUMN history.loads.schema_version IS
'The schema that this result was last read for; columns that came later are empty in its rows.';

COMMENT ON COLUMN history.loads.folders IS
'The names of the folders that the file lay in, the nearest first: they propose what reports do '
'not print of themselves.';
COMMENT ON COLUMN history.loads.given IS
'What people said of the reports in the file when they loaded it: --plan, --period, --reporter, '
'--body.';

COMMENT ON TABLE history.plan_loads IS
'Which version of which plan each load yielded: a load with other values than the current ones '
'makes the next version.';
COMMENT ON COLUMN history.plan_loads.plan_id IS
'The plan: main.plans.';
COMMENT ON COLUMN history.plan_loads.load_id IS
'The load: history.loads.';
COMMENT ON COLUMN history.plan_loads.version IS
'Counts the versions of the plan, from 1.';
COMMENT ON COLUMN history.plan_loads.digest IS
'SHA-256 of the plan''s values, wherever on the pages they stand.';

CREATE TABLE history.current_plans (
    plan_id VARCHAR PRIMARY KEY,
    version INTEGER NOT NULL,
    load_id INTEGER NOT NULL
);

COMMENT ON TABLE history.current_plans IS
'The version of each plan that main shows; moving this pointer moves all relations of the plan.';
COMMENT ON COLUMN history.current_plans.version IS
'The version shown.';
COMMENT ON COLUMN history.current_plans.load_id IS
'The newest load that yielded this version: its document is where the values stand.';

CREATE TABLE history.progress_reports (
    report_id VARCHAR,
    load_id INTEGER,
    reporter VARCHAR NOT NULL,
    period VARCHAR,
    plan_family VARCHAR,
    plan_years INTEGER[],
    reporter_as_printed VARCHAR,
    replaces VARCHAR[] NOT NULL,
    period_start DATE,
    period_end DATE,
    body VARCHAR,
    body_as_named VARCHAR,
    correction INTEGER,
    corrected_by VARCHAR[],
    amends VARCHAR[],
    amended_by VARCHAR[],
    dated DATE,
    PRIMARY KEY (report_id, load_id)
);

COMMENT ON TABLE history.progress_reports IS
'The progress reports that each load yielded.';
COMMENT ON COLUMN history.progress_reports.correction IS
'Which correction of a report it calls itself; 0 for an original.';
COMMENT ON COLUMN history.progress_reports.corrected_by IS
'The corrections of it that were loaded before it: it does not count.';
COMMENT ON COLUMN history.progress_reports.amends IS
'The reports of which it says less than half of the entries again, as their correction: only these '
'entries take the place of theirs.';
COMMENT ON COLUMN history.progress_reports.amended_by IS
'The corrections of some of its entries that were loaded before it.';

CREATE TABLE history.withdrawn_documents (
    document_id VARCHAR NOT NULL,
    judgement_id VARCHAR NOT NULL,
    withdrawn_by VARCHAR,
    withdrawn_at TIMESTAMP NOT NULL
);

COMMENT ON TABLE history.withdrawn_documents IS
'The files that somebody withdrew: they stand in no relation of main.';
COMMENT ON COLUMN history.withdrawn_documents.withdrawn_by IS
'Personal data: who withdrew the file.';
COMMENT ON COLUMN history.withdrawn_documents.withdrawn_at IS
'When, in UTC.';

CREATE TABLE history.replaced_documents (
    document_id VARCHAR NOT NULL,
    judgement_id VARCHAR NOT NULL,
    replaced_by VARCHAR NOT NULL
);

COMMENT ON TABLE history.replaced_documents IS
'The files that others replace, as somebody said: nothing of them counts.';
COMMENT ON COLUMN history.replaced_documents.replaced_by IS
'The file that replaces it: documents.';

CREATE VIEW history.withdrawn_loads AS
SELECT load_id
FROM history.loads
WHERE
    document_id IN (SELECT withdrawn.document_id FROM history.withdrawn_documents AS withdrawn)
    OR document_id IN (SELECT replaced.document_id FROM history.replaced_documents AS replaced);

COMMENT ON VIEW history.withdrawn_loads IS
'The loads of files that were withdrawn, or that others replace.';

CREATE VIEW history.current_reports AS
WITH newest AS (
    FROM history.progress_reports
    WHERE
        load_id IN (
            SELECT max(loads.load_id)
            FROM history.loads
            GROUP BY loads.document_id
        )
        AND load_id NOT IN (SELECT withdrawn.load_id FROM history.withdrawn_loads AS withdrawn)
)

SELECT
    report_id,
    load_id
FROM newest
WHERE
    report_id NOT IN (
        SELECT unnest(correction.replaces) AS report_id
        FROM newest AS correction
    )
    AND report_id NOT IN (
        SELECT original.report_id
        FROM (
            SELECT
                report_id,
                unnest(corrected_by) AS correction_id
            FROM newest
        ) AS original
        INNER JOIN newest AS correction ON original.correction_id = correction.report_id
    );

COMMENT ON VIEW history.current_reports IS
'The reports that count now, each with the load that yielded it: those that none corrects.';

CREATE VIEW history.current_loads AS
WITH contents AS (
    SELECT load_id FROM history.plan_loads
    UNION ALL
    SELECT load_id FROM history.progress_reports
)

SELECT
    document_id,
    max(load_id) AS load_id
FROM history.loads
WHERE
    load_id NOT IN (SELECT withdrawn.load_id FROM history.withdrawn_loads AS withdrawn)
    AND (
        load_id IN (SELECT current_plans.load_id FROM history.current_plans)
        OR load_id IN (SELECT current_reports.load_id FROM history.current_reports)
        OR document_id NOT IN (
            SELECT held.document_id
            FROM history.loads AS held
            INNER JOIN contents USING (load_id)
        )
    )
GROUP BY document_id;

COMMENT ON VIEW history.current_loads IS
'The documents that count now, each with its load: those a current plan or report comes from, and '
'those that hold neither.';
COMMENT ON COLUMN history.current_loads.load_id IS
'The load whose findings, word audit and organisations main shows for this document.';
