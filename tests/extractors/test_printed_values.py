"""What a printed report's values are made of: no note's mark, no other cell's letters, no guessed character."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from models.progress import ExtractedReport
from tests.extractors.reports import HEADS, ROW, TITLES, codes, entries, read_html, shown


def read_cells(
    cells: Sequence[str], folder: Path, *, style: str = "", note: str = ""
) -> ExtractedReport:
    """A report with one row of these cells and a note below its table."""
    titles = "".join(f"<p style='margin:0'>{title}</p>" for title in TITLES)
    rows = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in (HEADS, cells)
    )
    return read_html(f"<style>{style}</style>{titles}<table>{rows}</table>{note}", folder)


def only_entry(report: ExtractedReport) -> dict[str, object]:
    """What the report's only entry says."""
    (entry,) = entries(report)
    return shown(entry)


def marked(status: str, percent: str) -> list[str]:
    return [*ROW[:5], status, percent]


@pytest.mark.parametrize("note", ["<p>1) data sementara", "<p><sup>1)</sup>data sementara"])
def test_a_mark_is_no_part_of_a_value(note: str, tmp_path: Path) -> None:
    cells = marked("Selesai<sup>1)</sup>", "100 <sup>1)</sup>")
    found = read_cells(cells, tmp_path, note=note)
    values = only_entry(found)
    assert (values["status_as_printed"], values["percent"]) == ("Selesai", 100.0)
    (finding,) = found.findings
    assert finding.code == "words-unassigned"  # the note itself
    assert "“1) data sementara”" in finding.message


@pytest.mark.parametrize("percent", ["100¹", "100<sup>2)</sup>", "100*", "100 <sup>a</sup>"])
def test_a_mark_that_no_note_explains_is_reported(percent: str, tmp_path: Path) -> None:
    found = read_cells(marked("Selesai", percent), tmp_path)
    assert (only_entry(found)["percent"], codes(found)) == (100.0, ["note-missing"])


def test_text_that_runs_over_its_cell_keeps_its_words(tmp_path: Path) -> None:
    cells = [*ROW[:4], "Draf dibahas di lima provinsi dan dua kota besar", "", "100"]
    style = "table{table-layout:fixed} td{white-space:nowrap;font-size:6pt}"
    values = only_entry(read_cells(cells, tmp_path, style=style))
    assert (values["achievement"], values["percent"]) == (cells[4], 100.0)
    assert "status_as_printed" not in values


@pytest.mark.parametrize("size", [7, 8, 9, 10, 11, 12])
def test_a_long_word_beside_another_cell_is_whole(size: int, tmp_path: Path) -> None:
    cells = [*ROW[:2], "Terselenggarakannya pelatihan di 200 desa", "Penyusunan modul", *ROW[4:]]
    style = f"table{{table-layout:fixed}} td{{font-size:{size}pt}}"
    values = only_entry(read_cells(cells, tmp_path, style=style))
    assert (values["measure_as_printed"], values["target_as_printed"]) == (cells[2], cells[3])


def test_a_character_without_text_is_reported(tmp_path: Path) -> None:
    found = read_cells([*ROW[:4], "Draf \ufffd selesai", *ROW[5:]], tmp_path)
    assert codes(found) == ["character-unreadable"]
