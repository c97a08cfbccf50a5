"""What leaves the warehouse is whole, safe to open, without people unless asked, and the same each time."""

from __future__ import annotations

import csv
import json
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pyarrow.parquet
import pytest
from frictionless import Package, validate

from extractors.audit.findings import finding_kinds
from flows.pipeline.storing import load_document, load_report
from models.errors import DiskFullError, UsageError, WarehouseError
from models.plan import AnnexField, Commitment, Contact, ExtractedDocument, Section, SectionKind
from models.progress import Status
from tests.warehouse import reported
from tests.warehouse.records import (
    bare_commitment,
    document,
    full_commitment,
    organisation,
    plan,
    printed,
    text,
)
from warehouse.exports.cells import ACTIVE, csv_cell
from warehouse.exports.export import PERSONAL_DATA_FILE, export_warehouse
from warehouse.exports.folder import MANIFEST
from warehouse.exports.formats import OF_RELATIONS, ExportFormat
from warehouse.exports.keys import declared
from warehouse.exports.public_copy import copy_relations
from warehouse.exports.reading_sheets import layout
from warehouse.exports.spreadsheet import LONGEST_TEXT, lines_of, write_workbook
from warehouse.judgements.review import Ruling, Verb, decide
from warehouse.store.connection import attach_warehouse, open_warehouse

PLAN = "OGI-2020-2022"
KEY = f"{PLAN}/01"
HOSTILE = [
    '=HYPERLINK("http://x","y")',
    "+1+1",
    "-2",
    "@SUM(A1)",
    "\tx",
    "'quoted",
    "＝1",
    "a\x07b",
]
SECRETS = ["Sari", "sari@", "5550100", "08123456789", "Budi Rahasia", "Siti Peninjau"]


def commitment(**changes: object) -> Commitment:
    return full_commitment(PLAN, 1).model_copy(update=changes)


def section(ordinal: int, content: str, label: str = "Apa masalahnya?") -> Section:
    return Section(
        section_id=f"{KEY}/section/{ordinal}",
        ordinal=ordinal,
        kind=SectionKind.OTHER,
        label=text(label),
        text=text(content),
        heading=None,
    )


def peopled() -> ExtractedDocument:
    """A plan that prints people wherever they have been met: in contacts, the annex, sections, other texts."""
    annex = AnnexField(
        annex_field_id=f"{KEY}/annex/1",
        ordinal=1,
        label=text("Point of Contact CSO"),
        value=text("Budi Rahasia (0812 3456 789)"),
    )
    contact = Contact(
        contact_id=f"{KEY}/contact/1",
        ordinal=1,
        person=text("Sari Contoh, S.H."),
        position_as_printed=text("Kementerian Contoh – Kepala Biro"),
        phones=printed(["+62215550100"], "(021) 5550100"),
    )
    sections = (
        section(1, "Hubungi Sari  Contoh, sari@example.org atau 08123456789, pukul 08.00."),
        section(2, "Budi Rahasia", label="Narahubung"),
    )
    ours = commitment(annex_fields=(annex,), contacts=(contact,), sections=sections)
    quoted = finding_kinds()["email-invalid"].found(
        "email-invalid", words=(), entity=("commitment", KEY), text="sari@"
    )
    return document(plan(PLAN, ours), organisations=(organisation(),), findings=(quoted,))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse that names people, also in what changed, and in what a person decided; only read from it."""
    path = tmp_path_factory.mktemp("full") / "renaksi.duckdb"
    with open_warehouse(path) as warehouse:
        load_document(warehouse, document(plan(PLAN, full_commitment(PLAN, 1)), content="lama"))
        load_document(warehouse, peopled())
        warehouse.execute("""
            INSERT INTO history.decisions BY NAME
            SELECT 1 AS decision_id, 'OGI-2020-2022' AS plan_id, 'government' AS reporter,
                   'B06' AS period, 'x' AS entry_text, 1 AS occurrence, 'no_match' AS decision,
                   'Siti Peninjau bertanya' AS note, 'Siti Peninjau' AS decided_by,
                   TIMESTAMP '2031-01-01 08:00:00' AS decided_at
        """)
    return path


@pytest.fixture
def full(kept: Path, path: Path) -> Path:
    """The same, to do with as one likes."""
    shutil.copy(kept, path)
    return path


Exports = Callable[..., Path]


@pytest.fixture(scope="module")
def exported(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Exports:
    """What it is exported as in each format, with people in it or without, made once; only read from it."""

    @cache
    def export(form: ExportFormat, with_contacts: bool = False) -> Path:
        folder = tmp_path_factory.mktemp("exported") / "out"
        export_warehouse(kept, folder, form, with_contacts=with_contacts)
        return folder

    return export


@pytest.fixture(scope="module")
def counted(kept: Path) -> dict[str, int]:
    """Its relations, and how many rows each has."""
    return relations(kept)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def everything(folder: Path) -> str:
    """All that an export says, in whatever format."""
    return "\n".join(map(everything_in, sorted(folder.iterdir())))


def everything_in(file: Path) -> str:
    if file.suffix == ".parquet":
        return str(duckdb.execute("FROM read_parquet($1)", [str(file)]).fetchall())
    if file.suffix == ".sqlite":
        with closing(sqlite3.connect(file)) as database:
            return "\n".join(database.iterdump())
    if file.suffix == ".xlsx":
        return "\n".join(str(list(sheet.values)) for sheet in openpyxl.load_workbook(file))
    return file.read_text(encoding="utf-8")


def relations(path: Path) -> dict[str, int]:
    with open_warehouse(path, read_only=True) as warehouse:
        names = [
            row[0]
            for row in warehouse.execute(
                "SELECT view_name FROM duckdb_views() WHERE schema_name = 'main' AND NOT internal"
            ).fetchall()
        ]
        return {name: len(warehouse.execute(f"FROM {name}").fetchall()) for name in names}


@pytest.mark.slow
@pytest.mark.parametrize("form", [f for f in OF_RELATIONS if f is not ExportFormat.OGP])
def test_every_relation_and_every_row_leaves(
    exported: Exports, counted: dict[str, int], form: ExportFormat
) -> None:
    assert _row_counts(exported(form, True), form) == counted


_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_fts%' ESCAPE '\\'"
)


def _row_counts(folder: Path, form: ExportFormat) -> dict[str, int]:
    if form is ExportFormat.XLSX:
        book = openpyxl.load_workbook(folder / "renaksi.xlsx")
        relations = [sheet for sheet in book.worksheets[1:] if sheet.title.islower()]
        return {sheet.title: sheet.max_row - 1 for sheet in relations}
    if form is ExportFormat.SQLITE:
        with closing(sqlite3.connect(folder / "renaksi.sqlite")) as database:
            names = [name for (name,) in database.execute(_TABLES)]
            return {
                name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
                for name in names
                if name != "memuat_data_pribadi"
            }
    readers = {".csv": "read_csv($1, all_varchar = true)", ".json": "read_json($1)",
               ".parquet": "read_parquet($1)"}  # fmt: skip
    return {
        file.stem: len(duckdb.execute(f"FROM {readers[file.suffix]}", [str(file)]).fetchall())
        if file.suffix != ".json"
        else len(json.loads(file.read_text(encoding="utf-8")))
        for file in folder.iterdir()
        if file.name not in {MANIFEST, PERSONAL_DATA_FILE, "datapackage.json"}
    }


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(form, marks=pytest.mark.slow)
        if form in (ExportFormat.PARQUET, ExportFormat.JSON)
        else form
        for form in OF_RELATIONS
    ],
)
def test_people_stay_behind_unless_asked_for(exported: Exports, form: ExportFormat) -> None:
    said = everything(exported(form))
    assert "Kementerian Contoh" in said
    assert [secret for secret in SECRETS if secret in said] == []


def test_people_leave_when_asked_for(exported: Exports) -> None:
    out = exported(ExportFormat.CSV, True)
    said = everything(out)
    assert [secret for secret in SECRETS if secret not in said] == []
    (contact,) = read_csv(out / "contacts.csv")
    assert contact["person"] == "Sari Contoh, S.H."


def test_the_office_leaves_without_the_person(exported: Exports) -> None:
    out = exported(ExportFormat.CSV)
    (contact,) = read_csv(out / "contacts.csv")
    assert contact["position_as_printed"] == "Kementerian Contoh – Kepala Biro"
    assert not contact.keys() & {"person", "emails", "phones"}
    (told,) = read_csv(out / "sections.csv")
    assert told["text"] == "Hubungi […], […] atau […], pukul 08.00."


@pytest.mark.parametrize("form", OF_RELATIONS)
def test_what_holds_personal_data_says_so(exported: Exports, form: ExportFormat) -> None:
    out = exported(form, True)
    said = [file.name for file in out.iterdir() if "memuat data pribadi" in everything_in(file)]
    own = {
        ExportFormat.XLSX: ["renaksi.xlsx"],
        ExportFormat.DATAPACKAGE: ["datapackage.json"],
        ExportFormat.SQLITE: ["renaksi.sqlite"],
    }
    assert sorted(said) == sorted([PERSONAL_DATA_FILE, *own.get(form, [])])


def test_the_data_package_is_valid_and_keeps_its_keys(exported: Exports) -> None:
    out = exported(ExportFormat.DATAPACKAGE)
    report = validate(str(out / "datapackage.json"))
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "note"])
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    schemas = {resource["name"]: resource["schema"] for resource in package["resources"]}
    assert schemas["targets"]["primaryKey"] == ["target_id"]
    assert {
        "fields": ["measure_id"],
        "reference": {"resource": "measures", "fields": ["measure_id"]},
    } in schemas["targets"]["foreignKeys"]
    assert all(field["description"] for schema in schemas.values() for field in schema["fields"])


@pytest.mark.slow
def test_the_data_package_says_where_it_is_from(full: Path, out: Path) -> None:
    export_warehouse(full, out, ExportFormat.DATAPACKAGE, as_of=date(2031, 7, 1))
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    assert package["created"] == "2031-07-01T00:00:00Z"
    assert re.fullmatch(r"20\d\d\.\d+\.\d+", package["version"])
    assert [source["title"] for source in package["sources"]] == ["rencana.pdf"]
    assert package["licenses"] == [{"name": "notspecified", "title": "License Not Specified"}]
    for resource in package["resources"]:
        content = (out / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{sha256(content).hexdigest()}"


@pytest.mark.slow
def test_the_data_package_states_the_licence_asked_for(full: Path, out: Path) -> None:
    export_warehouse(full, out, ExportFormat.DATAPACKAGE, licence="CC-BY-4.0")
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    assert package["licenses"] == [
        {"name": "CC-BY-4.0", "path": "https://spdx.org/licenses/CC-BY-4.0.html"}
    ]


def test_every_resource_has_a_key_and_its_constraints(exported: Exports) -> None:
    out = exported(ExportFormat.DATAPACKAGE)
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    schemas = {resource["name"]: resource["schema"] for resource in package["resources"]}
    assert [name for name, schema in schemas.items() if not schema.get("primaryKey")] == []
    fields = {field["name"]: field for field in schemas["sections"]["fields"]}
    assert fields["section_id"]["constraints"] == {"required": True, "unique": True}
    assert fields["kind"]["constraints"]["enum"] == [kind.value for kind in SectionKind]
    (status,) = (f for f in schemas["progress_entries"]["fields"] if f["name"] == "status")
    assert status["constraints"] == {"enum": [status.value for status in Status]}


@pytest.mark.parametrize(
    ("relation", "column", "value"),
    [("sections", "kind", "poem"), ("measures", "text", ""), ("targets", "measure_id", "gone")],
)
def test_the_data_package_refuses_other_values(
    exported: Exports, out: Path, relation: str, column: str, value: str
) -> None:
    shutil.copytree(exported(ExportFormat.DATAPACKAGE), out)
    rows = read_csv(out / f"{relation}.csv")
    rows[0][column] = value
    with (out / f"{relation}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    resource = Package(str(out / "datapackage.json")).get_resource(relation)
    resource.hash = resource.bytes = None  # else that alone would tell
    found = {kind for (kind,) in resource.validate().flatten(["type"])}
    assert found & {"constraint-error", "foreign-key"}


def test_every_key_that_is_declared_is_of_columns_that_are_there(full: Path) -> None:
    with attach_warehouse(full) as connection:
        columns = {
            relation.name: {field.name for field in relation.fields}
            for relation in copy_relations(connection, with_contacts=True)
        }
    known = set().union(*columns.values())
    assert all(set(key) <= columns[name] for name, key in declared().primary.items())
    assert all(set(texts) <= columns[name] for name, texts in declared().texts.items())
    assert all(
        set(one.columns) <= known and len(one.columns) == len(declared().primary[one.relation])
        for one in declared().references
    )


def test_an_sqlite_file_has_keys_and_full_text_search(exported: Exports) -> None:
    out = exported(ExportFormat.SQLITE)
    with closing(sqlite3.connect(out / "renaksi.sqlite")) as database:
        ask = database.execute
        assert ask("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert ask("PRAGMA foreign_key_check").fetchall() == []
        assert [row[2:5] for row in ask("PRAGMA foreign_key_list(targets)")] == [
            ("measures", "measure_id", "measure_id")
        ]
        keys = [row[1] for row in ask("PRAGMA table_info(targets)") if row[5]]
        assert keys == ["target_id"]
        found = ask(
            "SELECT sections.section_id FROM sections_fts JOIN sections "
            "ON sections.rowid = sections_fts.rowid WHERE sections_fts MATCH 'hubungi'"
        ).fetchall()
        assert found == [(f"{KEY}/section/1",)]
        datasette_looks_for = "sql LIKE '%VIRTUAL TABLE%USING FTS%content=\"sections\"%'"
        seen = ask(f"SELECT name FROM sqlite_master WHERE {datasette_looks_for}").fetchall()
        assert seen == [("sections_fts",)]
        ((made,),) = ask("SELECT sql FROM sqlite_master WHERE name = 'targets'").fetchall()
        assert "-- The target as printed." in made
        counted = ask("SELECT count(*) FROM measures_by_body").fetchone()
        assert counted == ask("SELECT count(*) FROM measure_organisations").fetchone()


def test_an_sqlite_file_refuses_what_is_against_its_keys(exported: Exports, out: Path) -> None:
    shutil.copytree(exported(ExportFormat.SQLITE), out)
    with closing(sqlite3.connect(out / "renaksi.sqlite")) as database:
        database.execute("PRAGMA foreign_keys = ON")
        for statement in (
            "UPDATE sections SET kind = 'poem'",
            "UPDATE targets SET text = NULL",
            "INSERT INTO sections SELECT * FROM sections",
        ):
            with pytest.raises(sqlite3.IntegrityError):
                database.execute(statement)
        database.execute("UPDATE targets SET measure_id = 'gone'")
        with pytest.raises(sqlite3.IntegrityError):
            database.commit()


@pytest.mark.slow
def test_a_parquet_file_says_what_it_holds(exported: Exports) -> None:
    out = exported(ExportFormat.PARQUET)
    metadata = pyarrow.parquet.read_metadata(out / "targets.parquet").metadata
    assert metadata[b"description"].startswith(b"What a measure is to have reached")
    schema = json.loads(metadata[b"table_schema"])
    assert schema["primaryKey"] == ["target_id"]
    assert schema["foreignKeys"][0]["reference"]["resource"] == "measures"
    assert all(field["description"] for field in schema["fields"])


def test_the_data_package_says_so_when_a_row_is_spoilt(exported: Exports, out: Path) -> None:
    shutil.copytree(exported(ExportFormat.DATAPACKAGE), out)
    spoilt = (out / "targets.csv").read_text(encoding="utf-8").replace("2021-06-30", "Juni")
    (out / "targets.csv").write_text(spoilt, encoding="utf-8")
    assert not validate(str(out / "datapackage.json")).valid


@pytest.mark.slow
def test_a_key_that_does_not_hold_is_not_stated(full: Path, out: Path) -> None:
    with open_warehouse(full) as warehouse:
        warehouse.execute("UPDATE history.commitment_organisations SET organisation_id = 'gone'")
    export_warehouse(full, out, ExportFormat.DATAPACKAGE)
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    (schema,) = [
        resource["schema"]
        for resource in package["resources"]
        if resource["name"] == "commitment_organisations"
    ]
    referring = [key["fields"] for key in schema["foreignKeys"]]
    assert referring == [["commitment_id"], ["unit_id"]]
    assert validate(str(out / "datapackage.json")).valid


@pytest.fixture
def hostile(path: Path) -> Path:
    """A warehouse in which every kind of text that a spreadsheet may run is printed."""
    sections = tuple(section(number, content) for number, content in enumerate(HOSTILE, 1))
    with open_warehouse(path) as warehouse:
        load_document(warehouse, document(plan(PLAN, commitment(sections=sections))))
    return path


@pytest.mark.slow
def test_csv_holds_no_formula_and_can_be_taken_back(hostile: Path, out: Path) -> None:
    export_warehouse(hostile, out, ExportFormat.CSV)
    cells = [row["text"] for row in read_csv(out / "sections.csv")]
    assert not [cell for cell in cells if cell.startswith(ACTIVE)]
    assert [cell.removeprefix("'") for cell in cells] == HOSTILE
    for file in out.glob("*.csv"):
        for row in read_csv(file):
            assert not [cell for cell in row.values() if cell.startswith(ACTIVE)]


@pytest.mark.parametrize(
    ("value", "cell"),
    [(None, ""), (-1, "-1"), (0.5, "0.5"), (True, "true"), (["=a", "b"], '["=a", "b"]'), ("", "")],
)
def test_values_as_csv(value: object, cell: str) -> None:
    assert csv_cell(value) == cell


@pytest.mark.slow
def test_a_workbook_holds_no_formula_and_every_text_whole(hostile: Path, out: Path) -> None:
    export_warehouse(hostile, out, ExportFormat.XLSX)
    sheet = openpyxl.load_workbook(out / "renaksi.xlsx")["sections"]
    column = [cell.value for cell in sheet[1]].index("text")
    cells = [row[column] for row in sheet.iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == [*HOSTILE[:-1], "a_x0007_b"]  # as Excel writes it
    assert {cell.data_type for cell in cells} == {"s"}
    assert [bool(cell.quotePrefix) for cell in cells[:5]] == [True] * 5


def test_a_text_too_long_for_a_cell_is_cut_and_said(tmp_path: Path) -> None:
    book, long = tmp_path / "book.xlsx", "😀" * LONGEST_TEXT
    notes = write_workbook(book, [("sheet", ["short", "long"], [("a", long), ("b", "c")])])
    assert len(notes) == 1
    assert "sheet, row 2, long" in notes[0]
    cell = openpyxl.load_workbook(book)["sheet"]["B2"].value
    assert isinstance(cell, str)
    assert len(cell.encode("utf-16-le")) // 2 <= LONGEST_TEXT
    assert cell.endswith("[…] (cut: 32,767 characters)")


def test_sheets_names_fit(counted: dict[str, int]) -> None:
    assert max(map(len, counted)) <= 31


@pytest.mark.parametrize(
    "form",
    [
        form
        if form in (ExportFormat.XLSX, ExportFormat.OGP)
        else pytest.param(form, marks=pytest.mark.slow)
        for form in OF_RELATIONS
    ],
)
def test_the_same_warehouse_gives_the_same_bytes(
    kept: Path, exported: Exports, out: Path, form: ExportFormat
) -> None:
    export_warehouse(kept, out, form)
    assert {file.name: file.read_bytes() for file in exported(form).iterdir()} == {
        file.name: file.read_bytes() for file in out.iterdir()
    }


@pytest.mark.slow
def test_what_is_overdue_is_so_on_the_day_asked_for(full: Path, out: Path) -> None:
    relations = ("overdue_targets.csv", "unreported_targets.csv")
    for day, expected in ((date(2021, 6, 30), 0), (date(2021, 7, 31), 1)):
        export_warehouse(full, out, ExportFormat.CSV, as_of=day, replace=True)
        found = [read_csv(out / relation) for relation in relations]
        assert [len(rows) for rows in found] == [expected, expected]
    assert [row["days_overdue"] for row in found[0]] == ["31"]


def test_ogp_gets_no_identifier_that_is_only_counted(exported: Exports) -> None:
    out = exported(ExportFormat.OGP)
    (row,) = read_csv(out / "commitments-ogp.csv")
    assert (row["Commitment Unique Identifier"], row["URL"]) == ("", "")
    assert row["Commitment Title"] == "Judul komitmen 1"


def test_ogp_columns(full: Path, out: Path) -> None:
    export_warehouse(full, out, ExportFormat.OGP, derived_ids=True)
    (row,) = read_csv(out / "commitments-ogp.csv")
    told = {name: value for name, value in row.items() if value}
    assert told.pop("Full Text").startswith("Apa masalahnya?\nHubungi")
    assert told == {
        "Commitment Unique Identifier": "ID0001",
        "Country/Locality": "Indonesia",
        "Commitment Number": "1",
        "Code": "IDN",
        "Region": "Asia and the Pacific",
        "National Or Local": "National",
        "Commitment Dummy": "1",
        "Year Of Submission": "2020",
        "Action Plan End Year": "2022",
        "Action Plan Duration (Years)": "2",
        "Commitment Title": "Judul komitmen 1",
        "Start Date": "1/1/2021",
        "End Date": "12/31/2022",
        "Lead Institution": "Kementerian Contoh – Biro Hukum",
        "Open Parliament Plan": "0",
        "URL": "https://opengovpartnership.org/members/indonesia/commitments/id0001",
    }


OGP_DATA = Path(__file__).parents[3] / "shared" / "corpus" / "ogp" / "commitments-indonesia.csv"


@pytest.mark.skipif(not OGP_DATA.is_file(), reason=f"OGP's data is not here ({OGP_DATA})")
def test_ogp_columns_are_those_of_ogps_data_in_its_order(exported: Exports) -> None:
    out = exported(ExportFormat.OGP)
    (ours,) = read_csv(out / "commitments-ogp.csv")
    (theirs, *_) = read_csv(OGP_DATA)
    assert list(ours) == list(theirs)


@pytest.mark.parametrize(
    ("years", "numbers"), [((2020, 2022), ["1", "2"]), ((2018, 2020), ["1", ""])]
)
def test_ogp_numbers_a_parliaments_commitments_after_the_governments(
    path: Path, out: Path, years: tuple[int, int], numbers: list[str]
) -> None:
    """Where the government's plan of those years is not here, nobody knows after how many."""
    begins, ends = years
    name = f"OPI-{begins}-{ends}"
    government = plan("OGI-2020-2022", bare_commitment("OGI-2020-2022", 1))
    parliament = plan(name, bare_commitment(name, 1)).model_copy(
        update={
            "period_start": printed(date(begins, 1, 1), str(begins)),
            "period_end": printed(date(ends, 12, 31), str(ends)),
        }
    )
    with open_warehouse(path) as connection:
        load_document(connection, document(government, parliament))
    export_warehouse(path, out, ExportFormat.OGP)
    found = read_csv(out / "commitments-ogp.csv")
    assert [row["Commitment Number"] for row in found] == numbers


@pytest.mark.parametrize(
    "form",
    [
        form if form is ExportFormat.XLSX else pytest.param(form, marks=pytest.mark.slow)
        for form in OF_RELATIONS
    ],
)
def test_an_empty_warehouse_leaves_as_empty_relations(
    path: Path, out: Path, form: ExportFormat
) -> None:
    open_warehouse(path).close()
    export_warehouse(path, out, form)
    assert list(out.iterdir())
    assert not any(relations(path).values())


def test_a_folder_of_others_is_never_touched(full: Path, out: Path) -> None:
    out.mkdir()
    (out / "mine.txt").write_text("mine")
    for replace in (False, True):
        with pytest.raises(UsageError, match="no export wrote"):
            export_warehouse(full, out, ExportFormat.OGP, replace=replace)
    assert [file.name for file in out.iterdir()] == ["mine.txt"]


@pytest.mark.slow
def test_an_export_is_replaced_only_when_told_and_only_whole(full: Path, out: Path) -> None:
    out.mkdir()
    export_warehouse(full, out, ExportFormat.OGP)
    with pytest.raises(UsageError, match="--force"):
        export_warehouse(full, out, ExportFormat.JSON)
    export_warehouse(full, out, ExportFormat.XLSX, replace=True)
    assert {file.name for file in out.iterdir()} == {"renaksi.xlsx", MANIFEST}
    (out / "mine.txt").write_text("mine")
    with pytest.raises(UsageError, match="no export wrote"):
        export_warehouse(full, out, ExportFormat.CSV, replace=True)


@pytest.mark.slow
def test_a_failed_export_leaves_the_earlier_one(
    full: Path, exported: Exports, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(exported(ExportFormat.CSV), out)
    before = sorted(file.name for file in out.iterdir())

    def fail(*_: object, **__: object) -> Iterator[Any]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("warehouse.exports.export.write_csv", fail)
    with pytest.raises(DiskFullError, match="No space left"):
        export_warehouse(full, out, ExportFormat.CSV, replace=True)
    assert sorted(file.name for file in out.iterdir()) == before
    assert [file.name for file in out.parent.iterdir() if file.name.startswith(".")] == []


def test_what_cannot_be_written_or_read_is_said(full: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="does not exist"):
        export_warehouse(full, tmp_path / "no" / "out", ExportFormat.CSV)
    with pytest.raises(UsageError, match="is a file"):
        export_warehouse(full, full, ExportFormat.CSV)
    with pytest.raises(WarehouseError, match="no warehouse"):
        export_warehouse(tmp_path / "none.duckdb", tmp_path / "out", ExportFormat.CSV)
    assert not (tmp_path / "out").exists()


def test_the_warehouse_stays_as_it_was(full: Path, out: Path) -> None:
    before = full.read_bytes()
    export_warehouse(full, out, ExportFormat.CSV)
    assert full.read_bytes() == before


@pytest.mark.slow
def test_what_leaves_says_what_it_means(full: Path) -> None:
    with attach_warehouse(full) as connection:
        for relation in copy_relations(connection, with_contacts=False):
            assert relation.meaning
            assert all(field.meaning for field in relation.fields)


@pytest.mark.slow
def test_a_persons_reasons_stay_behind_and_the_programs_leave(path: Path) -> None:
    first = reported.commitment(1, "Keterbukaan anggaran", reported.Due("Format data"))
    said = [reported.Said("Format data"), reported.Said("Hal lain sama sekali", "9. Hal lain")]
    with open_warehouse(path) as warehouse:
        load_document(warehouse, reported.plan_document(first))
        load_report(warehouse, reported.report(*said))
        noted = Ruling(reported.entry_id(), Verb.ACCEPT, note="Kata Siti Peninjau")
        decide(warehouse, [noted], "Siti Peninjau")
    with attach_warehouse(path) as connection:
        copy_relations(connection, with_contacts=False)
        rows = connection.execute(
            "SELECT entry_id, lang FROM match_reasons ORDER BY ALL"
        ).fetchall()
        other = reported.entry_id(2)
        assert rows == [(other, "en"), (other, "id")]
        assert connection.execute(
            "SELECT reason_code, reason, reason_facts FROM matches ORDER BY entry_id"
        ).fetchall()[0] == ("noted", None, None)
    with attach_warehouse(path) as connection:
        copy_relations(connection, with_contacts=True)
        counted = connection.execute("SELECT count(*) FROM match_reasons").fetchall()
        assert counted == [(4,)]


@pytest.mark.slow
def test_a_workbook_opens_with_sheets_to_read(hostile: Path, out: Path) -> None:
    export_warehouse(hostile, out, ExportFormat.XLSX, as_of=date(2032, 7, 31))
    book: Any = openpyxl.load_workbook(out / "renaksi.xlsx")
    front = ["Isi", "Komitmen", "Target per instansi", "Terlambat", "Belum dilaporkan", "Temuan"]
    assert book.sheetnames[: len(front)] == front
    contents = book["Isi"]
    leads = {
        cell.value: cell.hyperlink.location for (cell, *_) in contents.iter_rows() if cell.hyperlink
    }
    assert leads == {name: f"'{name}'!A1" for name in book.sheetnames[1:]}
    counts = {
        row[0].value: row[2].value for row in contents.iter_rows() if row[2].value is not None
    }
    for name in front[1:]:
        sheet = book[name]
        assert sheet.freeze_panes == "A4"
        assert sheet.auto_filter.ref.startswith("A3:")
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert sheet.print_title_rows == "$3:$3"
        assert sheet.max_row - 3 == counts[name]
    assert counts["Komitmen"] == book["commitments"].max_row - 1
    assert counts["Terlambat"] == book["overdue_targets"].max_row - 1
    assert counts["Temuan"] == book["findings"].max_row - 1


def test_every_column_of_a_sheet_to_read_is_one_of_its_query() -> None:
    """A head that no query fills, or a code without a name, would be seen by whoever opens the workbook alone."""
    words = layout()
    assert {*words.words["status"]} == {status.value for status in Status}
    assert len({sheet.name for sheet in words.sheets}) == len(words.sheets)
    assert all(len(sheet.name) <= 31 and not sheet.name.islower() for sheet in words.sheets)


@pytest.mark.parametrize(("text", "lines"), [("", 1), ("kata " * 8, 5), ("a\nb", 2)])
def test_a_row_is_as_high_as_its_text(text: str, lines: int) -> None:
    assert lines_of(text, 10) == lines
