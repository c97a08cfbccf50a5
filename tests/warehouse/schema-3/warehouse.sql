-- A warehouse of schema 3 as its own Renaksi made it of the files beside this one: two versions of a plan, of which the
-- other plan's older one is shown again, two progress reports, and what two people decided on their entries.
-- Its relations, then its rows.

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
    loaded_at TIMESTAMP NOT NULL,
    read_by VARCHAR,
    profiles STRUCT(name VARCHAR, sha256 VARCHAR)[]
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
    PRIMARY KEY (report_id, load_id)
);

CREATE VIEW history.current_reports AS
WITH newest AS (
    FROM history.progress_reports
    WHERE
        load_id IN (
            SELECT max(loads.load_id)
            FROM history.loads
            GROUP BY loads.document_id
        )
)

SELECT
    report_id,
    load_id
FROM newest
WHERE
    report_id NOT IN (
        SELECT unnest(correction.replaces) AS report_id
        FROM newest AS correction
    );

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
    load_id IN (SELECT current_plans.load_id FROM history.current_plans)
    OR load_id IN (SELECT current_reports.load_id FROM history.current_reports)
    OR document_id NOT IN (
        SELECT held.document_id
        FROM history.loads AS held
        INNER JOIN contents USING (load_id)
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

CREATE TABLE history.report_findings (
    report_id VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    page INTEGER
);

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
INNER JOIN history.current_loads USING (load_id)
UNION ALL
SELECT
    progress_reports.document_id,
    report_findings.severity,
    report_findings.code,
    report_findings.message,
    report_findings.page,
    'progress_report' AS entity_kind,
    report_findings.report_id AS entity_id
FROM history.report_findings
INNER JOIN progress_reports USING (report_id);

CREATE TABLE history.changes (
    plan_id VARCHAR NOT NULL,
    from_version INTEGER NOT NULL,
    to_version INTEGER NOT NULL,
    entity_kind VARCHAR NOT NULL,
    entity_id VARCHAR NOT NULL,
    field VARCHAR,
    change VARCHAR NOT NULL,
    old_value VARCHAR,
    new_value VARCHAR,
    old_entity_id VARCHAR,
    commitment_id VARCHAR
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
    new_value,
    old_entity_id,
    commitment_id
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
WITH duties AS (
    SELECT
        measure_organisations.organisation_id,
        d.plan_id,
        d.period,
        d.due_date,
        count(DISTINCT d.commitment_id) AS commitments,
        count(DISTINCT d.measure_id) AS measures,
        count(DISTINCT d.target_id) AS targets
    FROM due_targets AS d
    INNER JOIN measure_organisations USING (measure_id)
    GROUP BY ALL
)

SELECT
    organisation_id,
    o.name,
    duties.plan_id,
    duties.period,
    duties.due_date,
    duties.commitments,
    duties.measures,
    duties.targets
FROM duties
INNER JOIN organisations AS o USING (organisation_id);

CREATE VIEW commitments_without_measures AS
SELECT
    c.plan_id,
    c.commitment_id,
    c.title
FROM commitments AS c
ANTI JOIN measures USING (commitment_id);

CREATE TYPE history.completion AS enum(
    'withdrawn', 'no_evidence', 'not_started', 'limited', 'substantial', 'complete'
);

CREATE VIEW history.plan_periods AS
SELECT
    plan_id,
    period,
    max(due_date) AS period_end
FROM main.due_targets
GROUP BY ALL;

CREATE VIEW linked_entries AS
WITH arrivals AS (
    SELECT
        document_id,
        min(load_id) AS first_load
    FROM history.loads
    GROUP BY document_id
)

SELECT
    matched.entry_id,
    entries.report_id,
    commitments.plan_id,
    matched.period,
    matched.reporter,
    matched.commitment_id,
    matched.measure_id,
    matched.indicator_id,
    entries.status,
    entries.percent,
    entries.achievement,
    entries.obstacles,
    entries.follow_up,
    entries.evidence
FROM history.matched_entries AS matched
INNER JOIN progress_entries AS entries USING (entry_id)
INNER JOIN commitments USING (commitment_id)
INNER JOIN arrivals USING (document_id)
WHERE matched.decision IN ('auto', 'accepted')
QUALIFY arrivals.first_load = max(arrivals.first_load) OVER (
    PARTITION BY
        matched.plan_id, matched.reporter, matched.period, matched.entry_text,
        matched.commitment_id, matched.measure_id, matched.indicator_id
);

CREATE VIEW history.target_progress AS
SELECT
    linked.plan_id,
    linked.commitment_id,
    linked.measure_id,
    linked.indicator_id,
    linked.period,
    linked.reporter,
    periods.period_end,
    count(*) AS entries,
    min(linked.status::history.completion) AS status,
    avg(linked.percent) AS percent
FROM main.linked_entries AS linked
LEFT JOIN history.plan_periods AS periods USING (plan_id, period)
GROUP BY ALL;

CREATE VIEW measure_progress AS
SELECT
    plan_id,
    commitment_id,
    measure_id,
    indicator_id,
    period,
    reporter,
    period_end,
    entries,
    status::varchar AS status,
    percent
FROM history.target_progress
WHERE measure_id IS NOT NULL OR indicator_id IS NOT NULL;

CREATE VIEW commitment_progress AS
WITH due AS (
    FROM due_targets
    SELECT
        plan_id,
        commitment_id,
        measure_id AS target_id,
        period,
        due_date
),

periods AS (
    SELECT
        plan_id,
        period,
        max(due_date) AS period_end
    FROM due
    GROUP BY ALL
),

progress AS (
    FROM history.target_progress
    SELECT
        *,
        coalesce(measure_id, indicator_id) AS target_id
),

reported AS (
    SELECT
        commitment_id,
        period,
        reporter,
        count(*) AS measures_reported,
        count(*) FILTER (status = 'complete') AS measures_complete,
        avg(percent) AS percent,
        max(status) AS best,
        bool_and(status = 'complete') FILTER (status <> 'withdrawn') AS all_complete,
        avg((status IN ('substantial', 'complete'))::integer) FILTER (status <> 'withdrawn')
            AS share_advanced
    FROM progress
    WHERE target_id IS NOT NULL
    GROUP BY ALL
),

whole AS (
    FROM progress
    WHERE target_id IS NULL
),

told AS (
    FROM progress
    SELECT
        plan_id,
        commitment_id,
        period,
        reporter
    UNION
    SELECT
        plan_id,
        due.commitment_id,
        reports.period,
        reports.reporter
    FROM progress_reports AS reports
    INNER JOIN periods USING (plan_id, period)
    INNER JOIN due USING (plan_id)
    WHERE due.due_date <= periods.period_end
),

duties AS (
    FROM due
    SELECT
        commitment_id,
        target_id,
        TRUE AS is_measure,
        due_date
    UNION ALL
    SELECT
        commitment_id,
        indicator_id AS target_id,
        FALSE AS is_measure,
        NULL AS due_date
    FROM indicators
    ANTI JOIN measures USING (commitment_id)
),

owed AS (
    SELECT
        told.commitment_id,
        told.period,
        told.reporter,
        count(DISTINCT duties.target_id) FILTER (duties.is_measure) AS measures_due,
        count(DISTINCT duties.target_id) = count(DISTINCT done.target_id) FILTER (
            told.period IS NOT DISTINCT FROM done.period OR periods.period_end >= done.period_end
        ) AS all_done
    FROM told
    LEFT JOIN periods USING (plan_id, period)
    INNER JOIN duties USING (commitment_id)
    LEFT JOIN progress AS done
        ON
            duties.target_id = done.target_id
            AND told.reporter = done.reporter
            AND done.status = 'complete'
    WHERE
        told.period IS NULL
        OR duties.due_date IS NULL
        OR periods.period_end >= duties.due_date
    GROUP BY ALL
)

SELECT
    told.plan_id,
    told.commitment_id,
    told.period,
    told.reporter,
    coalesce(owed.measures_due, 0) AS measures_due,
    coalesce(reported.measures_reported, 0) AS measures_reported,
    coalesce(reported.measures_complete, 0) AS measures_complete,
    coalesce(whole.percent, reported.percent) AS percent,
    coalesce(
        whole.status::varchar,
        CASE
            WHEN reported.best <= 'not_started'::history.completion THEN reported.best::varchar
            WHEN reported.all_complete AND owed.all_done THEN 'complete'
            WHEN reported.share_advanced > 0.5 THEN 'substantial'
            WHEN reported.best IS NOT NULL THEN 'limited'
        END
    ) AS status
FROM told
LEFT JOIN owed
    ON
        told.commitment_id = owed.commitment_id
        AND told.reporter = owed.reporter
        AND told.period IS NOT DISTINCT FROM owed.period
LEFT JOIN reported
    ON
        told.commitment_id = reported.commitment_id
        AND told.reporter = reported.reporter
        AND told.period IS NOT DISTINCT FROM reported.period
LEFT JOIN whole
    ON
        told.commitment_id = whole.commitment_id
        AND told.reporter = whole.reporter
        AND told.period IS NOT DISTINCT FROM whole.period;

CREATE VIEW plan_progress AS
SELECT
    plan_id,
    period,
    reporter,
    count(*) AS commitments,
    count(*) FILTER (status = 'complete') AS commitments_complete,
    sum(measures_due)::bigint AS measures_due,
    sum(measures_reported)::bigint AS measures_reported,
    sum(measures_complete)::bigint AS measures_complete,
    avg(percent) AS percent
FROM commitment_progress
GROUP BY plan_id, period, reporter;

CREATE VIEW progress_movement AS
SELECT
    plan_id,
    commitment_id,
    measure_id,
    indicator_id,
    reporter,
    lag(period) OVER earlier AS from_period,
    period AS to_period,
    lag(status) OVER earlier AS from_status,
    status AS to_status,
    enum_code(status::history.completion)::integer
    - enum_code(lag(status::history.completion) OVER earlier)::integer AS steps,
    percent - lag(percent) OVER earlier AS percent_change
FROM measure_progress
WHERE period IS NOT NULL
WINDOW earlier AS (PARTITION BY measure_id, indicator_id, reporter ORDER BY period_end, period)
QUALIFY from_period IS NOT NULL;

CREATE MACRO overdue_on(day) AS TABLE  -- noqa: CP05
    SELECT
        due.plan_id,
        due.commitment_id,
        due.measure_id,
        due.target_id,
        due.period,
        due.due_date,
        day::date - due.due_date AS days_overdue,
        due.responsible,
        due.measure,
        due.target,
        arg_max(progress.status, (progress.period_end, progress.reporter)) AS status,
        arg_max(progress.percent, (progress.period_end, progress.reporter)) AS percent
    FROM due_targets AS due
    LEFT JOIN measure_progress AS progress
        ON
            due.measure_id = progress.measure_id
            AND progress.period_end BETWEEN due.due_date AND day::date
    WHERE due.due_date < day::date
    GROUP BY ALL
    HAVING NOT coalesce(bool_or(progress.status IN ('complete', 'withdrawn')), FALSE);

CREATE VIEW overdue_targets AS
FROM overdue_on(current_date);

CREATE VIEW unreported_targets AS
SELECT
    due.plan_id,
    due.commitment_id,
    due.measure_id,
    due.target_id,
    due.period,
    due.due_date,
    due.responsible,
    due.measure,
    due.target
FROM due_targets AS due
ANTI JOIN measure_progress USING (measure_id, period)
WHERE due.due_date < current_date;

CREATE VIEW reporter_disagreements AS
WITH worded AS (
    SELECT
        progress.*,
        linkable.target_id,
        linkable.text,
        history.said(linkable.text) AS said
    FROM measure_progress AS progress
    INNER JOIN history.linkable
        ON coalesce(progress.measure_id, progress.indicator_id) = linkable.target_id
)

SELECT
    government.plan_id,
    government.commitment_id,
    government.period,
    government.target_id AS government_target_id,
    civil_society.target_id AS civil_society_target_id,
    government.text AS measure,
    government.status AS government_status,
    civil_society.status AS civil_society_status,
    government.percent AS government_percent,
    civil_society.percent AS civil_society_percent
FROM worded AS government
INNER JOIN worded AS civil_society
    ON
        government.commitment_id = civil_society.commitment_id
        AND government.period = civil_society.period
        AND government.said = civil_society.said
WHERE
    government.reporter = 'government'
    AND civil_society.reporter = 'civil_society'
    AND government.status <> civil_society.status;

CREATE VIEW organisation_progress AS
WITH reported AS (
    SELECT
        measure_id,
        period,
        bool_or(status = 'complete') AS is_complete,
        avg(percent) AS percent
    FROM measure_progress
    GROUP BY measure_id, period
),

duties AS (
    SELECT DISTINCT
        measure_id,
        organisation_id
    FROM measure_organisations
)

SELECT
    organisations.organisation_id,
    organisations.name,
    due.plan_id,
    due.period,
    due.due_date,
    count(*) AS targets_due,
    count(reported.measure_id) AS targets_reported,
    count(*) FILTER (reported.is_complete) AS targets_complete,
    avg(reported.percent) AS percent
FROM duties
INNER JOIN due_targets AS due ON duties.measure_id = due.measure_id
INNER JOIN organisations ON duties.organisation_id = organisations.organisation_id
LEFT JOIN reported ON due.measure_id = reported.measure_id AND due.period = reported.period
GROUP BY
    organisations.organisation_id, organisations.name, due.plan_id, due.period, due.due_date;

CREATE TABLE history.rollbacks (
    plan_id VARCHAR NOT NULL,
    from_version INTEGER NOT NULL,
    to_version INTEGER NOT NULL,
    load_id INTEGER NOT NULL,
    rolled_back_at TIMESTAMP NOT NULL
);

CREATE VIEW plan_versions AS
SELECT
    plan_loads.plan_id,
    plan_loads.version,
    arg_max(loads.document_id, loads.load_id) AS document_id,
    arg_max(loads.file_name, loads.load_id) AS file_name,
    min(loads.loaded_at) AS loaded_at,
    bool_or(plan_loads.version = current_plans.version) AS is_shown
FROM history.plan_loads
INNER JOIN history.loads USING (load_id)
INNER JOIN history.current_plans USING (plan_id)
GROUP BY plan_loads.plan_id, plan_loads.version;

INSERT INTO history.annexes VALUES
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/annex/1', 1, 'Komitmen', 'Keterbukaan Data Anggaran Sekolah'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/annex/2', 2, 'Kementerian/Lembaga Penanggung Jawab', 'Kementerian Pendidikan Dasar dan Menengah, Badan Arsip Pendidikan Nasional'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/annex/3', 3, 'Kementerian/Lembaga Terkait', 'Kementerian Dalam Negeri'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/annex/4', 4, 'Bappenas', 'Direktorat Pendidikan Menengah; Direktorat Aparatur Negara'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/annex/5', 5, 'CSO Mitra', 'Yayasan Buku Terbuka'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/annex/6', 6, 'Point of Contact Kementerian/Lembaga', 'Sekar Ayu Lestiani (e-mail: sekar.lestiani@dikdasmen.example)'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex/1', 1, 'Komitmen', 'Kanal Pengaduan Air Bersih'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex/2', 2, 'Kementerian/Lembaga Penanggung', 'Kementerian Pekerjaan Umum'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex/3', 3, 'Bappenas', 'Direktorat Perumahan dan Permukiman'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex/4', 4, 'CSO Mitra', 'Yayasan Sungai Jernih'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex/1', 1, 'Komitmen', 'Keterbukaan Data Anggaran Sekolah'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex/2', 2, 'Kementerian/Lembaga Penanggung Jawab', 'Kementerian Pendidikan Dasar dan Menengah, Badan Arsip Pendidikan Nasional'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex/3', 3, 'Kementerian/Lembaga Terkait', 'Kementerian Dalam Negeri'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex/4', 4, 'Bappenas', 'Direktorat Pendidikan Menengah; Direktorat Aparatur Negara'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex/5', 5, 'CSO Mitra', 'Yayasan Buku Terbuka'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex/6', 6, 'Point of Contact Kementerian/Lembaga', 'Sekar Ayu Lestiani (e-mail: sekar.lestiani@dikdasmen.example)');

INSERT INTO history.changes VALUES
('OGI-2030-2032', 1, 2, 'chapter', 'OGI-2030-2032/chapter/3', 'text', 'changed', 'Penyusunan berlangsung dari Maret hingga November 2030 melalui tiga lokakarya. Dari 17 usulan yang masuk, dipilih tiga (3) butir komitmen yang paling banyak didukung:
• keterbukaan anggaran sekolah;
• pengaduan layanan air bersih; dan
• pelibatan warga dalam penyusunan peraturan desa.', 'Penyusunan berlangsung dari Maret hingga Desember 2030 melalui empat lokakarya. Dari 17 usulan yang masuk, dipilih tiga (3) butir komitmen yang paling banyak didukung:
• keterbukaan anggaran sekolah;
• pengaduan layanan air bersih; dan
• pelibatan warga dalam penyusunan peraturan desa.', 'OGI-2030-2032/chapter/3', NULL),
('OGI-2030-2032', 1, 2, 'commitment', 'OGI-2030-2032/01', NULL, 'added', NULL, 'Peta Terbuka Ruang Terbuka Hijau Perkotaan', NULL, 'OGI-2030-2032/01'),
('OGI-2030-2032', 1, 2, 'commitment', 'OGI-2030-2032/02', NULL, 'removed', 'Kanal Pengaduan Layanan Air Bersih yang Ramah bagi Penyandang Disabilitas', NULL, 'OGI-2030-2032/02', 'OGI-2030-2032/02'),
('OGI-2030-2032', 1, 2, 'indicator', 'OGI-2030-2032/02/indicator/1', 'end_date', 'changed', '2031-06-30', '2031-09-30', 'OGI-2030-2032/01/indicator/1', 'OGI-2030-2032/02'),
('OGI-2030-2032', 1, 2, 'indicator', 'OGI-2030-2032/02/indicator/2', NULL, 'added', NULL, 'Terbentuknya jejaring pendamping sekolah di enam provinsi', NULL, 'OGI-2030-2032/02'),
('OGI-2030-2032', 1, 2, 'section', 'OGI-2030-2032/02/section/1', 'text', 'changed', 'Dana operasional sekolah menengah disalurkan setiap semester kepada lebih dari 40.000 sekolah. Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik mewajibkan badan publik mengumumkan penggunaan anggarannya, tetapi hanya 18% sekolah yang memasang laporan penggunaan dana di tempat yang dapat dibaca orang tua murid.

Laporan yang tersedia pun berbeda-beda bentuknya. Sebagian sekolah menempelkan kuitansi di papan pengumuman, sebagian lagi hanya menyimpan laporan dalam bentuk cetak. Akibatnya, orang tua murid, komite sekolah, dan pemerintah daerah tidak dapat membandingkan rencana dengan realisasi, dan kesalahan pencatatan baru ditemukan bertahun-tahun kemudian.

Kelompok-kelompok pemantau di delapan kabupaten menemukan bahwa keluhan mengenai pungutan tidak resmi paling banyak datang dari sekolah yang tidak pernah mengumumkan anggarannya. Hal ini sejalan dengan temuan inspektorat pasca-pandemi COVID-19.', 'Dana operasional sekolah menengah disalurkan setiap semester kepada lebih dari 42.000 sekolah. Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik mewajibkan badan publik mengumumkan penggunaan anggarannya, tetapi hanya 21% sekolah yang memasang laporan penggunaan dana di tempat yang dapat dibaca orang tua murid.

Laporan yang tersedia pun berbeda-beda bentuknya. Sebagian sekolah menempelkan kuitansi di papan pengumuman, sebagian lagi hanya menyimpan laporan dalam bentuk cetak. Akibatnya, orang tua murid, komite sekolah, dan pemerintah daerah tidak dapat membandingkan rencana dengan realisasi, dan kesalahan pencatatan baru ditemukan bertahun-tahun kemudian.

Kelompok-kelompok pemantau di delapan kabupaten menemukan bahwa keluhan mengenai pungutan tidak resmi paling banyak datang dari sekolah yang tidak pernah mengumumkan anggarannya. Hal ini sejalan dengan temuan inspektorat pasca-pandemi COVID-19.', 'OGI-2030-2032/01/section/1', 'OGI-2030-2032/02'),
('OGI-2030-2032', 1, 2, 'target', 'OGI-2030-2032/02/measure/1/B18', 'due_date', 'changed', '2031-06-30', '2032-06-30', 'OGI-2030-2032/01/measure/1/B06', 'OGI-2030-2032/02'),
('OGI-2030-2032', 1, 2, 'target', 'OGI-2030-2032/02/measure/1/B18', 'period', 'changed', 'B06', 'B18', 'OGI-2030-2032/01/measure/1/B06', 'OGI-2030-2032/02'),
('OGI-2030-2032', 1, 2, 'target', 'OGI-2030-2032/02/measure/2/B24', 'text', 'changed', 'Terpublikasinya anggaran 60% sekolah', 'Terpublikasinya anggaran 70% sekolah', 'OGI-2030-2032/01/measure/2/B24', 'OGI-2030-2032/02'),
('OPI-2030-2032', 1, 2, 'commitment_organisation', 'OPI-2030-2032/02/responsible/1', 'ordinal', 'changed', '2', '1', 'OPI-2030-2032/02/responsible/2', 'OPI-2030-2032/02'),
('OPI-2030-2032', 1, 2, 'contact', 'OPI-2030-2032/01/contact/2', NULL, 'added', NULL, 'Ratri Kusumawardhani, S.I.Kom.', NULL, 'OPI-2030-2032/01'),
('OPI-2030-2032', 1, 2, 'contact', 'OPI-2030-2032/01/contact/2', NULL, 'removed', 'Bagas Pramudya Wicaksana, S.Kom.', NULL, 'OPI-2030-2032/01/contact/2', 'OPI-2030-2032/01');

INSERT INTO history.chapters VALUES
('OGI-2030-2032', 1, 'OGI-2030-2032/chapter/1', 1, 1, 'I. Pendahuluan', 'Rencana Aksi Nasional (RAN) Keterbukaan Pemerintah/Open Government Indonesia (OGI) periode 2030-2032 memuat komitmen-komitmen yang disusun bersama oleh kementerian/lembaga dan organisasi masyarakat sipil. Setiap komitmen memiliki ukuran keberhasilan yang dapat diperiksa oleh siapa pun.

Dokumen ini adalah contoh. Nama orang, lembaga, angka, dan peristiwa di dalamnya rekaan belaka.'),
('OGI-2030-2032', 1, 'OGI-2030-2032/chapter/2', 2, 1, 'II. Open Government Indonesia', ''),
('OGI-2030-2032', 1, 'OGI-2030-2032/chapter/3', 3, 2, 'A. Penyusunan Rencana Aksi', 'Penyusunan berlangsung dari Maret hingga November 2030 melalui tiga lokakarya. Dari 17 usulan yang masuk, dipilih tiga (3) butir komitmen yang paling banyak didukung:
• keterbukaan anggaran sekolah;
• pengaduan layanan air bersih; dan
• pelibatan warga dalam penyusunan peraturan desa.'),
('OGI-2030-2032', 1, 'OGI-2030-2032/chapter/4', 4, 2, 'B. Pemantauan dan Evaluasi', ''),
('OGI-2030-2032', 1, 'OGI-2030-2032/chapter/5', 5, 3, '1. Pelaporan Setiap Semester', 'Kementerian/lembaga melaporkan capaian setiap semester, sedangkan organisasi masyarakat sipil menyampaikan laporannya sendiri. Ringkasan kedua laporan diumumkan kepada publik.'),
('OGI-2030-2032', 1, 'OGI-2030-2032/chapter/6', 6, 1, 'III. Daftar Komitmen Rencana Aksi Keterbukaan Pemerintah Indonesia', ''),
('OGI-2030-2032', 2, 'OGI-2030-2032/chapter/1', 1, 1, 'I. Pendahuluan', 'Rencana Aksi Nasional (RAN) Keterbukaan Pemerintah/Open Government Indonesia (OGI) periode 2030-2032 memuat komitmen-komitmen yang disusun bersama oleh kementerian/lembaga dan organisasi masyarakat sipil. Setiap komitmen memiliki ukuran keberhasilan yang dapat diperiksa oleh siapa pun.

Dokumen ini adalah contoh. Nama orang, lembaga, angka, dan peristiwa di dalamnya rekaan belaka.'),
('OGI-2030-2032', 2, 'OGI-2030-2032/chapter/2', 2, 1, 'II. Open Government Indonesia', ''),
('OGI-2030-2032', 2, 'OGI-2030-2032/chapter/3', 3, 2, 'A. Penyusunan Rencana Aksi', 'Penyusunan berlangsung dari Maret hingga Desember 2030 melalui empat lokakarya. Dari 17 usulan yang masuk, dipilih tiga (3) butir komitmen yang paling banyak didukung:
• keterbukaan anggaran sekolah;
• pengaduan layanan air bersih; dan
• pelibatan warga dalam penyusunan peraturan desa.'),
('OGI-2030-2032', 2, 'OGI-2030-2032/chapter/4', 4, 2, 'B. Pemantauan dan Evaluasi', ''),
('OGI-2030-2032', 2, 'OGI-2030-2032/chapter/5', 5, 3, '1. Pelaporan Setiap Semester', 'Kementerian/lembaga melaporkan capaian setiap semester, sedangkan organisasi masyarakat sipil menyampaikan laporannya sendiri. Ringkasan kedua laporan diumumkan kepada publik.'),
('OGI-2030-2032', 2, 'OGI-2030-2032/chapter/6', 6, 1, 'III. Daftar Komitmen Rencana Aksi Keterbukaan Pemerintah Indonesia', ''),
('OPI-2030-2032', 1, 'OPI-2030-2032/chapter/1', 1, 1, 'I. Pendahuluan', 'Rencana Aksi Nasional (RAN) Keterbukaan Parlemen Indonesia/Open Parliament Indonesia (OPI) Tahun 2030 - 2032 disusun oleh Sekretariat Jenderal bersama organisasi masyarakat sipil.

Seluruh proses tersebut menghasilkan dua (2) butir komitmen dengan 6 milestones untuk Rencana Aksi Nasional Open Parliament Indonesia Tahun 2030 – 2032.'),
('OPI-2030-2032', 1, 'OPI-2030-2032/chapter/2', 2, 1, 'II. Komitmen Rencana Aksi Nasional (RAN) Open Parliament Indonesia (OPI)', ''),
('OPI-2030-2032', 2, 'OPI-2030-2032/chapter/1', 1, 1, 'I. Pendahuluan', 'Rencana Aksi Nasional (RAN) Keterbukaan Parlemen Indonesia/Open Parliament Indonesia (OPI) Tahun 2030 - 2032 disusun oleh Sekretariat Jenderal bersama organisasi masyarakat sipil.

Seluruh proses tersebut menghasilkan dua (2) butir komitmen dengan 6 milestones untuk Rencana Aksi Nasional Open Parliament Indonesia Tahun 2030 – 2032.'),
('OPI-2030-2032', 2, 'OPI-2030-2032/chapter/2', 2, 1, 'II. Komitmen Rencana Aksi Nasional (RAN) Open Parliament Indonesia (OPI)', '');

INSERT INTO history.citations VALUES
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/citation/1', 'section/1', 'law', 'UU 14/2008', 'Undang-Undang Nomor 14 Tahun 2008'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/citation/2', 'section/5', 'rpjmn', '2030-2034', 'RPJMN 2030-2034'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/citation/3', 'section/5', 'sdg', '16', 'Goals (SDGs) No. 16'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/citation/4', 'section/5', 'sdg', '16.6', 'Target 16.6'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/citation/5', 'section/5', 'sdg', '16.10', 'Target 16.10'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/citation/6', 'section/5', 'law', 'Perpres 39/2019', 'Peraturan Presiden Nomor 39 Tahun 2019'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/citation/1', 'section/1', 'law', 'UU 8/2016', 'Undang-Undang Nomor 8 Tahun 2016'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/citation/2', 'section/4', 'sdg', '6', 'Goal SDGs ke-6'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/citation/3', 'section/4', 'sdg', '6.1', 'Target 6.1'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/citation/4', 'section/4', 'sdg', '10', 'Goal SDGs ke-10'),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/citation/1', 'section/5', 'rpjmn', '2030-2034', 'RPJMN 2030-2034'),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/citation/2', 'section/5', 'sdg', '15.2', 'target 15.2'),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/citation/3', 'section/5', 'sdg', '16.7', '16.7'),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/citation/4', 'section/5', 'law', 'UU 6/2014', 'UU Nomor 6 Tahun 2014'),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/citation/5', 'section/5', 'law', 'Permen Dagri 111/2014', 'Permendagri Nomor 111 Tahun 2014'),
('OGI-2030-2032', 2, 'OGI-2030-2032/01', 'OGI-2030-2032/01/citation/1', 'section/5', 'sdg', '11', 'Goal SDGs ke-11'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/citation/1', 'section/1', 'law', 'UU 14/2008', 'Undang-Undang Nomor 14 Tahun 2008'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/citation/2', 'section/5', 'rpjmn', '2030-2034', 'RPJMN 2030-2034'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/citation/3', 'section/5', 'sdg', '16', 'Goals (SDGs) No. 16'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/citation/4', 'section/5', 'sdg', '16.6', 'Target 16.6'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/citation/5', 'section/5', 'sdg', '16.10', 'Target 16.10'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/citation/6', 'section/5', 'law', 'Perpres 39/2019', 'Peraturan Presiden Nomor 39 Tahun 2019'),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/citation/1', 'section/5', 'rpjmn', '2030-2034', 'RPJMN 2030-2034'),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/citation/2', 'section/5', 'sdg', '15.2', 'target 15.2'),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/citation/3', 'section/5', 'sdg', '16.7', '16.7'),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/citation/4', 'section/5', 'law', 'UU 6/2014', 'UU Nomor 6 Tahun 2014'),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/citation/5', 'section/5', 'law', 'Permen Dagri 111/2014', 'Permendagri Nomor 111 Tahun 2014'),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/citation/1', 'section/4', 'law', 'UU 8/2016', 'UU No. 8 Tahun 2016'),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/citation/1', 'section/4', 'law', 'UU 8/2016', 'UU No. 8 Tahun 2016');

INSERT INTO history.commitments VALUES
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 1, 'Keterbukaan Data Anggaran Sekolah Menengah', '2031-01-01', '2032-12-31', 'Januari 2031 – Desember 2032', 2, 4),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 2, 'Kanal Pengaduan Layanan Air Bersih yang Ramah bagi Penyandang Disabilitas', '2031-01-01', '2032-12-31', 'Januari 2031 – Desember 2032', 5, 6),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 3, 'Pelibatan Warga dalam Penyusunan Peraturan Desa tentang Pengelolaan Hutan Adat dan Wilayah Kelola Rakyat', '2031-01-01', '2032-12-31', 'Januari 2031 - Desember 2032', 7, 8),
('OGI-2030-2032', 2, 'OGI-2030-2032/01', 1, 'Peta Terbuka Ruang Terbuka Hijau Perkotaan', '2031-01-01', '2032-12-31', 'Januari 2031 – Desember 2032', 2, 2),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 2, 'Keterbukaan Data Anggaran Sekolah Menengah', '2031-01-01', '2032-12-31', 'Januari 2031 – Desember 2032', 3, 5),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 3, 'Pelibatan Warga dalam Penyusunan Peraturan Desa tentang Pengelolaan Hutan Adat dan Wilayah Kelola Rakyat', '2031-01-01', '2032-12-31', 'Januari 2031 - Desember 2032', 6, 7),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 1, 'Siaran Langsung Rapat Komisi dengan Juru Bahasa Isyarat', '2031-01-01', '2032-12-31', '1 Januari 2031 – 31 Desember 2032', 11, 12),
('OPI-2030-2032', 1, 'OPI-2030-2032/02', 2, 'Perpustakaan Naskah Akademik Rancangan Undang-undang', '2031-01-01', '2032-12-31', '1 Januari 2031 – 31 Desember 2032', 13, 14),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 1, 'Siaran Langsung Rapat Komisi dengan Juru Bahasa Isyarat', '2031-01-01', '2032-12-31', '1 Januari 2031 – 31 Desember 2032', 10, 11),
('OPI-2030-2032', 2, 'OPI-2030-2032/02', 2, 'Perpustakaan Naskah Akademik Rancangan Undang-undang', '2031-01-01', '2032-12-31', '1 Januari 2031 – 31 Desember 2032', 12, 13);

INSERT INTO history.commitment_organisations VALUES
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/annex_counterpart/1', 'annex_counterpart', 1, 'Direktorat Pendidikan Menengah', 'direktorat-pendidikan-menengah', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/annex_counterpart/2', 'annex_counterpart', 2, 'Direktorat Aparatur Negara', 'direktorat-aparatur-negara', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/annex_partner/1', 'annex_partner', 1, 'Yayasan Buku Terbuka', 'yayasan-buku-terbuka', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/annex_related/1', 'annex_related', 1, 'Kementerian Dalam Negeri', 'kementerian-dalam-negeri', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/annex_responsible/1', 'annex_responsible', 1, 'Kementerian Pendidikan Dasar dan Menengah', 'kementerian-pendidikan-dasar-dan-menengah', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/annex_responsible/2', 'annex_responsible', 2, 'Badan Arsip Pendidikan Nasional', 'badan-arsip-pendidikan-nasional', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/government_actor/1', 'government_actor', 1, 'Kementerian Dalam Negeri', 'kementerian-dalam-negeri', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/government_actor/2', 'government_actor', 2, 'Pemerintah Provinsi Tirta Raya', 'pemerintah-provinsi-tirta-raya', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/government_actor/3', 'government_actor', 3, 'Kementerian PPN/Bappenas', 'kementerian-ppn-bappenas', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/non_government_actor/1', 'non_government_actor', 1, 'Serikat Guru Merdeka', 'serikat-guru-merdeka', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/non_government_actor/2', 'non_government_actor', 2, 'Jaringan Orang Tua Murid Indonesia (JOTMI)', 'jaringan-orang-tua-murid-indonesia', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/non_government_actor/3', 'non_government_actor', 3, 'Yayasan Buku Terbuka', 'yayasan-buku-terbuka', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/proposer/1', 'proposer', 1, 'Yayasan Buku Terbuka', 'yayasan-buku-terbuka', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/proposer/2', 'proposer', 2, 'Perkumpulan Pemantau Pendidikan Nusantara (PPPN)', 'perkumpulan-pemantau-pendidikan-nusantara', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/responsible/1', 'responsible', 1, 'Kementerian Pendidikan Dasar dan Menengah', 'kementerian-pendidikan-dasar-dan-menengah', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/responsible/2', 'responsible', 2, 'Badan Arsip Pendidikan Nasional (BAPN)', 'badan-arsip-pendidikan-nasional', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex_counterpart/1', 'annex_counterpart', 1, 'Direktorat Perumahan dan Permukiman', 'direktorat-perumahan-dan-permukiman', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex_partner/1', 'annex_partner', 1, 'Yayasan Sungai Jernih', 'yayasan-sungai-jernih', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex_responsible/1', 'annex_responsible', 1, 'Kementerian Pekerjaan Umum', 'kementerian-pekerjaan-umum', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/government_actor/1', 'government_actor', 1, 'Ombudsman RI', 'ombudsman', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/proposer/1', 'proposer', 1, 'Yayasan Sungai Jernih', 'yayasan-sungai-jernih', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/responsible/1', 'responsible', 1, 'Kementerian Pekerjaan Umum (KemenPU)', 'kementerian-pekerjaan-umum', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/government_actor/1', 'government_actor', 1, 'Kementerian Kehutanan', 'kementerian-kehutanan', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/government_actor/2', 'government_actor', 2, 'Kementerian Desa dan Pembangunan Daerah Tertinggal (KemenDes)', 'kementerian-desa-dan-pembangunan-daerah-tertinggal', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/proposer/1', 'proposer', 1, 'Perkumpulan Pemantau Pendidikan Nusantara', 'perkumpulan-pemantau-pendidikan-nusantara', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/proposer/2', 'proposer', 2, 'Lembaga Hutan Lestari (LHL)', 'lembaga-hutan-lestari', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/proposer/3', 'proposer', 3, 'Koalisi Perempuan Desa', 'koalisi-perempuan-desa', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/responsible/1', 'responsible', 1, 'Kementerian Dalam Negeri – Direktorat Jenderal Bina Pemerintahan Desa', 'kementerian-dalam-negeri', 'Direktorat Jenderal Bina Pemerintahan Desa'),
('OGI-2030-2032', 2, 'OGI-2030-2032/01', 'OGI-2030-2032/01/proposer/1', 'proposer', 1, 'Yayasan Kota Teduh', 'yayasan-kota-teduh', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/01', 'OGI-2030-2032/01/responsible/1', 'responsible', 1, 'Kementerian Pekerjaan Umum (KemenPU)', 'kementerian-pekerjaan-umum', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex_counterpart/1', 'annex_counterpart', 1, 'Direktorat Pendidikan Menengah', 'direktorat-pendidikan-menengah', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex_counterpart/2', 'annex_counterpart', 2, 'Direktorat Aparatur Negara', 'direktorat-aparatur-negara', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex_partner/1', 'annex_partner', 1, 'Yayasan Buku Terbuka', 'yayasan-buku-terbuka', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex_related/1', 'annex_related', 1, 'Kementerian Dalam Negeri', 'kementerian-dalam-negeri', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex_responsible/1', 'annex_responsible', 1, 'Kementerian Pendidikan Dasar dan Menengah', 'kementerian-pendidikan-dasar-dan-menengah', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/annex_responsible/2', 'annex_responsible', 2, 'Badan Arsip Pendidikan Nasional', 'badan-arsip-pendidikan-nasional', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/government_actor/1', 'government_actor', 1, 'Kementerian Dalam Negeri', 'kementerian-dalam-negeri', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/government_actor/2', 'government_actor', 2, 'Pemerintah Provinsi Tirta Raya', 'pemerintah-provinsi-tirta-raya', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/government_actor/3', 'government_actor', 3, 'Kementerian PPN/Bappenas', 'kementerian-ppn-bappenas', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/non_government_actor/1', 'non_government_actor', 1, 'Serikat Guru Merdeka', 'serikat-guru-merdeka', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/non_government_actor/2', 'non_government_actor', 2, 'Jaringan Orang Tua Murid Indonesia (JOTMI)', 'jaringan-orang-tua-murid-indonesia', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/non_government_actor/3', 'non_government_actor', 3, 'Yayasan Buku Terbuka', 'yayasan-buku-terbuka', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/proposer/1', 'proposer', 1, 'Yayasan Buku Terbuka', 'yayasan-buku-terbuka', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/proposer/2', 'proposer', 2, 'Perkumpulan Pemantau Pendidikan Nusantara (PPPN)', 'perkumpulan-pemantau-pendidikan-nusantara', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/responsible/1', 'responsible', 1, 'Kementerian Pendidikan Dasar dan Menengah', 'kementerian-pendidikan-dasar-dan-menengah', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/responsible/2', 'responsible', 2, 'Badan Arsip Pendidikan Nasional (BAPN)', 'badan-arsip-pendidikan-nasional', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/government_actor/1', 'government_actor', 1, 'Kementerian Kehutanan', 'kementerian-kehutanan', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/government_actor/2', 'government_actor', 2, 'Kementerian Desa dan Pembangunan Daerah Tertinggal (KemenDes)', 'kementerian-desa-dan-pembangunan-daerah-tertinggal', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/proposer/1', 'proposer', 1, 'Perkumpulan Pemantau Pendidikan Nusantara', 'perkumpulan-pemantau-pendidikan-nusantara', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/proposer/2', 'proposer', 2, 'Lembaga Hutan Lestari (LHL)', 'lembaga-hutan-lestari', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/proposer/3', 'proposer', 3, 'Koalisi Perempuan Desa', 'koalisi-perempuan-desa', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/responsible/1', 'responsible', 1, 'Kementerian Dalam Negeri – Direktorat Jenderal Bina Pemerintahan Desa', 'kementerian-dalam-negeri', 'Direktorat Jenderal Bina Pemerintahan Desa'),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/government_actor/1', 'government_actor', 1, 'Sekretariat Jenderal DPR RI', 'sekretariat-jenderal-dpr', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/government_actor/2', 'government_actor', 2, 'Badan Legislasi (Baleg) DPR RI', 'badan-legislasi-dpr-ri', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/government_actor/3', 'government_actor', 3, 'Pusat Siaran Parlemen', 'pusat-siaran-parlemen-dpr', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/non_government_actor/1', 'non_government_actor', 1, 'Gerakan Tuli Berdaya', 'gerakan-tuli-berdaya', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/responsible/1', 'responsible', 1, 'Kepala Biro Persidangan Terbuka', 'biro-persidangan-terbuka-dpr', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/02', 'OPI-2030-2032/02/government_actor/1', 'government_actor', 1, 'Badan Keahlian DPR RI', 'badan-keahlian-dpr-ri', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/02', 'OPI-2030-2032/02/non_government_actor/1', 'non_government_actor', 1, 'Lembaga Kajian Parlemen Nusantara (LKPN)', 'lembaga-kajian-parlemen-nusantara', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/02', 'OPI-2030-2032/02/non_government_actor/2', 'non_government_actor', 2, 'Serikat Pustakawan Terbuka', 'serikat-pustakawan-terbuka', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/02', 'OPI-2030-2032/02/responsible/1', 'responsible', 1, 'Kepala Perpustakaan Parlemen', 'perpustakaan-parlemen-dpr', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/02', 'OPI-2030-2032/02/responsible/2', 'responsible', 2, 'Kepala Pusat Data Legislasi', 'pusat-data-legislasi-dpr', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/government_actor/1', 'government_actor', 1, 'Sekretariat Jenderal DPR RI', 'sekretariat-jenderal-dpr', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/government_actor/2', 'government_actor', 2, 'Badan Legislasi (Baleg) DPR RI', 'badan-legislasi-dpr-ri', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/government_actor/3', 'government_actor', 3, 'Pusat Siaran Parlemen', 'pusat-siaran-parlemen-dpr', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/non_government_actor/1', 'non_government_actor', 1, 'Gerakan Tuli Berdaya', 'gerakan-tuli-berdaya', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/responsible/1', 'responsible', 1, 'Kepala Biro Persidangan Terbuka', 'biro-persidangan-terbuka-dpr', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/02', 'OPI-2030-2032/02/government_actor/1', 'government_actor', 1, 'Badan Keahlian DPR RI', 'badan-keahlian-dpr-ri', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/02', 'OPI-2030-2032/02/non_government_actor/1', 'non_government_actor', 1, 'Lembaga Kajian Parlemen Nusantara (LKPN)', 'lembaga-kajian-parlemen-nusantara', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/02', 'OPI-2030-2032/02/non_government_actor/2', 'non_government_actor', 2, 'Serikat Pustakawan Terbuka', 'serikat-pustakawan-terbuka', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/02', 'OPI-2030-2032/02/responsible/1', 'responsible', 1, 'Kepala Pusat Data Legislasi', 'pusat-data-legislasi-dpr', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/02', 'OPI-2030-2032/02/responsible/2', 'responsible', 2, 'Kepala Perpustakaan Parlemen', 'perpustakaan-parlemen-dpr', NULL);

INSERT INTO history.contacts VALUES
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/contact/1', 1, NULL, 'Kementerian Pendidikan Dasar dan Menengah – Direktorat Sekolah Menengah; Pusat Data dan Teknologi Informasi', 'Kementerian Pendidikan Dasar dan Menengah', '["Direktorat Sekolah Menengah","Pusat Data dan Teknologi Informasi"]'::JSON, '["sekretariat@ran-terbuka.example"]'::JSON, '["+622150000000;ext=3504"]'::JSON),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/contact/2', 2, NULL, 'Badan Arsip Pendidikan Nasional (BAPN) - Biro Hukum dan Keterbukaan Informasi; Direktorat Layanan Arsip.', 'Badan Arsip Pendidikan Nasional (BAPN)', '["Biro Hukum dan Keterbukaan Informasi","Direktorat Layanan Arsip"]'::JSON, '["sekretariat@ran-terbuka.example"]'::JSON, '["+622150000000;ext=3504"]'::JSON),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/contact/1', 1, NULL, 'Kementerian Pekerjaan Umum (KemenPU) – Direktorat Air Minum', 'Kementerian Pekerjaan Umum (KemenPU)', '["Direktorat Air Minum"]'::JSON, '["sekretariat@ran-terbuka.example"]'::JSON, '["+622150000000;ext=3504"]'::JSON),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/contact/1', 1, NULL, 'Kementerian Dalam Negeri - Direktorat Penataan dan Administrasi Pemerintahan Desa.', 'Kementerian Dalam Negeri', '["Direktorat Penataan dan Administrasi Pemerintahan Desa"]'::JSON, '["sekretariat@ran-terbuka.example"]'::JSON, '["+622150000000;ext=3504"]'::JSON),
('OGI-2030-2032', 2, 'OGI-2030-2032/01', 'OGI-2030-2032/01/contact/1', 1, NULL, 'Kementerian Pekerjaan Umum (KemenPU) – Direktorat Tata Kota', 'Kementerian Pekerjaan Umum (KemenPU)', '["Direktorat Tata Kota"]'::JSON, '["sekretariat@ran-terbuka.example"]'::JSON, '["+622150000000;ext=3504"]'::JSON),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/contact/1', 1, NULL, 'Kementerian Pendidikan Dasar dan Menengah – Direktorat Sekolah Menengah; Pusat Data dan Teknologi Informasi', 'Kementerian Pendidikan Dasar dan Menengah', '["Direktorat Sekolah Menengah","Pusat Data dan Teknologi Informasi"]'::JSON, '["sekretariat@ran-terbuka.example"]'::JSON, '["+622150000000;ext=3504"]'::JSON),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/contact/2', 2, NULL, 'Badan Arsip Pendidikan Nasional (BAPN) - Biro Hukum dan Keterbukaan Informasi; Direktorat Layanan Arsip.', 'Badan Arsip Pendidikan Nasional (BAPN)', '["Biro Hukum dan Keterbukaan Informasi","Direktorat Layanan Arsip"]'::JSON, '["sekretariat@ran-terbuka.example"]'::JSON, '["+622150000000;ext=3504"]'::JSON),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/contact/1', 1, NULL, 'Kementerian Dalam Negeri - Direktorat Penataan dan Administrasi Pemerintahan Desa.', 'Kementerian Dalam Negeri', '["Direktorat Penataan dan Administrasi Pemerintahan Desa"]'::JSON, '["sekretariat@ran-terbuka.example"]'::JSON, '["+622150000000;ext=3504"]'::JSON),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/contact/1', 1, 'Rahmania Tirtasari, S.Sos., M.H.', 'Kepala Biro Persidangan Terbuka', NULL, NULL, '["rahmania.tirtasari@parlemen.example"]'::JSON, NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/contact/2', 2, 'Bagas Pramudya Wicaksana, S.Kom.', 'Kepala Pusat Siaran Parlemen (Pussip)', NULL, NULL, '["bagas.pramudya@parlemen.example"]'::JSON, '["+628110000000"]'::JSON),
('OPI-2030-2032', 1, 'OPI-2030-2032/02', 'OPI-2030-2032/02/contact/1', 1, 'Larasati Wulandari Hadiningrat', 'Kepala Perpustakaan Parlemen', NULL, NULL, '["laras.hadiningrat@parlemen.example"]'::JSON, '["+6281200000000"]'::JSON),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/contact/1', 1, 'Rahmania Tirtasari, S.Sos., M.H.', 'Kepala Biro Persidangan Terbuka', NULL, NULL, '["rahmania.tirtasari@parlemen.example"]'::JSON, NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/contact/2', 2, 'Ratri Kusumawardhani, S.I.Kom.', 'Kepala Pusat Siaran Parlemen (Pussip)', NULL, NULL, '["ratri.kusumawardhani@parlemen.example"]'::JSON, '["+628130000000"]'::JSON),
('OPI-2030-2032', 2, 'OPI-2030-2032/02', 'OPI-2030-2032/02/contact/1', 1, 'Larasati Wulandari Hadiningrat', 'Kepala Perpustakaan Parlemen', NULL, NULL, '["laras.hadiningrat@parlemen.example"]'::JSON, '["+6281200000000"]'::JSON);

INSERT INTO history.current_plans VALUES
('OGI-2030-2032', 2, 4),
('OPI-2030-2032', 1, 1);

INSERT INTO history.decisions VALUES
(1, 'OGI-2030-2032', 'government', 'B06', '["1. keterbukaan data anggaran sekolah","kementerian pendidikan dasar dan menengah","tersusunnya format data untuk anggaran sekolah","tersusunnya draf format data",null]', 1, 'accepted', 'measure', 'OGI-2030-2032/01/measure/1', 'Tersusunnya format data anggaran sekolah', 'Kementerian Pendidikan Dasar dan Menengah', 'Keterbukaan Data Anggaran Sekolah Menengah', 'dicocokkan dengan berita acara', 'Sari', '2026-11-29 17:51:35.479153'),
(2, 'OGI-2030-2032', 'government', 'B06', '["1. keterbukaan data anggaran sekolah","yayasan buku terbuka","pelatihan bagi komite sekolah di 200 desa terselenggara","penyusunan modul untuk pelatihan",null]', 1, 'rejected', 'measure', 'OGI-2030-2032/01/measure/4', 'Terselenggarakannya pelatihan komite sekolah di 200 desa', 'Yayasan Buku Terbuka', 'Keterbukaan Data Anggaran Sekolah Menengah', NULL, 'Sari', '2026-11-29 17:51:36.156299'),
(3, 'OGI-2030-2032', 'civil_society', 'B06', '["2. kanal pengaduan air bersih","kementerian pekerjaan umum","terintegrasinya sembilan kanal pengaduan","pemetaan kanal",null]', 1, 'no_match', NULL, NULL, NULL, NULL, NULL, NULL, 'Budi', '2026-11-29 17:51:36.803307'),
(4, 'OGI-2030-2032', 'government', 'B06', '["1. keterbukaan data anggaran sekolah","badan arsip pendidikan nasional","arsip laporan keuangan tersedia",null,null]', 1, 'accepted', 'measure', 'OGI-2030-2032/01/measure/4', 'Terselenggarakannya pelatihan komite sekolah di 200 desa', 'Yayasan Buku Terbuka', 'Keterbukaan Data Anggaran Sekolah Menengah', NULL, 'Budi', '2026-11-29 17:51:37.559002'),
(5, 'OGI-2030-2032', 'civil_society', 'B06', '["1. keterbukaan data anggaran sekolah","kementerian pendidikan dasar dan menengah","tersusunnya format data anggaran sekolah","tersusunnya draf format data",null]', 1, 'accepted', 'measure', 'OGI-2030-2032/01/measure/1', 'Tersusunnya format data anggaran sekolah', 'Kementerian Pendidikan Dasar dan Menengah', 'Keterbukaan Data Anggaran Sekolah Menengah', NULL, 'Sari', '2026-11-29 17:51:38.227324'),
(6, 'OGI-2030-2032', 'civil_society', 'B06', '["1. keterbukaan data anggaran sekolah","kementerian pendidikan dasar dan menengah","tersusunnya format data anggaran sekolah","tersusunnya draf format data",null]', 1, 'withdrawn', NULL, NULL, NULL, NULL, NULL, NULL, 'Sari', '2026-11-29 17:51:38.994544');

INSERT INTO history.findings VALUES
(1, 'error', 'count-differs', 'OPI-2030-2032: the plan says “6 milestones”, but 5 were found', 10, 'plan', 'OPI-2030-2032'),
(1, 'info', 'annex-heads-carried', 'OGI-2030-2032/02: its annex matrix prints no column heads; those of the matrix before were used, by the columns'' places', 16, 'commitment', 'OGI-2030-2032/02'),
(4, 'error', 'count-differs', 'OPI-2030-2032: the plan says “6 milestones”, but 5 were found', 9, 'plan', 'OPI-2030-2032');

INSERT INTO history.indicators VALUES
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/indicator/1', 1, '1.', 'Tersusunnya format data anggaran sekolah yang disepakati oleh Kementerian Pendidikan Dasar dan Menengah bersama organisasi masyarakat sipil', NULL, '2031-01-01', '2031-06-30', 'Januari 2031', 'Juni 2031', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/indicator/2', 2, '2.', 'Terpublikasinya anggaran minimal 60% sekolah menengah pada tahun 2032, termasuk rencana dan realisasi setiap semester, melalui portal anggaran sekolah yang dapat diakses tanpa pendaftaran', NULL, '2031-01-01', '2032-12-31', 'Januari 2031', 'Desember 2032', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/indicator/3', 3, '3.', 'Terlatihnya komite sekolah di 200 desa dalam membaca dan memantau anggaran', NULL, '2031-07-01', '2032-12-31', 'Juli 2031', 'Desember 2032', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/indicator/1', 1, NULL, 'Terintegrasinya sembilan kanal pengaduan air bersih ke dalam sistem terpadu yang dapat digunakan secara mandiri oleh penyandang disabilitas, dengan target minimal 75% pengaduan dijawab dalam lima hari kerja', NULL, '2031-01-01', '2032-12-31', 'Januari 2031', 'Desember 2032', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/indicator/1', 1, NULL, 'Ditetapkannya pedoman pelibatan warga yang memuat:', '["Tata cara pengumuman naskah rancangan peraturan desa selama sekurang-kurangnya 30 hari","Tata cara pencatatan masukan","Bentuk tanggapan tertulis"]'::JSON, '2031-01-01', '2031-12-31', 'Januari 2031', 'Desember 2031', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/indicator/2', 2, NULL, 'Diterapkannya pedoman di sekurang-kurangnya 25 desa di tiga provinsi', NULL, '2031-01-01', '2032-12-31', 'Januari 2031', 'Desember 2032', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/01', 'OGI-2030-2032/01/indicator/1', 1, NULL, 'Terbitnya peta taman di 12 kota', NULL, '2031-01-01', '2032-12-31', 'Januari 2031', 'Desember 2032', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/indicator/1', 1, '1.', 'Tersusunnya format data anggaran sekolah yang disepakati oleh Kementerian Pendidikan Dasar dan Menengah bersama organisasi masyarakat sipil', NULL, '2031-01-01', '2031-09-30', 'Januari 2031', 'September 2031', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/indicator/2', 2, '2.', 'Terbentuknya jejaring pendamping sekolah di enam provinsi', NULL, '2031-04-01', '2031-12-31', 'April 2031', 'Desember 2031', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/indicator/3', 3, '3.', 'Terpublikasinya anggaran minimal 60% sekolah menengah pada tahun 2032, termasuk rencana dan realisasi setiap semester, melalui portal anggaran sekolah yang dapat diakses tanpa pendaftaran', NULL, '2031-01-01', '2032-12-31', 'Januari 2031', 'Desember 2032', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/indicator/4', 4, '4.', 'Terlatihnya komite sekolah di 200 desa dalam membaca dan memantau anggaran', NULL, '2031-07-01', '2032-12-31', 'Juli 2031', 'Desember 2032', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/indicator/1', 1, NULL, 'Ditetapkannya pedoman pelibatan warga yang memuat:', '["Tata cara pengumuman naskah rancangan peraturan desa selama sekurang-kurangnya 30 hari","Tata cara pencatatan masukan","Bentuk tanggapan tertulis"]'::JSON, '2031-01-01', '2031-12-31', 'Januari 2031', 'Desember 2031', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/indicator/2', 2, NULL, 'Diterapkannya pedoman di sekurang-kurangnya 25 desa di tiga provinsi', NULL, '2031-01-01', '2032-12-31', 'Januari 2031', 'Desember 2032', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/indicator/1', 1, NULL, 'Tersedianya studio siaran langsung', NULL, '2031-01-01', '2032-12-31', 'Januari 2031', 'Desember 2032', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/indicator/2', 2, NULL, 'Tersedianya pedoman siaran yang mengatur antara lain:', '["Penempatan juru bahasa isyarat","Ketepatan waktu unggah rekaman","Tata cara pengaduan penonton"]'::JSON, '2031-01-01', '2032-12-31', 'Januari 2031', 'Desember 2032', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/indicator/3', 3, NULL, 'Terlaksananya siaran langsung rapat komisi, paling sedikit 40 rapat pada tahun 2032', NULL, '2031-01-01', '2032-12-31', 'Januari 2031', 'Desember 2032', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/02', 'OPI-2030-2032/02/indicator/1', 1, NULL, 'Tersedianya perpustakaan daring naskah akademik', NULL, '2031-01-01', '2032-06-30', 'Januari 2031', 'Juni 2032', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/02', 'OPI-2030-2032/02/indicator/2', 2, NULL, 'Terunggahnya minimal 300 naskah akademik', NULL, '2031-01-01', '2032-12-31', 'Januari 2031', 'Desember 2032', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/indicator/1', 1, NULL, 'Tersedianya studio siaran langsung', NULL, '2031-01-01', '2032-12-31', 'Januari 2031', 'Desember 2032', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/indicator/2', 2, NULL, 'Tersedianya pedoman siaran yang mengatur antara lain:', '["Penempatan juru bahasa isyarat","Ketepatan waktu unggah rekaman","Tata cara pengaduan penonton"]'::JSON, '2031-01-01', '2032-12-31', 'Januari 2031', 'Desember 2032', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/indicator/3', 3, NULL, 'Terlaksananya siaran langsung rapat komisi, paling sedikit 40 rapat pada tahun 2032', NULL, '2031-01-01', '2032-12-31', 'Januari 2031', 'Desember 2032', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/02', 'OPI-2030-2032/02/indicator/1', 1, NULL, 'Tersedianya perpustakaan daring naskah akademik', NULL, '2031-01-01', '2032-06-30', 'Januari 2031', 'Juni 2032', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/02', 'OPI-2030-2032/02/indicator/2', 2, NULL, 'Terunggahnya minimal 300 naskah akademik', NULL, '2031-01-01', '2032-12-31', 'Januari 2031', 'Desember 2032', NULL);

INSERT INTO history.indicator_measures VALUES
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/indicator/1/measure/1', 'OGI-2030-2032/01/indicator/1', 'OGI-2030-2032/01/measure/1', 0.723),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/indicator/2/measure/2', 'OGI-2030-2032/01/indicator/2', 'OGI-2030-2032/01/measure/2', 0.721),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/indicator/3/measure/2', 'OGI-2030-2032/01/indicator/3', 'OGI-2030-2032/01/measure/2', 0.614),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/indicator/3/measure/4', 'OGI-2030-2032/01/indicator/3', 'OGI-2030-2032/01/measure/4', 0.625),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/indicator/1/measure/1', 'OGI-2030-2032/02/indicator/1', 'OGI-2030-2032/02/measure/1', 0.663),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/indicator/1/measure/1', 'OGI-2030-2032/02/indicator/1', 'OGI-2030-2032/02/measure/1', 0.723),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/indicator/3/measure/2', 'OGI-2030-2032/02/indicator/3', 'OGI-2030-2032/02/measure/2', 0.721),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/indicator/4/measure/2', 'OGI-2030-2032/02/indicator/4', 'OGI-2030-2032/02/measure/2', 0.614),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/indicator/4/measure/4', 'OGI-2030-2032/02/indicator/4', 'OGI-2030-2032/02/measure/4', 0.625);

INSERT INTO history.loads VALUES
(1, 'b3f35131f4e00344', 'plan', 'plan.pdf', 'b3f35131f4e0034483f07e84596d6fd3a6d72e6a217b7daf1ae587a2eb9bd8cd', 16, 'ReportLab PDF Library - (opensource)', '810bd11b34c2fc2626b634483a7ee2917319c32902ac635ac42ad23cb1a7b345', '2026-11-29 17:51:32.670908', 'aa690bbbce6be2d27ecb102d0f44baddf754dda30207ae824f04b07125236867', '[]'::JSON),
(2, '3e00e1eb70189237', 'progress_report', 'report-b06-pemerintah.pdf', '3e00e1eb701892379bfa3b2b23e1eb1a6a5c54e3d5fa58bce685446445ec80aa', 1, 'ReportLab PDF Library - (opensource)', '92833a84a523cee611fc0cb242afa5e65afcf205d25d833c41c437351137f872', '2026-11-29 17:51:33.066633', 'aa690bbbce6be2d27ecb102d0f44baddf754dda30207ae824f04b07125236867', '[]'::JSON),
(3, '777d4790b5752cb9', 'progress_report', 'report-b06-oms.xlsx', '777d4790b5752cb97c3a5fd568e1efb5b6ff830dae97417c93c805de3ee8d781', 1, NULL, 'ce9a98c7c5e769a608e84931a0b9359bbba0651280a9c07e054cd717d23a68ae', '2026-11-29 17:51:34.266593', 'aa690bbbce6be2d27ecb102d0f44baddf754dda30207ae824f04b07125236867', '[]'::JSON),
(4, 'f1d31f5ad8d50710', 'plan', 'plan-updated.pdf', 'f1d31f5ad8d50710fc4498a8042068310785868d91e42038238fbefaf5ab84f1', 14, 'ReportLab PDF Library - (opensource)', '5e3e6edfe8f5c76ac3fac8c26166c50a5de751ba419861c814ea6980a8c4dfb3', '2026-11-29 17:51:41.206992', 'aa690bbbce6be2d27ecb102d0f44baddf754dda30207ae824f04b07125236867', '[]'::JSON);

INSERT INTO history.match_candidates VALUES
('3e00e1eb70189237/1', '3e00e1eb70189237/1/1', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1', NULL, 0.9995498061180115e0),
('3e00e1eb70189237/1', '3e00e1eb70189237/1/1', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/2', NULL, 2.828352762662689e-06),
('3e00e1eb70189237/1', '3e00e1eb70189237/1/1', 3, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/3', NULL, 1.902783530738361e-08),
('3e00e1eb70189237/1', '3e00e1eb70189237/1/2', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/4', NULL, 0.9968571662902832e0),
('3e00e1eb70189237/1', '3e00e1eb70189237/1/2', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/2', NULL, 6.397739582553186e-08),
('3e00e1eb70189237/1', '3e00e1eb70189237/1/2', 3, 'OGI-2030-2032/03', NULL, 'OGI-2030-2032/03/indicator/2', 3.121793668015016e-08),
('3e00e1eb70189237/1', '3e00e1eb70189237/1/3', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/3', NULL, 0.8948288559913635e0),
('3e00e1eb70189237/1', '3e00e1eb70189237/1/4', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1', NULL, 7.198825187515467e-05),
('3e00e1eb70189237/1', '3e00e1eb70189237/1/5', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1', NULL, 0.009885380044579506e0),
('777d4790b5752cb9/1', '777d4790b5752cb9/1/1', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1', NULL, 0.9994885921478271e0),
('777d4790b5752cb9/1', '777d4790b5752cb9/1/1', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/2', NULL, 6.020232490300259e-07),
('777d4790b5752cb9/1', '777d4790b5752cb9/1/1', 3, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/4', NULL, 5.131087554843816e-09),
('777d4790b5752cb9/1', '777d4790b5752cb9/1/2', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/4', NULL, 0.9999690055847168e0),
('777d4790b5752cb9/1', '777d4790b5752cb9/1/2', 2, 'OGI-2030-2032/03', NULL, 'OGI-2030-2032/03/indicator/2', 3.4071820365078054e-10),
('777d4790b5752cb9/1', '777d4790b5752cb9/1/2', 3, 'OGI-2030-2032/03', NULL, 'OGI-2030-2032/03/indicator/1', 1.4460829755869042e-10),
('777d4790b5752cb9/1', '777d4790b5752cb9/1/3', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1', NULL, 5.924867423345859e-07);

INSERT INTO history.measures VALUES
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/1', 1, 'Keterbukaan Data Anggaran Sekolah Menengah', 'Kementerian Pendidikan Dasar dan Menengah', 'Tersusunnya format data anggaran sekolah', 'Keputusan Menteri tentang format data'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/2', 2, 'Keterbukaan Data Anggaran Sekolah Menengah', 'Kementerian Pendidikan Dasar dan Menengah', 'Terpublikasinya anggaran minimal 60% sekolah menengah', 'Portal anggaran sekolah'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/3', 3, 'Keterbukaan Data Anggaran Sekolah Menengah', 'Badan Arsip Pendidikan Nasional', 'Tersimpannya laporan anggaran dalam arsip terbuka', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/4', 4, 'Keterbukaan Data Anggaran Sekolah Menengah', 'Yayasan Buku Terbuka', 'Terselenggarakannya pelatihan komite sekolah di 200 desa', 'Laporan pelatihan'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1', 1, 'Kanal Pengaduan Layanan Air Bersih yang Ramah bagi Penyandang Disabilitas', 'Kementerian Pekerjaan Umum', 'Terintegrasinya sembilan kanal pengaduan', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/2', 2, 'Kanal Pengaduan Layanan Air Bersih yang Ramah bagi Penyandang Disabilitas', 'Yayasan Sungai Jernih', 'Pemantauan kemudahan akses bagi penyandang disabilitas', 'Laporan uji akses'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1', 1, 'Keterbukaan Data Anggaran Sekolah Menengah', 'Kementerian Pendidikan Dasar dan Menengah', 'Tersusunnya format data anggaran sekolah', 'Keputusan Menteri tentang format data'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/2', 2, 'Keterbukaan Data Anggaran Sekolah Menengah', 'Kementerian Pendidikan Dasar dan Menengah', 'Terpublikasinya anggaran minimal 60% sekolah menengah', 'Portal anggaran sekolah'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/3', 3, 'Keterbukaan Data Anggaran Sekolah Menengah', 'Badan Arsip Pendidikan Nasional', 'Tersimpannya laporan anggaran dalam arsip terbuka', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/4', 4, 'Keterbukaan Data Anggaran Sekolah Menengah', 'Yayasan Buku Terbuka', 'Terselenggarakannya pelatihan komite sekolah di 200 desa', 'Laporan pelatihan');

INSERT INTO history.measure_organisations VALUES
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/1', 'OGI-2030-2032/01/measure/1/organisation/1', 'Kementerian Pendidikan Dasar dan Menengah', 'kementerian-pendidikan-dasar-dan-menengah'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/2', 'OGI-2030-2032/01/measure/2/organisation/1', 'Kementerian Pendidikan Dasar dan Menengah', 'kementerian-pendidikan-dasar-dan-menengah'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/3', 'OGI-2030-2032/01/measure/3/organisation/1', 'Badan Arsip Pendidikan Nasional', 'badan-arsip-pendidikan-nasional'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/4', 'OGI-2030-2032/01/measure/4/organisation/1', 'Yayasan Buku Terbuka', 'yayasan-buku-terbuka'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1', 'OGI-2030-2032/02/measure/1/organisation/1', 'Kementerian Pekerjaan Umum', 'kementerian-pekerjaan-umum'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/2', 'OGI-2030-2032/02/measure/2/organisation/1', 'Yayasan Sungai Jernih', 'yayasan-sungai-jernih'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1', 'OGI-2030-2032/02/measure/1/organisation/1', 'Kementerian Pendidikan Dasar dan Menengah', 'kementerian-pendidikan-dasar-dan-menengah'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/2', 'OGI-2030-2032/02/measure/2/organisation/1', 'Kementerian Pendidikan Dasar dan Menengah', 'kementerian-pendidikan-dasar-dan-menengah'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/3', 'OGI-2030-2032/02/measure/3/organisation/1', 'Badan Arsip Pendidikan Nasional', 'badan-arsip-pendidikan-nasional'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/4', 'OGI-2030-2032/02/measure/4/organisation/1', 'Yayasan Buku Terbuka', 'yayasan-buku-terbuka');

INSERT INTO history.organisations VALUES
(1, 'badan-arsip-pendidikan-nasional', 'Badan Arsip Pendidikan Nasional', 'BAPN', 'ministry_or_agency', '["Badan Arsip Pendidikan Nasional (BAPN)"]'::JSON),
(1, 'badan-keahlian-dpr-ri', 'Badan Keahlian DPR RI', NULL, 'parliament', '[]'::JSON),
(1, 'badan-legislasi-dpr-ri', 'Badan Legislasi DPR RI', 'Baleg', 'parliament', '["Badan Legislasi (Baleg) DPR RI"]'::JSON),
(1, 'biro-persidangan-terbuka-dpr', 'Biro Persidangan Terbuka', NULL, 'parliament', '["Kepala Biro Persidangan Terbuka"]'::JSON),
(1, 'direktorat-aparatur-negara', 'Direktorat Aparatur Negara', NULL, 'ministry_or_agency', '[]'::JSON),
(1, 'direktorat-pendidikan-menengah', 'Direktorat Pendidikan Menengah', NULL, 'ministry_or_agency', '[]'::JSON),
(1, 'direktorat-perumahan-dan-permukiman', 'Direktorat Perumahan dan Permukiman', NULL, 'ministry_or_agency', '[]'::JSON),
(1, 'gerakan-tuli-berdaya', 'Gerakan Tuli Berdaya', NULL, 'civil_society', '[]'::JSON),
(1, 'jaringan-orang-tua-murid-indonesia', 'Jaringan Orang Tua Murid Indonesia', 'JOTMI', 'civil_society', '["Jaringan Orang Tua Murid Indonesia (JOTMI)"]'::JSON),
(1, 'kementerian-dalam-negeri', 'Kementerian Dalam Negeri', NULL, 'ministry_or_agency', '[]'::JSON),
(1, 'kementerian-desa-dan-pembangunan-daerah-tertinggal', 'Kementerian Desa dan Pembangunan Daerah Tertinggal', 'KemenDes', 'ministry_or_agency', '["Kementerian Desa dan Pembangunan Daerah Tertinggal (KemenDes)"]'::JSON),
(1, 'kementerian-kehutanan', 'Kementerian Kehutanan', NULL, 'ministry_or_agency', '[]'::JSON),
(1, 'kementerian-pekerjaan-umum', 'Kementerian Pekerjaan Umum', 'KemenPU', 'ministry_or_agency', '["Kementerian Pekerjaan Umum (KemenPU)"]'::JSON),
(1, 'kementerian-pendidikan-dasar-dan-menengah', 'Kementerian Pendidikan Dasar dan Menengah', NULL, 'ministry_or_agency', '[]'::JSON),
(1, 'kementerian-ppn-bappenas', 'Kementerian PPN/Bappenas', NULL, 'ministry_or_agency', '[]'::JSON),
(1, 'koalisi-perempuan-desa', 'Koalisi Perempuan Desa', NULL, 'civil_society', '[]'::JSON),
(1, 'lembaga-hutan-lestari', 'Lembaga Hutan Lestari', 'LHL', 'civil_society', '["Lembaga Hutan Lestari (LHL)"]'::JSON),
(1, 'lembaga-kajian-parlemen-nusantara', 'Lembaga Kajian Parlemen Nusantara', 'LKPN', 'civil_society', '["Lembaga Kajian Parlemen Nusantara (LKPN)"]'::JSON),
(1, 'ombudsman', 'Ombudsman RI', NULL, 'ministry_or_agency', '[]'::JSON),
(1, 'pemerintah-provinsi-tirta-raya', 'Pemerintah Provinsi Tirta Raya', NULL, 'local_government', '[]'::JSON),
(1, 'perkumpulan-pemantau-pendidikan-nusantara', 'Perkumpulan Pemantau Pendidikan Nusantara', 'PPPN', 'civil_society', '["Perkumpulan Pemantau Pendidikan Nusantara (PPPN)"]'::JSON),
(1, 'perpustakaan-parlemen-dpr', 'Perpustakaan Parlemen', NULL, 'parliament', '["Kepala Perpustakaan Parlemen"]'::JSON),
(1, 'pusat-data-legislasi-dpr', 'Pusat Data Legislasi', NULL, 'parliament', '["Kepala Pusat Data Legislasi"]'::JSON),
(1, 'pusat-siaran-parlemen-dpr', 'Pusat Siaran Parlemen', NULL, 'parliament', '[]'::JSON),
(1, 'sekretariat-jenderal-dpr', 'Sekretariat Jenderal DPR RI', NULL, 'parliament', '[]'::JSON),
(1, 'serikat-guru-merdeka', 'Serikat Guru Merdeka', NULL, 'civil_society', '[]'::JSON),
(1, 'serikat-pustakawan-terbuka', 'Serikat Pustakawan Terbuka', NULL, 'civil_society', '[]'::JSON),
(1, 'yayasan-buku-terbuka', 'Yayasan Buku Terbuka', NULL, 'civil_society', '[]'::JSON),
(1, 'yayasan-sungai-jernih', 'Yayasan Sungai Jernih', NULL, 'civil_society', '[]'::JSON),
(4, 'badan-arsip-pendidikan-nasional', 'Badan Arsip Pendidikan Nasional', 'BAPN', 'ministry_or_agency', '["Badan Arsip Pendidikan Nasional (BAPN)"]'::JSON),
(4, 'badan-keahlian-dpr-ri', 'Badan Keahlian DPR RI', NULL, 'parliament', '[]'::JSON),
(4, 'badan-legislasi-dpr-ri', 'Badan Legislasi DPR RI', 'Baleg', 'parliament', '["Badan Legislasi (Baleg) DPR RI"]'::JSON),
(4, 'biro-persidangan-terbuka-dpr', 'Biro Persidangan Terbuka', NULL, 'parliament', '["Kepala Biro Persidangan Terbuka"]'::JSON),
(4, 'direktorat-aparatur-negara', 'Direktorat Aparatur Negara', NULL, 'ministry_or_agency', '[]'::JSON),
(4, 'direktorat-pendidikan-menengah', 'Direktorat Pendidikan Menengah', NULL, 'ministry_or_agency', '[]'::JSON),
(4, 'gerakan-tuli-berdaya', 'Gerakan Tuli Berdaya', NULL, 'civil_society', '[]'::JSON),
(4, 'jaringan-orang-tua-murid-indonesia', 'Jaringan Orang Tua Murid Indonesia', 'JOTMI', 'civil_society', '["Jaringan Orang Tua Murid Indonesia (JOTMI)"]'::JSON),
(4, 'kementerian-dalam-negeri', 'Kementerian Dalam Negeri', NULL, 'ministry_or_agency', '[]'::JSON),
(4, 'kementerian-desa-dan-pembangunan-daerah-tertinggal', 'Kementerian Desa dan Pembangunan Daerah Tertinggal', 'KemenDes', 'ministry_or_agency', '["Kementerian Desa dan Pembangunan Daerah Tertinggal (KemenDes)"]'::JSON),
(4, 'kementerian-kehutanan', 'Kementerian Kehutanan', NULL, 'ministry_or_agency', '[]'::JSON),
(4, 'kementerian-pekerjaan-umum', 'Kementerian Pekerjaan Umum', 'KemenPU', 'ministry_or_agency', '["Kementerian Pekerjaan Umum (KemenPU)"]'::JSON),
(4, 'kementerian-pendidikan-dasar-dan-menengah', 'Kementerian Pendidikan Dasar dan Menengah', NULL, 'ministry_or_agency', '[]'::JSON),
(4, 'kementerian-ppn-bappenas', 'Kementerian PPN/Bappenas', NULL, 'ministry_or_agency', '[]'::JSON),
(4, 'koalisi-perempuan-desa', 'Koalisi Perempuan Desa', NULL, 'civil_society', '[]'::JSON),
(4, 'lembaga-hutan-lestari', 'Lembaga Hutan Lestari', 'LHL', 'civil_society', '["Lembaga Hutan Lestari (LHL)"]'::JSON),
(4, 'lembaga-kajian-parlemen-nusantara', 'Lembaga Kajian Parlemen Nusantara', 'LKPN', 'civil_society', '["Lembaga Kajian Parlemen Nusantara (LKPN)"]'::JSON),
(4, 'pemerintah-provinsi-tirta-raya', 'Pemerintah Provinsi Tirta Raya', NULL, 'local_government', '[]'::JSON),
(4, 'perkumpulan-pemantau-pendidikan-nusantara', 'Perkumpulan Pemantau Pendidikan Nusantara', 'PPPN', 'civil_society', '["Perkumpulan Pemantau Pendidikan Nusantara (PPPN)"]'::JSON),
(4, 'perpustakaan-parlemen-dpr', 'Perpustakaan Parlemen', NULL, 'parliament', '["Kepala Perpustakaan Parlemen"]'::JSON),
(4, 'pusat-data-legislasi-dpr', 'Pusat Data Legislasi', NULL, 'parliament', '["Kepala Pusat Data Legislasi"]'::JSON),
(4, 'pusat-siaran-parlemen-dpr', 'Pusat Siaran Parlemen', NULL, 'parliament', '[]'::JSON),
(4, 'sekretariat-jenderal-dpr', 'Sekretariat Jenderal DPR RI', NULL, 'parliament', '[]'::JSON),
(4, 'serikat-guru-merdeka', 'Serikat Guru Merdeka', NULL, 'civil_society', '[]'::JSON),
(4, 'serikat-pustakawan-terbuka', 'Serikat Pustakawan Terbuka', NULL, 'civil_society', '[]'::JSON),
(4, 'yayasan-buku-terbuka', 'Yayasan Buku Terbuka', NULL, 'civil_society', '[]'::JSON),
(4, 'yayasan-kota-teduh', 'Yayasan Kota Teduh', NULL, 'civil_society', '[]'::JSON);

INSERT INTO history.plans VALUES
('OGI-2030-2032', 1, 'OGI', 'Rencana Aksi Nasional (RAN) Keterbukaan Pemerintah/Open Government Indonesia (OGI) periode 2030-2032', '2030-01-01', '2032-12-31'),
('OGI-2030-2032', 2, 'OGI', 'Rencana Aksi Nasional (RAN) Keterbukaan Pemerintah/Open Government Indonesia (OGI) periode 2030-2032', '2030-01-01', '2032-12-31'),
('OPI-2030-2032', 1, 'OPI', 'RENCANA AKSI NASIONAL OPEN PARLIAMENT INDONESIA 2030-2032', '2030-01-01', '2032-12-31'),
('OPI-2030-2032', 2, 'OPI', 'RENCANA AKSI NASIONAL OPEN PARLIAMENT INDONESIA 2030-2032', '2030-01-01', '2032-12-31');

INSERT INTO history.plan_loads VALUES
('OGI-2030-2032', 1, 1, '4313eacd9c66b5ab0b12814f2d1368b1d15143dbfd99e326d2ddd5d70e710fe4'),
('OGI-2030-2032', 4, 2, '6ed1edd84a1f868beb93b26d93059330a70d93ad636bfabf07ee67296e8b8b9f'),
('OPI-2030-2032', 1, 1, '8ff87226682037b6e5be9ec1e37f80d33e425c3e2a6fb22963a720c589368d3e'),
('OPI-2030-2032', 4, 2, '0e5f242c63ec757dae940264a049207c203d53a188add0a5322cc10b14a1360d');

INSERT INTO history.progress_entries VALUES
('3e00e1eb70189237/1/1', 2, '3e00e1eb70189237/1', 1, '1. Keterbukaan Data Anggaran Sekolah', 'Kementerian Pendidikan Dasar dan Menengah', 'Tersusunnya format data untuk anggaran sekolah', 'Tersusunnya draf format data', 'Draf format data telah disusun dan dibahas bersama dinas pendidikan di lima provinsi.', 'Selesai', 'complete', 100.0, NULL, 'Penetapan format data dengan keputusan menteri', 'Draf format data, notulensi rapat', NULL),
('3e00e1eb70189237/1/2', 2, '3e00e1eb70189237/1', 2, '1. Keterbukaan Data Anggaran Sekolah', 'Yayasan Buku Terbuka', 'Pelatihan bagi komite sekolah di 200 desa terselenggara', 'Penyusunan modul untuk pelatihan', 'Modul pelatihan selesai disusun: 1. modul membaca anggaran; 2. modul pengawasan oleh komite sekolah.', 'Sesuai target', 'complete', 100.0, NULL, NULL, 'Modul pelatihan', NULL),
('3e00e1eb70189237/1/3', 2, '3e00e1eb70189237/1', 3, '1. Keterbukaan Data Anggaran Sekolah', 'Badan Arsip Pendidikan Nasional', 'Arsip laporan keuangan tersedia', NULL, 'Kebutuhan penyimpanan sedang dihitung.', 'Dalam proses', 'limited', 20.0, 'Kapasitas penyimpanan belum cukup', 'Pengadaan peladen pada semester kedua', NULL, NULL),
('3e00e1eb70189237/1/4', 2, '3e00e1eb70189237/1', 4, '2. Kanal Pengaduan Air Bersih', 'Kementerian Pekerjaan Umum', 'Terintegrasinya sembilan kanal pengaduan air bersih', 'Pemetaan kanal', 'Enam dari sembilan kanal telah dipetakan.', 'Sebagian besar tercapai', 'substantial', 75.0, 'Tiga pengelola kanal belum menyerahkan data', 'Rapat koordinasi pada Juli 2031', 'Peta kanal pengaduan', NULL),
('3e00e1eb70189237/1/5', 2, '3e00e1eb70189237/1', 5, '2. Kanal Pengaduan Air Bersih', 'Sekretariat', 'Perbaikan gedung kantor dan kendaraan dinas', NULL, 'Terlaksana.', 'Selesai', 'complete', 100.0, NULL, NULL, NULL, NULL),
('777d4790b5752cb9/1/1', 3, '777d4790b5752cb9/1', 1, '1. Keterbukaan Data Anggaran Sekolah', 'Kementerian Pendidikan Dasar dan Menengah', 'Tersusunnya format data anggaran sekolah', 'Tersusunnya draf format data', 'Draf belum dibuka untuk masukan publik.', 'Sebagian tercapai', 'limited', 50.0, 'Draf tidak dipublikasikan', 'Meminta draf melalui permohonan informasi', 'Surat permohonan', NULL),
('777d4790b5752cb9/1/2', 3, '777d4790b5752cb9/1', 2, '1. Keterbukaan Data Anggaran Sekolah', 'Yayasan Buku Terbuka', 'Terselenggaranya pelatihan komite sekolah di 200 desa', 'Penyusunan modul pelatihan', 'Modul selesai disusun dan diuji di tiga desa.', 'Tercapai', 'complete', 100.0, NULL, NULL, 'Modul, daftar hadir', NULL),
('777d4790b5752cb9/1/3', 3, '777d4790b5752cb9/1', 3, '2. Kanal Pengaduan Air Bersih', 'Kementerian Pekerjaan Umum', 'Terintegrasinya sembilan kanal pengaduan', 'Pemetaan kanal', 'Enam kanal dipetakan; hasilnya belum diumumkan.', 'Dalam proses', 'limited', 60.0, 'Data belum terbuka', 'Pemantauan lanjutan', 'Catatan pemantauan', NULL);

INSERT INTO history.progress_reports VALUES
('3e00e1eb70189237/1', 2, 'government', 'B06', 'OGI', '[2030,2032]'::JSON, 'Kementerian/Lembaga', '[]'::JSON, '2031-01-01', '2031-06-30'),
('777d4790b5752cb9/1', 3, 'civil_society', 'B06', 'OGI', '[2030,2032]'::JSON, 'Organisasi Masyarakat Sipil', '[]'::JSON, '2031-01-01', '2031-06-30');

INSERT INTO history.proposals VALUES
('3e00e1eb70189237/1', '3e00e1eb70189237/1/1', 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1', NULL, 0.9995498061180115e0, 'content', 'auto', 'It fits this measure and no other: 100% telling words of the measure, 70% of the target, 100% of the body''s name, 100% of the commitment''s title agree.'),
('3e00e1eb70189237/1', '3e00e1eb70189237/1/2', 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/4', NULL, 0.9968571662902832e0, 'content', 'auto', 'It fits this measure and no other: 100% telling words of the measure, 100% of the target, 100% of the body''s name, 100% numbers, 100% of the commitment''s title agree.'),
('3e00e1eb70189237/1', '3e00e1eb70189237/1/3', 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/3', NULL, 0.8948288559913635e0, 'content', 'review', 'It may be this measure, but too little agrees: 67% telling words of the measure, 100% of the body''s name, 100% of the commitment''s title agree.'),
('3e00e1eb70189237/1', '3e00e1eb70189237/1/4', NULL, NULL, NULL, 7.198825187515467e-05, 'content', 'unmatched', 'It fits no measure; with the nearest agree 0% telling words of the measure, 35% of the target, 14% of the body''s name, 43% of the commitment''s title.'),
('3e00e1eb70189237/1', '3e00e1eb70189237/1/5', NULL, NULL, NULL, 0.009885380044579506e0, 'content', 'unmatched', 'It fits no measure; with the nearest agree 0% telling words of the measure, 43% of the commitment''s title.'),
('777d4790b5752cb9/1', '777d4790b5752cb9/1/1', 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1', NULL, 0.9994885921478271e0, 'content', 'auto', 'It fits this measure and no other: 100% telling words of the measure, 70% of the target, 100% of the body''s name, 100% of the commitment''s title agree.'),
('777d4790b5752cb9/1', '777d4790b5752cb9/1/2', 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/4', NULL, 0.9999689643050541e0, 'content', 'auto', 'It fits this measure and no other: 100% telling words of the measure, 100% of the target, 100% of the body''s name, 100% numbers, 100% of the commitment''s title agree.'),
('777d4790b5752cb9/1', '777d4790b5752cb9/1/3', NULL, NULL, NULL, 5.924867423345859e-07, 'content', 'unmatched', 'It fits no measure; with the nearest agree 0% telling words of the measure, 35% of the target, 14% of the body''s name, 43% of the commitment''s title.');

INSERT INTO history.provenance VALUES
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/01/annex/1', 'label', 15, 28.511810302734375e0, 42.04317827500005e0, 63.0238125e0, 48.04317827500005e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/01/annex/1', 'value', 15, 222.2377166748047e0, 42.04317827500005e0, 333.48971142578125e0, 48.04317827500005e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/01/annex/2', 'label', 15, 28.511810302734375e0, 54.1332051304688e0, 171.81580261230468e0, 60.1332051304688e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/01/annex/2', 'value', 15, 222.2377166748047e0, 54.1332051304688e0, 464.1156743164062e0, 60.1332051304688e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/01/annex/3', 'label', 15, 28.511810302734375e0, 66.22317095078131e0, 131.21379467773437e0, 72.22317095078131e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/01/annex/3', 'value', 15, 222.2377166748047e0, 66.22317095078131e0, 303.9037297363281e0, 72.22317095078131e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/01/annex/4', 'label', 15, 28.511810302734375e0, 78.31319780625006e0, 61.65580780029297e0, 84.31319780625006e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/01/annex/4', 'value', 15, 222.2377166748047e0, 78.31319780625006e0, 407.1337309570313e0, 84.31319780625006e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/01/annex/5', 'label', 15, 28.511810302734375e0, 90.40322466171881e0, 62.30981192016601e0, 96.40322466171881e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/01/annex/5', 'value', 15, 222.2377166748047e0, 90.40322466171881e0, 290.9317045898438e0, 96.40322466171881e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/01/annex/6', 'label', 15, 28.511810302734375e0, 102.49322099960943e0, 161.86780676269532e0, 108.49322099960943e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/01/annex/6', 'value', 15, 222.2377166748047e0, 102.49322099960943e0, 413.7037084960937e0, 108.49322099960943e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/1', 'label', 16, 28.511810302734375e0, 42.04317827500005e0, 63.0238125e0, 48.04317827500005e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/1', 'value', 16, 222.2377166748047e0, 42.04317827500005e0, 305.41573681640625e0, 48.04317827500005e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/2', 'label', 16, 28.511810302734375e0, 54.1332051304688e0, 149.579794921875e0, 60.1332051304688e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/2', 'value', 16, 222.2377166748047e0, 54.1332051304688e0, 314.2477170410156e0, 60.1332051304688e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/3', 'label', 16, 28.511810302734375e0, 78.31319780625006e0, 61.65580780029297e0, 84.31319780625006e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/3', 'value', 16, 222.2377166748047e0, 78.31319780625006e0, 341.85970654296875e0, 84.31319780625006e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/4', 'label', 16, 28.511810302734375e0, 90.40322466171881e0, 62.30981192016601e0, 96.40322466171881e0, 1),
(1, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/4', 'value', 16, 222.2377166748047e0, 90.40322466171881e0, 288.8977314453125e0, 96.40322466171881e0, 1),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/1', 'heading', 1, 51.02362060546875e0, 53.534105484288744e0, 139.52466116809845e0, 63.98410529355388e0, 1),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/1', 'text', 1, 51.02362060546875e0, 108.57759896796871e0, 421.5046335449219e0, 118.07759896796871e0, 4),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/1', 'text', 1, 51.02362060546875e0, 126.59517709296871e0, 410.7791745605469e0, 136.0951770929687e0, 5),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/1', 'text', 1, 51.02362060546875e0, 138.6126331476562e0, 171.55013525390626e0, 148.1126331476562e0, 6),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/1', 'text', 1, 51.02362060546875e0, 72.52510873359371e0, 401.7256174316406e0, 82.02510873359371e0, 1),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/1', 'text', 1, 51.02362060546875e0, 84.54262582343746e0, 430.2445791015625e0, 94.04262582343746e0, 2),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/1', 'text', 1, 51.02362060546875e0, 96.56014291328121e0, 413.4486286621094e0, 106.06014291328121e0, 3),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/2', 'heading', 1, 51.02362060546875e0, 156.85832423428874e0, 234.4629013118744e0, 167.30832404355388e0, 1),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/3', 'heading', 1, 51.02362060546875e0, 176.077623550695e0, 221.0032975177765e0, 186.52762335996013e0, 1),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/3', 'text', 1, 51.02362060546875e0, 195.06862679999995e0, 397.298619140625e0, 204.56862679999995e0, 1),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/3', 'text', 1, 51.02362060546875e0, 207.08611337226557e0, 440.89409375e0, 216.58611337226557e0, 2),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/3', 'text', 1, 51.02362060546875e0, 219.10363046210932e0, 136.24812182617188e0, 228.60363046210932e0, 3),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/3', 'text', 1, 51.02362060546875e0, 237.12114755195307e0, 216.447126953125e0, 246.62114755195307e0, 4),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/3', 'text', 1, 51.02362060546875e0, 255.1386341242187e0, 231.3621328125e0, 264.6386341242187e0, 5),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/3', 'text', 1, 51.02362060546875e0, 273.15615121406245e0, 314.68660986328126e0, 282.65615121406245e0, 6),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/4', 'heading', 1, 51.02362060546875e0, 291.4017812655388e0, 218.65204019355775e0, 301.8517810748039e0, 1),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/5', 'heading', 1, 51.02362060546875e0, 310.621080581945e0, 226.4999944372177e0, 321.07108039121016e0, 1),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/5', 'text', 1, 51.02362060546875e0, 329.6121448664062e0, 445.49212622070314e0, 339.1121448664062e0, 1),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/5', 'text', 1, 51.02362060546875e0, 341.6296314386718e0, 423.7275808105469e0, 351.1296314386718e0, 2),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/5', 'text', 1, 51.02362060546875e0, 353.6471485285156e0, 180.41363012695314e0, 363.1471485285156e0, 3),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/6', 'heading', 1, 51.02362060546875e0, 371.89283961514815e0, 405.2055541124344e0, 382.3428394244133e0, 1),
(1, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/6', 'heading', 1, 51.02362060546875e0, 385.11207789639815e0, 108.34186859703064e0, 395.5620777056633e0, 2),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/01/citation/1', 'text', 2, 181.01571655273438e0, 204.6825794367187e0, 367.918708984375e0, 214.1825794367187e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/01/citation/1', 'value', 2, 181.01571655273438e0, 204.6825794367187e0, 367.918708984375e0, 214.1825794367187e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/01/citation/2', 'text', 3, 306.7672119140625e0, 95.35829965156246e0, 394.9556833496094e0, 104.85829965156246e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/01/citation/2', 'value', 3, 306.7672119140625e0, 95.35829965156246e0, 394.9556833496094e0, 104.85829965156246e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/01/citation/3', 'text', 3, 181.01571655273438e0, 131.41078988593745e0, 248.08571643066406e0, 140.91078988593745e0, 2),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/01/citation/3', 'text', 3, 392.1912536621094e0, 119.39327279609371e0, 418.73425048828125e0, 128.8932727960937e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/01/citation/3', 'value', 3, 181.01571655273438e0, 131.41078988593745e0, 248.08571643066406e0, 140.91078988593745e0, 2),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/01/citation/3', 'value', 3, 392.1912536621094e0, 119.39327279609371e0, 418.73425048828125e0, 128.8932727960937e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/01/citation/4', 'text', 3, 298.1982421875e0, 131.41078988593745e0, 353.450203125e0, 140.91078988593745e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/01/citation/4', 'value', 3, 298.1982421875e0, 131.41078988593745e0, 353.450203125e0, 140.91078988593745e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/01/citation/5', 'text', 3, 377.3236999511719e0, 131.41078988593745e0, 441.62917578125e0, 140.91078988593745e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/01/citation/5', 'value', 3, 377.3236999511719e0, 131.41078988593745e0, 441.62917578125e0, 140.91078988593745e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/01/citation/6', 'text', 3, 181.01571655273438e0, 143.4283069757812e0, 381.53220385742185e0, 152.9283069757812e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/01/citation/6', 'value', 3, 181.01571655273438e0, 143.4283069757812e0, 381.53220385742185e0, 152.9283069757812e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/1', 'text', 5, 181.01571655273438e0, 277.9893421320312e0, 361.876716796875e0, 287.4893421320312e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/1', 'value', 5, 181.01571655273438e0, 277.9893421320312e0, 361.876716796875e0, 287.4893421320312e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/2', 'text', 5, 322.499267578125e0, 435.6993335871093e0, 396.56125659179685e0, 445.1993335871093e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/2', 'value', 5, 322.499267578125e0, 435.6993335871093e0, 396.56125659179685e0, 445.1993335871093e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/3', 'text', 5, 181.01571655273438e0, 459.73432199042963e0, 233.23722326660157e0, 469.23432199042963e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/3', 'value', 5, 181.01571655273438e0, 459.73432199042963e0, 233.23722326660157e0, 469.23432199042963e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/4', 'text', 5, 263.4852294921875e0, 459.73432199042963e0, 346.6007028808594e0, 469.23432199042963e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/4', 'value', 5, 263.4852294921875e0, 459.73432199042963e0, 346.6007028808594e0, 469.23432199042963e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/1', 'text', 7, 306.65423583984375e0, 488.26931039374995e0, 391.79355639648435e0, 497.76931039374995e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/1', 'value', 7, 306.65423583984375e0, 488.26931039374995e0, 391.79355639648435e0, 497.76931039374995e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/2', 'text', 7, 181.01571655273438e0, 500.28681222480463e0, 202.15322131347656e0, 509.78681222480463e0, 2),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/2', 'text', 7, 415.59173583984375e0, 488.26931039374995e0, 444.62371923828124e0, 497.76931039374995e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/2', 'value', 7, 181.01571655273438e0, 500.28681222480463e0, 202.15322131347656e0, 509.78681222480463e0, 2),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/2', 'value', 7, 415.59173583984375e0, 488.26931039374995e0, 444.62371923828124e0, 497.76931039374995e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/3', 'text', 7, 232.40121459960938e0, 500.28681222480463e0, 253.5387041015625e0, 509.78681222480463e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/3', 'value', 7, 232.40121459960938e0, 500.28681222480463e0, 253.5387041015625e0, 509.78681222480463e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/4', 'text', 7, 300.1837463378906e0, 512.3043140558593e0, 417.8507463378906e0, 521.8043140558593e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/4', 'value', 7, 300.1837463378906e0, 512.3043140558593e0, 417.8507463378906e0, 521.8043140558593e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/5', 'text', 7, 181.01571655273438e0, 524.321815886914e0, 360.86968481445314e0, 533.821815886914e0, 1),
(1, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/5', 'value', 7, 181.01571655273438e0, 524.321815886914e0, 360.86968481445314e0, 533.821815886914e0, 1),
(1, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/01', 'end_date', 2, 175.84701538085938e0, 119.07759896796871e0, 322.92600268554685e0, 128.5775989679687e0, 1),
(1, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/01', 'number', 2, 51.02362060546875e0, 53.534105484288744e0, 62.24691925144196e0, 63.98410529355388e0, 1),
(1, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/01', 'period_as_printed', 2, 175.84701538085938e0, 119.07759896796871e0, 322.92600268554685e0, 128.5775989679687e0, 1),
(1, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/01', 'start_date', 2, 175.84701538085938e0, 119.07759896796871e0, 322.92600268554685e0, 128.5775989679687e0, 1),
(1, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/01', 'title', 2, 65.8835220336914e0, 53.534105484288744e0, 349.23527823352816e0, 63.98410529355388e0, 1),
(1, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/02', 'end_date', 5, 175.84701538085938e0, 120.27932015937496e0, 322.92600268554685e0, 129.77932015937495e0, 1),
(1, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/02', 'number', 5, 51.02362060546875e0, 53.534044449132494e0, 62.24691925144196e0, 63.98404425839763e0, 1),
(1, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/02', 'period_as_printed', 5, 175.84701538085938e0, 120.27932015937496e0, 322.92600268554685e0, 129.77932015937495e0, 1),
(1, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/02', 'start_date', 5, 175.84701538085938e0, 120.27932015937496e0, 322.92600268554685e0, 129.77932015937495e0, 1),
(1, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/02', 'title', 5, 51.02362060546875e0, 66.75334376553874e0, 189.47565393924714e0, 77.20334357480388e0, 2),
(1, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/02', 'title', 5, 65.8835220336914e0, 53.534044449132494e0, 388.9975144367218e0, 63.98404425839763e0, 1),
(1, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/03', 'end_date', 7, 176.50802612304688e0, 144.3142933039062e0, 322.2570268554687e0, 153.8142933039062e0, 1),
(1, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/03', 'number', 7, 51.02362060546875e0, 53.534044449132494e0, 62.24691925144196e0, 63.98404425839763e0, 1),
(1, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/03', 'period_as_printed', 7, 176.50802612304688e0, 144.3142933039062e0, 322.2570268554687e0, 153.8142933039062e0, 1),
(1, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/03', 'start_date', 7, 176.50802612304688e0, 144.3142933039062e0, 322.2570268554687e0, 153.8142933039062e0, 1),
(1, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/03', 'title', 7, 51.02362060546875e0, 66.75334376553874e0, 354.993207818985e0, 77.20334357480388e0, 2),
(1, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/03', 'title', 7, 65.8835220336914e0, 53.534044449132494e0, 424.2139983987808e0, 63.98404425839763e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/annex_counterpart/1', 'name_as_printed', 15, 222.2377166748047e0, 78.31319780625006e0, 322.8816921386719e0, 84.31319780625006e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/annex_counterpart/2', 'name_as_printed', 15, 324.78369140625e0, 78.31319780625006e0, 407.1337309570313e0, 84.31319780625006e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/annex_partner/1', 'name_as_printed', 15, 222.2377166748047e0, 90.40322466171881e0, 290.9317045898438e0, 96.40322466171881e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/annex_related/1', 'name_as_printed', 15, 222.2377166748047e0, 66.22317095078131e0, 303.9037297363281e0, 72.22317095078131e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/annex_responsible/1', 'name_as_printed', 15, 222.2377166748047e0, 54.1332051304688e0, 363.56771044921874e0, 60.1332051304688e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/annex_responsible/2', 'name_as_printed', 15, 365.4696960449219e0, 54.1332051304688e0, 464.1156743164062e0, 60.1332051304688e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/government_actor/1', 'name_as_printed', 3, 267.2127990722656e0, 621.0583347467773e0, 396.51730322265627e0, 630.5583347467773e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/government_actor/2', 'name_as_printed', 3, 267.2127990722656e0, 633.075836577832e0, 413.9877976074219e0, 642.575836577832e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/government_actor/3', 'name_as_printed', 3, 267.2127990722656e0, 645.0933307794921e0, 400.07031005859375e0, 654.5933307794921e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/non_government_actor/1', 'name_as_printed', 4, 267.2127990722656e0, 59.305809417187454e0, 371.0762985839844e0, 68.80580941718746e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/non_government_actor/2', 'name_as_printed', 4, 266.6988220214844e0, 83.34078256171871e0, 301.1553173828125e0, 92.84078256171871e0, 2),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/non_government_actor/2', 'name_as_printed', 4, 267.2127990722656e0, 71.32332650703121e0, 437.75681005859377e0, 80.82332650703121e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/non_government_actor/3', 'name_as_printed', 4, 267.2127990722656e0, 95.35829965156246e0, 375.978306640625e0, 104.85829965156246e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/proposer/1', 'name_as_printed', 2, 68.78758239746094e0, 90.54262582343746e0, 177.5530899658203e0, 100.04262582343746e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/proposer/2', 'name_as_printed', 2, 68.78758239746094e0, 102.56008187812496e0, 324.8411083984375e0, 112.06008187812496e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/responsible/1', 'name_as_printed', 2, 195.77967834472656e0, 135.59511605781245e0, 416.5406606445313e0, 145.09511605781245e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/responsible/2', 'name_as_printed', 2, 195.77967834472656e0, 147.6126331476562e0, 388.24021728515623e0, 157.1126331476562e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/annex_counterpart/1', 'name_as_printed', 16, 222.2377166748047e0, 78.31319780625006e0, 341.85970654296875e0, 84.31319780625006e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/annex_partner/1', 'name_as_printed', 16, 222.2377166748047e0, 90.40322466171881e0, 288.8977314453125e0, 96.40322466171881e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/annex_responsible/1', 'name_as_printed', 16, 222.2377166748047e0, 54.1332051304688e0, 314.2477170410156e0, 60.1332051304688e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/government_actor/1', 'name_as_printed', 6, 252.44882202148438e0, 221.5158313898437e0, 325.65582348632813e0, 231.0158313898437e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/proposer/1', 'name_as_printed', 5, 54.02362060546875e0, 103.76180306953121e0, 159.5686300048828e0, 113.26180306953121e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/responsible/1', 'name_as_printed', 5, 181.01571655273438e0, 136.79677621406245e0, 382.96677978515623e0, 146.29677621406245e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/government_actor/1', 'name_as_printed', 8, 267.2127990722656e0, 286.1033252863281e0, 382.79929711914065e0, 295.6033252863281e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/government_actor/2', 'name_as_printed', 8, 266.6988220214844e0, 310.13832894843745e0, 424.37982153320314e0, 319.63832894843745e0, 2),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/government_actor/2', 'name_as_printed', 8, 266.6988220214844e0, 322.1558460382812e0, 325.3803234863281e0, 331.6558460382812e0, 3),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/government_actor/2', 'name_as_printed', 8, 267.2127990722656e0, 298.1208423761718e0, 376.1018178710938e0, 307.6208423761718e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/proposer/1', 'name_as_printed', 7, 68.78758239746094e0, 103.76180306953121e0, 290.1280869140625e0, 113.26180306953121e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/proposer/2', 'name_as_printed', 7, 68.78758239746094e0, 115.77932015937496e0, 207.85809143066408e0, 125.27932015937496e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/proposer/3', 'name_as_printed', 7, 68.78758239746094e0, 127.79677621406246e0, 183.83258520507812e0, 137.29677621406245e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/responsible/1', 'name_as_printed', 7, 181.01571655273438e0, 160.8318714289062e0, 435.1217392578125e0, 170.3318714289062e0, 1),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/responsible/1', 'name_as_printed', 7, 181.01571655273438e0, 172.8493274835937e0, 274.5337265625e0, 182.3493274835937e0, 2),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/responsible/1', 'unit', 7, 181.01571655273438e0, 172.8493274835937e0, 274.5337265625e0, 182.3493274835937e0, 2),
(1, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/responsible/1', 'unit', 7, 321.0932312011719e0, 160.8318714289062e0, 435.1217392578125e0, 170.3318714289062e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/1', 'emails', 3, 220.70082092285156e0, 592.5233234552734e0, 381.8493359375e0, 602.0233234552734e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/1', 'organisation_as_printed', 3, 234.95082092285156e0, 527.9358143e0, 284.7023122558594e0, 537.4358143e0, 2),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/1', 'organisation_as_printed', 3, 235.46478271484375e0, 515.9183124689453e0, 403.4627797851563e0, 525.4183124689453e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/1', 'phones', 3, 220.70082092285156e0, 604.5408252863281e0, 356.3798295898437e0, 614.0408252863281e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/1', 'position_as_printed', 3, 234.95082092285156e0, 527.9358143e0, 440.2363115234375e0, 537.4358143e0, 2),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/1', 'position_as_printed', 3, 234.95082092285156e0, 539.9533161310546e0, 404.2788083496094e0, 549.4533161310546e0, 3),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/1', 'position_as_printed', 3, 235.46478271484375e0, 515.9183124689453e0, 403.4627797851563e0, 525.4183124689453e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/1', 'units', 3, 234.95082092285156e0, 539.9533161310546e0, 404.2788083496094e0, 549.4533161310546e0, 2),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/1', 'units', 3, 295.4753112792969e0, 527.9358143e0, 440.2363115234375e0, 537.4358143e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/2', 'emails', 3, 220.70082092285156e0, 592.5233234552734e0, 381.8493359375e0, 602.0233234552734e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/2', 'organisation_as_printed', 3, 235.46478271484375e0, 551.9708179621093e0, 427.92530639648436e0, 561.4708179621093e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/2', 'phones', 3, 220.70082092285156e0, 604.5408252863281e0, 356.3798295898437e0, 614.0408252863281e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/2', 'position_as_printed', 3, 234.95082092285156e0, 563.988319793164e0, 426.02433642578126e0, 573.488319793164e0, 2),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/2', 'position_as_printed', 3, 234.95082092285156e0, 576.0058216242187e0, 356.5223337402344e0, 585.5058216242187e0, 3),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/2', 'position_as_printed', 3, 235.46478271484375e0, 551.9708179621093e0, 434.35682861328127e0, 561.4708179621093e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/2', 'units', 3, 234.95082092285156e0, 563.988319793164e0, 426.02433642578126e0, 573.488319793164e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/2', 'units', 3, 234.95082092285156e0, 576.0058216242187e0, 356.5223337402344e0, 585.5058216242187e0, 2),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/1', 'emails', 6, 220.70082092285156e0, 192.98085824531245e0, 381.8493359375e0, 202.48085824531245e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/1', 'organisation_as_printed', 6, 220.70082092285156e0, 164.4458851007812e0, 422.65186889648436e0, 173.9458851007812e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/1', 'phones', 6, 220.70082092285156e0, 204.99834481757807e0, 356.3798295898437e0, 214.49834481757807e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/1', 'position_as_printed', 6, 220.70082092285156e0, 164.4458851007812e0, 430.41339111328125e0, 173.9458851007812e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/1', 'position_as_printed', 6, 220.70082092285156e0, 176.4633411554687e0, 320.02332470703124e0, 185.9633411554687e0, 2),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/1', 'units', 6, 220.70082092285156e0, 176.4633411554687e0, 320.02332470703124e0, 185.9633411554687e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'emails', 8, 220.70082092285156e0, 257.5683521417968e0, 381.8493359375e0, 267.0683521417968e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'organisation_as_printed', 8, 220.70082092285156e0, 217.0158313898437e0, 350.00534033203127e0, 226.5158313898437e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'phones', 8, 220.70082092285156e0, 269.58583871406245e0, 356.3798295898437e0, 279.08583871406245e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'position_as_printed', 8, 220.70082092285156e0, 217.0158313898437e0, 407.61334326171874e0, 226.5158313898437e0, 1),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'position_as_printed', 8, 220.70082092285156e0, 229.03331796210932e0, 417.94932153320315e0, 238.53331796210932e0, 2),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'position_as_printed', 8, 220.70082092285156e0, 241.05083505195307e0, 247.62381994628907e0, 250.55083505195307e0, 3),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'units', 8, 220.70082092285156e0, 229.03331796210932e0, 417.94932153320315e0, 238.53331796210932e0, 2),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'units', 8, 220.70082092285156e0, 241.05083505195307e0, 247.62381994628907e0, 250.55083505195307e0, 3),
(1, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'units', 8, 359.4483337402344e0, 217.0158313898437e0, 407.61334326171874e0, 226.5158313898437e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'end_as_printed', 3, 362.03814697265625e0, 217.0158313898437e0, 406.6691362304687e0, 226.5158313898437e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'end_date', 3, 362.03814697265625e0, 217.0158313898437e0, 406.6691362304687e0, 226.5158313898437e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'number_as_printed', 3, 54.02362060546875e0, 217.0158313898437e0, 63.07712042236328e0, 226.5158313898437e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'start_as_printed', 3, 227.2715301513672e0, 217.0158313898437e0, 287.43503588867185e0, 226.5158313898437e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'start_date', 3, 227.2715301513672e0, 217.0158313898437e0, 287.43503588867185e0, 226.5158313898437e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'text', 3, 68.27362060546875e0, 229.03334847968745e0, 179.72762036132812e0, 238.53334847968745e0, 2),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'text', 3, 68.27362060546875e0, 241.05083505195307e0, 140.52112939453124e0, 250.55083505195307e0, 3),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'text', 3, 68.27362060546875e0, 253.0683216242187e0, 184.61063745117187e0, 262.5683216242187e0, 4),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'text', 3, 68.27362060546875e0, 265.08583871406245e0, 169.68612268066406e0, 274.58583871406245e0, 5),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'text', 3, 68.27362060546875e0, 277.1033252863281e0, 161.3926389160156e0, 286.6033252863281e0, 6),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'text', 3, 68.27362060546875e0, 289.1208423761718e0, 146.33511328125e0, 298.6208423761718e0, 7),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'text', 3, 68.78758239746094e0, 217.0158313898437e0, 188.93408666992187e0, 226.5158313898437e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/2', 'end_as_printed', 3, 346.28521728515625e0, 305.63832894843745e0, 422.42771166992185e0, 315.13832894843745e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/2', 'end_date', 3, 346.28521728515625e0, 305.63832894843745e0, 422.42771166992185e0, 315.13832894843745e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/2', 'number_as_printed', 3, 54.02362060546875e0, 305.63832894843745e0, 63.07712042236328e0, 315.13832894843745e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/2', 'start_as_printed', 3, 227.2715301513672e0, 305.63832894843745e0, 287.43503588867185e0, 315.13832894843745e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/2', 'start_date', 3, 227.2715301513672e0, 305.63832894843745e0, 287.43503588867185e0, 315.13832894843745e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/2', 'text', 3, 68.27362060546875e0, 317.6558460382812e0, 179.05310668945313e0, 327.1558460382812e0, 2),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/2', 'text', 3, 68.27362060546875e0, 329.6733326105468e0, 185.33264624023437e0, 339.1733326105468e0, 3),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/2', 'text', 3, 68.27362060546875e0, 341.69081918281245e0, 174.04662731933593e0, 351.19081918281245e0, 4),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/2', 'text', 3, 68.27362060546875e0, 353.7083362726562e0, 169.9141232910156e0, 363.2083362726562e0, 5),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/2', 'text', 3, 68.27362060546875e0, 365.7258228449218e0, 185.38961767578124e0, 375.2258228449218e0, 6),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/2', 'text', 3, 68.27362060546875e0, 377.7433399347656e0, 184.164134765625e0, 387.2433399347656e0, 7),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/2', 'text', 3, 68.27362060546875e0, 389.7608265070312e0, 160.8511328125e0, 399.2608265070312e0, 8),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/2', 'text', 3, 68.27362060546875e0, 401.77834359687495e0, 157.00362756347656e0, 411.27834359687495e0, 9),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/2', 'text', 3, 68.78758239746094e0, 305.63832894843745e0, 143.98007666015624e0, 315.13832894843745e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/3', 'end_as_printed', 3, 346.28521728515625e0, 418.2958301691406e0, 422.42771166992185e0, 427.7958301691406e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/3', 'end_date', 3, 346.28521728515625e0, 418.2958301691406e0, 422.42771166992185e0, 427.7958301691406e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/3', 'number_as_printed', 3, 54.02362060546875e0, 418.2958301691406e0, 63.07712042236328e0, 427.7958301691406e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/3', 'start_as_printed', 3, 236.7367401123047e0, 418.2958301691406e0, 277.9857255859375e0, 427.7958301691406e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/3', 'start_date', 3, 236.7367401123047e0, 418.2958301691406e0, 277.9857255859375e0, 427.7958301691406e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/3', 'text', 3, 68.27362060546875e0, 430.3133167414062e0, 163.2546280517578e0, 439.8133167414062e0, 2),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/3', 'text', 3, 68.27362060546875e0, 442.33083383124995e0, 168.89762475585937e0, 451.83083383124995e0, 3),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/3', 'text', 3, 68.27362060546875e0, 454.3483204035156e0, 168.43214013671874e0, 463.8483204035156e0, 4),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/3', 'text', 3, 68.78758239746094e0, 418.2958301691406e0, 158.35357788085938e0, 427.7958301691406e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'end_as_printed', 5, 346.28521728515625e0, 609.9268345026367e0, 422.42771166992185e0, 619.4268345026367e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'end_date', 5, 346.28521728515625e0, 609.9268345026367e0, 422.42771166992185e0, 619.4268345026367e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'start_as_printed', 5, 227.2715301513672e0, 609.9268345026367e0, 287.43503588867185e0, 619.4268345026367e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'start_date', 5, 227.2715301513672e0, 609.9268345026367e0, 287.43503588867185e0, 619.4268345026367e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'text', 5, 54.02362060546875e0, 609.9268345026367e0, 174.69262292480468e0, 619.4268345026367e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'text', 5, 54.02362060546875e0, 621.9443363336914e0, 184.11663415527343e0, 631.4443363336914e0, 2),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'text', 5, 54.02362060546875e0, 633.9618305353515e0, 172.6121328125e0, 643.4618305353515e0, 3),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'text', 5, 54.02362060546875e0, 645.9793323664062e0, 160.7561300048828e0, 655.4793323664062e0, 4),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'text', 6, 54.02362060546875e0, 102.87581674140621e0, 122.43312536621093e0, 112.37581674140621e0, 9),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'text', 6, 54.02362060546875e0, 54.805809417187454e0, 148.14011743164062e0, 64.30580941718746e0, 5),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'text', 6, 54.02362060546875e0, 66.82332650703121e0, 167.04513037109376e0, 76.32332650703121e0, 6),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'text', 6, 54.02362060546875e0, 78.84084359687496e0, 187.15662231445313e0, 88.34084359687496e0, 7),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'text', 6, 54.02362060546875e0, 90.85829965156246e0, 179.86063549804686e0, 100.35829965156246e0, 8),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 7, 68.27362060546875e0, 621.9443363336914e0, 182.45411279296874e0, 631.4443363336914e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 7, 68.27362060546875e0, 633.9618305353515e0, 156.0061300048828e0, 643.4618305353515e0, 2),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 7, 68.27362060546875e0, 645.9793323664062e0, 178.26462255859374e0, 655.4793323664062e0, 3),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 8, 68.27362060546875e0, 102.87587777656246e0, 156.15812280273437e0, 112.37587777656246e0, 8),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 8, 68.27362060546875e0, 114.89333383124996e0, 101.6851171875e0, 124.39333383124996e0, 9),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 8, 68.27362060546875e0, 54.805870452343704e0, 181.55161303710938e0, 64.30587045234371e0, 4),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 8, 68.27362060546875e0, 66.82332650703121e0, 86.63712286376953e0, 76.32332650703121e0, 5),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 8, 68.27362060546875e0, 78.84084359687496e0, 170.18961694335937e0, 88.34084359687496e0, 6),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 8, 68.27362060546875e0, 90.85829965156246e0, 111.6221196899414e0, 100.35829965156246e0, 7),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'end_as_printed', 7, 346.28521728515625e0, 585.8918384699218e0, 422.42771166992185e0, 595.3918384699218e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'end_date', 7, 346.28521728515625e0, 585.8918384699218e0, 422.42771166992185e0, 595.3918384699218e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'start_as_printed', 7, 227.2715301513672e0, 585.8918384699218e0, 287.43503588867185e0, 595.3918384699218e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'start_date', 7, 227.2715301513672e0, 585.8918384699218e0, 287.43503588867185e0, 595.3918384699218e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'text', 7, 54.02362060546875e0, 585.8918384699218e0, 171.65262963867187e0, 595.3918384699218e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'text', 7, 54.02362060546875e0, 597.9093403009765e0, 157.3456318359375e0, 607.4093403009765e0, 2),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'text', 7, 54.02362060546875e0, 609.9268345026367e0, 97.11562213134766e0, 619.4268345026367e0, 3),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/2', 'end_as_printed', 8, 346.28521728515625e0, 131.4108509210937e0, 422.42771166992185e0, 140.9108509210937e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/2', 'end_date', 8, 346.28521728515625e0, 131.4108509210937e0, 422.42771166992185e0, 140.9108509210937e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/2', 'start_as_printed', 8, 227.2715301513672e0, 131.4108509210937e0, 287.43503588867185e0, 140.9108509210937e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/2', 'start_date', 8, 227.2715301513672e0, 131.4108509210937e0, 287.43503588867185e0, 140.9108509210937e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/2', 'text', 8, 54.02362060546875e0, 131.4108509210937e0, 183.49911474609374e0, 140.9108509210937e0, 1),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/2', 'text', 8, 54.02362060546875e0, 143.42836801093745e0, 167.30161303710938e0, 152.92836801093745e0, 2),
(1, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/2', 'text', 8, 54.02362060546875e0, 155.44582406562495e0, 150.0876309814453e0, 164.94582406562495e0, 3),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/1', 'evidence', 15, 748.199951171875e0, 150.7632100132813e0, 804.89393359375e0, 156.7632100132813e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/1', 'evidence', 15, 748.199951171875e0, 158.35320635117193e0, 809.0819731445313e0, 164.35320635117193e0, 2),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/1', 'goal', 15, 28.511810302734375e0, 150.7632100132813e0, 83.07580859375e0, 156.7632100132813e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/1', 'goal', 15, 28.511810302734375e0, 158.35320635117193e0, 83.29780926513672e0, 164.35320635117193e0, 2),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/1', 'goal', 15, 28.511810302734375e0, 165.94320268906256e0, 59.93381085205078e0, 171.94320268906256e0, 3),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/1', 'responsible', 15, 115.50708770751953e0, 150.7632100132813e0, 188.98308911132813e0, 156.7632100132813e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/1', 'responsible', 15, 115.50708770751953e0, 158.35320635117193e0, 179.55709423828125e0, 164.35320635117193e0, 2),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/1', 'text', 15, 202.50241088867188e0, 150.7632100132813e0, 308.9724079589844e0, 156.7632100132813e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/1', 'text', 15, 202.50241088867188e0, 158.35320635117193e0, 225.58440747070313e0, 164.35320635117193e0, 2),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/2', 'evidence', 15, 748.199951171875e0, 178.0332295445313e0, 796.2239643554688e0, 184.0332295445313e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/2', 'evidence', 15, 748.199951171875e0, 185.62322588242193e0, 771.2819477539063e0, 191.62322588242193e0, 2),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/2', 'goal', 15, 28.511810302734375e0, 150.7632100132813e0, 83.07580859375e0, 156.7632100132813e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/2', 'goal', 15, 28.511810302734375e0, 158.35320635117193e0, 83.29780926513672e0, 164.35320635117193e0, 2),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/2', 'goal', 15, 28.511810302734375e0, 165.94320268906256e0, 59.93381085205078e0, 171.94320268906256e0, 3),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/2', 'responsible', 15, 115.50708770751953e0, 150.7632100132813e0, 188.98308911132813e0, 156.7632100132813e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/2', 'responsible', 15, 115.50708770751953e0, 158.35320635117193e0, 179.55709423828125e0, 164.35320635117193e0, 2),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/2', 'text', 15, 202.50241088867188e0, 178.0332295445313e0, 306.6264165039062e0, 184.0332295445313e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/2', 'text', 15, 202.50241088867188e0, 185.62322588242193e0, 274.81441845703125e0, 191.62322588242193e0, 2),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/3', 'goal', 15, 28.511810302734375e0, 150.7632100132813e0, 83.07580859375e0, 156.7632100132813e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/3', 'goal', 15, 28.511810302734375e0, 158.35320635117193e0, 83.29780926513672e0, 164.35320635117193e0, 2),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/3', 'goal', 15, 28.511810302734375e0, 165.94320268906256e0, 59.93381085205078e0, 171.94320268906256e0, 3),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/3', 'responsible', 15, 115.50708770751953e0, 197.71322222031256e0, 186.51107373046875e0, 203.71322222031256e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/3', 'responsible', 15, 115.50708770751953e0, 205.30321855820318e0, 141.2470830078125e0, 211.30321855820318e0, 2),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/3', 'text', 15, 202.50241088867188e0, 197.71322222031256e0, 300.4644123535156e0, 203.71322222031256e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/3', 'text', 15, 202.50241088867188e0, 205.30321855820318e0, 262.9404020996094e0, 211.30321855820318e0, 2),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/4', 'evidence', 15, 748.199951171875e0, 217.3932148960938e0, 802.6319233398438e0, 223.3932148960938e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/4', 'goal', 15, 28.511810302734375e0, 150.7632100132813e0, 83.07580859375e0, 156.7632100132813e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/4', 'goal', 15, 28.511810302734375e0, 158.35320635117193e0, 83.29780926513672e0, 164.35320635117193e0, 2),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/4', 'goal', 15, 28.511810302734375e0, 165.94320268906256e0, 59.93381085205078e0, 171.94320268906256e0, 3),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/4', 'responsible', 15, 115.50708770751953e0, 217.3932148960938e0, 184.20108325195312e0, 223.3932148960938e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/4', 'text', 15, 202.50241088867188e0, 217.3932148960938e0, 297.66842236328125e0, 223.3932148960938e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/01/measure/4', 'text', 15, 202.50241088867188e0, 224.98321123398443e0, 285.0804167480469e0, 230.98321123398443e0, 2),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/1', 'goal', 16, 28.511810302734375e0, 138.67318315781256e0, 108.20380749511719e0, 144.67318315781256e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/1', 'goal', 16, 28.511810302734375e0, 146.2632100132813e0, 97.27181591796875e0, 152.2632100132813e0, 2),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/1', 'goal', 16, 28.511810302734375e0, 153.85320635117193e0, 80.55581579589844e0, 159.85320635117193e0, 3),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/1', 'goal', 16, 28.511810302734375e0, 161.44320268906256e0, 59.51981079101562e0, 167.44320268906256e0, 4),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/1', 'responsible', 16, 115.50708770751953e0, 138.67321367539068e0, 185.74308361816406e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/1', 'responsible', 16, 115.50708770751953e0, 146.2632100132813e0, 135.37909521484374e0, 152.2632100132813e0, 2),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/1', 'text', 16, 202.50241088867188e0, 138.67321367539068e0, 296.89439135742185e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/1', 'text', 16, 202.50241088867188e0, 146.2632100132813e0, 236.34240307617188e0, 152.2632100132813e0, 2),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/2', 'evidence', 16, 748.199951171875e0, 158.35320635117193e0, 800.621953125e0, 164.35320635117193e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/2', 'goal', 16, 28.511810302734375e0, 138.67318315781256e0, 108.20380749511719e0, 144.67318315781256e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/2', 'goal', 16, 28.511810302734375e0, 146.2632100132813e0, 97.27181591796875e0, 152.2632100132813e0, 2),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/2', 'goal', 16, 28.511810302734375e0, 153.85320635117193e0, 80.55581579589844e0, 159.85320635117193e0, 3),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/2', 'goal', 16, 28.511810302734375e0, 161.44320268906256e0, 59.51981079101562e0, 167.44320268906256e0, 4),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/2', 'responsible', 16, 115.50708770751953e0, 158.35320635117193e0, 182.16707958984375e0, 164.35320635117193e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/2', 'text', 16, 202.50241088867188e0, 158.35320635117193e0, 311.69041186523435e0, 164.35320635117193e0, 1),
(1, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/2', 'text', 16, 202.50241088867188e0, 165.94320268906256e0, 271.9824267578125e0, 171.94320268906256e0, 2),
(1, 'OGI-2030-2032', 'measure_organisation', 'OGI-2030-2032/01/measure/1/organisation/1', 'name_as_printed', 15, 115.50708770751953e0, 150.7632100132813e0, 188.98308911132813e0, 156.7632100132813e0, 1),
(1, 'OGI-2030-2032', 'measure_organisation', 'OGI-2030-2032/01/measure/1/organisation/1', 'name_as_printed', 15, 115.50708770751953e0, 158.35320635117193e0, 179.55709423828125e0, 164.35320635117193e0, 2),
(1, 'OGI-2030-2032', 'measure_organisation', 'OGI-2030-2032/01/measure/2/organisation/1', 'name_as_printed', 15, 115.50708770751953e0, 150.7632100132813e0, 188.98308911132813e0, 156.7632100132813e0, 1),
(1, 'OGI-2030-2032', 'measure_organisation', 'OGI-2030-2032/01/measure/2/organisation/1', 'name_as_printed', 15, 115.50708770751953e0, 158.35320635117193e0, 179.55709423828125e0, 164.35320635117193e0, 2),
(1, 'OGI-2030-2032', 'measure_organisation', 'OGI-2030-2032/01/measure/3/organisation/1', 'name_as_printed', 15, 115.50708770751953e0, 197.71322222031256e0, 186.51107373046875e0, 203.71322222031256e0, 1),
(1, 'OGI-2030-2032', 'measure_organisation', 'OGI-2030-2032/01/measure/3/organisation/1', 'name_as_printed', 15, 115.50708770751953e0, 205.30321855820318e0, 141.2470830078125e0, 211.30321855820318e0, 2),
(1, 'OGI-2030-2032', 'measure_organisation', 'OGI-2030-2032/01/measure/4/organisation/1', 'name_as_printed', 15, 115.50708770751953e0, 217.3932148960938e0, 184.20108325195312e0, 223.3932148960938e0, 1),
(1, 'OGI-2030-2032', 'measure_organisation', 'OGI-2030-2032/02/measure/1/organisation/1', 'name_as_printed', 16, 115.50708770751953e0, 138.67321367539068e0, 185.74308361816406e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'measure_organisation', 'OGI-2030-2032/02/measure/1/organisation/1', 'name_as_printed', 16, 115.50708770751953e0, 146.2632100132813e0, 135.37909521484374e0, 152.2632100132813e0, 2),
(1, 'OGI-2030-2032', 'measure_organisation', 'OGI-2030-2032/02/measure/2/organisation/1', 'name_as_printed', 16, 115.50708770751953e0, 158.35320635117193e0, 182.16707958984375e0, 164.35320635117193e0, 1),
(1, 'OGI-2030-2032', 'plan', 'OGI-2030-2032', 'period_end', 1, 51.02362060546875e0, 72.52510873359371e0, 401.7256174316406e0, 82.02510873359371e0, 1),
(1, 'OGI-2030-2032', 'plan', 'OGI-2030-2032', 'period_end', 1, 51.02362060546875e0, 84.54262582343746e0, 218.7935869140625e0, 94.04262582343746e0, 2),
(1, 'OGI-2030-2032', 'plan', 'OGI-2030-2032', 'period_start', 1, 51.02362060546875e0, 72.52510873359371e0, 401.7256174316406e0, 82.02510873359371e0, 1),
(1, 'OGI-2030-2032', 'plan', 'OGI-2030-2032', 'period_start', 1, 51.02362060546875e0, 84.54262582343746e0, 218.7935869140625e0, 94.04262582343746e0, 2),
(1, 'OGI-2030-2032', 'plan', 'OGI-2030-2032', 'title', 1, 51.02362060546875e0, 72.52510873359371e0, 401.7256174316406e0, 82.02510873359371e0, 1),
(1, 'OGI-2030-2032', 'plan', 'OGI-2030-2032', 'title', 1, 51.02362060546875e0, 84.54262582343746e0, 218.7935869140625e0, 94.04262582343746e0, 2),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/indicator/2/quantity/1', 'text', 3, 116.70462036132812e0, 317.6558460382812e0, 179.05310668945313e0, 327.1558460382812e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/indicator/2/quantity/1', 'text', 3, 68.27362060546875e0, 329.6733326105468e0, 185.33264624023437e0, 339.1733326105468e0, 2),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/indicator/2/quantity/1', 'text', 3, 68.27362060546875e0, 341.69081918281245e0, 126.0431162109375e0, 351.19081918281245e0, 3),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/indicator/2/quantity/1', 'unit', 3, 157.94412231445312e0, 317.6558460382812e0, 179.05310668945313e0, 327.1558460382812e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/indicator/2/quantity/1', 'value', 3, 157.94412231445312e0, 317.6558460382812e0, 179.05310668945313e0, 327.1558460382812e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/indicator/2/quantity/1', 'year', 3, 98.86361694335938e0, 341.69081918281245e0, 126.0431162109375e0, 351.19081918281245e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/indicator/3/quantity/1', 'text', 3, 119.49761962890625e0, 430.3133167414062e0, 163.2546280517578e0, 439.8133167414062e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/indicator/3/quantity/1', 'unit', 3, 140.6351318359375e0, 430.3133167414062e0, 163.2546280517578e0, 439.8133167414062e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/indicator/3/quantity/1', 'value', 3, 119.49761962890625e0, 430.3133167414062e0, 137.6236192626953e0, 439.8133167414062e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/2/B18/quantity/1', 'text', 15, 614.6461181640625e0, 178.0332295445313e0, 627.9781372070313e0, 184.0332295445313e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/2/B18/quantity/1', 'unit', 15, 614.6461181640625e0, 178.0332295445313e0, 627.9781372070313e0, 184.0332295445313e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/2/B18/quantity/1', 'value', 15, 614.6461181640625e0, 178.0332295445313e0, 627.9781372070313e0, 184.0332295445313e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/2/B24/quantity/1', 'text', 15, 721.4130859375e0, 178.0332295445313e0, 734.7451049804688e0, 184.0332295445313e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/2/B24/quantity/1', 'unit', 15, 721.4130859375e0, 178.0332295445313e0, 734.7451049804688e0, 184.0332295445313e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/2/B24/quantity/1', 'value', 15, 721.4130859375e0, 178.0332295445313e0, 734.7451049804688e0, 184.0332295445313e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/2/quantity/1', 'text', 15, 202.50241088867188e0, 185.62322588242193e0, 215.83441467285155e0, 191.62322588242193e0, 2),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/2/quantity/1', 'text', 15, 282.482421875e0, 178.0332295445313e0, 306.6264165039062e0, 184.0332295445313e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/2/quantity/1', 'unit', 15, 202.50241088867188e0, 185.62322588242193e0, 215.83441467285155e0, 191.62322588242193e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/2/quantity/1', 'value', 15, 202.50241088867188e0, 185.62322588242193e0, 215.83441467285155e0, 191.62322588242193e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/4/B12/quantity/1', 'text', 15, 435.2672119140625e0, 224.98321123398443e0, 459.08719165039065e0, 230.98321123398443e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/4/B12/quantity/1', 'unit', 15, 444.80120849609375e0, 224.98321123398443e0, 459.08719165039065e0, 230.98321123398443e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/4/B12/quantity/1', 'value', 15, 435.2672119140625e0, 224.98321123398443e0, 442.8991909179687e0, 230.98321123398443e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/4/B18/quantity/1', 'text', 15, 542.0341186523438e0, 224.98321123398443e0, 569.6701689453125e0, 230.98321123398443e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/4/B18/quantity/1', 'unit', 15, 555.3841552734375e0, 224.98321123398443e0, 569.6701689453125e0, 230.98321123398443e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/4/B18/quantity/1', 'value', 15, 542.0341186523438e0, 224.98321123398443e0, 553.4821376953125e0, 230.98321123398443e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/4/B24/quantity/1', 'text', 15, 648.8010864257812e0, 224.98321123398443e0, 676.43713671875e0, 230.98321123398443e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/4/B24/quantity/1', 'unit', 15, 662.151123046875e0, 224.98321123398443e0, 676.43713671875e0, 230.98321123398443e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/4/B24/quantity/1', 'value', 15, 648.8010864257812e0, 224.98321123398443e0, 660.24910546875e0, 230.98321123398443e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/4/quantity/1', 'text', 15, 257.44439697265625e0, 224.98321123398443e0, 285.0804167480469e0, 230.98321123398443e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/4/quantity/1', 'unit', 15, 270.79443359375e0, 224.98321123398443e0, 285.0804167480469e0, 230.98321123398443e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/measure/4/quantity/1', 'value', 15, 257.44439697265625e0, 224.98321123398443e0, 268.892416015625e0, 230.98321123398443e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/1/quantity/1', 'text', 5, 131.54360961914062e0, 609.9268345026367e0, 174.69262292480468e0, 619.4268345026367e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/1/quantity/1', 'text', 5, 54.02362060546875e0, 621.9443363336914e0, 79.79711889648438e0, 631.4443363336914e0, 2),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/1/quantity/1', 'unit', 5, 54.02362060546875e0, 621.9443363336914e0, 79.79711889648438e0, 631.4443363336914e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/1/quantity/1', 'value', 5, 131.54360961914062e0, 609.9268345026367e0, 174.69262292480468e0, 619.4268345026367e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/1/quantity/2', 'text', 6, 124.80811309814453e0, 78.84084359687496e0, 187.15662231445313e0, 88.34084359687496e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/1/quantity/2', 'unit', 6, 166.047607421875e0, 78.84084359687496e0, 187.15662231445313e0, 88.34084359687496e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/1/quantity/2', 'value', 6, 166.047607421875e0, 78.84084359687496e0, 187.15662231445313e0, 88.34084359687496e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/1/quantity/3', 'text', 6, 54.02362060546875e0, 102.87581674140621e0, 95.72862219238282e0, 112.37581674140621e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/1/quantity/3', 'unit', 6, 77.36511993408203e0, 102.87581674140621e0, 95.72862219238282e0, 112.37581674140621e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/1/quantity/3', 'value', 6, 54.02362060546875e0, 102.87581674140621e0, 74.35361944580077e0, 112.37581674140621e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/1/B12/quantity/1', 'text', 16, 456.12921142578125e0, 138.67321367539068e0, 485.79920703125e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/1/B12/quantity/1', 'unit', 16, 469.5212097167969e0, 138.67321367539068e0, 485.79920703125e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/1/B12/quantity/1', 'value', 16, 456.12921142578125e0, 138.67321367539068e0, 467.6192045898438e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/1/B18/quantity/1', 'text', 16, 562.8961181640625e0, 138.67321367539068e0, 598.0801518554688e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/1/B18/quantity/1', 'unit', 16, 581.8021240234375e0, 138.67321367539068e0, 598.0801518554688e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/1/B18/quantity/1', 'value', 16, 562.8961181640625e0, 138.67321367539068e0, 579.90015234375e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/1/B24/quantity/1', 'text', 16, 669.6630859375e0, 138.67321367539068e0, 715.09510546875e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/1/B24/quantity/1', 'unit', 16, 698.817138671875e0, 138.67321367539068e0, 715.09510546875e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/1/B24/quantity/1', 'value', 16, 669.6630859375e0, 138.67321367539068e0, 696.9151264648438e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/1/quantity/1', 'text', 16, 251.46241760253906e0, 138.67321367539068e0, 296.89439135742185e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/1/quantity/1', 'unit', 16, 280.61639404296875e0, 138.67321367539068e0, 296.89439135742185e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/1/quantity/1', 'value', 16, 251.46241760253906e0, 138.67321367539068e0, 278.7144123535156e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/1/quantity/1/detail/1', 'text', 8, 68.27362060546875e0, 54.805870452343704e0, 181.55161303710938e0, 64.30587045234371e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/1/quantity/1/detail/1', 'text', 8, 68.27362060546875e0, 66.82332650703121e0, 86.63712286376953e0, 76.32332650703121e0, 2),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/1/quantity/1/detail/1', 'unit', 8, 68.27362060546875e0, 66.82332650703121e0, 86.63712286376953e0, 76.32332650703121e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/1/quantity/1/detail/1', 'value', 8, 169.46762084960938e0, 54.805870452343704e0, 181.55161303710938e0, 64.30587045234371e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/2/quantity/1', 'text', 8, 54.02362060546875e0, 143.42836801093745e0, 167.30161303710938e0, 152.92836801093745e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/2/quantity/1', 'text', 8, 54.02362060546875e0, 155.44582406562495e0, 76.64311682128906e0, 164.94582406562495e0, 2),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/2/quantity/1', 'unit', 8, 54.02362060546875e0, 155.44582406562495e0, 76.64311682128906e0, 164.94582406562495e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/2/quantity/1', 'value', 8, 155.21762084960938e0, 143.42836801093745e0, 167.30161303710938e0, 152.92836801093745e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/2/quantity/2', 'text', 8, 91.32061767578125e0, 155.44582406562495e0, 150.0876309814453e0, 164.94582406562495e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/2/quantity/2', 'unit', 8, 112.52462005615234e0, 155.44582406562495e0, 150.0876309814453e0, 164.94582406562495e0, 1),
(1, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/2/quantity/2', 'value', 8, 91.32061767578125e0, 155.44582406562495e0, 109.51311956787109e0, 164.94582406562495e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'label', 2, 54.02362060546875e0, 180.6475452570312e0, 155.60712097167968e0, 190.1475452570312e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'label', 2, 54.02362060546875e0, 192.66506234687495e0, 166.31362426757812e0, 202.16506234687495e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'label', 2, 54.02362060546875e0, 204.6825794367187e0, 109.34211596679687e0, 214.1825794367187e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'label', 2, 54.02362060546875e0, 216.70006600898432e0, 156.6711162109375e0, 226.20006600898432e0, 4),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'label', 2, 54.02362060546875e0, 228.71755258124995e0, 129.7006280517578e0, 238.21755258124995e0, 5),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 180.64760629218745e0, 441.8762104492188e0, 190.14760629218745e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 192.66509286445307e0, 389.6737314453125e0, 202.16509286445307e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 204.6825794367187e0, 408.0847065429688e0, 214.1825794367187e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 216.70009652656245e0, 413.77521875e0, 226.20009652656245e0, 4),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 228.71758309882807e0, 419.33269750976564e0, 238.21758309882807e0, 5),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 240.73510018867182e0, 426.19172265625e0, 250.23510018867182e0, 6),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 252.75258676093745e0, 438.3326923828125e0, 262.25258676093745e0, 7),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 264.7701038507812e0, 230.41570532226564e0, 274.2701038507812e0, 8),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 276.7875599054687e0, 435.14071142578126e0, 286.2875599054687e0, 9),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 288.80507699531245e0, 420.4442250976563e0, 298.30507699531245e0, 10),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 300.8225635675781e0, 408.26523950195315e0, 310.3225635675781e0, 11),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 312.8400806574218e0, 420.605748046875e0, 322.3400806574218e0, 12),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 324.85756722968745e0, 432.252697265625e0, 334.35756722968745e0, 13),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 336.8750843195312e0, 438.04771020507815e0, 346.3750843195312e0, 14),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 348.8925708917968e0, 442.3607290039063e0, 358.3925708917968e0, 15),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 360.9100879816406e0, 231.11870825195314e0, 370.4100879816406e0, 16),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 372.9275745539062e0, 436.00519921875e0, 382.4275745539062e0, 17),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 384.9450611261718e0, 441.63874462890624e0, 394.4450611261718e0, 18),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 396.9625782160156e0, 428.07270458984374e0, 406.4625782160156e0, 19),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 408.9800647882812e0, 431.09373071289065e0, 418.4800647882812e0, 20),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 420.99758187812495e0, 441.429712890625e0, 430.49758187812495e0, 21),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/2', 'label', 2, 54.02362060546875e0, 437.5150684503906e0, 115.46962249755859e0, 447.0150684503906e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/2', 'label', 2, 54.02362060546875e0, 449.53257028144526e0, 132.48412872314452e0, 459.03257028144526e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/2', 'text', 2, 181.01571655273438e0, 437.5150684503906e0, 408.0277211914063e0, 447.0150684503906e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/2', 'text', 2, 181.01571655273438e0, 449.5325550226562e0, 429.4882099609375e0, 459.0325550226562e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/2', 'text', 2, 181.01571655273438e0, 461.5500568537109e0, 225.61821997070314e0, 471.0500568537109e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'label', 2, 54.02362060546875e0, 478.0675586847656e0, 170.47462329101563e0, 487.5675586847656e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'label', 2, 54.02362060546875e0, 490.08506051582026e0, 134.108626953125e0, 499.58506051582026e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'label', 2, 54.02362060546875e0, 502.10256234687495e0, 134.2036195678711e0, 511.60256234687495e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'label', 2, 54.02362060546875e0, 514.1200641779296e0, 171.82362915039062e0, 523.6200641779296e0, 4),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'text', 2, 181.01571655273438e0, 478.0675892023437e0, 412.2362172851563e0, 487.5675892023437e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'text', 2, 181.01571655273438e0, 490.0850757746093e0, 439.1021982421875e0, 499.5850757746093e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'text', 2, 181.01571655273438e0, 502.102577605664e0, 414.6017048339844e0, 511.602577605664e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'text', 2, 181.01571655273438e0, 514.1200794367187e0, 408.21771337890624e0, 523.6200794367187e0, 4),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'text', 2, 181.01571655273438e0, 526.1375812677734e0, 407.60970556640626e0, 535.6375812677734e0, 5),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'text', 2, 181.01571655273438e0, 538.155067840039e0, 438.7697587890625e0, 547.655067840039e0, 6),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'text', 2, 181.01571655273438e0, 550.1725696710937e0, 406.0621689453125e0, 559.6725696710937e0, 7),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'text', 2, 181.01571655273438e0, 574.2075733332031e0, 367.6157060546875e0, 583.7075733332031e0, 9),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'text', 2, 181.01571655273438e0, 610.2600711969726e0, 335.78118872070314e0, 619.7600711969726e0, 12),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'text', 2, 195.26571655273438e0, 562.1900715021484e0, 273.32720922851564e0, 571.6900715021484e0, 8),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'text', 2, 195.26571655273438e0, 586.2250751642578e0, 298.803013671875e0, 595.7250751642578e0, 10),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'text', 2, 195.26571655273438e0, 598.2425693659179e0, 323.3317868652344e0, 607.7425693659179e0, 11),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/4', 'label', 2, 54.02362060546875e0, 626.7775806574218e0, 159.97712573242188e0, 636.2775806574218e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/4', 'label', 2, 54.02362060546875e0, 638.795074859082e0, 143.33312854003907e0, 648.295074859082e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/4', 'label', 3, 54.02362060546875e0, 54.805809417187454e0, 155.89212744140625e0, 64.30580941718746e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/4', 'label', 3, 54.02362060546875e0, 66.82332650703121e0, 122.90812548828124e0, 76.32332650703121e0, 4),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/4', 'label', 3, 54.02362060546875e0, 78.84078256171871e0, 121.64462829589844e0, 88.34078256171871e0, 5),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/4', 'text', 2, 181.01571655273438e0, 626.7775806574218e0, 385.15168359375e0, 636.2775806574218e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/4', 'text', 2, 181.01571655273438e0, 638.795074859082e0, 429.7162180175781e0, 648.295074859082e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/4', 'text', 3, 181.01571655273438e0, 54.805809417187454e0, 401.064244140625e0, 64.30580941718746e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/4', 'text', 3, 181.01571655273438e0, 66.82326547187496e0, 413.4237314453125e0, 76.32326547187496e0, 4),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/5', 'label', 3, 54.02362060546875e0, 107.37575570624996e0, 143.95062622070313e0, 116.87575570624996e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/5', 'label', 3, 54.02362060546875e0, 95.35829965156246e0, 158.37162646484376e0, 104.85829965156246e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/5', 'text', 3, 181.01571655273438e0, 107.37575570624996e0, 420.2447180175781e0, 116.87575570624996e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/5', 'text', 3, 181.01571655273438e0, 119.39327279609371e0, 418.73425048828125e0, 128.8932727960937e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/5', 'text', 3, 181.01571655273438e0, 131.41078988593745e0, 441.62917578125e0, 140.91078988593745e0, 4),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/5', 'text', 3, 181.01571655273438e0, 143.4283069757812e0, 421.69820141601565e0, 152.9283069757812e0, 5),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/5', 'text', 3, 181.01571655273438e0, 155.4457630304687e0, 412.51168310546876e0, 164.9457630304687e0, 6),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/5', 'text', 3, 181.01571655273438e0, 95.35829965156246e0, 394.9556833496094e0, 104.85829965156246e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'label', 5, 54.02362060546875e0, 181.8493274835937e0, 155.60712097167968e0, 191.3493274835937e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'label', 5, 54.02362060546875e0, 193.86684457343745e0, 166.31362426757812e0, 203.36684457343745e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'label', 5, 54.02362060546875e0, 205.8843616632812e0, 109.34211596679687e0, 215.3843616632812e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'label', 5, 54.02362060546875e0, 217.90184823554682e0, 156.6711162109375e0, 227.40184823554682e0, 4),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'label', 5, 54.02362060546875e0, 229.91933480781245e0, 129.7006280517578e0, 239.41933480781245e0, 5),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 5, 181.01571655273438e0, 181.8493274835937e0, 404.8357236328125e0, 191.3493274835937e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 5, 181.01571655273438e0, 193.86684457343745e0, 444.52364599609376e0, 203.36684457343745e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 5, 181.01571655273438e0, 205.8843616632812e0, 429.5451962890625e0, 215.3843616632812e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 5, 181.01571655273438e0, 217.90184823554682e0, 440.8122041015625e0, 227.40184823554682e0, 4),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 5, 181.01571655273438e0, 229.91933480781245e0, 284.2617136230469e0, 239.41933480781245e0, 5),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 5, 181.01571655273438e0, 241.93682138007807e0, 416.5492060546875e0, 251.43682138007807e0, 6),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 5, 181.01571655273438e0, 253.95433846992182e0, 434.4852407226563e0, 263.4543384699218e0, 7),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 5, 181.01571655273438e0, 265.97182504218745e0, 380.0312448730469e0, 275.47182504218745e0, 8),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 5, 181.01571655273438e0, 277.9893421320312e0, 402.0427143554688e0, 287.4893421320312e0, 9),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 5, 181.01571655273438e0, 290.0068287042968e0, 443.69074609375e0, 299.5068287042968e0, 10),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 5, 181.01571655273438e0, 302.0243457941406e0, 314.158228515625e0, 311.5243457941406e0, 11),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/2', 'label', 5, 54.02362060546875e0, 318.5418018488281e0, 115.46962249755859e0, 328.0418018488281e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/2', 'label', 5, 54.02362060546875e0, 330.5593189386718e0, 132.48412872314452e0, 340.0593189386718e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/2', 'text', 5, 181.01571655273438e0, 318.5418323664062e0, 393.52122094726565e0, 328.0418323664062e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/2', 'text', 5, 181.01571655273438e0, 330.5593189386718e0, 421.1662546386719e0, 340.0593189386718e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/2', 'text', 5, 181.01571655273438e0, 342.5768360285156e0, 342.04073583984376e0, 352.0768360285156e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'label', 5, 54.02362060546875e0, 359.0943226007812e0, 170.47462329101563e0, 368.5943226007812e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'label', 5, 54.02362060546875e0, 371.11183969062495e0, 134.108626953125e0, 380.61183969062495e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'label', 5, 54.02362060546875e0, 383.1293262628906e0, 134.2036195678711e0, 392.6293262628906e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'label', 5, 54.02362060546875e0, 395.1468128351562e0, 171.82362915039062e0, 404.6468128351562e0, 4),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 5, 181.01571655273438e0, 359.0942920832031e0, 436.0527353515625e0, 368.5942920832031e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 5, 181.01571655273438e0, 371.1118091730468e0, 443.2822312011719e0, 380.6118091730468e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 5, 181.01571655273438e0, 383.12929574531245e0, 440.6792001953125e0, 392.62929574531245e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 5, 181.01571655273438e0, 395.1468128351562e0, 418.84820532226564e0, 404.6468128351562e0, 4),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 5, 181.01571655273438e0, 407.1642994074218e0, 438.1427353515625e0, 416.6642994074218e0, 5),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 5, 181.01571655273438e0, 419.1818164972656e0, 228.8862253417969e0, 428.6818164972656e0, 6),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/4', 'label', 5, 54.02362060546875e0, 435.6993335871093e0, 158.37162646484376e0, 445.1993335871093e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/4', 'label', 5, 54.02362060546875e0, 447.71682015937495e0, 143.95062622070313e0, 457.21682015937495e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/4', 'text', 5, 181.01571655273438e0, 435.6993335871093e0, 396.56125659179685e0, 445.1993335871093e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/4', 'text', 5, 181.01571655273438e0, 447.71682015937495e0, 415.05771337890627e0, 457.21682015937495e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/4', 'text', 5, 181.01571655273438e0, 459.73432199042963e0, 346.6007028808594e0, 469.23432199042963e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/5', 'label', 5, 54.02362060546875e0, 476.2518238214843e0, 159.97712573242188e0, 485.7518238214843e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/5', 'label', 5, 54.02362060546875e0, 488.26931039374995e0, 143.33312854003907e0, 497.76931039374995e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/5', 'label', 5, 54.02362060546875e0, 500.28681222480463e0, 155.89212744140625e0, 509.78681222480463e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/5', 'label', 5, 54.02362060546875e0, 512.3043140558593e0, 122.90812548828124e0, 521.8043140558593e0, 4),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/5', 'label', 5, 54.02362060546875e0, 524.321815886914e0, 121.64462829589844e0, 533.821815886914e0, 5),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/5', 'text', 5, 181.01571655273438e0, 476.2518238214843e0, 426.7047231445313e0, 485.7518238214843e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/5', 'text', 5, 181.01571655273438e0, 488.269325652539e0, 436.07174169921876e0, 497.769325652539e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/6', 'label', 5, 54.02362060546875e0, 540.8393177179687e0, 165.69611157226564e0, 550.3393177179687e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/6', 'text', 5, 181.01571655273438e0, 540.8393177179687e0, 337.9177243652344e0, 550.3393177179687e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/6', 'text', 5, 181.01571655273438e0, 552.8568195490234e0, 422.306224609375e0, 562.3568195490234e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/6', 'text', 5, 181.01571655273438e0, 564.8743213800781e0, 324.26619970703126e0, 574.3743213800781e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'label', 7, 54.02362060546875e0, 205.88433114570307e0, 155.60712097167968e0, 215.38433114570307e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'label', 7, 54.02362060546875e0, 217.9018177179687e0, 166.31362426757812e0, 227.4018177179687e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'label', 7, 54.02362060546875e0, 229.91933480781245e0, 109.34211596679687e0, 239.41933480781245e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'label', 7, 54.02362060546875e0, 241.93682138007807e0, 156.6711162109375e0, 251.43682138007807e0, 4),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'label', 7, 54.02362060546875e0, 253.9543079523437e0, 129.7006280517578e0, 263.4543079523437e0, 5),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 7, 181.01571655273438e0, 205.88433114570307e0, 425.45074438476564e0, 215.38433114570307e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 7, 181.01571655273438e0, 217.90184823554682e0, 440.59372412109377e0, 227.40184823554682e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 7, 181.01571655273438e0, 229.91933480781245e0, 428.12974145507815e0, 239.41933480781245e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 7, 181.01571655273438e0, 241.9368518976562e0, 414.22177587890627e0, 251.4368518976562e0, 4),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 7, 181.01571655273438e0, 253.95433846992182e0, 430.9607045898438e0, 263.4543384699218e0, 5),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 7, 181.01571655273438e0, 265.9718555597656e0, 371.81368505859376e0, 275.4718555597656e0, 6),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 7, 181.01571655273438e0, 277.9893116144531e0, 408.36020361328127e0, 287.4893116144531e0, 7),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 7, 181.01571655273438e0, 290.0068287042968e0, 360.88873388671874e0, 299.5068287042968e0, 8),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 7, 181.01571655273438e0, 302.0243457941406e0, 434.3807419433594e0, 311.5243457941406e0, 9),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/2', 'label', 7, 54.02362060546875e0, 318.5418018488281e0, 115.46962249755859e0, 328.0418018488281e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/2', 'label', 7, 54.02362060546875e0, 330.5593189386718e0, 132.48412872314452e0, 340.0593189386718e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/2', 'text', 7, 181.01571655273438e0, 318.5418323664062e0, 418.3352163085938e0, 328.0418323664062e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/2', 'text', 7, 181.01571655273438e0, 330.5593189386718e0, 418.316234375e0, 340.0593189386718e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/2', 'text', 7, 181.01571655273438e0, 342.5768360285156e0, 205.4022165527344e0, 352.0768360285156e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'label', 7, 54.02362060546875e0, 359.0943226007812e0, 170.47462329101563e0, 368.5943226007812e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'label', 7, 54.02362060546875e0, 371.11183969062495e0, 134.108626953125e0, 380.61183969062495e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'label', 7, 54.02362060546875e0, 383.1293262628906e0, 134.2036195678711e0, 392.6293262628906e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'label', 7, 54.02362060546875e0, 395.1468128351562e0, 171.82362915039062e0, 404.6468128351562e0, 4),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'text', 7, 181.01571655273438e0, 359.0943226007812e0, 444.5680043945313e0, 368.5943226007812e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'text', 7, 181.01571655273438e0, 371.1118091730468e0, 436.3092153320313e0, 380.6118091730468e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'text', 7, 181.01571655273438e0, 383.1293262628906e0, 392.7897043457031e0, 392.6293262628906e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'text', 7, 181.01571655273438e0, 395.1468128351562e0, 443.4532419433594e0, 404.6468128351562e0, 4),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'text', 7, 181.01571655273438e0, 407.16432992499995e0, 336.7872263183594e0, 416.66432992499995e0, 5),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/4', 'label', 7, 54.02362060546875e0, 423.6818164972656e0, 159.97712573242188e0, 433.1818164972656e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/4', 'label', 7, 54.02362060546875e0, 435.6993030695312e0, 143.33312854003907e0, 445.1993030695312e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/4', 'label', 7, 54.02362060546875e0, 447.7168049005859e0, 155.89212744140625e0, 457.2168049005859e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/4', 'label', 7, 54.02362060546875e0, 459.7343067316406e0, 122.90812548828124e0, 469.2343067316406e0, 4),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/4', 'label', 7, 54.02362060546875e0, 471.75180856269526e0, 121.64462829589844e0, 481.25180856269526e0, 5),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/4', 'text', 7, 181.01571655273438e0, 423.6818164972656e0, 429.6592099609375e0, 433.1818164972656e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/4', 'text', 7, 181.01571655273438e0, 435.6993335871093e0, 444.52960302734374e0, 445.1993335871093e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/4', 'text', 7, 181.01571655273438e0, 447.71682015937495e0, 299.471216796875e0, 457.21682015937495e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/5', 'label', 7, 54.02362060546875e0, 488.26931039374995e0, 158.37162646484376e0, 497.76931039374995e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/5', 'label', 7, 54.02362060546875e0, 500.28681222480463e0, 143.95062622070313e0, 509.78681222480463e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/5', 'text', 7, 181.01571655273438e0, 488.26931039374995e0, 444.62371923828124e0, 497.76931039374995e0, 1),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/5', 'text', 7, 181.01571655273438e0, 500.28681222480463e0, 432.680201171875e0, 509.78681222480463e0, 2),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/5', 'text', 7, 181.01571655273438e0, 512.3043140558593e0, 438.71271875e0, 521.8043140558593e0, 3),
(1, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/5', 'text', 7, 181.01571655273438e0, 524.321815886914e0, 360.86968481445314e0, 533.821815886914e0, 4),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/1/B06', 'text', 15, 321.13232421875e0, 150.7632100132813e0, 410.9703093261719e0, 156.7632100132813e0, 1),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/1/B12', 'text', 15, 427.8992004394531e0, 150.7632100132813e0, 505.02920825195315e0, 156.7632100132813e0, 1),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/1/B12', 'text', 15, 427.8992004394531e0, 158.35320635117193e0, 508.31720458984375e0, 164.35320635117193e0, 2),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/1/B12', 'text', 15, 427.8992004394531e0, 165.94320268906256e0, 461.0671955566406e0, 171.94320268906256e0, 3),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/2/B12', 'text', 15, 427.8992004394531e0, 178.0332295445313e0, 519.9932280273438e0, 184.0332295445313e0, 1),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/2/B12', 'text', 15, 427.8992004394531e0, 185.62322588242193e0, 442.9531889648438e0, 191.62322588242193e0, 2),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/2/B18', 'text', 15, 534.6661376953125e0, 178.0332295445313e0, 627.9781372070313e0, 184.0332295445313e0, 1),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/2/B18', 'text', 15, 534.6661376953125e0, 185.62322588242193e0, 557.7481342773438e0, 191.62322588242193e0, 2),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/2/B24', 'text', 15, 641.43310546875e0, 178.0332295445313e0, 734.7451049804688e0, 184.0332295445313e0, 1),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/2/B24', 'text', 15, 641.43310546875e0, 185.62322588242193e0, 664.5151020507813e0, 191.62322588242193e0, 2),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/3/B18', 'text', 15, 534.6661376953125e0, 197.71322222031256e0, 621.3601337890625e0, 203.71322222031256e0, 1),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/3/B18', 'text', 15, 534.6661376953125e0, 205.30321855820318e0, 549.9301357421875e0, 211.30321855820318e0, 2),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/3/B24', 'text', 15, 641.43310546875e0, 197.71322222031256e0, 728.1271015625e0, 203.71322222031256e0, 1),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/3/B24', 'text', 15, 641.43310546875e0, 205.30321855820318e0, 656.697103515625e0, 211.30321855820318e0, 2),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/4/B06', 'text', 15, 321.13232421875e0, 217.3932148960938e0, 408.4563251953125e0, 223.3932148960938e0, 1),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/4/B12', 'text', 15, 427.8992004394531e0, 217.3932148960938e0, 523.0652119140625e0, 223.3932148960938e0, 1),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/4/B12', 'text', 15, 427.8992004394531e0, 224.98321123398443e0, 459.08719165039065e0, 230.98321123398443e0, 2),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/4/B18', 'text', 15, 534.6661376953125e0, 217.3932148960938e0, 629.8321186523438e0, 223.3932148960938e0, 1),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/4/B18', 'text', 15, 534.6661376953125e0, 224.98321123398443e0, 569.6701689453125e0, 230.98321123398443e0, 2),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/4/B24', 'text', 15, 641.43310546875e0, 217.3932148960938e0, 736.5990864257813e0, 223.3932148960938e0, 1),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/01/measure/4/B24', 'text', 15, 641.43310546875e0, 224.98321123398443e0, 676.43713671875e0, 230.98321123398443e0, 2),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/1/B06', 'text', 16, 321.13232421875e0, 138.67321367539068e0, 369.648328125e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/1/B12', 'text', 16, 427.8992004394531e0, 138.67321367539068e0, 485.79920703125e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/1/B18', 'text', 16, 534.6661376953125e0, 138.67321367539068e0, 598.0801518554688e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/1/B24', 'text', 16, 641.43310546875e0, 138.67321367539068e0, 715.09510546875e0, 144.67321367539068e0, 1),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/2/B12', 'text', 16, 427.8992004394531e0, 158.35320635117193e0, 481.9891997070313e0, 164.35320635117193e0, 1),
(1, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/2/B24', 'text', 16, 641.43310546875e0, 158.35320635117193e0, 688.4611235351563e0, 164.35320635117193e0, 1),
(1, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/1', 'heading', 10, 51.02362060546875e0, 53.534105484288744e0, 139.52466116809845e0, 63.98410529355388e0, 1),
(1, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/1', 'text', 10, 51.02362060546875e0, 114.57766000312496e0, 395.9210893554687e0, 124.07766000312496e0, 4),
(1, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/1', 'text', 10, 51.02362060546875e0, 126.59517709296871e0, 442.8130798339844e0, 136.0951770929687e0, 5),
(1, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/1', 'text', 10, 51.02362060546875e0, 138.6126331476562e0, 78.20311987304687e0, 148.1126331476562e0, 6),
(1, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/1', 'text', 10, 51.02362060546875e0, 72.52510873359371e0, 432.8666086425781e0, 82.02510873359371e0, 1),
(1, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/1', 'text', 10, 51.02362060546875e0, 84.54262582343746e0, 421.8751572265625e0, 94.04262582343746e0, 2),
(1, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/1', 'text', 10, 51.02362060546875e0, 96.56008187812496e0, 183.62464392089845e0, 106.06008187812496e0, 3),
(1, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/2', 'heading', 10, 51.02362060546875e0, 156.85832423428874e0, 403.909711725235e0, 167.30832404355388e0, 1),
(1, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/2', 'heading', 10, 51.02362060546875e0, 170.077623550695e0, 141.94906605052947e0, 180.52762335996013e0, 2),
(1, 'OPI-2030-2032', 'citation', 'OPI-2030-2032/01/citation/1', 'text', 11, 247.58221435546875e0, 415.27834359687495e0, 352.3102060546875e0, 424.77834359687495e0, 1),
(1, 'OPI-2030-2032', 'citation', 'OPI-2030-2032/01/citation/1', 'value', 11, 247.58221435546875e0, 415.27834359687495e0, 352.3102060546875e0, 424.77834359687495e0, 1),
(1, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/01', 'end_date', 11, 163.76092529296875e0, 87.84078256171871e0, 334.9888994140625e0, 97.34078256171871e0, 1),
(1, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/01', 'number', 11, 217.14512634277344e0, 54.805809417187454e0, 281.69762329101565e0, 64.30580941718746e0, 1),
(1, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/01', 'period_as_printed', 11, 163.76092529296875e0, 87.84078256171871e0, 334.9888994140625e0, 97.34078256171871e0, 1),
(1, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/01', 'start_date', 11, 163.76092529296875e0, 87.84078256171871e0, 334.9888994140625e0, 97.34078256171871e0, 1),
(1, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/01', 'title', 11, 91.94503021240234e0, 71.32326547187496e0, 406.6704860839844e0, 80.82326547187496e0, 1),
(1, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/02', 'end_date', 13, 163.76092529296875e0, 87.84078256171871e0, 334.9888994140625e0, 97.34078256171871e0, 1),
(1, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/02', 'number', 13, 217.14512634277344e0, 54.805809417187454e0, 281.69762329101565e0, 64.30580941718746e0, 1),
(1, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/02', 'period_as_printed', 13, 163.76092529296875e0, 87.84078256171871e0, 334.9888994140625e0, 97.34078256171871e0, 1),
(1, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/02', 'start_date', 13, 163.76092529296875e0, 87.84078256171871e0, 334.9888994140625e0, 97.34078256171871e0, 1),
(1, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/02', 'title', 13, 87.21823120117188e0, 71.32326547187496e0, 411.37715576171877e0, 80.82326547187496e0, 1),
(1, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/01/government_actor/1', 'name_as_printed', 12, 267.2127990722656e0, 298.1208423761718e0, 396.85931469726563e0, 307.6208423761718e0, 1),
(1, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/01/government_actor/2', 'name_as_printed', 12, 267.2127990722656e0, 310.1383594660156e0, 413.4463203125e0, 319.6383594660156e0, 1),
(1, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/01/government_actor/3', 'name_as_printed', 12, 267.2127990722656e0, 322.1558460382812e0, 374.6862905273438e0, 331.6558460382812e0, 1),
(1, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/01/non_government_actor/1', 'name_as_printed', 12, 252.44882202148438e0, 338.67336312812495e0, 355.3148239746094e0, 348.17336312812495e0, 1),
(1, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/01/responsible/1', 'name_as_printed', 11, 181.01571655273438e0, 104.35829965156246e0, 338.8962448730469e0, 113.85829965156246e0, 1),
(1, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/02/government_actor/1', 'name_as_printed', 13, 252.44882202148438e0, 592.4708332208984e0, 361.6703193359375e0, 601.9708332208984e0, 1),
(1, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/02/non_government_actor/1', 'name_as_printed', 13, 266.6988220214844e0, 633.0233310846679e0, 298.4573193359375e0, 642.5233310846679e0, 2),
(1, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/02/non_government_actor/1', 'name_as_printed', 13, 267.2127990722656e0, 621.0058368830078e0, 443.6087998046875e0, 630.5058368830078e0, 1),
(1, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/02/non_government_actor/2', 'name_as_printed', 13, 267.2127990722656e0, 645.0408329157226e0, 402.6922958984375e0, 654.5408329157226e0, 1),
(1, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/02/responsible/1', 'name_as_printed', 13, 195.77967834472656e0, 104.35829965156246e0, 344.3122060546875e0, 113.85829965156246e0, 1),
(1, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/02/responsible/2', 'name_as_printed', 13, 195.77967834472656e0, 116.37581674140621e0, 326.7941892089844e0, 125.87581674140621e0, 1),
(1, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/01/contact/1', 'emails', 12, 235.46478271484375e0, 257.5683216242187e0, 419.6792919921875e0, 267.0683216242187e0, 1),
(1, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/01/contact/1', 'person', 12, 235.46478271484375e0, 200.49831429999995e0, 387.78780615234376e0, 209.99831429999995e0, 1),
(1, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/01/contact/1', 'position_as_printed', 12, 235.46478271484375e0, 229.03331796210932e0, 393.34531103515627e0, 238.53331796210932e0, 1),
(1, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/01/contact/2', 'emails', 12, 234.95082092285156e0, 281.6033252863281e0, 413.8928540039062e0, 291.1033252863281e0, 1),
(1, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/01/contact/2', 'person', 12, 235.46478271484375e0, 212.5158313898437e0, 409.238794921875e0, 222.0158313898437e0, 1),
(1, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/01/contact/2', 'phones', 12, 235.46478271484375e0, 269.5858081964843e0, 328.78328955078126e0, 279.0858081964843e0, 1),
(1, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/01/contact/2', 'position_as_printed', 12, 235.46478271484375e0, 241.05083505195307e0, 418.9953137207031e0, 250.55083505195307e0, 1),
(1, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/02/contact/1', 'emails', 13, 220.70082092285156e0, 563.935829558789e0, 400.2793286132812e0, 573.435829558789e0, 1),
(1, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/02/contact/1', 'person', 13, 220.70082092285156e0, 518.883324065625e0, 368.61581518554686e0, 528.383324065625e0, 1),
(1, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/02/contact/1', 'phones', 13, 220.70082092285156e0, 575.9533237604492e0, 317.0498125e0, 585.4533237604492e0, 1),
(1, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/02/contact/1', 'position_as_printed', 13, 220.70082092285156e0, 547.4183277277343e0, 369.2333486328125e0, 556.9183277277343e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/1', 'end_as_printed', 11, 346.28521728515625e0, 577.488319793164e0, 422.42771166992185e0, 586.988319793164e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/1', 'end_date', 11, 346.28521728515625e0, 577.488319793164e0, 422.42771166992185e0, 586.988319793164e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/1', 'start_as_printed', 11, 227.2715301513672e0, 577.488319793164e0, 287.43503588867185e0, 586.988319793164e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/1', 'start_date', 11, 227.2715301513672e0, 577.488319793164e0, 287.43503588867185e0, 586.988319793164e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/1', 'text', 11, 54.02362060546875e0, 577.488319793164e0, 176.53562524414062e0, 586.988319793164e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/1', 'text', 11, 54.02362060546875e0, 589.5058216242187e0, 97.49562573242187e0, 599.0058216242187e0, 2),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'details', 12, 68.27362060546875e0, 102.87581674140621e0, 169.77161767578124e0, 112.37581674140621e0, 5),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'details', 12, 68.27362060546875e0, 114.89327279609371e0, 113.5126226196289e0, 124.39327279609371e0, 6),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'details', 12, 68.27362060546875e0, 54.805809417187454e0, 187.34662329101562e0, 64.30580941718746e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'details', 12, 68.27362060546875e0, 66.82326547187496e0, 100.71611883544922e0, 76.32326547187496e0, 2),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'details', 12, 68.27362060546875e0, 78.84084359687496e0, 188.03062036132812e0, 88.34084359687496e0, 3),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'details', 12, 68.27362060546875e0, 90.85829965156246e0, 110.41562249755859e0, 100.35829965156246e0, 4),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'end_as_printed', 11, 346.28521728515625e0, 606.0233234552734e0, 422.42771166992185e0, 615.5233234552734e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'end_date', 11, 346.28521728515625e0, 606.0233234552734e0, 422.42771166992185e0, 615.5233234552734e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'start_as_printed', 11, 227.2715301513672e0, 606.0233234552734e0, 287.43503588867185e0, 615.5233234552734e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'start_date', 11, 227.2715301513672e0, 606.0233234552734e0, 287.43503588867185e0, 615.5233234552734e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'text', 11, 54.02362060546875e0, 606.0233310846679e0, 160.04362084960937e0, 615.5233310846679e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'text', 11, 54.02362060546875e0, 618.0408252863281e0, 159.2171220703125e0, 627.5408252863281e0, 2),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'text', 11, 54.02362060546875e0, 630.0583271173828e0, 108.40162524414063e0, 639.5583271173828e0, 3),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/3', 'end_as_printed', 12, 346.28521728515625e0, 131.41078988593745e0, 422.42771166992185e0, 140.91078988593745e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/3', 'end_date', 12, 346.28521728515625e0, 131.41078988593745e0, 422.42771166992185e0, 140.91078988593745e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/3', 'start_as_printed', 12, 227.2715301513672e0, 131.41078988593745e0, 287.43503588867185e0, 140.91078988593745e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/3', 'start_date', 12, 227.2715301513672e0, 131.41078988593745e0, 287.43503588867185e0, 140.91078988593745e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/3', 'text', 12, 54.02362060546875e0, 131.41078988593745e0, 155.664134765625e0, 140.91078988593745e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/3', 'text', 12, 54.02362060546875e0, 143.4283069757812e0, 162.57061254882814e0, 152.9283069757812e0, 2),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/3', 'text', 12, 54.02362060546875e0, 155.44582406562495e0, 187.53662573242187e0, 164.94582406562495e0, 3),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/3', 'text', 12, 54.02362060546875e0, 167.46328012031245e0, 108.7816240234375e0, 176.96328012031245e0, 4),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/1', 'end_as_printed', 13, 362.03814697265625e0, 445.2958301691406e0, 406.6691362304687e0, 454.7958301691406e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/1', 'end_date', 13, 362.03814697265625e0, 445.2958301691406e0, 406.6691362304687e0, 454.7958301691406e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/1', 'start_as_printed', 13, 227.2715301513672e0, 445.2958301691406e0, 287.43503588867185e0, 454.7958301691406e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/1', 'start_date', 13, 227.2715301513672e0, 445.2958301691406e0, 287.43503588867185e0, 454.7958301691406e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/1', 'text', 13, 54.02362060546875e0, 445.2958301691406e0, 180.69663598632812e0, 454.7958301691406e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/1', 'text', 13, 54.02362060546875e0, 457.3133167414062e0, 170.93061474609374e0, 466.8133167414062e0, 2),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/2', 'end_as_printed', 13, 346.28521728515625e0, 473.8308185724609e0, 422.42771166992185e0, 483.3308185724609e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/2', 'end_date', 13, 346.28521728515625e0, 473.8308185724609e0, 422.42771166992185e0, 483.3308185724609e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/2', 'start_as_printed', 13, 227.2715301513672e0, 473.8308185724609e0, 287.43503588867185e0, 483.3308185724609e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/2', 'start_date', 13, 227.2715301513672e0, 473.8308185724609e0, 287.43503588867185e0, 483.3308185724609e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/2', 'text', 13, 54.02362060546875e0, 473.8308185724609e0, 185.28510302734375e0, 483.3308185724609e0, 1),
(1, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/2', 'text', 13, 54.02362060546875e0, 485.8483204035156e0, 137.50962475585936e0, 495.3483204035156e0, 2),
(1, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'period_end', 9, 173.43881225585938e0, 53.534105484288744e0, 325.33999948787687e0, 63.98410529355388e0, 1),
(1, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'period_end', 9, 193.49691772460938e0, 72.75334376553874e0, 305.3328324871063e0, 83.20334357480388e0, 2),
(1, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'period_end', 9, 216.65992736816406e0, 91.972643081945e0, 282.2023310537338e0, 102.42264289121013e0, 3),
(1, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'period_end', 9, 218.1957244873047e0, 111.19182032803874e0, 280.63445396900175e0, 121.64182013730388e0, 4),
(1, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'period_start', 9, 173.43881225585938e0, 53.534105484288744e0, 325.33999948787687e0, 63.98410529355388e0, 1),
(1, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'period_start', 9, 193.49691772460938e0, 72.75334376553874e0, 305.3328324871063e0, 83.20334357480388e0, 2),
(1, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'period_start', 9, 216.65992736816406e0, 91.972643081945e0, 282.2023310537338e0, 102.42264289121013e0, 3),
(1, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'period_start', 9, 218.1957244873047e0, 111.19182032803874e0, 280.63445396900175e0, 121.64182013730388e0, 4),
(1, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'title', 9, 173.43881225585938e0, 53.534105484288744e0, 325.33999948787687e0, 63.98410529355388e0, 1),
(1, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'title', 9, 193.49691772460938e0, 72.75334376553874e0, 305.3328324871063e0, 83.20334357480388e0, 2),
(1, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'title', 9, 216.65992736816406e0, 91.972643081945e0, 282.2023310537338e0, 102.42264289121013e0, 3),
(1, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'title', 9, 218.1957244873047e0, 111.19182032803874e0, 280.63445396900175e0, 121.64182013730388e0, 4),
(1, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/01/indicator/3/quantity/1', 'text', 12, 54.02362060546875e0, 155.44582406562495e0, 187.53662573242187e0, 164.94582406562495e0, 1),
(1, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/01/indicator/3/quantity/1', 'text', 12, 54.02362060546875e0, 167.46328012031245e0, 108.7816240234375e0, 176.96328012031245e0, 2),
(1, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/01/indicator/3/quantity/1', 'unit', 12, 135.57162475585938e0, 155.44582406562495e0, 160.85113623046874e0, 164.94582406562495e0, 1),
(1, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/01/indicator/3/quantity/1', 'value', 12, 120.47611999511719e0, 155.44582406562495e0, 132.56011981201172e0, 164.94582406562495e0, 1),
(1, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/01/indicator/3/quantity/1', 'year', 12, 84.61361694335938e0, 167.46328012031245e0, 108.7816240234375e0, 176.96328012031245e0, 1),
(1, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/02/indicator/2/quantity/1', 'text', 13, 125.91961669921875e0, 473.8308185724609e0, 185.28510302734375e0, 483.3308185724609e0, 1),
(1, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/02/indicator/2/quantity/1', 'text', 13, 54.02362060546875e0, 485.8483204035156e0, 88.11912133789062e0, 495.3483204035156e0, 2),
(1, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/02/indicator/2/quantity/1', 'unit', 13, 54.02362060546875e0, 485.8483204035156e0, 88.11912133789062e0, 495.3483204035156e0, 1),
(1, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/02/indicator/2/quantity/1', 'value', 13, 167.15911865234375e0, 473.8308185724609e0, 185.28510302734375e0, 483.3308185724609e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'label', 11, 54.02362060546875e0, 149.4108509210937e0, 122.62312182617187e0, 158.9108509210937e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'label', 11, 54.02362060546875e0, 161.42836801093745e0, 146.3446240234375e0, 170.92836801093745e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'label', 11, 54.02362060546875e0, 173.4458851007812e0, 151.53163012695313e0, 182.9458851007812e0, 3),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'label', 11, 54.02362060546875e0, 185.4633411554687e0, 162.29514099121093e0, 194.9633411554687e0, 4),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'text', 11, 181.01571655273438e0, 149.4108509210937e0, 435.59675244140624e0, 158.9108509210937e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'text', 11, 181.01571655273438e0, 161.42836801093745e0, 419.32322290039065e0, 170.92836801093745e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'text', 11, 181.01571655273438e0, 173.4458851007812e0, 440.81221484375e0, 182.9458851007812e0, 3),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'text', 11, 181.01571655273438e0, 185.4633411554687e0, 317.616236328125e0, 194.9633411554687e0, 4),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'text', 11, 181.01571655273438e0, 197.48085824531245e0, 426.5146867675781e0, 206.98085824531245e0, 5),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'text', 11, 181.01571655273438e0, 209.49834481757807e0, 444.43171337890624e0, 218.99834481757807e0, 6),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'text', 11, 181.01571655273438e0, 221.51586190742182e0, 404.32271826171876e0, 231.01586190742182e0, 7),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'label', 11, 54.02362060546875e0, 238.03331796210932e0, 156.32912231445312e0, 247.53331796210932e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'text', 11, 181.01571655273438e0, 238.03331796210932e0, 439.7577016601563e0, 247.53331796210932e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'text', 11, 181.01571655273438e0, 250.05083505195307e0, 309.06624853515626e0, 259.5508350519531e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'text', 11, 181.01571655273438e0, 262.0683521417968e0, 229.82671984863282e0, 271.5683521417968e0, 3),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'text', 11, 181.01571655273438e0, 274.08583871406245e0, 334.0046804199219e0, 283.58583871406245e0, 4),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'text', 11, 181.01571655273438e0, 286.1033252863281e0, 412.9687028808594e0, 295.6033252863281e0, 5),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'text', 11, 181.01571655273438e0, 322.1558460382812e0, 315.51766943359377e0, 331.6558460382812e0, 8),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'text', 11, 195.26571655273438e0, 298.1208423761718e0, 364.3339853515625e0, 307.6208423761718e0, 6),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'text', 11, 195.26571655273438e0, 310.1383594660156e0, 374.9262807617188e0, 319.6383594660156e0, 7),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/3', 'label', 11, 54.02362060546875e0, 338.6733326105468e0, 170.47462329101563e0, 348.1733326105468e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/3', 'label', 11, 54.02362060546875e0, 350.69081918281245e0, 143.0196298828125e0, 360.19081918281245e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/3', 'label', 11, 54.02362060546875e0, 362.7083362726562e0, 168.6316209716797e0, 372.2083362726562e0, 3),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/3', 'label', 11, 54.02362060546875e0, 374.7258228449218e0, 169.04013073730468e0, 384.2258228449218e0, 4),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/3', 'label', 11, 54.02362060546875e0, 386.74330941718745e0, 135.76161743164062e0, 396.24330941718745e0, 5),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/3', 'text', 11, 181.01571655273438e0, 338.6733326105468e0, 444.5439499511719e0, 348.1733326105468e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/3', 'text', 11, 181.01571655273438e0, 350.69081918281245e0, 414.75371264648436e0, 360.19081918281245e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/3', 'text', 11, 181.01571655273438e0, 362.7083362726562e0, 352.1012216796875e0, 372.2083362726562e0, 3),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/4', 'label', 11, 54.02362060546875e0, 403.2608265070312e0, 159.97712573242188e0, 412.7608265070312e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/4', 'label', 11, 54.02362060546875e0, 415.2783130792968e0, 162.85564086914061e0, 424.7783130792968e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/4', 'label', 11, 54.02362060546875e0, 427.2958301691406e0, 135.41011596679687e0, 436.7958301691406e0, 3),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/4', 'text', 11, 181.01571655273438e0, 403.2608265070312e0, 442.8452260742188e0, 412.7608265070312e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/4', 'text', 11, 181.01571655273438e0, 415.27834359687495e0, 352.3102060546875e0, 424.77834359687495e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/5', 'label', 11, 54.02362060546875e0, 443.8133472589843e0, 158.37162646484376e0, 453.3133472589843e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/5', 'label', 11, 54.02362060546875e0, 455.83083383124995e0, 131.15412152099609e0, 465.33083383124995e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/5', 'label', 11, 54.02362060546875e0, 467.84833566230463e0, 104.83912524414062e0, 477.34833566230463e0, 3),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/5', 'text', 11, 181.01571655273438e0, 443.8133167414062e0, 440.1766435546875e0, 453.3133167414062e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/5', 'text', 11, 181.01571655273438e0, 467.8483204035156e0, 437.6211953125e0, 477.3483204035156e0, 3),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/5', 'text', 11, 195.26571655273438e0, 455.8308185724609e0, 227.19521350097656e0, 465.3308185724609e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/5', 'text', 11, 195.26571655273438e0, 479.86582223457026e0, 411.74223828125e0, 489.36582223457026e0, 4),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/5', 'text', 11, 195.26571655273438e0, 491.88332406562495e0, 227.59421789550782e0, 501.38332406562495e0, 5),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/6', 'label', 11, 54.02362060546875e0, 508.40082589667963e0, 164.03361376953126e0, 517.9008258966796e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/6', 'text', 11, 181.01571655273438e0, 508.40082589667963e0, 438.76974462890627e0, 517.9008258966796e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/6', 'text', 11, 181.01571655273438e0, 520.4183277277343e0, 404.22772338867185e0, 529.9183277277343e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'label', 13, 54.02362060546875e0, 149.4108509210937e0, 122.62312182617187e0, 158.9108509210937e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'label', 13, 54.02362060546875e0, 161.42836801093745e0, 146.3446240234375e0, 170.92836801093745e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'label', 13, 54.02362060546875e0, 173.4458851007812e0, 151.53163012695313e0, 182.9458851007812e0, 3),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'label', 13, 54.02362060546875e0, 185.4633411554687e0, 162.29514099121093e0, 194.9633411554687e0, 4),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'text', 13, 181.01571655273438e0, 149.4108509210937e0, 441.09722875976564e0, 158.9108509210937e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'text', 13, 181.01571655273438e0, 161.42836801093745e0, 441.89522802734376e0, 170.92836801093745e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'text', 13, 181.01571655273438e0, 173.44582406562495e0, 434.61823681640624e0, 182.94582406562495e0, 3),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'text', 13, 181.01571655273438e0, 185.4633411554687e0, 443.4057119140625e0, 194.9633411554687e0, 4),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'text', 13, 181.01571655273438e0, 197.48085824531245e0, 288.033228515625e0, 206.98085824531245e0, 5),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/2', 'label', 13, 54.02362060546875e0, 213.99834481757807e0, 156.32912231445312e0, 223.49834481757807e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/2', 'text', 13, 181.01571655273438e0, 213.99834481757807e0, 444.547435546875e0, 223.49834481757807e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/2', 'text', 13, 181.01571655273438e0, 226.01586190742182e0, 362.27572119140626e0, 235.51586190742182e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/3', 'label', 13, 54.02362060546875e0, 242.53334847968745e0, 170.47462329101563e0, 252.03334847968745e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/3', 'label', 13, 54.02362060546875e0, 254.55083505195307e0, 143.0196298828125e0, 264.0508350519531e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/3', 'label', 13, 54.02362060546875e0, 266.5683521417968e0, 168.6316209716797e0, 276.0683521417968e0, 3),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/3', 'label', 13, 54.02362060546875e0, 278.58583871406245e0, 169.04013073730468e0, 288.08583871406245e0, 4),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/3', 'label', 13, 54.02362060546875e0, 290.6033558039062e0, 135.76161743164062e0, 300.1033558039062e0, 5),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/3', 'text', 13, 181.01571655273438e0, 242.53334847968745e0, 401.7482412109375e0, 252.03334847968745e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/3', 'text', 13, 181.01571655273438e0, 254.55083505195307e0, 423.92121484375e0, 264.0508350519531e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/3', 'text', 13, 181.01571655273438e0, 266.5683521417968e0, 240.97971594238282e0, 276.0683521417968e0, 3),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/4', 'label', 13, 54.02362060546875e0, 307.1208423761718e0, 159.97712573242188e0, 316.6208423761718e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/4', 'label', 13, 54.02362060546875e0, 319.13832894843745e0, 162.85564086914061e0, 328.63832894843745e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/4', 'label', 13, 54.02362060546875e0, 331.1558460382812e0, 135.41011596679687e0, 340.6558460382812e0, 3),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/4', 'text', 13, 181.01571655273438e0, 307.1208423761718e0, 406.1847646484375e0, 316.6208423761718e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/4', 'text', 13, 181.01571655273438e0, 319.1383594660156e0, 310.7572275390625e0, 328.6383594660156e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/5', 'label', 13, 54.02362060546875e0, 347.67336312812495e0, 158.37162646484376e0, 357.17336312812495e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/5', 'label', 13, 54.02362060546875e0, 359.6908497003906e0, 131.15412152099609e0, 369.1908497003906e0, 2),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/5', 'label', 13, 54.02362060546875e0, 371.7083667902343e0, 104.83912524414062e0, 381.2083667902343e0, 3),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/5', 'text', 13, 181.01571655273438e0, 347.6733326105468e0, 433.1741943359375e0, 357.1733326105468e0, 1),
(1, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/5', 'text', 13, 181.01571655273438e0, 359.6908497003906e0, 205.1837236328125e0, 369.1908497003906e0, 2),
(1, NULL, 'organisation', 'badan-arsip-pendidikan-nasional', 'acronym', 2, 354.980712890625e0, 147.6126331476562e0, 388.24021728515623e0, 157.1126331476562e0, 1),
(1, NULL, 'organisation', 'badan-arsip-pendidikan-nasional', 'aliases', 2, 195.77967834472656e0, 147.6126331476562e0, 388.24021728515623e0, 157.1126331476562e0, 1),
(1, NULL, 'organisation', 'badan-arsip-pendidikan-nasional', 'name', 2, 195.77967834472656e0, 147.6126331476562e0, 351.96920751953127e0, 157.1126331476562e0, 1),
(1, NULL, 'organisation', 'badan-keahlian-dpr-ri', 'name', 13, 252.44882202148438e0, 592.4708332208984e0, 361.6703193359375e0, 601.9708332208984e0, 1),
(1, NULL, 'organisation', 'badan-legislasi-dpr-ri', 'acronym', 12, 344.16278076171875e0, 310.1383594660156e0, 378.40080078125e0, 319.6383594660156e0, 1),
(1, NULL, 'organisation', 'badan-legislasi-dpr-ri', 'aliases', 12, 267.2127990722656e0, 310.1383594660156e0, 413.4463203125e0, 319.6383594660156e0, 1),
(1, NULL, 'organisation', 'badan-legislasi-dpr-ri', 'name', 12, 267.2127990722656e0, 310.1383594660156e0, 341.15130590820314e0, 319.6383594660156e0, 1),
(1, NULL, 'organisation', 'badan-legislasi-dpr-ri', 'name', 12, 381.41229248046875e0, 310.1383594660156e0, 413.4463203125e0, 319.6383594660156e0, 2),
(1, NULL, 'organisation', 'biro-persidangan-terbuka-dpr', 'aliases', 11, 181.01571655273438e0, 104.35829965156246e0, 338.8962448730469e0, 113.85829965156246e0, 1),
(1, NULL, 'organisation', 'biro-persidangan-terbuka-dpr', 'name', 11, 216.37472534179688e0, 104.35829965156246e0, 338.8962448730469e0, 113.85829965156246e0, 1),
(1, NULL, 'organisation', 'direktorat-aparatur-negara', 'name', 15, 324.78369140625e0, 78.31319780625006e0, 407.1337309570313e0, 84.31319780625006e0, 1),
(1, NULL, 'organisation', 'direktorat-pendidikan-menengah', 'name', 15, 222.2377166748047e0, 78.31319780625006e0, 322.8816921386719e0, 84.31319780625006e0, 1),
(1, NULL, 'organisation', 'direktorat-perumahan-dan-permukiman', 'name', 16, 222.2377166748047e0, 78.31319780625006e0, 341.85970654296875e0, 84.31319780625006e0, 1),
(1, NULL, 'organisation', 'gerakan-tuli-berdaya', 'name', 12, 252.44882202148438e0, 338.67336312812495e0, 355.3148239746094e0, 348.17336312812495e0, 1),
(1, NULL, 'organisation', 'jaringan-orang-tua-murid-indonesia', 'acronym', 4, 266.6988220214844e0, 83.34078256171871e0, 301.1553173828125e0, 92.84078256171871e0, 1),
(1, NULL, 'organisation', 'jaringan-orang-tua-murid-indonesia', 'aliases', 4, 266.6988220214844e0, 83.34078256171871e0, 301.1553173828125e0, 92.84078256171871e0, 2),
(1, NULL, 'organisation', 'jaringan-orang-tua-murid-indonesia', 'aliases', 4, 267.2127990722656e0, 71.32332650703121e0, 437.75681005859377e0, 80.82332650703121e0, 1),
(1, NULL, 'organisation', 'jaringan-orang-tua-murid-indonesia', 'name', 4, 267.2127990722656e0, 71.32332650703121e0, 437.75681005859377e0, 80.82332650703121e0, 1),
(1, NULL, 'organisation', 'kementerian-dalam-negeri', 'name', 3, 267.2127990722656e0, 621.0583347467773e0, 396.51730322265627e0, 630.5583347467773e0, 1),
(1, NULL, 'organisation', 'kementerian-desa-dan-pembangunan-daerah-tertinggal', 'acronym', 8, 266.6988220214844e0, 322.1558460382812e0, 325.3803234863281e0, 331.6558460382812e0, 1),
(1, NULL, 'organisation', 'kementerian-desa-dan-pembangunan-daerah-tertinggal', 'aliases', 8, 266.6988220214844e0, 310.13832894843745e0, 424.37982153320314e0, 319.63832894843745e0, 2),
(1, NULL, 'organisation', 'kementerian-desa-dan-pembangunan-daerah-tertinggal', 'aliases', 8, 266.6988220214844e0, 322.1558460382812e0, 325.3803234863281e0, 331.6558460382812e0, 3),
(1, NULL, 'organisation', 'kementerian-desa-dan-pembangunan-daerah-tertinggal', 'aliases', 8, 267.2127990722656e0, 298.1208423761718e0, 376.1018178710938e0, 307.6208423761718e0, 1),
(1, NULL, 'organisation', 'kementerian-desa-dan-pembangunan-daerah-tertinggal', 'name', 8, 266.6988220214844e0, 310.13832894843745e0, 424.37982153320314e0, 319.63832894843745e0, 2),
(1, NULL, 'organisation', 'kementerian-desa-dan-pembangunan-daerah-tertinggal', 'name', 8, 267.2127990722656e0, 298.1208423761718e0, 376.1018178710938e0, 307.6208423761718e0, 1),
(1, NULL, 'organisation', 'kementerian-kehutanan', 'name', 8, 267.2127990722656e0, 286.1033252863281e0, 382.79929711914065e0, 295.6033252863281e0, 1),
(1, NULL, 'organisation', 'kementerian-pekerjaan-umum', 'acronym', 5, 329.7097473144531e0, 136.79677621406245e0, 382.96677978515623e0, 146.29677621406245e0, 1),
(1, NULL, 'organisation', 'kementerian-pekerjaan-umum', 'aliases', 5, 181.01571655273438e0, 136.79677621406245e0, 382.96677978515623e0, 146.29677621406245e0, 1),
(1, NULL, 'organisation', 'kementerian-pekerjaan-umum', 'name', 5, 181.01571655273438e0, 136.79677621406245e0, 326.69825146484374e0, 146.29677621406245e0, 1),
(1, NULL, 'organisation', 'kementerian-pendidikan-dasar-dan-menengah', 'name', 2, 195.77967834472656e0, 135.59511605781245e0, 416.5406606445313e0, 145.09511605781245e0, 1),
(1, NULL, 'organisation', 'kementerian-ppn-bappenas', 'name', 3, 267.2127990722656e0, 645.0933307794921e0, 400.07031005859375e0, 654.5933307794921e0, 1),
(1, NULL, 'organisation', 'koalisi-perempuan-desa', 'name', 7, 68.78758239746094e0, 127.79677621406246e0, 183.83258520507812e0, 137.29677621406245e0, 1),
(1, NULL, 'organisation', 'lembaga-hutan-lestari', 'acronym', 7, 182.7305908203125e0, 115.77932015937496e0, 207.85809143066408e0, 125.27932015937496e0, 1),
(1, NULL, 'organisation', 'lembaga-hutan-lestari', 'aliases', 7, 68.78758239746094e0, 115.77932015937496e0, 207.85809143066408e0, 125.27932015937496e0, 1),
(1, NULL, 'organisation', 'lembaga-hutan-lestari', 'name', 7, 68.78758239746094e0, 115.77932015937496e0, 179.71908544921874e0, 125.27932015937496e0, 1),
(1, NULL, 'organisation', 'lembaga-kajian-parlemen-nusantara', 'acronym', 13, 266.6988220214844e0, 633.0233310846679e0, 298.4573193359375e0, 642.5233310846679e0, 1),
(1, NULL, 'organisation', 'lembaga-kajian-parlemen-nusantara', 'aliases', 13, 266.6988220214844e0, 633.0233310846679e0, 298.4573193359375e0, 642.5233310846679e0, 2),
(1, NULL, 'organisation', 'lembaga-kajian-parlemen-nusantara', 'aliases', 13, 267.2127990722656e0, 621.0058368830078e0, 443.6087998046875e0, 630.5058368830078e0, 1),
(1, NULL, 'organisation', 'lembaga-kajian-parlemen-nusantara', 'name', 13, 267.2127990722656e0, 621.0058368830078e0, 443.6087998046875e0, 630.5058368830078e0, 1),
(1, NULL, 'organisation', 'ombudsman', 'name', 6, 252.44882202148438e0, 221.5158313898437e0, 325.65582348632813e0, 231.0158313898437e0, 1),
(1, NULL, 'organisation', 'pemerintah-provinsi-tirta-raya', 'name', 3, 267.2127990722656e0, 633.075836577832e0, 413.9877976074219e0, 642.575836577832e0, 1),
(1, NULL, 'organisation', 'perkumpulan-pemantau-pendidikan-nusantara', 'acronym', 2, 293.13958740234375e0, 102.56008187812496e0, 324.8411083984375e0, 112.06008187812496e0, 1),
(1, NULL, 'organisation', 'perkumpulan-pemantau-pendidikan-nusantara', 'aliases', 2, 68.78758239746094e0, 102.56008187812496e0, 324.8411083984375e0, 112.06008187812496e0, 1),
(1, NULL, 'organisation', 'perkumpulan-pemantau-pendidikan-nusantara', 'name', 2, 68.78758239746094e0, 102.56008187812496e0, 290.1280869140625e0, 112.06008187812496e0, 1),
(1, NULL, 'organisation', 'perpustakaan-parlemen-dpr', 'aliases', 13, 195.77967834472656e0, 104.35829965156246e0, 344.3122060546875e0, 113.85829965156246e0, 1),
(1, NULL, 'organisation', 'perpustakaan-parlemen-dpr', 'name', 13, 231.138671875e0, 104.35829965156246e0, 344.3122060546875e0, 113.85829965156246e0, 1),
(1, NULL, 'organisation', 'pusat-data-legislasi-dpr', 'aliases', 13, 195.77967834472656e0, 116.37581674140621e0, 326.7941892089844e0, 125.87581674140621e0, 1),
(1, NULL, 'organisation', 'pusat-data-legislasi-dpr', 'name', 13, 231.138671875e0, 116.37581674140621e0, 326.7941892089844e0, 125.87581674140621e0, 1),
(1, NULL, 'organisation', 'pusat-siaran-parlemen-dpr', 'name', 12, 267.2127990722656e0, 322.1558460382812e0, 374.6862905273438e0, 331.6558460382812e0, 1),
(1, NULL, 'organisation', 'sekretariat-jenderal-dpr', 'name', 12, 267.2127990722656e0, 298.1208423761718e0, 396.85931469726563e0, 307.6208423761718e0, 1),
(1, NULL, 'organisation', 'serikat-guru-merdeka', 'name', 4, 267.2127990722656e0, 59.305809417187454e0, 371.0762985839844e0, 68.80580941718746e0, 1),
(1, NULL, 'organisation', 'serikat-pustakawan-terbuka', 'name', 13, 267.2127990722656e0, 645.0408329157226e0, 402.6922958984375e0, 654.5408329157226e0, 1),
(1, NULL, 'organisation', 'yayasan-buku-terbuka', 'name', 2, 68.78758239746094e0, 90.54262582343746e0, 177.5530899658203e0, 100.04262582343746e0, 1),
(1, NULL, 'organisation', 'yayasan-sungai-jernih', 'name', 5, 54.02362060546875e0, 103.76180306953121e0, 159.5686300048828e0, 113.26180306953121e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'achievement', 1, 341.74102783203125e0, 164.72533773632819e0, 425.943544921875e0, 172.22533773632819e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'achievement', 1, 341.74102783203125e0, 174.21285604687506e0, 418.878515625e0, 181.71285604687506e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'achievement', 1, 341.74102783203125e0, 183.7003438398438e0, 450.0710302734375e0, 191.2003438398438e0, 3),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'achievement', 1, 341.74102783203125e0, 193.18786215039069e0, 392.2010168457031e0, 200.68786215039069e0, 4),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'commitment_as_printed', 1, 96.77362060546875e0, 114.77535604687506e0, 264.14359619140623e0, 122.27535604687506e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'evidence', 1, 718.5123901367188e0, 164.72533773632819e0, 783.747373046875e0, 172.22533773632819e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'evidence', 1, 718.5123901367188e0, 174.21285604687506e0, 775.2799047851563e0, 181.71285604687506e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'follow_up', 1, 643.1580200195312e0, 164.72533773632819e0, 710.79302734375e0, 172.22533773632819e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'follow_up', 1, 643.1580200195312e0, 174.21285604687506e0, 690.6180444335937e0, 181.71285604687506e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'follow_up', 1, 643.1580200195312e0, 183.7003438398438e0, 682.5405297851562e0, 191.2003438398438e0, 3),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'follow_up', 1, 643.1580200195312e0, 193.18786215039069e0, 672.5355078125e0, 200.68786215039069e0, 4),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'measure_as_printed', 1, 74.57496643066406e0, 164.72533773632819e0, 169.42747863769532e0, 172.22533773632819e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'measure_as_printed', 1, 74.57496643066406e0, 174.21285604687506e0, 165.56497436523438e0, 181.71285604687506e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'percent', 1, 519.8505859375e0, 164.7253682539063e0, 541.2855834960938e0, 172.2253682539063e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'responsible', 1, 177.33091735839844e0, 164.72533773632819e0, 225.57092529296875e0, 172.22533773632819e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'responsible', 1, 177.33091735839844e0, 174.21285604687506e0, 218.5584130859375e0, 181.71285604687506e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'responsible', 1, 177.33091735839844e0, 183.7003438398438e0, 215.73842102050781e0, 191.2003438398438e0, 3),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'responsible', 1, 177.33091735839844e0, 193.18786215039069e0, 216.60841613769531e0, 200.68786215039069e0, 4),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'status_as_printed', 1, 458.19732666015625e0, 164.7253682539063e0, 484.82231201171874e0, 172.2253682539063e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'target_as_printed', 1, 245.83522033691406e0, 164.72533773632819e0, 311.36271728515624e0, 172.22533773632819e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/1', 'target_as_printed', 1, 245.83522033691406e0, 174.21285604687506e0, 290.2277258300781e0, 181.71285604687506e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/2', 'achievement', 1, 341.74102783203125e0, 207.17534994335944e0, 430.03105224609374e0, 214.67534994335944e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/2', 'achievement', 1, 341.74102783203125e0, 216.66283773632819e0, 448.1585424804687e0, 224.16283773632819e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/2', 'achievement', 1, 341.74102783203125e0, 226.15035604687506e0, 415.4885107421875e0, 233.65035604687506e0, 3),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/2', 'achievement', 1, 341.74102783203125e0, 235.6378438398438e0, 435.79102783203126e0, 243.1378438398438e0, 4),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/2', 'achievement', 1, 341.74102783203125e0, 245.12536215039069e0, 372.9710363769531e0, 252.62536215039069e0, 5),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/2', 'commitment_as_printed', 1, 96.77362060546875e0, 114.77535604687506e0, 264.14359619140623e0, 122.27535604687506e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/2', 'evidence', 1, 718.5123901367188e0, 207.17534994335944e0, 778.6549096679687e0, 214.67534994335944e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/2', 'measure_as_printed', 1, 74.57496643066406e0, 207.17534994335944e0, 156.27247314453126e0, 214.67534994335944e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/2', 'measure_as_printed', 1, 74.57496643066406e0, 216.66283773632819e0, 149.559970703125e0, 224.16283773632819e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/2', 'measure_as_printed', 1, 74.57496643066406e0, 226.15035604687506e0, 126.93246826171875e0, 233.65035604687506e0, 3),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/2', 'percent', 1, 519.8505859375e0, 207.17534994335944e0, 541.2855834960938e0, 214.67534994335944e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/2', 'responsible', 1, 177.33091735839844e0, 207.17534994335944e0, 230.115908203125e0, 214.67534994335944e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/2', 'responsible', 1, 177.33091735839844e0, 216.6628682539063e0, 208.0359228515625e0, 224.1628682539063e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/2', 'status_as_printed', 1, 458.19732666015625e0, 207.17534994335944e0, 508.1773352050781e0, 214.67534994335944e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/2', 'target_as_printed', 1, 245.83522033691406e0, 207.17534994335944e0, 317.475205078125e0, 214.67534994335944e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/2', 'target_as_printed', 1, 245.83522033691406e0, 216.6628682539063e0, 304.8752160644531e0, 224.1628682539063e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/3', 'achievement', 1, 341.74102783203125e0, 259.11284994335944e0, 436.278505859375e0, 266.61284994335944e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/3', 'achievement', 1, 341.74102783203125e0, 268.6003682539063e0, 404.7035192871094e0, 276.1003682539063e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/3', 'commitment_as_printed', 1, 96.77362060546875e0, 114.77535604687506e0, 264.14359619140623e0, 122.27535604687506e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/3', 'follow_up', 1, 643.1580200195312e0, 259.11284994335944e0, 685.0679956054687e0, 266.61284994335944e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/3', 'follow_up', 1, 643.1580200195312e0, 268.6003377363282e0, 694.3755224609375e0, 276.1003377363282e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/3', 'follow_up', 1, 643.1580200195312e0, 278.08785604687506e0, 703.5480078125e0, 285.58785604687506e0, 3),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/3', 'measure_as_printed', 1, 74.57496643066406e0, 259.11284994335944e0, 163.8324609375e0, 266.61284994335944e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/3', 'measure_as_printed', 1, 74.57496643066406e0, 268.6003682539063e0, 105.14496215820313e0, 276.1003682539063e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/3', 'obstacles', 1, 567.8035278320312e0, 259.11284994335944e0, 604.0585083007812e0, 266.61284994335944e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/3', 'obstacles', 1, 567.8035278320312e0, 268.6003377363282e0, 619.163515625e0, 276.1003377363282e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/3', 'obstacles', 1, 567.8035278320312e0, 278.08785604687506e0, 616.388544921875e0, 285.58785604687506e0, 3),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/3', 'percent', 1, 519.8505859375e0, 259.11284994335944e0, 536.5155639648438e0, 266.61284994335944e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/3', 'responsible', 1, 177.33091735839844e0, 259.11284994335944e0, 222.48092163085937e0, 266.61284994335944e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/3', 'responsible', 1, 177.33091735839844e0, 268.6003377363282e0, 218.5584130859375e0, 276.1003377363282e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/3', 'responsible', 1, 177.33091735839844e0, 278.08785604687506e0, 209.5059210205078e0, 285.58785604687506e0, 3),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/3', 'status_as_printed', 1, 458.19732666015625e0, 259.11284994335944e0, 509.74481811523435e0, 266.61284994335944e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'achievement', 1, 341.74102783203125e0, 352.52535604687506e0, 439.1660009765625e0, 360.02535604687506e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'achievement', 1, 341.74102783203125e0, 362.0128590986329e0, 402.87353271484375e0, 369.5128590986329e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'commitment_as_printed', 1, 96.77362060546875e0, 302.57537435742194e0, 225.4061083984375e0, 310.07537435742194e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'evidence', 1, 718.5123901367188e0, 352.52535604687506e0, 757.9023901367187e0, 360.02535604687506e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'evidence', 1, 718.5123901367188e0, 362.0128590986329e0, 760.8123803710937e0, 369.5128590986329e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'follow_up', 1, 643.1580200195312e0, 352.52535604687506e0, 706.3530126953125e0, 360.02535604687506e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'follow_up', 1, 643.1580200195312e0, 362.0128590986329e0, 696.7905078125e0, 369.5128590986329e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'measure_as_printed', 1, 74.57496643066406e0, 352.52535604687506e0, 169.83996826171875e0, 360.02535604687506e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'measure_as_printed', 1, 74.57496643066406e0, 362.0128438398438e0, 151.72747375488282e0, 369.5128438398438e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'measure_as_printed', 1, 74.57496643066406e0, 371.5003468916016e0, 97.7499642944336e0, 379.0003468916016e0, 3),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'obstacles', 1, 567.8035278320312e0, 352.52535604687506e0, 622.9885595703125e0, 360.02535604687506e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'obstacles', 1, 567.8035278320312e0, 362.0128438398438e0, 614.0260083007812e0, 369.5128438398438e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'obstacles', 1, 567.8035278320312e0, 371.5003468916016e0, 619.6135278320312e0, 379.0003468916016e0, 3),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'obstacles', 1, 567.8035278320312e0, 380.98784994335944e0, 584.6785009765625e0, 388.48784994335944e0, 4),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'percent', 1, 519.8505859375e0, 352.52535604687506e0, 536.5155639648438e0, 360.02535604687506e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'responsible', 1, 177.33091735839844e0, 352.52535604687506e0, 225.57092529296875e0, 360.02535604687506e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'responsible', 1, 177.33091735839844e0, 362.0128438398438e0, 214.50842529296875e0, 369.5128438398438e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'responsible', 1, 177.33091735839844e0, 371.5003468916016e0, 202.17092102050782e0, 379.0003468916016e0, 3),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'status_as_printed', 1, 458.19732666015625e0, 352.52535604687506e0, 493.07983642578125e0, 360.02535604687506e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'status_as_printed', 1, 458.19732666015625e0, 362.0128590986329e0, 512.2798315429687e0, 369.5128590986329e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/4', 'target_as_printed', 1, 245.83522033691406e0, 352.52535604687506e0, 306.4802099609375e0, 360.02535604687506e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/5', 'achievement', 1, 341.74102783203125e0, 394.97535299511725e0, 385.2260412597656e0, 402.47535299511725e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/5', 'commitment_as_printed', 1, 96.77362060546875e0, 302.57537435742194e0, 225.4061083984375e0, 310.07537435742194e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/5', 'measure_as_printed', 1, 74.57496643066406e0, 394.97535299511725e0, 169.3074755859375e0, 402.47535299511725e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/5', 'measure_as_printed', 1, 74.57496643066406e0, 404.46285604687506e0, 153.54996337890626e0, 411.96285604687506e0, 2),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/5', 'percent', 1, 519.8505859375e0, 394.97535299511725e0, 541.2855834960938e0, 402.47535299511725e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/5', 'responsible', 1, 177.33091735839844e0, 394.97535299511725e0, 218.95591491699219e0, 402.47535299511725e0, 1),
(2, NULL, 'progress_entry', '3e00e1eb70189237/1/5', 'status_as_printed', 1, 458.19732666015625e0, 394.97535299511725e0, 484.82231201171874e0, 402.47535299511725e0, 1),
(2, NULL, 'progress_report', '3e00e1eb70189237/1', 'period', 1, 351.4197082519531e0, 83.80038046093756e0, 490.3497106933594e0, 91.30038046093756e0, 1),
(2, NULL, 'progress_report', '3e00e1eb70189237/1', 'period_end', 1, 351.4197082519531e0, 83.80038046093756e0, 490.3497106933594e0, 91.30038046093756e0, 1),
(2, NULL, 'progress_report', '3e00e1eb70189237/1', 'period_start', 1, 351.4197082519531e0, 83.80038046093756e0, 490.3497106933594e0, 91.30038046093756e0, 1),
(2, NULL, 'progress_report', '3e00e1eb70189237/1', 'reporter', 1, 354.04180908203125e0, 99.28786825390631e0, 487.72931640625e0, 106.78786825390631e0, 1),
(2, NULL, 'progress_report', '3e00e1eb70189237/1', 'reporter_as_printed', 1, 354.04180908203125e0, 99.28786825390631e0, 487.72931640625e0, 106.78786825390631e0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/1', 'achievement', 1, 5.0, 7.0, 6.0, 8.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/1', 'commitment_as_printed', 1, 1.0, 7.0, 2.0, 9.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/1', 'evidence', 1, 10.0, 7.0, 11.0, 8.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/1', 'follow_up', 1, 9.0, 7.0, 10.0, 8.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/1', 'measure_as_printed', 1, 3.0, 7.0, 4.0, 8.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/1', 'obstacles', 1, 8.0, 7.0, 9.0, 8.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/1', 'percent', 1, 6.0, 7.0, 7.0, 8.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/1', 'responsible', 1, 2.0, 7.0, 3.0, 8.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/1', 'status_as_printed', 1, 7.0, 7.0, 8.0, 8.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/1', 'target_as_printed', 1, 4.0, 7.0, 5.0, 8.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/2', 'achievement', 1, 5.0, 8.0, 6.0, 9.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/2', 'commitment_as_printed', 1, 1.0, 7.0, 2.0, 9.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/2', 'evidence', 1, 10.0, 8.0, 11.0, 9.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/2', 'measure_as_printed', 1, 3.0, 8.0, 4.0, 9.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/2', 'percent', 1, 6.0, 8.0, 7.0, 9.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/2', 'responsible', 1, 2.0, 8.0, 3.0, 9.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/2', 'status_as_printed', 1, 7.0, 8.0, 8.0, 9.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/2', 'target_as_printed', 1, 4.0, 8.0, 5.0, 9.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/3', 'achievement', 1, 5.0, 9.0, 6.0, 10.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/3', 'commitment_as_printed', 1, 1.0, 9.0, 2.0, 10.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/3', 'evidence', 1, 10.0, 9.0, 11.0, 10.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/3', 'follow_up', 1, 9.0, 9.0, 10.0, 10.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/3', 'measure_as_printed', 1, 3.0, 9.0, 4.0, 10.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/3', 'obstacles', 1, 8.0, 9.0, 9.0, 10.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/3', 'percent', 1, 6.0, 9.0, 7.0, 10.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/3', 'responsible', 1, 2.0, 9.0, 3.0, 10.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/3', 'status_as_printed', 1, 7.0, 9.0, 8.0, 10.0, 1),
(3, NULL, 'progress_entry', '777d4790b5752cb9/1/3', 'target_as_printed', 1, 4.0, 9.0, 5.0, 10.0, 1),
(3, NULL, 'progress_report', '777d4790b5752cb9/1', 'period', 1, 1.0, 3.0, 2.0, 4.0, 1),
(3, NULL, 'progress_report', '777d4790b5752cb9/1', 'period_end', 1, 1.0, 3.0, 2.0, 4.0, 1),
(3, NULL, 'progress_report', '777d4790b5752cb9/1', 'period_start', 1, 1.0, 3.0, 2.0, 4.0, 1),
(3, NULL, 'progress_report', '777d4790b5752cb9/1', 'reporter', 1, 1.0, 4.0, 2.0, 5.0, 1),
(3, NULL, 'progress_report', '777d4790b5752cb9/1', 'reporter_as_printed', 1, 1.0, 4.0, 2.0, 5.0, 1),
(4, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/1', 'label', 14, 28.511810302734375e0, 42.04317827500005e0, 63.0238125e0, 48.04317827500005e0, 1),
(4, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/1', 'value', 14, 222.2377166748047e0, 42.04317827500005e0, 333.48971142578125e0, 48.04317827500005e0, 1),
(4, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/2', 'label', 14, 28.511810302734375e0, 54.1332051304688e0, 171.81580261230468e0, 60.1332051304688e0, 1),
(4, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/2', 'value', 14, 222.2377166748047e0, 54.1332051304688e0, 464.1156743164062e0, 60.1332051304688e0, 1),
(4, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/3', 'label', 14, 28.511810302734375e0, 66.22317095078131e0, 131.21379467773437e0, 72.22317095078131e0, 1),
(4, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/3', 'value', 14, 222.2377166748047e0, 66.22317095078131e0, 303.9037297363281e0, 72.22317095078131e0, 1),
(4, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/4', 'label', 14, 28.511810302734375e0, 78.31319780625006e0, 61.65580780029297e0, 84.31319780625006e0, 1),
(4, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/4', 'value', 14, 222.2377166748047e0, 78.31319780625006e0, 407.1337309570313e0, 84.31319780625006e0, 1),
(4, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/5', 'label', 14, 28.511810302734375e0, 90.40322466171881e0, 62.30981192016601e0, 96.40322466171881e0, 1),
(4, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/5', 'value', 14, 222.2377166748047e0, 90.40322466171881e0, 290.9317045898438e0, 96.40322466171881e0, 1),
(4, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/6', 'label', 14, 28.511810302734375e0, 102.49322099960943e0, 161.86780676269532e0, 108.49322099960943e0, 1),
(4, 'OGI-2030-2032', 'annex', 'OGI-2030-2032/02/annex/6', 'value', 14, 222.2377166748047e0, 102.49322099960943e0, 413.7037084960937e0, 108.49322099960943e0, 1),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/1', 'heading', 1, 51.02362060546875e0, 53.534105484288744e0, 139.52466116809845e0, 63.98410529355388e0, 1),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/1', 'text', 1, 51.02362060546875e0, 108.57759896796871e0, 421.5046335449219e0, 118.07759896796871e0, 4),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/1', 'text', 1, 51.02362060546875e0, 126.59517709296871e0, 410.7791745605469e0, 136.0951770929687e0, 5),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/1', 'text', 1, 51.02362060546875e0, 138.6126331476562e0, 171.55013525390626e0, 148.1126331476562e0, 6),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/1', 'text', 1, 51.02362060546875e0, 72.52510873359371e0, 401.7256174316406e0, 82.02510873359371e0, 1),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/1', 'text', 1, 51.02362060546875e0, 84.54262582343746e0, 430.2445791015625e0, 94.04262582343746e0, 2),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/1', 'text', 1, 51.02362060546875e0, 96.56014291328121e0, 413.4486286621094e0, 106.06014291328121e0, 3),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/2', 'heading', 1, 51.02362060546875e0, 156.85832423428874e0, 234.4629013118744e0, 167.30832404355388e0, 1),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/3', 'heading', 1, 51.02362060546875e0, 176.077623550695e0, 221.0032975177765e0, 186.52762335996013e0, 1),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/3', 'text', 1, 51.02362060546875e0, 195.06862679999995e0, 409.335083984375e0, 204.56862679999995e0, 1),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/3', 'text', 1, 51.02362060546875e0, 207.08611337226557e0, 440.89409375e0, 216.58611337226557e0, 2),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/3', 'text', 1, 51.02362060546875e0, 219.10363046210932e0, 136.24812182617188e0, 228.60363046210932e0, 3),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/3', 'text', 1, 51.02362060546875e0, 237.12114755195307e0, 216.447126953125e0, 246.62114755195307e0, 4),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/3', 'text', 1, 51.02362060546875e0, 255.1386341242187e0, 231.3621328125e0, 264.6386341242187e0, 5),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/3', 'text', 1, 51.02362060546875e0, 273.15615121406245e0, 314.68660986328126e0, 282.65615121406245e0, 6),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/4', 'heading', 1, 51.02362060546875e0, 291.4017812655388e0, 218.65204019355775e0, 301.8517810748039e0, 1),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/5', 'heading', 1, 51.02362060546875e0, 310.621080581945e0, 226.4999944372177e0, 321.07108039121016e0, 1),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/5', 'text', 1, 51.02362060546875e0, 329.6121448664062e0, 445.49212622070314e0, 339.1121448664062e0, 1),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/5', 'text', 1, 51.02362060546875e0, 341.6296314386718e0, 423.7275808105469e0, 351.1296314386718e0, 2),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/5', 'text', 1, 51.02362060546875e0, 353.6471485285156e0, 180.41363012695314e0, 363.1471485285156e0, 3),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/6', 'heading', 1, 51.02362060546875e0, 371.89283961514815e0, 405.2055541124344e0, 382.3428394244133e0, 1),
(4, 'OGI-2030-2032', 'chapter', 'OGI-2030-2032/chapter/6', 'heading', 1, 51.02362060546875e0, 385.11207789639815e0, 108.34186859703064e0, 395.5620777056633e0, 2),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/01/citation/1', 'text', 2, 322.499267578125e0, 378.9101184992187e0, 402.60324877929685e0, 388.4101184992187e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/01/citation/1', 'value', 2, 322.499267578125e0, 378.9101184992187e0, 402.60324877929685e0, 388.4101184992187e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/1', 'text', 3, 181.01571655273438e0, 204.6825794367187e0, 367.918708984375e0, 214.1825794367187e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/1', 'value', 3, 181.01571655273438e0, 204.6825794367187e0, 367.918708984375e0, 214.1825794367187e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/2', 'text', 4, 306.7672119140625e0, 95.35829965156246e0, 394.9556833496094e0, 104.85829965156246e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/2', 'value', 4, 306.7672119140625e0, 95.35829965156246e0, 394.9556833496094e0, 104.85829965156246e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/3', 'text', 4, 181.01571655273438e0, 131.41078988593745e0, 248.08571643066406e0, 140.91078988593745e0, 2),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/3', 'text', 4, 392.1912536621094e0, 119.39327279609371e0, 418.73425048828125e0, 128.8932727960937e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/3', 'value', 4, 181.01571655273438e0, 131.41078988593745e0, 248.08571643066406e0, 140.91078988593745e0, 2),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/3', 'value', 4, 392.1912536621094e0, 119.39327279609371e0, 418.73425048828125e0, 128.8932727960937e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/4', 'text', 4, 298.1982421875e0, 131.41078988593745e0, 353.450203125e0, 140.91078988593745e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/4', 'value', 4, 298.1982421875e0, 131.41078988593745e0, 353.450203125e0, 140.91078988593745e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/5', 'text', 4, 377.3236999511719e0, 131.41078988593745e0, 441.62917578125e0, 140.91078988593745e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/5', 'value', 4, 377.3236999511719e0, 131.41078988593745e0, 441.62917578125e0, 140.91078988593745e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/6', 'text', 4, 181.01571655273438e0, 143.4283069757812e0, 381.53220385742185e0, 152.9283069757812e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/02/citation/6', 'value', 4, 181.01571655273438e0, 143.4283069757812e0, 381.53220385742185e0, 152.9283069757812e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/1', 'text', 6, 306.65423583984375e0, 488.26931039374995e0, 391.79355639648435e0, 497.76931039374995e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/1', 'value', 6, 306.65423583984375e0, 488.26931039374995e0, 391.79355639648435e0, 497.76931039374995e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/2', 'text', 6, 181.01571655273438e0, 500.28681222480463e0, 202.15322131347656e0, 509.78681222480463e0, 2),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/2', 'text', 6, 415.59173583984375e0, 488.26931039374995e0, 444.62371923828124e0, 497.76931039374995e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/2', 'value', 6, 181.01571655273438e0, 500.28681222480463e0, 202.15322131347656e0, 509.78681222480463e0, 2),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/2', 'value', 6, 415.59173583984375e0, 488.26931039374995e0, 444.62371923828124e0, 497.76931039374995e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/3', 'text', 6, 232.40121459960938e0, 500.28681222480463e0, 253.5387041015625e0, 509.78681222480463e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/3', 'value', 6, 232.40121459960938e0, 500.28681222480463e0, 253.5387041015625e0, 509.78681222480463e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/4', 'text', 6, 300.1837463378906e0, 512.3043140558593e0, 417.8507463378906e0, 521.8043140558593e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/4', 'value', 6, 300.1837463378906e0, 512.3043140558593e0, 417.8507463378906e0, 521.8043140558593e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/5', 'text', 6, 181.01571655273438e0, 524.321815886914e0, 360.86968481445314e0, 533.821815886914e0, 1),
(4, 'OGI-2030-2032', 'citation', 'OGI-2030-2032/03/citation/5', 'value', 6, 181.01571655273438e0, 524.321815886914e0, 360.86968481445314e0, 533.821815886914e0, 1),
(4, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/01', 'end_date', 2, 175.84701538085938e0, 107.06008187812496e0, 322.92600268554685e0, 116.56008187812496e0, 1),
(4, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/01', 'number', 2, 51.02362060546875e0, 53.534105484288744e0, 62.24691925144196e0, 63.98410529355388e0, 1),
(4, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/01', 'period_as_printed', 2, 175.84701538085938e0, 107.06008187812496e0, 322.92600268554685e0, 116.56008187812496e0, 1),
(4, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/01', 'start_date', 2, 175.84701538085938e0, 107.06008187812496e0, 322.92600268554685e0, 116.56008187812496e0, 1),
(4, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/01', 'title', 2, 65.8835220336914e0, 53.534105484288744e0, 335.66069327259066e0, 63.98410529355388e0, 1),
(4, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/02', 'end_date', 3, 175.84701538085938e0, 119.07759896796871e0, 322.92600268554685e0, 128.5775989679687e0, 1),
(4, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/02', 'number', 3, 51.02362060546875e0, 53.534105484288744e0, 62.24691925144196e0, 63.98410529355388e0, 1),
(4, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/02', 'period_as_printed', 3, 175.84701538085938e0, 119.07759896796871e0, 322.92600268554685e0, 128.5775989679687e0, 1),
(4, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/02', 'start_date', 3, 175.84701538085938e0, 119.07759896796871e0, 322.92600268554685e0, 128.5775989679687e0, 1),
(4, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/02', 'title', 3, 65.8835220336914e0, 53.534105484288744e0, 349.23527823352816e0, 63.98410529355388e0, 1),
(4, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/03', 'end_date', 6, 176.50802612304688e0, 144.3142933039062e0, 322.2570268554687e0, 153.8142933039062e0, 1),
(4, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/03', 'number', 6, 51.02362060546875e0, 53.534044449132494e0, 62.24691925144196e0, 63.98404425839763e0, 1),
(4, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/03', 'period_as_printed', 6, 176.50802612304688e0, 144.3142933039062e0, 322.2570268554687e0, 153.8142933039062e0, 1),
(4, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/03', 'start_date', 6, 176.50802612304688e0, 144.3142933039062e0, 322.2570268554687e0, 153.8142933039062e0, 1),
(4, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/03', 'title', 6, 51.02362060546875e0, 66.75334376553874e0, 354.993207818985e0, 77.20334357480388e0, 2),
(4, 'OGI-2030-2032', 'commitment', 'OGI-2030-2032/03', 'title', 6, 65.8835220336914e0, 53.534044449132494e0, 424.2139983987808e0, 63.98404425839763e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/proposer/1', 'name_as_printed', 2, 54.02362060546875e0, 90.54256478828121e0, 151.10412194824218e0, 100.04256478828121e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/01/responsible/1', 'name_as_printed', 2, 181.01571655273438e0, 123.57759896796871e0, 382.96677978515623e0, 133.0775989679687e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/annex_counterpart/1', 'name_as_printed', 14, 222.2377166748047e0, 78.31319780625006e0, 322.8816921386719e0, 84.31319780625006e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/annex_counterpart/2', 'name_as_printed', 14, 324.78369140625e0, 78.31319780625006e0, 407.1337309570313e0, 84.31319780625006e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/annex_partner/1', 'name_as_printed', 14, 222.2377166748047e0, 90.40322466171881e0, 290.9317045898438e0, 96.40322466171881e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/annex_related/1', 'name_as_printed', 14, 222.2377166748047e0, 66.22317095078131e0, 303.9037297363281e0, 72.22317095078131e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/annex_responsible/1', 'name_as_printed', 14, 222.2377166748047e0, 54.1332051304688e0, 363.56771044921874e0, 60.1332051304688e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/annex_responsible/2', 'name_as_printed', 14, 365.4696960449219e0, 54.1332051304688e0, 464.1156743164062e0, 60.1332051304688e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/government_actor/1', 'name_as_printed', 5, 267.2127990722656e0, 83.34084359687496e0, 396.51730322265627e0, 92.84084359687496e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/government_actor/2', 'name_as_printed', 5, 267.2127990722656e0, 95.35829965156246e0, 413.9877976074219e0, 104.85829965156246e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/government_actor/3', 'name_as_printed', 5, 267.2127990722656e0, 107.37581674140621e0, 400.07031005859375e0, 116.87581674140621e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/non_government_actor/1', 'name_as_printed', 5, 267.2127990722656e0, 123.89333383124996e0, 371.0762985839844e0, 133.39333383124995e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/non_government_actor/2', 'name_as_printed', 5, 266.6988220214844e0, 147.9283069757812e0, 301.1553173828125e0, 157.4283069757812e0, 2),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/non_government_actor/2', 'name_as_printed', 5, 267.2127990722656e0, 135.9108509210937e0, 437.75681005859377e0, 145.4108509210937e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/non_government_actor/3', 'name_as_printed', 5, 267.2127990722656e0, 159.94582406562495e0, 375.978306640625e0, 169.44582406562495e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/proposer/1', 'name_as_printed', 3, 68.78758239746094e0, 90.54262582343746e0, 177.5530899658203e0, 100.04262582343746e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/proposer/2', 'name_as_printed', 3, 68.78758239746094e0, 102.56008187812496e0, 324.8411083984375e0, 112.06008187812496e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/responsible/1', 'name_as_printed', 3, 195.77967834472656e0, 135.59511605781245e0, 416.5406606445313e0, 145.09511605781245e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/02/responsible/2', 'name_as_printed', 3, 195.77967834472656e0, 147.6126331476562e0, 388.24021728515623e0, 157.1126331476562e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/government_actor/1', 'name_as_printed', 7, 267.2127990722656e0, 286.1033252863281e0, 382.79929711914065e0, 295.6033252863281e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/government_actor/2', 'name_as_printed', 7, 266.6988220214844e0, 310.13832894843745e0, 424.37982153320314e0, 319.63832894843745e0, 2),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/government_actor/2', 'name_as_printed', 7, 266.6988220214844e0, 322.1558460382812e0, 325.3803234863281e0, 331.6558460382812e0, 3),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/government_actor/2', 'name_as_printed', 7, 267.2127990722656e0, 298.1208423761718e0, 376.1018178710938e0, 307.6208423761718e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/proposer/1', 'name_as_printed', 6, 68.78758239746094e0, 103.76180306953121e0, 290.1280869140625e0, 113.26180306953121e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/proposer/2', 'name_as_printed', 6, 68.78758239746094e0, 115.77932015937496e0, 207.85809143066408e0, 125.27932015937496e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/proposer/3', 'name_as_printed', 6, 68.78758239746094e0, 127.79677621406246e0, 183.83258520507812e0, 137.29677621406245e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/responsible/1', 'name_as_printed', 6, 181.01571655273438e0, 160.8318714289062e0, 435.1217392578125e0, 170.3318714289062e0, 1),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/responsible/1', 'name_as_printed', 6, 181.01571655273438e0, 172.8493274835937e0, 274.5337265625e0, 182.3493274835937e0, 2),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/responsible/1', 'unit', 6, 181.01571655273438e0, 172.8493274835937e0, 274.5337265625e0, 182.3493274835937e0, 2),
(4, 'OGI-2030-2032', 'commitment_organisation', 'OGI-2030-2032/03/responsible/1', 'unit', 6, 321.0932312011719e0, 160.8318714289062e0, 435.1217392578125e0, 170.3318714289062e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/1', 'emails', 2, 220.70082092285156e0, 538.1026233820312e0, 381.8493359375e0, 547.6026233820312e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/1', 'organisation_as_printed', 2, 220.70082092285156e0, 509.5676197199218e0, 422.65186889648436e0, 519.0676197199218e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/1', 'phones', 2, 220.70082092285156e0, 550.1201252130859e0, 356.3798295898437e0, 559.6201252130859e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/1', 'position_as_printed', 2, 220.70082092285156e0, 509.5676197199218e0, 430.41339111328125e0, 519.0676197199218e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/1', 'position_as_printed', 2, 220.70082092285156e0, 521.5851215509765e0, 317.60080419921877e0, 531.0851215509765e0, 2),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/01/contact/1', 'units', 2, 220.70082092285156e0, 521.5851215509765e0, 317.60080419921877e0, 531.0851215509765e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/1', 'emails', 5, 220.70082092285156e0, 54.805809417187454e0, 381.8493359375e0, 64.30580941718746e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/1', 'organisation_as_printed', 4, 234.95082092285156e0, 568.488319793164e0, 284.7023122558594e0, 577.988319793164e0, 2),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/1', 'organisation_as_printed', 4, 235.46478271484375e0, 556.4708179621093e0, 403.4627797851563e0, 565.9708179621093e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/1', 'phones', 5, 220.70082092285156e0, 66.82332650703121e0, 356.3798295898437e0, 76.32332650703121e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/1', 'position_as_printed', 4, 234.95082092285156e0, 568.488319793164e0, 440.2363115234375e0, 577.988319793164e0, 2),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/1', 'position_as_printed', 4, 234.95082092285156e0, 580.5058216242187e0, 404.2788083496094e0, 590.0058216242187e0, 3),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/1', 'position_as_printed', 4, 235.46478271484375e0, 556.4708179621093e0, 403.4627797851563e0, 565.9708179621093e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/1', 'units', 4, 234.95082092285156e0, 580.5058216242187e0, 404.2788083496094e0, 590.0058216242187e0, 2),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/1', 'units', 4, 295.4753112792969e0, 568.488319793164e0, 440.2363115234375e0, 577.988319793164e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/2', 'emails', 5, 220.70082092285156e0, 54.805809417187454e0, 381.8493359375e0, 64.30580941718746e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/2', 'organisation_as_printed', 4, 235.46478271484375e0, 592.5233310846679e0, 427.92530639648436e0, 602.0233310846679e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/2', 'phones', 5, 220.70082092285156e0, 66.82332650703121e0, 356.3798295898437e0, 76.32332650703121e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/2', 'position_as_printed', 4, 234.95082092285156e0, 604.5408252863281e0, 426.02433642578126e0, 614.0408252863281e0, 2),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/2', 'position_as_printed', 4, 234.95082092285156e0, 616.5583271173828e0, 356.5223337402344e0, 626.0583271173828e0, 3),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/2', 'position_as_printed', 4, 235.46478271484375e0, 592.5233310846679e0, 434.35682861328127e0, 602.0233310846679e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/2', 'units', 4, 234.95082092285156e0, 604.5408252863281e0, 426.02433642578126e0, 614.0408252863281e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/02/contact/2', 'units', 4, 234.95082092285156e0, 616.5583271173828e0, 356.5223337402344e0, 626.0583271173828e0, 2),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'emails', 7, 220.70082092285156e0, 257.5683521417968e0, 381.8493359375e0, 267.0683521417968e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'organisation_as_printed', 7, 220.70082092285156e0, 217.0158313898437e0, 350.00534033203127e0, 226.5158313898437e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'phones', 7, 220.70082092285156e0, 269.58583871406245e0, 356.3798295898437e0, 279.08583871406245e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'position_as_printed', 7, 220.70082092285156e0, 217.0158313898437e0, 407.61334326171874e0, 226.5158313898437e0, 1),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'position_as_printed', 7, 220.70082092285156e0, 229.03331796210932e0, 417.94932153320315e0, 238.53331796210932e0, 2),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'position_as_printed', 7, 220.70082092285156e0, 241.05083505195307e0, 247.62381994628907e0, 250.55083505195307e0, 3),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'units', 7, 220.70082092285156e0, 229.03331796210932e0, 417.94932153320315e0, 238.53331796210932e0, 2),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'units', 7, 220.70082092285156e0, 241.05083505195307e0, 247.62381994628907e0, 250.55083505195307e0, 3),
(4, 'OGI-2030-2032', 'contact', 'OGI-2030-2032/03/contact/1', 'units', 7, 359.4483337402344e0, 217.0158313898437e0, 407.61334326171874e0, 226.5158313898437e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'end_as_printed', 2, 346.28521728515625e0, 435.9801563410156e0, 422.42771166992185e0, 445.4801563410156e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'end_date', 2, 346.28521728515625e0, 435.9801563410156e0, 422.42771166992185e0, 445.4801563410156e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'start_as_printed', 2, 227.2715301513672e0, 435.9801563410156e0, 287.43503588867185e0, 445.4801563410156e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'start_date', 2, 227.2715301513672e0, 435.9801563410156e0, 287.43503588867185e0, 445.4801563410156e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'text', 2, 54.02362060546875e0, 435.98012582343745e0, 184.19261950683594e0, 445.48012582343745e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/01/indicator/1', 'text', 2, 54.02362060546875e0, 447.99762765449213e0, 74.86661993408202e0, 457.49762765449213e0, 2),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'end_as_printed', 4, 344.52484130859375e0, 217.0158313898437e0, 424.18235034179685e0, 226.5158313898437e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'end_date', 4, 344.52484130859375e0, 217.0158313898437e0, 424.18235034179685e0, 226.5158313898437e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'number_as_printed', 4, 54.02362060546875e0, 217.0158313898437e0, 63.07712042236328e0, 226.5158313898437e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'start_as_printed', 4, 227.2715301513672e0, 217.0158313898437e0, 287.43503588867185e0, 226.5158313898437e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'start_date', 4, 227.2715301513672e0, 217.0158313898437e0, 287.43503588867185e0, 226.5158313898437e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'text', 4, 68.27362060546875e0, 229.03334847968745e0, 179.72762036132812e0, 238.53334847968745e0, 2),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'text', 4, 68.27362060546875e0, 241.05083505195307e0, 140.52112939453124e0, 250.55083505195307e0, 3),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'text', 4, 68.27362060546875e0, 253.0683216242187e0, 184.61063745117187e0, 262.5683216242187e0, 4),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'text', 4, 68.27362060546875e0, 265.08583871406245e0, 169.68612268066406e0, 274.58583871406245e0, 5),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'text', 4, 68.27362060546875e0, 277.1033252863281e0, 161.3926389160156e0, 286.6033252863281e0, 6),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'text', 4, 68.27362060546875e0, 289.1208423761718e0, 146.33511328125e0, 298.6208423761718e0, 7),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/1', 'text', 4, 68.78758239746094e0, 217.0158313898437e0, 188.93408666992187e0, 226.5158313898437e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/2', 'end_as_printed', 4, 346.28521728515625e0, 305.6383594660156e0, 422.42771166992185e0, 315.1383594660156e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/2', 'end_date', 4, 346.28521728515625e0, 305.6383594660156e0, 422.42771166992185e0, 315.1383594660156e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/2', 'number_as_printed', 4, 54.02362060546875e0, 305.63832894843745e0, 63.07712042236328e0, 315.13832894843745e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/2', 'start_as_printed', 4, 232.9307098388672e0, 305.6383594660156e0, 281.7987138671875e0, 315.1383594660156e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/2', 'start_date', 4, 232.9307098388672e0, 305.6383594660156e0, 281.7987138671875e0, 315.1383594660156e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/2', 'text', 4, 68.27362060546875e0, 317.6558155207031e0, 179.157623046875e0, 327.1558155207031e0, 2),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/2', 'text', 4, 68.27362060546875e0, 329.6733326105468e0, 135.77111791992186e0, 339.1733326105468e0, 3),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/2', 'text', 4, 68.78758239746094e0, 305.63832894843745e0, 173.3920948486328e0, 315.13832894843745e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/3', 'end_as_printed', 4, 346.28521728515625e0, 346.1908497003906e0, 422.42771166992185e0, 355.6908497003906e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/3', 'end_date', 4, 346.28521728515625e0, 346.1908497003906e0, 422.42771166992185e0, 355.6908497003906e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/3', 'number_as_printed', 4, 54.02362060546875e0, 346.19081918281245e0, 63.07712042236328e0, 355.69081918281245e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/3', 'start_as_printed', 4, 227.2715301513672e0, 346.1908497003906e0, 287.43503588867185e0, 355.6908497003906e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/3', 'start_date', 4, 227.2715301513672e0, 346.1908497003906e0, 287.43503588867185e0, 355.6908497003906e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/3', 'text', 4, 68.27362060546875e0, 358.2083362726562e0, 179.05310668945313e0, 367.7083362726562e0, 2),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/3', 'text', 4, 68.27362060546875e0, 370.2258228449218e0, 185.33264624023437e0, 379.7258228449218e0, 3),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/3', 'text', 4, 68.27362060546875e0, 382.24330941718745e0, 174.04662731933593e0, 391.74330941718745e0, 4),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/3', 'text', 4, 68.27362060546875e0, 394.2608265070312e0, 169.9141232910156e0, 403.7608265070312e0, 5),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/3', 'text', 4, 68.27362060546875e0, 406.2783130792968e0, 185.38961767578124e0, 415.7783130792968e0, 6),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/3', 'text', 4, 68.27362060546875e0, 418.2958301691406e0, 184.164134765625e0, 427.7958301691406e0, 7),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/3', 'text', 4, 68.27362060546875e0, 430.3133167414062e0, 160.8511328125e0, 439.8133167414062e0, 8),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/3', 'text', 4, 68.27362060546875e0, 442.33083383124995e0, 157.00362756347656e0, 451.83083383124995e0, 9),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/3', 'text', 4, 68.78758239746094e0, 346.19081918281245e0, 143.98007666015624e0, 355.69081918281245e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/4', 'end_as_printed', 4, 346.28521728515625e0, 458.8483204035156e0, 422.42771166992185e0, 468.3483204035156e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/4', 'end_date', 4, 346.28521728515625e0, 458.8483204035156e0, 422.42771166992185e0, 468.3483204035156e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/4', 'number_as_printed', 4, 54.02362060546875e0, 458.8483204035156e0, 63.07712042236328e0, 468.3483204035156e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/4', 'start_as_printed', 4, 236.7367401123047e0, 458.8483204035156e0, 277.9857255859375e0, 468.3483204035156e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/4', 'start_date', 4, 236.7367401123047e0, 458.8483204035156e0, 277.9857255859375e0, 468.3483204035156e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/4', 'text', 4, 68.27362060546875e0, 470.86582223457026e0, 163.2546280517578e0, 480.36582223457026e0, 2),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/4', 'text', 4, 68.27362060546875e0, 482.88332406562495e0, 168.89762475585937e0, 492.38332406562495e0, 3),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/4', 'text', 4, 68.27362060546875e0, 494.90082589667963e0, 168.43214013671874e0, 504.40082589667963e0, 4),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/02/indicator/4', 'text', 4, 68.78758239746094e0, 458.8483204035156e0, 158.35357788085938e0, 468.3483204035156e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 6, 68.27362060546875e0, 621.9443363336914e0, 182.45411279296874e0, 631.4443363336914e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 6, 68.27362060546875e0, 633.9618305353515e0, 156.0061300048828e0, 643.4618305353515e0, 2),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 6, 68.27362060546875e0, 645.9793323664062e0, 178.26462255859374e0, 655.4793323664062e0, 3),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 7, 68.27362060546875e0, 102.87587777656246e0, 156.15812280273437e0, 112.37587777656246e0, 8),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 7, 68.27362060546875e0, 114.89333383124996e0, 101.6851171875e0, 124.39333383124996e0, 9),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 7, 68.27362060546875e0, 54.805870452343704e0, 181.55161303710938e0, 64.30587045234371e0, 4),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 7, 68.27362060546875e0, 66.82332650703121e0, 86.63712286376953e0, 76.32332650703121e0, 5),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 7, 68.27362060546875e0, 78.84084359687496e0, 170.18961694335937e0, 88.34084359687496e0, 6),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'details', 7, 68.27362060546875e0, 90.85829965156246e0, 111.6221196899414e0, 100.35829965156246e0, 7),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'end_as_printed', 6, 346.28521728515625e0, 585.8918384699218e0, 422.42771166992185e0, 595.3918384699218e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'end_date', 6, 346.28521728515625e0, 585.8918384699218e0, 422.42771166992185e0, 595.3918384699218e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'start_as_printed', 6, 227.2715301513672e0, 585.8918384699218e0, 287.43503588867185e0, 595.3918384699218e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'start_date', 6, 227.2715301513672e0, 585.8918384699218e0, 287.43503588867185e0, 595.3918384699218e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'text', 6, 54.02362060546875e0, 585.8918384699218e0, 171.65262963867187e0, 595.3918384699218e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'text', 6, 54.02362060546875e0, 597.9093403009765e0, 157.3456318359375e0, 607.4093403009765e0, 2),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/1', 'text', 6, 54.02362060546875e0, 609.9268345026367e0, 97.11562213134766e0, 619.4268345026367e0, 3),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/2', 'end_as_printed', 7, 346.28521728515625e0, 131.4108509210937e0, 422.42771166992185e0, 140.9108509210937e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/2', 'end_date', 7, 346.28521728515625e0, 131.4108509210937e0, 422.42771166992185e0, 140.9108509210937e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/2', 'start_as_printed', 7, 227.2715301513672e0, 131.4108509210937e0, 287.43503588867185e0, 140.9108509210937e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/2', 'start_date', 7, 227.2715301513672e0, 131.4108509210937e0, 287.43503588867185e0, 140.9108509210937e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/2', 'text', 7, 54.02362060546875e0, 131.4108509210937e0, 183.49911474609374e0, 140.9108509210937e0, 1),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/2', 'text', 7, 54.02362060546875e0, 143.42836801093745e0, 167.30161303710938e0, 152.92836801093745e0, 2),
(4, 'OGI-2030-2032', 'indicator', 'OGI-2030-2032/03/indicator/2', 'text', 7, 54.02362060546875e0, 155.44582406562495e0, 150.0876309814453e0, 164.94582406562495e0, 3),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/1', 'evidence', 14, 748.199951171875e0, 150.7632100132813e0, 804.89393359375e0, 156.7632100132813e0, 1),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/1', 'evidence', 14, 748.199951171875e0, 158.35320635117193e0, 809.0819731445313e0, 164.35320635117193e0, 2),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/1', 'goal', 14, 28.511810302734375e0, 150.7632100132813e0, 83.07580859375e0, 156.7632100132813e0, 1),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/1', 'goal', 14, 28.511810302734375e0, 158.35320635117193e0, 83.29780926513672e0, 164.35320635117193e0, 2),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/1', 'goal', 14, 28.511810302734375e0, 165.94320268906256e0, 59.93381085205078e0, 171.94320268906256e0, 3),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/1', 'responsible', 14, 115.50708770751953e0, 150.7632100132813e0, 188.98308911132813e0, 156.7632100132813e0, 1),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/1', 'responsible', 14, 115.50708770751953e0, 158.35320635117193e0, 179.55709423828125e0, 164.35320635117193e0, 2),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/1', 'text', 14, 202.50241088867188e0, 150.7632100132813e0, 308.9724079589844e0, 156.7632100132813e0, 1),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/1', 'text', 14, 202.50241088867188e0, 158.35320635117193e0, 225.58440747070313e0, 164.35320635117193e0, 2),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/2', 'evidence', 14, 748.199951171875e0, 178.0332295445313e0, 796.2239643554688e0, 184.0332295445313e0, 1),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/2', 'evidence', 14, 748.199951171875e0, 185.62322588242193e0, 771.2819477539063e0, 191.62322588242193e0, 2),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/2', 'goal', 14, 28.511810302734375e0, 150.7632100132813e0, 83.07580859375e0, 156.7632100132813e0, 1),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/2', 'goal', 14, 28.511810302734375e0, 158.35320635117193e0, 83.29780926513672e0, 164.35320635117193e0, 2),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/2', 'goal', 14, 28.511810302734375e0, 165.94320268906256e0, 59.93381085205078e0, 171.94320268906256e0, 3),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/2', 'responsible', 14, 115.50708770751953e0, 150.7632100132813e0, 188.98308911132813e0, 156.7632100132813e0, 1),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/2', 'responsible', 14, 115.50708770751953e0, 158.35320635117193e0, 179.55709423828125e0, 164.35320635117193e0, 2),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/2', 'text', 14, 202.50241088867188e0, 178.0332295445313e0, 306.6264165039062e0, 184.0332295445313e0, 1),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/2', 'text', 14, 202.50241088867188e0, 185.62322588242193e0, 274.81441845703125e0, 191.62322588242193e0, 2),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/3', 'goal', 14, 28.511810302734375e0, 150.7632100132813e0, 83.07580859375e0, 156.7632100132813e0, 1),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/3', 'goal', 14, 28.511810302734375e0, 158.35320635117193e0, 83.29780926513672e0, 164.35320635117193e0, 2),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/3', 'goal', 14, 28.511810302734375e0, 165.94320268906256e0, 59.93381085205078e0, 171.94320268906256e0, 3),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/3', 'responsible', 14, 115.50708770751953e0, 197.71322222031256e0, 186.51107373046875e0, 203.71322222031256e0, 1),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/3', 'responsible', 14, 115.50708770751953e0, 205.30321855820318e0, 141.2470830078125e0, 211.30321855820318e0, 2),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/3', 'text', 14, 202.50241088867188e0, 197.71322222031256e0, 300.4644123535156e0, 203.71322222031256e0, 1),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/3', 'text', 14, 202.50241088867188e0, 205.30321855820318e0, 262.9404020996094e0, 211.30321855820318e0, 2),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/4', 'evidence', 14, 748.199951171875e0, 217.3932148960938e0, 802.6319233398438e0, 223.3932148960938e0, 1),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/4', 'goal', 14, 28.511810302734375e0, 150.7632100132813e0, 83.07580859375e0, 156.7632100132813e0, 1),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/4', 'goal', 14, 28.511810302734375e0, 158.35320635117193e0, 83.29780926513672e0, 164.35320635117193e0, 2),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/4', 'goal', 14, 28.511810302734375e0, 165.94320268906256e0, 59.93381085205078e0, 171.94320268906256e0, 3),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/4', 'responsible', 14, 115.50708770751953e0, 217.3932148960938e0, 184.20108325195312e0, 223.3932148960938e0, 1),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/4', 'text', 14, 202.50241088867188e0, 217.3932148960938e0, 297.66842236328125e0, 223.3932148960938e0, 1),
(4, 'OGI-2030-2032', 'measure', 'OGI-2030-2032/02/measure/4', 'text', 14, 202.50241088867188e0, 224.98321123398443e0, 285.0804167480469e0, 230.98321123398443e0, 2),
(4, 'OGI-2030-2032', 'measure_organisation', 'OGI-2030-2032/02/measure/1/organisation/1', 'name_as_printed', 14, 115.50708770751953e0, 150.7632100132813e0, 188.98308911132813e0, 156.7632100132813e0, 1),
(4, 'OGI-2030-2032', 'measure_organisation', 'OGI-2030-2032/02/measure/1/organisation/1', 'name_as_printed', 14, 115.50708770751953e0, 158.35320635117193e0, 179.55709423828125e0, 164.35320635117193e0, 2),
(4, 'OGI-2030-2032', 'measure_organisation', 'OGI-2030-2032/02/measure/2/organisation/1', 'name_as_printed', 14, 115.50708770751953e0, 150.7632100132813e0, 188.98308911132813e0, 156.7632100132813e0, 1),
(4, 'OGI-2030-2032', 'measure_organisation', 'OGI-2030-2032/02/measure/2/organisation/1', 'name_as_printed', 14, 115.50708770751953e0, 158.35320635117193e0, 179.55709423828125e0, 164.35320635117193e0, 2),
(4, 'OGI-2030-2032', 'measure_organisation', 'OGI-2030-2032/02/measure/3/organisation/1', 'name_as_printed', 14, 115.50708770751953e0, 197.71322222031256e0, 186.51107373046875e0, 203.71322222031256e0, 1),
(4, 'OGI-2030-2032', 'measure_organisation', 'OGI-2030-2032/02/measure/3/organisation/1', 'name_as_printed', 14, 115.50708770751953e0, 205.30321855820318e0, 141.2470830078125e0, 211.30321855820318e0, 2),
(4, 'OGI-2030-2032', 'measure_organisation', 'OGI-2030-2032/02/measure/4/organisation/1', 'name_as_printed', 14, 115.50708770751953e0, 217.3932148960938e0, 184.20108325195312e0, 223.3932148960938e0, 1),
(4, 'OGI-2030-2032', 'plan', 'OGI-2030-2032', 'period_end', 1, 51.02362060546875e0, 72.52510873359371e0, 401.7256174316406e0, 82.02510873359371e0, 1),
(4, 'OGI-2030-2032', 'plan', 'OGI-2030-2032', 'period_end', 1, 51.02362060546875e0, 84.54262582343746e0, 218.7935869140625e0, 94.04262582343746e0, 2),
(4, 'OGI-2030-2032', 'plan', 'OGI-2030-2032', 'period_start', 1, 51.02362060546875e0, 72.52510873359371e0, 401.7256174316406e0, 82.02510873359371e0, 1),
(4, 'OGI-2030-2032', 'plan', 'OGI-2030-2032', 'period_start', 1, 51.02362060546875e0, 84.54262582343746e0, 218.7935869140625e0, 94.04262582343746e0, 2),
(4, 'OGI-2030-2032', 'plan', 'OGI-2030-2032', 'title', 1, 51.02362060546875e0, 72.52510873359371e0, 401.7256174316406e0, 82.02510873359371e0, 1),
(4, 'OGI-2030-2032', 'plan', 'OGI-2030-2032', 'title', 1, 51.02362060546875e0, 84.54262582343746e0, 218.7935869140625e0, 94.04262582343746e0, 2),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/indicator/1/quantity/1', 'text', 2, 172.10861206054688e0, 435.98012582343745e0, 184.19261950683594e0, 445.48012582343745e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/indicator/1/quantity/1', 'text', 2, 54.02362060546875e0, 447.99762765449213e0, 74.86661993408202e0, 457.49762765449213e0, 2),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/indicator/1/quantity/1', 'unit', 2, 54.02362060546875e0, 447.99762765449213e0, 74.86661993408202e0, 457.49762765449213e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/01/indicator/1/quantity/1', 'value', 2, 172.10861206054688e0, 435.98012582343745e0, 184.19261950683594e0, 445.48012582343745e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/2/quantity/1', 'text', 4, 68.27362060546875e0, 329.6733326105468e0, 135.77111791992186e0, 339.1733326105468e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/2/quantity/1', 'unit', 4, 98.20812225341797e0, 329.6733326105468e0, 135.77111791992186e0, 339.1733326105468e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/2/quantity/1', 'value', 4, 68.27362060546875e0, 329.6733326105468e0, 95.19661877441406e0, 339.1733326105468e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/3/quantity/1', 'text', 4, 116.70462036132812e0, 358.2083362726562e0, 179.05310668945313e0, 367.7083362726562e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/3/quantity/1', 'text', 4, 68.27362060546875e0, 370.2258228449218e0, 185.33264624023437e0, 379.7258228449218e0, 2),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/3/quantity/1', 'text', 4, 68.27362060546875e0, 382.24330941718745e0, 126.0431162109375e0, 391.74330941718745e0, 3),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/3/quantity/1', 'unit', 4, 157.94412231445312e0, 358.2083362726562e0, 179.05310668945313e0, 367.7083362726562e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/3/quantity/1', 'value', 4, 157.94412231445312e0, 358.2083362726562e0, 179.05310668945313e0, 367.7083362726562e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/3/quantity/1', 'year', 4, 98.86361694335938e0, 382.24330941718745e0, 126.0431162109375e0, 391.74330941718745e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/4/quantity/1', 'text', 4, 119.49761962890625e0, 470.86582223457026e0, 163.2546280517578e0, 480.36582223457026e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/4/quantity/1', 'unit', 4, 140.6351318359375e0, 470.86582223457026e0, 163.2546280517578e0, 480.36582223457026e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/indicator/4/quantity/1', 'value', 4, 119.49761962890625e0, 470.86582223457026e0, 137.6236192626953e0, 480.36582223457026e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/2/B18/quantity/1', 'text', 14, 614.6461181640625e0, 178.0332295445313e0, 627.9781372070313e0, 184.0332295445313e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/2/B18/quantity/1', 'unit', 14, 614.6461181640625e0, 178.0332295445313e0, 627.9781372070313e0, 184.0332295445313e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/2/B18/quantity/1', 'value', 14, 614.6461181640625e0, 178.0332295445313e0, 627.9781372070313e0, 184.0332295445313e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/2/B24/quantity/1', 'text', 14, 721.4130859375e0, 178.0332295445313e0, 734.7451049804688e0, 184.0332295445313e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/2/B24/quantity/1', 'unit', 14, 721.4130859375e0, 178.0332295445313e0, 734.7451049804688e0, 184.0332295445313e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/2/B24/quantity/1', 'value', 14, 721.4130859375e0, 178.0332295445313e0, 734.7451049804688e0, 184.0332295445313e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/2/quantity/1', 'text', 14, 202.50241088867188e0, 185.62322588242193e0, 215.83441467285155e0, 191.62322588242193e0, 2),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/2/quantity/1', 'text', 14, 282.482421875e0, 178.0332295445313e0, 306.6264165039062e0, 184.0332295445313e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/2/quantity/1', 'unit', 14, 202.50241088867188e0, 185.62322588242193e0, 215.83441467285155e0, 191.62322588242193e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/2/quantity/1', 'value', 14, 202.50241088867188e0, 185.62322588242193e0, 215.83441467285155e0, 191.62322588242193e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/4/B12/quantity/1', 'text', 14, 435.2672119140625e0, 224.98321123398443e0, 459.08719165039065e0, 230.98321123398443e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/4/B12/quantity/1', 'unit', 14, 444.80120849609375e0, 224.98321123398443e0, 459.08719165039065e0, 230.98321123398443e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/4/B12/quantity/1', 'value', 14, 435.2672119140625e0, 224.98321123398443e0, 442.8991909179687e0, 230.98321123398443e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/4/B18/quantity/1', 'text', 14, 542.0341186523438e0, 224.98321123398443e0, 569.6701689453125e0, 230.98321123398443e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/4/B18/quantity/1', 'unit', 14, 555.3841552734375e0, 224.98321123398443e0, 569.6701689453125e0, 230.98321123398443e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/4/B18/quantity/1', 'value', 14, 542.0341186523438e0, 224.98321123398443e0, 553.4821376953125e0, 230.98321123398443e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/4/B24/quantity/1', 'text', 14, 648.8010864257812e0, 224.98321123398443e0, 676.43713671875e0, 230.98321123398443e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/4/B24/quantity/1', 'unit', 14, 662.151123046875e0, 224.98321123398443e0, 676.43713671875e0, 230.98321123398443e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/4/B24/quantity/1', 'value', 14, 648.8010864257812e0, 224.98321123398443e0, 660.24910546875e0, 230.98321123398443e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/4/quantity/1', 'text', 14, 257.44439697265625e0, 224.98321123398443e0, 285.0804167480469e0, 230.98321123398443e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/4/quantity/1', 'unit', 14, 270.79443359375e0, 224.98321123398443e0, 285.0804167480469e0, 230.98321123398443e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/02/measure/4/quantity/1', 'value', 14, 257.44439697265625e0, 224.98321123398443e0, 268.892416015625e0, 230.98321123398443e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/1/quantity/1/detail/1', 'text', 7, 68.27362060546875e0, 54.805870452343704e0, 181.55161303710938e0, 64.30587045234371e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/1/quantity/1/detail/1', 'text', 7, 68.27362060546875e0, 66.82332650703121e0, 86.63712286376953e0, 76.32332650703121e0, 2),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/1/quantity/1/detail/1', 'unit', 7, 68.27362060546875e0, 66.82332650703121e0, 86.63712286376953e0, 76.32332650703121e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/1/quantity/1/detail/1', 'value', 7, 169.46762084960938e0, 54.805870452343704e0, 181.55161303710938e0, 64.30587045234371e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/2/quantity/1', 'text', 7, 54.02362060546875e0, 143.42836801093745e0, 167.30161303710938e0, 152.92836801093745e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/2/quantity/1', 'text', 7, 54.02362060546875e0, 155.44582406562495e0, 76.64311682128906e0, 164.94582406562495e0, 2),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/2/quantity/1', 'unit', 7, 54.02362060546875e0, 155.44582406562495e0, 76.64311682128906e0, 164.94582406562495e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/2/quantity/1', 'value', 7, 155.21762084960938e0, 143.42836801093745e0, 167.30161303710938e0, 152.92836801093745e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/2/quantity/2', 'text', 7, 91.32061767578125e0, 155.44582406562495e0, 150.0876309814453e0, 164.94582406562495e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/2/quantity/2', 'unit', 7, 112.52462005615234e0, 155.44582406562495e0, 150.0876309814453e0, 164.94582406562495e0, 1),
(4, 'OGI-2030-2032', 'quantity', 'OGI-2030-2032/03/indicator/2/quantity/2', 'value', 7, 91.32061767578125e0, 155.44582406562495e0, 109.51311956787109e0, 164.94582406562495e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'label', 2, 54.02362060546875e0, 168.6300892023437e0, 155.60712097167968e0, 178.1300892023437e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'label', 2, 54.02362060546875e0, 180.64760629218745e0, 166.31362426757812e0, 190.14760629218745e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'label', 2, 54.02362060546875e0, 192.6651233820312e0, 109.34211596679687e0, 202.1651233820312e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'label', 2, 54.02362060546875e0, 204.68260995429682e0, 156.6711162109375e0, 214.18260995429682e0, 4),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'label', 2, 54.02362060546875e0, 216.70009652656245e0, 129.7006280517578e0, 226.20009652656245e0, 5),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 168.63015023749995e0, 374.7302143554688e0, 178.13015023749995e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 180.6476673273437e0, 416.919712890625e0, 190.1476673273437e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/1', 'text', 2, 181.01571655273438e0, 192.66515389960932e0, 437.553736328125e0, 202.16515389960932e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/2', 'label', 2, 54.02362060546875e0, 233.2176136164062e0, 115.46962249755859e0, 242.7176136164062e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/2', 'label', 2, 54.02362060546875e0, 245.23513070624995e0, 132.48412872314452e0, 254.73513070624995e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/2', 'text', 2, 181.01571655273438e0, 233.2176136164062e0, 410.0702158203125e0, 242.7176136164062e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/2', 'text', 2, 181.01571655273438e0, 245.23513070624995e0, 390.02523291015626e0, 254.73513070624995e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'label', 2, 54.02362060546875e0, 261.7526172785156e0, 170.47462329101563e0, 271.2526172785156e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'label', 2, 54.02362060546875e0, 273.7701343683593e0, 134.108626953125e0, 283.2701343683593e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'label', 2, 54.02362060546875e0, 285.78762094062495e0, 134.2036195678711e0, 295.28762094062495e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'label', 2, 54.02362060546875e0, 297.8051380304687e0, 171.82362915039062e0, 307.3051380304687e0, 4),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'text', 2, 181.01571655273438e0, 261.7526477960937e0, 406.80218603515624e0, 271.2526477960937e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'text', 2, 181.01571655273438e0, 273.7701343683593e0, 422.106740234375e0, 283.2701343683593e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/3', 'text', 2, 181.01571655273438e0, 285.7876514582031e0, 246.86971533203126e0, 295.2876514582031e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/4', 'label', 2, 54.02362060546875e0, 314.3226246027343e0, 159.97712573242188e0, 323.8226246027343e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/4', 'label', 2, 54.02362060546875e0, 326.34011117499995e0, 143.33312854003907e0, 335.84011117499995e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/4', 'label', 2, 54.02362060546875e0, 338.3576282648437e0, 155.89212744140625e0, 347.8576282648437e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/4', 'label', 2, 54.02362060546875e0, 350.3751148371093e0, 122.90812548828124e0, 359.8751148371093e0, 4),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/4', 'label', 2, 54.02362060546875e0, 362.39260140937495e0, 121.64462829589844e0, 371.89260140937495e0, 5),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/4', 'text', 2, 181.01571655273438e0, 314.3226246027343e0, 443.9757360839844e0, 323.8226246027343e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/4', 'text', 2, 181.01571655273438e0, 326.34011117499995e0, 414.0697529296875e0, 335.84011117499995e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/4', 'text', 2, 181.01571655273438e0, 338.3576282648437e0, 245.30221044921876e0, 347.8576282648437e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/5', 'label', 2, 54.02362060546875e0, 378.9101184992187e0, 158.37162646484376e0, 388.4101184992187e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/5', 'label', 2, 54.02362060546875e0, 390.92763558906245e0, 143.95062622070313e0, 400.42763558906245e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/5', 'text', 2, 181.01571655273438e0, 378.9101184992187e0, 402.60324877929685e0, 388.4101184992187e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/01/section/5', 'text', 2, 181.01571655273438e0, 390.92763558906245e0, 408.15120947265626e0, 400.42763558906245e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'label', 3, 54.02362060546875e0, 180.6475452570312e0, 155.60712097167968e0, 190.1475452570312e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'label', 3, 54.02362060546875e0, 192.66506234687495e0, 166.31362426757812e0, 202.16506234687495e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'label', 3, 54.02362060546875e0, 204.6825794367187e0, 109.34211596679687e0, 214.1825794367187e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'label', 3, 54.02362060546875e0, 216.70006600898432e0, 156.6711162109375e0, 226.20006600898432e0, 4),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'label', 3, 54.02362060546875e0, 228.71755258124995e0, 129.7006280517578e0, 238.21755258124995e0, 5),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 180.64760629218745e0, 441.8762104492188e0, 190.14760629218745e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 192.66509286445307e0, 389.6737314453125e0, 202.16509286445307e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 204.6825794367187e0, 408.0847065429688e0, 214.1825794367187e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 216.70009652656245e0, 413.77521875e0, 226.20009652656245e0, 4),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 228.71758309882807e0, 419.33269750976564e0, 238.21758309882807e0, 5),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 240.73510018867182e0, 426.19172265625e0, 250.23510018867182e0, 6),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 252.75258676093745e0, 438.3326923828125e0, 262.25258676093745e0, 7),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 264.7701038507812e0, 230.41570532226564e0, 274.2701038507812e0, 8),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 276.7875599054687e0, 435.14071142578126e0, 286.2875599054687e0, 9),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 288.80507699531245e0, 420.4442250976563e0, 298.30507699531245e0, 10),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 300.8225635675781e0, 408.26523950195315e0, 310.3225635675781e0, 11),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 312.8400806574218e0, 420.605748046875e0, 322.3400806574218e0, 12),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 324.85756722968745e0, 432.252697265625e0, 334.35756722968745e0, 13),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 336.8750843195312e0, 438.04771020507815e0, 346.3750843195312e0, 14),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 348.8925708917968e0, 442.3607290039063e0, 358.3925708917968e0, 15),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 360.9100879816406e0, 231.11870825195314e0, 370.4100879816406e0, 16),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 372.9275745539062e0, 436.00519921875e0, 382.4275745539062e0, 17),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 384.9450611261718e0, 441.63874462890624e0, 394.4450611261718e0, 18),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 396.9625782160156e0, 428.07270458984374e0, 406.4625782160156e0, 19),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 408.9800647882812e0, 431.09373071289065e0, 418.4800647882812e0, 20),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/1', 'text', 3, 181.01571655273438e0, 420.99758187812495e0, 441.429712890625e0, 430.49758187812495e0, 21),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/2', 'label', 3, 54.02362060546875e0, 437.5150684503906e0, 115.46962249755859e0, 447.0150684503906e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/2', 'label', 3, 54.02362060546875e0, 449.53257028144526e0, 132.48412872314452e0, 459.03257028144526e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/2', 'text', 3, 181.01571655273438e0, 437.5150684503906e0, 408.0277211914063e0, 447.0150684503906e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/2', 'text', 3, 181.01571655273438e0, 449.5325550226562e0, 429.4882099609375e0, 459.0325550226562e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/2', 'text', 3, 181.01571655273438e0, 461.5500568537109e0, 225.61821997070314e0, 471.0500568537109e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'label', 3, 54.02362060546875e0, 478.0675586847656e0, 170.47462329101563e0, 487.5675586847656e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'label', 3, 54.02362060546875e0, 490.08506051582026e0, 134.108626953125e0, 499.58506051582026e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'label', 3, 54.02362060546875e0, 502.10256234687495e0, 134.2036195678711e0, 511.60256234687495e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'label', 3, 54.02362060546875e0, 514.1200641779296e0, 171.82362915039062e0, 523.6200641779296e0, 4),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 3, 181.01571655273438e0, 478.0675892023437e0, 412.2362172851563e0, 487.5675892023437e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 3, 181.01571655273438e0, 490.0850757746093e0, 439.1021982421875e0, 499.5850757746093e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 3, 181.01571655273438e0, 502.102577605664e0, 414.6017048339844e0, 511.602577605664e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 3, 181.01571655273438e0, 514.1200794367187e0, 408.21771337890624e0, 523.6200794367187e0, 4),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 3, 181.01571655273438e0, 526.1375812677734e0, 407.60970556640626e0, 535.6375812677734e0, 5),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 3, 181.01571655273438e0, 538.155067840039e0, 438.7697587890625e0, 547.655067840039e0, 6),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 3, 181.01571655273438e0, 550.1725696710937e0, 406.0621689453125e0, 559.6725696710937e0, 7),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 3, 181.01571655273438e0, 574.2075733332031e0, 367.6157060546875e0, 583.7075733332031e0, 9),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 3, 181.01571655273438e0, 610.2600711969726e0, 335.78118872070314e0, 619.7600711969726e0, 12),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 3, 195.26571655273438e0, 562.1900715021484e0, 273.32720922851564e0, 571.6900715021484e0, 8),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 3, 195.26571655273438e0, 586.2250751642578e0, 298.803013671875e0, 595.7250751642578e0, 10),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/3', 'text', 3, 195.26571655273438e0, 598.2425693659179e0, 323.3317868652344e0, 607.7425693659179e0, 11),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/4', 'label', 3, 54.02362060546875e0, 626.7775806574218e0, 159.97712573242188e0, 636.2775806574218e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/4', 'label', 3, 54.02362060546875e0, 638.795074859082e0, 143.33312854003907e0, 648.295074859082e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/4', 'label', 4, 54.02362060546875e0, 54.805809417187454e0, 155.89212744140625e0, 64.30580941718746e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/4', 'label', 4, 54.02362060546875e0, 66.82332650703121e0, 122.90812548828124e0, 76.32332650703121e0, 4),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/4', 'label', 4, 54.02362060546875e0, 78.84078256171871e0, 121.64462829589844e0, 88.34078256171871e0, 5),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/4', 'text', 3, 181.01571655273438e0, 626.7775806574218e0, 385.15168359375e0, 636.2775806574218e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/4', 'text', 3, 181.01571655273438e0, 638.795074859082e0, 429.7162180175781e0, 648.295074859082e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/4', 'text', 4, 181.01571655273438e0, 54.805809417187454e0, 401.064244140625e0, 64.30580941718746e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/4', 'text', 4, 181.01571655273438e0, 66.82326547187496e0, 413.4237314453125e0, 76.32326547187496e0, 4),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/5', 'label', 4, 54.02362060546875e0, 107.37575570624996e0, 143.95062622070313e0, 116.87575570624996e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/5', 'label', 4, 54.02362060546875e0, 95.35829965156246e0, 158.37162646484376e0, 104.85829965156246e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/5', 'text', 4, 181.01571655273438e0, 107.37575570624996e0, 420.2447180175781e0, 116.87575570624996e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/5', 'text', 4, 181.01571655273438e0, 119.39327279609371e0, 418.73425048828125e0, 128.8932727960937e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/5', 'text', 4, 181.01571655273438e0, 131.41078988593745e0, 441.62917578125e0, 140.91078988593745e0, 4),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/5', 'text', 4, 181.01571655273438e0, 143.4283069757812e0, 421.69820141601565e0, 152.9283069757812e0, 5),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/5', 'text', 4, 181.01571655273438e0, 155.4457630304687e0, 412.51168310546876e0, 164.9457630304687e0, 6),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/02/section/5', 'text', 4, 181.01571655273438e0, 95.35829965156246e0, 394.9556833496094e0, 104.85829965156246e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'label', 6, 54.02362060546875e0, 205.88433114570307e0, 155.60712097167968e0, 215.38433114570307e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'label', 6, 54.02362060546875e0, 217.9018177179687e0, 166.31362426757812e0, 227.4018177179687e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'label', 6, 54.02362060546875e0, 229.91933480781245e0, 109.34211596679687e0, 239.41933480781245e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'label', 6, 54.02362060546875e0, 241.93682138007807e0, 156.6711162109375e0, 251.43682138007807e0, 4),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'label', 6, 54.02362060546875e0, 253.9543079523437e0, 129.7006280517578e0, 263.4543079523437e0, 5),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 6, 181.01571655273438e0, 205.88433114570307e0, 425.45074438476564e0, 215.38433114570307e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 6, 181.01571655273438e0, 217.90184823554682e0, 440.59372412109377e0, 227.40184823554682e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 6, 181.01571655273438e0, 229.91933480781245e0, 428.12974145507815e0, 239.41933480781245e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 6, 181.01571655273438e0, 241.9368518976562e0, 414.22177587890627e0, 251.4368518976562e0, 4),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 6, 181.01571655273438e0, 253.95433846992182e0, 430.9607045898438e0, 263.4543384699218e0, 5),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 6, 181.01571655273438e0, 265.9718555597656e0, 371.81368505859376e0, 275.4718555597656e0, 6),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 6, 181.01571655273438e0, 277.9893116144531e0, 408.36020361328127e0, 287.4893116144531e0, 7),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 6, 181.01571655273438e0, 290.0068287042968e0, 360.88873388671874e0, 299.5068287042968e0, 8),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/1', 'text', 6, 181.01571655273438e0, 302.0243457941406e0, 434.3807419433594e0, 311.5243457941406e0, 9),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/2', 'label', 6, 54.02362060546875e0, 318.5418018488281e0, 115.46962249755859e0, 328.0418018488281e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/2', 'label', 6, 54.02362060546875e0, 330.5593189386718e0, 132.48412872314452e0, 340.0593189386718e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/2', 'text', 6, 181.01571655273438e0, 318.5418323664062e0, 418.3352163085938e0, 328.0418323664062e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/2', 'text', 6, 181.01571655273438e0, 330.5593189386718e0, 418.316234375e0, 340.0593189386718e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/2', 'text', 6, 181.01571655273438e0, 342.5768360285156e0, 205.4022165527344e0, 352.0768360285156e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'label', 6, 54.02362060546875e0, 359.0943226007812e0, 170.47462329101563e0, 368.5943226007812e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'label', 6, 54.02362060546875e0, 371.11183969062495e0, 134.108626953125e0, 380.61183969062495e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'label', 6, 54.02362060546875e0, 383.1293262628906e0, 134.2036195678711e0, 392.6293262628906e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'label', 6, 54.02362060546875e0, 395.1468128351562e0, 171.82362915039062e0, 404.6468128351562e0, 4),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'text', 6, 181.01571655273438e0, 359.0943226007812e0, 444.5680043945313e0, 368.5943226007812e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'text', 6, 181.01571655273438e0, 371.1118091730468e0, 436.3092153320313e0, 380.6118091730468e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'text', 6, 181.01571655273438e0, 383.1293262628906e0, 392.7897043457031e0, 392.6293262628906e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'text', 6, 181.01571655273438e0, 395.1468128351562e0, 443.4532419433594e0, 404.6468128351562e0, 4),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/3', 'text', 6, 181.01571655273438e0, 407.16432992499995e0, 336.7872263183594e0, 416.66432992499995e0, 5),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/4', 'label', 6, 54.02362060546875e0, 423.6818164972656e0, 159.97712573242188e0, 433.1818164972656e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/4', 'label', 6, 54.02362060546875e0, 435.6993030695312e0, 143.33312854003907e0, 445.1993030695312e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/4', 'label', 6, 54.02362060546875e0, 447.7168049005859e0, 155.89212744140625e0, 457.2168049005859e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/4', 'label', 6, 54.02362060546875e0, 459.7343067316406e0, 122.90812548828124e0, 469.2343067316406e0, 4),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/4', 'label', 6, 54.02362060546875e0, 471.75180856269526e0, 121.64462829589844e0, 481.25180856269526e0, 5),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/4', 'text', 6, 181.01571655273438e0, 423.6818164972656e0, 429.6592099609375e0, 433.1818164972656e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/4', 'text', 6, 181.01571655273438e0, 435.6993335871093e0, 444.52960302734374e0, 445.1993335871093e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/4', 'text', 6, 181.01571655273438e0, 447.71682015937495e0, 299.471216796875e0, 457.21682015937495e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/5', 'label', 6, 54.02362060546875e0, 488.26931039374995e0, 158.37162646484376e0, 497.76931039374995e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/5', 'label', 6, 54.02362060546875e0, 500.28681222480463e0, 143.95062622070313e0, 509.78681222480463e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/5', 'text', 6, 181.01571655273438e0, 488.26931039374995e0, 444.62371923828124e0, 497.76931039374995e0, 1),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/5', 'text', 6, 181.01571655273438e0, 500.28681222480463e0, 432.680201171875e0, 509.78681222480463e0, 2),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/5', 'text', 6, 181.01571655273438e0, 512.3043140558593e0, 438.71271875e0, 521.8043140558593e0, 3),
(4, 'OGI-2030-2032', 'section', 'OGI-2030-2032/03/section/5', 'text', 6, 181.01571655273438e0, 524.321815886914e0, 360.86968481445314e0, 533.821815886914e0, 4),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/1/B12', 'text', 14, 427.8992004394531e0, 150.7632100132813e0, 505.02920825195315e0, 156.7632100132813e0, 1),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/1/B12', 'text', 14, 427.8992004394531e0, 158.35320635117193e0, 508.31720458984375e0, 164.35320635117193e0, 2),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/1/B12', 'text', 14, 427.8992004394531e0, 165.94320268906256e0, 461.0671955566406e0, 171.94320268906256e0, 3),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/1/B18', 'text', 14, 534.6661376953125e0, 150.7632100132813e0, 624.5041533203125e0, 156.7632100132813e0, 1),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/2/B12', 'text', 14, 427.8992004394531e0, 178.0332295445313e0, 519.9932280273438e0, 184.0332295445313e0, 1),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/2/B12', 'text', 14, 427.8992004394531e0, 185.62322588242193e0, 442.9531889648438e0, 191.62322588242193e0, 2),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/2/B18', 'text', 14, 534.6661376953125e0, 178.0332295445313e0, 627.9781372070313e0, 184.0332295445313e0, 1),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/2/B18', 'text', 14, 534.6661376953125e0, 185.62322588242193e0, 557.7481342773438e0, 191.62322588242193e0, 2),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/2/B24', 'text', 14, 641.43310546875e0, 178.0332295445313e0, 734.7451049804688e0, 184.0332295445313e0, 1),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/2/B24', 'text', 14, 641.43310546875e0, 185.62322588242193e0, 664.5151020507813e0, 191.62322588242193e0, 2),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/3/B18', 'text', 14, 534.6661376953125e0, 197.71322222031256e0, 621.3601337890625e0, 203.71322222031256e0, 1),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/3/B18', 'text', 14, 534.6661376953125e0, 205.30321855820318e0, 549.9301357421875e0, 211.30321855820318e0, 2),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/3/B24', 'text', 14, 641.43310546875e0, 197.71322222031256e0, 728.1271015625e0, 203.71322222031256e0, 1),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/3/B24', 'text', 14, 641.43310546875e0, 205.30321855820318e0, 656.697103515625e0, 211.30321855820318e0, 2),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/4/B06', 'text', 14, 321.13232421875e0, 217.3932148960938e0, 408.4563251953125e0, 223.3932148960938e0, 1),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/4/B12', 'text', 14, 427.8992004394531e0, 217.3932148960938e0, 523.0652119140625e0, 223.3932148960938e0, 1),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/4/B12', 'text', 14, 427.8992004394531e0, 224.98321123398443e0, 459.08719165039065e0, 230.98321123398443e0, 2),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/4/B18', 'text', 14, 534.6661376953125e0, 217.3932148960938e0, 629.8321186523438e0, 223.3932148960938e0, 1),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/4/B18', 'text', 14, 534.6661376953125e0, 224.98321123398443e0, 569.6701689453125e0, 230.98321123398443e0, 2),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/4/B24', 'text', 14, 641.43310546875e0, 217.3932148960938e0, 736.5990864257813e0, 223.3932148960938e0, 1),
(4, 'OGI-2030-2032', 'target', 'OGI-2030-2032/02/measure/4/B24', 'text', 14, 641.43310546875e0, 224.98321123398443e0, 676.43713671875e0, 230.98321123398443e0, 2),
(4, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/1', 'heading', 9, 51.02362060546875e0, 53.534105484288744e0, 139.52466116809845e0, 63.98410529355388e0, 1),
(4, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/1', 'text', 9, 51.02362060546875e0, 114.57766000312496e0, 395.9210893554687e0, 124.07766000312496e0, 4),
(4, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/1', 'text', 9, 51.02362060546875e0, 126.59517709296871e0, 442.8130798339844e0, 136.0951770929687e0, 5),
(4, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/1', 'text', 9, 51.02362060546875e0, 138.6126331476562e0, 78.20311987304687e0, 148.1126331476562e0, 6),
(4, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/1', 'text', 9, 51.02362060546875e0, 72.52510873359371e0, 432.8666086425781e0, 82.02510873359371e0, 1),
(4, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/1', 'text', 9, 51.02362060546875e0, 84.54262582343746e0, 421.8751572265625e0, 94.04262582343746e0, 2),
(4, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/1', 'text', 9, 51.02362060546875e0, 96.56008187812496e0, 183.62464392089845e0, 106.06008187812496e0, 3),
(4, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/2', 'heading', 9, 51.02362060546875e0, 156.85832423428874e0, 403.909711725235e0, 167.30832404355388e0, 1),
(4, 'OPI-2030-2032', 'chapter', 'OPI-2030-2032/chapter/2', 'heading', 9, 51.02362060546875e0, 170.077623550695e0, 141.94906605052947e0, 180.52762335996013e0, 2),
(4, 'OPI-2030-2032', 'citation', 'OPI-2030-2032/01/citation/1', 'text', 10, 247.58221435546875e0, 415.27834359687495e0, 352.3102060546875e0, 424.77834359687495e0, 1),
(4, 'OPI-2030-2032', 'citation', 'OPI-2030-2032/01/citation/1', 'value', 10, 247.58221435546875e0, 415.27834359687495e0, 352.3102060546875e0, 424.77834359687495e0, 1),
(4, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/01', 'end_date', 10, 163.76092529296875e0, 87.84078256171871e0, 334.9888994140625e0, 97.34078256171871e0, 1),
(4, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/01', 'number', 10, 217.14512634277344e0, 54.805809417187454e0, 281.69762329101565e0, 64.30580941718746e0, 1),
(4, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/01', 'period_as_printed', 10, 163.76092529296875e0, 87.84078256171871e0, 334.9888994140625e0, 97.34078256171871e0, 1),
(4, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/01', 'start_date', 10, 163.76092529296875e0, 87.84078256171871e0, 334.9888994140625e0, 97.34078256171871e0, 1),
(4, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/01', 'title', 10, 91.94503021240234e0, 71.32326547187496e0, 406.6704860839844e0, 80.82326547187496e0, 1),
(4, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/02', 'end_date', 12, 163.76092529296875e0, 87.84078256171871e0, 334.9888994140625e0, 97.34078256171871e0, 1),
(4, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/02', 'number', 12, 217.14512634277344e0, 54.805809417187454e0, 281.69762329101565e0, 64.30580941718746e0, 1),
(4, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/02', 'period_as_printed', 12, 163.76092529296875e0, 87.84078256171871e0, 334.9888994140625e0, 97.34078256171871e0, 1),
(4, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/02', 'start_date', 12, 163.76092529296875e0, 87.84078256171871e0, 334.9888994140625e0, 97.34078256171871e0, 1),
(4, 'OPI-2030-2032', 'commitment', 'OPI-2030-2032/02', 'title', 12, 87.21823120117188e0, 71.32326547187496e0, 411.37715576171877e0, 80.82326547187496e0, 1),
(4, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/01/government_actor/1', 'name_as_printed', 11, 267.2127990722656e0, 298.1208423761718e0, 396.85931469726563e0, 307.6208423761718e0, 1),
(4, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/01/government_actor/2', 'name_as_printed', 11, 267.2127990722656e0, 310.1383594660156e0, 413.4463203125e0, 319.6383594660156e0, 1),
(4, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/01/government_actor/3', 'name_as_printed', 11, 267.2127990722656e0, 322.1558460382812e0, 374.6862905273438e0, 331.6558460382812e0, 1),
(4, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/01/non_government_actor/1', 'name_as_printed', 11, 252.44882202148438e0, 338.67336312812495e0, 355.3148239746094e0, 348.17336312812495e0, 1),
(4, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/01/responsible/1', 'name_as_printed', 10, 181.01571655273438e0, 104.35829965156246e0, 338.8962448730469e0, 113.85829965156246e0, 1),
(4, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/02/government_actor/1', 'name_as_printed', 12, 252.44882202148438e0, 592.4708332208984e0, 361.6703193359375e0, 601.9708332208984e0, 1),
(4, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/02/non_government_actor/1', 'name_as_printed', 12, 266.6988220214844e0, 633.0233310846679e0, 298.4573193359375e0, 642.5233310846679e0, 2),
(4, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/02/non_government_actor/1', 'name_as_printed', 12, 267.2127990722656e0, 621.0058368830078e0, 443.6087998046875e0, 630.5058368830078e0, 1),
(4, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/02/non_government_actor/2', 'name_as_printed', 12, 267.2127990722656e0, 645.0408329157226e0, 402.6922958984375e0, 654.5408329157226e0, 1),
(4, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/02/responsible/1', 'name_as_printed', 12, 195.77967834472656e0, 104.35829965156246e0, 326.7941892089844e0, 113.85829965156246e0, 1),
(4, 'OPI-2030-2032', 'commitment_organisation', 'OPI-2030-2032/02/responsible/2', 'name_as_printed', 12, 195.77967834472656e0, 116.37581674140621e0, 344.3122060546875e0, 125.87581674140621e0, 1),
(4, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/01/contact/1', 'emails', 11, 235.46478271484375e0, 257.5683216242187e0, 419.6792919921875e0, 267.0683216242187e0, 1),
(4, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/01/contact/1', 'person', 11, 235.46478271484375e0, 200.49831429999995e0, 387.78780615234376e0, 209.99831429999995e0, 1),
(4, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/01/contact/1', 'position_as_printed', 11, 235.46478271484375e0, 229.03331796210932e0, 393.34531103515627e0, 238.53331796210932e0, 1),
(4, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/01/contact/2', 'emails', 11, 234.95082092285156e0, 281.6033252863281e0, 438.30783203125e0, 291.1033252863281e0, 1),
(4, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/01/contact/2', 'person', 11, 235.46478271484375e0, 212.5158313898437e0, 388.5288034667969e0, 222.0158313898437e0, 1),
(4, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/01/contact/2', 'phones', 11, 235.46478271484375e0, 269.5858081964843e0, 328.78328955078126e0, 279.0858081964843e0, 1),
(4, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/01/contact/2', 'position_as_printed', 11, 235.46478271484375e0, 241.05083505195307e0, 418.9953137207031e0, 250.55083505195307e0, 1),
(4, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/02/contact/1', 'emails', 12, 220.70082092285156e0, 563.935829558789e0, 400.2793286132812e0, 573.435829558789e0, 1),
(4, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/02/contact/1', 'person', 12, 220.70082092285156e0, 518.883324065625e0, 368.61581518554686e0, 528.383324065625e0, 1),
(4, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/02/contact/1', 'phones', 12, 220.70082092285156e0, 575.9533237604492e0, 317.0498125e0, 585.4533237604492e0, 1),
(4, 'OPI-2030-2032', 'contact', 'OPI-2030-2032/02/contact/1', 'position_as_printed', 12, 220.70082092285156e0, 547.4183277277343e0, 369.2333486328125e0, 556.9183277277343e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/1', 'end_as_printed', 10, 346.28521728515625e0, 577.488319793164e0, 422.42771166992185e0, 586.988319793164e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/1', 'end_date', 10, 346.28521728515625e0, 577.488319793164e0, 422.42771166992185e0, 586.988319793164e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/1', 'start_as_printed', 10, 227.2715301513672e0, 577.488319793164e0, 287.43503588867185e0, 586.988319793164e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/1', 'start_date', 10, 227.2715301513672e0, 577.488319793164e0, 287.43503588867185e0, 586.988319793164e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/1', 'text', 10, 54.02362060546875e0, 577.488319793164e0, 176.53562524414062e0, 586.988319793164e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/1', 'text', 10, 54.02362060546875e0, 589.5058216242187e0, 97.49562573242187e0, 599.0058216242187e0, 2),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'details', 11, 68.27362060546875e0, 102.87581674140621e0, 169.77161767578124e0, 112.37581674140621e0, 5),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'details', 11, 68.27362060546875e0, 114.89327279609371e0, 113.5126226196289e0, 124.39327279609371e0, 6),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'details', 11, 68.27362060546875e0, 54.805809417187454e0, 187.34662329101562e0, 64.30580941718746e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'details', 11, 68.27362060546875e0, 66.82326547187496e0, 100.71611883544922e0, 76.32326547187496e0, 2),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'details', 11, 68.27362060546875e0, 78.84084359687496e0, 188.03062036132812e0, 88.34084359687496e0, 3),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'details', 11, 68.27362060546875e0, 90.85829965156246e0, 110.41562249755859e0, 100.35829965156246e0, 4),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'end_as_printed', 10, 346.28521728515625e0, 606.0233234552734e0, 422.42771166992185e0, 615.5233234552734e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'end_date', 10, 346.28521728515625e0, 606.0233234552734e0, 422.42771166992185e0, 615.5233234552734e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'start_as_printed', 10, 227.2715301513672e0, 606.0233234552734e0, 287.43503588867185e0, 615.5233234552734e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'start_date', 10, 227.2715301513672e0, 606.0233234552734e0, 287.43503588867185e0, 615.5233234552734e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'text', 10, 54.02362060546875e0, 606.0233310846679e0, 160.04362084960937e0, 615.5233310846679e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'text', 10, 54.02362060546875e0, 618.0408252863281e0, 159.2171220703125e0, 627.5408252863281e0, 2),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/2', 'text', 10, 54.02362060546875e0, 630.0583271173828e0, 108.40162524414063e0, 639.5583271173828e0, 3),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/3', 'end_as_printed', 11, 346.28521728515625e0, 131.41078988593745e0, 422.42771166992185e0, 140.91078988593745e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/3', 'end_date', 11, 346.28521728515625e0, 131.41078988593745e0, 422.42771166992185e0, 140.91078988593745e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/3', 'start_as_printed', 11, 227.2715301513672e0, 131.41078988593745e0, 287.43503588867185e0, 140.91078988593745e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/3', 'start_date', 11, 227.2715301513672e0, 131.41078988593745e0, 287.43503588867185e0, 140.91078988593745e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/3', 'text', 11, 54.02362060546875e0, 131.41078988593745e0, 155.664134765625e0, 140.91078988593745e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/3', 'text', 11, 54.02362060546875e0, 143.4283069757812e0, 162.57061254882814e0, 152.9283069757812e0, 2),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/3', 'text', 11, 54.02362060546875e0, 155.44582406562495e0, 187.53662573242187e0, 164.94582406562495e0, 3),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/01/indicator/3', 'text', 11, 54.02362060546875e0, 167.46328012031245e0, 108.7816240234375e0, 176.96328012031245e0, 4),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/1', 'end_as_printed', 12, 362.03814697265625e0, 445.2958301691406e0, 406.6691362304687e0, 454.7958301691406e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/1', 'end_date', 12, 362.03814697265625e0, 445.2958301691406e0, 406.6691362304687e0, 454.7958301691406e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/1', 'start_as_printed', 12, 227.2715301513672e0, 445.2958301691406e0, 287.43503588867185e0, 454.7958301691406e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/1', 'start_date', 12, 227.2715301513672e0, 445.2958301691406e0, 287.43503588867185e0, 454.7958301691406e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/1', 'text', 12, 54.02362060546875e0, 445.2958301691406e0, 180.69663598632812e0, 454.7958301691406e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/1', 'text', 12, 54.02362060546875e0, 457.3133167414062e0, 170.93061474609374e0, 466.8133167414062e0, 2),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/2', 'end_as_printed', 12, 346.28521728515625e0, 473.8308185724609e0, 422.42771166992185e0, 483.3308185724609e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/2', 'end_date', 12, 346.28521728515625e0, 473.8308185724609e0, 422.42771166992185e0, 483.3308185724609e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/2', 'start_as_printed', 12, 227.2715301513672e0, 473.8308185724609e0, 287.43503588867185e0, 483.3308185724609e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/2', 'start_date', 12, 227.2715301513672e0, 473.8308185724609e0, 287.43503588867185e0, 483.3308185724609e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/2', 'text', 12, 54.02362060546875e0, 473.8308185724609e0, 185.28510302734375e0, 483.3308185724609e0, 1),
(4, 'OPI-2030-2032', 'indicator', 'OPI-2030-2032/02/indicator/2', 'text', 12, 54.02362060546875e0, 485.8483204035156e0, 137.50962475585936e0, 495.3483204035156e0, 2),
(4, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'period_end', 8, 173.43881225585938e0, 53.534105484288744e0, 325.33999948787687e0, 63.98410529355388e0, 1),
(4, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'period_end', 8, 193.49691772460938e0, 72.75334376553874e0, 305.3328324871063e0, 83.20334357480388e0, 2),
(4, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'period_end', 8, 216.65992736816406e0, 91.972643081945e0, 282.2023310537338e0, 102.42264289121013e0, 3),
(4, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'period_end', 8, 218.1957244873047e0, 111.19182032803874e0, 280.63445396900175e0, 121.64182013730388e0, 4),
(4, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'period_start', 8, 173.43881225585938e0, 53.534105484288744e0, 325.33999948787687e0, 63.98410529355388e0, 1),
(4, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'period_start', 8, 193.49691772460938e0, 72.75334376553874e0, 305.3328324871063e0, 83.20334357480388e0, 2),
(4, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'period_start', 8, 216.65992736816406e0, 91.972643081945e0, 282.2023310537338e0, 102.42264289121013e0, 3),
(4, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'period_start', 8, 218.1957244873047e0, 111.19182032803874e0, 280.63445396900175e0, 121.64182013730388e0, 4),
(4, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'title', 8, 173.43881225585938e0, 53.534105484288744e0, 325.33999948787687e0, 63.98410529355388e0, 1),
(4, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'title', 8, 193.49691772460938e0, 72.75334376553874e0, 305.3328324871063e0, 83.20334357480388e0, 2),
(4, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'title', 8, 216.65992736816406e0, 91.972643081945e0, 282.2023310537338e0, 102.42264289121013e0, 3),
(4, 'OPI-2030-2032', 'plan', 'OPI-2030-2032', 'title', 8, 218.1957244873047e0, 111.19182032803874e0, 280.63445396900175e0, 121.64182013730388e0, 4),
(4, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/01/indicator/3/quantity/1', 'text', 11, 54.02362060546875e0, 155.44582406562495e0, 187.53662573242187e0, 164.94582406562495e0, 1),
(4, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/01/indicator/3/quantity/1', 'text', 11, 54.02362060546875e0, 167.46328012031245e0, 108.7816240234375e0, 176.96328012031245e0, 2),
(4, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/01/indicator/3/quantity/1', 'unit', 11, 135.57162475585938e0, 155.44582406562495e0, 160.85113623046874e0, 164.94582406562495e0, 1),
(4, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/01/indicator/3/quantity/1', 'value', 11, 120.47611999511719e0, 155.44582406562495e0, 132.56011981201172e0, 164.94582406562495e0, 1),
(4, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/01/indicator/3/quantity/1', 'year', 11, 84.61361694335938e0, 167.46328012031245e0, 108.7816240234375e0, 176.96328012031245e0, 1),
(4, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/02/indicator/2/quantity/1', 'text', 12, 125.91961669921875e0, 473.8308185724609e0, 185.28510302734375e0, 483.3308185724609e0, 1),
(4, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/02/indicator/2/quantity/1', 'text', 12, 54.02362060546875e0, 485.8483204035156e0, 88.11912133789062e0, 495.3483204035156e0, 2),
(4, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/02/indicator/2/quantity/1', 'unit', 12, 54.02362060546875e0, 485.8483204035156e0, 88.11912133789062e0, 495.3483204035156e0, 1),
(4, 'OPI-2030-2032', 'quantity', 'OPI-2030-2032/02/indicator/2/quantity/1', 'value', 12, 167.15911865234375e0, 473.8308185724609e0, 185.28510302734375e0, 483.3308185724609e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'label', 10, 54.02362060546875e0, 149.4108509210937e0, 122.62312182617187e0, 158.9108509210937e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'label', 10, 54.02362060546875e0, 161.42836801093745e0, 146.3446240234375e0, 170.92836801093745e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'label', 10, 54.02362060546875e0, 173.4458851007812e0, 151.53163012695313e0, 182.9458851007812e0, 3),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'label', 10, 54.02362060546875e0, 185.4633411554687e0, 162.29514099121093e0, 194.9633411554687e0, 4),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'text', 10, 181.01571655273438e0, 149.4108509210937e0, 435.59675244140624e0, 158.9108509210937e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'text', 10, 181.01571655273438e0, 161.42836801093745e0, 419.32322290039065e0, 170.92836801093745e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'text', 10, 181.01571655273438e0, 173.4458851007812e0, 440.81221484375e0, 182.9458851007812e0, 3),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'text', 10, 181.01571655273438e0, 185.4633411554687e0, 317.616236328125e0, 194.9633411554687e0, 4),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'text', 10, 181.01571655273438e0, 197.48085824531245e0, 426.5146867675781e0, 206.98085824531245e0, 5),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'text', 10, 181.01571655273438e0, 209.49834481757807e0, 444.43171337890624e0, 218.99834481757807e0, 6),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/1', 'text', 10, 181.01571655273438e0, 221.51586190742182e0, 404.32271826171876e0, 231.01586190742182e0, 7),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'label', 10, 54.02362060546875e0, 238.03331796210932e0, 156.32912231445312e0, 247.53331796210932e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'text', 10, 181.01571655273438e0, 238.03331796210932e0, 439.7577016601563e0, 247.53331796210932e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'text', 10, 181.01571655273438e0, 250.05083505195307e0, 309.06624853515626e0, 259.5508350519531e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'text', 10, 181.01571655273438e0, 262.0683521417968e0, 229.82671984863282e0, 271.5683521417968e0, 3),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'text', 10, 181.01571655273438e0, 274.08583871406245e0, 334.0046804199219e0, 283.58583871406245e0, 4),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'text', 10, 181.01571655273438e0, 286.1033252863281e0, 412.9687028808594e0, 295.6033252863281e0, 5),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'text', 10, 181.01571655273438e0, 322.1558460382812e0, 315.51766943359377e0, 331.6558460382812e0, 8),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'text', 10, 195.26571655273438e0, 298.1208423761718e0, 364.3339853515625e0, 307.6208423761718e0, 6),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/2', 'text', 10, 195.26571655273438e0, 310.1383594660156e0, 374.9262807617188e0, 319.6383594660156e0, 7),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/3', 'label', 10, 54.02362060546875e0, 338.6733326105468e0, 170.47462329101563e0, 348.1733326105468e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/3', 'label', 10, 54.02362060546875e0, 350.69081918281245e0, 143.0196298828125e0, 360.19081918281245e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/3', 'label', 10, 54.02362060546875e0, 362.7083362726562e0, 168.6316209716797e0, 372.2083362726562e0, 3),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/3', 'label', 10, 54.02362060546875e0, 374.7258228449218e0, 169.04013073730468e0, 384.2258228449218e0, 4),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/3', 'label', 10, 54.02362060546875e0, 386.74330941718745e0, 135.76161743164062e0, 396.24330941718745e0, 5),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/3', 'text', 10, 181.01571655273438e0, 338.6733326105468e0, 444.5439499511719e0, 348.1733326105468e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/3', 'text', 10, 181.01571655273438e0, 350.69081918281245e0, 414.75371264648436e0, 360.19081918281245e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/3', 'text', 10, 181.01571655273438e0, 362.7083362726562e0, 352.1012216796875e0, 372.2083362726562e0, 3),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/4', 'label', 10, 54.02362060546875e0, 403.2608265070312e0, 159.97712573242188e0, 412.7608265070312e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/4', 'label', 10, 54.02362060546875e0, 415.2783130792968e0, 162.85564086914061e0, 424.7783130792968e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/4', 'label', 10, 54.02362060546875e0, 427.2958301691406e0, 135.41011596679687e0, 436.7958301691406e0, 3),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/4', 'text', 10, 181.01571655273438e0, 403.2608265070312e0, 442.8452260742188e0, 412.7608265070312e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/4', 'text', 10, 181.01571655273438e0, 415.27834359687495e0, 352.3102060546875e0, 424.77834359687495e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/5', 'label', 10, 54.02362060546875e0, 443.8133472589843e0, 158.37162646484376e0, 453.3133472589843e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/5', 'label', 10, 54.02362060546875e0, 455.83083383124995e0, 131.15412152099609e0, 465.33083383124995e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/5', 'label', 10, 54.02362060546875e0, 467.84833566230463e0, 104.83912524414062e0, 477.34833566230463e0, 3),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/5', 'text', 10, 181.01571655273438e0, 443.8133167414062e0, 440.1766435546875e0, 453.3133167414062e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/5', 'text', 10, 181.01571655273438e0, 467.8483204035156e0, 437.6211953125e0, 477.3483204035156e0, 3),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/5', 'text', 10, 195.26571655273438e0, 455.8308185724609e0, 227.19521350097656e0, 465.3308185724609e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/5', 'text', 10, 195.26571655273438e0, 479.86582223457026e0, 411.74223828125e0, 489.36582223457026e0, 4),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/5', 'text', 10, 195.26571655273438e0, 491.88332406562495e0, 227.59421789550782e0, 501.38332406562495e0, 5),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/6', 'label', 10, 54.02362060546875e0, 508.40082589667963e0, 164.03361376953126e0, 517.9008258966796e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/6', 'text', 10, 181.01571655273438e0, 508.40082589667963e0, 438.76974462890627e0, 517.9008258966796e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/01/section/6', 'text', 10, 181.01571655273438e0, 520.4183277277343e0, 404.22772338867185e0, 529.9183277277343e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'label', 12, 54.02362060546875e0, 149.4108509210937e0, 122.62312182617187e0, 158.9108509210937e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'label', 12, 54.02362060546875e0, 161.42836801093745e0, 146.3446240234375e0, 170.92836801093745e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'label', 12, 54.02362060546875e0, 173.4458851007812e0, 151.53163012695313e0, 182.9458851007812e0, 3),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'label', 12, 54.02362060546875e0, 185.4633411554687e0, 162.29514099121093e0, 194.9633411554687e0, 4),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'text', 12, 181.01571655273438e0, 149.4108509210937e0, 441.09722875976564e0, 158.9108509210937e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'text', 12, 181.01571655273438e0, 161.42836801093745e0, 441.89522802734376e0, 170.92836801093745e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'text', 12, 181.01571655273438e0, 173.44582406562495e0, 434.61823681640624e0, 182.94582406562495e0, 3),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'text', 12, 181.01571655273438e0, 185.4633411554687e0, 443.4057119140625e0, 194.9633411554687e0, 4),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/1', 'text', 12, 181.01571655273438e0, 197.48085824531245e0, 288.033228515625e0, 206.98085824531245e0, 5),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/2', 'label', 12, 54.02362060546875e0, 213.99834481757807e0, 156.32912231445312e0, 223.49834481757807e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/2', 'text', 12, 181.01571655273438e0, 213.99834481757807e0, 444.547435546875e0, 223.49834481757807e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/2', 'text', 12, 181.01571655273438e0, 226.01586190742182e0, 362.27572119140626e0, 235.51586190742182e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/3', 'label', 12, 54.02362060546875e0, 242.53334847968745e0, 170.47462329101563e0, 252.03334847968745e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/3', 'label', 12, 54.02362060546875e0, 254.55083505195307e0, 143.0196298828125e0, 264.0508350519531e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/3', 'label', 12, 54.02362060546875e0, 266.5683521417968e0, 168.6316209716797e0, 276.0683521417968e0, 3),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/3', 'label', 12, 54.02362060546875e0, 278.58583871406245e0, 169.04013073730468e0, 288.08583871406245e0, 4),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/3', 'label', 12, 54.02362060546875e0, 290.6033558039062e0, 135.76161743164062e0, 300.1033558039062e0, 5),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/3', 'text', 12, 181.01571655273438e0, 242.53334847968745e0, 401.7482412109375e0, 252.03334847968745e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/3', 'text', 12, 181.01571655273438e0, 254.55083505195307e0, 423.92121484375e0, 264.0508350519531e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/3', 'text', 12, 181.01571655273438e0, 266.5683521417968e0, 240.97971594238282e0, 276.0683521417968e0, 3),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/4', 'label', 12, 54.02362060546875e0, 307.1208423761718e0, 159.97712573242188e0, 316.6208423761718e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/4', 'label', 12, 54.02362060546875e0, 319.13832894843745e0, 162.85564086914061e0, 328.63832894843745e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/4', 'label', 12, 54.02362060546875e0, 331.1558460382812e0, 135.41011596679687e0, 340.6558460382812e0, 3),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/4', 'text', 12, 181.01571655273438e0, 307.1208423761718e0, 406.1847646484375e0, 316.6208423761718e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/4', 'text', 12, 181.01571655273438e0, 319.1383594660156e0, 310.7572275390625e0, 328.6383594660156e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/5', 'label', 12, 54.02362060546875e0, 347.67336312812495e0, 158.37162646484376e0, 357.17336312812495e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/5', 'label', 12, 54.02362060546875e0, 359.6908497003906e0, 131.15412152099609e0, 369.1908497003906e0, 2),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/5', 'label', 12, 54.02362060546875e0, 371.7083667902343e0, 104.83912524414062e0, 381.2083667902343e0, 3),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/5', 'text', 12, 181.01571655273438e0, 347.6733326105468e0, 433.1741943359375e0, 357.1733326105468e0, 1),
(4, 'OPI-2030-2032', 'section', 'OPI-2030-2032/02/section/5', 'text', 12, 181.01571655273438e0, 359.6908497003906e0, 205.1837236328125e0, 369.1908497003906e0, 2),
(4, NULL, 'organisation', 'badan-arsip-pendidikan-nasional', 'acronym', 3, 354.980712890625e0, 147.6126331476562e0, 388.24021728515623e0, 157.1126331476562e0, 1),
(4, NULL, 'organisation', 'badan-arsip-pendidikan-nasional', 'aliases', 3, 195.77967834472656e0, 147.6126331476562e0, 388.24021728515623e0, 157.1126331476562e0, 1),
(4, NULL, 'organisation', 'badan-arsip-pendidikan-nasional', 'name', 3, 195.77967834472656e0, 147.6126331476562e0, 351.96920751953127e0, 157.1126331476562e0, 1),
(4, NULL, 'organisation', 'badan-keahlian-dpr-ri', 'name', 12, 252.44882202148438e0, 592.4708332208984e0, 361.6703193359375e0, 601.9708332208984e0, 1),
(4, NULL, 'organisation', 'badan-legislasi-dpr-ri', 'acronym', 11, 344.16278076171875e0, 310.1383594660156e0, 378.40080078125e0, 319.6383594660156e0, 1),
(4, NULL, 'organisation', 'badan-legislasi-dpr-ri', 'aliases', 11, 267.2127990722656e0, 310.1383594660156e0, 413.4463203125e0, 319.6383594660156e0, 1),
(4, NULL, 'organisation', 'badan-legislasi-dpr-ri', 'name', 11, 267.2127990722656e0, 310.1383594660156e0, 341.15130590820314e0, 319.6383594660156e0, 1),
(4, NULL, 'organisation', 'badan-legislasi-dpr-ri', 'name', 11, 381.41229248046875e0, 310.1383594660156e0, 413.4463203125e0, 319.6383594660156e0, 2),
(4, NULL, 'organisation', 'biro-persidangan-terbuka-dpr', 'aliases', 10, 181.01571655273438e0, 104.35829965156246e0, 338.8962448730469e0, 113.85829965156246e0, 1),
(4, NULL, 'organisation', 'biro-persidangan-terbuka-dpr', 'name', 10, 216.37472534179688e0, 104.35829965156246e0, 338.8962448730469e0, 113.85829965156246e0, 1),
(4, NULL, 'organisation', 'direktorat-aparatur-negara', 'name', 14, 324.78369140625e0, 78.31319780625006e0, 407.1337309570313e0, 84.31319780625006e0, 1),
(4, NULL, 'organisation', 'direktorat-pendidikan-menengah', 'name', 14, 222.2377166748047e0, 78.31319780625006e0, 322.8816921386719e0, 84.31319780625006e0, 1),
(4, NULL, 'organisation', 'gerakan-tuli-berdaya', 'name', 11, 252.44882202148438e0, 338.67336312812495e0, 355.3148239746094e0, 348.17336312812495e0, 1),
(4, NULL, 'organisation', 'jaringan-orang-tua-murid-indonesia', 'acronym', 5, 266.6988220214844e0, 147.9283069757812e0, 301.1553173828125e0, 157.4283069757812e0, 1),
(4, NULL, 'organisation', 'jaringan-orang-tua-murid-indonesia', 'aliases', 5, 266.6988220214844e0, 147.9283069757812e0, 301.1553173828125e0, 157.4283069757812e0, 2),
(4, NULL, 'organisation', 'jaringan-orang-tua-murid-indonesia', 'aliases', 5, 267.2127990722656e0, 135.9108509210937e0, 437.75681005859377e0, 145.4108509210937e0, 1),
(4, NULL, 'organisation', 'jaringan-orang-tua-murid-indonesia', 'name', 5, 267.2127990722656e0, 135.9108509210937e0, 437.75681005859377e0, 145.4108509210937e0, 1),
(4, NULL, 'organisation', 'kementerian-dalam-negeri', 'name', 5, 267.2127990722656e0, 83.34084359687496e0, 396.51730322265627e0, 92.84084359687496e0, 1),
(4, NULL, 'organisation', 'kementerian-desa-dan-pembangunan-daerah-tertinggal', 'acronym', 7, 266.6988220214844e0, 322.1558460382812e0, 325.3803234863281e0, 331.6558460382812e0, 1),
(4, NULL, 'organisation', 'kementerian-desa-dan-pembangunan-daerah-tertinggal', 'aliases', 7, 266.6988220214844e0, 310.13832894843745e0, 424.37982153320314e0, 319.63832894843745e0, 2),
(4, NULL, 'organisation', 'kementerian-desa-dan-pembangunan-daerah-tertinggal', 'aliases', 7, 266.6988220214844e0, 322.1558460382812e0, 325.3803234863281e0, 331.6558460382812e0, 3),
(4, NULL, 'organisation', 'kementerian-desa-dan-pembangunan-daerah-tertinggal', 'aliases', 7, 267.2127990722656e0, 298.1208423761718e0, 376.1018178710938e0, 307.6208423761718e0, 1),
(4, NULL, 'organisation', 'kementerian-desa-dan-pembangunan-daerah-tertinggal', 'name', 7, 266.6988220214844e0, 310.13832894843745e0, 424.37982153320314e0, 319.63832894843745e0, 2),
(4, NULL, 'organisation', 'kementerian-desa-dan-pembangunan-daerah-tertinggal', 'name', 7, 267.2127990722656e0, 298.1208423761718e0, 376.1018178710938e0, 307.6208423761718e0, 1),
(4, NULL, 'organisation', 'kementerian-kehutanan', 'name', 7, 267.2127990722656e0, 286.1033252863281e0, 382.79929711914065e0, 295.6033252863281e0, 1),
(4, NULL, 'organisation', 'kementerian-pekerjaan-umum', 'acronym', 2, 329.7097473144531e0, 123.57759896796871e0, 382.96677978515623e0, 133.0775989679687e0, 1),
(4, NULL, 'organisation', 'kementerian-pekerjaan-umum', 'aliases', 2, 181.01571655273438e0, 123.57759896796871e0, 382.96677978515623e0, 133.0775989679687e0, 1),
(4, NULL, 'organisation', 'kementerian-pekerjaan-umum', 'name', 2, 181.01571655273438e0, 123.57759896796871e0, 326.69825146484374e0, 133.0775989679687e0, 1),
(4, NULL, 'organisation', 'kementerian-pendidikan-dasar-dan-menengah', 'name', 3, 195.77967834472656e0, 135.59511605781245e0, 416.5406606445313e0, 145.09511605781245e0, 1),
(4, NULL, 'organisation', 'kementerian-ppn-bappenas', 'name', 5, 267.2127990722656e0, 107.37581674140621e0, 400.07031005859375e0, 116.87581674140621e0, 1),
(4, NULL, 'organisation', 'koalisi-perempuan-desa', 'name', 6, 68.78758239746094e0, 127.79677621406246e0, 183.83258520507812e0, 137.29677621406245e0, 1),
(4, NULL, 'organisation', 'lembaga-hutan-lestari', 'acronym', 6, 182.7305908203125e0, 115.77932015937496e0, 207.85809143066408e0, 125.27932015937496e0, 1),
(4, NULL, 'organisation', 'lembaga-hutan-lestari', 'aliases', 6, 68.78758239746094e0, 115.77932015937496e0, 207.85809143066408e0, 125.27932015937496e0, 1),
(4, NULL, 'organisation', 'lembaga-hutan-lestari', 'name', 6, 68.78758239746094e0, 115.77932015937496e0, 179.71908544921874e0, 125.27932015937496e0, 1),
(4, NULL, 'organisation', 'lembaga-kajian-parlemen-nusantara', 'acronym', 12, 266.6988220214844e0, 633.0233310846679e0, 298.4573193359375e0, 642.5233310846679e0, 1),
(4, NULL, 'organisation', 'lembaga-kajian-parlemen-nusantara', 'aliases', 12, 266.6988220214844e0, 633.0233310846679e0, 298.4573193359375e0, 642.5233310846679e0, 2),
(4, NULL, 'organisation', 'lembaga-kajian-parlemen-nusantara', 'aliases', 12, 267.2127990722656e0, 621.0058368830078e0, 443.6087998046875e0, 630.5058368830078e0, 1),
(4, NULL, 'organisation', 'lembaga-kajian-parlemen-nusantara', 'name', 12, 267.2127990722656e0, 621.0058368830078e0, 443.6087998046875e0, 630.5058368830078e0, 1),
(4, NULL, 'organisation', 'pemerintah-provinsi-tirta-raya', 'name', 5, 267.2127990722656e0, 95.35829965156246e0, 413.9877976074219e0, 104.85829965156246e0, 1),
(4, NULL, 'organisation', 'perkumpulan-pemantau-pendidikan-nusantara', 'acronym', 3, 293.13958740234375e0, 102.56008187812496e0, 324.8411083984375e0, 112.06008187812496e0, 1),
(4, NULL, 'organisation', 'perkumpulan-pemantau-pendidikan-nusantara', 'aliases', 3, 68.78758239746094e0, 102.56008187812496e0, 324.8411083984375e0, 112.06008187812496e0, 1),
(4, NULL, 'organisation', 'perkumpulan-pemantau-pendidikan-nusantara', 'name', 3, 68.78758239746094e0, 102.56008187812496e0, 290.1280869140625e0, 112.06008187812496e0, 1),
(4, NULL, 'organisation', 'perpustakaan-parlemen-dpr', 'aliases', 12, 195.77967834472656e0, 116.37581674140621e0, 344.3122060546875e0, 125.87581674140621e0, 1),
(4, NULL, 'organisation', 'perpustakaan-parlemen-dpr', 'name', 12, 231.138671875e0, 116.37581674140621e0, 344.3122060546875e0, 125.87581674140621e0, 1),
(4, NULL, 'organisation', 'pusat-data-legislasi-dpr', 'aliases', 12, 195.77967834472656e0, 104.35829965156246e0, 326.7941892089844e0, 113.85829965156246e0, 1),
(4, NULL, 'organisation', 'pusat-data-legislasi-dpr', 'name', 12, 231.138671875e0, 104.35829965156246e0, 326.7941892089844e0, 113.85829965156246e0, 1),
(4, NULL, 'organisation', 'pusat-siaran-parlemen-dpr', 'name', 11, 267.2127990722656e0, 322.1558460382812e0, 374.6862905273438e0, 331.6558460382812e0, 1),
(4, NULL, 'organisation', 'sekretariat-jenderal-dpr', 'name', 11, 267.2127990722656e0, 298.1208423761718e0, 396.85931469726563e0, 307.6208423761718e0, 1),
(4, NULL, 'organisation', 'serikat-guru-merdeka', 'name', 5, 267.2127990722656e0, 123.89333383124996e0, 371.0762985839844e0, 133.39333383124995e0, 1),
(4, NULL, 'organisation', 'serikat-pustakawan-terbuka', 'name', 12, 267.2127990722656e0, 645.0408329157226e0, 402.6922958984375e0, 654.5408329157226e0, 1),
(4, NULL, 'organisation', 'yayasan-buku-terbuka', 'name', 3, 68.78758239746094e0, 90.54262582343746e0, 177.5530899658203e0, 100.04262582343746e0, 1),
(4, NULL, 'organisation', 'yayasan-kota-teduh', 'name', 2, 54.02362060546875e0, 90.54256478828121e0, 151.10412194824218e0, 100.04256478828121e0, 1);

INSERT INTO history.quantities VALUES
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/indicator/2/quantity/1', 'indicator', 'OGI-2030-2032/01/indicator/2', 60.0, '%', '>=', 2032, 'minimal 60% sekolah menengah pada tahun 2032'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/indicator/3/quantity/1', 'indicator', 'OGI-2030-2032/01/indicator/3', 200.0, 'desa', '=', NULL, '200 desa'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/2/B18/quantity/1', 'target', 'OGI-2030-2032/01/measure/2/B18', 30.0, '%', '=', NULL, '30%'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/2/B24/quantity/1', 'target', 'OGI-2030-2032/01/measure/2/B24', 60.0, '%', '=', NULL, '60%'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/2/quantity/1', 'measure', 'OGI-2030-2032/01/measure/2', 60.0, '%', '>=', NULL, 'minimal 60%'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/4/B12/quantity/1', 'target', 'OGI-2030-2032/01/measure/4/B12', 50.0, 'desa', '=', NULL, '50 desa'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/4/B18/quantity/1', 'target', 'OGI-2030-2032/01/measure/4/B18', 120.0, 'desa', '=', NULL, '120 desa'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/4/B24/quantity/1', 'target', 'OGI-2030-2032/01/measure/4/B24', 200.0, 'desa', '=', NULL, '200 desa'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/4/quantity/1', 'measure', 'OGI-2030-2032/01/measure/4', 200.0, 'desa', '=', NULL, '200 desa'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/indicator/1/quantity/1', 'indicator', 'OGI-2030-2032/02/indicator/1', 9.0, 'kanal', '=', NULL, 'sembilan kanal'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/indicator/1/quantity/2', 'indicator', 'OGI-2030-2032/02/indicator/1', 75.0, '%', '>=', NULL, 'minimal 75%'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/indicator/1/quantity/3', 'indicator', 'OGI-2030-2032/02/indicator/1', 5.0, 'hari', '=', NULL, 'lima hari'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1/B12/quantity/1', 'target', 'OGI-2030-2032/02/measure/1/B12', 3.0, 'kanal', '=', NULL, 'tiga kanal'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1/B18/quantity/1', 'target', 'OGI-2030-2032/02/measure/1/B18', 6.0, 'kanal', '=', NULL, 'enam kanal'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1/B24/quantity/1', 'target', 'OGI-2030-2032/02/measure/1/B24', 9.0, 'kanal', '=', NULL, 'sembilan kanal'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1/quantity/1', 'measure', 'OGI-2030-2032/02/measure/1', 9.0, 'kanal', '=', NULL, 'sembilan kanal'),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/indicator/1/quantity/1/detail/1', 'indicator', 'OGI-2030-2032/03/indicator/1', 30.0, 'hari', '>=', NULL, 'sekurang-kurangnya 30 hari'),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/indicator/2/quantity/1', 'indicator', 'OGI-2030-2032/03/indicator/2', 25.0, 'desa', '>=', NULL, 'sekurang-kurangnya 25 desa'),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/indicator/2/quantity/2', 'indicator', 'OGI-2030-2032/03/indicator/2', 3.0, 'provinsi', '=', NULL, 'tiga provinsi'),
('OGI-2030-2032', 2, 'OGI-2030-2032/01', 'OGI-2030-2032/01/indicator/1/quantity/1', 'indicator', 'OGI-2030-2032/01/indicator/1', 12.0, 'kota', '=', NULL, '12 kota'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/indicator/2/quantity/1', 'indicator', 'OGI-2030-2032/02/indicator/2', 6.0, 'provinsi', '=', NULL, 'enam provinsi'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/indicator/3/quantity/1', 'indicator', 'OGI-2030-2032/02/indicator/3', 60.0, '%', '>=', 2032, 'minimal 60% sekolah menengah pada tahun 2032'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/indicator/4/quantity/1', 'indicator', 'OGI-2030-2032/02/indicator/4', 200.0, 'desa', '=', NULL, '200 desa'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/2/B18/quantity/1', 'target', 'OGI-2030-2032/02/measure/2/B18', 30.0, '%', '=', NULL, '30%'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/2/B24/quantity/1', 'target', 'OGI-2030-2032/02/measure/2/B24', 70.0, '%', '=', NULL, '70%'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/2/quantity/1', 'measure', 'OGI-2030-2032/02/measure/2', 60.0, '%', '>=', NULL, 'minimal 60%'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/4/B12/quantity/1', 'target', 'OGI-2030-2032/02/measure/4/B12', 50.0, 'desa', '=', NULL, '50 desa'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/4/B18/quantity/1', 'target', 'OGI-2030-2032/02/measure/4/B18', 120.0, 'desa', '=', NULL, '120 desa'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/4/B24/quantity/1', 'target', 'OGI-2030-2032/02/measure/4/B24', 200.0, 'desa', '=', NULL, '200 desa'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/4/quantity/1', 'measure', 'OGI-2030-2032/02/measure/4', 200.0, 'desa', '=', NULL, '200 desa'),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/indicator/1/quantity/1/detail/1', 'indicator', 'OGI-2030-2032/03/indicator/1', 30.0, 'hari', '>=', NULL, 'sekurang-kurangnya 30 hari'),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/indicator/2/quantity/1', 'indicator', 'OGI-2030-2032/03/indicator/2', 25.0, 'desa', '>=', NULL, 'sekurang-kurangnya 25 desa'),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/indicator/2/quantity/2', 'indicator', 'OGI-2030-2032/03/indicator/2', 3.0, 'provinsi', '=', NULL, 'tiga provinsi'),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/indicator/3/quantity/1', 'indicator', 'OPI-2030-2032/01/indicator/3', 40.0, 'rapat', '>=', 2032, 'paling sedikit 40 rapat pada tahun 2032'),
('OPI-2030-2032', 1, 'OPI-2030-2032/02', 'OPI-2030-2032/02/indicator/2/quantity/1', 'indicator', 'OPI-2030-2032/02/indicator/2', 300.0, 'naskah', '>=', NULL, 'minimal 300 naskah'),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/indicator/3/quantity/1', 'indicator', 'OPI-2030-2032/01/indicator/3', 40.0, 'rapat', '>=', 2032, 'paling sedikit 40 rapat pada tahun 2032'),
('OPI-2030-2032', 2, 'OPI-2030-2032/02', 'OPI-2030-2032/02/indicator/2/quantity/1', 'indicator', 'OPI-2030-2032/02/indicator/2', 300.0, 'naskah', '>=', NULL, 'minimal 300 naskah');

INSERT INTO history.report_plans VALUES
('3e00e1eb70189237/1', 'OGI-2030-2032', 'B06'),
('777d4790b5752cb9/1', 'OGI-2030-2032', 'B06');

INSERT INTO history.rollbacks VALUES
('OPI-2030-2032', 2, 1, 4, '2026-11-29 17:51:44.166291');

INSERT INTO history.schema_version VALUES
(3);

INSERT INTO history.sections VALUES
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/section/1', 1, 'problem', 'Apa latar belakang permasalahan publik yang akan diselesaikan dalam komitmen ini?', 'Dana operasional sekolah menengah disalurkan setiap semester kepada lebih dari 40.000 sekolah. Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik mewajibkan badan publik mengumumkan penggunaan anggarannya, tetapi hanya 18% sekolah yang memasang laporan penggunaan dana di tempat yang dapat dibaca orang tua murid.

Laporan yang tersedia pun berbeda-beda bentuknya. Sebagian sekolah menempelkan kuitansi di papan pengumuman, sebagian lagi hanya menyimpan laporan dalam bentuk cetak. Akibatnya, orang tua murid, komite sekolah, dan pemerintah daerah tidak dapat membandingkan rencana dengan realisasi, dan kesalahan pencatatan baru ditemukan bertahun-tahun kemudian.

Kelompok-kelompok pemantau di delapan kabupaten menemukan bahwa keluhan mengenai pungutan tidak resmi paling banyak datang dari sekolah yang tidak pernah mengumumkan anggarannya. Hal ini sejalan dengan temuan inspektorat pasca-pandemi COVID-19.', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/section/2', 2, 'commitment', 'Apa bentuk komitmennya?', 'Mengumumkan rencana dan realisasi anggaran sekolah menengah dalam format data terbuka yang seragam.', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/section/3', 3, 'contribution', 'Bagaimana komitmen tersebut dapat menyelesaikan permasalahan publik?', 'Format yang seragam memungkinkan siapa pun membandingkan sekolah yang satu dengan yang lain. Komite sekolah dapat memeriksa realisasi setiap semester, sedangkan pemerintah daerah dapat mendampingi sekolah yang terlambat melapor. Komitmen ini akan dilaksanakan melalui tiga langkah:
1. Penyusunan format data anggaran bersama masyarakat sipil
2. Uji coba portal anggaran sekolah di:
a. Provinsi Tirta Raya
b. Kabupaten Gunung Sari
3. Perluasan ke seluruh provinsi', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/section/4', 4, 'relevance', 'Mengapa komitmen tersebut relevan terhadap nilai-nilai Keterbukaan Pemerintah?', 'Komitmen ini mendorong transparansi dan akuntabilitas karena penggunaan dana publik dapat dilihat oleh warga yang berkepentingan, serta membuka ruang partisipasi bagi komite sekolah.', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/section/5', 5, 'alignment', 'Kesesuaian dengan RPJMN dan SDGs', 'Komitmen ini mendukung RPJMN 2030-2034, khususnya Prioritas Nasional peningkatan kualitas pendidikan, serta Sustainable Development Goals (SDGs) No. 16 terutama Target 16.6 dan Target 16.10. Peraturan Presiden Nomor 39 Tahun 2019 tentang Satu Data Indonesia menjadi acuan format data.', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/section/1', 1, 'problem', 'Apa latar belakang permasalahan publik yang akan diselesaikan dalam komitmen ini?', 'Pengaduan mengenai air bersih masuk melalui sedikitnya sembilan kanal yang tidak saling terhubung. Pada tahun 2029 tercatat 12.450 pengaduan, tetapi hanya sepertiganya yang memperoleh jawaban dalam waktu lima hari kerja.

Penyandang disabilitas netra dan tuli nyaris tidak terlayani karena kanal yang ada hanya menyediakan formulir gambar dan sambungan telepon. Undang-Undang Nomor 8 Tahun 2016 tentang Penyandang Disabilitas telah mengamanatkan layanan publik yang mudah diakses.', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/section/2', 2, 'commitment', 'Apa bentuk komitmennya?', 'Menyatukan kanal pengaduan air bersih dan membuatnya dapat digunakan oleh semua warga, termasuk penyandang disabilitas.', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/section/3', 3, 'contribution', 'Bagaimana komitmen tersebut dapat menyelesaikan permasalahan publik?', 'Satu pintu pengaduan dengan nomor lacak membuat setiap laporan dapat diikuti sampai selesai. Antarmuka yang dapat dibaca pembaca layar, juru bahasa isyarat melalui panggilan video, dan petugas lapangan di tingkat kelurahan menutup kesenjangan yang selama ini terjadi.', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/section/4', 4, 'alignment', 'Kesesuaian dengan RPJMN dan SDGs', 'Komitmen ini sejalan dengan Goal SDGs ke-6 mengenai air bersih dan sanitasi layak, terutama Target 6.1, serta Goal SDGs ke-10.', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/section/5', 5, 'relevance', 'Mengapa komitmen tersebut relevan terhadap nilai-nilai Keterbukaan Pemerintah?', 'Kanal yang terbuka dan mudah diakses merupakan wujud nilai inklusivitas dan responsivitas pemerintah.', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/section/6', 6, 'additional', 'Informasi tambahan.', 'Panduan teknis dapat diunduh di https://air.ran-terbuka.example/panduan dan akan diperbarui setiap enam bulan.', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/section/1', 1, 'problem', 'Apa latar belakang permasalahan publik yang akan diselesaikan dalam komitmen ini?', 'Dari 74.000 desa, kurang dari seribu yang memiliki peraturan desa mengenai hutan adat. Penyusunannya sering kali berlangsung tertutup: naskah rancangan tidak diumumkan, undangan musyawarah hanya disampaikan secara lisan, dan pendapat perempuan maupun kelompok muda jarang dicatat.
• Naskah rancangan tidak tersedia bagi warga
• Waktu musyawarah terlalu singkat
• Tidak ada tanggapan tertulis atas masukan warga', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/section/2', 2, 'commitment', 'Apa bentuk komitmennya?', 'Menetapkan tata cara pelibatan warga yang baku dalam penyusunan peraturan desa tentang hutan adat.', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/section/3', 3, 'contribution', 'Bagaimana komitmen tersebut dapat menyelesaikan permasalahan publik?', 'Tata cara yang baku mewajibkan pengumuman naskah selama 30 hari, pencatatan masukan, dan tanggapan tertulis. Warga yang tidak dapat hadir dapat menyampaikan pendapat melalui surat, pesan singkat, atau perwakilan rukun tetangga.', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/section/4', 4, 'relevance', 'Mengapa komitmen tersebut relevan terhadap nilai-nilai Keterbukaan Pemerintah?', 'Pelibatan warga sejak awal merupakan inti dari nilai partisipasi dan menjadikan keputusan desa lebih dapat dipertanggungjawabkan.', NULL),
('OGI-2030-2032', 1, 'OGI-2030-2032/03', 'OGI-2030-2032/03/section/5', 5, 'alignment', 'Kesesuaian dengan RPJMN dan SDGs', 'Komitmen ini mendukung RPJMN 2030-2034 dan target 15.2 serta 16.7 Tujuan Pembangunan Berkelanjutan. Dasar hukumnya adalah UU Nomor 6 Tahun 2014 dan Permendagri Nomor 111 Tahun 2014.', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/01', 'OGI-2030-2032/01/section/1', 1, 'problem', 'Apa latar belakang permasalahan publik yang akan diselesaikan dalam komitmen ini?', 'Luas taman kota dicatat oleh dinas yang berbeda-beda, dan warga tidak dapat memeriksa berapa di antaranya yang beralih fungsi setiap tahun.', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/01', 'OGI-2030-2032/01/section/2', 2, 'commitment', 'Apa bentuk komitmennya?', 'Menerbitkan peta taman kota di dua belas kota, berikut catatan setiap perubahan batasnya.', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/01', 'OGI-2030-2032/01/section/3', 3, 'contribution', 'Bagaimana komitmen tersebut dapat menyelesaikan permasalahan publik?', 'Warga yang melihat batas taman di peta dapat menanyakan setiap perubahan kepada dinas yang mencatatnya.', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/01', 'OGI-2030-2032/01/section/4', 4, 'relevance', 'Mengapa komitmen tersebut relevan terhadap nilai-nilai Keterbukaan Pemerintah?', 'Peta yang dapat diunduh siapa pun mewujudkan akses informasi, dan catatan perubahannya menopang akuntabilitas.', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/01', 'OGI-2030-2032/01/section/5', 5, 'alignment', 'Kesesuaian dengan RPJMN dan SDGs', 'Komitmen ini sejalan dengan Goal SDGs ke-11 mengenai kota yang inklusif dan berkelanjutan.', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/section/1', 1, 'problem', 'Apa latar belakang permasalahan publik yang akan diselesaikan dalam komitmen ini?', 'Dana operasional sekolah menengah disalurkan setiap semester kepada lebih dari 42.000 sekolah. Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik mewajibkan badan publik mengumumkan penggunaan anggarannya, tetapi hanya 21% sekolah yang memasang laporan penggunaan dana di tempat yang dapat dibaca orang tua murid.

Laporan yang tersedia pun berbeda-beda bentuknya. Sebagian sekolah menempelkan kuitansi di papan pengumuman, sebagian lagi hanya menyimpan laporan dalam bentuk cetak. Akibatnya, orang tua murid, komite sekolah, dan pemerintah daerah tidak dapat membandingkan rencana dengan realisasi, dan kesalahan pencatatan baru ditemukan bertahun-tahun kemudian.

Kelompok-kelompok pemantau di delapan kabupaten menemukan bahwa keluhan mengenai pungutan tidak resmi paling banyak datang dari sekolah yang tidak pernah mengumumkan anggarannya. Hal ini sejalan dengan temuan inspektorat pasca-pandemi COVID-19.', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/section/2', 2, 'commitment', 'Apa bentuk komitmennya?', 'Mengumumkan rencana dan realisasi anggaran sekolah menengah dalam format data terbuka yang seragam.', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/section/3', 3, 'contribution', 'Bagaimana komitmen tersebut dapat menyelesaikan permasalahan publik?', 'Format yang seragam memungkinkan siapa pun membandingkan sekolah yang satu dengan yang lain. Komite sekolah dapat memeriksa realisasi setiap semester, sedangkan pemerintah daerah dapat mendampingi sekolah yang terlambat melapor. Komitmen ini akan dilaksanakan melalui tiga langkah:
1. Penyusunan format data anggaran bersama masyarakat sipil
2. Uji coba portal anggaran sekolah di:
a. Provinsi Tirta Raya
b. Kabupaten Gunung Sari
3. Perluasan ke seluruh provinsi', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/section/4', 4, 'relevance', 'Mengapa komitmen tersebut relevan terhadap nilai-nilai Keterbukaan Pemerintah?', 'Komitmen ini mendorong transparansi dan akuntabilitas karena penggunaan dana publik dapat dilihat oleh warga yang berkepentingan, serta membuka ruang partisipasi bagi komite sekolah.', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/section/5', 5, 'alignment', 'Kesesuaian dengan RPJMN dan SDGs', 'Komitmen ini mendukung RPJMN 2030-2034, khususnya Prioritas Nasional peningkatan kualitas pendidikan, serta Sustainable Development Goals (SDGs) No. 16 terutama Target 16.6 dan Target 16.10. Peraturan Presiden Nomor 39 Tahun 2019 tentang Satu Data Indonesia menjadi acuan format data.', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/section/1', 1, 'problem', 'Apa latar belakang permasalahan publik yang akan diselesaikan dalam komitmen ini?', 'Dari 74.000 desa, kurang dari seribu yang memiliki peraturan desa mengenai hutan adat. Penyusunannya sering kali berlangsung tertutup: naskah rancangan tidak diumumkan, undangan musyawarah hanya disampaikan secara lisan, dan pendapat perempuan maupun kelompok muda jarang dicatat.
• Naskah rancangan tidak tersedia bagi warga
• Waktu musyawarah terlalu singkat
• Tidak ada tanggapan tertulis atas masukan warga', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/section/2', 2, 'commitment', 'Apa bentuk komitmennya?', 'Menetapkan tata cara pelibatan warga yang baku dalam penyusunan peraturan desa tentang hutan adat.', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/section/3', 3, 'contribution', 'Bagaimana komitmen tersebut dapat menyelesaikan permasalahan publik?', 'Tata cara yang baku mewajibkan pengumuman naskah selama 30 hari, pencatatan masukan, dan tanggapan tertulis. Warga yang tidak dapat hadir dapat menyampaikan pendapat melalui surat, pesan singkat, atau perwakilan rukun tetangga.', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/section/4', 4, 'relevance', 'Mengapa komitmen tersebut relevan terhadap nilai-nilai Keterbukaan Pemerintah?', 'Pelibatan warga sejak awal merupakan inti dari nilai partisipasi dan menjadikan keputusan desa lebih dapat dipertanggungjawabkan.', NULL),
('OGI-2030-2032', 2, 'OGI-2030-2032/03', 'OGI-2030-2032/03/section/5', 5, 'alignment', 'Kesesuaian dengan RPJMN dan SDGs', 'Komitmen ini mendukung RPJMN 2030-2034 dan target 15.2 serta 16.7 Tujuan Pembangunan Berkelanjutan. Dasar hukumnya adalah UU Nomor 6 Tahun 2014 dan Permendagri Nomor 111 Tahun 2014.', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/section/1', 1, 'problem', 'Apa masalah masyarakat yang akan dibahas oleh komitmen tersebut?', 'Rapat-rapat komisi terbuka untuk umum, tetapi tidak semua warga dapat mengikutinya. Rekaman baru diunggah rata-rata 21 hari setelah rapat, tanpa takarir maupun juru bahasa isyarat.

Survei sekretariat pada tahun 2029 terhadap 1.200 warga tuli menunjukkan bahwa 83% di antaranya tidak pernah menonton rapat komisi sampai selesai.', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/section/2', 2, 'commitment', 'Apa komitmennya?', 'Menyiarkan rapat komisi secara langsung dengan juru bahasa isyarat dan takarir.

Milestone:
1. Pengadaan dua studio siaran
2. Penyusunan pedoman siaran yang mengatur:
a. Penempatan juru bahasa isyarat
b. Ketepatan waktu unggah rekaman
3. Uji coba pada tiga komisi', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/section/3', 3, 'contribution', 'Bagaimana komitmen ini berkontribusi untuk menyelesaikan permasalahan yg ada di masyarakat?', 'Warga tuli dapat mengikuti rapat pada saat yang sama dengan warga lain, dan rekaman yang bertakarir memudahkan pencarian kata kunci.', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/section/4', 4, 'relevance', 'Mengapa komitmen ini relevan terhadap nilai-nilai OGP?', 'Komitmen ini berkontribusi pada nilai transparansi dan inklusi sesuai UU No. 8 Tahun 2016.', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/section/5', 5, 'alignment', 'Kesesuaian dengan Rencana Kerja Parlemen', '1. Rencana Strategis Sekretariat Jenderal Tahun 2030 – 2034
2. Sejalan dengan cita-cita “Parlemen untuk Semua,” yaitu parlemen yang dapat diikuti oleh setiap warga.', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/01', 'OPI-2030-2032/01/section/6', 6, 'additional', 'Informasi Tambahan', 'Tautan siaran https://siaran.parlemen.example/komisi Masukan dikirim ke siaran@parlemen.example', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/02', 'OPI-2030-2032/02/section/1', 1, 'problem', 'Apa masalah masyarakat yang akan dibahas oleh komitmen tersebut?', 'Naskah akademik sulit ditemukan karena tersimpan di masing-masing alat kelengkapan. Peneliti, mahasiswa, dan organisasi masyarakat sipil harus bersurat untuk memperoleh salinan, dan jawabannya dapat memakan waktu berbulan-bulan.', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/02', 'OPI-2030-2032/02/section/2', 2, 'commitment', 'Apa komitmennya?', 'Menyediakan perpustakaan daring bagi seluruh naskah akademik rancangan undang-undang.', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/02', 'OPI-2030-2032/02/section/3', 3, 'contribution', 'Bagaimana komitmen ini berkontribusi untuk menyelesaikan permasalahan yg ada di masyarakat?', 'Naskah yang tersedia sejak awal pembahasan memungkinkan masukan masyarakat disampaikan tepat waktu.', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/02', 'OPI-2030-2032/02/section/4', 4, 'relevance', 'Mengapa komitmen ini relevan terhadap nilai-nilai OGP?', 'Komitmen ini mewujudkan akses informasi dan partisipasi yang bermakna.', NULL),
('OPI-2030-2032', 1, 'OPI-2030-2032/02', 'OPI-2030-2032/02/section/5', 5, 'alignment', 'Kesesuaian dengan Rencana Kerja Parlemen', 'Rencana Strategis Sekretariat Jenderal Tahun 2030 – 2034', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/section/1', 1, 'problem', 'Apa masalah masyarakat yang akan dibahas oleh komitmen tersebut?', 'Rapat-rapat komisi terbuka untuk umum, tetapi tidak semua warga dapat mengikutinya. Rekaman baru diunggah rata-rata 21 hari setelah rapat, tanpa takarir maupun juru bahasa isyarat.

Survei sekretariat pada tahun 2029 terhadap 1.200 warga tuli menunjukkan bahwa 83% di antaranya tidak pernah menonton rapat komisi sampai selesai.', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/section/2', 2, 'commitment', 'Apa komitmennya?', 'Menyiarkan rapat komisi secara langsung dengan juru bahasa isyarat dan takarir.

Milestone:
1. Pengadaan dua studio siaran
2. Penyusunan pedoman siaran yang mengatur:
a. Penempatan juru bahasa isyarat
b. Ketepatan waktu unggah rekaman
3. Uji coba pada tiga komisi', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/section/3', 3, 'contribution', 'Bagaimana komitmen ini berkontribusi untuk menyelesaikan permasalahan yg ada di masyarakat?', 'Warga tuli dapat mengikuti rapat pada saat yang sama dengan warga lain, dan rekaman yang bertakarir memudahkan pencarian kata kunci.', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/section/4', 4, 'relevance', 'Mengapa komitmen ini relevan terhadap nilai-nilai OGP?', 'Komitmen ini berkontribusi pada nilai transparansi dan inklusi sesuai UU No. 8 Tahun 2016.', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/section/5', 5, 'alignment', 'Kesesuaian dengan Rencana Kerja Parlemen', '1. Rencana Strategis Sekretariat Jenderal Tahun 2030 – 2034
2. Sejalan dengan cita-cita “Parlemen untuk Semua,” yaitu parlemen yang dapat diikuti oleh setiap warga.', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/01', 'OPI-2030-2032/01/section/6', 6, 'additional', 'Informasi Tambahan', 'Tautan siaran https://siaran.parlemen.example/komisi Masukan dikirim ke siaran@parlemen.example', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/02', 'OPI-2030-2032/02/section/1', 1, 'problem', 'Apa masalah masyarakat yang akan dibahas oleh komitmen tersebut?', 'Naskah akademik sulit ditemukan karena tersimpan di masing-masing alat kelengkapan. Peneliti, mahasiswa, dan organisasi masyarakat sipil harus bersurat untuk memperoleh salinan, dan jawabannya dapat memakan waktu berbulan-bulan.', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/02', 'OPI-2030-2032/02/section/2', 2, 'commitment', 'Apa komitmennya?', 'Menyediakan perpustakaan daring bagi seluruh naskah akademik rancangan undang-undang.', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/02', 'OPI-2030-2032/02/section/3', 3, 'contribution', 'Bagaimana komitmen ini berkontribusi untuk menyelesaikan permasalahan yg ada di masyarakat?', 'Naskah yang tersedia sejak awal pembahasan memungkinkan masukan masyarakat disampaikan tepat waktu.', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/02', 'OPI-2030-2032/02/section/4', 4, 'relevance', 'Mengapa komitmen ini relevan terhadap nilai-nilai OGP?', 'Komitmen ini mewujudkan akses informasi dan partisipasi yang bermakna.', NULL),
('OPI-2030-2032', 2, 'OPI-2030-2032/02', 'OPI-2030-2032/02/section/5', 5, 'alignment', 'Kesesuaian dengan Rencana Kerja Parlemen', 'Rencana Strategis Sekretariat Jenderal Tahun 2030 – 2034', NULL);

INSERT INTO history.targets VALUES
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/1', 'OGI-2030-2032/01/measure/1/B06', 'B06', '2031-06-30', 'Tersusunnya draf format data'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/1', 'OGI-2030-2032/01/measure/1/B12', 'B12', '2031-12-31', '1. Penetapan format data
2. Sosialisasi kepada dinas pendidikan'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/2', 'OGI-2030-2032/01/measure/2/B12', 'B12', '2031-12-31', 'Uji coba portal di Provinsi Tirta Raya'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/2', 'OGI-2030-2032/01/measure/2/B18', 'B18', '2032-06-30', 'Terpublikasinya anggaran 30% sekolah'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/2', 'OGI-2030-2032/01/measure/2/B24', 'B24', '2032-12-31', 'Terpublikasinya anggaran 60% sekolah'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/3', 'OGI-2030-2032/01/measure/3/B18', 'B18', '2032-06-30', 'Tersimpannya laporan tahun 2031'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/3', 'OGI-2030-2032/01/measure/3/B24', 'B24', '2032-12-31', 'Tersimpannya laporan tahun 2032'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/4', 'OGI-2030-2032/01/measure/4/B06', 'B06', '2031-06-30', 'Penyusunan modul pelatihan'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/4', 'OGI-2030-2032/01/measure/4/B12', 'B12', '2031-12-31', 'Terselenggarakannya pelatihan di 50 desa'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/4', 'OGI-2030-2032/01/measure/4/B18', 'B18', '2032-06-30', 'Terselenggarakannya pelatihan di 120 desa'),
('OGI-2030-2032', 1, 'OGI-2030-2032/01', 'OGI-2030-2032/01/measure/4', 'OGI-2030-2032/01/measure/4/B24', 'B24', '2032-12-31', 'Terselenggarakannya pelatihan di 200 desa'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1', 'OGI-2030-2032/02/measure/1/B06', 'B06', '2031-06-30', 'Pemetaan kanal'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1', 'OGI-2030-2032/02/measure/1/B12', 'B12', '2031-12-31', 'Integrasi tiga kanal'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1', 'OGI-2030-2032/02/measure/1/B18', 'B18', '2032-06-30', 'Integrasi enam kanal'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1', 'OGI-2030-2032/02/measure/1/B24', 'B24', '2032-12-31', 'Integrasi sembilan kanal'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/2', 'OGI-2030-2032/02/measure/2/B12', 'B12', '2031-12-31', 'Uji akses pertama'),
('OGI-2030-2032', 1, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/2', 'OGI-2030-2032/02/measure/2/B24', 'B24', '2032-12-31', 'Uji akses kedua'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1', 'OGI-2030-2032/02/measure/1/B12', 'B12', '2031-12-31', '1. Penetapan format data
2. Sosialisasi kepada dinas pendidikan'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/1', 'OGI-2030-2032/02/measure/1/B18', 'B18', '2032-06-30', 'Tersusunnya draf format data'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/2', 'OGI-2030-2032/02/measure/2/B12', 'B12', '2031-12-31', 'Uji coba portal di Provinsi Tirta Raya'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/2', 'OGI-2030-2032/02/measure/2/B18', 'B18', '2032-06-30', 'Terpublikasinya anggaran 30% sekolah'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/2', 'OGI-2030-2032/02/measure/2/B24', 'B24', '2032-12-31', 'Terpublikasinya anggaran 70% sekolah'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/3', 'OGI-2030-2032/02/measure/3/B18', 'B18', '2032-06-30', 'Tersimpannya laporan tahun 2031'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/3', 'OGI-2030-2032/02/measure/3/B24', 'B24', '2032-12-31', 'Tersimpannya laporan tahun 2032'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/4', 'OGI-2030-2032/02/measure/4/B06', 'B06', '2031-06-30', 'Penyusunan modul pelatihan'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/4', 'OGI-2030-2032/02/measure/4/B12', 'B12', '2031-12-31', 'Terselenggarakannya pelatihan di 50 desa'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/4', 'OGI-2030-2032/02/measure/4/B18', 'B18', '2032-06-30', 'Terselenggarakannya pelatihan di 120 desa'),
('OGI-2030-2032', 2, 'OGI-2030-2032/02', 'OGI-2030-2032/02/measure/4', 'OGI-2030-2032/02/measure/4/B24', 'B24', '2032-12-31', 'Terselenggarakannya pelatihan di 200 desa');

INSERT INTO history.word_audit VALUES
(1, 1, 133, 132, 0, 1, 0),
(1, 10, 57, 56, 0, 1, 0),
(1, 11, 245, 226, 18, 1, 0),
(1, 12, 106, 64, 41, 1, 0),
(1, 13, 212, 159, 52, 1, 0),
(1, 14, 3, 0, 2, 1, 0),
(1, 15, 188, 148, 28, 12, 0),
(1, 16, 95, 66, 17, 12, 0),
(1, 2, 274, 259, 14, 1, 0),
(1, 3, 206, 167, 38, 1, 0),
(1, 4, 23, 12, 10, 1, 0),
(1, 5, 256, 237, 18, 1, 0),
(1, 6, 58, 29, 28, 1, 0),
(1, 7, 263, 236, 26, 1, 0),
(1, 8, 80, 46, 33, 1, 0),
(1, 9, 8, 7, 0, 1, 0),
(2, 1, 221, 162, 58, 1, 0),
(3, 1, 132, 104, 28, 0, 0),
(4, 1, 133, 132, 0, 1, 0),
(4, 10, 245, 226, 18, 1, 0),
(4, 11, 105, 63, 41, 1, 0),
(4, 12, 212, 159, 52, 1, 0),
(4, 13, 3, 0, 2, 1, 0),
(4, 14, 188, 148, 28, 12, 0),
(4, 2, 184, 151, 32, 1, 0),
(4, 3, 274, 259, 14, 1, 0),
(4, 4, 190, 166, 23, 1, 0),
(4, 5, 51, 25, 25, 1, 0),
(4, 6, 263, 236, 26, 1, 0),
(4, 7, 80, 46, 33, 1, 0),
(4, 8, 8, 7, 0, 1, 0),
(4, 9, 57, 56, 0, 1, 0);
