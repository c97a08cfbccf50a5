-- Where each value stands, what became of each word, what could not be read, and what changed.

CREATE TABLE history.provenance (
    load_id INTEGER NOT NULL,
    plan_id VARCHAR,
    entity_kind VARCHAR NOT NULL,
    entity_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    page INTEGER,
    x0 DOUBLE,
    top DOUBLE,
    x1 DOUBLE,
    bottom DOUBLE,
    ordinal INTEGER NOT NULL,
    confidence DOUBLE
);

CREATE VIEW provenance AS
WITH current_provenance AS (
    FROM history.provenance
    SEMI JOIN history.current_plans USING (plan_id, load_id)
    UNION ALL
    FROM history.provenance
    SEMI JOIN history.current_loads USING (load_id)
    WHERE plan_id IS NULL
),

placed AS (
    SELECT
        entry.*,
        loads.document_id,
        FALSE AS is_chosen
    FROM current_provenance AS entry
    INNER JOIN history.loads USING (load_id)
    ANTI JOIN history.chosen_words USING (entity_kind, entity_id, field)
    UNION ALL BY NAME
    SELECT
        *,
        TRUE AS is_chosen
    FROM history.chosen_places
)

SELECT
    entry.entity_kind,
    entry.entity_id,
    entry.field,
    entry.document_id,
    entry.page,
    entry.x0,
    entry.top,
    entry.x1,
    entry.bottom,
    entry.ordinal,
    entry.confidence,
    coalesce(rewritten.as_read, corrected.as_read) AS value_as_read,
    coalesce(rewritten.judgement_id, corrected.judgement_id) IS NOT NULL
    OR entry.is_chosen
    OR entry.page IS NULL AS is_corrected
FROM placed AS entry
LEFT JOIN history.rewritten_values AS rewritten
    ON
        entry.entity_kind = rewritten.entity_kind
        AND entry.entity_id = rewritten.entity_id
        AND entry.field = rewritten.field
LEFT JOIN history.corrected_values AS corrected
    ON
        entry.entity_kind = corrected.entity_kind
        AND entry.entity_id = corrected.entity_id
        AND entry.field = corrected.field;

COMMENT ON TABLE history.provenance IS
'Where each value of each load stands.';
COMMENT ON COLUMN history.provenance.plan_id IS
'The plan the value belongs to; NULL for an organisation, which belongs to the whole document.';
COMMENT ON VIEW provenance IS
'Where each value stands: one row per line of words. Coordinates are PDF points from the page''s '
'top left.';
COMMENT ON COLUMN provenance.entity_kind IS
'What the value belongs to: plan, chapter, commitment, section, indicator, '
'commitment_organisation, organisation, contact, citation, quantity, annex, measure, target, '
'progress_report, progress_entry, ogp_commitment or other_field.';
COMMENT ON COLUMN provenance.entity_id IS
'Identifier of what the value belongs to.';
COMMENT ON COLUMN provenance.field IS
'The column that holds the value, in the relation of that kind.';
COMMENT ON COLUMN provenance.document_id IS
'The file: documents.';
COMMENT ON COLUMN provenance.page IS
'Page of the file, from 1; NULL, as its box, for what is a person''s word alone (judgements).';
COMMENT ON COLUMN provenance.x0 IS
'Left edge, points from the page''s left.';
COMMENT ON COLUMN provenance.top IS
'Upper edge, points from the page''s top.';
COMMENT ON COLUMN provenance.x1 IS
'Right edge, points from the page''s left.';
COMMENT ON COLUMN provenance.bottom IS
'Lower edge, points from the page''s top.';
COMMENT ON COLUMN provenance.ordinal IS
'Place among the value''s boxes in reading order, from 1.';
COMMENT ON COLUMN provenance.confidence IS
'How sure the value was read that was recognised in a picture (OCR), from 0 to 1: its least sure '
'letter. NULL for all other values.';
COMMENT ON COLUMN provenance.value_as_read IS
'What is read there, as text, where somebody corrected it: the relation shows the corrected value. '
'NULL where nobody did, or added it.';
COMMENT ON COLUMN provenance.is_corrected IS
'Whether somebody corrected, split, joined or added it, or chose its words: judgements.';

CREATE TABLE history.word_audit (
    load_id INTEGER,
    page INTEGER,
    words INTEGER NOT NULL,
    in_values INTEGER NOT NULL,
    in_labels INTEGER NOT NULL,
    furniture INTEGER NOT NULL,
    unassigned INTEGER NOT NULL,
    in_fields INTEGER,
    kept INTEGER,
    passed_over INTEGER,
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
    word_audit.unassigned,
    word_audit.in_fields,
    word_audit.kept,
    word_audit.passed_over
FROM history.word_audit
INNER JOIN history.current_loads USING (load_id);

COMMENT ON TABLE history.word_audit IS
'What became of the words of each page, per load.';
COMMENT ON VIEW word_audit IS
'What became of every word of each page: words = in_values + in_labels + passed_over + furniture '
'+ unassigned, and in_values = in_fields + kept. Understood is the share (in_fields + in_labels) '
'/ (words - furniture - passed_over).';
COMMENT ON COLUMN word_audit.document_id IS
'The file: documents.';
COMMENT ON COLUMN word_audit.page IS
'Page of the file, from 1.';
COMMENT ON COLUMN word_audit.words IS
'Number of words printed on the page.';
COMMENT ON COLUMN word_audit.in_values IS
'Number of words that are part of a value.';
COMMENT ON COLUMN word_audit.in_labels IS
'Number of words that are part of a label, a heading of the form, or a list''s number.';
COMMENT ON COLUMN word_audit.furniture IS
'Number of words that belong to the page: running heads and feet, page numbers, watermarks, the '
'titles of covers and matrices.';
COMMENT ON COLUMN word_audit.unassigned IS
'Number of words that found no place; each page that has any is reported in findings.';
COMMENT ON COLUMN word_audit.in_fields IS
'Number of words that are part of a value whose meaning is known: a field, or the plan''s own '
'narrative (chapters). NULL where an older Renaksi read the file.';
COMMENT ON COLUMN word_audit.kept IS
'Number of words that are part of a value whose meaning is not known: sections of kind other, '
'other_fields, and tables among the narrative. NULL where an older Renaksi read the file.';
COMMENT ON COLUMN word_audit.passed_over IS
'Number of words that are not to be read: what a profile passes over (columns, alternatives, '
'columns of another period, sums), hidden sheets, and what is struck out or cannot be seen. NULL '
'where an older Renaksi read the file, which counted them as furniture.';

CREATE TABLE history.findings (
    load_id INTEGER NOT NULL,
    severity VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    page INTEGER,
    entity_kind VARCHAR,
    entity_id VARCHAR,
    finding_id VARCHAR,
    facts JSON,
    boxes STRUCT(page INTEGER, x0 DOUBLE, top DOUBLE, x1 DOUBLE, bottom DOUBLE)[],
    messages STRUCT(lang VARCHAR, message VARCHAR, action VARCHAR)[]
);

-- A finding of an older Renaksi has its English sentence alone; it says how to have the others.
CREATE MACRO history.older_messages(content) AS [  -- noqa: CP05
    {
        'lang': 'en',
        'message': content,  -- noqa: RF03
        'action': 'An older Renaksi found it: run `renaksi rebuild`, which reads the file anew and '
        || 'says what to do.'
    },
    {
        'lang': 'id',
        'message': 'Temuan Renaksi versi lama, hanya dalam bahasa Inggris: ' || content,
        'action': 'Jalankan `renaksi rebuild`: berkasnya dibaca ulang, lalu temuan ini dalam '
        || 'bahasa Indonesia, dengan apa yang perlu dilakukan.'
    }
];

CREATE VIEW history.current_findings AS
SELECT
    current_loads.document_id,
    findings.severity,
    findings.code,
    findings.message,
    findings.page,
    findings.entity_kind,
    findings.entity_id,
    coalesce(findings.finding_id, format('older-{}', findings.rowid)) AS finding_id,
    findings.facts,
    findings.boxes,
    findings.messages
FROM history.findings
INNER JOIN history.current_loads USING (load_id)
UNION ALL
SELECT
    reports.document_id,
    report_findings.severity,
    report_findings.code,
    report_findings.message,
    report_findings.page,
    'progress_report' AS entity_kind,
    report_findings.report_id AS entity_id,
    coalesce(
        report_findings.finding_id, format('older-link-{}', report_findings.rowid)
    ) AS finding_id,
    report_findings.facts,
    report_findings.boxes,
    report_findings.messages
FROM history.report_findings
INNER JOIN history.counted_reports AS reports USING (report_id);

COMMENT ON COLUMN history.findings.messages IS
'The sentence in each language, and what to do.';
COMMENT ON COLUMN history.report_findings.messages IS
'The sentence in each language, and what to do.';
COMMENT ON COLUMN history.current_findings.messages IS
'The sentence in each language, and what to do.';
COMMENT ON VIEW history.current_findings IS
'The findings on the documents that are current, of reading and of reconciliation.';

CREATE VIEW findings AS
SELECT
    document_id,
    severity,
    code,
    message,
    page,
    entity_kind,
    entity_id,
    finding_id,
    facts,
    boxes,
    list_filter(
        coalesce(messages, history.older_messages(message)), LAMBDA said: said['lang'] = 'en'
    )[1]['action'] AS action,
    (document_id, finding_id) IN (FROM history.seen_findings) AS is_seen
FROM history.current_findings;

CREATE VIEW finding_texts AS
SELECT
    document_id,
    finding_id,
    unnest(coalesce(messages, history.older_messages(message)), recursive := TRUE)  -- noqa: AL03
FROM history.current_findings;

CREATE VIEW finding_list AS
SELECT
    texts.lang,
    documents.file_name,
    findings.severity,
    findings.page,
    texts.message,
    texts.action,
    findings.code,
    findings.document_id,
    findings.finding_id
FROM findings
INNER JOIN documents USING (document_id)
INNER JOIN finding_texts AS texts USING (document_id, finding_id)
ORDER BY
    list_position(['error', 'warning', 'info'], findings.severity),
    documents.file_name,
    findings.page NULLS FIRST,
    texts.message;

COMMENT ON TABLE history.findings IS
'What each load could not read, did not find to add up, or left out.';
COMMENT ON VIEW findings IS
'What could not be read, does not add up, or was left out, in the documents that are current.';
COMMENT ON COLUMN findings.document_id IS
'The file: documents.';
COMMENT ON COLUMN findings.severity IS
'error, warning or info.';
COMMENT ON COLUMN findings.code IS
'What sort of finding it is; the codes are explained in docs/findings.md.';
COMMENT ON COLUMN findings.message IS
'The finding in one English sentence; finding_texts has it in other languages too.';
COMMENT ON COLUMN findings.page IS
'Page of the file, from 1; NULL where the finding is not about one page.';
COMMENT ON COLUMN findings.entity_kind IS
'What it is about, named as in provenance; NULL where it is about the document.';
COMMENT ON COLUMN findings.entity_id IS
'Identifier of what it is about.';
COMMENT ON COLUMN findings.finding_id IS
'The finding''s identifier in its document: made of what it says, so that it stays the same when '
'the file is read again. One that begins with older- is of an older Renaksi, and lasts until then.';
COMMENT ON COLUMN findings.facts IS
'What the sentence is filled with, as a JSON object. NULL where an older Renaksi found it.';
COMMENT ON COLUMN findings.boxes IS
'Where the words stand that it is about, as in provenance; empty where it is about no words, NULL '
'where an older Renaksi found it.';

COMMENT ON COLUMN findings.action IS
'What to do about it, in English; finding_texts has it in other languages too.';

COMMENT ON COLUMN findings.is_seen IS
'Whether somebody has seen it and says that nothing is to be done: it waits no more.';

COMMENT ON VIEW finding_texts IS
'The sentence of each finding in each language, and what to do about it.';
COMMENT ON COLUMN finding_texts.document_id IS
'The file: documents.';
COMMENT ON COLUMN finding_texts.finding_id IS
'The finding: findings.';
COMMENT ON COLUMN finding_texts.lang IS
'The language: en or id.';
COMMENT ON COLUMN finding_texts.message IS
'The finding in one sentence of that language.';
COMMENT ON COLUMN finding_texts.action IS
'What to do about it, in that language.';

COMMENT ON VIEW finding_list IS
'The findings to work through, in each language: errors first, by file and page.';
COMMENT ON COLUMN finding_list.lang IS
'The language of message and action: en or id.';
COMMENT ON COLUMN finding_list.file_name IS
'Name of the file, without its folder.';
COMMENT ON COLUMN finding_list.severity IS
'error, warning or info.';
COMMENT ON COLUMN finding_list.page IS
'Page of the file, from 1; NULL where the finding is not about one page.';
COMMENT ON COLUMN finding_list.message IS
'The finding in one sentence.';
COMMENT ON COLUMN finding_list.action IS
'What to do about it.';
COMMENT ON COLUMN finding_list.code IS
'What sort of finding it is; the codes are explained in docs/findings.md.';
COMMENT ON COLUMN finding_list.document_id IS
'The file: documents.';
COMMENT ON COLUMN finding_list.finding_id IS
'The finding: findings.';

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
FROM history.changes
SEMI JOIN history.standing_versions AS standing
    ON changes.plan_id = standing.plan_id AND changes.to_version = standing.version;

COMMENT ON TABLE history.changes IS
'What changed from one version of a plan to the next.';
COMMENT ON VIEW changes IS
'What changed from the version of a plan shown before to the next, field by field.';
COMMENT ON COLUMN changes.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN changes.from_version IS
'The version that was shown before.';
COMMENT ON COLUMN changes.to_version IS
'The version that a load made.';
COMMENT ON COLUMN changes.entity_kind IS
'What changed, named as in provenance.';
COMMENT ON COLUMN changes.entity_id IS
'Its identifier in to_version; in from_version, if it was removed.';
COMMENT ON COLUMN changes.field IS
'The column that changed; NULL where the whole entity, with all that stands in it, was added or '
'removed.';
COMMENT ON COLUMN changes.change IS
'added, removed or changed.';
COMMENT ON COLUMN changes.old_value IS
'The value before, as text, a list''s items one a line; of a removed entity, what names it.';
COMMENT ON COLUMN changes.new_value IS
'The value after, as text, a list''s items one a line; of an added entity, what names it.';
COMMENT ON COLUMN changes.old_entity_id IS
'Its identifier in from_version; NULL where it was added.';
COMMENT ON COLUMN changes.commitment_id IS
'The commitment it belongs to, as entity_id; NULL for the plan and its chapters.';
