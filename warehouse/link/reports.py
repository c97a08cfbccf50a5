"""Reconciling the reports in the warehouse with the plans in it: whole reports, from reading to writing.

The outcome is a function of what the warehouse holds, made anew whenever a report or a plan has changed. What people
decided is not touched here; the view `matches` lays it over the proposals made here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from duckdb import DuckDBPyConnection

from models.findings import Finding
from models.languages import Language
from models.origin import plan_parts
from models.periods import SaidPeriod
from models.progress import Decision, Reason, Reporter
from warehouse.link.linkage import Link, link_entries, named_commitments
from warehouse.link.linked import LIKELY
from warehouse.link.periods import PlanPeriods
from warehouse.link.scorer import Scorer
from warehouse.link.sentences import render
from warehouse.link.speakers import note_bodies, read_body_names
from warehouse.link.subjects import Candidate, Commitment, Entry, Spellings, measures_of
from warehouse.link.vocabularies import checked_scorer
from warehouse.sql import sql
from warehouse.store.findings import finding
from warehouse.store.rows import Row, Rows, finding_rows
from warehouse.store.writing import insert_rows

MADE_ANEW = (
    "report_plans",
    "proposals",
    "proposal_reasons",
    "match_candidates",
    "entry_bodies",
    "report_findings",
)


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan in the warehouse, and its periods; `read_as` is the identifier it was read by, where it shows another."""

    plan_id: str
    family: str
    periods: PlanPeriods
    read_as: str | None = None

    @property
    def family_and_issuer(self) -> str:
        """The plan's identifier without its years."""
        parts = plan_parts(self.plan_id)
        return parts.family if parts else self.family

    def is_named_by(self, report: Report) -> bool:
        """Whether what the report says of its plan can mean this one; nothing means a plan without years."""
        if self.read_as and report.plan_as_named == self.read_as:
            return True
        family = report.plan_family in (None, self.family, self.family_and_issuer)
        own = (self.periods.first_year, self.periods.last_year)
        return family and report.plan_years in (None, own) and self.periods.first_year is not None


@dataclass(frozen=True, slots=True)
class Report:
    """A report in the warehouse, with what it says of its plan."""

    report_id: str
    reporter: str
    period: str | None
    plan_family: str | None
    plan_years: tuple[int, int] | None
    first_day: date | None = None
    last_day: date | None = None
    period_page: int | None = None
    is_period_given: bool = False

    @property
    def said(self) -> SaidPeriod:
        """What it says of its period."""
        return SaidPeriod(self.period, self.first_day, self.last_day)

    @property
    def period_as_told(self) -> str:
        """The period it names, by its code or else by days; empty where it names none."""
        return self.period or _days_told(self)

    @property
    def plan_as_named(self) -> str:
        """The plan it names, as people write it; empty where it names none."""
        return "-".join(str(part) for part in (self.plan_family, *(self.plan_years or ())) if part)


@dataclass(frozen=True, slots=True)
class Library:
    """What reports are reconciled with."""

    plans: list[Plan]
    commitments: list[Commitment]
    spellings: Spellings
    scorer: Scorer

    def of(self, plans: Sequence[Plan]) -> list[Commitment]:
        """The commitments of these plans."""
        plan_ids = {plan.plan_id for plan in plans}
        return [item for item in self.commitments if item.plan_id in plan_ids]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of a report: its plan and period (None where they cannot be told), its links and its findings."""

    plan_id: str | None
    links: list[Link]
    findings: list[Finding]
    period: str | None = None


def reconcile(connection: DuckDBPyConnection, report_ids: Collection[str] | None = None) -> None:
    """Link the entries of these reports, or of all reports, anew; within the caller's transaction.

    With the vocabularies of the folder in use (`models.vocabularies`). Raises ProfileError where they cannot be used.
    """
    library = read_library(connection, checked_scorer())
    bodies = read_body_names(connection, library.spellings)
    for report_id, reporter, period, family, years, *days in connection.execute(
        sql("link/reports")
    ).fetchall():
        if report_ids is None or report_id in report_ids:
            named = tuple(years) if years else None
            report = Report(report_id, reporter, period, family, named, *days)
            entries = read_entries(connection, report_id)
            _write(connection, report_id, reconcile_report(report, entries, library))
            note_bodies(connection, report_id, entries, bodies)
    connection.execute(sql("link/report_bodies"))


def read_entries(connection: DuckDBPyConnection, report_id: str) -> list[Entry]:
    """The entries of a report in the warehouse, in its order."""
    rows = connection.execute(sql("link/entries"), {"report_id": report_id}).fetchall()
    return [Entry(*row) for row in rows]


def read_library(connection: DuckDBPyConnection, scorer: Scorer) -> Library:
    """The plans in the warehouse with their commitments, and how their bodies are spelled."""
    candidates: dict[str, list[Candidate]] = {}
    for (
        kind,
        candidate_id,
        commitment_id,
        ordinal,
        text,
        bodies,
        reporter,
        targets,
        elsewhere,
    ) in connection.execute(sql("link/candidates")).fetchall():
        candidates.setdefault(commitment_id, []).append(
            Candidate(
                kind, candidate_id, commitment_id, ordinal, text,
                tuple(bodies), reporter, targets, tuple(elsewhere),
            )
        )  # fmt: skip
    commitments = [
        Commitment(
            commitment_id, plan_id, number, tuple(names),
            tuple(candidates.get(commitment_id, ())), frozenset(external_ids),
        )
        for commitment_id, plan_id, number, names, external_ids in connection.execute(
            sql("link/commitments")
        ).fetchall()
    ]  # fmt: skip
    plans = [
        Plan(plan_id, family, PlanPeriods(*periods), read_as)
        for plan_id, read_as, family, *periods in connection.execute(sql("link/plans")).fetchall()
    ]
    spellings = Spellings(dict(connection.execute(sql("link/spellings")).fetchall()))
    return Library(plans, commitments, spellings, scorer)


def reconcile_report(report: Report, entries: Sequence[Entry], library: Library) -> Outcome:
    """Find the plan that a report is about, and link its entries with it.

    Entries that print an identifier are linked by it, with whatever plan it belongs to. Of the others, and of those
    that print the plan's own, none is linked without asking as long as the plan is unclear, or it has no such period.
    """
    plans, findings = _find_plans(report, entries, library)
    report = _with_period(report, plans, findings)
    entries = [replace(entry, period=report.period) for entry in entries]
    identified = [entry for entry in entries if entry.external_id]
    others = [entry for entry in entries if not entry.external_id]
    made = {
        link.match.entry_id: link
        for link in (
            *link_entries(identified, library.commitments, library.spellings, library.scorer),
            *link_entries(others, library.of(plans), library.spellings, library.scorer),
        )
    }
    held_to_plan = {None, *measures_of(library.commitments)}
    held = [entry for entry in entries if (entry.external_id or None) in held_to_plan]
    doubts = _doubts(report, held, plans, findings, library)
    links = [_doubted(made[entry.entry_id], doubts.get(entry.entry_id)) for entry in entries]
    findings += _unknown_identifiers(identified, made)
    return Outcome(plans[0].plan_id if len(plans) == 1 else None, links, findings, report.period)


def _with_period(report: Report, plans: Sequence[Plan], findings: list[Finding]) -> Report:
    """The report with the period that it means in its plan; adds what contradicts a period that it names or was given.

    Days that the report prints outweigh a code that it was given with.
    """
    if len(plans) != 1:
        return report
    periods = plans[0].periods
    period = periods.meant_by(report.said, days_count=report.is_period_given)
    if report.is_period_given and report.period in periods.ends and period != report.period:
        given = report.period
        findings.append(finding("period-given-contradicted", given=given, period=period))
    elif periods.contradicts(period, report.said):
        days = _days_told(report)
        findings.append(finding("period-days-differ", period=period, days=days))
    return replace(report, period=period)


def _unknown_identifiers(entries: Sequence[Entry], made: Mapping[str, Link]) -> list[Finding]:
    """What there is to say of entries with an identifier that nothing has."""
    unknown = [entry for entry in entries if not made[entry.entry_id].match.commitment_id]
    identifiers = sorted({entry.external_id or "" for entry in unknown})
    if not unknown:
        return []
    return [finding("identifiers-unknown", count=len(unknown), identifiers=identifiers)]


def _find_plans(
    report: Report, entries: Sequence[Entry], library: Library
) -> tuple[list[Plan], list[Finding]]:
    """The plan that the report is about; several where it cannot be told which, none where it is not loaded."""
    named = [plan for plan in library.plans if plan.is_named_by(report)]
    if report.plan_as_named and len(named) == 1:
        return named, []
    if not named:
        name = report.plan_as_named
        return [], [finding("plan-not-loaded", plan=name) if name else finding("plan-unnamed")]
    return _told_apart(named, entries, library)


def _told_apart(
    named: list[Plan], entries: Sequence[Entry], library: Library
) -> tuple[list[Plan], list[Finding]]:
    """Those of the plans that a report may name which its entries are about."""
    votes = _votes(entries, named, library)
    voted = [plan for plan in named if plan.plan_id in votes]
    if len(votes) == 1 and 2 * votes.total() > len(entries):
        return voted, []
    if entries and all(entry.external_id for entry in entries):
        return [], []
    if len(votes) > 1:
        return _unclear(voted)
    linked = _linked_by_content(entries, named, library)
    return ([linked], []) if linked else _unclear(named)


def _unclear(plans: list[Plan]) -> tuple[list[Plan], list[Finding]]:
    """What there is to say of plans that a report may be about; of one alone it is not sure that it is about it."""
    if len(plans) == 1:
        return [], [finding("plan-doubtful", plan=plans[0].plan_id)]
    return plans, [finding("plan-unclear", plans=[plan.plan_id for plan in plans])]


def _votes(entries: Sequence[Entry], plans: Sequence[Plan], library: Library) -> Counter[str]:
    """How many entries stand under a heading, or print an identifier, that surely is a commitment of each plan."""
    commitments = library.of(plans)
    plan_of = {item.commitment_id: item.plan_id for item in commitments}
    identified = {value: item.plan_id for item in commitments for value in item.identifiers}
    named = named_commitments(entries, commitments, library.scorer)
    return Counter(
        plan_id
        for entry, (_, surest) in zip(entries, named, strict=True)
        if (
            plan_id := identified.get(entry.external_id)
            if entry.external_id
            else plan_of.get(surest or "")
        )
    )


def _linked_by_content(
    entries: Sequence[Entry], plans: Sequence[Plan], library: Library
) -> Plan | None:
    """The plan of which at least half of the entries likely speak, by what they say alone."""
    commitments = library.of(plans)
    plan_of = {item.commitment_id: item.plan_id for item in commitments}
    links = link_entries(entries, commitments, library.spellings, library.scorer)
    votes = Counter(
        plan_of[link.choices[0].commitment_id]
        for link in links
        if link.choices and link.choices[0].probability >= LIKELY
    )
    most = [plan for plan in plans if 2 * votes[plan.plan_id] >= max(len(entries), 1)]
    return most[0] if len(most) == 1 else None


def _doubts(
    report: Report,
    entries: Sequence[Entry],
    plans: Sequence[Plan],
    findings: list[Finding],
    library: Library,
) -> dict[str, Reason]:
    """Why entries must not be linked without asking, by their identifiers; adds what there is to report."""
    if len(plans) != 1:
        return dict.fromkeys(_ids(entries), Reason("plan-unclear"))
    (plan,) = plans
    doubts = _strangers(entries, plan, findings, library)
    if not report.period_as_told and report.reporter != Reporter.INDEPENDENT:
        of_a_period = [entry for entry in entries if entry.speaks_of_a_measure]
        doubts |= dict.fromkeys(_ids(of_a_period), Reason("period-missing"))
    elif report.period_as_told and not plan.periods.has(report.period):
        doubt = Reason("period-not-in-plan", {"period": report.period_as_told})
        doubts |= dict.fromkeys(_ids(entries), doubt)
        findings.append(_of_no_period(report, plan))
    return doubts


def _of_no_period(report: Report, plan: Plan) -> Finding:
    """What there is to say of a report on a period that its plan does not have."""
    page, period, own = report.period_page, report.period_as_told, plan.periods
    if own.ends:
        periods = list(own.ends)
        return finding(
            "period-not-in-plan", page=page, period=period, plan=plan.plan_id, periods=periods
        )
    return finding("period-unplaced", page=page, period=period, plan=plan.plan_id)


def _strangers(
    entries: Sequence[Entry], plan: Plan, findings: list[Finding], library: Library
) -> dict[str, Reason]:
    """The entries under headings that surely are commitments of another plan."""
    plan_of = {item.commitment_id: item.plan_id for item in library.commitments}
    named = named_commitments(entries, library.commitments, library.scorer)
    strangers = {
        entry.entry_id: plan_of[surest]
        for entry, (_, surest) in zip(entries, named, strict=True)
        if surest and plan_of[surest] != plan.plan_id
    }
    if strangers:
        others = sorted(set(strangers.values()))
        findings.append(
            finding("plans-mixed", count=len(strangers), other=others, plan=plan.plan_id)
        )
    return {key: Reason("other-plan", {"plan": other}) for key, other in strangers.items()}


def _days_told(report: Report) -> str:
    """The days that the report is about, empty where it says none."""
    return " – ".join(str(day) for day in (report.first_day, report.last_day) if day)


def _ids(entries: Sequence[Entry]) -> list[str]:
    return [entry.entry_id for entry in entries]


def _doubted(link: Link, doubt: Reason | None) -> Link:
    """The link, left to a person where there is a doubt."""
    if doubt is None or link.match.decision != Decision.AUTO:
        return link
    reason = Reason("held-back", {"doubt": doubt, "reason": link.match.reason})
    update = {"decision": Decision.REVIEW, "reason": reason}
    return replace(link, match=link.match.model_copy(update=update))


def _write(connection: DuckDBPyConnection, report_id: str, outcome: Outcome) -> None:
    """Put what was made of a report in the place of what was made of it before."""
    for table in MADE_ANEW:
        connection.execute(sql("link/clear", table=table), {"report_id": report_id})
    rows: Rows = {
        "report_plans": [{"plan_id": outcome.plan_id, "period": outcome.period, "body": None}],
        "proposals": [_proposal(link) for link in outcome.links],
        "proposal_reasons": [
            {
                "entry_id": link.match.entry_id,
                "lang": language.value,
                "reason": render(link.match.reason, language),
            }
            for link in outcome.links
            for language in Language
            if language is not Language.ENGLISH
        ],
        "match_candidates": [
            {
                "entry_id": link.match.entry_id,
                "rank": rank,
                "commitment_id": choice.commitment_id,
                "measure_id": choice.measure_id,
                "indicator_id": choice.indicator_id,
                "score": choice.probability,
            }
            for link in outcome.links
            for rank, choice in enumerate(link.choices, 1)
        ],
        "report_findings": finding_rows(report_id, outcome.findings),
    }
    insert_rows(connection, rows, report_id=report_id)


def _proposal(link: Link) -> Row:
    """The row of what is proposed for an entry; its reason also in English."""
    match = link.match.model_dump(exclude={"decided_by", "decided_at", "reason"})
    reason = link.match.reason
    return match | {
        "reason": render(reason),
        "reason_code": reason.code,
        "reason_facts": reason.facts_as_json(),
    }
