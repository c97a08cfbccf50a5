"""The words that somebody chose for a value take the place of those that were read, in provenance, for as long."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from flows.cli.program import main
from flows.pipeline.judging import say_of
from flows.pipeline.storing import load_document, load_report, undo_judgement
from models.errors import UsageError
from models.geometry import Box
from tests.warehouse.judged import SARI, copied, digests, rows
from tests.warehouse.reported import (
    OGI,
    Due,
    Said,
    commitment,
    entry_id,
    plan_document,
    report,
)
from warehouse.judgements.ledger_file import ledger_of, read_ledger
from warehouse.judgements.lines import box_of
from warehouse.judgements.saying import Saying
from warehouse.store.connection import open_warehouse

PLAN = plan_document(commitment(1, "Keterbukaan anggaran", Due("Format data")))
BOXES = (Box(1, 72.0, 100.0, 210.5, 112.0), Box(1, 72.0, 114.0, 150.0, 126.0))
TITLE = (f"{OGI}/01", "title")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "renaksi.duckdb"
    with open_warehouse(path) as connection:
        load_document(connection, PLAN)
        load_report(connection, report(Said("Format data")))
    return path


@pytest.fixture
def connection(made: Path, path: Path) -> Iterator[DuckDBPyConnection]:
    with copied(made, path) as connection:
        yield connection


def choose(
    connection: DuckDBPyConnection, subject: str, *words: str, boxes: tuple[Box, ...] = BOXES
) -> str:
    return say_of(connection, subject, words, Saying("Sari", words=boxes)).judgement_id


def places(
    connection: DuckDBPyConnection, subject: str, field: str, relation: str = "provenance"
) -> list[tuple[object, ...]]:
    return rows(
        connection,
        f"SELECT page, x0, top, x1, bottom, value_as_read, is_corrected FROM {relation} "
        f"WHERE entity_id = '{subject}' AND field = '{field}' ORDER BY ordinal",
    )


@pytest.mark.parametrize(
    ("verdict", "as_read"),
    [(("is", "Keterbukaan data"), "Keterbukaan anggaran"), (("right",), None)],
)
def test_chosen_words_are_where_a_value_stands(
    connection: DuckDBPyConnection, path: Path, verdict: tuple[str, ...], as_read: str | None
) -> None:
    before = digests(connection)
    judgement = choose(connection, *TITLE, *verdict)
    told = [(*box, as_read, True) for box in BOXES]
    assert places(connection, *TITLE) == told
    assert places(connection, *TITLE, f"provenance_as_of('{OGI}', 1)") == told
    kept = read_ledger(ledger_of(path))[-1].words or []
    assert [box_of(word) for word in kept] == [box._asdict() for box in BOXES]
    assert rows(connection, "SELECT words FROM judgements") == [([b._asdict() for b in BOXES],)]
    undo_judgement(connection, judgement, SARI)
    assert digests(connection) == before


def test_words_are_chosen_for_what_was_corrected_before(connection: DuckDBPyConnection) -> None:
    choose(connection, *TITLE, "is", "Keterbukaan data", boxes=())
    with pytest.raises(UsageError, match="says so already"):
        choose(connection, *TITLE, "is", "Keterbukaan data", boxes=())
    choose(connection, *TITLE, "is", "Keterbukaan data")
    assert [row[:5] for row in places(connection, *TITLE)] == list(BOXES)
    assert rows(connection, "SELECT title FROM commitments") == [("Keterbukaan data",)]


def test_words_are_chosen_for_an_entry_and_what_was_not_read(
    connection: DuckDBPyConnection,
) -> None:
    assert places(connection, entry_id(), "percent") == []
    judgement = choose(connection, entry_id(), "percent", "is", "45", boxes=())
    nowhere = (None,) * 5
    assert places(connection, entry_id(), "percent") == [(*nowhere, None, True)]
    undo_judgement(connection, judgement, SARI)
    assert places(connection, entry_id(), "percent") == []
    choose(connection, entry_id(), "percent", "is", "45")
    assert [row[:5] for row in places(connection, entry_id(), "percent")] == list(BOXES)


def test_words_are_those_of_the_file_alone_in_which_they_were_chosen(
    connection: DuckDBPyConnection,
) -> None:
    choose(connection, *TITLE, "is", "Keterbukaan data")
    read = places(connection, f"{OGI}/01/measure/1", "text")
    again = plan_document(
        commitment(1, "Keterbukaan anggaran", Due("Format data"), Due("Portal")), content="baru"
    )
    load_document(connection, again)
    ((page, *_, as_read, is_corrected),) = places(connection, *TITLE)
    assert (page, as_read, is_corrected) == (1, "Keterbukaan anggaran", True)
    assert [row[:5] for row in places(connection, *TITLE)] != list(BOXES)
    assert rows(connection, "SELECT state FROM judgements") == [("applied",)]
    assert places(connection, f"{OGI}/01/measure/1", "text") == read


def test_an_added_row_stands_where_its_words_were_chosen(
    connection: DuckDBPyConnection,
) -> None:
    before = digests(connection)
    end = Box(1, 300.0, 100.0, 350.0, 112.0)
    who = Saying("Sari", words_of={"text": BOXES, "end_date": (end,)})
    words = ("add", "indicator", "text=Jumlah data", "end_date=30 Juni 2022", "details=satu")
    added = say_of(connection, TITLE[0], words, who).judgement_id
    row = f"{OGI}/01/indicator/{added}"
    for _ in range(2):
        assert places(connection, row, "text") == [(*box, None, True) for box in BOXES]
        assert places(connection, row, "end_date") == [(*end, None, True)]
        assert places(connection, row, "details") == [(*(None,) * 6, True)]
        load_report(connection, report(Said("Portal")))
    again = plan_document(commitment(1, "Keterbukaan anggaran", Due("Portal")), content="baru")
    load_document(connection, again)
    assert places(connection, row, "text") == [(*(None,) * 6, True)]
    undo_judgement(connection, added, SARI)
    load_document(connection, PLAN)
    load_report(connection, report(Said("Format data")))
    assert digests(connection).keys() == before.keys()
    assert places(connection, row, "text") == []


@pytest.mark.parametrize(
    ("words", "box", "told"),
    [
        (("title", "right"), Box(2, 0, 0, 1, 1), "There is no page 2: "),
        (("title", "right"), Box(1, 9, 0, 1, 1), "9,0,1,1: this is no box"),
        (("title", "is", "Lain"), Box(1, 0, 0, 1, float("nan")), "this is no box"),
        (("dropped",), BOXES[0], "Words are chosen for a value"),
        (("add", "measure", "text=Lain"), BOXES[0], "Words are chosen for a value"),
    ],
)
def test_words_that_cannot_be_chosen_are_refused(
    connection: DuckDBPyConnection, path: Path, words: tuple[str, ...], box: Box, told: str
) -> None:
    before = ledger_of(path).read_bytes()
    with pytest.raises(UsageError) as refused:
        choose(connection, TITLE[0], *words, boxes=(box,))
    assert told in str(refused.value)
    assert ledger_of(path).read_bytes() == before


def test_a_command_chooses_words(
    connection: DuckDBPyConnection, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    connection.close()
    options = ("--by", "Sari", "--warehouse", str(path))
    boxes = [part for box in BOXES for part in ("--words", f"1:{','.join(map(str, box[1:]))}")]
    assert main(["judge", *TITLE, "is", "Keterbukaan data", *boxes, *options]) == 0
    with open_warehouse(path, read_only=True) as shown:
        assert [row[:5] for row in places(shown, *TITLE)] == list(BOXES)
    assert main(["judge", *TITLE, "right", "--words", "1:1,2,3", *options]) == 2
    assert "1:1,2,3: where is that?" in capsys.readouterr().err
