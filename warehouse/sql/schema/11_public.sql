-- What may leave: the schema `public` has every relation of `main` without personal data
-- (UU 27/2022). Its views are derived (derived/public.sql), but for those that stand here.

CREATE SCHEMA public;

CREATE MACRO history.public_text(content) AS  -- noqa: CP05
coalesce(
    (
        SELECT withheld.public_text
        FROM history.withheld_texts AS withheld
        WHERE withheld.original = content  -- noqa: RF03
    ),
    content
);

CREATE MACRO history.public_texts(contents) AS  -- noqa: CP05
if(
    contents IS NULL,
    NULL,
    coalesce(
        (
            SELECT list(coalesce(withheld.public_text, held.item) ORDER BY held.place)
            FROM (
                SELECT
                    unnest(contents) AS item,
                    generate_subscripts(contents, 1) AS place
            ) AS held
            LEFT JOIN history.withheld_texts AS withheld ON held.item = withheld.original
        ),
        []
    )
);

-- A block of contacts under a label that no profile knows is kept as a section, an annex's field or
-- one of the other fields; so are a column of telephone or identity numbers, and one of whoever
-- wrote a report. (A label that only has such a word in a longer sentence speaks of something
-- else.)
CREATE MACRO history.names_contacts(label) AS  -- noqa: CP05
regexp_matches(label, 'contact|kontak|nara\W{0,2}hubung|\bP\.?I\.?C\b', 'i')
OR regexp_matches(
    label,
    '^\W*((no|nomor|nomer|alamat|nama|id)\b\W*)*'
    '(hp|handphone|ponsel|telp?|tlp|telepon|telfon|phone|mobile|wa|whatsapp|fax|faks|faksimile'
    '|e\W?mail|surel|nik|nip|ktp|npwp|nrp|nidn|nuptk)\b(\W+\w+){0,4}\W*$',
    'i'
)
OR regexp_matches(
    label,
    '^\W*(nama\W+(lengkap|pelapor|petugas|penyusun|pengisi|pejabat|operator|pembuat)'
    '|(disusun|disiapkan|dibuat|diisi|prepared)\W+(oleh|by)|penyusun|pengisi)\b',
    'i'
);

CREATE VIEW history.contact_values AS
SELECT
    'contact' AS entity_kind,
    contact_id AS entity_id,
    unnest(['person', 'emails', 'phones']) AS field
FROM history.contacts
UNION
SELECT
    entity_kind,
    entity_id,
    unnest(['person', 'emails', 'phones']) AS field
FROM history.judgements
WHERE entity_kind = 'contact'
UNION
SELECT
    'annex' AS entity_kind,
    annex_field_id AS entity_id,
    NULL AS field
FROM history.annexes
WHERE history.names_contacts(label)
UNION
SELECT
    'section' AS entity_kind,
    section_id AS entity_id,
    NULL AS field
FROM history.sections
WHERE history.names_contacts(label)
UNION
SELECT
    'other_field' AS entity_kind,
    other_field_id AS entity_id,
    NULL AS field
FROM history.other_fields
WHERE history.names_contacts(label);

COMMENT ON VIEW history.contact_values IS
'Values of every version that are personal data of contacts, also of those that somebody dropped.';
COMMENT ON COLUMN history.contact_values.entity_kind IS
'What the value belongs to, named as in provenance.';
COMMENT ON COLUMN history.contact_values.entity_id IS
'Its identifier.';
COMMENT ON COLUMN history.contact_values.field IS
'The column that holds the value; NULL where all of the entity is personal data.';

-- Where a person decided, the reason is that person's.
CREATE VIEW public.matches AS
SELECT
    entry_id,
    commitment_id,
    measure_id,
    indicator_id,
    score,
    method,
    decision,
    decided_at,
    CASE WHEN method NOT IN ('person', 'reopened') THEN history.public_text(reason) END AS reason,
    reason_code,
    CASE
        WHEN method NOT IN ('person', 'reopened')
            THEN history.public_text(reason_facts::VARCHAR)::JSON  -- noqa: CP05
    END AS reason_facts
FROM main.matches;

CREATE VIEW public.match_reasons AS
SELECT
    match_reasons.entry_id,
    match_reasons.lang,
    if(
        matches.reason_code IS NULL AND match_reasons.lang <> 'en',
        history.older_reason(history.public_text(matches.reason)),
        history.public_text(match_reasons.reason)
    ) AS reason
FROM main.match_reasons
INNER JOIN main.matches USING (entry_id)
WHERE matches.method NOT IN ('person', 'reopened');

CREATE VIEW public.finding_texts AS
WITH said AS (
    SELECT
        document_id,
        finding_id,
        messages IS NULL AS is_older,
        unnest(  -- noqa: AL03
            coalesce(messages, history.older_messages(history.public_text(message))),
            recursive := TRUE
        )
    FROM history.current_findings
)

SELECT
    document_id,
    finding_id,
    lang,
    if(is_older, message, history.public_text(message)) AS message,
    action
FROM said;

CREATE VIEW public.finding_list AS
SELECT
    shown.lang,
    history.public_text(shown.file_name) AS file_name,
    shown.severity,
    shown.page,
    texts.message,
    shown.action,
    shown.code,
    shown.document_id,
    shown.finding_id
FROM main.finding_list AS shown
INNER JOIN public.finding_texts AS texts USING (document_id, finding_id, lang)
ORDER BY
    list_position(['error', 'warning', 'info'], shown.severity),
    shown.file_name,
    shown.page NULLS FIRST,
    texts.message;

CREATE MACRO public.overdue_on(day) AS TABLE  -- noqa: CP05
    SELECT
        * REPLACE (  -- noqa: AM04
            history.public_text(responsible) AS responsible,
            history.public_text(measure) AS measure,
            history.public_text(target) AS target
        )
    FROM main.overdue_on(day);

CREATE MACRO public.unreported_on(day) AS TABLE  -- noqa: CP05
    SELECT
        * REPLACE (  -- noqa: AM04
            history.public_text(responsible) AS responsible,
            history.public_text(measure) AS measure,
            history.public_text(target) AS target
        )
    FROM main.unreported_on(day);

CREATE MACRO public.commitment_progress_on(day) AS TABLE  -- noqa: CP05
    FROM main.commitment_progress_on(day);

CREATE MACRO public.latest_status_on(day) AS TABLE  -- noqa: CP05
    FROM main.latest_status_on(day);

CREATE MACRO public.body_overdue_on(day) AS TABLE  -- noqa: CP05
    FROM main.body_overdue_on(day);

CREATE MACRO public.body_progress_on(day) AS TABLE  -- noqa: CP05
    FROM main.body_progress_on(day);
CREATE MACRO public.organisation_progress_on(day) AS TABLE  -- noqa: CP05
    FROM main.organisation_progress_on(day);
