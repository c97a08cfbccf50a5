"""`renaksi review`: what people see of doubtful entries, and what becomes of their answers."""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
import typer.main
from hypothesis import example, given, settings
from hypothesis import strategies as st

from flows.cli.review import review
from flows.cli.review_sheet import read_rulings, write_cases
from flows.pipeline.storing import load_document, load_report
from models.errors import RenaksiError
from models.progress import Decision
from tests.flows.conftest import Outcome, Renaksi
from tests.flows.test_bad_input import assert_refused
from tests.warehouse.reported import OGI, Due, Said, commitment, entry_id, plan_document, report
from warehouse.exports.cells import ACTIVE
from warehouse.judgements.ledger_file import ledger_of
from warehouse.judgements.review import Candidate, Case, Verb
from warehouse.store.connection import open_warehouse

DOCUMENTED = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
MEASURE, OTHER = (f"{OGI}/01/measure/{number}" for number in (1, 2))
HOSTILE = '=HYPERLINK("http://example.org";"klik")'


@pytest.fixture(scope="session")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with two entries for review, one of them hostile, and one that is linked with nothing."""
    path = tmp_path_factory.mktemp("doubtful") / "renaksi.duckdb"
    entries = (Said("Format data anggaran"), Said(HOSTILE, achievement="@SUM(1)"), Said("Lain"))
    with open_warehouse(path) as connection:
        measures = Due("Format data anggaran"), Due("Portal kontrak terbuka")
        load_document(connection, plan_document(commitment(1, "Keterbukaan anggaran", *measures)))
        load_report(connection, report(*entries))
        connection.execute(
            "UPDATE history.proposals SET decision = if(entry_id = ?, 'unmatched', 'review'),"
            " commitment_id = ?, measure_id = ?",
            [entry_id(3), f"{OGI}/01", MEASURE],
        )
    return path


@pytest.fixture
def warehouse(renaksi: Renaksi, tmp_path: Path, doubtful: Path) -> Path:
    """A copy of it where commands look for one."""
    shutil.copytree(f"{doubtful}.files", tmp_path / "renaksi.duckdb.files")
    return Path(shutil.copy(doubtful, tmp_path / "renaksi.duckdb"))


def decided(warehouse: Path) -> list[tuple[Any, ...]]:
    """Each entry's number, decision, measure, and who said so."""
    with open_warehouse(warehouse, read_only=True) as connection:
        return connection.execute(
            "SELECT ordinal, decision, measure_id, decided_by"
            " FROM matches JOIN progress_entries USING (entry_id) ORDER BY ordinal"
        ).fetchall()


UNTOUCHED = [
    (1, "review", MEASURE, None),
    (2, "review", MEASURE, None),
    (3, "unmatched", MEASURE, None),
]


# Listing


def test_lists_what_is_open_side_by_side_within_80_columns(
    renaksi: Renaksi, warehouse: Path
) -> None:
    outcome = renaksi("review")
    assert outcome.code == 0
    assert entry_id(1) in outcome.out
    assert entry_id(3) not in outcome.out
    assert MEASURE in outcome.out
    assert "2 entries to look at." in outcome.out
    assert max(map(len, outcome.out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--unmatched"], 3),
        (["--all"], 3),
        (["--plan", OGI], 2),
    ],
)
def test_filters(renaksi: Renaksi, warehouse: Path, options: Sequence[str], count: int) -> None:
    listed = renaksi("review", *options).out
    assert len(re.findall(r"^[0-9a-f]{16}/1/\d ", listed, re.M)) == count


def test_a_report_cannot_steer_the_terminal(renaksi: Renaksi, warehouse: Path) -> None:
    with open_warehouse(warehouse) as connection:
        connection.execute("UPDATE history.progress_entries SET responsible = 'x\x1b[2Jy'")
    assert "x�[2Jy" in renaksi("review").out


def test_says_when_nothing_is_left(renaksi: Renaksi, warehouse: Path) -> None:
    with open_warehouse(warehouse) as connection:
        connection.execute("UPDATE history.proposals SET decision = 'auto'")
    assert renaksi("review").out == "Nothing is left to decide.\n"


@pytest.mark.slow
def test_decided_entries_leave_the_list_and_stand_in_all(renaksi: Renaksi, warehouse: Path) -> None:
    renaksi("review", "accept", entry_id(1), "--by", "Sari", "--note", "Sama.")
    assert entry_id(1) not in renaksi("review").out
    assert re.search(r"^accepted by Sari, .* UTC: Sama\.$", renaksi("review", "--all").out, re.M)


# One by one


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "row"),
    [
        (["accept", entry_id(1)], (1, "accepted", MEASURE, "Sari")),
        (["reject", entry_id(1)], (1, "rejected", MEASURE, "Sari")),
        (["assign", entry_id(1), OTHER], (1, "accepted", OTHER, "Sari")),
        (["no-match", entry_id(1)], (1, "no_match", None, "Sari")),
    ],
)
def test_decides(
    renaksi: Renaksi, warehouse: Path, words: Sequence[str], row: tuple[Any, ...]
) -> None:
    outcome = renaksi("review", *words, "--by", "Sari")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(entry_id(1))
    assert decided(warehouse) == [row, *UNTOUCHED[1:]]
    assert renaksi("review", *words, "--by", "Sari").out == f"{entry_id(1)} stands so already.\n"
    assert renaksi("review", "withdraw", entry_id(1), "--by", "Sari").code == 0
    assert decided(warehouse) == UNTOUCHED


def test_who_decides_is_who_is_logged_in(
    renaksi: Renaksi, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "wulan")
    renaksi("review", "accept", entry_id(1))
    assert decided(warehouse)[0][3] == "wulan"


@pytest.mark.parametrize(
    ("words", "mentioned"),
    [
        (["accept", "tidak-ada"], "tidak-ada"),
        (["assign", entry_id(1), "OGI/9"], "OGI/9"),
        (["accept", entry_id(3)], "nothing is proposed"),
        (["withdraw", entry_id(1)], "nobody has decided"),
        (["accept", entry_id(1), "--by", " "], "--by"),
        (["--export", "a.csv", "--apply", "b.csv"], "either"),
        (["restore", "tidak-ada.json"], "tidak-ada.json"),
        (["--plan", "OPI-2020-2022"], "no plan OPI-2020-2022"),
    ],
)
def test_bad_usage_is_one_sentence(
    renaksi: Renaksi, warehouse: Path, words: Sequence[str], mentioned: str
) -> None:
    before = warehouse.read_bytes()
    assert_refused(renaksi("review", *words), 2, mentioned)
    assert warehouse.read_bytes() == before


@pytest.mark.parametrize("words", [[], ["accept", "x"], ["save", "x.json"]])
def test_makes_no_warehouse(renaksi: Renaksi, tmp_path: Path, words: Sequence[str]) -> None:
    assert_refused(renaksi("review", *words), 5, "no warehouse")
    assert list(tmp_path.iterdir()) == []


# On a terminal


def asked(
    renaksi: Renaksi, monkeypatch: pytest.MonkeyPatch, answers: Sequence[str], *options: str
) -> Outcome:
    """What `renaksi review` leaves on a terminal where a person answers so, and then ends the input."""
    given = iter(answers)

    def answer(_: str) -> str:
        try:
            return next(given)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr("builtins.input", answer)
    monkeypatch.setattr("flows.cli.review._on_a_terminal", lambda: True)
    return renaksi("review", "--by", "Sari", *options)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("answers", "first", "second"),
    [
        (["a", "n bukan ini"], (1, "accepted", MEASURE, "Sari"), (2, "no_match", None, "Sari")),
        (["r", "s"], (1, "rejected", MEASURE, "Sari"), UNTOUCHED[1]),
        (["q", "a"], *UNTOUCHED[:2]),
        ([], *UNTOUCHED[:2]),
        (["", f"t {OTHER} lebih tepat"], UNTOUCHED[0], (2, "accepted", OTHER, "Sari")),
        (
            ["2", "x", "t nowhere", "9", "a"],
            (1, "accepted", OTHER, "Sari"),
            (2, "accepted", MEASURE, "Sari"),
        ),
    ],
)
def test_asks_one_by_one(
    renaksi: Renaksi,
    warehouse: Path,
    monkeypatch: pytest.MonkeyPatch,
    answers: Sequence[str],
    first: tuple[Any, ...],
    second: tuple[Any, ...],
) -> None:
    outcome = asked(renaksi, monkeypatch, answers)
    assert (outcome.code, outcome.err) == (0, "")
    assert decided(warehouse) == [first, second, UNTOUCHED[2]]


def test_words_after_an_answer_are_its_note(
    renaksi: Renaksi, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(renaksi, monkeypatch, ["a lokakarya yang sama"])
    with open_warehouse(warehouse, read_only=True) as connection:
        assert connection.execute("SELECT note FROM decisions").fetchall() == [
            ("lokakarya yang sama",)
        ]


def test_list_never_asks(
    renaksi: Renaksi, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "2 entries to look at." in asked(renaksi, monkeypatch, ["a"], "--list").out
    assert decided(warehouse) == UNTOUCHED


# In a sheet


def sheet(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def fill_in(
    path: Path, *filled: dict[str, str], delimiter: str = ",", encoding: str = "utf-8"
) -> None:
    """Write into the rows of an exported sheet, and save it as another program would."""
    rows = [row | entry for row, entry in zip(sheet(path), filled, strict=True)]
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def exported(renaksi: Renaksi, warehouse: Path, tmp_path: Path) -> Path:
    outcome = renaksi("review", "--unmatched", "--export", "cases.csv")
    assert "3 entries" in outcome.out
    return tmp_path / "cases.csv"


def test_a_sheet_holds_no_formula(exported: Path) -> None:
    rows = sheet(exported)
    assert rows[1]["measure"] == f"'{HOSTILE}"
    assert rows[1]["achievement"] == "'@SUM(1)"
    assert not [cell for row in rows for cell in row.values() if cell[:1] in tuple("=+-@\t\r")]
    assert (rows[0]["proposed"], rows[0]["candidate_1"]) == (MEASURE, MEASURE)
    assert [row["decision"] for row in rows] == ["", "", ""]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("delimiter", "encoding"), [(",", "utf-8"), (";", "cp1252"), ("\t", "utf-16")]
)
def test_applies_a_sheet_however_it_was_saved(
    renaksi: Renaksi, warehouse: Path, exported: Path, delimiter: str, encoding: str
) -> None:
    fill_in(
        exported,
        {"decision": "Accept", "note": "-1 °C; “ya”"},
        {"decision": "assign", "assign_to": OTHER},
        {"decision": "no match"},
        delimiter=delimiter,
        encoding=encoding,
    )
    outcome = renaksi("review", "--apply", exported, "--by", "Sari")
    assert (outcome.code, outcome.out, outcome.err) == (0, "3 decisions stored.\n", "")
    assert decided(warehouse) == [
        (1, "accepted", MEASURE, "Sari"),
        (2, "accepted", OTHER, "Sari"),
        (3, "no_match", None, "Sari"),
    ]
    again = renaksi("review", "--apply", exported)
    assert again.out == "0 decisions stored; 3 entries stood so already.\n"
    renaksi("review", "--all", "--export", exported)
    assert sheet(exported)[0]["note"] == "'-1 °C; “ya”"
    assert renaksi("review", "--apply", exported).out == again.out


def test_rows_left_empty_stay_open(renaksi: Renaksi, warehouse: Path, exported: Path) -> None:
    fill_in(exported, {}, {"decision": "reject"}, {})
    assert renaksi("review", "--apply", exported, "--by", "Sari").out == "1 decision stored.\n"
    assert decided(warehouse) == [UNTOUCHED[0], (2, "rejected", MEASURE, "Sari"), UNTOUCHED[2]]


@pytest.mark.parametrize(
    ("filled", "mentioned"),
    [
        ({"decision": "maybe"}, "'maybe' is no decision"),
        ({"note": "hanya catatan"}, "no decision"),
        ({"decision": "assign"}, "assign_to"),
        ({"decision": "accept", "assign_to": OTHER}, "assign_to"),
        ({"decision": "assign", "assign_to": "OGI/9"}, "OGI/9"),
        ({"decision": "accept", "entry_id": "tidak-ada"}, "tidak-ada"),
        ({"decision": "accept", "entry_id": ""}, "entry_id"),
        ({"decision": "accept", "entry_id": entry_id(1)}, "decided twice"),
        ({"decision": "accept", "proposed": OTHER}, f"not {OTHER} but {MEASURE}"),
        ({"decision": "accept", "proposed_text": "Lain"}, "changed the text"),
        ({"decision": "withdraw"}, "nobody has decided"),
    ],
)
def test_a_bad_line_is_named_and_leaves_everything_untouched(
    renaksi: Renaksi, warehouse: Path, exported: Path, filled: dict[str, str], mentioned: str
) -> None:
    fill_in(exported, {"decision": "accept"}, filled, {"decision": "no match"})
    before = warehouse.read_bytes()
    outcome = renaksi("review", "--apply", exported)
    assert_refused(outcome, 2, "cases.csv, line 3: ", mentioned)
    assert warehouse.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", 3),
        (b"\0\1\2\3", 3),
        (b"PK\x03\x04", 3),
        (b"hello\n", 3),
        (b"a,b\n1,2\n", 2),
        (b"entry_id,decision,note\nx,accept,y\n", 2),
    ],
)
def test_what_is_no_sheet_is_refused(
    renaksi: Renaksi, warehouse: Path, tmp_path: Path, content: bytes, code: int
) -> None:
    (tmp_path / "bad.csv").write_bytes(content)
    before = warehouse.read_bytes()
    assert_refused(renaksi("review", "--apply", "bad.csv"), code, "bad.csv")
    assert warehouse.read_bytes() == before


def test_applies_a_workbook_too(
    renaksi: Renaksi, warehouse: Path, exported: Path, tmp_path: Path
) -> None:
    from openpyxl import Workbook

    fill_in(exported, {"decision": "accept"}, {}, {})
    book = Workbook()
    rows = sheet(exported)
    assert book.active
    for row in [list(rows[0]), *(list(row.values()) for row in rows)]:
        book.active.append(row)
    book.save(tmp_path / "cases.xlsx")
    assert renaksi("review", "--apply", "cases.xlsx", "--by", "Sari").code == 0
    assert decided(warehouse) == [(1, "accepted", MEASURE, "Sari"), *UNTOUCHED[1:]]


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=30)


def letters(text: str) -> str:
    """A text's letters and digits, however they are composed: what is read is in Unicode's composed form."""
    return "".join(filter(str.isalnum, normalize("NFD", text)))


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, note=TEXTS, first=st.sampled_from(["", *"=+-@＝'\t"]))
@example(text="", note=normalize("NFD", "뤅"), first="")
@example(text="", note="\u200b".join(normalize("NFD", "뤅")), first="=")
def test_whatever_a_text_holds_the_ruling_comes_back(
    tmp_path_factory: pytest.TempPathFactory, text: str, note: str, first: str
) -> None:
    said = first + text
    case = Case(
        "abc/1/1", OGI, "B06", "government", said, said, said, said, said, Decision.REJECTED, MEASURE,
        said, 0.5, said, "Sari", datetime(2021, 1, 1), note, (Candidate(MEASURE, said, said, said, 0.5),) * 2,
    )  # fmt: skip
    out = io.StringIO(newline="")
    write_cases([case], out)
    path = tmp_path_factory.getbasetemp() / "property.csv"
    path.write_text("\ufeff" + out.getvalue(), encoding="utf-8", newline="")
    (ruling,) = read_rulings(path)
    assert (ruling.entry_id, ruling.verb, ruling.target_id) == ("abc/1/1", Verb.REJECT, MEASURE)
    assert ruling.where == "property.csv, line 2: "
    assert letters(ruling.note or "") == letters(note)
    cells = [cell for line in csv.reader(io.StringIO(out.getvalue())) for cell in line]
    assert not [cell for cell in cells if cell.startswith(ACTIVE)]


# Carrying decisions


@pytest.mark.slow
def test_saves_and_restores(renaksi: Renaksi, warehouse: Path) -> None:
    renaksi("review", "accept", entry_id(1), "--by", "Sari")
    assert renaksi("review", "save", "decisions.json").code == 0
    with open_warehouse(warehouse) as connection:
        for table in ("decisions", "judgements", "ledger", "ledger_state"):
            connection.execute(f"DELETE FROM history.{table}")
    ledger_of(warehouse).unlink()
    assert renaksi("review", "restore", "decisions.json").out == "1 decision taken over.\n"
    assert decided(warehouse)[0] == (1, "accepted", MEASURE, "Sari")


# Documentation


def test_every_subcommand_and_option_is_documented() -> None:
    found = re.search(r"^## `renaksi review`$(.*?)(?=^## |\Z)", DOCUMENTED, re.M | re.S)
    assert found
    commands = typer.main.get_command(review).commands  # type: ignore[attr-defined]
    assert len(commands) > 3
    told = [f"`renaksi review {name}" for name in commands]
    options = [o for command in commands.values() for p in command.params for o in p.opts]
    told += [f"`{option}`" for option in options if option.startswith("-") and option != "--help"]
    assert [text for text in told if text not in found[1]] == []


def test_refusals_are_renaksis_own() -> None:
    with pytest.raises(RenaksiError, match="cannot be opened"):
        read_rulings(Path("tidak-ada.csv"))
