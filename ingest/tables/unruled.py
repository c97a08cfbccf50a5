"""Tables that nothing draws: pieces of lines that stand below one another, with white running down between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ingest.tables.columns import Placed, Row, Span, columns_of, placed
from ingest.tables.grids import Cell, Grid
from ingest.tables.pieces import Line, Piece, gap_between, lines_in
from ingest.tables.settings import TABLES
from ingest.tables.undrawn_rows import joined_rows, with_spanning_heads
from models.geometry import Box, Word

_CAPTION = re.compile(
    r"(?:table|tab\.|tableau|tabla|tabel|cuadro|figure|fig\.|figura|gambar|chart|graph|exhibit|annex)"
    r"\s*[\w.]*\d[\w.]*\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:sources?|notes?|fuente|nota|sumber|catatan|keterangan)\b\s*[:.]?", re.IGNORECASE
)


def unruled(page: int, words: Iterable[Word]) -> list[Grid]:
    """The tables among words, from the top down, with their cells filled; charts and prose are none."""
    blocks = _blocks(_without_captions(lines_in(words)))
    return [grid for block in blocks if (grid := _table(page, block))]


# Which lines


def _without_captions(lines: Sequence[Line]) -> Iterator[Line | None]:
    """The lines; in the places of captions and notes, where a table ends or begins, None."""
    caption: Line = []
    for line in lines:
        text = " ".join(piece.text for piece in line)
        if _CAPTION.match(text) or _NOTE.match(text):
            caption = line
            yield None
        elif caption and _goes_on_below(caption, line):
            caption = [*caption, *line]
        else:
            caption = []
            yield line


def _goes_on_below(caption: Line, line: Line) -> bool:
    """Whether the line goes on with the caption: one text, close below and begun where that or its text does."""
    text = caption[min(1, len(caption) - 1)]
    return (
        len(line) == 1
        and len(line[0].words) > 1
        and gap_between(caption[-1:], line) <= TABLES.caption_spacing
        and caption[0].x0 - 1 <= line[0].x0 <= text.x0 + 2 * line[0].size
    )


def _blocks(lines: Iterable[Line | None]) -> Iterator[list[Line]]:
    """Runs of lines of several pieces, with single pieces among them."""
    block: list[Line] = []
    single: list[Line] = []
    for line in lines:
        if line is None or (block and _is_far([*block, *single][-1], line)):
            yield block
            block, single = [], []
        if line is None:
            continue
        if len(line) > 1:
            block += [*(single if block else _heads_above(single, line)), line]
            single = []
        elif block and (len(single) >= TABLES.single_lines or _is_prose(line[0], block)):
            yield block
            block, single = [], [line]
        else:
            single = [*single[-TABLES.single_lines :], line]
    yield block


def _is_far(above: Line, line: Line) -> bool:
    return gap_between(above, line) > TABLES.row_spacing


def _heads_above(single: Sequence[Line], line: Line) -> list[Line]:
    """The single pieces right above the first line that stand over its later pieces."""
    heads: list[Line] = []
    below = line
    for above in reversed(single):
        if above[0].x0 < line[0].x1 or _is_far(above, below):
            break
        heads.insert(0, above)
        below = above
    return heads


def _is_prose(piece: Piece, block: Sequence[Line]) -> bool:
    """Whether a piece alone on its line is as wide as the lines above, and many words."""
    x0 = min(other.x0 for line in block for other in line)
    x1 = max(other.x1 for line in block for other in line)
    is_wide = piece.x1 - piece.x0 > TABLES.prose_width * (x1 - x0)
    return is_wide and len(piece.words) > TABLES.prose_line


# Whether they are a table


def _table(page: int, lines: Sequence[Line]) -> Grid | None:
    """The lines as a table, if they are one."""
    lines, columns = _without_prose(lines, columns_of(lines))
    rows = _without_titles([placed(line, columns) for line in lines if columns], len(columns))
    if not is_table(rows, columns) or is_chart(rows, len(columns)) or _are_fields(rows):
        return None
    rows = with_spanning_heads(rows, columns)
    return _grid(page, joined_rows(rows, columns), columns)


def _without_prose(
    lines: Sequence[Line], columns: Sequence[Span]
) -> tuple[Sequence[Line], list[Span]]:
    """The lines and their columns without those of prose at the sides."""
    left = list(columns)
    while left and (beside := _prose_beside(lines, left)):
        x0, x1 = beside
        left.remove(beside)
        rest = ([p for p in line if p.x1 < x0 or p.x0 > x1] for line in lines)
        lines = [line for line in rest if line]
    return lines, left


def _prose_beside(lines: Sequence[Line], columns: Sequence[Span]) -> Span | None:
    """The first or last column if it is one of prose, beside a table: most of its lines are full of words."""
    for x0, x1 in (columns[0], columns[-1]):
        own = [p for line in lines for p in line if x0 - 1 <= p.x0 and p.x1 <= x1 + 1]
        room = (1 - TABLES.prose_width) * (x1 - x0)
        full = [p for p in own if len(p.words) > TABLES.cell_words and x1 - p.x1 < room]
        if len(own) > TABLES.single_lines and len(full) > TABLES.prose_share * len(own):
            return x0, x1
    return None


def _without_titles(rows: list[Row], columns: int) -> list[Row]:
    """The rows without those at the top and bottom in which one text runs over the columns, or stands alone below."""
    while rows and _runs_over(rows[0], columns):
        rows = rows[1:]
    while rows and (len(rows[-1]) < 2 or _runs_over(rows[-1], columns)):
        rows = rows[:-1]
    return rows


def _runs_over(row: Row, columns: int) -> bool:
    first, last, piece = row[0]
    is_text = len(piece.words) >= TABLES.cell_words and not piece.is_number
    return is_text and last > first and 2 * (last - first + 1) > columns


def is_table(rows: Sequence[Row], columns: Sequence[Span]) -> bool:
    """Whether the rows fill enough of several columns, with numbers or short texts."""
    rich = [row for row in rows if len(row) > 1]
    cells = [one for row in rich for one in row if one.first == one.last]
    if not _are_filled(len(rich), len(columns), len(cells)):
        return False
    words = sum(len(one.piece.words) for one in cells) / len(cells)
    if _are_numbers([one.piece for one in cells if one.first]):
        lines, least, most = len(rich) + len(columns), TABLES.least_numbers, TABLES.prose_words
    else:
        lines, least = len(rich), TABLES.least_texts
        most = TABLES.cell_words - (len(columns) == 2)
    return lines >= least and words <= most


def _are_filled(rows: int, columns: int, cells: int) -> bool:
    are_several = rows > 1 and columns > 1 and cells > 0
    return are_several and cells >= TABLES.filled_share * rows * columns


def _are_numbers(pieces: Sequence[Piece]) -> bool:
    """Whether half of the pieces are numbers."""
    return bool(pieces) and 2 * sum(piece.is_number for piece in pieces) >= len(pieces)


def _are_fields(rows: Sequence[Row]) -> bool:
    """Whether the lines are labels with a colon behind each, and at most one value."""
    said = [[one.piece.text for one in row] for row in rows if len(row) > 1]
    return all(
        len(texts) == 2 and (texts[0].endswith(":") or texts[1].startswith(":")) for texts in said
    )


def is_chart(rows: Sequence[Row], columns: int) -> bool:
    """Whether numbers count in even steps as an axis does: in the lowest line, or in a column with few beside it."""
    level = any(all(one.piece.is_number for one in row) and _is_even(row) for row in rows[-2:])
    return level or any(_is_axis(rows, column) for column in range(columns))


def _is_axis(rows: Sequence[Row], column: int) -> bool:
    own = [row for row in rows if any(_is_number_in(one, column) for one in row)]
    axis = [one for row in own for one in row if _is_number_in(one, column)]
    beside = sum(one.piece.is_number for row in own for one in row) - len(own)
    return _is_even(axis) and 2 * beside < len(own)


def _is_even(axis: Sequence[Placed]) -> bool:
    values = [_value(word) for one in axis for word in one.piece.words]
    steps = {round(after - before, 6) for before, after in pairwise(values)}
    return len(values) >= TABLES.axis_marks and len(steps) < 3 and 0 not in steps


def _is_number_in(one: Placed, column: int) -> bool:
    return one.first == one.last == column and one.piece.is_number


def _value(word: Word) -> float:
    found = re.search(r"\d+(?:\.\d+)?", word.text.replace(",", "."))
    return float(found[0]) if found else 0.0


def _grid(page: int, rows: Sequence[Sequence[Row]], columns: Sequence[Span]) -> Grid:
    """The rows, each of one line or several, as a grid of filled cells."""
    xs = [columns[0][0], *((a[1] + b[0]) / 2 for a, b in pairwise(columns)), columns[-1][1]]
    tops = [min(one.piece.top for line in row for one in line) for row in rows]
    bottom = max(one.piece.bottom for line in rows[-1] for one in line)
    ys = [*tops, max(bottom, tops[-1] + 1)]
    cells = [
        Cell(Box(page, xs[first], ys[n], xs[last + 1], ys[n + 1]), n, n + 1, first, last + 1, words)
        for n, row in enumerate(rows)
        for (first, last), words in spans_of(row, len(columns))
    ]
    return Grid(Box(page, xs[0], ys[0], xs[-1], ys[-1]), tuple(cells))


def spans_of(
    lines: Iterable[Row], columns: int
) -> Iterator[tuple[tuple[int, int], tuple[Word, ...]]]:
    """The cells of a row from the left, by their first and last column, with their words; empty ones too."""
    spans: dict[tuple[int, int], list[Word]] = {}
    for line in lines:
        for first, last, piece in line:
            spans.setdefault((first, last), []).extend(piece.words)
    taken = {n for first, last in spans for n in range(first, last + 1)}
    spans |= {(n, n): [] for n in range(columns) if n not in taken}
    for span, words in sorted(spans.items()):
        yield span, tuple(words)
