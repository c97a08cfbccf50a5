"""Pages that are turned, of mixed directions, side by side, cut off or printed twice are named."""

from dataclasses import replace

import pytest

from extractors.audit.findings import Findings
from extractors.audit.pages import repeated_pages, report_pages, runs_of
from extractors.text.rows import Row, page_elements
from ingest.pages.read import Page
from ingest.tables.grids import Cell, Grid
from models.geometry import Box, Turn
from models.languages import Language
from tests.extractors.printing import column, line, page, words_in

TEXT = "Kementerian " + " ".join(f"kanal {number}" for number in range(30))
"""As many different words as a page has."""


def printed(number: int, text: str = TEXT) -> Page:
    return page(number, *words_in(column(text)))


def test_a_page_that_prints_another_word_for_word_is_a_copy_of_it() -> None:
    pages = [printed(1), printed(2, TEXT + "lagi"), printed(3), printed(4, "Lampiran"), printed(5)]
    pages.append(printed(6, "Lampiran"))
    assert repeated_pages(pages, set()) == {3: 1, 5: 1}


def test_pages_of_few_different_words_are_no_copies() -> None:
    filled = "Kementerian membuka kanal pengaduan dan seterusnya " * 20
    assert repeated_pages([printed(1, filled), printed(2, filled)], set()) == {}


def test_furniture_does_not_tell_a_copy_from_its_original() -> None:
    first, second = printed(1, TEXT + "7"), printed(2, TEXT + "8")
    assert repeated_pages([first, second], set()) == {}
    numbers = {first.words[-1].key, second.words[-1].key}
    assert repeated_pages([first, second], numbers) == {2: 1}


def test_a_page_printed_askew_is_named_unless_it_is_a_scan() -> None:
    findings = Findings()
    scan = replace(printed(3), skew=0.8, pictures=(Box(3, 0, 0, 600, 800),))
    report_pages([printed(1), replace(printed(2), skew=-0.52), scan], {}, set(), findings)
    (finding,) = findings.all()
    assert (finding.code, finding.page, finding.facts["degrees"]) == ("page-skewed", 2, 0.5)


def test_odd_pages_are_named() -> None:
    findings = Findings()
    pages = [
        printed(1),
        replace(printed(2), turn=Turn(2, 600, 800)),
        replace(printed(3), turn=Turn(3, 600, 800), is_mixed=True),
        printed(4),
    ]
    report_pages(pages, {4: 1}, set(), findings)
    assert [(found.code, found.page) for found in findings.all()] == [
        ("printed-twice", 4),
        ("page-turned", 2),
        ("page-turned", 3),
        ("page-mixed", 3),
    ]
    assert findings.all()[1].message == "page 2 is printed upside down; it was turned to be read"
    assert "menyamping" in findings.all()[2].messages[Language.INDONESIAN]


def test_pages_that_are_printed_again_together_are_named_once() -> None:
    assert runs_of({5: 1, 6: 2, 8: 3, 10: 2, 11: 4}) == [[5, 6], [8], [10], [11]]
    findings = Findings()
    report_pages([printed(number) for number in range(1, 5)], {3: 1, 4: 2}, set(), findings)
    assert [(found.code, found.page, found.facts["first"]) for found in findings.all()] == [
        ("printed-twice", 3, "1–2")
    ]
    assert "on page 1–2 and again on page 3–4" in findings.all()[0].message


def table(x0: float, *texts: str) -> Grid:
    """A table of one column of numbers and one of texts, a row each, that begins at this place."""
    cells = []
    for number, text in enumerate(texts):
        top = 100.0 + 20 * number
        for side, (left, right) in enumerate(((x0, x0 + 40), (x0 + 40, x0 + 280))):
            words = words_in([line(text, top=top + 4, left=left + 2)]) if side else []
            box = Box(1, left, top, right, top + 20)
            cells.append(Cell(box, number, number + 1, side, side + 1, tuple(words)))
    return Grid(Box(1, x0, 100, x0 + 280, 100 + 20 * len(texts)), tuple(cells))


def with_tables(*grids: Grid, outside: str = "", width: float = 800.0) -> Page:
    """A page, 500 points high, with these tables, and a line above them in the middle."""
    words = words_in([line(outside, top=40, left=360)]) if outside else []
    return Page(1, width, 500, tuple(words), grids, tuple(words))


def test_two_pages_on_one_are_read_one_after_the_other() -> None:
    page = with_tables(table(60, "satu", "dua"), table(440, "tiga", "empat"))
    rows = [element for element in page_elements(page, set()) if isinstance(element, Row)]
    assert [row.cells[1].text for row in rows] == ["satu", "dua", "tiga", "empat"]
    findings = Findings()
    report_pages([page], {}, set(), findings)
    assert [found.code for found in findings.all()] == ["page-two-up"]


@pytest.mark.parametrize(
    "page",
    [
        with_tables(table(60, "satu")),
        with_tables(table(60, "satu"), table(440, "tiga"), outside="laporan capaian"),
        with_tables(table(60, "satu"), table(260, "tiga")),
        with_tables(table(60, "satu"), table(440, "tiga"), width=450.0),
    ],
    ids=["one table", "a title across", "a table across", "upright"],
)
def test_other_pages_are_one(page: Page) -> None:
    findings = Findings()
    report_pages([page], {}, set(), findings)
    assert findings.all() == ()
