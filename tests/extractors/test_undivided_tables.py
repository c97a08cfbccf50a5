"""Files whose tables cannot be read are refused by what is the matter with them, and a step that works."""

from __future__ import annotations

from pathlib import Path

import pytest
from weasyprint import HTML

from flows.pipeline.extraction import extract_file
from models.errors import UnrecognisedDocumentError
from tests.extractors.reports import HEADS, ROW, TITLES, codes, entries, read_html, shown

STYLE = (
    "@page{size:A4 landscape} body{font:7pt DejaVu Sans} table{border-collapse:collapse}"
    "td,th{border:.5pt solid;padding:3pt 8pt}"
)
BORDERLESS = "td,th{border:0}"
HEAD_AND_FOOT = f"{BORDERLESS}table{{border-top:1pt solid;border-bottom:1pt solid}}"


def refusal(style: str, cells: str, folder: Path, titles: str = "") -> str:
    """What a document with this table is refused with."""
    path = folder / "laporan.pdf"
    HTML(string=f"<style>{STYLE}{style}</style>{titles}<table>{cells}</table>").write_pdf(str(path))
    with pytest.raises(UnrecognisedDocumentError) as found:
        extract_file(path, None)
    return str(found.value)


def cells(rows: int) -> str:
    heads = "".join(f"<th>{head}" for head in HEADS)
    return f"<tr>{heads}" + rows * ("<tr>" + "".join(f"<td>{text}" for text in ROW))


@pytest.mark.parametrize("style", [BORDERLESS, HEAD_AND_FOOT])
@pytest.mark.parametrize("rows", [2, 5])
def test_a_table_without_lines_between_its_columns_is_named(
    style: str, rows: int, tmp_path: Path
) -> None:
    titles = "".join(f"<p>{title}</p>" for title in TITLES)
    said = refusal(style, cells(rows), tmp_path, titles)
    assert "the table on page 1 lacks lines between its columns or rows" in said
    assert "spreadsheet" in said
    assert "profile" not in said


def test_a_text_without_any_table_is_sent_to_no_profile(tmp_path: Path) -> None:
    said = refusal("", "", tmp_path, "<p>Kami melaporkan capaian semester ini.</p>")
    assert "it has no table with lines around its cells" in said
    assert "--profiles" not in said


@pytest.mark.parametrize(("mark", "none"), [("x", "-"), ("1", "0"), ("v", "")])
def test_a_timetable_is_named(mark: str, none: str, tmp_path: Path) -> None:
    rows = "".join(
        f"<tr><td>{name}" + "".join(f"<td>{mark if n % 3 else none}" for n in range(12))
        for name in ("Buka data", "Uji publik", "Rapat kerja")
    )
    assert "its tables hold little but single marks" in refusal("", rows, tmp_path)


@pytest.mark.parametrize("printed", ["1.000", "12.500", "1.000%"])
def test_a_point_before_three_digits_marks_thousands(printed: str, tmp_path: Path) -> None:
    row = "".join(f"<td>{text}" for text in [*ROW[:6], printed])
    titles = "".join(f"<p>{title}</p>" for title in TITLES)
    report = read_html(f"{titles}<table>{cells(1)}<tr>{row}</table>", tmp_path)
    assert [shown(entry).get("percent") for entry in entries(report)] == [100, None]
    assert "percent-unreadable" in codes(report)
