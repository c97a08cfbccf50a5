-- What plans and reports print under heads and labels that no profile knows.

CREATE TABLE history.other_fields (
    load_id INTEGER,
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR,
    other_field_id VARCHAR,
    owner_kind VARCHAR NOT NULL,
    owner_id VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    label VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    other_field_key VARCHAR,
    PRIMARY KEY (other_field_id, load_id)
);

CREATE VIEW other_fields AS
WITH current_entries AS (
    SELECT
        entry_id AS owner_id,
        load_id
    FROM history.current_entries
),

current_fields AS (
    FROM history.other_fields
    SEMI JOIN history.current_plans USING (plan_id, version)
    UNION ALL
    FROM history.other_fields
    SEMI JOIN current_entries USING (owner_id, load_id)
    WHERE plan_id IS NULL
)

SELECT
    owner_kind,
    owner_id,
    ordinal,
    label,
    text,
    other_field_id,
    other_field_key
FROM current_fields;

COMMENT ON TABLE history.other_fields IS
'The other fields of every version of every plan, and of the progress reports of every load.';
COMMENT ON VIEW other_fields IS
'What a table or form prints and its profile does not name: a cell under an unknown head, the '
'text beside an unknown label.';
COMMENT ON COLUMN other_fields.owner_kind IS
'What it is printed beside: indicator, measure or progress_entry.';
COMMENT ON COLUMN other_fields.owner_id IS
'Identifier of what it is printed beside, in the relation of that kind.';
COMMENT ON COLUMN other_fields.ordinal IS
'Place among the other fields of the same row or form, from 1.';
COMMENT ON COLUMN other_fields.label IS
'The head or label as printed; empty where there is none.';
COMMENT ON COLUMN other_fields.text IS
'The text as printed.';
COMMENT ON COLUMN other_fields.other_field_id IS
'Identifier of the field, as in provenance.';
COMMENT ON COLUMN other_fields.other_field_key IS
'The field''s key that lasts: given at first sight, the same in every version that has it. '
'NULL in a report. See docs/versions.md.';
