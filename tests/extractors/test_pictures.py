"""Pictures where a table's text should be are said; logos, bars, check boxes and what repeats are not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from extractors.audit.findings import Findings
from extractors.audit.pictures import check_pictures, pages_without_text
from ingest.pages.read import Page
from ingest.tables.grids import Cell, Grid
from models.findings import Finding
from models.geometry import Box, Turn, Word
from tests.extractors.printing import column, page, words_in

TEXT = "Kementerian membuka kanal pengaduan air bersih di sembilan provinsi " * 3

Edges = tuple[float, float, float, float]


def table(number: int = 1, rows: int = 4, columns: int = 3, top: float = 300) -> Grid:
    """A table from 50 points off the left side, of cells 150 points wide and 40 high."""
    cells = [
        Cell(
            Box(number, 50 + 150 * c, top + 40 * r, 200 + 150 * c, top + 40 + 40 * r),
            r, r + 1, c, c + 1, (), "",
        )
        for r in range(rows)
        for c in range(columns)
    ]  # fmt: skip
    return Grid(Box(number, 50, top, 50 + 150 * columns, top + 40 * rows), tuple(cells))


def shown(*pictures: Edges, number: int = 1, grids: Iterable[Grid] | None = None) -> Page:
    """A page of 600 × 800 points with text, a table and these pictures."""
    boxes = tuple(Box(number, *edges) for edges in pictures)
    tables = (table(number),) if grids is None else tuple(grids)
    text = page(number, *words_in(column(TEXT)))
    return replace(text, width=600, height=800, grids=tables, pictures=boxes)


def found(*pages: Page, first_read: int = 1) -> list[Finding]:
    findings = Findings()
    check_pictures(pages, first_read, findings)
    return list(findings.all())


def words_of(text: str) -> list[Word]:
    return words_in(column(text)) if text else []


IN_CELL = (205.0, 345.0, 275.0, 375.0)
ROW = (50.0, 465.0, 500.0, 520.0)


@pytest.mark.parametrize(
    ("picture", "is_said"),
    [
        (IN_CELL, True),
        ((205, 345, 225, 355), True),
        ((205, 345, 219, 359), False),
        ((205, 345, 219, 354), True),
        ((205, 345, 219, 351), False),
        ((205, 345, 335, 350), False),
        ((205, 305, 275, 335), False),
        (ROW, True),
        ((50, 465, 500, 480), False),
        ((50, 465, 140, 520), False),
        ((50, 720, 550, 790), False),
        ((50, 20, 120, 60), False),
        ((50, 20, 500, 100), False),
        ((50, 20, 500, 280), True),
    ],
    ids=[
        "screenshot", "small", "check box", "number", "low number", "bar", "logo in the head", "row", "bar below",
        "signature", "foot", "logo", "letterhead", "table",
    ],
)  # fmt: skip
def test_a_picture_is_said_where_text_may_be(picture: Edges, is_said: bool) -> None:
    findings = found(shown(picture))
    assert [finding.code for finding in findings] == (["picture-unread"] if is_said else [])
    assert [finding.boxes for finding in findings] == ([(Box(1, *picture),)] if is_said else [])


def test_a_row_between_two_tables_is_said() -> None:
    halves = [table(rows=2, top=200), table(rows=2, top=400)]
    (finding,) = found(shown((50, 290, 500, 390), grids=halves))
    assert (finding.code, finding.page, finding.facts["count"]) == ("picture-unread", 1, 1)


def test_what_every_page_shows_is_furniture() -> None:
    assert found(shown(IN_CELL), shown((205.4, 345.2, 275, 375), number=2)) == []
    assert [finding.page for finding in found(shown(IN_CELL), shown(number=2))] == [1]


def test_later_pages_have_pictures_in_their_first_rows() -> None:
    first_row = (205, 305, 275, 335)
    assert [finding.page for finding in found(shown(), shown(first_row, number=2))] == [2]


def test_pages_before_the_forms_and_without_tables_show_what_they_like() -> None:
    assert found(shown(IN_CELL), shown(number=2), first_read=2) == []
    assert found(shown(IN_CELL, grids=[])) == []
    assert found(shown(ROW, grids=[table(rows=4, columns=1)])) == []


def test_boxes_lie_on_the_page_as_seen() -> None:
    turned = replace(shown(IN_CELL), turn=Turn(2, 600, 800))
    assert found(turned)[0].boxes == (Box(1, 325, 425, 395, 455),)


def test_text_beside_a_large_picture_is_not_recognised_from_it() -> None:
    for grids in ([table(top=100, rows=2)], []):
        findings = found(shown((0, 200, 600, 800), grids=grids))
        assert [finding.code for finding in findings] == ["picture-unread"]


@pytest.mark.parametrize(
    ("picture", "text", "code"),
    [
        ((50, 200, 550, 600), "", "page-without-text"),
        ((50, 200, 550, 600), "Lampiran: lanjutan tabel capaian", "page-without-text"),
        ((50, 200, 550, 300), "Lampiran", "picture-unread"),
        ((50, 200, 550, 600), TEXT, None),
        ((250, 200, 350, 300), "Lampiran", None),
    ],
    ids=["alone", "under a title", "a row", "beside text", "emblem"],
)
def test_a_part_of_a_scan_on_a_page_of_its_own_is_no_text(
    picture: Edges, text: str, code: str | None
) -> None:
    cut_out = replace(shown(picture, number=2, grids=[]), words=page(2, *words_of(text)).words)
    assert [finding.code for finding in found(shown(), cut_out)] == ([code] if code else [])
    twin = replace(cut_out, number=3, pictures=(Box(3, *picture),))
    whole = [2, 3] if code == "page-without-text" else []
    assert [f.page for f in found(shown(), cut_out, twin) if f.code != "picture-unread"] == whole
    assert pages_without_text([shown(), cut_out, twin]) == {*whole}


def test_a_picture_behind_every_page_is_furniture_on_one_with_little_text() -> None:
    behind = (50, 200, 550, 600)
    last = replace(shown(behind, number=2, grids=[]), words=())
    assert found(shown(behind, grids=[]), last) == []


def test_a_row_of_a_table_is_read_though_a_picture_is_larger() -> None:
    few = replace(shown((50, 450, 550, 780), number=2), words=())
    assert [finding.code for finding in found(shown(), few)] == ["picture-unread"]


def test_a_cover_may_have_a_picture_under_its_title() -> None:
    cover = replace(shown((50, 200, 550, 600), grids=[]), words=page(1, *words_of("Rencana")).words)
    assert found(cover, shown(number=2), first_read=2) == []
    blank = replace(cover, words=())
    assert [f.code for f in found(blank, shown(number=2), first_read=2)] == ["page-picture"]


@pytest.mark.parametrize(
    ("letters", "text", "code"),
    [(100, "Lampiran 3", "page-without-text"), (99, "Lampiran 3", None), (900, TEXT, None)],
)
def test_a_page_printed_as_curves_is_a_picture(letters: int, text: str, code: str | None) -> None:
    drawn = replace(page(2, *words_in(column(text))), letter_shapes=letters)
    assert [finding.code for finding in found(drawn, first_read=2)] == ([code] if code else [])
    assert [finding.code for finding in found(drawn, first_read=3)] == (
        ["page-picture"] if code else []
    )


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ((210, 350, 260, 357), "picture-unread"),  # in a cell, however low
        ((55, 310, 105, 317), None),  # a logo in the first row
        ((210, 250, 260, 257), None),  # above the table
    ],
)
def test_a_cell_printed_as_curves_is_a_picture(place: Edges, code: str | None) -> None:
    drawn = replace(shown(), outlined=(Box(1, *place),))
    assert [finding.code for finding in found(drawn)] == ([code] if code else [])
    again = replace(shown(number=2), outlined=(Box(2, *place),))
    assert found(drawn, again) == []


def told(*places: tuple[int, int]) -> Grid:
    """The table with a word in these cells, by their rows and columns."""
    word = words_of("Status")[:1]
    cells = [
        replace(cell, words=tuple(word)) if (cell.first_row, cell.first_column) in places else cell
        for cell in table().cells
    ]
    return Grid(table().box, tuple(cells))


@pytest.mark.parametrize(
    ("cells", "place", "is_said"),
    [
        ([(0, 1)], (205, 345, 209, 351), True),  # below a head
        ([(3, 1)], (205, 345, 209, 351), True),
        ([(0, 1)], (205, 305, 209, 311), False),  # beside a word
        ([(0, 0)], (205, 345, 209, 351), False),  # in a column of signs
        ([(0, 1)], (205, 250, 209, 256), False),  # above the table
    ],
)
def test_what_is_drawn_for_a_word_is_said(
    cells: list[tuple[int, int]], place: Edges, is_said: bool
) -> None:
    drawn = shown(place, grids=[told(*cells)])
    curved = replace(drawn, pictures=(), curves=drawn.pictures)
    for page_ in (drawn, curved):
        said = [finding.boxes for finding in found(page_)]
        assert said == ([(Box(1, *place),)] if is_said else [])


@pytest.mark.parametrize(
    ("place", "is_said"),
    [
        ((205, 345, 210, 353), True),
        ((205, 345, 213, 353), False),  # a light
        ((205, 345, 207, 349), False),  # a bullet
        ((205, 345, 210, 365), False),  # an emblem
        ((198, 345, 203, 353), False),  # farther away
        ((205, 360, 210, 368), False),  # on another line
        ((212, 345, 217, 353), False),  # a box that is a word by now
    ],
)
def test_letters_drawn_beside_words_are_said(place: Edges, is_said: bool) -> None:
    word = Word(1, 0, "5", 212, 344, 218, 354, 10, drawn=place[0] == 212)
    cells = [
        replace(cell, words=(word,)) if (cell.first_row, cell.first_column) == (1, 1) else cell
        for cell in table().cells
    ]
    page_ = replace(shown(grids=[Grid(table().box, tuple(cells))]), curves=(Box(1, *place),))
    assert [finding.boxes for finding in found(page_)] == ([(Box(1, *place),)] if is_said else [])


@pytest.mark.parametrize(("text", "code"), [("", "page-without-text"), (TEXT, None)])
def test_a_page_painted_with_a_pattern_is_a_picture(text: str, code: str | None) -> None:
    words = words_in(column(text)) if text else []
    drawn = replace(page(1, *words), has_pattern_picture=True)
    assert [finding.code for finding in found(drawn)] == ([code] if code else [])
