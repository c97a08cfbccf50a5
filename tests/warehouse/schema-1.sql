-- A warehouse of schema 1, as the first Renaksi made it: its relations, and a small document's rows.


CREATE SCHEMA history;

CREATE TABLE history.schema_version (
    version INTEGER NOT NULL
);

CREATE TABLE history.loads (
    load_id INTEGER PRIMARY KEY,
    document_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    page_count INTEGER NOT NULL,
    producer VARCHAR,
    digest VARCHAR NOT NULL,
    loaded_at TIMESTAMP NOT NULL
);

CREATE TABLE history.plan_loads (
    plan_id VARCHAR,
    load_id INTEGER,
    version INTEGER NOT NULL,
    digest VARCHAR NOT NULL,
    PRIMARY KEY (plan_id, load_id)
);

CREATE TABLE history.current_plans (
    plan_id VARCHAR PRIMARY KEY,
    version INTEGER NOT NULL,
    load_id INTEGER NOT NULL
);

CREATE VIEW history.current_loads AS
SELECT
    document_id,
    max(load_id) AS load_id
FROM history.loads
WHERE
    load_id IN (SELECT load_id FROM history.current_plans)
    OR document_id NOT IN (
        SELECT plan_documents.document_id
        FROM history.loads AS plan_documents
        INNER JOIN history.plan_loads USING (load_id)
    )
GROUP BY document_id;

CREATE VIEW documents AS
SELECT
    document_id,
    kind,
    file_name,
    sha256,
    page_count,
    producer,
    loaded_at,
    document_id IN (SELECT document_id FROM history.current_loads) AS is_current
FROM history.loads
QUALIFY load_id = max(load_id) OVER (PARTITION BY document_id);

CREATE TABLE history.plans (
    plan_id VARCHAR,
    version INTEGER,
    family VARCHAR NOT NULL,
    title VARCHAR,
    period_start DATE,
    period_end DATE,
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
    loads.document_id
FROM history.plans
INNER JOIN history.current_plans USING (plan_id, version)
INNER JOIN history.loads USING (load_id);

CREATE TABLE history.chapters (
    plan_id VARCHAR,
    version INTEGER,
    chapter_id VARCHAR,
    ordinal INTEGER NOT NULL,
    level INTEGER NOT NULL,
    heading VARCHAR,
    text VARCHAR NOT NULL,
    PRIMARY KEY (chapter_id, version)
);

CREATE VIEW chapters AS
SELECT
    plan_id,
    ordinal,
    level,
    heading,
    text,
    chapter_id
FROM history.chapters
SEMI JOIN history.current_plans USING (plan_id, version);

CREATE TABLE history.commitments (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR,
    number INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    start_date DATE,
    end_date DATE,
    period_as_printed VARCHAR,
    first_page INTEGER NOT NULL,
    last_page INTEGER NOT NULL,
    PRIMARY KEY (commitment_id, version)
);

CREATE VIEW commitments AS
SELECT
    commitment_id,
    plan_id,
    number,
    title,
    start_date,
    end_date,
    period_as_printed,
    first_page,
    last_page
FROM history.commitments
SEMI JOIN history.current_plans USING (plan_id, version);

CREATE TABLE history.sections (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR NOT NULL,
    section_id VARCHAR,
    ordinal INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    heading VARCHAR,
    PRIMARY KEY (section_id, version)
);

CREATE VIEW sections AS
SELECT
    commitment_id,
    ordinal,
    kind,
    label,
    text,
    heading,
    section_id
FROM history.sections
SEMI JOIN history.current_plans USING (plan_id, version);

CREATE TABLE history.indicators (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR NOT NULL,
    indicator_id VARCHAR,
    ordinal INTEGER NOT NULL,
    number_as_printed VARCHAR,
    text VARCHAR NOT NULL,
    details VARCHAR[],
    start_date DATE,
    end_date DATE,
    start_as_printed VARCHAR,
    end_as_printed VARCHAR,
    expected_output VARCHAR,
    PRIMARY KEY (indicator_id, version)
);

CREATE VIEW indicators AS
SELECT
    indicator_id,
    commitment_id,
    ordinal,
    number_as_printed,
    text,
    coalesce(details, []) AS details,
    start_date,
    end_date,
    expected_output,
    start_as_printed,
    end_as_printed
FROM history.indicators
SEMI JOIN history.current_plans USING (plan_id, version);

CREATE TABLE history.commitment_organisations (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR NOT NULL,
    mention_id VARCHAR,
    role VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    name_as_printed VARCHAR NOT NULL,
    organisation_id VARCHAR,
    unit VARCHAR,
    PRIMARY KEY (mention_id, version)
);

CREATE VIEW commitment_organisations AS
SELECT
    commitment_id,
    role,
    ordinal,
    name_as_printed,
    organisation_id,
    unit,
    mention_id
FROM history.commitment_organisations
SEMI JOIN history.current_plans USING (plan_id, version);

CREATE TABLE history.organisations (
    load_id INTEGER,
    organisation_id VARCHAR,
    name VARCHAR NOT NULL,
    acronym VARCHAR,
    kind VARCHAR NOT NULL,
    aliases VARCHAR[] NOT NULL,
    PRIMARY KEY (organisation_id, load_id)
);

CREATE VIEW organisations AS
WITH merged AS (
    SELECT
        organisation_id,
        arg_max(name, load_id) AS name,
        arg_max(acronym, load_id) AS acronym,
        arg_max(kind, load_id) AS kind,
        list(name) || flatten(list(aliases)) AS aliases
    FROM history.organisations
    SEMI JOIN history.current_loads USING (load_id)
    GROUP BY organisation_id
)

SELECT
    organisation_id,
    name,
    acronym,
    kind,
    list_sort(list_distinct(list_filter(aliases, LAMBDA alias: alias <> name))) AS aliases
FROM merged;

CREATE TABLE history.contacts (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR NOT NULL,
    contact_id VARCHAR,
    ordinal INTEGER NOT NULL,
    person VARCHAR,
    position_as_printed VARCHAR,
    organisation_as_printed VARCHAR,
    units VARCHAR[],
    emails VARCHAR[],
    phones VARCHAR[],
    PRIMARY KEY (contact_id, version)
);

CREATE VIEW contacts AS
SELECT
    contact_id,
    commitment_id,
    ordinal,
    person,
    position_as_printed,
    organisation_as_printed,
    coalesce(units, []) AS units,
    coalesce(emails, []) AS emails,
    coalesce(phones, []) AS phones
FROM history.contacts
SEMI JOIN history.current_plans USING (plan_id, version);

CREATE TABLE history.external_ids (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR,
    scheme VARCHAR,
    value VARCHAR,
    PRIMARY KEY (commitment_id, version, scheme, value)
);

CREATE VIEW external_ids AS
SELECT
    commitment_id,
    scheme,
    value
FROM history.external_ids
SEMI JOIN history.current_plans USING (plan_id, version);

CREATE TABLE history.citations (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR NOT NULL,
    citation_id VARCHAR,
    place VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    PRIMARY KEY (citation_id, version)
);

CREATE VIEW citations AS
SELECT
    commitment_id,
    place,
    kind,
    value,
    text,
    citation_id
FROM history.citations
SEMI JOIN history.current_plans USING (plan_id, version);

CREATE TABLE history.quantities (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR NOT NULL,
    quantity_id VARCHAR,
    owner_kind VARCHAR NOT NULL,
    owner_id VARCHAR NOT NULL,
    value DOUBLE NOT NULL,
    unit VARCHAR,
    comparator VARCHAR NOT NULL,
    year INTEGER,
    text VARCHAR NOT NULL,
    PRIMARY KEY (quantity_id, version)
);

CREATE VIEW quantities AS
SELECT
    owner_kind,
    owner_id,
    value,
    unit,
    comparator,
    year,
    text,
    quantity_id,
    commitment_id
FROM history.quantities
SEMI JOIN history.current_plans USING (plan_id, version);

CREATE TABLE history.annexes (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR NOT NULL,
    annex_field_id VARCHAR,
    ordinal INTEGER NOT NULL,
    label VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    PRIMARY KEY (annex_field_id, version)
);

CREATE VIEW annexes AS
SELECT
    commitment_id,
    ordinal,
    label,
    value,
    annex_field_id
FROM history.annexes
SEMI JOIN history.current_plans USING (plan_id, version);

CREATE TABLE history.measures (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR NOT NULL,
    measure_id VARCHAR,
    ordinal INTEGER NOT NULL,
    goal VARCHAR,
    responsible VARCHAR,
    text VARCHAR NOT NULL,
    evidence VARCHAR,
    PRIMARY KEY (measure_id, version)
);

CREATE VIEW measures AS
SELECT
    measure_id,
    commitment_id,
    ordinal,
    goal,
    responsible,
    text,
    evidence
FROM history.measures
SEMI JOIN history.current_plans USING (plan_id, version);

CREATE TABLE history.targets (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR NOT NULL,
    measure_id VARCHAR NOT NULL,
    target_id VARCHAR,
    period VARCHAR NOT NULL,
    due_date DATE,
    text VARCHAR NOT NULL,
    PRIMARY KEY (target_id, version)
);

CREATE VIEW targets AS
SELECT
    target_id,
    measure_id,
    period,
    due_date,
    text
FROM history.targets
SEMI JOIN history.current_plans USING (plan_id, version);

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

CREATE TABLE history.provenance (
    load_id INTEGER NOT NULL,
    plan_id VARCHAR,
    entity_kind VARCHAR NOT NULL,
    entity_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    page INTEGER NOT NULL,
    x0 DOUBLE NOT NULL,
    top DOUBLE NOT NULL,
    x1 DOUBLE NOT NULL,
    bottom DOUBLE NOT NULL,
    ordinal INTEGER NOT NULL
);

CREATE VIEW provenance AS
WITH current_provenance AS (
    FROM history.provenance
    SEMI JOIN history.current_plans USING (plan_id, load_id)
    UNION ALL
    FROM history.provenance
    SEMI JOIN history.current_loads USING (load_id)
    WHERE plan_id IS NULL
)

SELECT
    entry.entity_kind,
    entry.entity_id,
    entry.field,
    loads.document_id,
    entry.page,
    entry.x0,
    entry.top,
    entry.x1,
    entry.bottom,
    entry.ordinal
FROM current_provenance AS entry
INNER JOIN history.loads USING (load_id);

CREATE TABLE history.word_audit (
    load_id INTEGER,
    page INTEGER,
    words INTEGER NOT NULL,
    in_values INTEGER NOT NULL,
    in_labels INTEGER NOT NULL,
    furniture INTEGER NOT NULL,
    unassigned INTEGER NOT NULL,
    PRIMARY KEY (load_id, page)
);

CREATE VIEW word_audit AS
SELECT
    current_loads.document_id,
    word_audit.page,
    word_audit.words,
    word_audit.in_values,
    word_audit.in_labels,
    word_audit.furniture,
    word_audit.unassigned
FROM history.word_audit
INNER JOIN history.current_loads USING (load_id);

CREATE TABLE history.findings (
    load_id INTEGER NOT NULL,
    severity VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    page INTEGER,
    entity_kind VARCHAR,
    entity_id VARCHAR
);

CREATE VIEW findings AS
SELECT
    current_loads.document_id,
    findings.severity,
    findings.code,
    findings.message,
    findings.page,
    findings.entity_kind,
    findings.entity_id
FROM history.findings
INNER JOIN history.current_loads USING (load_id);

CREATE TABLE history.changes (
    plan_id VARCHAR NOT NULL,
    from_version INTEGER NOT NULL,
    to_version INTEGER NOT NULL,
    entity_kind VARCHAR NOT NULL,
    entity_id VARCHAR NOT NULL,
    field VARCHAR,
    change VARCHAR NOT NULL,
    old_value VARCHAR,
    new_value VARCHAR
);

CREATE VIEW changes AS
SELECT
    plan_id,
    from_version,
    to_version,
    entity_kind,
    entity_id,
    field,
    change,
    old_value,
    new_value
FROM history.changes;

CREATE TABLE history.measure_organisations (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR NOT NULL,
    measure_id VARCHAR NOT NULL,
    measure_organisation_id VARCHAR,
    name_as_printed VARCHAR NOT NULL,
    organisation_id VARCHAR NOT NULL,
    PRIMARY KEY (measure_organisation_id, version)
);

CREATE VIEW measure_organisations AS
SELECT
    measure_id,
    organisation_id,
    name_as_printed,
    measure_organisation_id
FROM history.measure_organisations
SEMI JOIN history.current_plans USING (plan_id, version);

CREATE TABLE history.indicator_measures (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR NOT NULL,
    indicator_measure_id VARCHAR,
    indicator_id VARCHAR NOT NULL,
    measure_id VARCHAR NOT NULL,
    score DOUBLE NOT NULL,
    PRIMARY KEY (indicator_measure_id, version)
);

CREATE VIEW indicator_measures AS
SELECT
    indicator_id,
    measure_id,
    score,
    indicator_measure_id
FROM history.indicator_measures
SEMI JOIN history.current_plans USING (plan_id, version);

CREATE VIEW due_targets AS
SELECT
    t.due_date,
    t.period,
    c.plan_id,
    c.commitment_id,
    c.title,
    m.responsible,
    m.measure_id,
    m.text AS measure,
    t.target_id,
    t.text AS target
FROM targets AS t
INNER JOIN measures AS m USING (measure_id)
INNER JOIN commitments AS c USING (commitment_id);

CREATE VIEW organisation_targets AS
SELECT
    o.organisation_id,
    o.name,
    d.plan_id,
    d.period,
    d.due_date,
    count(DISTINCT d.commitment_id) AS commitments,
    count(DISTINCT d.measure_id) AS measures,
    count(DISTINCT d.target_id) AS targets
FROM due_targets AS d
INNER JOIN measure_organisations USING (measure_id)
INNER JOIN organisations AS o USING (organisation_id)
GROUP BY ALL;

CREATE VIEW commitments_without_measures AS
SELECT
    c.plan_id,
    c.commitment_id,
    c.title
FROM commitments AS c
ANTI JOIN measures USING (commitment_id);


INSERT INTO history.annexes VALUES
('OGI-2020-2022', 1, 'OGI-2020-2022/01', 'OGI-2020-2022/01/annex/1', 1, 'Bappenas', 'Direktorat Contoh'),
('OPI-2020-2022', 1, 'OPI-2020-2022/01', 'OPI-2020-2022/01/annex/1', 1, 'Bappenas', 'Direktorat Contoh');
INSERT INTO history.chapters VALUES
('OGI-2020-2022', 1, 'OGI-2020-2022/chapter/1', 1, 1, 'Pendahuluan', 'Isi bab'),
('OPI-2020-2022', 1, 'OPI-2020-2022/chapter/1', 1, 1, 'Pendahuluan', 'Isi bab');
INSERT INTO history.citations VALUES
('OGI-2020-2022', 1, 'OGI-2020-2022/01', 'OGI-2020-2022/01/citation/1', 'section/1', 'law', 'UU 14/2008', 'UU No. 14 Tahun 2008'),
('OPI-2020-2022', 1, 'OPI-2020-2022/01', 'OPI-2020-2022/01/citation/1', 'section/1', 'law', 'UU 14/2008', 'UU No. 14 Tahun 2008');
INSERT INTO history.commitment_organisations VALUES
('OGI-2020-2022', 1, 'OGI-2020-2022/01', 'OGI-2020-2022/01/organisation/1', 'responsible', 1, 'Kementerian Contoh – Biro Hukum', 'kementerian-contoh', 'Biro Hukum'),
('OPI-2020-2022', 1, 'OPI-2020-2022/01', 'OPI-2020-2022/01/organisation/1', 'responsible', 1, 'Kementerian Contoh – Biro Hukum', 'kementerian-contoh', 'Biro Hukum');
INSERT INTO history.commitments VALUES
('OGI-2020-2022', 1, 'OGI-2020-2022/01', 1, 'Judul komitmen 1', '2021-01-01', '2022-12-31', 'Januari 2021 – Desember 2022', 2, 3),
('OGI-2020-2022', 1, 'OGI-2020-2022/02', 2, 'Komitmen tanpa isi', NULL, NULL, NULL, 4, 4),
('OPI-2020-2022', 1, 'OPI-2020-2022/01', 1, 'Judul komitmen 1', '2021-01-01', '2022-12-31', 'Januari 2021 – Desember 2022', 2, 3);
INSERT INTO history.contacts VALUES
('OGI-2020-2022', 1, 'OGI-2020-2022/01', 'OGI-2020-2022/01/contact/1', 1, 'Sari Contoh', 'Kementerian Contoh – Kepala Biro; Staf', 'Kementerian Contoh', ['Kepala Biro', 'Staf'], ['sari@example.org'], ['+62215550100;ext=3504']),
('OGI-2020-2022', 1, 'OGI-2020-2022/02', 'OGI-2020-2022/02/contact/1', 1, NULL, NULL, NULL, NULL, NULL, NULL),
('OPI-2020-2022', 1, 'OPI-2020-2022/01', 'OPI-2020-2022/01/contact/1', 1, 'Sari Contoh', 'Kementerian Contoh – Kepala Biro; Staf', 'Kementerian Contoh', ['Kepala Biro', 'Staf'], ['sari@example.org'], ['+62215550100;ext=3504']);
INSERT INTO history.current_plans VALUES
('OGI-2020-2022', 1, 1),
('OPI-2020-2022', 1, 1);
INSERT INTO history.external_ids VALUES
('OGI-2020-2022', 1, 'OGI-2020-2022/01', 'ogp', 'ID0001'),
('OPI-2020-2022', 1, 'OPI-2020-2022/01', 'ogp', 'ID0001');
INSERT INTO history.findings VALUES
(1, 'error', 'missing_commitment', 'Satu hilang.', NULL, NULL, NULL),
(1, 'info', 'empty_cell', 'Kosong.', 4, 'contact', 'OGI-2020-2022/02/contact/1');
INSERT INTO history.indicators VALUES
('OGI-2020-2022', 1, 'OGI-2020-2022/01', 'OGI-2020-2022/01/indicator/1', 1, '1.', 'Tersedianya 200 desa', ['satu', 'dua'], '2021-01-01', '2021-06-30', 'Januari 2021', 'Juni 2021', 'Laporan'),
('OGI-2020-2022', 1, 'OGI-2020-2022/02', 'OGI-2020-2022/02/indicator/1', 1, NULL, 'Indikator', NULL, NULL, NULL, NULL, NULL, NULL),
('OPI-2020-2022', 1, 'OPI-2020-2022/01', 'OPI-2020-2022/01/indicator/1', 1, '1.', 'Tersedianya 200 desa', ['satu', 'dua'], '2021-01-01', '2021-06-30', 'Januari 2021', 'Juni 2021', 'Laporan');
INSERT INTO history.loads VALUES
(1, 'b04a73b63607b7b9', 'plan', 'rencana.pdf', 'b04a73b63607b7b9faedda1a4302ecfc04c4bcb233d66ea598acefd49193cb0c', 1, 'Tes', 'd55b161ab49b2f4f9ac35369814f14ed7b52e2a8ea31d7bae97e7d4b90822d69', '2026-11-24 11:26:07.289352');
INSERT INTO history.measures VALUES
('OGI-2020-2022', 1, 'OGI-2020-2022/01', 'OGI-2020-2022/01/measure/1', 1, 'Sasaran', 'Kementerian Contoh', 'Ukuran keberhasilan', 'Data pendukung'),
('OPI-2020-2022', 1, 'OPI-2020-2022/01', 'OPI-2020-2022/01/measure/1', 1, 'Sasaran', 'Kementerian Contoh', 'Ukuran keberhasilan', 'Data pendukung');
INSERT INTO history.organisations VALUES
(1, 'kementerian-contoh', 'Kementerian Contoh', 'KC', 'ministry_or_agency', ['Kemcontoh']);
INSERT INTO history.plan_loads VALUES
('OGI-2020-2022', 1, 1, '5dfda209cb95407bedb4295f5fcd6cf7872857d5759674968bee767c781838c5'),
('OPI-2020-2022', 1, 1, '6b920e1f979db5442e2c58155e8d67bd2c2096dd1008d0765b2d853a64721a25');
INSERT INTO history.plans VALUES
('OGI-2020-2022', 1, 'OGI', 'Rencana Aksi', '2020-01-01', '2022-12-31'),
('OPI-2020-2022', 1, 'OPI', 'Rencana Aksi', '2020-01-01', '2022-12-31');
INSERT INTO history.provenance VALUES
(1, NULL, 'organisation', 'kementerian-contoh', 'name', 1, 0.0, 100.0, 75.0, 110.0, 1),
(1, 'OGI-2020-2022', 'plan', 'OGI-2020-2022', 'period_start', 1, 0.0, 100.0, 35.0, 110.0, 1),
(1, 'OGI-2020-2022', 'commitment', 'OGI-2020-2022/01', 'number', 1, 0.0, 100.0, 35.0, 110.0, 1),
(1, 'OGI-2020-2022', 'commitment', 'OGI-2020-2022/01', 'period_as_printed', 1, 0.0, 100.0, 195.0, 110.0, 1),
(1, 'OGI-2020-2022', 'section', 'OGI-2020-2022/01/section/1', 'heading', 1, 0.0, 100.0, 75.0, 110.0, 1),
(1, 'OGI-2020-2022', 'indicator', 'OGI-2020-2022/01/indicator/1', 'start_date', 1, 0.0, 100.0, 75.0, 110.0, 1),
(1, 'OGI-2020-2022', 'indicator', 'OGI-2020-2022/01/indicator/1', 'expected_output', 1, 0.0, 100.0, 35.0, 110.0, 1),
(1, 'OGI-2020-2022', 'contact', 'OGI-2020-2022/01/contact/1', 'position_as_printed', 1, 0.0, 100.0, 235.0, 110.0, 1),
(1, 'OGI-2020-2022', 'contact', 'OGI-2020-2022/01/contact/1', 'phones', 1, 0.0, 100.0, 155.0, 110.0, 1),
(1, 'OGI-2020-2022', 'quantity', 'OGI-2020-2022/01/quantity/1', 'unit', 1, 0.0, 100.0, 35.0, 110.0, 1),
(1, 'OGI-2020-2022', 'annex', 'OGI-2020-2022/01/annex/1', 'value', 1, 0.0, 100.0, 75.0, 110.0, 1),
(1, 'OGI-2020-2022', 'measure', 'OGI-2020-2022/01/measure/1', 'evidence', 1, 0.0, 100.0, 75.0, 110.0, 1),
(1, 'OGI-2020-2022', 'indicator', 'OGI-2020-2022/02/indicator/1', 'text', 1, 0.0, 100.0, 35.0, 110.0, 1),
(1, 'OPI-2020-2022', 'chapter', 'OPI-2020-2022/chapter/1', 'heading', 1, 0.0, 100.0, 35.0, 110.0, 1),
(1, 'OPI-2020-2022', 'commitment', 'OPI-2020-2022/01', 'start_date', 1, 0.0, 100.0, 75.0, 110.0, 1),
(1, 'OPI-2020-2022', 'section', 'OPI-2020-2022/01/section/1', 'text', 2, 0.0, 100.0, 75.0, 110.0, 1),
(1, 'OPI-2020-2022', 'indicator', 'OPI-2020-2022/01/indicator/1', 'text', 1, 0.0, 100.0, 115.0, 110.0, 1),
(1, 'OPI-2020-2022', 'indicator', 'OPI-2020-2022/01/indicator/1', 'start_as_printed', 1, 0.0, 100.0, 75.0, 110.0, 1),
(1, 'OPI-2020-2022', 'commitment_organisation', 'OPI-2020-2022/01/organisation/1', 'unit', 1, 0.0, 100.0, 75.0, 110.0, 1),
(1, 'OPI-2020-2022', 'contact', 'OPI-2020-2022/01/contact/1', 'units', 1, 0.0, 100.0, 115.0, 110.0, 1),
(1, 'OPI-2020-2022', 'citation', 'OPI-2020-2022/01/citation/1', 'text', 1, 0.0, 100.0, 195.0, 110.0, 1),
(1, 'OPI-2020-2022', 'quantity', 'OPI-2020-2022/01/quantity/1', 'text', 1, 0.0, 100.0, 155.0, 110.0, 1),
(1, 'OPI-2020-2022', 'measure', 'OPI-2020-2022/01/measure/1', 'responsible', 1, 0.0, 100.0, 75.0, 110.0, 1);
INSERT INTO history.quantities VALUES
('OGI-2020-2022', 1, 'OGI-2020-2022/01', 'OGI-2020-2022/01/quantity/1', 'indicator', 'OGI-2020-2022/01/indicator/1', 45.1, '%', '>=', 2022, 'minimal 45,1% tahun 2022'),
('OPI-2020-2022', 1, 'OPI-2020-2022/01', 'OPI-2020-2022/01/quantity/1', 'indicator', 'OPI-2020-2022/01/indicator/1', 45.1, '%', '>=', 2022, 'minimal 45,1% tahun 2022');
INSERT INTO history.schema_version VALUES
(1);
INSERT INTO history.sections VALUES
('OGI-2020-2022', 1, 'OGI-2020-2022/01', 'OGI-2020-2022/01/section/1', 1, 'problem', 'Apa masalahnya?', 'Baris pertama
baris kedua', 'Definisi Masalah'),
('OPI-2020-2022', 1, 'OPI-2020-2022/01', 'OPI-2020-2022/01/section/1', 1, 'problem', 'Apa masalahnya?', 'Baris pertama
baris kedua', 'Definisi Masalah');
INSERT INTO history.targets VALUES
('OGI-2020-2022', 1, 'OGI-2020-2022/01', 'OGI-2020-2022/01/measure/1', 'OGI-2020-2022/01/measure/1/B06', 'B06', '2021-06-30', 'Target tengah tahun'),
('OPI-2020-2022', 1, 'OPI-2020-2022/01', 'OPI-2020-2022/01/measure/1', 'OPI-2020-2022/01/measure/1/B06', 'B06', '2021-06-30', 'Target tengah tahun');
INSERT INTO history.word_audit VALUES
(1, 1, 10, 4, 3, 2, 1);
