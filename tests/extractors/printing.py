"""Values, columns, rows and pages as a document would print them: each word of a text at a place of its own.

Letters are 5 points wide, lines 12 points apart and the print is 10 points high.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import replace

from msgspec import structs

from extractors.text.joining import Joiner, Lexicon
from extractors.text.lines import Line
from extractors.text.rows import Row, RowCell
from ingest.pages.read import Page
from models.geometry import Value, Word

LETTER, PITCH, SIZE = 5.0, 12.0, 10.0


def printed(text: str, page: int = 1) -> Value[str]:
    """The text as a value whose words are its own, parted at blanks."""
    return Value(text, tuple(Word(page, i, w, i, 0, i + 1, 1) for i, w in enumerate(text.split())))


def shown(value: Value[object]) -> str:
    """The words of a value, as they would be read from the page."""
    return " ".join(word.text for word in value.words)


def line(
    text: str,
    *,
    page: int = 1,
    top: float = 0.0,
    left: float = 0.0,
    chars: int = 0,
    first: int = 0,
    bold: bool = False,
    size: float = SIZE,
) -> Line:
    """One printed line that begins at `left` (a leading blank indents it), in a column `chars` letters wide."""
    words: list[Word] = []
    column = 0
    for part in text.split(" "):
        if part:
            x0 = left + LETTER * column
            x1 = x0 + LETTER * len(part)
            words.append(Word(page, first + len(words), part, x0, top, x1, top + size, size, bold))
        column += len(part) + 1
    return Line(tuple(words), left, max(left + LETTER * chars, words[-1].x1))


def lines(
    *texts: str, page: int = 1, top: float = 0.0, left: float = 0.0, first: int = 0
) -> list[Line]:
    """The texts one line each, in a column as wide as the longest."""
    chars = max(map(len, texts))
    found: list[Line] = []
    for text in texts:
        found.append(line(text, page=page, top=top, left=left, chars=chars, first=first))
        top += PITCH
        first += len(found[-1].words)
    return found


def wrap(text: str, chars: int, indent: str = "") -> list[str]:
    """The text as lines that hold as many words as fit; `indent` stands before all but the first."""
    return textwrap.wrap(
        text, chars, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def column(*paragraphs: str, chars: int = 40, page: int = 1, left: float = 0.0) -> list[Line]:
    """Paragraphs below one another, each wrapped at the column's width."""
    texts = [text for paragraph in paragraphs for text in wrap(paragraph, chars)]
    return [
        replace(item, right=max(item.x1, left + LETTER * chars))
        for item in lines(*texts, page=page, left=left)
    ]


def row(*cells: Sequence[str], page: int = 1, width: float = 120.0) -> Row:
    """A table row; each cell is given by its printed lines."""
    return Row(
        [
            RowCell(
                width * i,
                width * (i + 1),
                lines(*texts, page=page, left=width * i + LETTER, first=1000 * i) if texts else [],
            )
            for i, texts in enumerate(cells)
        ],
        first_page=page,
        last_page=page,
        grid=page * 1000,
        top=0.0,
    )


def page(number: int, *words: Word, height: float = 800.0) -> Page:
    """A page without tables that holds these words, renumbered in their order."""
    own = tuple(structs.replace(word, page=number, index=i) for i, word in enumerate(words))
    return Page(number, 600.0, height, own, (), own)


def joiner(*elsewhere: Sequence[Line]) -> Joiner:
    """A joiner that knows the words of these columns."""
    return Joiner(Lexicon(elsewhere))


def words_in(columns: Iterable[Line]) -> list[Word]:
    """All words of the lines, in printed order."""
    return [word for item in columns for word in item.words]
