"""Which lines are one row of a table whose rows nothing draws: texts that go on below one another are of one."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.tables.columns import Placed, Row, Span
from ingest.tables.pieces import Piece, gap_between
from ingest.tables.settings import TABLES

_GOES_ON = ("-", ",", "(", "/", "&")
"""What a text ends with that goes on."""


def joined_rows(lines: Sequence[Row], columns: Sequence[Span]) -> list[list[Row]]:
    """The lines of each row."""
    columns = _as_printed(lines, columns)
    out: list[list[Row]] = []
    full = [len(line) == len(columns) for line in lines]
    are_full = 2 * sum(full) > len(lines)
    first = _first_numbered(lines)
    for n, line in enumerate(lines):
        is_new = not out or (are_full and full[n] and len(out[-1][-1]) > 1)
        is_head = bool(out) and n < first and _is_head_below(out[-1], line)
        if is_head or not (is_new or not _goes_on(out[-1], line, columns)):
            out[-1].append(line)
        else:
            out.append([line])
    return out


def _as_printed(lines: Sequence[Row], columns: Sequence[Span]) -> list[Span]:
    """The columns as wide as what is printed in each alone."""
    own = [
        [o.piece for line in lines for o in line if o.first == o.last == n]
        for n in range(len(columns))
    ]
    return [
        (min([x0, *(p.x0 for p in pieces)]), max([x1, *(p.x1 for p in pieces)]))
        for (x0, x1), pieces in zip(columns, own, strict=True)
    ]


def with_spanning_heads(lines: Sequence[Row], columns: Sequence[Span]) -> list[Row]:
    """The lines with heads over all the columns that they stand in the middle of."""
    first = _first_numbered(lines)
    return [_spread(line, columns) if n < first else line for n, line in enumerate(lines)]


def _first_numbered(lines: Sequence[Row]) -> int:
    """The first line of which most pieces but the first are numbers, as in the whole table: above it stand the heads.

    0 where there are no heads above numbers.
    """
    later = [one.piece for line in lines for one in line if one.first]
    if 2 * sum(piece.is_number for piece in later) < len(later):
        return 0
    for n, line in enumerate(lines):
        own = [one.piece.is_number for one in line if one.first]
        if own and 2 * sum(own) >= len(own):
            return n
    return 0


def _spread(line: Row, columns: Sequence[Span]) -> Row:
    """The line's pieces, each over the free columns beside it that it is in the middle of."""
    out = list(line)
    for n, (first, last, piece) in enumerate(line):
        if first == 0:
            continue
        left = out[n - 1].last + 1 if n else 1
        right = line[n + 1].first - 1 if n + 1 < len(line) else len(columns) - 1
        spans = [(a, b) for a in range(left, first + 1) for b in range(last, right + 1)]
        off = {
            (a, b): abs(piece.middle - (columns[a][0] + columns[b][1]) / 2) // TABLES.off_middle
            for a, b in spans
        }
        a, b = min(spans, key=lambda span: (off[span], span[0] - span[1]))
        out[n] = Placed(a, b, piece)
    return out


def _is_head_below(above: Sequence[Row], line: Row) -> bool:
    """Whether each piece of a line among the heads stands right below one of the same columns."""
    places = {(one.first, one.last) for other in above for one in other}
    is_near = gap_between(_pieces(above[-1]), _pieces(line)) < TABLES.head_spacing
    return is_near and len(line) > 1 and all((one.first, one.last) in places for one in line)


def _goes_on(above: Sequence[Row], line: Row, columns: Sequence[Span]) -> bool:
    """Whether the line says the rest of the row above."""
    if gap_between(_pieces(above[-1]), _pieces(line)) > TABLES.wrapped_spacing:
        return False
    if line[0].first == 0 and all(len(o) == 1 and o[0].first == o[0].last == 0 for o in above):
        return _is_wrapped(above[-1][0].piece, line[0].piece, columns[0])
    return all(_is_below(above, one, columns) for one in line)


def _is_below(above: Sequence[Row], one: Placed, columns: Sequence[Span]) -> bool:
    """Whether the piece goes on with the text above it in its columns."""
    first, last, piece = one
    over = [o.piece for line in above for o in line if (o.first, o.last) == (first, last)]
    if not over or over[-1].is_number or piece.is_number:
        return False
    return _is_wrapped(over[-1], piece, (columns[first][0], columns[last][1]))


def _is_wrapped(above: Piece, piece: Piece, column: Span) -> bool:
    """Whether the first word below had no room above, or begins in the middle of a sentence."""
    if above.text.endswith(":"):
        return False
    word = piece.words[0]
    if word.text[:1].islower() or above.text.endswith(_GOES_ON):
        return True
    needed = above.x1 - above.x0 + TABLES.word_space * piece.size + word.x1 - word.x0
    return needed > column[1] - column[0]


def _pieces(line: Row) -> list[Piece]:
    return [one.piece for one in line]
