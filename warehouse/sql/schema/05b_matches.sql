-- What people decide, and what each entry speaks of: their decisions over the program's proposals.

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
    report_id VARCHAR,
    chooses BOOLEAN,
    judgement_id VARCHAR,
    CHECK ((decision IN ('accepted', 'rejected')) = (target_text IS NOT NULL))
);

COMMENT ON TABLE history.decisions IS
'What people decided, never changed or deleted; of several on the same content the newest '
'counts. Keyed by what the entry and the measure say and not by their identifiers, so that '
'decisions outlive re-loads and rebuilds.';
COMMENT ON COLUMN history.decisions.judgement_id IS
'The decision''s line in the ledger: history.judgements.';

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
    commitments.title,
    history.as_read('measure', measures.measure_id, 'text', measures.text) AS read_text,
    history.as_read('measure', measures.measure_id, 'responsible', measures.responsible)
        AS read_responsible,
    history.as_read('commitment', commitments.commitment_id, 'title', commitments.title)
        AS read_title
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
    commitments.title,
    history.as_read('indicator', indicators.indicator_id, 'text', indicators.text) AS read_text,
    NULL AS read_responsible,
    history.as_read('commitment', commitments.commitment_id, 'title', commitments.title)
        AS read_title
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
    title,
    history.as_read('commitment', commitment_id, 'title', title) AS read_text,
    NULL AS read_responsible,
    history.as_read('commitment', commitment_id, 'title', title) AS read_title
FROM main.commitments;

COMMENT ON VIEW history.linkable IS
'Whatever an entry can be linked with, in the current versions of the plans.';
COMMENT ON COLUMN history.linkable.read_text IS
'The text as it was read, whatever people corrected.';
COMMENT ON COLUMN history.linkable.read_responsible IS
'The body responsible as it was read.';
COMMENT ON COLUMN history.linkable.read_title IS
'The commitment''s title as it was read.';

CREATE VIEW history.entry_contents AS
WITH corrected AS (
    SELECT
        entity_id,
        map_from_entries(list((field, as_read) ORDER BY field)) AS values_as_read
    FROM history.corrected_values
    WHERE relation IN ('progress_entries', 'progress_reports')
    GROUP BY entity_id
),

contents AS (
    SELECT
        entries.entry_id,
        entries.report_id,
        entries.ordinal,
        reports.document_id,
        reports.plan_id,
        reports.reporter,
        reports.period,
        reports.said_period,
        history.entry_text(
            history.read_of(
                of_entry.values_as_read, 'commitment_as_printed', entries.commitment_as_printed
            ),
            history.read_of(of_entry.values_as_read, 'responsible', entries.responsible),
            history.read_of(
                of_entry.values_as_read, 'measure_as_printed', entries.measure_as_printed
            ),
            history.read_of(
                of_entry.values_as_read, 'target_as_printed', entries.target_as_printed
            ),
            entries.external_id
        ) AS entry_text,
        history.read_of(of_report.values_as_read, 'reporter', reports.reporter) AS read_reporter,
        history.read_of(of_report.values_as_read, 'period', reports.period) AS read_period
    FROM main.progress_entries AS entries
    INNER JOIN history.counted_reports AS reports USING (report_id)
    LEFT JOIN corrected AS of_entry ON entries.entry_id = of_entry.entity_id
    LEFT JOIN corrected AS of_report ON entries.report_id = of_report.entity_id
),

counted AS (
    FROM contents
    UNION ALL BY NAME
    FROM history.dropped_entries
)

SELECT
    entry_id,
    report_id,
    document_id,
    plan_id,
    reporter,
    period,
    entry_text,
    row_number() OVER (PARTITION BY report_id, entry_text ORDER BY ordinal) AS occurrence,
    read_reporter,
    read_period,
    said_period
FROM counted
QUALIFY entry_id IS NOT NULL;

COMMENT ON COLUMN history.entry_contents.read_reporter IS
'The reporter as it was read, whatever people say of the report.';
COMMENT ON COLUMN history.entry_contents.read_period IS
'The period as it was read, whatever people say of the report.';
COMMENT ON COLUMN history.entry_contents.said_period IS
'The period by the code that the report itself names.';
COMMENT ON VIEW history.entry_contents IS
'What an entry says as it was read, and in whose report: what decisions are keyed by. What was '
'achieved is no part of it, so that a corrected report keeps its decisions.';

CREATE VIEW history.entry_keys AS
SELECT
    entry_id,
    sha256(concat_ws(chr(10), read_reporter, read_period, entry_text, occurrence))[:16]
        AS entry_key
FROM history.entry_contents;

COMMENT ON VIEW history.entry_keys IS
'What each entry is known by in judgements, whichever file says it.';
COMMENT ON COLUMN history.entry_keys.entry_key IS
'Made of what it says, and in whose report.';

CREATE VIEW history.reason_wordings AS
WITH wordings (code, lang, wording) AS (VALUES $wordings)

SELECT
    code,
    lang,
    wording
FROM wordings;

COMMENT ON VIEW history.reason_wordings IS
'The sentences for what people decided, in each language: warehouse/store/decided.toml.';
COMMENT ON COLUMN history.reason_wordings.code IS
'The code of the reason.';
COMMENT ON COLUMN history.reason_wordings.wording IS
'The sentence, with numbered blanks for history.render_reason.';

CREATE VIEW history.decided_entries AS
WITH contents AS (
    FROM history.entry_contents
),

-- What was decided on one of several reports that say the same holds for that one alone.
decided AS (
    SELECT
        coalesce(decisions.period, '') = coalesce(contents.read_period, '') AS is_of_period,
        contents.entry_id,
        decisions.* EXCLUDE (report_id)  -- noqa: AM04
    FROM history.decisions
    INNER JOIN contents
        ON
            decisions.entry_text = contents.entry_text
            AND decisions.occurrence = contents.occurrence
            AND decisions.reporter = contents.read_reporter
            AND (
                decisions.period IS NOT DISTINCT FROM contents.read_period
                OR history.is_as_once_named(
                    contents.read_period, contents.said_period, decisions.period
                )
            )
            AND coalesce(decisions.plan_id = contents.plan_id, TRUE)
    LEFT JOIN history.counted_reports AS meant_reports
        ON decisions.report_id = meant_reports.report_id
    ANTI JOIN history.undone_judgements AS undone
        ON decisions.judgement_id = undone.judgement_id
    WHERE coalesce(meant_reports.report_id = contents.report_id, TRUE)
),

-- By another name of the period only where no report has the period that it was decided for.
held AS (
    SELECT *
    FROM decided
    QUALIFY is_of_period OR NOT bool_or(is_of_period) OVER (PARTITION BY decision_id)
),

newest AS (
    SELECT * EXCLUDE (is_of_period)  -- noqa: AM04
    FROM held
    QUALIFY 1 = row_number() OVER (
        PARTITION BY entry_id
        ORDER BY is_of_period DESC, decided_at DESC, decision_id DESC
    )
),

linkable AS (
    FROM history.linkable
    UNION ALL
    SELECT
        linkable.target_kind,
        linkable.target_id,
        linkable.plan_id,
        linkable.commitment_id,
        linkable.measure_id,
        linkable.indicator_id,
        linkable.text,
        linkable.responsible,
        linkable.title,
        joined.read_text,
        joined.read_responsible,
        linkable.read_title
    FROM history.linkable
    INNER JOIN history.joined_targets AS joined USING (target_kind, target_id)
),

meant AS (
    SELECT
        newest.entry_id,
        linkable.target_id,
        linkable.commitment_id,
        linkable.measure_id,
        linkable.indicator_id
    FROM newest
    INNER JOIN linkable
        ON
            newest.plan_id = linkable.plan_id
            AND newest.target_kind = linkable.target_kind
            AND history.said(newest.target_text) = history.said(linkable.read_text)
            AND history.said(newest.target_responsible)
            IS NOT DISTINCT FROM history.said(linkable.read_responsible)
    WHERE
        history.said(newest.target_title) = history.said(linkable.read_title)
        OR newest.target_id = linkable.target_id
    QUALIFY 1 = row_number() OVER (
        PARTITION BY newest.entry_id
        ORDER BY
            history.said(newest.target_title) = history.said(linkable.read_title) DESC,
            newest.target_id = linkable.target_id DESC,
            linkable.target_id
    )
)

SELECT
    contents.*,
    newest.decision,
    newest.note,
    coalesce(contradicted.names, newest.decided_by) AS decided_by,
    newest.decided_at,
    coalesce(newest.chooses, FALSE) AS chooses,
    newest.target_text AS decided_text,
    newest.judgement_id,
    meant.target_id,
    meant.commitment_id,
    meant.measure_id,
    meant.indicator_id,
    contradicted.names IS NULL
    AND (newest.decision = 'no_match' OR meant.target_id IS NOT NULL) AS stands,
    CASE
        WHEN contradicted.names IS NOT NULL THEN 'contradicted'
        WHEN stands AND newest.note IS NOT NULL THEN 'noted'
        WHEN stands THEN 'decided'
        WHEN NOT stands THEN format('reopened-{}', newest.decision)
    END AS reason_code
FROM contents
LEFT JOIN newest
    ON contents.entry_id = newest.entry_id AND newest.decision <> 'withdrawn'
LEFT JOIN meant ON newest.entry_id = meant.entry_id
LEFT JOIN history.contradicted_judgements AS contradicted
    ON newest.judgement_id = contradicted.judgement_id;

COMMENT ON VIEW history.decided_entries IS
'Each current entry with the newest decision on it that was not withdrawn, if there is any, and '
'what its target is called now. It stands as long as the plan says of the target, by its '
'commitment''s title or its identifier, what it said then: text and body; and not where somebody '
'who did not know of it decided otherwise.';
COMMENT ON COLUMN history.decided_entries.decided_text IS
'What the target said when it was decided on.';
COMMENT ON COLUMN history.decided_entries.stands IS
'Whether it holds; NULL where nobody decided.';
COMMENT ON COLUMN history.decided_entries.reason_code IS
'The sentence for the decision: history.reason_wordings; NULL where nobody decided.';

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
    coalesce(decided.stands AND decided.chooses, FALSE) AS chooses,
    coalesce(
        history.render_reason(
            wordings.wording,
            decided.decided_by,
            decided.note,
            decided.decided_text,
            decided.decided_at
        ),
        proposals.reason
    ) AS reason,
    coalesce(decided.reason_code, proposals.reason_code) AS reason_code,
    CASE
        WHEN decided.reason_code = 'noted' THEN json_object('note', decided.note)
        WHEN decided.reason_code = 'decided' THEN json_object('by', decided.decided_by)
        WHEN decided.reason_code IS NOT NULL
            THEN
                json_object(
                    'by', decided.decided_by,
                    'text', decided.decided_text,
                    'day', decided.decided_at::DATE
                )
        ELSE proposals.reason_facts
    END AS reason_facts
FROM history.proposals
INNER JOIN history.decided_entries AS decided USING (entry_id)
LEFT JOIN history.reason_wordings AS wordings
    ON decided.reason_code = wordings.code AND wordings.lang = 'en';

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
    reason,
    reason_code,
    reason_facts
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
'Why, in one sentence: the program''s grounds, or the person''s note. In other languages: '
'match_reasons.';
COMMENT ON COLUMN matches.reason_code IS
'Which sentence that is (docs/linkage.md); NULL where the entry was linked by a Renaksi that did '
'not say so yet.';
COMMENT ON COLUMN matches.reason_facts IS
'What the sentence is filled with: percentages, identifiers, reasons within it by their own code.';

-- An older Renaksi gave its reason in English alone: the sentence says so, and what to do.
CREATE MACRO history.older_reason(reason) AS  -- noqa: CP05
'Alasan Renaksi versi lama, hanya dalam bahasa Inggris (jalankan `renaksi rebuild links`): '
|| reason;

CREATE VIEW match_reasons AS
WITH matched AS (
    FROM history.matched_entries
),

decided_entries AS (
    FROM history.decided_entries
    SEMI JOIN history.proposals USING (entry_id)
)

SELECT
    entry_id,
    'en' AS lang,
    reason
FROM matched
UNION ALL
SELECT
    proposed.entry_id,
    proposed.lang,
    proposed.reason
FROM history.proposal_reasons AS proposed
INNER JOIN decided_entries AS decided
    ON proposed.entry_id = decided.entry_id AND decided.reason_code IS NULL
UNION ALL
SELECT
    decided.entry_id,
    wordings.lang,
    history.render_reason(
        wordings.wording,
        decided.decided_by,
        decided.note,
        decided.decided_text,
        decided.decided_at
    ) AS reason
FROM decided_entries AS decided
INNER JOIN history.reason_wordings AS wordings
    ON decided.reason_code = wordings.code AND wordings.lang <> 'en'
UNION ALL
SELECT
    entry_id,
    'id' AS lang,
    history.older_reason(reason) AS reason
FROM matched
WHERE reason_code IS NULL;

COMMENT ON VIEW match_reasons IS
'Why each entry is linked or not, in each language. An entry that was linked by an older Renaksi '
'has the English sentence in each until reports are linked anew (renaksi rebuild links).';
COMMENT ON COLUMN match_reasons.entry_id IS
'The entry: matches.';
COMMENT ON COLUMN match_reasons.lang IS
'The language: en (English) or id (Indonesian).';
COMMENT ON COLUMN match_reasons.reason IS
'Why, in one sentence; a person''s note is as the person wrote it.';

CREATE VIEW decisions AS
SELECT
    row_number() OVER (ORDER BY decided_at, decision_id)::INTEGER AS decision_id,
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
    decided_at,
    report_id,
    coalesce(chooses, FALSE) AS chooses
FROM history.decisions
ANTI JOIN history.undone_judgements USING (judgement_id);

COMMENT ON VIEW decisions IS
'What people decided on entries, all but what was undone: of several on the same entry the newest '
'counts.';
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
COMMENT ON COLUMN decisions.report_id IS
'The report that it was decided on, where another one said the same: while that report is current, '
'it holds for it alone. Else NULL.';
COMMENT ON COLUMN decisions.chooses IS
'Whether it was accepted while another report counted instead: from then on this one does.';
