"""Pictures in the place of text: whole pages, tables or rows of them, and cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from extractors.audit.findings import Findings
from ingest.pages.read import Page
from ingest.tables.grids import Cell, Grid
from models.geometry import Box, Word

_PICTURED = 0.7
"""A page that pictures cover by at least this share is one picture, such as a scan; photographs leave more room."""

_SHOWN = 0.35
"""One picture alone that covers so much of a page with next to no text may be a table, cut out of its scan."""

_FEW = 20
"""A page with fewer words than this, such as a running head, has next to no text."""

_CURVES = 100
"""So many shapes of letters are text printed as curves; emblems have fewer in lines."""

_CELL_PICTURE = (8.0, 16.0)
"""The least sides (points) of a picture in a cell that may show text: bars are thinner, and check boxes smaller."""

_SHORT_TEXT = (6.5, 12.5, 1.4)
"""The least sides (points) of a picture in a cell that may show a number, and how much longer than high it is: check
boxes are as long as high."""

_ROW_PICTURE = (20.0, 100.0)
"""The least height and width (points) of a picture of a table's row."""

_ABOVE, _BELOW = 0.12, 0.04
"""Shares of the page: pictures that are smaller are letterheads above the first table, and signatures below one."""

_FOOT = 0.88
"""What begins below this share of the page's height is its foot."""

_SAME_PLACE = 2.0
"""A picture is printed again on another page if its edges are no farther apart than this (points)."""

_LETTER_HEIGHT, _LETTER_WIDTH, _LETTER_GAP = (0.6, 1.4), 0.85, 0.5
"""What is drawn beside a word may be a letter of it, or of one beside it, if it is so high and no farther away (font
sizes), and of its sides the shorter is no more than this share of the longer: of figures 0.5 to 0.75, of signs 1."""

_TABLE = (2, 3)
"""The least rows and columns of a table beside which pictures of its rows may stand."""


def check_pictures(pages: Sequence[Page], first_read: int, findings: Findings) -> None:
    """Report pictures that may show text; the plan's or report's own pages begin at `first_read`."""
    with_text = [page for page in pages if _has_text(page)]
    for page in pages:
        if code := _code_of_whole(page, with_text, first_read):
            findings.add(code, page=page.number)
        elif page.number >= first_read:
            found = [
                box for box in _that_may_show_text(page, first_read) if not _is_repeated(box, pages)
            ]
            if found:
                seen = [page.turn.seen(box) if page.turn else box for box in found]
                findings.add("picture-unread", words=seen, count=len(found))


def is_pictured(page: Page) -> bool:
    """Whether the page is one picture, perhaps cut into strips."""
    return _cover(page.pictures, page, _PICTURED)


def pages_without_text(pages: Sequence[Page]) -> set[int]:
    """The numbers of the pages that pictures make up, though text may stand beside them."""
    with_text = [page for page in pages if _has_text(page)]
    return {page.number for page in pages if _is_without_text(page, with_text)}


def _is_without_text(page: Page, with_text: Sequence[Page]) -> bool:
    """Whether the page is one picture, or shows a large one and next to no text.

    What others show too, `with_text`, is furniture.
    """
    if is_pictured(page):
        return True
    if _has_text(page) or _tables(page):
        return False
    return any(
        _cover([box], page, _SHOWN) and not _is_repeated(box, with_text) for box in page.pictures
    )


def _cover(pictures: Sequence[Box], page: Page, share: float) -> bool:
    """Whether the pictures cover so much of the page."""
    area = sum((box.x1 - box.x0) * (box.bottom - box.top) for box in pictures)
    return area >= share * page.width * page.height


def _tables(page: Page) -> list[Grid]:
    return [grid for grid in page.grids if _has(*_TABLE, grid)]


def _text(page: Page) -> list[Word]:
    return [word for word in page.words if not (word.aside or word.drawn)]


def _has_text(page: Page) -> bool:
    return len(_text(page)) >= _FEW


def _code_of_whole(page: Page, with_text: Sequence[Page], first_read: int) -> str | None:
    """What to report of a page that is one picture, perhaps cut into strips, or printed as curves.

    On a page before the first that is read, a cover, a title may stand beside pictures.
    """
    words = _text(page)
    if len(words) < _FEW:
        is_cover = page.number < first_read
        is_shown = is_pictured(page) if is_cover and words else _is_without_text(page, with_text)
        if is_shown or page.has_pattern_picture or page.letter_shapes >= _CURVES:
            return "page-picture" if is_cover else "page-without-text"
    elif is_pictured(page) and _count_over_pictures(words, page) >= _FEW:
        return "page-recognised"
    return None


def _count_over_pictures(words: Iterable[Word], page: Page) -> int:
    return sum(any(box.holds(word.box) for box in page.pictures) for word in words)


def _that_may_show_text(page: Page, first_read: int) -> list[Box]:
    """The pictures that may: all of a page that is one picture, the large ones of a page with next to nothing else."""
    if is_pictured(page):
        return [*page.pictures]
    is_bare, is_first = not (_tables(page) or _has_text(page)), page.number == first_read
    pictures = [
        box
        for box in page.pictures
        if (is_bare and _is_large(box, page, _BELOW))
        or _may_show_text(box, page, is_first=is_first)
    ]
    outlined = [box for box in page.outlined if _in_table(box, page, is_first=is_first)]
    return list(dict.fromkeys([*pictures, *outlined, *_drawn_for_words(page, is_first=is_first)]))


def _drawn_for_words(page: Page, *, is_first: bool) -> Iterator[Box]:
    """What is drawn in cells, however small, in the place of words: all in one without words whose column has some, and
    what stands as a letter beside a word does. The first row of the first page's first table may have logos.
    """
    drawn = [*page.pictures, *page.curves]
    for number, grid in enumerate(page.grids if drawn else ()):
        if not _has(2, 2, grid):
            continue
        told = {c for cell in grid.cells if _text_of(cell) for c in _columns(cell)}
        for cell in grid.cells:
            if cell.first_row or number or not is_first:
                yield from _in_place_of_words(cell, drawn, told)


def _in_place_of_words(cell: Cell, drawn: Iterable[Box], told: Set[int]) -> Iterator[Box]:
    """What is drawn in the cell so; `told` are the columns with words."""
    inside = [box for box in drawn if cell.box.holds(box)]
    if not inside or (cell.colour and all(map(_is_sign, inside))):  # lights, whose colour is known
        return
    if cell.words:
        yield from (box for box in inside if _is_letter_beside(box, cell.words))
    elif not told.isdisjoint(_columns(cell)):
        yield _around(inside)


def _is_letter_beside(box: Box, words: Iterable[Word]) -> bool:
    """Whether something drawn stands as a letter of one of the words would, and is none of them.

    Letters and figures are not as wide as they are high: signs and lights are.
    """
    if _is_sign(box):
        return False
    words, height = [*words], box.bottom - box.top
    if any(word.drawn and box.holds(word) for word in words):
        return False
    return any(
        _LETTER_HEIGHT[0] * word.size <= height <= _LETTER_HEIGHT[1] * word.size
        and word.top <= (box.top + box.bottom) / 2 <= word.bottom
        and max(word.x0 - box.x1, box.x0 - word.x1) <= _LETTER_GAP * word.size
        for word in words
    )


def _is_sign(box: Box) -> bool:
    """Whether something drawn is about as wide as it is high, as no letter or figure is."""
    low, high = sorted((box.bottom - box.top, box.x1 - box.x0))
    return low > _LETTER_WIDTH * high


def _around(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*(box[1:] for box in boxes), strict=True)
    return Box(boxes[0].page, min(lefts), min(tops), max(rights), max(bottoms))


def _text_of(cell: Cell) -> list[Word]:
    return [word for word in cell.words if not word.drawn]


def _columns(cell: Cell) -> range:
    return range(cell.first_column, cell.last_column)


def _in_table(outlined: Box, page: Page, *, is_first: bool) -> bool:
    """Whether text printed as curves stands in a table's cell; the first row of the first table may have logos."""
    for number, grid in enumerate(page.grids):
        if (row := _row_at(outlined, grid)) is not None:
            return not (is_first and not number and not row)
    return False


def _may_show_text(picture: Box, page: Page, *, is_first: bool) -> bool:
    """Whether the picture lies in a table's cell, or is large and lies between a table's rows or beside one.

    The first row of the first page's first table may have logos.
    """
    height, width = picture.bottom - picture.top, picture.x1 - picture.x0
    low, high = sorted((height, width))
    for number, grid in enumerate(page.grids):
        if (row := _row_at(picture, grid)) is not None:
            is_head = is_first and not number and not row
            return _is_text_high(low, high) and not is_head
    tables = _tables(page)
    if not tables or picture.top >= _FOOT * page.height:
        return False
    is_above = picture.bottom <= min(grid.box.top for grid in tables)
    return _is_large(picture, page, _ABOVE if is_above else _BELOW)


def _is_text_high(low: float, high: float) -> bool:
    """Whether a picture in a cell, of these sides, is large enough for a text or a number."""
    if low >= _CELL_PICTURE[0] and high >= _CELL_PICTURE[1]:
        return True
    return low >= _SHORT_TEXT[0] and high >= _SHORT_TEXT[1] and high >= _SHORT_TEXT[2] * low


def _is_large(picture: Box, page: Page, least: float) -> bool:
    """Whether the picture is as large as one of a table's row at least, and covers this share of the page."""
    height, width = picture.bottom - picture.top, picture.x1 - picture.x0
    is_row = height >= _ROW_PICTURE[0] and width >= _ROW_PICTURE[1]
    return is_row and height * width >= least * page.width * page.height


def _row_at(picture: Box, grid: Grid) -> int | None:
    """The row of the cell that the picture's middle lies in, if the grid has several rows and columns."""
    if not _has(2, 2, grid):
        return None
    return next((cell.first_row for cell in grid.cells if cell.box.holds(picture)), None)


def _has(rows: int, columns: int, grid: Grid) -> bool:
    """Whether the grid has at least so many rows and columns."""
    return (
        len({cell.first_row for cell in grid.cells}) >= rows
        and len({cell.first_column for cell in grid.cells}) >= columns
    )


def _is_repeated(box: Box, pages: Sequence[Page]) -> bool:
    """Whether another page shows a picture at the same place, as all pages do of a letterhead."""
    return any(
        max(abs(here - there) for here, there in zip(box[1:], other[1:], strict=True))
        <= _SAME_PLACE
        for page in pages
        if page.number != box.page
        for other in (*page.pictures, *page.outlined)
    )
