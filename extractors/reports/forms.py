"""Self-assessment forms: one per commitment, labels beside or above their values, check boxes for completion."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractors.reports.heads import Column
from extractors.reports.profile import ReportProfile
from extractors.reports.raw import RawEntry, Reading
from extractors.reports.scope import ScopeReader, Sources, of_table
from extractors.text.labels import LIKELY, SURE, Match, Wordings
from extractors.text.lines import Line
from extractors.text.rows import Element, Row, RowCell
from models.geometry import Word

_LABELS = 3
"""A document with so many of a form's labels, that of completion among them, is made of such forms."""

_LABEL_WORDS = 14

_OTHER = "other"
"""In the place of a field's name where a label is not known."""


def fits(profile: ReportProfile, pages: Iterable[Sequence[Element]]) -> bool:
    """Whether the document is made of this profile's forms."""
    labels = _labels(profile)
    found = {
        match.key
        for page in pages
        for element in page
        for text in _texts(element)
        if (match := _label(labels, text))
    }
    return "status" in found and len(found) >= _LABELS


class FormReader:
    """Reads the forms of one profile, page by page."""

    def __init__(self, profile: ReportProfile, scopes: ScopeReader) -> None:
        self.reading = Reading()
        self._profile = profile
        self._scopes = scopes
        self._labels = _labels(profile)
        self._scope = of_table(profile)
        self._sources: Sources = {}
        self._form: RawEntry | None = None
        self._key: str | None = None
        self._other: list[Line] = []
        self._left = 0.0
        self._is_unruled = False

    def read(self, page: Sequence[Element]) -> None:
        """Read one page."""
        for element in page:
            if isinstance(element, Line):
                self._take_line(element)
            else:
                self._take_row(element)

    def _take_line(self, line: Line) -> None:
        """A line outside tables: a label with its value, the next line of one, or a title."""
        head, colon, _ = line.text.partition(":")
        count = len(head.split())
        label = replace(line, words=line.words[:count])
        if _label(self._labels, line.text, SURE):
            self._open(line.text, line.words, line.page)
            self._is_unruled = True
        elif colon and _label(self._labels, head, SURE):
            self._open(head, label.words, line.page)
            self._is_unruled = True
            if rest := line.words[count:]:
                self._put(RowCell(line.left, line.right, [replace(line, words=rest)]))
        elif self._scopes.is_title(line) and not (self._is_unruled and self._key):
            self._scope = self._scope.updated(self._scopes.scope(line.text))
            self._sources = {**self._sources, **self._scopes.sources([line])}
            self.reading.labels += line.words
        elif self._is_unruled and self._key:
            self._put(RowCell(line.left, line.right, [line]))

    def _take_row(self, row: Row) -> None:
        """A row of the form: its cells are labels, or belong to the label before them."""
        self._is_unruled = False
        first = row.cells[0]
        if self._is_unknown_label(row):
            self.reading.unknown_heads.append(first)
            self._open_other(row)
            return
        for cell in row.cells:
            if cell.text and _label(self._labels, cell.text):
                self._left = cell.x0
                self._open(cell.text, cell.words, row.first_page)
            elif cell.text:
                self._put(cell)

    def _is_unknown_label(self, row: Row) -> bool:
        """Whether a text is printed in a label's place, beside another text, and is not a label."""
        first, *others = row.cells
        return (
            self._key != "status"
            and bool(first.text)
            and abs(first.x0 - self._left) < 1.0
            and any(cell.text for cell in others)
            and not any(cell.text and _label(self._labels, cell.text) for cell in row.cells)
        )

    def _open(self, text: str, words: Sequence[Word], page: int) -> None:
        if not (found := _label(self._labels, text)):
            return
        self._key = found.key
        begins = found.key == "commitment" and (
            self._form is None or "commitment" in self._form.cells
        )
        if self._form is None or begins:
            self._form = RawEntry(self._profile, self._scope, {}, page, page, sources=self._sources)
            self.reading.entries.append(self._form)
        self._form.cells.setdefault(found.key, [])
        self.reading.labels += words

    def _open_other(self, row: Row) -> None:
        """From here on, text belongs to a label that the profile does not know."""
        label, *texts = row.cells
        self._key, self._other = _OTHER, []
        if self._form is not None:
            place = len(self._form.others)
            column = Column("", label.x0, label.x1, place, head=tuple(label.lines))
            self._form.others[column] = self._other
            self.reading.labels += label.words
        for cell in texts:
            self._put(cell)

    def _put(self, cell: RowCell) -> None:
        """The cell belongs to the field whose label came last."""
        if self._form is None or self._key is None:
            return
        if self._key == _OTHER:
            self._other += cell.lines
        elif self._key == "passed_over":
            self.reading.passed_over += cell.words
        elif self._key == "status":
            self._form.boxes.append(cell)
        else:
            self._form.cells[self._key] += cell.lines


def _labels(profile: ReportProfile) -> Wordings[str]:
    return Wordings((key, wording) for key, ws in profile.sections.items() for wording in ws)


def _label(labels: Wordings[str], text: str, at_least: float = LIKELY) -> Match[str] | None:
    return labels.match(text, at_least) if len(text.split()) <= _LABEL_WORDS else None


def _texts(element: Element) -> list[str]:
    if isinstance(element, Line):
        return [element.text, element.text.partition(":")[0]]
    return [cell.text for cell in element.cells if cell.text]
