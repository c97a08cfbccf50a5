"""How far a plan has come, worked out a second time: plain Python over rows, after the words of docs/progress.md.

Nothing here is taken from the SQL of the relations on progress: only plans, reports and links are read.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import pairwise
from math import fsum
from typing import Any, NamedTuple, TypeAlias, TypeVar

from duckdb import DuckDBPyConnection

SCALE = ("withdrawn", "no_evidence", "not_started", "limited", "substantial", "complete")
BOTH = frozenset({"government", "civil_society"})
Figures: TypeAlias = set[tuple[Any, ...]]
K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class Subject(NamedTuple):
    """What is reported on: a measure, an indicator or, where both are None, a commitment as a whole."""

    commitment: str
    measure: str | None
    indicator: str | None

    @property
    def part(self) -> str | None:
        return self.measure or self.indicator


@dataclass(frozen=True)
class Entry:
    """A linked entry of a report."""

    entry_id: str
    report_id: str
    plan: str
    subject: Subject
    period: str | None
    reporter: str
    status: str | None
    percent: float | None
    report_body: str | None
    report_name: str | None
    names_any: bool
    named: frozenset[str]
    unknown_named: str | None
    dated: date | None
    first_load: int
    loaded_at: datetime
    chosen_at: datetime | None


@dataclass(frozen=True)
class Open:
    """An entry that waits for a person."""

    entry_id: str
    report_id: str
    plan: str | None
    commitment: str | None
    period: str | None
    reporter: str


@dataclass(frozen=True)
class Target:
    target_id: str
    measure: str
    period: str
    due: date


@dataclass(frozen=True)
class Told:
    """What an entry says for one body, as one reporter, or all together, tell it."""

    entry: Entry
    reporter: str
    body: str | None


@dataclass(frozen=True)
class Facts:
    """What the figures are made of."""

    terms: dict[str, tuple[date, date]]
    plan_of: dict[str, str]
    measures: dict[str, tuple[str, str]]
    indicators: dict[str, tuple[str, date | None, str]]
    bodies: dict[str, frozenset[str]]
    responsible: dict[str, frozenset[str]]
    parents: dict[str, str | None]
    kinds: dict[str, str]
    targets: tuple[Target, ...]
    entries: tuple[Entry, ...]
    open: tuple[Open, ...]
    said_days: dict[tuple[str, str], tuple[date | None, date | None]]

    @property
    def with_measures(self) -> frozenset[str]:
        """The commitments that have measures."""
        return frozenset(commitment for commitment, _ in self.measures.values())

    def bodies_of(self, subject: Subject) -> frozenset[str]:
        """Who is responsible for a measure, or for an indicator of a commitment without measures."""
        if subject.measure:
            return self.bodies.get(subject.measure, frozenset())
        if not subject.indicator or subject.commitment in self.with_measures:
            return frozenset()
        return self.responsible.get(subject.commitment, frozenset())

    def meant_by(self, names: Iterable[str | None], subject: Subject) -> frozenset[str]:
        """Those of its bodies that are named; a name of what an indicator's bodies are units of names them too."""
        known = frozenset(names)
        own = self.bodies_of(subject)
        if subject.measure:
            return own & known
        lines = {
            body: (body, up := self.parents.get(body), self.parents.get(up or "")) for body in own
        }
        return frozenset(body for body in own if known & {*lines[body]} - {None})

    def sides_of(self, body: str) -> frozenset[str]:
        kind = self.kinds.get(body, "ministry_or_agency")
        if kind == "other":
            return BOTH
        return frozenset({"civil_society" if kind == "civil_society" else "government"})


def grouped(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    found: dict[K, list[T]] = defaultdict(list)
    for item in items:
        found[key(item)].append(item)
    return found


def least(statuses: Iterable[str | None]) -> str | None:
    return min((status for status in statuses if status), key=SCALE.index, default=None)


def lowest(numbers: Iterable[float | None]) -> float | None:
    return min((number for number in numbers if number is not None), default=None)


def average(numbers: Iterable[float | None]) -> float | None:
    known = [number for number in numbers if number is not None]
    return round(fsum(known) / len(known), 6) if known else None


# Reading


def read_facts(connection: DuckDBPyConnection) -> Facts:
    """The plans, reports and links of a warehouse."""

    def rows(query: str) -> list[tuple[Any, ...]]:
        return connection.execute(query).fetchall()

    def sets(query: str) -> dict[str, frozenset[str]]:
        return {
            key: frozenset(body for _, body in pairs)
            for key, pairs in grouped(rows(query), lambda row: row[0]).items()
        }

    parents = dict(rows("SELECT organisation_id, parent_id FROM organisations"))
    kinds = dict(rows("SELECT organisation_id, kind::VARCHAR FROM organisations"))
    return Facts(
        terms={
            plan: (first, last)
            for plan, first, last in rows("SELECT plan_id, period_start, period_end FROM plans")
        },
        plan_of=dict(rows("SELECT commitment_id, plan_id FROM commitments")),
        measures={
            measure: (commitment, _folded(text))
            for measure, commitment, text in rows(
                "SELECT measure_id, commitment_id, text FROM measures"
            )
        },
        indicators={
            indicator: (commitment, ends, _folded(text))
            for indicator, commitment, ends, text in rows(
                "SELECT indicator_id, commitment_id, end_date, text FROM indicators"
            )
        },
        bodies=sets("SELECT measure_id, organisation_id FROM measure_organisations"),
        responsible=sets(
            "SELECT commitment_id, organisation_id FROM commitment_organisations"
            " WHERE role = 'responsible' AND organisation_id IS NOT NULL"
        ),
        parents=parents,
        kinds={
            body: (kind == "unit" and kinds.get(parents[body])) or kind
            for body, kind in kinds.items()
        },
        targets=tuple(
            Target(*row)
            for row in rows("SELECT target_id, measure_id, period, due_date FROM targets")
        ),
        entries=tuple(_entries(rows)),
        open=tuple(_open(rows)),
        said_days={
            (plan, period): (first, last)
            for plan, period, first, last in rows(
                "SELECT plan_id, period, min(period_start), max(period_end) FROM progress_reports"
                " WHERE plan_id IS NOT NULL AND period IS NOT NULL GROUP BY ALL"
            )
        },
    )


def _folded(text: object) -> str:
    return " ".join(str(text).split()).lower()


def _entries(rows: Callable[[str], list[tuple[Any, ...]]]) -> Iterator[Entry]:
    plans = dict(rows("SELECT commitment_id, plan_id FROM commitments"))
    named = grouped(
        rows("SELECT entry_id, organisation_id FROM history.entry_bodies"), lambda row: row[0]
    )
    first = {
        report: (load, at)
        for report, load, at in rows(
            "SELECT report_id, min(load_id), min(loaded_at)"
            " FROM history.progress_reports INNER JOIN history.loads USING (load_id) GROUP BY ALL"
        )
    }
    for (
        entry, report, commitment, measure, indicator, period, reporter, status, percent, body,
        report_name, responsible, dated, chooses, decided_at,
    ) in rows("""
        SELECT entry_id, report_id, commitment_id, measure_id, indicator_id, reports.period,
            reporter, status::VARCHAR, percent, body, body_as_named, responsible, dated, chooses, matches.decided_at
        FROM matches
        INNER JOIN (SELECT entry_id, chooses FROM history.matched_entries) USING (entry_id)
        INNER JOIN progress_entries USING (entry_id)
        INNER JOIN progress_reports AS reports USING (report_id)
        WHERE decision IN ('auto', 'accepted')
    """):  # fmt: skip
        yield Entry(
            entry, report, plans[commitment], Subject(commitment, measure, indicator), period,
            reporter, status, percent, body, report_name and _folded(report_name), entry in named,
            (known := frozenset(name for _, name in named.get(entry, ()) if name)),
            _folded(responsible) if entry in named and not known else None, dated, *first[report],
            decided_at if chooses else None,
        )  # fmt: skip


def _open(rows: Callable[[str], list[tuple[Any, ...]]]) -> Iterator[Open]:
    plans = dict(rows("SELECT commitment_id, plan_id FROM commitments"))
    likeliest = dict(rows("SELECT entry_id, commitment_id FROM match_candidates WHERE rank = 1"))
    titles = grouped(
        rows("SELECT plan_id, title, commitment_id FROM commitments"),
        lambda row: (row[0], _folded(row[1])),
    )
    for entry, report, plan, commitment, printed, period, reporter in rows("""
        SELECT entry_id, report_id, plan_id, commitment_id, commitment_as_printed, reports.period,
            reporter
        FROM matches
        INNER JOIN progress_entries USING (entry_id)
        INNER JOIN progress_reports AS reports USING (report_id)
        WHERE decision = 'review'
    """):
        title = re.sub(r"^[^a-z]*\d+[^a-z]*", "", _folded(printed))
        named = titles.get((plan, title), [])
        found = commitment or likeliest.get(entry) or (named[0][2] if len(named) == 1 else None)
        yield Open(entry, report, plans.get(found, plan), found, period, reporter)


# Working out


class Recomputed:
    """Every figure on progress, as of a day or, with none, of all that is reported, with what is due by `today`."""

    def __init__(self, facts: Facts, as_of: date | None, today: date) -> None:
        self.facts = facts
        self.last_day = as_of or date.max
        self.today = as_of or today

    # Periods

    @cached_property
    def periods(self) -> dict[str, dict[str, tuple[date | None, date | None]]]:
        """By plan and period: its first day and its last."""
        due = grouped(self.facts.targets, lambda item: (self._plan(item.measure), item.period))
        ends: dict[str, dict[str, date | None]] = defaultdict(dict)
        for plan, period in {*due, *self.facts.said_days}:
            days = days_of(period)
            said = self.facts.said_days.get((plan, period), (None, None))
            targets = [item.due for item in due.get((plan, period), ())]
            ends[plan][period] = max(targets) if targets else days[1] if days else said[1]
        found: dict[str, dict[str, tuple[date | None, date | None]]] = defaultdict(dict)
        for plan, of_plan in ends.items():
            for period, end in of_plan.items():
                found[plan][period] = (self._first_day(plan, period, end, of_plan), end)
        return found

    @cached_property
    def targeted(self) -> dict[str, set[str]]:
        """By plan: the periods that it has targets for."""
        found: dict[str, set[str]] = defaultdict(set)
        for item in self.facts.targets:
            found[self._plan(item.measure)].add(item.period)
        return found

    def has_duties(self, plan: str, period: str | None) -> bool:
        """Whether something may be due in the period: where there are targets, others than theirs have none."""
        return not self.targeted[plan] or period in self.targeted[plan]

    def _first_day(
        self, plan: str, period: str, end: date | None, ends: dict[str, date | None]
    ) -> date | None:
        if days := days_of(period):
            return days[0]
        has_targets = period in self.targeted[plan]
        earlier = [
            other
            for code, other in ends.items()
            if other and end and other < end and (not has_targets or code in self.targeted[plan])
        ]
        if earlier:
            return max(earlier) + timedelta(days=1)
        if said := self.facts.said_days.get((plan, period), (None, None))[0]:
            return said
        if end and (half := re.fullmatch(r"B(\d{2})", period)):
            months = end.year * 12 + end.month - int(half[1])
            return date(months // 12, months % 12 + 1, 1)
        return None

    def end(self, plan: str, period: str | None) -> date | None:
        if period is None:
            return self.facts.terms[plan][1]
        return self.periods[plan].get(period, (None, None))[1]

    def _plan(self, measure: str) -> str:
        return self.facts.plan_of[self.facts.measures[measure][0]]

    # Whom an entry speaks for

    def own_side(self, entry: Entry) -> frozenset[str]:
        """The bodies of the entry's measure that are of its reporter's side."""
        return frozenset(
            body
            for body in self.facts.bodies_of(entry.subject)
            if entry.reporter in self.facts.sides_of(body)
        )

    def spoken_for(self, entry: Entry) -> frozenset[str | None]:
        """Those of the measure's bodies that it names, or its report's; naming none, those of its side."""
        own = self.facts.bodies_of(entry.subject)
        side = self.own_side(entry)
        if entry.reporter == "independent":
            return frozenset({None})
        if not own:
            is_of_another = entry.named and entry.report_body not in entry.named
            return entry.named if is_of_another else frozenset({entry.report_body})
        named = self.facts.meant_by(entry.named, entry.subject)
        reporting = self.facts.meant_by([entry.report_body], entry.subject)
        if reporting and (not named or reporting & named):
            return reporting & (named or reporting)
        if named:
            return named
        if side and (len(side) == 1 or not entry.names_any):
            return side
        return entry.named or frozenset({None})

    def reporters_on(self, subject: Subject) -> frozenset[str]:
        """Whose duty it is: the sides of the measure's bodies, or of those responsible for the commitment."""
        if subject.part is None:
            return BOTH
        of_measure = self.facts.bodies.get(subject.measure or "", frozenset())
        has_measures = any(own == subject.commitment for own, _ in self.facts.measures.values())
        if subject.indicator and has_measures:
            return BOTH
        of_commitment = self.facts.responsible.get(subject.commitment, frozenset())
        bodies = of_measure if subject.measure else of_commitment
        return frozenset().union(*map(self.facts.sides_of, bodies)) or BOTH

    def is_duty(self, told: Told) -> bool:
        if told.reporter in ("all", "independent"):
            return True
        return told.reporter in self.reporters_on(told.entry.subject)

    @cached_property
    def every(self) -> list[Told]:
        """What each entry says for each body, whether or not it counts."""
        return [
            Told(entry, entry.reporter, body)
            for entry in self.facts.entries
            if (self.end(entry.plan, entry.period) or date.min) <= self.last_day
            for body in self.spoken_for(entry)
        ]

    @cached_property
    def _unvoiced(self) -> frozenset[tuple[Any, ...]]:
        """Of which bodies a reporter speaks without anybody's name in an entry or more."""
        return frozenset(_place(told) for told in self.every if told.body and not _voice(told))

    def _speaker(self, told: Told) -> str | None:
        """By whose word it is said."""
        said = Told(told.entry, told.entry.reporter, told.body)
        return None if _place(said) in self._unvoiced else _voice(said)

    @cached_property
    def spoken(self) -> list[Told]:
        """What counts of what each entry says for each body: of several reports of it the newest alone."""
        found = []
        for rivals in self._rivals(self.every):
            of_report = grouped(rivals, lambda told: told.entry.report_id)
            last_load = max(told.entry.loaded_at for told in rivals)

            ranks = {report: _rank(said, last_load) for report, said in of_report.items()}
            found += of_report[max(ranks, key=ranks.__getitem__)]
        return found

    @staticmethod
    def _rivals(every: list[Told]) -> Iterator[list[Told]]:
        """What one voice says for one body: unknown bodies, and those who speak for a silent civil society, apart."""
        for told in grouped(
            every, lambda told: (told.entry.subject, told.entry.period, told.reporter, told.body)
        ).values():
            if told[0].body and not all(map(_voice, told)):
                yield told
            else:
                yield from grouped(told, _voice).values()

    @cached_property
    def told(self) -> list[Told]:
        """The same as each reporter tells it, and as all together do."""
        joint = [told for told in self.spoken if self._may_be_joint(told)]

        def of_body(told: Told) -> tuple[Any, ...]:
            return told.entry.subject, told.entry.period, told.body

        of_own_side = {of_body(told) for told in joint if self._is_own_side(told)}
        return self.spoken + [
            Told(told.entry, "all", told.body)
            for told in joint
            if self._is_own_side(told) or of_body(told) not in of_own_side
        ]

    def _may_be_joint(self, told: Told) -> bool:
        """No independent review, and nothing said of the other side's measure without naming for whom."""
        named = {*told.entry.named, told.entry.report_body}
        return told.reporter != "independent" and bool(
            self.is_duty(told) or self.facts.meant_by(named, told.entry.subject)
        )

    def _is_own_side(self, told: Told) -> bool:
        own = self.facts.bodies_of(told.entry.subject)
        return told.body not in own or told.body in self.own_side(told.entry)

    # What is told of each measure or indicator

    @cached_property
    def states(self) -> dict[tuple[Subject, str | None, str], dict[str | None, State]]:
        """By subject, period and reporter, of each body: its state, averaged within a report and never over reports."""
        found: dict[tuple[Subject, str | None, str], dict[str | None, State]] = {}
        for key, of_subject in grouped(
            self.told, lambda told: (told.entry.subject, told.entry.period, told.reporter)
        ).items():
            found[key] = {}
            for body, of_body in grouped(of_subject, lambda told: told.body).items():
                reports = grouped(
                    of_body, lambda told: (told.entry.report_id, self._speaker(told))
                ).values()
                found[key][body] = State(
                    least(told.entry.status for told in of_body),
                    lowest(average(told.entry.percent for told in said) for said in reports),
                    frozenset(told.entry.entry_id for told in of_body),
                )
        return found

    def body_progress(self) -> Figures:
        """By measure, or indicator of a commitment without measures; also where something was due and none is told."""
        found = {
            (
                subject.measure or subject.indicator,
                body,
                period,
                state.status,
                state.percent,
                len(state.entries),
            )
            for (subject, period, reporter), bodies in self.states.items()
            for body, state in bodies.items()
            if reporter == "all" and self._is_of_bodies(subject)
        }
        told = {row[:3] for row in found}
        silent = {
            (part, body, period, None, None, 0)
            for part, period, due in self.parts_due
            for body in self.responsible_for(part)
            if due < self.today
        }
        return found | {row for row in silent if row[:3] not in told}

    @cached_property
    def parts_due(self) -> set[tuple[str, str | None, date]]:
        """Measures by their targets, and indicators by the periods they end in, or else the term: when each is due."""
        found: set[tuple[str, str | None, date]] = {
            (target.measure, target.period, target.due) for target in self.facts.targets
        }
        for part, (commitment, ends, _) in self.facts.indicators.items():
            if commitment in self.facts.with_measures or ends is None:
                continue
            plan = self.facts.plan_of[commitment]
            held = {
                (part, period, last)
                for period, (first, last) in self.periods[plan].items()
                if first and last and first <= ends <= last and self.has_duties(plan, period)
            }
            first, last = self.facts.terms[plan]
            is_within = self.has_duties(plan, None) and first and last and first <= ends <= last
            found |= held or ({(part, None, last)} if is_within else set())
        return found

    def responsible_for(self, part: str) -> frozenset[str]:
        """The bodies of a measure or an indicator."""
        if part in self.facts.indicators:
            return self.facts.bodies_of(Subject(self.facts.indicators[part][0], None, part))
        return self.facts.bodies.get(part, frozenset())

    def _is_of_bodies(self, subject: Subject) -> bool:
        """Whether it is a measure, or an indicator of a commitment without measures."""
        is_counted = subject.indicator and subject.commitment not in self.facts.with_measures
        return bool(subject.measure or is_counted)

    def subject_progress(self) -> Figures:
        """Measure, indicator, period, reporter; entries, status, percent; bodies, those reported, those complete."""
        found: Figures = set()
        for (subject, period, reporter), bodies in self.states.items():
            if not subject.part:
                continue
            own = self.facts.bodies_of(subject)
            asked = {
                body for body in own if reporter == "all" or reporter in self.facts.sides_of(body)
            }
            found.add((
                subject.measure, subject.indicator, period, reporter,
                len(frozenset().union(*(state.entries for state in bodies.values()))),
                least(state.status for state in bodies.values()),
                lowest(state.percent for state in bodies.values()),
                len(asked),
                sum(body in own for body in bodies),
                sum(body in own and state.status == "complete" for body, state in bodies.items()),
            ))  # fmt: skip
        return found

    # What is due, and reached

    @cached_property
    def duties(self) -> dict[tuple[str, str], list[Duty]]:
        """What each reporter is to report on, by commitment and reporter."""
        found: dict[tuple[str, str], list[Duty]] = defaultdict(list)
        with_measures = {commitment for commitment, _ in self.facts.measures.values()}
        every = [
            Duty(
                Subject(self.facts.measures[item.measure][0], item.measure, None),
                item.period,
                item.due,
            )
            for item in self.facts.targets
        ] + [
            Duty(Subject(commitment, None, indicator), None, ends)
            for indicator, (commitment, ends, _) in self.facts.indicators.items()
            if commitment not in with_measures
        ]
        for duty in every:
            for reporter in {*self.reporters_on(duty.subject), "independent", "all"}:
                found[duty.subject.commitment, reporter].append(duty)
        return found

    def owed(self, key: Key) -> dict[Subject, list[Duty]]:
        """What was due by the end of the period, by subject; of the whole term all."""
        plan = self.facts.plan_of[key.commitment]
        if key.period is not None and not self.has_duties(plan, key.period):
            return {}
        end = self.end(plan, key.period)
        return grouped(
            (
                duty
                for duty in self.duties.get((key.commitment, key.reporter), ())
                if key.period is None
                or (duty.period is None and duty.due is None)
                or (end and duty.due and duty.due <= end)
            ),
            lambda duty: duty.subject,
        )

    def is_due_now(self, key: Key, duty: Duty) -> bool:
        if key.period is None or duty.period == key.period:
            return True
        if duty.period or not duty.due:
            return False
        plan = self.facts.plan_of[key.commitment]
        first, last = self.periods[plan].get(key.period, (None, None))
        return bool(first and last and first <= duty.due <= last)

    def reached(self, key: Key, subject: Subject, duties: list[Duty]) -> tuple[bool, float | None]:
        """Whether each body that a report speaks for completed it, for its last target's period or a later one."""
        said = self.said_of_owed(key, subject, duties)
        percents = []
        for states in said.values():
            done = [(end, state) for end, state in states if state.status == "complete"]
            if not done:
                return False, None
            known = [(end, state.percent) for end, state in done if state.percent is not None]
            percents.append(max(known)[1] if known else None)
        return bool(said), lowest(percents)

    def said_of_owed(
        self, key: Key, subject: Subject, duties: list[Duty]
    ) -> dict[str | None, list[tuple[date, State]]]:
        """By body: what it said for the period of the last target or a later one, by the key's period."""
        plan = self.facts.plan_of[key.commitment]
        until = self.end(plan, key.period)
        last_due = max((duty.due for duty in duties if duty.due), default=None)
        said: dict[str | None, list[tuple[date, State]]] = defaultdict(list)
        for period in {*self.periods[plan], key.period, None}:
            end = self.end(plan, period)
            is_late = not (end and last_due) or end >= last_due
            is_over = key.period is None or bool(end and until and end <= until)
            if period == key.period or (is_late and is_over):
                for body, state in self.states.get((subject, period, key.reporter), {}).items():
                    said[body].append((end or date.min, state))
        return said

    def entries_reached(self, key: Key) -> Iterator[tuple[Subject, str]]:
        """The entries by which what was due is reached, where that makes the commitment complete."""
        whole = self.states.get((Subject(key.commitment, None, None), key.period, key.reporter), {})
        if any(state.status for state in whole.values()):
            return
        for subject, duties in self.owed(key).items():
            for states in self.said_of_owed(key, subject, duties).values():
                for _, state in states:
                    if state.status == "complete":
                        yield from ((subject, entry) for entry in state.entries)

    # Commitments

    @cached_property
    def waiting(self) -> dict[Key, int]:
        found: dict[Key, int] = defaultdict(int)
        for entry in self.facts.open:
            if entry.commitment:
                for reporter in (entry.reporter, "all"):
                    found[Key(entry.commitment, entry.period, reporter)] += 1
        return found

    def commitment_rows(self) -> dict[Key, Progress]:
        """Where something is reported or waits, and where a side had something due and the period has passed."""
        told = {
            Key(subject.commitment, period, reporter)
            for subject, period, reporter in self.states
            if reporter in {*self.reporters_on(subject), "independent", "all"}
        } | set(self.waiting)
        silent = {
            Key(commitment, period, reporter)
            for (commitment, reporter), duties in self.duties.items()
            if reporter != "independent"
            for period in self.periods_owed(self.facts.plan_of[commitment], duties)
        }
        found = {}
        for key in told | silent:
            end = self.end(self.facts.plan_of[key.commitment], key.period)
            if (key in told and (end is None or end <= self.last_day)) or (
                key not in told and end and end < self.today
            ):
                found[key] = self.progress(key)
        return found

    def periods_owed(self, plan: str, duties: Iterable[Duty]) -> set[str | None]:
        """The periods by whose end something is due; the whole term where something is due in none of them."""
        ends = {
            period: end
            for period, (_, end) in self.periods[plan].items()
            if end and self.has_duties(plan, period)
        }
        found: set[str | None] = set()
        for duty in duties:
            if duty.due:
                owed = {period for period, end in ends.items() if duty.due <= end}
                is_apart = not owed and self.has_duties(plan, None)
                term = self.end(plan, None)
                found |= {None} if is_apart and term and duty.due <= term else owed
        return found

    def progress(self, key: Key) -> Progress:
        owed = self.owed(key)
        reached = [self.reached(key, subject, duties) for subject, duties in owed.items()]
        states = {
            subject: State(
                least(state.status for state in bodies.values()),
                lowest(state.percent for state in bodies.values()),
                frozenset(),
            )
            for (subject, period, reporter), bodies in self.states.items()
            if (subject.commitment, period, reporter) == key
            and reporter in {*self.reporters_on(subject), "independent", "all"}
        }
        whole = states.pop(Subject(key.commitment, None, None), None)
        is_all_reached = all(is_reached for is_reached, _ in reached) if owed else None
        percent = average(state.percent for state in states.values())
        if whole and whole.percent is not None:
            percent = whole.percent
        elif percent is None and not states and is_all_reached and not (whole and whole.status):
            percent = average(number for _, number in reached)
        if is_all_reached is None:
            is_all_reached = (
                bool(states)
                and self.end(self.facts.plan_of[key.commitment], key.period) is not None
            )
        return Progress(
            measures_due=len(owed),
            measures_reported=len(states),
            measures_complete=sum(state.status == "complete" for state in states.values()),
            percent=percent,
            status=(whole and whole.status)
            or status_of([state.status for state in states.values()], is_all_reached),
            measures_due_now=sum(
                any(self.is_due_now(key, duty) for duty in duties) for duties in owed.values()
            ),
            entries_open=self.waiting.get(key, 0),
        )

    def latest_status(self) -> Figures:
        """The last period that has a status; one without any where there is none; the whole term is later than all."""
        found: Figures = set()
        for (commitment, reporter), rows in grouped(
            self.commitment_rows().items(), lambda row: (row[0].commitment, row[0].reporter)
        ).items():
            plan = self.facts.plan_of[commitment]
            key, last = max(
                rows,
                key=lambda row: (
                    row[1].status is not None,
                    row[0].period is None,
                    self.end(plan, row[0].period) or date.min,
                    row[0].period or "",
                ),
            )
            found.add((commitment, reporter, key.period, last.status, last.percent))
        return found

    def plan_progress(self) -> Figures:
        apart: dict[tuple[str, str | None, str], int] = defaultdict(int)
        for entry in self.facts.open:
            end = self.end(entry.plan, entry.period) if entry.plan else None
            if entry.plan and not entry.commitment and (end or date.min) <= self.last_day:
                for reporter in (entry.reporter, "all"):
                    apart[entry.plan, entry.period, reporter] += 1
        rows = grouped(
            self.commitment_rows().items(),
            lambda row: (self.facts.plan_of[row[0].commitment], row[0].period, row[0].reporter),
        )
        return {
            (
                *key,
                len(rows.get(key, ())),
                sum(row.status == "complete" for _, row in rows.get(key, ())),
                sum(row.measures_due for _, row in rows.get(key, ())),
                sum(row.measures_reported for _, row in rows.get(key, ())),
                sum(row.measures_complete for _, row in rows.get(key, ())),
                average(row.percent for _, row in rows.get(key, ())),
                sum(row.measures_due_now for _, row in rows.get(key, ())),
                sum(row.entries_open for _, row in rows.get(key, ())) + apart.get(key, 0),
            )
            for key in {*rows, *apart}
        }

    # Targets

    def _since_due(
        self, subject: Subject, due: date, day: date
    ) -> dict[str | None, list[tuple[date, bool, str, State]]]:
        """What each body told of a measure or indicator for the period it is due in or a later one that has ended."""
        plan = self.facts.plan_of[subject.commitment]
        said: dict[str | None, list[tuple[date, bool, str, State]]] = defaultdict(list)
        for period in {*self.periods[plan], None}:
            end = self.end(plan, period)
            if end and due <= end <= day:
                for body, state in self.states.get((subject, period, "all"), {}).items():
                    said[body].append((end, period is None, period or "", state))
        return said

    def _of_target(
        self, target: Target, day: date
    ) -> dict[str | None, list[tuple[date, bool, str, State]]]:
        subject = Subject(self.facts.measures[target.measure][0], target.measure, None)
        return self._since_due(subject, target.due, day)

    def overdue(self, day: date) -> Figures:
        """Targets that not every body that a report speaks for reached by then, with the least of their last states."""
        found: Figures = set()
        for target in self.facts.targets:
            if target.due >= day:
                continue
            said = self._of_target(target, day)
            if not (said and all(map(_is_reached, said.values()))):
                found.add((
                    target.target_id,
                    (day - target.due).days,
                    least(_last(states, "status") for states in said.values()),
                    lowest(_last(states, "percent") for states in said.values()),
                ))  # fmt: skip
        return found

    def body_overdue(self, day: date) -> Figures:
        """Targets, and indicators where there are none, that a body did not itself reach by then; its last state."""
        duties = [
            (target.target_id, target.due, target.measure, self._of_target(target, day))
            for target in self.facts.targets
        ] + [
            (part, ends, part, self._since_due(Subject(commitment, None, part), ends, day))
            for part, (commitment, ends, _) in self.facts.indicators.items()
            if ends and commitment not in self.facts.with_measures
        ]
        found: Figures = set()
        for duty, due, part, said in duties:
            for body in self.responsible_for(part):
                states = said.get(body, [])
                if due < day and not _is_reached(states):
                    last = _last(states, "status"), _last(states, "percent")
                    found.add((duty, body, (day - due).days, *last))
        return found

    def entries_of_bodies(self) -> Figures:
        """The entries that count for a body's own state, with that body."""
        joint = [told for told in self.told if told.reporter == "all" and told.body]
        return {(told.entry.entry_id, told.body) for told in joint}

    def unreported(self, day: date) -> set[str]:
        told = {(subject.measure, period) for subject, period, _ in self.states}
        return {
            target.target_id
            for target in self.facts.targets
            if target.due < day and (target.measure, target.period) not in told
        }

    def organisation_progress(self, day: date) -> Figures:
        """As of the day: of the periods that had passed, or ended and are reported on."""
        told = {row[:3]: row[3:] for row in self.body_progress()}
        found: Figures = set()
        for key, targets in grouped(
            (
                (body, self.facts.plan_of[commitment_of(self.facts, part)], period, due, part)
                for part, period, due in self.parts_due
                for body in self.responsible_for(part)
            ),
            lambda row: row[:4],
        ).items():
            states = [told.get((row[4], row[0], row[2]), (None, None, 0)) for row in targets]
            if key[3] >= day and not any(entries for *_, entries in states):
                continue
            found.add((
                *key,
                len(states),
                sum(entries > 0 for *_, entries in states),
                sum(status == "complete" for status, *_ in states),
                average(percent for _, percent, _ in states),
            ))  # fmt: skip
        return found

    # Comparisons

    def movement(self) -> Figures:
        """From each period reported on to the next: both statuses, the steps, the points gained."""
        rows = [row for row in self.subject_progress() if row[2] is not None and row[3] != "all"]
        found: Figures = set()
        for (part, reporter), reported in grouped(
            rows, lambda row: (row[0] or row[1], row[3])
        ).items():
            plan = self.facts.plan_of[commitment_of(self.facts, str(part))]

            def place(row: tuple[Any, ...], plan: str = plan) -> tuple[date, str]:
                return self.end(plan, str(row[2])) or date.max, str(row[2])

            ordered = sorted(reported, key=place)
            for before, after in pairwise(ordered):
                statuses = before[5], after[5]
                steps = (
                    SCALE.index(str(after[5])) - SCALE.index(str(before[5]))
                    if all(statuses)
                    else None
                )
                gained = None if None in (before[6], after[6]) else round(after[6] - before[6], 6)
                found.add((part, reporter, before[2], after[2], *statuses, steps, gained))
        return found

    def disagreements(self) -> Figures:
        """Measures (or indicators) of a commitment that say the same, of which each side tells otherwise."""
        words = {part: text for part, (_, text) in self.facts.measures.items()}
        words |= {part: text for part, (*_, text) in self.facts.indicators.items()}
        told = [row for row in self.subject_progress() if row[5]]
        found: Figures = set()
        for government in told:
            for society in told:
                one, other = str(government[0] or government[1]), str(society[0] or society[1])
                if (
                    (government[3], society[3]) == ("government", "civil_society")
                    and government[2] == society[2] is not None
                    and commitment_of(self.facts, one) == commitment_of(self.facts, other)
                    and words[one] == words[other]
                    and government[5] != society[5]
                ):
                    found.add((one, other, government[2], government[5], society[5]))
        return found

    def figure_entries(self) -> Figures:
        """Figure, its commitment, measure or indicator, body, period and reporter; an entry behind it, its period."""
        periods = {entry.entry_id: entry.period for entry in self.facts.entries}
        periods |= {waits.entry_id: waits.period for waits in self.facts.open}
        found = self._figure_entries()
        for key, row in self.commitment_rows().items():
            if row.status == "complete":
                for subject, entry in self.entries_reached(key):
                    place = key.commitment, subject.part, None, key.period, key.reporter
                    found.add(("commitment_progress", *place, entry))
        return {(*row, periods[row[-1]]) for row in found}

    def _figure_entries(self) -> Figures:
        """Those that speak of the figure's own period."""
        found: Figures = set()
        for told in self.told:
            entry, subject = told.entry, told.entry.subject
            place = (subject.commitment, subject.part)
            if subject.part:
                figure = "joint_progress" if told.reporter == "all" else "measure_progress"
                found.add((figure, *place, None, entry.period, told.reporter, entry.entry_id))
            if told.reporter == "all" and self._is_of_bodies(subject):
                found.add(("body_progress", *place, told.body, entry.period, "all", entry.entry_id))
            if self.is_duty(told):
                found.add(
                    (
                        "commitment_progress",
                        *place,
                        None,
                        entry.period,
                        told.reporter,
                        entry.entry_id,
                    )
                )
        for waits in self.facts.open:
            end = self.end(waits.plan, waits.period) if waits.plan else None
            if (end or date.min) <= self.last_day:
                for reporter in (waits.reporter, "all"):
                    row = waits.commitment, None, None, waits.period, reporter, waits.entry_id
                    found.add(("entries_open", *row))
        return found


class State(NamedTuple):
    status: str | None
    percent: float | None
    entries: frozenset[str]


class Duty(NamedTuple):
    """A target of a measure, or an indicator, which has no period."""

    subject: Subject
    period: str | None
    due: date | None


class Key(NamedTuple):
    commitment: str
    period: str | None
    reporter: str


class Progress(NamedTuple):
    measures_due: int
    measures_reported: int
    measures_complete: int
    percent: float | None
    status: str | None
    measures_due_now: int
    entries_open: int


def status_of(statuses: list[str | None], is_all_reached: bool) -> str | None:
    """A commitment's status from those of its measures, the withdrawn left aside."""
    known = [status for status in statuses if status]
    begun = [status for status in known if status != "withdrawn"]
    best = max(known, key=SCALE.index, default=None)
    if best in SCALE[:3]:
        return best
    is_complete = bool(begun) and all(status == "complete" for status in begun)
    if is_all_reached and (is_complete or not statuses):
        return "complete"
    if best and sum(status in SCALE[4:] for status in begun) > len(begun) / 2:
        return "substantial"
    return "limited" if best else None


def days_of(period: str) -> tuple[date, date] | None:
    """The days of a year, a semester or a quarter; None for other codes."""
    found = re.fullmatch(r"(\d{4})(?:-([SQ])([1-4]))?", period)
    if not found:
        return None
    months = {"S": 6, "Q": 3, None: 12}[found[2]]
    first = (int(found[3] or 1) - 1) * months + 1
    last, year = first + months - 1, int(found[1])
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _place(told: Told) -> tuple[Any, ...]:
    return told.entry.subject, told.entry.period, told.reporter, told.body


def _voice(told: Told) -> str | None:
    """By whose word an entry speaks for a body that has none of its own, or that no plan names."""
    entry = told.entry
    if told.body is None and told.reporter != "independent":
        return entry.unknown_named or entry.report_body or entry.report_name
    if told.reporter == "civil_society" and told.body != entry.report_body:
        return entry.report_body or entry.report_name or entry.unknown_named
    return entry.unknown_named if told.reporter == "civil_society" else None


def _rank(said: list[Told], last_load: datetime) -> tuple[Any, ...]:
    """How new a report is; the one that a person chose last, since the last was loaded, is before all others."""
    one = said[0].entry
    chosen = [told.entry.chosen_at for told in said if told.entry.chosen_at]
    last = max((time for time in chosen if time > last_load), default=datetime.min)
    is_named = any(
        told.body in {*told.entry.named, told.entry.report_body} - {None} for told in said
    )
    return last, is_named, one.dated or one.loaded_at.date(), one.first_load, one.report_id


def _is_reached(states: list[tuple[date, bool, str, State]]) -> bool:
    return any(state.status in ("complete", "withdrawn") for *_, state in states)


def _last(states: list[tuple[date, bool, str, State]], field: str) -> Any:
    """The last value that is known; the whole term is later than its last period."""
    known = [(*place, getattr(state, field)) for *place, state in states]
    return max((item for item in known if item[-1] is not None), default=(None,))[-1]


def commitment_of(facts: Facts, part: str) -> str:
    return facts.measures[part][0] if part in facts.measures else facts.indicators[part][0]
