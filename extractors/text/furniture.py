"""Page furniture: running heads and feet, banners and page numbers, told by their place and their repetition."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from extractors.text.lines import Line, lines_of, words_in
from ingest.pages.read import Page
from ingest.tables.grids import Grid
from models.geometry import Aside, Word
from models.list_markers import roman_number
from models.same import but_for_digits

MARGIN = 0.12
"""Running heads and feet stand in this share of the page's height, at its top or bottom."""

REPEATS = 3
"""A line found at one height on so many pages is furniture."""

_WHOLE_PAGE = 40
"""Two pages with so many words, all of them the same, are one page printed twice."""

_PAGE_NUMBER = re.compile(
    r"[-–|\s]*(?:(?:halaman|hal|page|hlm)\.?\s*)?(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:/|dari|of)\s*\d{1,4})?[-–|\s]*",
    re.IGNORECASE,
)


def find_furniture(
    pages: Sequence[Page], is_label: Callable[[str], bool] = lambda text: False
) -> set[tuple[int, int]]:
    """The keys of all words that are furniture; a text that `is_label` recognises as part of a form is not furniture.

    A line counts if it stands in the margin and returns, but for its digits, at the same height on at least three
    pages (and on those of another size, at any height); a page number if the nearest one on other pages differs by as
    much as the pages do; a watermark if it is printed behind three pages. A page that is in the document twice counts
    once: all of it returns.
    """
    again = _copies(pages)
    once = [page for page in pages if page.number not in again]
    furniture = _furniture_of(once, is_label)
    for number, first in again.items():
        furniture |= {(number, index) for at, index in furniture if at == first}
    return furniture


def _copies(pages: Iterable[Page]) -> dict[int, int]:
    """The numbers of pages that print all the words of an earlier one, each with that one's number."""
    firsts: dict[tuple[str, ...], int] = {}
    again: dict[int, int] = {}
    for page in pages:
        first = firsts.setdefault(tuple(word.text for word in page.words), page.number)
        if first != page.number and len(page.words) >= _WHOLE_PAGE:
            again[page.number] = first
    return again


def _furniture_of(pages: Sequence[Page], is_label: Callable[[str], bool]) -> set[tuple[int, int]]:
    feet = [(page, lines) for page in pages for lines in _feet(page)]
    alone = (
        lines[-1] for page, lines in feet if _is_apart(lines) and _is_in_one_cell(lines[-1], page)
    )
    printed = chain(alone, *map(_margin_lines, pages))
    margins = [line for line in printed if not is_label(line.text)]
    furniture = set(_watermarks(pages))
    repeated = list(_repeated(margins))
    others = _on_pages_of_other_sizes(repeated, margins, pages)
    furniture.update(word.key for word in words_in(chain(repeated, others)))
    ends = (lines[-1] for _, lines in feet)
    numbers = _page_numbers([*margins, *ends], is_only_page=len(pages) == 1)
    furniture.update(word.key for word in words_in(numbers))
    return furniture


def _repeated(margins: Sequence[Line]) -> Iterator[Line]:
    """The lines that return at the same height on enough pages."""
    by_form: dict[tuple[str, int], list[Line]] = defaultdict(list)
    for line in margins:
        by_form[but_for_digits(line.text), round(line.top / 6)].append(line)
    for (form, height), lines in by_form.items():
        beside = by_form.get((form, height + 1), []) + by_form.get((form, height - 1), [])
        if len({line.page for line in [*lines, *beside]}) >= REPEATS:
            yield from lines


def _on_pages_of_other_sizes(
    repeated: Iterable[Line], margins: Iterable[Line], pages: Iterable[Page]
) -> Iterator[Line]:
    """The same lines in the same margin of a few pages of another size, where they stand at another height."""
    sizes = {page.number: (page.width, page.height) for page in pages}

    def place(line: Line) -> tuple[str, bool]:
        return but_for_digits(line.text), line.top > sizes[line.page][1] / 2

    known: dict[tuple[str, bool], set[tuple[float, float]]] = defaultdict(set)
    for line in repeated:
        if any(map(str.isalpha, line.text)):  # a number alone is judged by how it counts on
            known[place(line)].add(sizes[line.page])
    for line in margins:
        if (usual := known.get(place(line))) and sizes[line.page] not in usual:
            yield line


def _watermarks(pages: Sequence[Page]) -> Iterator[tuple[int, int]]:
    """What is printed behind the text of so many pages; on a page without text in its place it stands alone."""
    printed: dict[str, list[Word]] = defaultdict(list)
    for page in pages:
        for word in page.words:
            if word.aside == Aside.BEHIND:
                printed[word.text].append(word)
    marks = {
        text: words[0]
        for text, words in printed.items()
        if len({word.page for word in words}) >= REPEATS
    }
    for page in pages:
        for word in page.words:
            mark = marks.get(word.text)
            if mark and (word.aside == Aside.BEHIND or abs(word.size - mark.size) < 1.0):
                yield word.key


def _margin_lines(page: Page) -> list[Line]:
    """Lines outside tables near the page's upper and lower edge."""
    low, high = page.height * MARGIN, page.height * (1 - MARGIN)
    middles = [(word, (word.top + word.bottom) / 2) for word in page.outside]
    words = [word for word, middle in middles if middle < low or middle > high]
    return lines_of(words, 0.0, page.width)


def _feet(page: Page) -> Iterator[list[Line]]:
    """The lines of each table's last row with words, if the last of them stands near the page's lower edge.

    That may be a foot: close to an open table, or where a table's borders run on over the page's margin.
    """
    for grid in page.grids:
        lines = lines_of(_last_words(grid), 0.0, page.width)
        if lines and lines[-1].top > page.height * (1 - MARGIN):
            yield lines


def _last_words(grid: Grid) -> list[Word]:
    """The words of the grid's last row that has any."""
    last = max((cell.last_row for cell in grid.cells if cell.words), default=0)
    return [word for cell in grid.cells if cell.last_row == last for word in cell.words]


def _is_apart(lines: Sequence[Line]) -> bool:
    """Whether the last line is the only one, or a gap as high as a line separates it from the others."""
    return len(lines) == 1 or lines[-1].top - lines[-2].bottom > lines[-1].bottom - lines[-1].top


def _is_in_one_cell(line: Line, page: Page) -> bool:
    """Whether one cell holds the line: one that runs over several is a row, such as of dates."""
    words = set(line.words)
    return any(words.issubset(cell.words) for grid in page.grids for cell in grid.cells)


def _page_numbers(lines: Sequence[Line], *, is_only_page: bool) -> list[Line]:
    """Lines that hold a number and nothing else, and count on with the pages; on the only page, its number."""
    numbered = [line for line in lines if _PAGE_NUMBER.fullmatch(line.text)]
    offsets: dict[int, list[Line]] = defaultdict(list)
    for line in numbered:
        if number := _first_number(line.text):
            offsets[number - line.page].append(line)
    return [
        line
        for offset, lines in offsets.items()
        if len({line.page for line in lines}) > 1 or (is_only_page and offset == 0)
        for line in lines
    ]


def _first_number(text: str) -> int | None:
    if digits := re.search(r"\d+", text):
        return int(digits[0])
    return next((number for word in text.split() if (number := roman_number(word))), None)
