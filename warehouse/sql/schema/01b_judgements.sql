-- What people say: the ledger's lines, and what each of them comes to now.
-- The ledger is a file beside the warehouse (judgements.jsonl among the originals); what stands
-- here is made of it, and makes it anew where it is missing.

CREATE TABLE history.ledger (
    line_id VARCHAR PRIMARY KEY,
    place INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    line VARCHAR NOT NULL,
    loaded_at TIMESTAMP
);

COMMENT ON TABLE history.ledger IS
'The lines of the ledger.';
COMMENT ON COLUMN history.ledger.line_id IS
'The line''s identifier, made of what it says.';
COMMENT ON COLUMN history.ledger.place IS
'The order in which the lines came to this warehouse, from 1.';
COMMENT ON COLUMN history.ledger.kind IS
'load, undo, contradiction, or a judgement''s kind.';
COMMENT ON COLUMN history.ledger.line IS
'The line as JSON; of a load without its time.';
COMMENT ON COLUMN history.ledger.loaded_at IS
'Of a load, when it was done, UTC.';

CREATE TABLE history.ledger_state (
    bytes BIGINT NOT NULL,
    load_id INTEGER NOT NULL,
    rollbacks INTEGER NOT NULL,
    decision_id INTEGER NOT NULL,
    place INTEGER,
    tail VARCHAR,
    copies VARCHAR
);

COMMENT ON TABLE history.ledger_state IS
'One row, or none at first: how far the file and the ledger''s other sources have been taken over.';
COMMENT ON COLUMN history.ledger_state.bytes IS
'How large the file was when both held the same.';
COMMENT ON COLUMN history.ledger_state.load_id IS
'The newest load that has a line.';
COMMENT ON COLUMN history.ledger_state.rollbacks IS
'How many of history.rollbacks have a line.';
COMMENT ON COLUMN history.ledger_state.decision_id IS
'The newest of history.decisions that has a line.';
COMMENT ON COLUMN history.ledger_state.place IS
'The last of the ledger''s lines then, all of which the file had.';
COMMENT ON COLUMN history.ledger_state.tail IS
'A digest of the end of what the file held then.';
COMMENT ON COLUMN history.ledger_state.copies IS
'The names and sizes of the copies of the file that stood beside it then.';

CREATE TABLE history.judgements (
    judgement_id VARCHAR PRIMARY KEY,
    place INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    entity_kind VARCHAR NOT NULL,
    entity_key VARCHAR NOT NULL,
    field VARCHAR,
    old_value VARCHAR,
    new_value VARCHAR,
    note VARCHAR,
    decided_by VARCHAR,
    decided_at TIMESTAMP NOT NULL,
    undone_by VARCHAR,
    state VARCHAR NOT NULL,
    verdict VARCHAR NOT NULL,
    words STRUCT(page INTEGER, x0 DOUBLE, top DOUBLE, x1 DOUBLE, bottom DOUBLE)[],
    entity_id VARCHAR,
    document_id VARCHAR,
    plan_id VARCHAR,
    subject JSON,
    assigned JSON,
    is_undone BOOLEAN NOT NULL,
    sample BIGINT
);

COMMENT ON TABLE history.judgements IS
'Each judgement of the ledger, and its state as of the last load.';
COMMENT ON COLUMN history.judgements.entity_id IS
'Identifier of what it is about when it was made.';
COMMENT ON COLUMN history.judgements.document_id IS
'The file in which that stood: documents.';
COMMENT ON COLUMN history.judgements.plan_id IS
'The plan that it belonged to: plans.';
COMMENT ON COLUMN history.judgements.place IS
'The order in which the judgements came to this warehouse.';
COMMENT ON COLUMN history.judgements.subject IS
'What it is about, as the ledger has it.';
COMMENT ON COLUMN history.judgements.assigned IS
'The value that it gives, as the ledger has it.';
COMMENT ON COLUMN history.judgements.sample IS
'The seed by which the value was drawn that was looked at; NULL where none was drawn.';
COMMENT ON COLUMN history.judgements.is_undone IS
'Whether somebody took it back.';

CREATE VIEW history.undone_judgements AS
SELECT judgement_id
FROM history.judgements
WHERE is_undone;

COMMENT ON VIEW history.undone_judgements IS
'The judgements that somebody took back.';

CREATE VIEW history.contradictions AS
WITH told AS (
    SELECT line::JSON -> 'subject' -> 'judgements' AS judgements
    FROM history.ledger
    WHERE kind = 'contradiction'
)

SELECT
    one.judgement_id AS one,
    other.judgement_id AS other,
    concat(
        least(one.decided_by, other.decided_by),
        ' & ',
        greatest(one.decided_by, other.decided_by)
    ) AS names,
    (
        SELECT arg_max(later.judgement_id, (later.decided_at, later.place))
        FROM history.judgements AS later
        WHERE
            NOT later.is_undone
            AND later.decided_at > greatest(one.decided_at, other.decided_at)
            AND later.kind = one.kind
            AND later.entity_kind = one.entity_kind
            AND later.entity_key = one.entity_key
            AND later.field IS NOT DISTINCT FROM one.field
            AND later.verdict <> 'added'
            AND (later.sample IS NULL) = (one.sample IS NULL)
    ) AS later_id
FROM told
INNER JOIN history.judgements AS one ON told.judgements ->> 0 = one.judgement_id
INNER JOIN history.judgements AS other ON told.judgements ->> 1 = other.judgement_id
WHERE NOT one.is_undone AND NOT other.is_undone;

COMMENT ON VIEW history.contradictions IS
'Two judgements that contradict each other, of people neither of whom knew of the other.';
COMMENT ON COLUMN history.contradictions.one IS
'The one judgement.';
COMMENT ON COLUMN history.contradictions.other IS
'The other judgement.';
COMMENT ON COLUMN history.contradictions.names IS
'Who said the one and the other.';
COMMENT ON COLUMN history.contradictions.later_id IS
'The judgement by which somebody has decided on it since; NULL where nobody has.';

CREATE VIEW history.contradicted_judgements AS
SELECT
    judgement_id,
    min(names) AS names
FROM (
    SELECT
        unnest([one, other]) AS judgement_id,
        names
    FROM history.contradictions
    WHERE later_id IS NULL
) AS contradicted
GROUP BY judgement_id;

COMMENT ON VIEW history.contradicted_judgements IS
'The judgements that another contradicts, of somebody who did not know of it, and on which nobody '
'has decided since. None of them holds.';
COMMENT ON COLUMN history.contradicted_judgements.names IS
'Who said the one and the other.';

CREATE VIEW history.seen_findings AS
SELECT (document_id, entity_key) AS finding
FROM history.judgements
WHERE kind = 'finding' AND state <> 'undone';

COMMENT ON VIEW history.seen_findings IS
'The findings that somebody has seen.';
COMMENT ON COLUMN history.seen_findings.finding IS
'Its file and its identifier in that.';

CREATE TABLE history.corrected_values (
    judgement_id VARCHAR NOT NULL,
    relation VARCHAR NOT NULL,
    entity_kind VARCHAR NOT NULL,
    entity_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    plan_id VARCHAR,
    version INTEGER,
    load_id INTEGER,
    as_read VARCHAR,
    stored JSON,
    corrected JSON
);

COMMENT ON TABLE history.corrected_values IS
'The values that are corrected now: each stands in its table of history, and what was read stands '
'here. Whatever is loaded or compared is loaded and compared as it was read.';
COMMENT ON COLUMN history.corrected_values.relation IS
'The table of history.';
COMMENT ON COLUMN history.corrected_values.as_read IS
'What was read, as text, a list''s items one a line.';
COMMENT ON COLUMN history.corrected_values.stored IS
'What was read, as the table had it.';
COMMENT ON COLUMN history.corrected_values.corrected IS
'What the table has now.';

CREATE TABLE history.chosen_words (
    judgement_id VARCHAR NOT NULL,
    entity_kind VARCHAR NOT NULL,
    entity_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    version INTEGER,
    document_id VARCHAR NOT NULL,
    words STRUCT(page INTEGER, x0 DOUBLE, top DOUBLE, x1 DOUBLE, bottom DOUBLE)[]
);

COMMENT ON TABLE history.chosen_words IS
'The values for which somebody chose the words, in the place of those that were read.';
COMMENT ON COLUMN history.chosen_words.version IS
'Of a value of a plan, the version that is shown: the words are in the file that this is from.';
COMMENT ON COLUMN history.chosen_words.words IS
'Page and box each; [NULL] where nothing was read and nobody chose any.';

CREATE TABLE history.set_aside_rows (
    judgement_id VARCHAR NOT NULL,
    relation VARCHAR NOT NULL,
    entity_id VARCHAR NOT NULL,
    held_by VARCHAR NOT NULL,
    held INTEGER NOT NULL,
    content JSON NOT NULL
);

COMMENT ON TABLE history.set_aside_rows IS
'The rows that were read and are not shown, because somebody dropped them or had others put in '
'their place: taken out of their tables of history, and put back before anything is loaded.';
COMMENT ON COLUMN history.set_aside_rows.relation IS
'The table of history.';
COMMENT ON COLUMN history.set_aside_rows.held_by IS
'The column that tells apart rows of one identifier: version or load_id.';
COMMENT ON COLUMN history.set_aside_rows.held IS
'What that column holds.';
COMMENT ON COLUMN history.set_aside_rows.content IS
'The row as it was read.';

CREATE TABLE history.made_rows (
    judgement_id VARCHAR NOT NULL,
    relation VARCHAR NOT NULL,
    entity_id VARCHAR NOT NULL,
    held_by VARCHAR NOT NULL,
    held INTEGER NOT NULL,
    content JSON NOT NULL
);

COMMENT ON TABLE history.made_rows IS
'The rows that stand in tables of history because somebody said so: taken out before anything is '
'loaded.';
COMMENT ON COLUMN history.made_rows.relation IS
'The table of history.';
COMMENT ON COLUMN history.made_rows.held_by IS
'The column that tells apart rows of one identifier: version or load_id.';
COMMENT ON COLUMN history.made_rows.held IS
'What that column holds.';
COMMENT ON COLUMN history.made_rows.content IS
'The row as it was made.';

CREATE TABLE history.rewritten_values (
    judgement_id VARCHAR NOT NULL,
    entity_kind VARCHAR,
    entity_id VARCHAR,
    field VARCHAR,
    version INTEGER,
    as_read VARCHAR,
    PRIMARY KEY (entity_kind, entity_id, field)
);

COMMENT ON TABLE history.rewritten_values IS
'The values that are other ones than were read because their rows were split or joined.';
COMMENT ON COLUMN history.rewritten_values.as_read IS
'What was read, as text, a list''s items one a line.';

CREATE TABLE history.joined_targets (
    judgement_id VARCHAR NOT NULL,
    target_kind VARCHAR NOT NULL,
    target_id VARCHAR NOT NULL,
    read_text VARCHAR,
    read_responsible VARCHAR
);

COMMENT ON TABLE history.joined_targets IS
'What was read of a measure, indicator or commitment that is joined with another one now: what '
'people linked with it is linked with that.';
COMMENT ON COLUMN history.joined_targets.target_id IS
'The one that it is joined with.';

CREATE TABLE history.merged_bodies (
    judgement_id VARCHAR NOT NULL,
    organisation_id VARCHAR NOT NULL,
    into_id VARCHAR NOT NULL
);

COMMENT ON TABLE history.merged_bodies IS
'The bodies that somebody said are others: organisations has these alone.';
COMMENT ON COLUMN history.merged_bodies.organisation_id IS
'The body as it was read.';
COMMENT ON COLUMN history.merged_bodies.into_id IS
'The one that it is counted as: organisations.';

CREATE TABLE history.placed_units (
    judgement_id VARCHAR NOT NULL,
    organisation_id VARCHAR NOT NULL,
    parent_id VARCHAR NOT NULL
);

COMMENT ON TABLE history.placed_units IS
'The bodies that somebody said are units of others: what is said of them counts for those.';
COMMENT ON COLUMN history.placed_units.parent_id IS
'The body that it is a unit of: organisations.';

CREATE TABLE history.shown_plans (
    read_as VARCHAR PRIMARY KEY,
    shown_as VARCHAR NOT NULL,
    is_renamed BOOLEAN NOT NULL
);

COMMENT ON TABLE history.shown_plans IS
'The plans that somebody says are others than they call themselves: all that is held of them has '
'the identifier that is shown, but for lasting keys.';
COMMENT ON COLUMN history.shown_plans.read_as IS
'The plan''s identifier as it is read, and as the ledger has it.';
COMMENT ON COLUMN history.shown_plans.shown_as IS
'The identifier that it is shown by.';
COMMENT ON COLUMN history.shown_plans.is_renamed IS
'Whether it is shown so: not where no such plan is read, or another one is called so.';

CREATE TABLE history.displaced_versions (
    plan_id VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    load_id INTEGER NOT NULL
);

COMMENT ON TABLE history.displaced_versions IS
'The versions that would be shown if the files that they come from were not withdrawn.';

CREATE VIEW history.standing_versions AS
SELECT DISTINCT
    plan_id,
    version
FROM history.plan_loads
WHERE load_id NOT IN (SELECT withdrawn.load_id FROM history.withdrawn_loads AS withdrawn);

COMMENT ON VIEW history.standing_versions IS
'The versions of plans that are in a file that nobody withdrew.';

CREATE VIEW history.chosen_places AS
SELECT
    entity_kind,
    entity_id,
    field,
    version,
    document_id,
    unnest(words, recursive := TRUE),  -- noqa: AL03
    unnest(range(1, len(words) + 1))::INTEGER AS ordinal
FROM history.chosen_words;

COMMENT ON VIEW history.chosen_places IS
'Where the words stand that somebody chose, as in provenance.';

-- Decisions are keyed by what was read, whatever people correct.
CREATE MACRO history.as_read(kind, id, place, content) AS  -- noqa: CP05
coalesce(
    (
        SELECT rewritten.as_read
        FROM history.rewritten_values AS rewritten
        WHERE
            rewritten.entity_kind = kind  -- noqa: RF03
            AND rewritten.entity_id = id  -- noqa: RF03
            AND rewritten.field = place  -- noqa: RF03
    ),
    (
        SELECT corrected.as_read
        FROM history.corrected_values AS corrected
        WHERE
            corrected.entity_kind = kind  -- noqa: RF03
            AND corrected.entity_id = id  -- noqa: RF03
            AND corrected.field = place  -- noqa: RF03
    ),
    content
);

CREATE MACRO history.read_of(values_as_read, place, content) AS  -- noqa: CP05
CASE
    WHEN map_contains(values_as_read, place) THEN values_as_read[place]
    ELSE content
END;

CREATE MACRO history.folded(content) AS  -- noqa: CP05
nullif(trim(regexp_replace(content, '\s+', ' ', 'g')), '');

CREATE MACRO history.is_within(id, holder) AS  -- noqa: CP05
id = holder OR starts_with(id, holder || '/');

CREATE MACRO history.moved(id, holder, other) AS  -- noqa: CP05
if(history.is_within(id, holder), other || substring(id, length(holder) + 1), id);

CREATE MACRO history.same(content, other) AS  -- noqa: CP05
content IS NOT DISTINCT FROM other;

CREATE MACRO history.plan_as_named(plan_family, plan_years) AS  -- noqa: CP05
nullif(concat_ws('-', plan_family, array_to_string(plan_years, '-')), '');

CREATE VIEW judgements AS
SELECT
    judgement_id,
    kind,
    entity_kind,
    entity_key,
    field,
    old_value,
    new_value,
    note,
    decided_by,
    decided_at,
    undone_by,
    state,
    verdict,
    words,
    entity_id,
    document_id,
    plan_id
FROM history.judgements;

COMMENT ON VIEW judgements IS
'What people said: corrected values, decisions on links, withdrawn files and more, each with what '
'it comes to now.';
COMMENT ON COLUMN judgements.judgement_id IS
'The judgement''s identifier, which renaksi undo takes.';
COMMENT ON COLUMN judgements.kind IS
'value, row, body, plan, report, document, finding or link.';
COMMENT ON COLUMN judgements.entity_kind IS
'What it is about, named as in provenance; also document and finding.';
COMMENT ON COLUMN judgements.entity_key IS
'What that is known by through later readings: its key, or an identifier made of what it says.';
COMMENT ON COLUMN judgements.field IS
'The column that it is about; NULL where it is about the whole.';
COMMENT ON COLUMN judgements.old_value IS
'What was there when it was made, as text, a list''s items one a line.';
COMMENT ON COLUMN judgements.new_value IS
'What is to be there instead, in the same way; NULL where nothing is.';
COMMENT ON COLUMN judgements.note IS
'Why, in that person''s words.';
COMMENT ON COLUMN judgements.decided_by IS
'Personal data: who said so.';
COMMENT ON COLUMN judgements.decided_at IS
'When, in UTC.';
COMMENT ON COLUMN judgements.undone_by IS
'Personal data: who took it back, or said otherwise later.';
COMMENT ON COLUMN judgements.state IS
'applied: it holds. fulfilled: what is read says so itself by now. open: what it was said of has '
'changed, or somebody who did not know of it said otherwise: a person has to look again. '
'orphan: what it was said of is not there any more. '
'undone: somebody took it back, or said otherwise later.';
COMMENT ON COLUMN judgements.verdict IS
'What was said: corrected, right, wrong, cannot_tell, dropped, added, split, joined, same_as, '
'not_same_as, unit_of, withdrawn, replaces, seen, shown, accepted, rejected or no_match.';
COMMENT ON COLUMN judgements.words IS
'The words that were chosen for the value, page and box each; NULL where none were.';
COMMENT ON COLUMN judgements.entity_id IS
'Identifier of what it is about, when it was made.';
COMMENT ON COLUMN judgements.document_id IS
'The file in which that stood: documents.';
COMMENT ON COLUMN judgements.plan_id IS
'The plan that it belonged to: plans.';

CREATE VIEW reading_quality AS
WITH looked_at AS (
    SELECT
        entity_kind,
        field,
        verdict
    FROM history.judgements
    WHERE sample IS NOT NULL AND NOT is_undone AND state NOT IN ('open', 'orphan')
    QUALIFY 1 = row_number() OVER (
        PARTITION BY entity_kind, entity_key, field
        ORDER BY decided_at DESC, judgement_id DESC
    )
),

counted AS (
    SELECT
        entity_kind,
        field,
        count(*) FILTER (verdict = 'right') AS values_right,
        count(*) FILTER (verdict = 'wrong') AS values_wrong,
        count(*) FILTER (verdict = 'cannot_tell') AS values_untold
    FROM looked_at
    GROUP BY GROUPING SETS ((entity_kind, field), ())
    HAVING count(*) > 0
),

-- Wilson's interval at 95 %.
shares AS (
    SELECT
        *,
        values_right + values_wrong AS told,
        values_right / nullif(told, 0) AS share,
        1.959963984540054 AS z,
        (share + z * z / (2 * told)) / (1 + z * z / told) AS middle,
        z / (1 + z * z / told)
        * sqrt(share * (1 - share) / told + z * z / (4 * told * told)) AS reach
    FROM counted
)

SELECT
    entity_kind,
    field,
    values_right,
    values_wrong,
    values_untold,
    round(share, 4) AS share_right,
    round(greatest(middle - reach, 0), 4) AS share_least,
    round(least(middle + reach, 1), 4) AS share_most
FROM shares;

COMMENT ON VIEW reading_quality IS
'How well values are read: of those that were drawn at random and looked at (renaksi review '
'--sample), how many are right, by field and in all. What is read otherwise by now does not count.';
COMMENT ON COLUMN reading_quality.entity_kind IS
'What the values belong to, named as in provenance; NULL for all values together.';
COMMENT ON COLUMN reading_quality.field IS
'The column that holds the values; NULL for all together.';
COMMENT ON COLUMN reading_quality.values_right IS
'How many are as they are printed.';
COMMENT ON COLUMN reading_quality.values_wrong IS
'How many are not.';
COMMENT ON COLUMN reading_quality.values_untold IS
'Of how many that could not be told; they count in no share.';
COMMENT ON COLUMN reading_quality.share_right IS
'The share of right ones among the right and wrong, 0 to 1; NULL where there are none.';
COMMENT ON COLUMN reading_quality.share_least IS
'The lower end of its 95 % interval (Wilson).';
COMMENT ON COLUMN reading_quality.share_most IS
'The upper end of its 95 % interval (Wilson).';
