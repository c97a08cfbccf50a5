"""Reports whose tables show more than text and borders: check boxes, boxes, tables in cells, colours, stripes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from models.progress import ExtractedReport, Status
from tests.extractors.reports import HEADS, ROW, TITLES, codes, entries, read_html, shown

ROWS = [
    ROW,
    [*ROW[:1], "Yayasan Dua", "Modul pelatihan", "Naskah", "Modul diuji", "Dalam proses", "40"],
    ["2. Kanal air", "Badan Tiga", "Peta kanal", "Tiga peta", "Dua peta", "Belum dimulai", "0"],
]
STATUSES = [Status.COMPLETE, Status.LIMITED, Status.NOT_STARTED]
OPTIONS = ["Selesai", "Dalam proses", "Belum dimulai"]
STATUS = HEADS.index("Status")


def report(
    folder: Path, *columns: tuple[int, Sequence[str]], style: str = "", below: str = ""
) -> ExtractedReport:
    """The report whose rows have other texts in these columns, and what stands below its table."""
    rows = [list(row) for row in ROWS]
    for at, texts in columns:
        for row, text in zip(rows, texts, strict=True):
            row[at] = text
    heads = "".join(f"<th>{head}</th>" for head in HEADS)
    body = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in rows)
    titles = "".join(f"<p>{title}</p>" for title in TITLES)
    return read_html(
        f"<style>{style}</style>{titles}<table><tr>{heads}</tr><tbody>{body}</tbody></table>{below}",
        folder,
    )


def plain(found: ExtractedReport) -> list[dict[str, object]]:
    return [shown(entry) for entry in entries(found)]


def box(*, ticked: bool, fill: str = "none") -> str:
    """A check box as a drawing."""
    tick = '<path d="M2 4 L4 7 L8 1" stroke="black" fill="none"/>' if ticked else ""
    return (
        f'<svg width="9" height="9"><rect x="1" y="1" width="7" height="7" fill="{fill}"'
        f' stroke="black"/>{tick}</svg>'
    )


@pytest.mark.parametrize("fill", ["none", "white"])
@pytest.mark.parametrize("between", ["<br>", " "], ids=["lines", "one line"])
def test_the_option_beside_a_drawn_tick_is_the_status(
    between: str, fill: str, tmp_path: Path
) -> None:
    texts = [
        between.join(f"{box(ticked=option == picked, fill=fill)} {option}" for option in OPTIONS)
        for picked in OPTIONS
    ]
    found = report(tmp_path, (STATUS, texts))
    assert plain(found) == plain(report(tmp_path))
    assert [entry.status for entry in entries(found)] == STATUSES
    assert codes(found) == []


def test_printed_check_boxes_in_a_table_are_read_like_drawn_ones(tmp_path: Path) -> None:
    texts = [
        "<br>".join(f"{'☑' if option == picked else '☐'} {option}" for option in OPTIONS)
        for picked in OPTIONS
    ]
    assert plain(report(tmp_path, (STATUS, texts))) == plain(report(tmp_path))


def test_a_row_without_a_tick_has_no_status_and_is_said(tmp_path: Path) -> None:
    empty = "<br>".join(f"{box(ticked=False)} {option}" for option in OPTIONS)
    found = report(tmp_path, (STATUS, [empty] * 3))
    assert [entry.status_as_printed for entry in entries(found)] == [None] * 3
    assert codes(found) == ["status-unticked"] * 3


def test_an_empty_box_before_the_only_option_is_no_status(tmp_path: Path) -> None:
    found = report(tmp_path, (STATUS, [f"{box(ticked=False)} Selesai", *OPTIONS[1:]]))
    assert entries(found)[0].status_as_printed is None
    assert codes(found) == ["status-unticked"]


@pytest.mark.parametrize("padding", [0, 1, 2, 5])
@pytest.mark.parametrize("inner", ["Desa 12 Kota 3", "Target Capaian Status"])
def test_a_table_in_a_cell_makes_no_entries(inner: str, padding: int, tmp_path: Path) -> None:
    cells = [f"<td>{text}</td>" for text in inner.split()]
    nested = f"Draf<table><tr>{''.join(cells[:3])}</tr><tr>{''.join(cells[3:])}</tr></table>"
    style = f"td{{padding:{padding}pt}}"
    found = report(tmp_path, (4, [nested, *(row[4] for row in ROWS[1:])]), style=style)
    first, *others = plain(found)
    assert str(first["achievement"]).split() == ["Draf", *inner.split()]
    assert others == plain(report(tmp_path))[1:]
    assert codes(found) == []


def test_boxed_texts_stay_in_their_cells(tmp_path: Path) -> None:
    boxed = [f"<div style='border:.7pt solid;padding:1pt'>{row[STATUS]}</div>" for row in ROWS]
    found = report(tmp_path, (STATUS, boxed))
    assert plain(found) == plain(report(tmp_path))


COLOURS = ["#00b050", "#ffff00", "#ff0000"]


@pytest.mark.parametrize(
    "painted",
    [
        '<div style="background:{};height:9pt"></div>',
        '<svg width="12" height="12"><circle cx="6" cy="6" r="5" fill="{}"/></svg>',
    ],
    ids=["fill", "traffic light"],
)
def test_a_status_told_by_colour_alone_is_said(painted: str, tmp_path: Path) -> None:
    found = report(tmp_path, (STATUS, [painted.format(colour) for colour in COLOURS]))
    assert [entry.status_as_printed for entry in entries(found)] == [None] * 3
    assert codes(found) == ["status-coloured"]
    assert found.findings[0].message.startswith(
        "the status of 3 rows on page 1 is told by a colour"
    )


def test_colours_behind_words_or_whole_rows_are_no_statuses(tmp_path: Path) -> None:
    style = "tr:nth-child(even) td{background:#ffd070} td:nth-child(1){background:#00b050}"
    assert codes(report(tmp_path, style=style)) == []
    assert codes(report(tmp_path, (STATUS, ["", "", ""]), style=style)) == []


STRIPED = (
    "td,th{border:none} tbody tr:nth-child(even){background:#dde} th{background:#335;color:#fff}"
)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "<table style='margin-top:9pt'><tr><td style='border:1pt solid'>Catatan</td></tr></table>",
    ],
    ids=["alone", "beside a ruled box"],
)
def test_rows_are_told_by_stripes_where_no_rule_is_drawn(note: str, tmp_path: Path) -> None:
    found = report(tmp_path, style=STRIPED, below=note)
    assert plain(found) == plain(report(tmp_path))
    assert codes(found) == (["words-unassigned"] if note else [])


def test_rows_that_nothing_divides_are_no_heading_of_the_next_page(tmp_path: Path) -> None:
    row = ["1. Anggaran", "Badan Satu", "Format data", "Draf", "Draf selesai", "Selesai", "100"]
    cells = "".join(f"<td>{text}</td>" for text in row)
    heads = "".join(f"<th>{head}</th>" for head in HEADS)
    titles = "".join(f"<p>{title}</p>" for title in TITLES)
    bare = f"<table><tr>{heads}</tr>{f'<tr>{cells}</tr>' * 2}</table>"
    ruled = f"<table><tr>{heads}</tr><tr>{cells}</tr></table>"
    style = "<style>.bare td,.bare th{border:none;padding:0 6pt} .next{break-before:page}</style>"
    body = f'{style}{titles}<div class="bare">{bare}</div><div class="next">{ruled}</div>'
    found = read_html(body, tmp_path)
    assert len(entries(found)) == 1
    assert "words-unassigned" in codes(found)
