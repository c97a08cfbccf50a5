"""Which reports a document holds: whose, on which period and plan, by what it prints, what was given, and names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.audit.findings import Findings, quoted
from extractors.entities.body_names import BodyName, bodies_in, bodies_of_mentions, body_called
from extractors.plan.profile import Profile
from extractors.reports.raw import RawEntry
from extractors.reports.scope import Scope, ScopeReader, Sources
from extractors.text.dates import Span
from extractors.text.lines import Line, text_of
from models.geometry import Value, Word
from models.origin import Given, Origin, Reporter
from models.periods import days_of_code, quarter_without_year
from models.progress import ProgressReport
from models.sentences import Unquoted

_FACTS = {"period": "told", "reporter": "reporters", "plan": "families"}
"""What a report should say of itself, each with the attribute of `Scope` that says it."""

_OPEN = ("missing", "assumed")
"""How facts were found that are neither printed nor given."""


_NAMED = 3
"""So many bodies are named at most."""

_CORRECTION_WORDS = 3
"""A folder of corrections has a name of at most so many words."""


@dataclass(frozen=True, slots=True)
class Names:
    """The name of a report's file, without its ending, and where the file comes from."""

    file: str
    origin: Origin


class Identity:
    """Says which reports a document holds, and reports what it does not say of them or says in two ways.

    `titles` are the lines that say what the document is, and its names. `open_facts` are neither printed nor
    given.
    """

    def __init__(
        self,
        names: Names,
        scopes: ScopeReader,
        plans: Sequence[Profile],
        findings: Findings,
        running: Sequence[Line],
        titles: Sequence[str],
    ) -> None:
        self._names = names
        self._given = names.origin.given
        self._running = scopes.block(running)
        self._sources = scopes.sources(running)
        self._scopes, self._plans, self._findings = scopes, plans, findings
        self._titles = titles
        self._proposals = {
            "given": self._of_given(self._given),
            "file": scopes.of_name(names.file),
            "folder": self._of_folders(names.origin.folders),
        }
        self._open: dict[str, None] = {}

    @property
    def open_facts(self) -> tuple[str, ...]:
        """The facts of any report that neither it nor a name nor a person says."""
        return tuple(self._open)

    def _of_given(self, given: Given) -> Scope:
        body = body_called(given.body) if given.body else None
        reporter = given.reporter or self._scopes.reporter_of_kind(body.kind if body else None)
        days = days_of_code(given.period) if given.period else None
        return Scope(
            periods=(given.period,) if given.period and not days else (),
            spans=(Span(*days),) if days else (),
            reporters=(reporter,) if reporter else (),
            families=(given.plan_family,) if given.plan_family else (),
            years=(given.plan_years,) if given.plan_years else (),
        )

    def _of_folders(self, folders: Iterable[str]) -> Scope:
        """What the names of the folders propose, the nearest first; a long name may speak of corrections too."""
        found = Scope()
        for folder in folders:
            proposed = self._scopes.of_name(folder)
            is_long = len(re.findall(r"[^\W_]+", folder)) > _CORRECTION_WORDS
            found = found.completed(replace(proposed, correction=0) if is_long else proposed)
        return found

    def groups(self, entries: Iterable[RawEntry]) -> dict[Scope, list[RawEntry]]:
        """The entries of each report, in printed order; reporters of one kind report together."""
        groups: dict[Scope, list[RawEntry]] = {}
        for raw in entries:
            groups.setdefault(replace(self._complete(raw), names=()), []).append(raw)
        return groups

    def _printed(self, raw: RawEntry) -> Scope:
        """All that is printed of the entry's report."""
        scope = raw.scope
        lines = raw.cells.get("external_id")
        if lines and (family := self._family(lines[0].text, scope)):
            scope = replace(scope, families=(family,))
        running = self._running
        return scope.completed(
            replace(running, periods=(), spans=()) if _is_whole(raw) else running
        )

    def _complete(self, raw: RawEntry) -> Scope:
        """All that is known of the entry's report: what is printed, what was given, and what names propose."""
        scope = self._printed(raw)
        for name, proposed in self._proposals.items():
            if _is_whole(raw):
                proposed = replace(proposed, periods=(), spans=())
            else:
                scope = _told_otherwise(scope, proposed, is_given=name == "given")
            scope = scope.completed(proposed)
        return scope

    def _family(self, external_id: str, scope: Scope) -> str | None:
        """The family of the plan whose identifiers begin last before this one."""
        digits = re.search(r"\d+", external_id)
        if not digits:
            return None
        number = int(digits[0])
        known = [
            (ids.first, plan.plan.family)
            for plan in self._plans
            for ids in plan.external_ids
            if ids.pattern.format(number) == external_id
            and ids.first <= number
            and all(start <= ids.from_year <= end for start, end in scope.years)
        ]
        return max(known)[1] if known else None

    def report(self, scope: Scope, raw: Sequence[RawEntry], report_id: str) -> ProgressReport:
        """The report that these facts describe, without its entries."""
        printed = self._printed(raw[0])
        running = {k: words for k, words in self._sources.items() if not getattr(raw[0].scope, k)}
        sources = {**raw[0].sources, **running}
        bodies = _responsible(raw)
        body = self._body(raw, bodies, scope)
        reporter, how = self._reporter(scope, body, bodies)
        self._report_unprinted(printed, scope, raw[0], how, report_id)
        self._report_contradictions(printed, raw, report_id)
        self._report_unlike_rows(bodies, report_id)
        _, start, end = scope.period
        said = sources.get("spans", ())
        return ProgressReport(
            report_id=report_id,
            reporter=Value(reporter, sources.get("reporters", ())),
            period=self._period(scope, sources, report_id),
            period_start=Value(start, said) if start else None,
            period_end=Value(end, said) if end else None,
            plan_family=self._family_of(scope, report_id),
            plan_years=self._years(scope, report_id),
            reporter_as_printed=_names(raw),
            body=body.organisation_id if body else None,
            body_as_named=body.name if body else None,
            correction=scope.correction,
            entries=(),
        )

    # Bodies

    def _body(
        self, raw: Sequence[RawEntry], responsible: Sequence[BodyName], scope: Scope
    ) -> BodyName | None:
        """The body whose report it is: named above the table, given, responsible for all rows, or named by names.

        A name above the table that says nothing of itself is a body's where the rows have it too.
        """
        names = [*self._names_of_bodies(raw)]
        titles = bodies_in(" / ".join(self._titles[:-1]))
        told = [tuple(filter(None, map(body_called, names))) if names else titles]
        told.append(tuple(body for body in responsible if body.name in names))
        if given := self._given_body():
            told.append((given,))
        told += [
            tuple(body for body in responsible if len(responsible) == 1 and self._may(body, scope)),
            bodies_in(self._names.file),
        ]
        if len(responsible) < 2:  # a report of several lies in the folder of one of them
            told += [bodies_in(folder) for folder in self._names.origin.folders]
        return next((bodies[0] for bodies in told if len(bodies) == 1), None)

    def _given_body(self) -> BodyName | None:
        name = self._given.body
        return (body_called(name) or _unknown(name)) if name else None

    def _names_of_bodies(self, raw: Iterable[RawEntry]) -> Iterator[str]:
        """The names of reporters above the entries, but for those of a kind, as “Kementerian/Lembaga”."""
        names = dict.fromkeys(name for entry in raw for name in entry.scope.names if name)
        return (name for name in names if not self._scopes.is_kind_of_reporter(name))

    def _may(self, body: BodyName, scope: Scope) -> bool:
        """Whether the body is of the kind that reports: others report on ministries too."""
        return not scope.reporters or scope.reporters == (self._scopes.reporter_of_kind(body.kind),)

    def _reporter(
        self, scope: Scope, body: BodyName | None, responsible: Sequence[BodyName]
    ) -> tuple[Reporter, str]:
        """Who reports, and how that is known where no line or name says so."""
        if len(scope.reporters) == 1:
            return scope.reporters[0], ""
        named = body if body and body not in responsible else None
        if named and (reporter := self._scopes.reporter_of_kind(named.kind)):
            return reporter, "named"
        kinds = {self._scopes.reporter_of_kind(each.kind) for each in responsible}
        if Reporter.CIVIL_SOCIETY in kinds and Reporter.GOVERNMENT not in kinds:
            return Reporter.CIVIL_SOCIETY, "rows"
        return Reporter.GOVERNMENT, "assumed"

    # What is not printed, or not as it was given

    def _report_unprinted(
        self, printed: Scope, scope: Scope, raw: RawEntry, how: str, report_id: str
    ) -> None:
        """Report once what the report does not print of itself, and how it was found instead."""
        found = {
            fact: way
            for fact, attribute in _FACTS.items()
            if not getattr(printed, attribute)
            and (way := self._way(fact, attribute, scope, how)) != "given"
        }
        found = _worth_saying(found, raw)
        if len(scope.reporters) > 1:
            found["reporter"] = "assumed"
        still_open = [fact for fact, way in found.items() if way in _OPEN]
        self._open |= dict.fromkeys(still_open)
        if found:
            code = "report-facts-missing" if still_open else "report-told-by-name"
            facts = [f"{fact}_{way}" for fact, way in found.items()]
            self._add(code, report_id, facts=facts)

    def _way(self, fact: str, attribute: str, scope: Scope, how: str) -> str:
        """How a fact that is not printed was found."""
        for name, proposed in self._proposals.items():
            if getattr(proposed, attribute):
                return name
        return how if fact == "reporter" else "missing"

    def _report_contradictions(
        self, printed: Scope, raw: Sequence[RawEntry], report_id: str
    ) -> None:
        """Report what the report prints otherwise than it was given."""
        given, reporter = self._proposals["given"], self._given.reporter
        pairs = {
            "period": _comparable(printed, given),
            "reporter": (printed.reporters, (reporter,) if reporter else ()),
            "plan": (printed.families, given.families),
            "plan_years": (printed.years, given.years),
            "body": (_ids(self._names_of_bodies(raw)), _ids([self._given.body or ""])),
        }
        differing = [fact for fact, (said, told) in pairs.items() if said and told and said != told]
        if differing:
            facts = [f"{fact}_given" for fact in differing]
            self._add("report-given-contradicted", report_id, facts=facts)

    def _report_unlike_rows(self, responsible: Sequence[BodyName], report_id: str) -> None:
        """Report what was given otherwise than the rows let expect, which do not say who reports.

        Civil society and independent bodies may report on what others do.
        """
        kinds = {self._scopes.reporter_of_kind(body.kind) for body in responsible}
        facts: list[str] = []
        if self._given.reporter == Reporter.GOVERNMENT and kinds == {Reporter.CIVIL_SOCIETY}:
            facts.append("reporter_given")
        if kinds and self._is_given_body_missing(responsible, kinds):
            facts.append("body_given")
        if facts:
            bodies = quoted([body.name for body in responsible], _NAMED, ", ")
            self._add("report-given-unlike-rows", report_id, bodies=Unquoted(bodies), facts=facts)

    def _is_given_body_missing(
        self, responsible: Iterable[BodyName], kinds: Collection[Reporter | None]
    ) -> bool:
        """Whether a body was given that would report of what it does itself, and the rows name only others."""
        body = self._given_body()
        if not body or body.organisation_id in {each.organisation_id for each in responsible}:
            return False
        who = self._scopes.reporter_of_kind(body.kind)
        return who == Reporter.GOVERNMENT or who in kinds

    def _period(self, scope: Scope, sources: Sources, report_id: str) -> Value[str] | None:
        if scope.is_several_periods:
            codes = scope.periods if len(scope.periods) > 1 else ()
            readings = codes or [span.end for span in scope.spans]
            words = (*sources.get("periods", ()), *sources.get("spans", ()))
            self._add("report-period-contradictory", report_id, words, readings=readings)
            return None
        code = scope.period.code
        words = sources.get("periods", ()) if code in scope.periods else sources.get("spans", ())
        return Value(code, words) if code else None

    def _family_of(self, scope: Scope, report_id: str) -> str | None:
        if len(scope.families) > 1:
            self._add("report-plan-contradictory", report_id, readings=scope.families)
        return scope.families[0] if len(scope.families) == 1 else None

    def _years(self, scope: Scope, report_id: str) -> tuple[int, int] | None:
        if len(scope.years) > 1:
            readings = [f"{start}-{end}" for start, end in scope.years]
            self._add("report-years-contradictory", report_id, readings=readings)
        return scope.years[0] if len(scope.years) == 1 else None

    def _add(self, code: str, report_id: str, words: Iterable[Word] = (), **facts: object) -> None:
        entity = ("progress_report", report_id)
        self._findings.add(code, words=words, page=None, entity=entity, **facts)


def _told_otherwise(scope: Scope, proposed: Scope, *, is_given: bool) -> Scope:
    """The facts, with what is proposed of the period in another manner: only the plan knows whether both agree.

    A year alone, and a quarter without one, leave open which period is meant.
    """
    if not scope.periods and scope.spans and (is_given or scope.is_of_whole_years):
        return replace(scope, periods=proposed.periods)
    is_quarter = len(scope.periods) == 1 and quarter_without_year(scope.periods[0]) is not None
    if scope.periods and not scope.spans and (is_given or is_quarter):
        return replace(scope, spans=proposed.spans)
    return scope


def _comparable(printed: Scope, given: Scope) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How both tell the period, where they tell it in the same manner: by the plan's codes or by days."""
    said, told = printed.period.code or "", given.period.code or ""
    if printed.is_several_periods or bool(days_of_code(said)) == bool(days_of_code(told)):
        return printed.periods or (said,) * bool(said), (told,) * bool(told)
    quarters = [code for code in (said, told) if quarter_without_year(code)]
    return ((said[-1:],), (told[-1:],)) if quarters and _are_quarters(said, told) else ((), ())


def _are_quarters(*codes: str) -> bool:
    return all("Q" in code or quarter_without_year(code) for code in codes)


def _is_whole(raw: RawEntry) -> bool:
    """Whether the entry's form speaks of the whole term, and so of no period."""
    return raw.profile.whole_term


def _ids(names: Iterable[str]) -> tuple[str, ...]:
    """The bodies that these names surely are."""
    found = [body.organisation_id for name in names if name and (body := body_called(name))]
    return tuple(dict.fromkeys(found))


def _unknown(name: str) -> BodyName:
    """A body that only the person who loads its report knows."""
    (body,) = bodies_of_mentions([Value(name, ())]) or [None]
    return body or BodyName(name, name, None)


def _responsible(raw: Iterable[RawEntry]) -> tuple[BodyName, ...]:
    """The bodies that the entries' cells say are responsible."""
    cells = (entry.cells.get("responsible") for entry in raw)
    return bodies_of_mentions(
        Value(text, ()) for lines in cells if lines and (text := text_of(lines))
    )


def _names(raw: Iterable[RawEntry]) -> Value[str] | None:
    """The reporters named above the entries, each once."""
    named = {
        name: entry.sources.get("names", ()) for entry in raw for name in entry.scope.names if name
    }
    words = dict.fromkeys(word for said in named.values() for word in said)
    return Value("; ".join(named), tuple(words)) if named else None


def _worth_saying(found: Mapping[str, str], raw: RawEntry) -> dict[str, str]:
    """How facts were found, but those that identifiers, a form of the whole term or the reporter's name told."""
    told = {
        "plan": bool(raw.cells.get("external_id")) and found.get("plan") != "missing",
        "period": _is_whole(raw),
        "reporter": found.get("reporter") == "named",
    }
    return {fact: way for fact, way in found.items() if not told.get(fact)}
