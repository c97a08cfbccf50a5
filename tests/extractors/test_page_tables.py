"""The tables of any document: cells with their spans, and what goes on over pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.text.page_tables import PageTable, TableCell, joined
from flows.pipeline.tables import read_tables
from ingest.pages.readers import ReadOptions
from models.errors import UsageError
from models.geometry import Box

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def tables() -> dict[str, PageTable]:
    found = read_tables(SAMPLES / "plan.pdf", options=ReadOptions(workers=1))
    return {table.name: table for table in found}


def test_tables_have_every_cell_with_its_span(tables: dict[str, PageTable]) -> None:
    table = tables["5.1"]
    first = table.cells[0]
    assert (first.row, first.last_row, first.column, first.last_column) == (1, 1, 1, 4)
    assert first.text == "Organisasi Masyarakat Sipil"
    assert table.box.holds(first.box)
    assert table.rows[0] == ["Organisasi Masyarakat Sipil", "", "", ""]


def test_tables_go_on_where_columns_do(tables: dict[str, PageTable]) -> None:
    goes_on = {name: table.continues for name, table in tables.items()}
    assert (goes_on["3.1"], goes_on["4.1"], goes_on["6.1"]) == ("2.1", "3.1", "5.1")
    assert (goes_on["5.1"], goes_on["7.1"], goes_on["15.1"]) == (None, None, None)


def test_tables_joined_hold_all_rows(tables: dict[str, PageTable]) -> None:
    whole = {table.name: table for table in joined(tables.values())}
    assert "3.1" not in whole
    pieces = (tables["2.1"], tables["3.1"], tables["4.1"])
    assert len(whole["2.1"].rows) == sum(len(piece.rows) for piece in pieces)
    assert whole["2.1"].rows[-1] == [*pieces[-1].rows[-1], *[""] * 4]


def test_tables_joined_print_their_head_once() -> None:
    box = Box(1, 0, 0, 10, 10)
    head, first, last = (
        TableCell(row, row, 1, 1, text, box)
        for row, text in ((1, "Ukuran"), (2, "Modul"), (2, "Pelatihan"))
    )
    pieces = [
        PageTable("1.1", 1, box, (head, first)),
        PageTable("2.1", 2, box, (head, last), "1.1"),
    ]
    (whole,) = joined(pieces)
    assert whole.rows == [["Ukuran"], ["Modul"], ["Pelatihan"]]


def test_tables_of_sheets_are_their_cells() -> None:
    (table,) = read_tables(SAMPLES / "report-b06-oms.xlsx")
    assert table.rows[0][0] == "LAPORAN PEMANTAUAN MASYARAKAT SIPIL"
    assert table.name == "1.1"


def test_tables_of_one_page_only() -> None:
    found = read_tables(SAMPLES / "plan.pdf", {15})
    assert [table.name for table in found] == ["15.1"]
    with pytest.raises(UsageError, match="pages 1 to 16; there is no page 17"):
        read_tables(SAMPLES / "plan.pdf", {17})
