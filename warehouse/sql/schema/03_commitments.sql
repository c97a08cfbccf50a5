-- Commitments and what their forms say.

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
    commitment_key VARCHAR,
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
    last_page,
    commitment_key
FROM history.commitments
SEMI JOIN history.current_plans USING (plan_id, version);

COMMENT ON TABLE history.commitments IS
'The commitments of every version of every plan.';
COMMENT ON VIEW commitments IS
'One row per commitment of a plan.';
COMMENT ON COLUMN commitments.commitment_id IS
'The commitment''s identifier: plan and number, like OGI-2020-2022/01.';
COMMENT ON COLUMN commitments.plan_id IS
'The plan it belongs to: plans.';
COMMENT ON COLUMN commitments.number IS
'The commitment''s number as the plan counts.';
COMMENT ON COLUMN commitments.title IS
'The title as printed in the form, without its number.';
COMMENT ON COLUMN commitments.start_date IS
'First day of the commitment''s period; NULL where it cannot be read.';
COMMENT ON COLUMN commitments.end_date IS
'Last day of the commitment''s period; NULL where it cannot be read.';
COMMENT ON COLUMN commitments.period_as_printed IS
'The period as the form prints it.';
COMMENT ON COLUMN commitments.first_page IS
'Page of the file on which the form begins, from 1.';
COMMENT ON COLUMN commitments.last_page IS
'Page of the file on which the form ends.';
COMMENT ON COLUMN commitments.commitment_key IS
'The commitment''s key that lasts: given at first sight, the same in every version that has it. '
'See docs/versions.md.';

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
    section_key VARCHAR,
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
    section_id,
    section_key
FROM history.sections
SEMI JOIN history.current_plans USING (plan_id, version);

COMMENT ON TABLE history.sections IS
'The narrative sections of every version of every plan.';
COMMENT ON VIEW sections IS
'The narrative of each commitment: one row per labelled section of its form.';
COMMENT ON COLUMN sections.commitment_id IS
'The commitment it belongs to: commitments.';
COMMENT ON COLUMN sections.ordinal IS
'Place in the form''s printed order, from 1.';
COMMENT ON COLUMN sections.kind IS
'What the section answers: problem, commitment, contribution, relevance, alignment, additional, '
'or other.';
COMMENT ON COLUMN sections.label IS
'The label as printed, however the form words it.';
COMMENT ON COLUMN sections.text IS
'The text; paragraphs divided by a blank line, list items one a line with their printed markers.';
COMMENT ON COLUMN sections.heading IS
'The group of sections it stands under, where a form has two levels; else NULL.';
COMMENT ON COLUMN sections.section_id IS
'The section''s identifier, as in provenance.';
COMMENT ON COLUMN sections.section_key IS
'The section''s key that lasts: given at first sight, the same in every version that has it. '
'See docs/versions.md.';

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
    indicator_key VARCHAR,
    responsible VARCHAR,
    budget VARCHAR,
    place VARCHAR,
    period VARCHAR,
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
    end_as_printed,
    indicator_key,
    responsible,
    budget,
    place,
    period
FROM history.indicators
SEMI JOIN history.current_plans USING (plan_id, version);

COMMENT ON TABLE history.indicators IS
'The indicators and milestones of every version of every plan.';
COMMENT ON VIEW indicators IS
'The indicators (OGI) or milestones (OPI) of each commitment: one row per row of the form''s '
'table.';
COMMENT ON COLUMN indicators.indicator_id IS
'The indicator''s identifier.';
COMMENT ON COLUMN indicators.commitment_id IS
'The commitment it belongs to: commitments.';
COMMENT ON COLUMN indicators.ordinal IS
'Place in the table''s printed order, from 1.';
COMMENT ON COLUMN indicators.number_as_printed IS
'The row''s number as printed; NULL where the table does not number its rows.';
COMMENT ON COLUMN indicators.text IS
'What is to be reached, without its number and its bullets.';
COMMENT ON COLUMN indicators.details IS
'The row''s bullets without their markers, in printed order; empty where it has none.';
COMMENT ON COLUMN indicators.start_date IS
'First day of the work; a printed month means its first day. NULL where none is printed or '
'readable.';
COMMENT ON COLUMN indicators.end_date IS
'Day by which it is to be reached; a printed month means its last day. NULL where none is printed '
'or readable.';
COMMENT ON COLUMN indicators.expected_output IS
'The expected output that later forms print beside a milestone; else NULL.';
COMMENT ON COLUMN indicators.start_as_printed IS
'The start as the form prints it.';
COMMENT ON COLUMN indicators.end_as_printed IS
'The end as the form prints it.';
COMMENT ON COLUMN indicators.indicator_key IS
'The indicator''s key that lasts: given at first sight, the same in every version that has it. '
'See docs/versions.md.';
COMMENT ON COLUMN indicators.responsible IS
'Who is responsible for it, as the form prints it; NULL where it has no such column.';
COMMENT ON COLUMN indicators.budget IS
'The money for it, as the form prints it; NULL where it has no such column.';
COMMENT ON COLUMN indicators.place IS
'Where it is done, as the form prints it; NULL where it has no such column.';
COMMENT ON COLUMN indicators.period IS
'Its time, as a form prints it that has one column for start and end; else NULL.';

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
    unit_id VARCHAR,
    mention_key VARCHAR,
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
    mention_id,
    unit_id,
    mention_key
FROM history.commitment_organisations
SEMI JOIN history.current_plans USING (plan_id, version);

COMMENT ON TABLE history.commitment_organisations IS
'The organisations that every version of every plan names.';
COMMENT ON VIEW commitment_organisations IS
'Who takes part in a commitment, and how: one row per organisation named in its form or annex; '
'several with one ordinal where a mention names several.';
COMMENT ON COLUMN commitment_organisations.commitment_id IS
'The commitment it takes part in: commitments.';
COMMENT ON COLUMN commitment_organisations.role IS
'proposer, responsible, government_actor, non_government_actor; from the annex annex_responsible, '
'annex_related, annex_counterpart (the Bappenas line), annex_partner.';
COMMENT ON COLUMN commitment_organisations.ordinal IS
'Place among those of the same commitment and role, from 1.';
COMMENT ON COLUMN commitment_organisations.name_as_printed IS
'The name as printed here.';
COMMENT ON COLUMN commitment_organisations.organisation_id IS
'The organisation, however it is spelled: organisations; NULL where it is not known which.';
COMMENT ON COLUMN commitment_organisations.unit IS
'The unit printed beside the body: Kementerian … – Biro …, Biro … Kementerian …, or a further one '
'behind a semicolon; else NULL.';
COMMENT ON COLUMN commitment_organisations.mention_id IS
'Identifier of this mention, as in provenance.';
COMMENT ON COLUMN commitment_organisations.mention_key IS
'The mention''s key that lasts: given at first sight, the same in every version that has it. '
'See docs/versions.md.';
COMMENT ON COLUMN commitment_organisations.unit_id IS
'That unit as an organisation of its own: organisations; NULL where its name does not say that it '
'is one.';

CREATE TABLE history.organisations (
    load_id INTEGER,
    organisation_id VARCHAR,
    name VARCHAR NOT NULL,
    acronym VARCHAR,
    kind VARCHAR NOT NULL,
    aliases VARCHAR[] NOT NULL,
    parent_id VARCHAR,
    level VARCHAR,
    is_generic BOOLEAN,
    PRIMARY KEY (organisation_id, load_id)
);

CREATE VIEW organisations AS
WITH merged AS (
    SELECT
        organisation_id,
        arg_max(name, load_id) AS name,
        arg_max(acronym, load_id) AS acronym,
        arg_max(kind, load_id) AS kind,
        arg_max(parent_id, load_id) AS parent_id,
        arg_max(level, load_id) AS level,
        coalesce(arg_max(is_generic, load_id), FALSE) AS is_generic,
        list(name ORDER BY load_id) || flatten(list(aliases ORDER BY load_id)) AS aliases
    FROM history.organisations
    SEMI JOIN history.current_loads USING (load_id)
    GROUP BY organisation_id
)

SELECT
    organisation_id,
    name,
    acronym,
    kind,
    list_sort(list_distinct(list_filter(aliases, LAMBDA alias: alias <> name))) AS aliases,
    parent_id,
    level,
    is_generic
FROM merged;

COMMENT ON TABLE history.organisations IS
'The organisations that each load named.';
COMMENT ON VIEW organisations IS
'One row per real organisation, however the current documents spell it.';
COMMENT ON COLUMN organisations.organisation_id IS
'The organisation''s identifier.';
COMMENT ON COLUMN organisations.name IS
'Its name, as the newest document that names it prints it in full; that of the gazetteer where '
'only its units are named.';
COMMENT ON COLUMN organisations.acronym IS
'Its acronym, where one is printed.';
COMMENT ON COLUMN organisations.kind IS
'What it is: ministry_or_agency, parliament, local_government, civil_society, unit (of the one '
'above it), or other.';
COMMENT ON COLUMN organisations.aliases IS
'The other spellings met, without posts, in alphabetical order.';
COMMENT ON COLUMN organisations.parent_id IS
'The organisation that it belongs to: organisations; NULL where it belongs to none that is known.';
COMMENT ON COLUMN organisations.level IS
'How far its reach goes: national, provincial, local (kabupaten, kota), village or '
'international; NULL where nobody can tell.';
COMMENT ON COLUMN organisations.is_generic IS
'Whether it is only a sort of body, of which there are many (Pemerintah Daerah).';

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
    organisation_id VARCHAR,
    place VARCHAR,
    contact_key VARCHAR,
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
    coalesce(phones, []) AS phones,
    organisation_id,
    coalesce(place, 'form') AS place,
    contact_key
FROM history.contacts
SEMI JOIN history.current_plans USING (plan_id, version);

COMMENT ON TABLE history.contacts IS
'The contacts of every version of every plan.';
COMMENT ON VIEW contacts IS
'Whom to ask about a commitment: one row per contact of its form''s block, and of its annex. '
'Holds personal data.';
COMMENT ON COLUMN contacts.contact_id IS
'The contact''s identifier.';
COMMENT ON COLUMN contacts.commitment_id IS
'The commitment it belongs to: commitments.';
COMMENT ON COLUMN contacts.ordinal IS
'Place in the block''s printed order, from 1.';
COMMENT ON COLUMN contacts.person IS
'Personal data: the person''s name as printed, without its number; NULL where only a post is '
'named.';
COMMENT ON COLUMN contacts.position_as_printed IS
'The whole position as printed, without its number.';
COMMENT ON COLUMN contacts.organisation_as_printed IS
'What stands before the position''s first spaced dash; NULL where no dash stands.';
COMMENT ON COLUMN contacts.units IS
'What stands after that dash, split at semicolons; empty where no dash stands.';
COMMENT ON COLUMN contacts.emails IS
'Personal data: e-mail addresses, lower case; empty where none is printed.';
COMMENT ON COLUMN contacts.phones IS
'Personal data: telephone numbers in E.164, an extension as ;ext=3504; empty where none is '
'printed.';
COMMENT ON COLUMN contacts.organisation_id IS
'The organisation that the position names: organisations; NULL where it names none.';
COMMENT ON COLUMN contacts.place IS
'Where it is printed: form (the contact block) or annex (its Point of Contact lines).';
COMMENT ON COLUMN contacts.contact_key IS
'The contact''s key that lasts: given at first sight, the same in every version that has it. '
'See docs/versions.md.';

CREATE TABLE history.citations (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR NOT NULL,
    citation_id VARCHAR,
    place VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    owner_kind VARCHAR,
    owner_id VARCHAR,
    article VARCHAR,
    PRIMARY KEY (citation_id, version)
);

CREATE VIEW citations AS
SELECT
    commitment_id,
    place,
    kind,
    value,
    text,
    citation_id,
    owner_kind,
    owner_id,
    article
FROM history.citations
SEMI JOIN history.current_plans USING (plan_id, version);

COMMENT ON TABLE history.citations IS
'The citations of every version of every plan.';
COMMENT ON VIEW citations IS
'What the text of a commitment refers to: laws and drafts of laws, Sustainable Development Goals, '
'the RPJMN.';
COMMENT ON COLUMN citations.commitment_id IS
'The commitment whose text refers to it: commitments.';
COMMENT ON COLUMN citations.place IS
'The field it stands in: title, section/3, indicator/2, measure/1, target/1/B12, …';
COMMENT ON COLUMN citations.kind IS
'What is referred to: law, bill (not yet in force when the plan was written), sdg (goal or '
'target), or rpjmn.';
COMMENT ON COLUMN citations.value IS
'The reference in one form however it is worded: UU 14/2008, Perpres 39/2019, 16, 16.10; a law '
'without a number, and a bill, by its kind and name (UU MD3, Perma tentang …); the RPJMN by its '
'years and page as far as printed (2020-2024 hlm. 236), else RPJMN.';
COMMENT ON COLUMN citations.text IS
'The reference as printed.';
COMMENT ON COLUMN citations.citation_id IS
'The citation''s identifier, as in provenance.';
COMMENT ON COLUMN citations.owner_kind IS
'What holds the reference: commitment (its title), section, indicator, measure or target.';
COMMENT ON COLUMN citations.owner_id IS
'Identifier of what holds it, in the relation of that kind.';
COMMENT ON COLUMN citations.article IS
'The articles of the law, with their paragraphs: 69; 5(1), 7; 12-15; NULL where none is printed.';

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
    of VARCHAR,
    kind VARCHAR,
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
    commitment_id,
    of,
    kind
FROM history.quantities
SEMI JOIN history.current_plans USING (plan_id, version);

COMMENT ON TABLE history.quantities IS
'The quantities of every version of every plan.';
COMMENT ON VIEW quantities IS
'Measurable targets inside indicators, measures and targets: "minimal 45% … tahun 2022" is 45, %, '
'>=, 2022.';
COMMENT ON COLUMN quantities.owner_kind IS
'What holds the quantity: indicator, measure or target.';
COMMENT ON COLUMN quantities.owner_id IS
'Identifier of what holds it, in the relation of that kind.';
COMMENT ON COLUMN quantities.value IS
'The number.';
COMMENT ON COLUMN quantities.unit IS
'What is counted, in small letters (desa); % for a share, Rp or another currency for money, the '
'unit of time for a duration; NULL where none is printed.';
COMMENT ON COLUMN quantities.comparator IS
'How the number is to be taken: =, >=, <=, >, <.';
COMMENT ON COLUMN quantities.year IS
'The year by which it is to be reached; NULL where none is printed.';
COMMENT ON COLUMN quantities.text IS
'The words it was read from, as printed.';
COMMENT ON COLUMN quantities.quantity_id IS
'The quantity''s identifier, as in provenance.';
COMMENT ON COLUMN quantities.commitment_id IS
'The commitment it belongs to: commitments.';
COMMENT ON COLUMN quantities.of IS
'Of what it is a share or number, as printed: 45% dari jumlah pengaduan is of jumlah pengaduan; '
'NULL where nothing says so.';
COMMENT ON COLUMN quantities.kind IS
'What sort of number it is: share (percent), money, duration, or count.';
