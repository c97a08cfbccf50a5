"""A commitment's form, read row by row: the labels of its profile decide what each cell is.

Nothing is built here: `FormReader` sorts the form's lines under the names of the profile into a `Form`, and
`extractors.plan.commitments` makes records of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.plan.indicator_table import (
    PASSED_OVER,
    FormIndicator,
    IndicatorTable,
    is_indicator_head,
)
from extractors.plan.listed_indicators import listed_indicators
from extractors.plan.matrix import Matrix
from extractors.plan.profile import (
    GROUP_HEADING,
    INDICATOR_HEAD,
    NUMBER,
    OTHER_FACT,
    PERIOD,
    TITLE,
    LabelGroup,
    LabelKey,
    Profile,
)
from extractors.plan.running_text import label_at
from extractors.text.dates import parse_date, parse_period
from extractors.text.labels import LABEL_LINES, LIKELY, SURE, Labels
from extractors.text.languages import languages_beside
from extractors.text.lines import Line, cut_line, text_of, words_in
from extractors.text.lists import checked
from extractors.text.rows import Row, RowCell
from models.geometry import Word
from models.plan import Role, SectionKind
from models.same import as_label


@dataclass(slots=True)
class FormSection:
    """A narrative section as it stands on the form."""

    kind: SectionKind
    label: list[Line]
    lines: list[Line]
    heading: list[Line] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Form:
    """Everything one commitment's form prints, sorted by what it is.

    `named` are words that the profile keeps as printed. `unknown_facts` are the fields at its head whose labels the
    profile does not know, each with its text. `listed` are indicators under a label instead of a table's head.
    `dated` are the rows with a date that were not read as indicators. `matrix` is what it has instead of a form, or
    is a row of.
    """

    profile: Profile
    number: int | None = None
    number_words: tuple[Word, ...] = ()
    number_lines: list[Line] = field(default_factory=list)
    title: list[Line] = field(default_factory=list)
    period: list[Line] = field(default_factory=list)
    sections: list[FormSection] = field(default_factory=list)
    organisations: list[tuple[Role, list[Line]]] = field(default_factory=list)
    indicators: list[FormIndicator] = field(default_factory=list)
    listed: list[Line] = field(default_factory=list)
    other_facts: list[tuple[list[Line], list[Line]]] = field(default_factory=list)
    unknown_facts: list[tuple[list[Line], list[Line]]] = field(default_factory=list)
    contacts: dict[str, list[Line]] = field(default_factory=dict)
    labels: list[Word] = field(default_factory=list)
    passed_over: list[Word] = field(default_factory=list)
    named: list[Word] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    seen: set[LabelKey] = field(default_factory=set)
    wordings: set[tuple[LabelKey, str]] = field(default_factory=set)
    unknown_columns: list[list[Line]] = field(default_factory=list)
    dated: list[tuple[Word, ...]] = field(default_factory=list)
    matrix: Matrix | None = None
    first_page: int = 0
    last_page: int = 0

    def take_title(self, numbered: re.Match[str], lines: Sequence[Line]) -> None:
        """Take these lines for the title, and for the number what they begin with."""
        self.number = int(numbered["number"])
        self.number_words, rest = cut_line(lines[0], numbered.end())
        self.title = [*rest, *lines[1:]]

    def known(self) -> int:
        """How many different labels and heads of its profile it prints."""
        columns = self.matrix.columns if self.matrix else []
        return len(self.seen) + len({(c.key, c.period) for c in columns if c.key})


_SIDE = 3.0
"""The sides of a value's cell lie this near (points) to those of the head above it."""

_DATED_CELLS = 3
"""A row of fewer cells is a label with its date."""

_FACT_WORDS = 25
"""A field at a form's head says no more than so many words: more are narrative."""

_ONCE = (NUMBER, TITLE, PERIOD, LabelKey(LabelGroup.ORGANISATIONS, Role.RESPONSIBLE))
_ONCE_EACH = (LabelKey(LabelGroup.SECTIONS, SectionKind.PROBLEM), OTHER_FACT)
"""What a form prints once (of the latter, each wording): met again, it opens the next commitment's form."""


class FormReader:
    """Reads the rows of commitment forms of one layout; `form` is the one being read."""

    def __init__(self, profile: Profile, labels: Labels) -> None:
        self.profile = profile
        self.form = Form(profile)
        self.finished: list[Form] = []
        self._labels = labels
        self._open: list[Line] | None = None
        self._group: list[Line] = []
        self._table: IndicatorTable | None = None
        self._unknown_before: list[list[Line]] = []
        self._heads: list[tuple[RowCell, list[Line] | None]] = []
        self._wants_title = False
        self._has_cards = False

    def begin(self, form: Form) -> None:
        """Go on with a new form, the title of which stood above its table."""
        self.close()
        self.form = form

    def close(self) -> None:
        """Finish the form being read, if there is anything on it."""
        if self.form.seen or self.form.title:
            if self.form.number is None:
                self._read_number()
            self._read_listed()
            self._read_boxes()
            self.finished.append(self.form)
        self.form = Form(self.profile)
        self._open, self._group, self._table, self._wants_title = None, [], None, False
        self._heads = []

    def _read_listed(self) -> None:
        """The indicators under their label; a table of them comes before."""
        if not self.form.indicators:
            languages = languages_beside(self.profile.language)
            self.form.indicators, said = listed_indicators(self.form.listed, languages)
            self.form.labels += said

    def _read_boxes(self) -> None:
        """Of bodies with boxes before them those that are checked."""
        for _, lines in self.form.organisations:
            lines[:], left_out = checked(lines)
            self.form.labels += left_out

    def _read_number(self) -> None:
        """The number that a labelled row prints, alone or before the title."""
        form = self.form
        if found := re.search(r"\d{1,2}", text_of(form.number_lines)):
            form.number = int(found[0])
            form.number_words = words_in(form.number_lines)
        elif form.title and (begun := self._labels.title_number(form.title[0].text)):
            form.take_title(begun, form.title)

    def take(self, row: Row) -> None:
        """Sort the cells of the next row."""
        if row.is_full_width:
            self._take_full_width(row)
        else:
            self._take_cells(row)
        self.form.words += [word for cell in row.cells if cell.starts for word in cell.words]
        if self.form.seen or self.form.title:
            self.form.first_page = self.form.first_page or row.first_page
            self.form.last_page = row.last_page

    def take_text(self, lines: Sequence[Line]) -> int:
        """Sort a label and what stands behind it, or else a line, of a form printed as text; gives how many lines."""
        form, opening = self.form, label_at(lines, self._labels)
        form.last_page = lines[0].page
        if opening is None:
            self._put([RowCell(lines[0].x0, lines[0].x1, lines[:1])])
            form.words += lines[0].words
            return 1
        printed = words_in(opening.label)
        count = next(n for n, line in enumerate(lines, 1) if printed[-1] in line.words)
        behind = [line for line in opening.value[:1] if line.words[0] in lines[count - 1].words]
        self._open_slot(opening.key, opening.label)
        self._put([RowCell(line.x0, line.x1, [line]) for line in behind])
        form.words += [word for line in lines[:count] for word in line.words]
        return count

    def _take_full_width(self, row: Row) -> None:
        """A row of one cell: a number, a heading, a label, a period, or the value of what stands above it."""
        lines = row.cells[0].lines
        text = row.cells[0].text
        if not text:
            return
        if number := self._labels.number(text):
            self.close()
            self.form.number, self.form.number_words = number, row.cells[0].words
            self.form.seen.add(NUMBER)
            self._wants_title = True
        elif title := self._labels.named_title(text):
            self._begin_titled(title, lines)
        elif (found := self._labels.match(text)) and found.score == 100:
            self._open_slot(found.key, lines)
        elif self._take_begun(row.cells[0], is_label=found is not None):
            return
        elif found:
            self._open_slot(found.key, lines)
        elif self._wants_title:
            self.form.title += lines
            self._wants_title = False
            self._open = self.form.title
        elif not self.form.period and parse_period(text):
            self.form.period += lines
            self._open = None
        elif self._open is not None:
            self._open += lines
        else:
            self._add_section(SectionKind.OTHER, [], lines)

    def _take_begun(self, cell: RowCell, *, is_label: bool) -> bool:
        """Take the cell if it begins with a label that its value follows, a known one, or on cards another in bold."""
        if opening := self._labels.opening(cell.lines):
            self._has_cards |= _are_bold_alone(opening.label, opening.value)
            self._open_slot(opening.key, opening.label)
            self._put([RowCell(cell.x0, cell.x1, opening.value)])
            return True
        begun = None if is_label or not self._has_cards else _bold_beginning(cell.lines)
        if begun is None:
            return False
        label, value = (RowCell(cell.x0, cell.x1, part) for part in begun)
        self._open_unknown(label, [value])
        self._put([value])
        return True

    def _begin_titled(self, title: re.Match[str], lines: Sequence[Line]) -> None:
        """A title as a row of the table begins the next form."""
        self.close()
        self.form.take_title(title, lines)
        self.form.seen.add(NUMBER)

    def _take_cells(self, row: Row) -> None:
        """A row of several cells: labels from the left, then what they say."""
        if self._is_head(row) or self._is_beside_indicator(row) or self._is_below_heads(row):
            return
        key, label, values = self._label_of(row)
        if key is not None and self._are_heads([label, *values]):
            self._open_heads([label, *values])
        elif key is None and self._table and self._table.under(row):
            self._add_indicator(self._table, row)
        else:
            if key is not None:
                self._open_slot(key, label.lines)
            self._take_values(row, values, is_unknown=key is None)

    def _take_values(self, row: Row, values: Sequence[RowCell], *, is_unknown: bool) -> None:
        """What stands beside a label, or of a row whose label the profile does not know."""
        if has_date(row):
            self.form.dated.append(row.own_words)
        if is_unknown and len(values) > 1 and values[0].text:
            self._take_unknown(row, values)
        else:
            self._put(values)

    def _label_of(self, row: Row) -> tuple[LabelKey | None, RowCell, Sequence[RowCell]]:
        """The label that the row's cells begin with, behind the headings that this opens, and the cells after it."""
        values: Sequence[RowCell] = row.cells
        while len(values) > 1:
            first, rest = values[0], values[1:]
            if first.starts and first.lines:
                found = self._labels.match(first.text, self._threshold(row))
                if not found:
                    break
                if found.key.group is not LabelGroup.HEADINGS:
                    return found.key, first, rest
                self._open_slot(found.key, first.lines)
            values = rest
        return None, values[0], values

    def _are_heads(self, cells: Sequence[RowCell]) -> bool:
        """Whether the cells are labels that head values in the rows below; of three or more one may be unknown."""
        found = [self._labels.match(cell.text) for cell in cells]
        known = [one for one in found if one and one.key.group is not LabelGroup.HEADINGS]
        return len(known) > 1 and len(cells) - len(known) <= (len(cells) > 2)

    def _open_heads(self, cells: Sequence[RowCell]) -> None:
        """From here on, values stand below these labels."""
        self._heads = []
        for cell in cells:
            if found := self._labels.match(cell.text):
                self._open_slot(found.key, cell.lines)
            else:
                self._open_unknown(cell, [])
            self._heads.append((cell, self._open))
        self._open = None

    def _is_below_heads(self, row: Row) -> bool:
        """Take the row if what begins in it stands below labels printed above their values, and is no label itself."""
        below = [cell for cell in row.cells if cell.starts and cell.text]
        slots = [slot for cell in below for slot in self._above(cell)]
        if not below or len(slots) < len(below) or self._labels.match(below[0].text):
            self._heads = []
            return False
        for cell, slot in zip(below, slots, strict=True):
            slot += cell.lines
        return True

    def _above(self, cell: RowCell) -> list[list[Line]]:
        """The slot of the head that the cell stands below, if it does."""
        return [
            slot
            for head, slot in self._heads
            if slot is not None
            and abs(head.x0 - cell.x0) <= _SIDE
            and abs(head.x1 - cell.x1) <= _SIDE
        ]

    def _threshold(self, row: Row) -> float:
        """Inside the indicator table only a sure label ends it; elsewhere the first cells are labels anyway."""
        return SURE if self._table and self._table.under(row) else LIKELY

    def _take_unknown(self, row: Row, values: Sequence[RowCell]) -> None:
        """A label that the profile does not know: the rest of a broken heading, a field at the form's head, a section
        of another kind, or a column before the others of the indicator table.
        """
        label, rest = values[0], values[1:]
        inner = self._labels.match(rest[0].text, LIKELY) if len(rest) > 1 else None
        if self._are_heads(rest):
            self.form.labels += label.words
            self._open_heads(rest)
            return
        if inner:
            self.form.labels += label.words
            self._open_slot(inner.key, rest[0].lines)
            self._put(rest[1:])
            return
        self._open_unknown(label, rest)
        self._put(rest)

    def _open_unknown(self, label: RowCell, values: Sequence[RowCell]) -> None:
        """From here on, values belong to a label that the profile does not know."""
        if self._is_fact(label, values):
            fact: tuple[list[Line], list[Line]] = (list(label.lines), [])
            self.form.unknown_facts.append(fact)
            self._open = fact[1]
        else:
            self._add_section(SectionKind.OTHER, label.lines, [])

    def _is_fact(self, label: RowCell, values: Sequence[RowCell]) -> bool:
        """Whether this is a field at the form's head and no narrative: no question, above all sections, and short."""
        form = self.form
        said = [value for value in values if value.starts and value.text]
        return (
            not (form.sections or form.indicators or self._table)
            and not label.text.rstrip().endswith("?")
            and len(said) <= 1
            and sum(len(value.words) for value in said) <= _FACT_WORDS
        )

    def _put(self, cells: Sequence[RowCell]) -> None:
        """Add the cells' lines to the slot that is open."""
        lines = [line for cell in cells if cell.starts for line in cell.lines]
        if not lines:
            return
        if self._open is None:
            self._add_section(SectionKind.OTHER, [], lines)
        else:
            self._open += lines

    def _open_slot(self, key: LabelKey, label: list[Line]) -> None:
        """From here on, values belong to the label with this key."""
        wording = key, as_label(text_of(label))
        if (key in _ONCE and key in self.form.seen) or (
            key in _ONCE_EACH and wording in self.form.wordings
        ):
            self.close()
        if key == TITLE:
            self._wants_title = False
        self.form.seen.add(key)
        self.form.wordings.add(wording)
        self._table = None
        if key.group is LabelGroup.SECTIONS:
            self._add_section(SectionKind(key.name), label, [])
            return
        if key == GROUP_HEADING:
            self._group = label
        else:
            if key.group is LabelGroup.HEADINGS:
                self._group = []
            if key != OTHER_FACT:
                self.form.labels += words_in(label)
        self._open = self._slot(key, label)

    def _slot(self, key: LabelKey, label: list[Line]) -> list[Line] | None:
        form, slot = self.form, list[Line]()
        if key.group is LabelGroup.ORGANISATIONS:
            form.organisations.append((Role(key.name), slot))
            return slot
        if key == OTHER_FACT:
            form.other_facts.append((label, slot))
            return slot
        if key.group is LabelGroup.CONTACTS:
            return form.contacts.setdefault(key.name, slot)
        slots = {
            NUMBER: form.number_lines,
            TITLE: form.title,
            PERIOD: form.period,
            INDICATOR_HEAD: form.listed,
        }
        return slots.get(key)

    def _add_section(self, kind: SectionKind, label: list[Line], lines: list[Line]) -> None:
        section = FormSection(kind, label, list(lines), self._group)
        self.form.sections.append(section)
        self._open = section.lines
        self._table = None

    def _is_head(self, row: Row) -> bool:
        """Take the row if it is the head of the indicator table, or goes on with it."""
        if self._table and self._table.takes_head(row, self._labels):
            self._take_heads(row)
            return True
        if is_indicator_head(row, self._labels):
            self._open_indicators(row)
            return True
        return False

    def _open_indicators(self, row: Row) -> None:
        """The head of the indicator table: its cells name the columns."""
        if INDICATOR_HEAD in self.form.seen and not self._table:
            self.close()
        self.form.seen.add(INDICATOR_HEAD)
        self._open = None
        self._group = []
        self._table = IndicatorTable.below(row, self._labels)
        self._unknown_before = self.form.unknown_columns
        self._take_heads(row)

    def _take_heads(self, row: Row) -> None:
        """The words of known heads are labels, as the numbers of columns are; the others name what stands below."""
        columns = self._table.columns if self._table else []
        others = [column for column in columns if not column.name and column.head]
        named = {word.key for column in others for word in words_in(column.head)}
        self.form.labels += [word for word in row.own_words if word.key not in named]
        unknown = [column.head for column in others if not column.is_other]
        self.form.unknown_columns = [*self._unknown_before, *unknown]

    def _is_beside_indicator(self, row: Row) -> bool:
        """Take the row if all that begins in it stands in columns that no profile knows, beside the indicator above."""
        if not (self._table and self.form.indicators and self._table.is_beside(row)):
            return False
        beside = self._table.unknown(row)
        self.form.indicators[-1].others += beside
        self._name_others(self._table, beside)
        return True

    def _add_indicator(self, table: IndicatorTable, row: Row) -> None:
        if indicator := table.read(row):
            self.form.passed_over += words_in(indicator.cells.pop(PASSED_OVER, []))
            self.form.indicators.append(indicator)
            self._name_others(table, indicator.others)

    def _name_others(
        self, table: IndicatorTable, printed: Sequence[tuple[list[Line], list[Line]]]
    ) -> None:
        """What stands in columns that the profile keeps as printed is understood so far."""
        heads = [column.head for column in table.columns if column.is_other]
        for head, lines in printed:
            if any(head is other for other in heads):
                self.form.named += words_in([*head, *lines])


def _are_bold_alone(label: Sequence[Line], value: Sequence[Line]) -> bool:
    """Whether the label is in bold, and what it asks for is not."""
    return all(word.bold for word in words_in(label)) and not any(
        word.bold for word in words_in(value[:1])
    )


def _bold_beginning(lines: Sequence[Line]) -> tuple[list[Line], list[Line]] | None:
    """The lines in bold that a cell begins with, like a card's label, and those below them."""
    count = next((n for n, line in enumerate(lines) if not line.bold), 0)
    label, value = list(lines[:count]), list(lines[count:])
    return (label, value) if 0 < count <= LABEL_LINES and _are_bold_alone(label, value) else None


def has_date(row: Row) -> bool:
    """Whether the row prints a date or a period in a cell of its own, and in others what may be due by then."""
    texts = [cell.text for cell in row.cells if cell.text]
    return len(texts) >= _DATED_CELLS and any(
        parse_date(text) or parse_period(text) for text in texts[1:]
    )
