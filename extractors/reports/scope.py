"""What a report says of itself: its period, its reporter and its plan, in the lines above its tables."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import lru_cache
from typing import Any, TypeAlias

from extractors.entities.body_names import bodies_in
from extractors.entities.names import gazetteer, head_kind, name_words
from extractors.plan.profile import Profile
from extractors.reports.phrases import Fact, Phrases
from extractors.reports.profile import ReportLayouts, ReportProfile
from extractors.text.dates import (
    Span,
    find_spans,
    find_years,
    is_year,
    without_spans,
    without_years,
    year_after,
    year_before,
)
from extractors.text.labels import LIKELY, SURE, Wordings
from extractors.text.lines import Line, words_in
from models.geometry import Word
from models.list_markers import roman_number
from models.patterns import any_of
from models.periods import (
    Period,
    SaidPeriod,
    days_of_code,
    part_of_year,
    period_code,
    quarter_without_year,
)
from models.progress import Reporter

Sources: TypeAlias = Mapping[str, tuple[Word, ...]]
"""The words that said a fact, by its name in `Scope`."""

_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)")

_EXAMPLES = (6, 2, 12, *range(1, 37))
"""Numbers for the code of a period that is an example."""

_FACT_WORDS = 3
"""A line of more words, one of them a period, may be an entry's."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The facts found so far, each in every reading that was printed: more than one is a contradiction.

    `spans` are days that periods are told by, `names` what lines that name the reporter say; `correction` counts the
    corrections of a report, 0 for the original.
    """

    periods: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    reporters: tuple[Reporter, ...] = ()
    families: tuple[str, ...] = ()
    years: tuple[tuple[int, int], ...] = ()
    plan: str | None = None
    names: tuple[str, ...] = ()
    correction: int = 0

    def __or__(self, other: Scope) -> Scope:
        """The facts of both, for lines that stand together."""
        return Scope(
            _union(self.periods, other.periods),
            _narrowed([*self.spans, *other.spans]),
            _union(self.reporters, other.reporters),
            _union(self.families, other.families),
            _union(self.years, other.years),
            other.plan or self.plan,
            _union(self.names, other.names),
            max(self.correction, other.correction),
        )

    def updated(self, later: Scope) -> Scope:
        """These facts, but those that `later` says anew as it says them: a period by its code, by days, or both."""
        said = {f.name: value for f in fields(later) if (value := getattr(later, f.name))}
        if later.told:
            said |= {"periods": later.periods, "spans": later.spans}
        return replace(self, **said)

    def completed(self, fallback: Scope) -> Scope:
        """These facts, completed with those of `fallback`."""
        return fallback.updated(self)

    @property
    def told(self) -> frozenset[str]:
        """What tells the period: codes, and last days."""
        return frozenset([*self.periods, *(str(span.end) for span in self.spans)])

    @property
    def period(self) -> SaidPeriod:
        """The one period that it names: by a code, or by days that are a whole year or a part of one.

        A quarter without its year is of the year that is named beside it.
        """
        code = self.periods[0] if len(self.periods) == 1 else None
        days = self.spans[0] if len(self.spans) == 1 else None
        told = days or ()
        named = Period(days.start, days.end) if days and days.start else None
        if not self.periods:
            return SaidPeriod(named and period_code(named), *told)
        quarter = quarter_without_year(code)
        if named and quarter:
            part = part_of_year(named.end.year, 3, quarter)
            if part and named in (part, part_of_year(named.end.year, 12, 1)):
                return SaidPeriod(period_code(part), *part)
        return SaidPeriod(code, *told)

    @property
    def is_several_periods(self) -> bool:
        """Whether it names more than one period."""
        is_by_code = bool(self.periods) and not quarter_without_year(self.periods[0])
        return len(self.periods) > 1 or (len(self.spans) > 1 and not is_by_code)

    @property
    def is_of_whole_years(self) -> bool:
        """Whether whole years are all that it says of the period."""
        spans = [(span.start, span.end) for span in self.spans]
        years = [(date(end.year, 1, 1), date(end.year, 12, 31)) for _, end in spans]
        return bool(spans) and not self.periods and spans == years

    def is_of(self, told: Collection[str]) -> bool:
        """Whether it is about one of these periods, or about a year that one of them ends in."""
        years = [f"{span.end.year}-" for span in self.spans] if self.is_of_whole_years else []
        return not self.told.isdisjoint(told) or any(t.startswith(tuple(years)) for t in told)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return self == NOTHING


NOTHING = Scope()


class ScopeReader:
    """Finds a report's facts in text, by the vocabulary, the report profiles' labels and the plans' names."""

    def __init__(self, layouts: ReportLayouts, plans: Sequence[Profile]) -> None:
        self._periods = [
            (re.compile(form.pattern, re.IGNORECASE), form) for form in layouts.vocabulary.periods
        ]
        # The year behind a part of it counts before one that stands in front.
        self._parts = [
            (re.compile(pattern, re.IGNORECASE), form.months)
            for form in layouts.vocabulary.periods
            if form.months
            for pattern in (form.pattern + year_after(), year_before() + form.pattern)
        ]
        self._ordinals = layouts.vocabulary.ordinals
        self._families = Phrases((p.plan.family, name) for p in plans for name in p.plan.names)
        self._overlooked = Phrases(("", phrase) for phrase in layouts.vocabulary.overlooked)
        self._reporters = Phrases(
            (reporter, wording)
            for reporter, wordings in layouts.vocabulary.reporters.items()
            for wording in wordings
        )
        self._corrections = re.compile(
            rf"(?<!\w){any_of(layouts.vocabulary.corrections)}(?!\w)(?:\s*(?:ke\s?-?|no\.?|#)?\s*(?P<n>\d)(?!\d))?",
            re.IGNORECASE,
        )
        # Each cell is asked for by the heads of every profile.
        self.period = lru_cache(maxsize=4096)(self._period)
        self._bodies = layouts.vocabulary.bodies
        self._labels = Wordings(_labels_of_facts(layouts))
        self._titles = [
            re.compile(title, re.IGNORECASE) for p in layouts.profiles for title in p.titles.lines
        ]

    def scope(self, text: str) -> Scope:
        """Everything that the text says."""
        text = text.replace("_", " ")
        label, rest = self._labelled(text)
        if label == "reporter":
            name = " ".join(rest.split())
            reporters = self._reporters.take(rest)[0] or self._by_body(name)
            return Scope(reporters=reporters, names=(name,))
        families, rest = self._families.take(text)
        return Scope(
            periods=self.periods(text),
            spans=self.spans(text),
            reporters=self._reporters.take(self._overlooked.take(rest)[1])[0],
            families=families,
            years=_union((), find_years(text)),
            correction=self._correction(text),
        )

    def _correction(self, text: str) -> int:
        """Which correction of a report the text names, 0 for none: “Koreksi” is the first, “Revisi 2” the second."""
        numbers = [int(found["n"] or 1) for found in self._corrections.finditer(text)]
        return max(numbers, default=0)

    def of_name(self, name: str) -> Scope:
        """What the name of a file or folder proposes; one that names a body proposes who reports."""
        scope = self.scope(name)
        return scope if scope.reporters else replace(scope, reporters=self.reporters_of(name))

    def reporters_of(self, name: str) -> tuple[Reporter, ...]:
        """Who reports if the bodies that the name holds do; nobody where that differs."""
        found = {self.reporter_of_kind(body.kind) for body in bodies_in(name)} - {None}
        return tuple(reporter for reporter in found if reporter) if len(found) == 1 else ()

    def is_kind_of_reporter(self, name: str) -> bool:
        """Whether the name is no more than a word for those who report."""
        return not re.search(r"\w", self._reporters.take(name)[1])

    def reporter_of_kind(self, kind: str | None) -> Reporter | None:
        """Who reports if a body of this kind does."""
        return next((who for who, kinds in self._bodies.items() if kind in kinds), None)

    def is_of_plans(self, scope: Scope) -> bool:
        """Whether it names a period that only plans have: no quarter or half of a year, nor days."""
        own = [pattern for pattern, form in self._periods if not form.months]
        return any(pattern.fullmatch(code) for pattern in own for code in scope.periods)

    def _by_body(self, name: str) -> tuple[Reporter, ...]:
        """Who reports if one body does, of a kind that its name makes sure."""
        body = gazetteer().find(name)
        kind = gazetteer().kinds[body] if body else head_kind(name_words(name))
        reporter = self.reporter_of_kind(kind)
        return (reporter,) if reporter else ()

    def block(self, lines: Sequence[Line]) -> Scope:
        """What the lines say together; one that names the reporter or period behind its label outweighs all others."""
        named = [line for line in lines if self._labelled(line.text)[0] == "reporter"]
        others = [line for line in lines if line not in named]
        scope = self.scope(" ".join(line.text for line in others))
        told = " ".join(line.text for line in others if self.is_fact(line))
        scope = scope.updated(self.period(told))
        return replace(scope, **self._named_by(named)) if named else scope

    def _named_by(self, lines: Sequence[Line]) -> dict[str, Any]:
        """Who reports by the last line that tells it, and all names of theirs."""
        said = [self.scope(line.text) for line in lines]
        who = next((each.reporters for each in reversed(said) if each.reporters), ())
        return {
            "reporters": who,
            "names": _union((), (name for each in said for name in each.names)),
        }

    def sources(self, lines: Sequence[Line]) -> Sources:
        """The lines that say the period, the reporter and its name; all of them where none does alone."""
        together = self.block(lines)
        by_line = [(line, self.scope(line.text)) for line in lines]
        found: dict[str, tuple[Word, ...]] = {}
        for fact in ("periods", "spans", "reporters", "names"):
            if getattr(together, fact):
                teller = "names" if fact == "reporters" and together.names else fact
                own = [
                    line
                    for line, scope in by_line
                    if (said := getattr(scope, teller)) and {*said} <= {*getattr(together, teller)}
                ]
                found[fact] = words_in(own or lines)
        return found

    def _period(self, text: str) -> Scope:
        """What the text says of the period alone."""
        return Scope(periods=self.periods(text), spans=self.spans(text))

    def given(self, text: str) -> Scope:
        """What a person says of the period: a code, also `2031-S1` or `2031`, or as reports print it."""
        text = text.strip()
        days = days_of_code(text)
        if days is None and is_year(text):
            return self.year(text)
        return Scope(spans=(Span(*days),)) if days else self.period(text)

    @staticmethod
    def year(text: str) -> Scope:
        """The whole year that the text names, if it names one and no range of years."""
        years = [int(year) for year in _YEAR.findall(text)]
        if len(years) != 1:
            return NOTHING
        return Scope(spans=(Span(date(years[0], 1, 1), date(years[0], 12, 31)),))

    def periods(self, text: str) -> tuple[str, ...]:
        """The codes of all periods that the text names."""
        return _union(
            (),
            (
                form.code.format(self._number(n["n"]))
                for pattern, form in self._periods
                if form.code
                for n in pattern.finditer(text)
            ),
        )

    def example_codes(self) -> tuple[str, ...]:
        """A period's code in each of its forms."""
        forms = dict.fromkeys(form.code for _, form in self._periods if form.code)
        examples = ([form.format(n) for n in _EXAMPLES] for form in forms)
        return tuple(
            found for codes in examples if (found := next(filter(self.periods, codes), None))
        )

    def spans(self, text: str) -> tuple[Span, ...]:
        """The days that the text says it is about: a part of a year, or where it names none two dates or a last one.

        Dates alone may as well be those of which the data are. A whole year must be all that it names.
        """
        return (
            _narrowed(self._parts_of_years(text))
            or _narrowed(find_spans(text))
            or self._whole_year(text)
        )

    def _whole_year(self, text: str) -> tuple[Span, ...]:
        """The year that the text names, if that is all: `Tahun 2031`, or behind the period's label a bare one."""
        label, rest = self._labelled(text)
        if label == "period":
            return self.year(rest).spans if is_year(rest) else ()
        return self.year(text).spans if is_year(text) and not text.strip().isdigit() else ()

    def _parts_of_years(self, text: str) -> Iterator[Span]:
        """The days of each part of a year that is named with its year."""
        dated: set[int] = set()
        text = without_years(text)
        for pattern, months in self._parts:
            for found in pattern.finditer(text):
                part = part_of_year(int(found["year"]), months, self._number(found["n"]))
                is_date = bool(found.groupdict().get("of_month"))
                if part and not is_date and found.start("n") not in dated:
                    dated.add(found.start("n"))
                    yield Span(*part)

    def _number(self, printed: str) -> int:
        if printed.isdigit():
            return int(printed)
        return self._ordinals.get(printed.casefold()) or roman_number(printed) or 0

    def without_period(self, text: str) -> str:
        """The text without the periods it names, the year beside them and the brackets around them."""
        text = without_spans(text)
        for pattern, _ in [*self._parts, *self._periods]:
            text = pattern.sub(" ", text)
        return " ".join(
            re.sub(r"\(\s*(?:tahun\s*)?(?:\d{4})?\s*\)|\b(?:tahun\s+)?20\d{2}\b", " ", text).split()
        )

    def is_title(self, line: Line, *, below_tables: bool = False) -> bool:
        """Whether the line says what the document is, or one of its facts.

        Below a table neither a body's name alone does nor days: notes and signatures have them too.
        """
        if any(title.search(line.text) for title in self._titles):
            return True
        scope = self.scope(line.text)
        if scope.correction and len(line.words) <= _FACT_WORDS:
            return True
        scope = replace(scope, correction=0)  # a text may speak of revisions
        is_weak = scope == Scope(reporters=scope.reporters, spans=scope.spans)
        return not (scope.is_empty or (below_tables and is_weak))

    def is_fact(self, line: Line) -> bool:
        """Whether the line names the reporter behind its label, or a period alone."""
        label, _ = self._labelled(line.text)
        is_short = label == "period" or len(line.words) <= _FACT_WORDS
        return label == "reporter" or bool(is_short and self.period(line.text).told)

    def _labelled(self, text: str) -> tuple[str, str]:
        """The fact whose label the text begins with, "" for none, and what follows it."""
        label, colon, rest = text.partition(":")
        if colon and (found := self._labels.match(label, LIKELY)):
            return found.key, rest
        label, _, rest = text.partition(" ")
        if rest and (found := self._labels.match(label, SURE)):
            return found.key, rest
        return "", text


def of_table(profile: ReportProfile) -> Scope:
    """What the form alone says."""
    return Scope(reporters=(profile.reporter,) if profile.reporter else ())


def _narrowed(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans, of those with the same last day the shortest; one without a first day is the longest."""
    shortest: dict[date, Span] = {}
    for span in spans:
        held = shortest.setdefault(span.end, span)
        if (span.start or date.min) > (held.start or date.min):
            shortest[span.end] = span
    return tuple(shortest.values())


def _union(first: Iterable[Fact], second: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(dict.fromkeys([*first, *second]))


def _labels_of_facts(layouts: ReportLayouts) -> Iterator[tuple[str, str]]:
    """Each fact that a label announces, with each of its labels in any profile."""
    for profile in layouts.profiles:
        yield from (("reporter", label) for label in profile.labels.reporter)
        yield from (("period", label) for label in profile.labels.period)
