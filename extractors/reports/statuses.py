"""What the status words, percentages and check boxes of a report mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from extractors.reports.profile import ReportProfile, Vocabulary
from extractors.text.labels import SURE, Wordings
from extractors.text.lines import Line
from extractors.text.rows import RowCell
from models.geometry import Word
from models.list_markers import is_plain_dash
from models.progress import Status
from models.same import as_label

_OPTION_WORDS = 4
"""An option beside a check box has no more words than this."""

_CLEARLY = 0.5
"""By so much (points, or columns of a sheet) one option must be nearer to a mark than any other."""

_PERCENT = re.compile(r"(\d{1,4}(?:[.,]\d+)?)\s*(?:%|persen\b|percent\b)?", re.IGNORECASE)
_WITH_SIGN = re.compile(r"(\d{1,4}(?:[.,]\d+)?)\s*(?:%|persen\b|percent\b)", re.IGNORECASE)
_ABOUT = "±~≈"
"""Stand before a number that is not exact."""
_PARTS = re.compile(r"\s*[/(),:;]\s*|\s+[-–]\s+")
"""Between two wordings of one status."""
_NO_BOXES = re.compile(r"_{1,3}|•")
_WORD = re.compile(r"\w+")


def parse_percent(text: str) -> float | None:
    """The percentage that the text prints, with or without its sign: `75%`, `75 persen`, `75,5`; None for any other."""
    found = _PERCENT.fullmatch(text.strip(f" (){_ABOUT}."))
    return float(found[1].replace(",", ".")) if found else None


def is_about(text: str) -> bool:
    """Whether the percentage that the text prints is said to be no exact one: `±42%`."""
    return not set(_ABOUT).isdisjoint(text)


def prints_sign(text: str) -> bool:
    """Whether the percentage that the text prints has its sign, or the word for it."""
    return _WITH_SIGN.search(text) is not None


def percent_in(text: str) -> float | None:
    """The percentage printed among other words, where there is exactly one: `Tercapai 75%`."""
    found = _WITH_SIGN.findall(text)
    return float(found[0].replace(",", ".")) if len(found) == 1 else None


class StatusWords:
    """The status vocabulary of one profile."""

    def __init__(self, profile: ReportProfile, vocabulary: Vocabulary) -> None:
        pairs = [
            (status, wording)
            for statuses in (vocabulary.statuses, profile.statuses)
            for status, wordings in statuses.items()
            for wording in wordings
        ]
        self._negations = frozenset(vocabulary.negations)
        self._words = {
            denies: Wordings(pair for pair in pairs if self._denies(pair[1]) == denies)
            for denies in (False, True)
        }
        self._abbreviations = vocabulary.abbreviations
        self._missing = {as_label(word) for word in vocabulary.missing.words}
        self._no_percents = self._missing | {as_label(word) for word in vocabulary.missing.percents}
        self._no_obstacles = {as_label(word) for word in vocabulary.missing.obstacles}
        self._percents = sorted(vocabulary.percents.items(), key=lambda pair: -pair[1])
        self._marks = {plain_mark(mark): True for mark in vocabulary.marks.checked}
        self._marks |= {plain_mark(mark): False for mark in vocabulary.marks.empty}

    def status(self, text: str) -> Status | None:
        """The status that the text means: by its percentage if it prints one, else by its words.

        What is said twice, as in two languages, must say the same.
        """
        text = _WORD.sub(self._in_full, text)
        percent = percent_in(text)
        rest = _WITH_SIGN.sub("", text).strip(" ()-–:;,.")
        if percent is not None:
            said = self._match(rest)
            if said or not rest:
                return said if self._denies(rest) else self.by_percent(percent)
        whole = self._match(text)
        parts = {whole} if whole else {self._match(part) for part in _PARTS.split(text) if part}
        return parts.pop() if len(parts) == 1 else None

    def _match(self, text: str) -> Status | None:
        found = self._words[self._denies(text)].match(text, SURE)
        return found.key if found else None

    def _denies(self, text: str) -> bool:
        return not self._negations.isdisjoint(_WORD.findall(text.lower()))

    def _in_full(self, word: re.Match[str]) -> str:
        return self._abbreviations.get(word[0].lower(), word[0])

    def by_percent(self, percent: float) -> Status | None:
        """The status that a percentage stands for."""
        return next((status for status, least in self._percents if percent >= least), None)

    def is_missing(self, text: str) -> bool:
        """Whether the text says that a value is missing."""
        return as_label(text) in self._missing

    def is_missing_percent(self, text: str) -> bool:
        """Whether the text says that a percentage is missing."""
        return as_label(text) in self._no_percents

    def is_no_obstacle(self, text: str) -> bool:
        """Whether the text, in the place of obstacles, says that there are none."""
        return as_label(text) in self._no_obstacles

    # Check boxes

    def is_ticked(self, text: str) -> bool | None:
        """Whether the text is the mark of a ticked box, and no dash; None where it is neither."""
        return self._marks.get(plain_mark(text), False if is_plain_dash(text) else None)

    def offers(self, cells: Sequence[RowCell]) -> bool:
        """Whether the cells print options beside check boxes; a letter, dash or bullet alone is no sure box."""
        options, marks = self._items(cells)
        return bool(options) and any(
            not (mark.text.isalnum() or is_plain_dash(mark.text) or _NO_BOXES.fullmatch(mark.text))
            for mark in marks
        )

    def choose(self, cells: Sequence[RowCell]) -> Choice | None:
        """The option that is ticked, or printed alone; None where none or several are."""
        options, marks = self._items(cells)
        if not any(mark.checked for mark in marks):
            return options[0] if len(options) == 1 and not marks else None
        ticked = {_option_of(mark, options, marks) for mark in marks if mark.checked}
        chosen = [options[number] for number in ticked if number is not None]
        return chosen[0] if len(chosen) == 1 and len(ticked) == 1 else None

    def _items(self, cells: Sequence[RowCell]) -> tuple[list[Choice], list[_Mark]]:
        """The options and the marks of the cells, in printed order."""
        options: list[Choice] = []
        marks: list[_Mark] = []
        taken = 0
        for number, line, below in _numbered(cells):
            words, taken = line[taken:], 0
            while words:
                if mark := self._mark(words):
                    is_ticked, own = mark
                    marks.append(_Mark(number, own, is_ticked, len(options)))
                    words = words[len(own) :]
                    continue
                length, status = self._option(words, below)
                if status:
                    options.append(Choice(number, (*words, *below)[:length], status))
                taken = max(0, length - len(words))
                words = words[length:]
        return options, marks

    def _option(self, words: Sequence[Word], below: Sequence[Word]) -> tuple[int, Status | None]:
        """The option that the words begin with, as `_longest_option`; it may be broken over this line and the next."""
        length, status = self._longest_option(words)
        if status:
            return length, status
        broken, status = self._longest_option((*words, *below))
        return (broken, status) if broken > len(words) else (length, None)

    def _mark(self, words: Sequence[Word]) -> tuple[bool, tuple[Word, ...]] | None:
        """The check box that these words begin with: ticked or not, and its words (`[ ]` is printed as two)."""
        for length in (3, 2, 1):
            text = "".join(word.text for word in words[:length])
            if length > 1 and not (text[:1] in "[(" and text[-1:] in "])"):
                continue
            core = plain_mark(text)
            if core in self._marks or (not core and text):
                return self._marks.get(core, False), tuple(words[:length])
        return None

    def _longest_option(self, words: Sequence[Word]) -> tuple[int, Status | None]:
        """How many of the words are an option, up to the next mark or gap, and the status it stands for."""
        last = next(
            (
                n
                for n in range(1, len(words))
                if self._mark(words[n:]) or _is_gap(*words[n - 1 : n + 1])
            ),
            len(words),
        )
        for length in range(min(last, _OPTION_WORDS), 0, -1):
            if status := self._match(" ".join(word.text for word in words[:length])):
                return length, status
        return 1, None


def plain_mark(text: str) -> str:
    """A check box without the brackets around it."""
    return text.strip("[]() ")


def _numbered(
    cells: Iterable[RowCell],
) -> Iterator[tuple[int, tuple[Word, ...], tuple[Word, ...]]]:
    """The words of each line, with its number and the words of the next line in its cell.

    Lines of neighbouring cells that are printed at one height have one number.
    """
    number, above = 0, None
    for lines in (cell.lines for cell in cells if cell.starts):
        for line, below in zip_longest(lines, lines[1:]):
            number += above is not None and not _is_beside(above, line)
            yield number, line.words, below.words if below else ()
            above = line


def _is_beside(left: Line, right: Line) -> bool:
    """Whether two lines of neighbouring cells are printed at one height."""
    middle = (right.top + right.bottom) / 2
    return left.page == right.page and left.top < middle < left.bottom


def _is_gap(left: Word, right: Word) -> bool:
    """Whether the space between two words of a line parts columns."""
    return right.x0 - left.x1 > left.size > 0


@dataclass(frozen=True, slots=True)
class _Printed:
    """Something printed beside others: the number of its line and its words."""

    line: int
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """What is printed."""
        return " ".join(word.text for word in self.words)

    @property
    def sides(self) -> tuple[float, float]:
        """Where it begins and ends on its first line."""
        ends = (left.x1 for left, right in pairwise(self.words) if right.x0 < left.x1)
        return self.words[0].x0, next(ends, self.words[-1].x1)

    def distance(self, other: _Printed) -> float:
        """How far apart they are across the page, from edge to edge, or from middle to middle on different lines."""
        (left, right), others = self.sides, other.sides
        if self.line == other.line:
            return max(left - others[1], others[0] - right)
        return abs(left + right - sum(others)) / 2


@dataclass(frozen=True, slots=True)
class Choice(_Printed):
    """One of the options beside check boxes."""

    status: Status


@dataclass(frozen=True, slots=True)
class _Mark(_Printed):
    """A check box; `before` counts the options printed before it."""

    checked: bool
    before: int


def _option_of(mark: _Mark, options: Sequence[Choice], marks: Sequence[_Mark]) -> int | None:
    """Which option a mark belongs to; None where two are as near.

    Where marks and options take turns, each mark has the next option if a mark comes first, else the one before; so on
    a line with as many marks as options. Any other mark belongs to the option that stands nearest to it, or to its
    column.
    """
    if len(marks) == len(options) and _take_turns(marks):
        return mark.before - marks[0].before
    numbered = [*enumerate(options)]
    own = [(number, option) for number, option in numbered if option.line == mark.line]
    beside = [other for other in marks if other.line == mark.line]
    if own and len(own) == len(beside):
        first, _ = own[0]
        return mark.before if beside[0].before == first else mark.before - 1
    return _nearest(mark, own or numbered)


def _take_turns(marks: Sequence[_Mark]) -> bool:
    """Whether exactly one option stands between each mark and the next."""
    return all(after.before - before.before == 1 for before, after in pairwise(marks))


def _nearest(mark: _Mark, options: Iterable[tuple[int, Choice]]) -> int | None:
    """The number of the option that stands nearest to the mark; None where two are as near."""
    near = sorted((option.distance(mark), number) for number, option in options)
    is_tie = len(near) > 1 and near[1][0] < near[0][0] + _CLEARLY
    return None if is_tie or not near else near[0][1]
