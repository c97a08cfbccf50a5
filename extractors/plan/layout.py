"""Sorting a document's elements: which tables are commitments' forms, which lines are titles, which are narrative."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby

from extractors.plan.forms import Form, FormReader, has_date
from extractors.plan.matrix import Matrix, MatrixReader
from extractors.plan.matrix_forms import forms_in
from extractors.plan.profile import CommitmentsAre, LabelKey, Profile
from extractors.plan.running_text import REACH, TextTitle, ends_form, title_at, title_lines
from extractors.text.labels import Labels
from extractors.text.lines import Line, words_in
from extractors.text.rows import Element, Row, RowCell
from models.geometry import Word

_FORM_LABELS = 2
"""A table with so many different labels of one profile is a form of it, or part of one."""

_TITLE_LINES = 6
"""A title above a table has at most so many lines."""


@dataclass(slots=True, eq=False)
class Narrative:
    """Lines outside forms, between two of them or before the first; `tables` are the words of those among them.

    `dated` are the rows of these with a date.
    """

    lines: list[Line] = field(default_factory=list)
    tables: list[tuple[Word, ...]] = field(default_factory=list)
    dated: list[tuple[Word, ...]] = field(default_factory=list)


Part = Narrative | Form | Matrix


class LayoutReader:
    """Cuts a document into narrative and forms, in printed order."""

    def __init__(self, profiles: Sequence[Profile], books: Mapping[str, Labels]) -> None:
        self._books = {profile.name: books[profile.name] for profile in profiles}
        self._readers = {
            profile.name: FormReader(profile, self._books[profile.name]) for profile in profiles
        }
        self._matrices = [MatrixReader(profile) for profile in profiles if profile.annex.columns]
        self._of_text = [one for one in self._readers.values() if one.profile.titles.lines]
        self._current: FormReader | None = None
        self._in_text = False
        self._section: Form | None = None
        self._parts: list[Part] = []

    def read(self, elements: Iterable[Element]) -> list[Part]:
        """The document's parts in printed order."""
        lines: list[Line] = []
        for printed, rows in _runs(chain.from_iterable(map(self._without_heads, elements))):
            lines = self._without_text(printed)
            for table in self._tables(rows, lines):
                self._take_table(table, lines)
                lines = []
        self._close_form()
        self._tell(lines)
        parts = chain.from_iterable(map(self._in_forms, self._parts))
        return [part for part in parts if not isinstance(part, Narrative) or part.lines]

    def _in_forms(self, part: Part) -> Sequence[Part]:
        """A matrix of commitments as their forms; any other part as it is."""
        if isinstance(part, Form) and part.matrix and part.matrix.rows:
            part.last_page = part.matrix.rows[-1].last_page
        if isinstance(part, Matrix):
            return [*forms_in(part, self._books[part.profile.name])] or [part]
        return [part]

    def _without_heads(self, element: Element) -> Sequence[Element]:
        """A matrix's header fields between two open tables lie between their rules, but are no row of theirs."""
        if isinstance(element, Row) and element.is_full_width:
            lines = element.cells[0].lines
            if any(reader.begins([], lines) for reader in self._matrices):
                return lines
        return [element]

    def _without_text(self, lines: list[Line]) -> list[Line]:
        """Read the commitments that are printed as text among the lines; gives the lines before the next table."""
        rest: list[Line] = []
        at = 0
        while at < len(lines):
            here = lines[at : at + REACH]
            if begun := self._begun_in_text(here):
                reader, title = begun
                self._close_form()
                self._tell(rest)
                rest = []
                form = Form(reader.profile)
                form.take_title(title.numbered, title.lines)
                form.first_page = form.last_page = lines[at].page
                self._current, self._in_text = reader, True
                reader.begin(form)
                at += len(title.lines)
            elif self._current is not None and self._in_text:
                if ends_form(lines[at], self._current.form.title):
                    self._close_form()
                    continue
                at += self._current.take_text(here)
            else:
                rest.append(lines[at])
                at += 1
        return rest

    def _begun_in_text(self, lines: list[Line]) -> tuple[FormReader, TextTitle] | None:
        for reader in self._of_text:
            if title := title_at(lines, self._books[reader.profile.name]):
                return reader, title
        return None

    def _tables(self, rows: list[Row], before: list[Line]) -> list[list[Row]]:
        """Rows that follow one another without a line between them, cut where matrices and layouts begin or end."""
        tables: list[list[Row]] = []
        was_matrix: bool | None = None
        seen: dict[str, set[LabelKey]] = {}
        for table in _grids(rows):
            is_matrix = self._is_matrix(table, [] if tables else before, goes_on=bool(was_matrix))
            found = {} if is_matrix else self._labels(table)
            goes_on = is_matrix or not (self._is_numbered(table[0]) or _is_of_another(found, seen))
            if is_matrix == was_matrix and goes_on:
                tables[-1] += table
                seen = {name: seen[name] | keys for name, keys in found.items()}
            else:
                tables.append(table)
                seen = found
            was_matrix = is_matrix
        return tables

    def _is_matrix(self, table: list[Row], before: list[Line], *, goes_on: bool) -> bool:
        """Whether the table begins a matrix, or may go on with one."""
        return any(
            reader.begins(table, before) or (goes_on and reader.takes(table, []))
            for reader in self._matrices
        )

    def _is_numbered(self, row: Row) -> bool:
        """Whether the row prints a commitment's number: a form begins with it, of whatever layout."""
        text = row.cells[0].text if row.is_full_width else ""
        return any(book.number(text) is not None for book in self._books.values())

    def _take_table(self, rows: list[Row], before: list[Line]) -> None:
        if self._take_matrix(rows, before):
            return
        for matrices in self._matrices:
            matrices.close()
        profile = self._profile_of(rows)
        if profile is None and before:
            self._close_form()
        reader = self._current if profile is None else self._begin_form(profile, before)
        if reader is None:
            self._close_form()
            self._tell(before)
            self._tell_table(rows)
            return
        for row in rows:
            reader.take(row)
        self._collect(reader)

    def _take_matrix(self, rows: list[Row], before: list[Line]) -> bool:
        for reader in self._matrices:
            if reader.takes(rows, before):
                self._close_form()
                before = self._begin_section(reader, before)
                begun, rest = reader.read(rows, before)
                self._tell(rest)
                if self._section and begun:
                    self._section.matrix, self._section = begun.pop(0), None
                self._parts += begun
                return True
        return False

    def _begin_section(self, matrices: MatrixReader, before: list[Line]) -> list[Line]:
        """Begin the commitment that is a matrix under a title, if one stands above the table; gives the other lines."""
        profile = matrices.profile
        if profile.annex.commitments is not CommitmentsAre.SECTION:
            return before
        titled = _titled_form(before, self._books[profile.name], profile)
        if not titled:
            return before
        self._section, rest = titled
        self._parts.append(self._section)
        matrices.close()
        return rest

    def _begin_form(self, profile: str, before: list[Line]) -> FormReader:
        """Go on with the reader of this layout, on a new form if a title stands above the table."""
        reader = self._readers[profile]
        titled = _titled_form(before, self._books[profile], reader.profile)
        if titled or self._current is not reader:
            self._close_form()
        self._current = reader
        if titled:
            form, rest = titled
            self._tell(rest)
            reader.begin(form)
        else:
            self._tell(before)
        return reader

    def _close_form(self) -> None:
        if self._current is not None:
            self._current.close()
            self._collect(self._current)
            self._current, self._in_text = None, False

    def _collect(self, reader: FormReader) -> None:
        """Take over the forms that the reader has finished."""
        self._parts += reader.finished
        reader.finished = []

    def _tell_table(self, rows: list[Row]) -> None:
        if lines := _table_lines(rows):
            narrative = self._narrative()
            narrative.lines += lines
            narrative.tables.append(words_in(lines))
            narrative.dated += [row.own_words for row in rows if has_date(row)]

    def _tell(self, lines: list[Line]) -> None:
        if lines:
            self._narrative().lines += lines

    def _narrative(self) -> Narrative:
        """The narrative that the document's last part is, or a new one after that."""
        last = self._parts[-1] if self._parts else None
        if isinstance(last, Narrative):
            return last
        self._parts.append(narrative := Narrative())
        return narrative

    def _profile_of(self, rows: list[Row]) -> str | None:
        """The layout with the most different labels in the table; that of the open form if as many."""
        counts: dict[str, float] = {name: len(keys) for name, keys in self._labels(rows).items()}
        if self._current is not None:
            counts[self._current.profile.name] += 0.5
        best = max(counts, key=lambda name: counts[name])
        return best if counts[best] >= _FORM_LABELS else None

    def _labels(self, rows: Sequence[Row]) -> dict[str, set[LabelKey]]:
        return _labels_of(rows, self._books)


def profiles_in_use(
    pages: Iterable[Sequence[Element]], profiles: Sequence[Profile], books: Mapping[str, Labels]
) -> list[Profile]:
    """The profiles by which some table of the document is a form or matrix: others have no say in how it is read.

    All of them where none is.
    """
    matrices = [MatrixReader(profile) for profile in profiles if profile.annex.columns]
    used: set[str] = set()
    for page in pages:
        lines = [element for element in page if isinstance(element, Line)]
        used.update(name for name, book in books.items() if _begins_in_text(lines, book))
        for table in _grids(page):
            used |= _read_by(table, matrices, books)
    return [profile for profile in profiles if profile.name in used] or list(profiles)


def _grids(page: Iterable[Element]) -> Iterator[list[Row]]:
    """The rows of each table on a page."""
    rows = [element for element in page if isinstance(element, Row)]
    for _, grid in groupby(rows, key=lambda row: row.grid):
        yield list(grid)


def _read_by(
    table: Sequence[Row], matrices: Sequence[MatrixReader], books: Mapping[str, Labels]
) -> set[str]:
    """The profiles of which the table is a matrix, and the one of which it prints the most labels."""
    used = {reader.profile.name for reader in matrices if reader.begins(table, [])}
    found = _labels_of(table, books)
    best = max(found, key=lambda name: len(found[name]))
    return used | {best} if len(found[best]) >= _FORM_LABELS else used


def _begins_in_text(lines: Sequence[Line], book: Labels) -> bool:
    """Whether a commitment begins among the lines."""
    return any(
        title_at(lines[at : at + REACH], book)
        for at, line in enumerate(lines)
        if book.line_number(line.text)
    )


def _labels_of(rows: Sequence[Row], books: Mapping[str, Labels]) -> dict[str, set[LabelKey]]:
    """The labels of each layout that the rows print, those run into their values in full-width cells among them."""
    cells = [(row, cell) for row in rows for cell in row.cells[:2] if cell.starts and cell.lines]
    return {
        name: {key for row, cell in cells if (key := _label_in(row, cell, book))}
        for name, book in books.items()
    }


def _label_in(row: Row, cell: RowCell, book: Labels) -> LabelKey | None:
    """The label that the cell is, or begins with where it is the whole row."""
    if found := book.match(cell.text):
        return found.key
    opening = book.opening(cell.lines) if row.is_full_width else None
    return opening.key if opening else None


def _runs(elements: Iterable[Element]) -> Iterator[tuple[list[Line], list[Row]]]:
    """Runs of lines, each with the run of rows that follows it; the last lines have none."""
    lines: list[Line] = []
    rows: list[Row] = []
    for element in elements:
        if isinstance(element, Row):
            rows.append(element)
            continue
        if rows:
            yield lines, rows
            lines, rows = [], []
        lines.append(element)
    yield lines, rows


def _is_of_another(found: Mapping[str, set[LabelKey]], before: Mapping[str, set[LabelKey]]) -> bool:
    """Whether the layout that a table's labels tell is surely not that of the rows before it."""
    if not any(before.values()):
        return False
    last = max(before, key=lambda name: len(before[name]))
    return max(map(len, found.values())) >= len(found[last]) + _FORM_LABELS


def _titled_form(
    lines: Sequence[Line], labels: Labels, profile: Profile
) -> tuple[Form, list[Line]] | None:
    """A new form for the numbered title that ends these lines, and the lines that are not part of it."""
    for i in range(len(lines) - 1, max(-1, len(lines) - 1 - _TITLE_LINES), -1):
        if found := labels.title_number(lines[i].text):
            title, after = title_lines(lines[i:])
            form = Form(profile)
            form.take_title(found, title)
            form.first_page = form.last_page = lines[i].page
            return form, [*lines[:i], *after]
    return None


def _table_lines(rows: Iterable[Row]) -> list[Line]:
    return [line for row in rows for cell in row.cells if cell.starts for line in cell.lines]
