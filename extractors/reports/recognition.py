"""Whether a table of targets and results is a report on an action plan, as far as the document itself says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from extractors.reports.heads import Heads
from extractors.reports.phrases import Phrases
from extractors.reports.profile import Recognition
from extractors.reports.raw import RawEntry
from extractors.reports.scope import Scope, ScopeReader
from extractors.text.lines import Line
from extractors.text.rows import Element, Row
from models.progress import Doubt

_TITLE_LINES = 12
"""So many lines at a document's beginning, and right above its table, may be titles."""

_TITLE_WORDS = 30
"""A line of more words is no title."""


def doubt_of(
    entries: Sequence[RawEntry],
    scopes: Collection[Scope],
    reader: ScopeReader,
    words: Recognition,
    titles: Sequence[str],
    heads: Sequence[str],
    *,
    is_period_given: bool,
) -> Doubt | None:
    """Why the document may be no report; None where its title, its form, its period or its plan says that it is one.

    `scopes` are all that is known of its reports, `titles` its titles and names. A period that any report may have, as
    a quarter, says so only beside commitments; one that only plans have, only where it is meant as one: `B12` is part
    of an invoice's number too.
    """
    if any(scope.families for scope in scopes):
        return None
    others, _ = Phrases((word, word) for word in words.other_documents).take("\n".join(titles))
    if others:
        return Doubt(heads=tuple(heads), other_document=others[0])
    has_commitments = any(entry.heading or entry.cells.get("commitment") for entry in entries)
    told_by = {
        " ".join(word.text for word in entry.sources.get("periods", ())) for entry in entries
    }
    has_period = (
        is_period_given
        or any(_says_period(text, reader, words) for text in {*titles, *heads, *told_by})
        or (has_commitments and any(scope.told for scope in scopes))
    )
    is_form = any(entry.profile.whole_term for entry in entries)
    is_titled = bool(Phrases((word, word) for word in words.titles).take("\n".join(titles))[0])
    return None if has_period or is_form or is_titled else Doubt(heads=tuple(heads))


def _says_period(text: str, reader: ScopeReader, words: Recognition) -> bool:
    """Whether the text tells a period that only plans have, alone or beside a word of reports."""
    if not reader.is_of_plans(reader.scope(text)):
        return False
    is_alone = not any(char.isalnum() for char in reader.without_period(text))
    return is_alone or bool(Phrases((word, word) for word in words.reports).take(text)[0])


def titles_of(
    pages: Sequence[Iterable[Element]], heads: Sequence[Heads], first_entry: int
) -> Iterator[str]:
    """The lines that may be titles: at the beginning of the document, and above its table.

    `first_entry` is the place of the table's page among the pages.
    """
    for place in dict.fromkeys((0, first_entry)):
        lines = [*_above_table(pages[place], heads)]
        chosen = lines[:_TITLE_LINES] if place < first_entry else lines[-_TITLE_LINES:]
        yield from (text for text in chosen if len(text.split()) <= _TITLE_WORDS)


def _above_table(page: Iterable[Element], heads: Sequence[Heads]) -> Iterator[str]:
    for element in page:
        if isinstance(element, Line):
            yield element.text
        elif any(known.is_head(element.full_cells) for known in heads):
            return
        else:
            yield from (cell.text for cell in element.full_cells if cell.text)


def first_heads(pages: Iterable[Iterable[Element]], heads: Sequence[Heads]) -> list[str]:
    """The heads of the first table of a report."""
    rows = (element for page in pages for element in page if isinstance(element, Row))
    for row in rows:
        if any(known.is_head(row.full_cells) for known in heads):
            return [cell.text for cell in row.full_cells if cell.text]
    return []
