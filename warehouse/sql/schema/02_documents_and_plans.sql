-- Documents and plans.

CREATE VIEW documents AS
SELECT
    document_id,
    kind,
    file_name,
    sha256,
    page_count,
    producer,
    loaded_at,
    document_id IN (SELECT document_id FROM history.current_loads) AS is_current,
    coalesce(
        schema_version < (SELECT max(version) FROM history.schema_version), TRUE
    ) AS is_outdated,
    mail_sender,
    mail_subject,
    mail_sent_at
FROM history.loads
ANTI JOIN history.withdrawn_documents USING (document_id)
QUALIFY load_id = max(load_id) OVER (PARTITION BY document_id);

COMMENT ON VIEW documents IS
'One row per file that was loaded, whether or not its content is still the newest.';
COMMENT ON COLUMN documents.document_id IS
'The first 16 hexadecimal digits of the file''s SHA-256.';
COMMENT ON COLUMN documents.kind IS
'What the file is: plan or progress_report.';
COMMENT ON COLUMN documents.file_name IS
'Name of the file as it was loaded, without its folder; after the name of the ZIP file or mail '
'that it came in, as in "laporan.zip/b06.xlsx".';
COMMENT ON COLUMN documents.sha256 IS
'SHA-256 of the file''s bytes, hexadecimal.';
COMMENT ON COLUMN documents.page_count IS
'Number of pages.';
COMMENT ON COLUMN documents.producer IS
'The program that made the file, as the file says; NULL where it does not say.';
COMMENT ON COLUMN documents.loaded_at IS
'When the file was last loaded with a new result, UTC.';
COMMENT ON COLUMN documents.is_current IS
'Whether the current version of a plan, or a report that none corrects, comes from this file.';
COMMENT ON COLUMN documents.is_outdated IS
'Whether an older Renaksi read it: columns that it did not know are NULL until renaksi rebuild '
'reads it anew.';
COMMENT ON COLUMN documents.mail_sender IS
'Personal data: the sender of the mail that the file came in, as the mail names them; NULL where '
'it came in none.';
COMMENT ON COLUMN documents.mail_subject IS
'The subject of that mail.';
COMMENT ON COLUMN documents.mail_sent_at IS
'When that mail was sent, UTC.';

CREATE TABLE history.plans (
    plan_id VARCHAR,
    version INTEGER,
    family VARCHAR NOT NULL,
    title VARCHAR,
    period_start DATE,
    period_end DATE,
    issuer VARCHAR,
    PRIMARY KEY (plan_id, version)
);

CREATE VIEW plans AS
SELECT
    plans.plan_id,
    plans.family,
    plans.title,
    plans.period_start,
    plans.period_end,
    plans.version,
    loads.document_id,
    plans.issuer
FROM history.plans
INNER JOIN history.current_plans USING (plan_id, version)
INNER JOIN history.loads USING (load_id);

COMMENT ON TABLE history.plans IS
'Every version of every plan.';
COMMENT ON VIEW plans IS
'One row per action plan, in the version that is shown. One file may hold several plans.';
COMMENT ON COLUMN plans.plan_id IS
'The plan''s identifier: family and years, like OGI-2020-2022; where many issuers have such plans, '
'the issuer stands between them.';
COMMENT ON COLUMN plans.issuer IS
'Whose plan it is, as its title or its profile says: a regency''s name; NULL where neither says '
'so.';
COMMENT ON COLUMN plans.family IS
'Whose plan it is: OGI (Open Government Indonesia), OPI (Open Parliament Indonesia), …';
COMMENT ON COLUMN plans.title IS
'The plan''s title as printed.';
COMMENT ON COLUMN plans.period_start IS
'First day of the plan''s period.';
COMMENT ON COLUMN plans.period_end IS
'Last day of the plan''s period.';
COMMENT ON COLUMN plans.version IS
'Counts the loads that changed something in this plan, from 1.';
COMMENT ON COLUMN plans.document_id IS
'The file this version was last read from: documents.';

CREATE TABLE history.chapters (
    plan_id VARCHAR,
    version INTEGER,
    chapter_id VARCHAR,
    ordinal INTEGER NOT NULL,
    level INTEGER NOT NULL,
    heading VARCHAR,
    text VARCHAR NOT NULL,
    chapter_key VARCHAR,
    PRIMARY KEY (chapter_id, version)
);

CREATE VIEW chapters AS
SELECT
    plan_id,
    ordinal,
    level,
    heading,
    text,
    chapter_id,
    chapter_key
FROM history.chapters
SEMI JOIN history.current_plans USING (plan_id, version);

COMMENT ON TABLE history.chapters IS
'The chapters of every version of every plan.';
COMMENT ON VIEW chapters IS
'The plan''s own narrative outside the forms: introduction, how it was made, monitoring.';
COMMENT ON COLUMN chapters.plan_id IS
'The plan it belongs to: plans.';
COMMENT ON COLUMN chapters.ordinal IS
'Place in the plan''s printed order, from 1.';
COMMENT ON COLUMN chapters.level IS
'Depth of the heading, 1 to 3.';
COMMENT ON COLUMN chapters.heading IS
'The heading as printed; NULL for text that stands before the first heading.';
COMMENT ON COLUMN chapters.text IS
'The text under the heading; paragraphs divided by a blank line, list items one a line.';
COMMENT ON COLUMN chapters.chapter_id IS
'The chapter''s identifier, as in provenance.';
COMMENT ON COLUMN chapters.chapter_key IS
'The chapter''s key that lasts: given at first sight, the same in every version that has it. '
'See docs/versions.md.';
