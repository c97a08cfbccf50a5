"""What people decide on entries that the program is not sure of: kept as facts, never changed or deleted.

A decision is keyed by what the entry says and by what the plan says of its target (`history.decisions`). So it holds
for the same entry of a corrected report, and for a measure that a new version of the plan has renumbered. Where the
plan no longer says what was decided on, the entry is shown for review again, with the old decision as the reason.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Literal, TypeAlias

from duckdb import DuckDBPyConnection
from pydantic import NaiveDatetime, TypeAdapter, ValidationError

from models.errors import UsageError
from models.languages import Language
from models.plan import Record
from models.progress import Decision
from models.same import letters
from warehouse.ask.bodies import require_body
from warehouse.ask.queries import entries_of_body, plan_ids, read_table, require_plan
from warehouse.judgements.ledger import recording, tell_sources
from warehouse.judgements.lines import Line
from warehouse.judgements.links import link_line
from warehouse.judgements.states import note_states, note_superseded
from warehouse.sql import sql
from warehouse.store.plan_names import PlanNames, read_names
from warehouse.store.rows import Row
from warehouse.store.writing import insert_rows

_log = logging.getLogger(__name__)

OPEN = (Decision.REVIEW,)
"""What is left to people; with `Decision.UNMATCHED` also what the program links with nothing."""


class Verb(StrEnum):
    """What a person can do with an entry.

    `ACCEPT` and `REJECT` what is proposed, `ASSIGN` it to something else, say that there is `NO_MATCH` in the plan, or
    `WITHDRAW` what was decided before, so that the program's proposal counts again.
    """

    ACCEPT = "accept"
    REJECT = "reject"
    ASSIGN = "assign"
    NO_MATCH = "no match"
    WITHDRAW = "withdraw"


_DECISIONS = {
    Verb.ACCEPT: "accepted",
    Verb.ASSIGN: "accepted",
    Verb.REJECT: "rejected",
    Verb.NO_MATCH: "no_match",
    Verb.WITHDRAW: "withdrawn",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """What an entry may speak of: a measure, an indicator or a commitment.

    `due` is its target of the report's period, `score` how probable it is, from 0 to 1.
    """

    target_id: str
    text: str
    due: str | None
    responsible: str | None
    score: float


@dataclass(frozen=True, slots=True)
class Case:
    """An entry with what is made of it: `target_id` is what is proposed or was decided on, None where nothing is.

    `decided_by`, `decided_at` (UTC) and `note` are a person's, None where the program decides.
    """

    entry_id: str
    plan_id: str | None
    period: str | None
    reporter: str
    commitment: str | None
    responsible: str | None
    measure: str | None
    target: str | None
    achievement: str | None
    decision: Decision
    target_id: str | None
    target_text: str | None
    score: float
    reason: str
    decided_by: str | None
    decided_at: datetime | None
    note: str | None
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person wants done with an entry; `where` it was written (`cases.csv, line 3: `) begins any complaint.

    `target_id` is what to assign it to. With `ACCEPT` and `REJECT` it is what the person saw proposed, `target_text`
    how it read then: the ruling is refused if that has changed. None takes whatever is proposed.
    """

    entry_id: str
    verb: Verb
    target_id: str | None = None
    target_text: str | None = None
    note: str | None = None
    where: str = ""


class StoredDecision(Record):
    """A decision as it is kept, and carried from one warehouse to another: a row of `history.decisions`."""

    decided_by: str
    decided_at: NaiveDatetime
    plan_id: str | None
    reporter: str
    period: str | None
    entry_text: str
    occurrence: int
    decision: Literal["accepted", "rejected", "no_match", "withdrawn"]
    target_kind: Literal["measure", "indicator", "commitment"] | None = None
    target_id: str | None = None
    target_text: str | None = None
    target_responsible: str | None = None
    target_title: str | None = None
    note: str | None = None
    report_id: str | None = None
    chooses: bool = False


_Fields: TypeAlias = dict[str, Any]
_DECISION_LIST = TypeAdapter(list[StoredDecision])


def review_cases(
    connection: DuckDBPyConnection,
    *,
    plan_id: str | None = None,
    period: str | None = None,
    body: str | None = None,
    language: Language = Language.ENGLISH,
    decisions: Collection[Decision] | None = OPEN,
) -> list[Case]:
    """The entries on which one of the decisions stands (None: all entries), in the order of their reports.

    Only those on a plan, on a period, of a body; their reasons are in the language. Raises `UsageError` where there is
    no plan of this identifier, or no body that is called so.
    """
    if plan_id is not None:
        require_plan(plan_id, plan_ids(connection))
    wanted = None if decisions is None else [decision.value for decision in decisions]
    rows = _rows(connection, "judgements/cases", plan_id=plan_id, decisions=wanted)
    rows = _narrowed(connection, rows, period, body)
    if language is not Language.ENGLISH:
        rows = _with_reasons_in(connection, rows, language)
    return [_case(**row) for row in rows]


def _narrowed(
    connection: DuckDBPyConnection, rows: list[_Fields], period: str | None, body: str | None
) -> list[_Fields]:
    """The rows on this period and of this body; None takes any."""
    if period:
        rows = [row for row in rows if (row["period"] or "").upper() == period.upper()]
    if body:
        of_body = {*entries_of_body(connection, require_body(connection, body))}
        rows = [row for row in rows if row["entry_id"] in of_body]
    return rows


def _with_reasons_in(
    connection: DuckDBPyConnection, rows: Iterable[_Fields], language: Language
) -> list[_Fields]:
    """The rows with their reasons in this language, where these are known in it."""
    reasons = connection.execute(sql("judgements/reasons"), {"lang": language}).fetchall()
    told = dict(reasons)
    return [row | {"reason": told.get(row["entry_id"], row["reason"])} for row in rows]


def _case(*, decision: str, options: Sequence[_Fields] | None, **fields: Any) -> Case:
    """A row of `judgements/cases` as a case."""
    candidates = tuple(Candidate(**option) for option in options or ())
    return Case(decision=Decision(decision), candidates=candidates, **fields)


def decide(
    connection: DuckDBPyConnection,
    rulings: Sequence[Ruling],
    decided_by: str,
    decided_at: datetime | None = None,
) -> int:
    """Store what a person decided, all of it or nothing; gives how many decisions are new.

    What already stands so is not stored again. `decided_at` is UTC, by default now, or the time of the last decision
    where the clock was set back since: of two decisions on an entry the later one holds.

    Raises `UsageError` for an entry or a target that does not exist, for a target of another plan, where nothing is
    proposed that could be accepted or rejected, where nothing was decided that could be withdrawn, and for two rulings
    on one entry.
    """
    _require_name(decided_by)
    made: _Fields = {
        "decided_by": decided_by.strip(),
        "decided_at": decided_at or _now(connection),
    }
    with recording(connection, "the decisions"):
        decisions = [StoredDecision(**fields, **made) for fields in _judged(connection, rulings)]
        _append(connection, decisions)
    return len(decisions)


@dataclass(frozen=True, slots=True)
class Decidable:
    """What was asked of a warehouse to decide on some entries without asking it again; `last` decided in UTC."""

    entries: Mapping[str, _Fields]
    targets: Mapping[str, _Fields]
    last: datetime | None
    names: PlanNames

    def knows(self, ruling: Ruling) -> bool:
        """Whether all that this ruling is about was asked of."""
        target = ruling.target_id
        return ruling.entry_id in self.entries and (target is None or target in self.targets)

    def line(self, ruling: Ruling, decided_by: str, after: datetime | None = None) -> Line | None:
        """What `decide` would store, as a line of the ledger; None where that stands already.

        It is set down later than `after`. Raises `UsageError` as `decide` does, and for an entry or a target of which
        nothing was asked.
        """
        _require_name(decided_by)
        fields = next(_told_of([ruling], self.entries, self.targets), None)
        if fields is None:
            return None
        at = max(filter(None, (datetime.now(UTC).replace(tzinfo=None), self.last, after)))
        decision = StoredDecision(**fields, decided_by=decided_by.strip(), decided_at=at)
        return link_line(self.names.read_in(decision.model_dump()))


def decidable(
    connection: DuckDBPyConnection, cases: Iterable[Case], rulings: Iterable[Ruling] = ()
) -> Decidable:
    """What is needed to decide on these cases, to link them with a candidate or with nothing, and for these rulings."""
    told, more = list(cases), list(rulings)
    entry_ids = [case.entry_id for case in told] + [ruling.entry_id for ruling in more]
    entries = _by_id(connection, "judgements/entries", entry_ids)
    named = {candidate.target_id for case in told for candidate in case.candidates}
    named |= {ruling.target_id for ruling in more if ruling.target_id}
    named |= {entry["target_id"] for entry in entries.values() if entry["target_id"]}
    targets = _by_id(connection, "judgements/targets", sorted(named))
    ((last,),) = connection.execute(sql("judgements/last_time")).fetchall()
    return Decidable(entries, targets, last, read_names(connection))


def count_new(connection: DuckDBPyConnection, rulings: Sequence[Ruling]) -> int:
    """How many decisions `decide` would store; raises `UsageError` as it does."""
    return len(list(_judged(connection, rulings)))


def dump_decisions(connection: DuckDBPyConnection) -> str:
    """All decisions as JSON: what a rebuilt warehouse needs to know of the old one (`restore_decisions`)."""
    rows = _rows(connection, "judgements/decisions")
    return _DECISION_LIST.dump_json(_DECISION_LIST.validate_python(rows), indent=2).decode()


def restore_decisions(connection: DuckDBPyConnection, dumped: str) -> int:
    """Add dumped decisions to those of the warehouse, all or nothing; gives how many it did not hold yet.

    Raises `UsageError` where the text is no such dump.
    """
    decisions = _parsed(dumped)
    with recording(connection, "the decisions"):
        new = _not_held(connection, decisions)
        _append(connection, new)
    return len(new)


def count_not_held(connection: DuckDBPyConnection, dumped: str) -> int:
    """How many decisions `restore_decisions` would add; raises `UsageError` as it does."""
    return len(_not_held(connection, _parsed(dumped)))


def _parsed(dumped: str) -> list[StoredDecision]:
    try:
        return _DECISION_LIST.validate_json(dumped)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise UsageError(
            f"These are no decisions as Renaksi saves them ({place or 'file'}: {first['msg']})."
        ) from error


def _not_held(
    connection: DuckDBPyConnection, decisions: list[StoredDecision]
) -> list[StoredDecision]:
    held = set(_DECISION_LIST.validate_python(_rows(connection, "judgements/decisions")))
    return [decision for decision in dict.fromkeys(decisions) if decision not in held]


def _judged(connection: DuckDBPyConnection, rulings: Sequence[Ruling]) -> Iterator[_Fields]:
    """What the rulings add to the decisions, without who and when."""
    entries = _by_id(connection, "judgements/entries", [ruling.entry_id for ruling in rulings])
    named = {ruling.target_id for ruling in rulings} | {
        row["target_id"] for row in entries.values()
    }
    targets = _by_id(connection, "judgements/targets", [name for name in named if name])
    return _told_of(rulings, entries, targets)


def _told_of(
    rulings: Sequence[Ruling], entries: Mapping[str, _Fields], targets: Mapping[str, _Fields]
) -> Iterator[_Fields]:
    seen: dict[str, Ruling] = {}
    for ruling in rulings:
        entry = entries.get(ruling.entry_id)
        if entry is None:
            raise _refusal(ruling, "there is no such entry; `renaksi review --all` lists them.")
        if earlier := seen.get(ruling.entry_id):
            raise _refusal(ruling, f"it is decided twice. {earlier.where}".rstrip(": "))
        seen[ruling.entry_id] = ruling
        if fields := _judge(ruling, entry, targets):
            yield fields


def _judge(ruling: Ruling, entry: _Fields, targets: Mapping[str, _Fields]) -> _Fields | None:
    """What a ruling adds; None where it says what already stands."""
    decision = _DECISIONS[ruling.verb]
    target = _target(ruling, entry, targets)
    if ruling.verb == Verb.WITHDRAW and entry["decision"] is None:
        raise _refusal(ruling, "nobody has decided on it yet.")
    standing = (entry["stands"] and entry["decision"], entry["target_id"], entry["note"])
    chooses = bool(entry["is_outdone"] and decision == "accepted")
    if standing == (decision, target.get("target_id"), ruling.note) and not chooses:
        return None
    named = ("reporter", "period", "entry_text", "occurrence", "report_id")
    key = {name: entry[name] for name in named}
    plan_id = entry["plan_id"] or target.get("plan_id")
    target = {name: value for name, value in target.items() if name != "shown_text"}
    made = {"plan_id": plan_id, "decision": decision, "note": ruling.note, "chooses": chooses}
    return key | target | made


def _target(ruling: Ruling, entry: _Fields, targets: Mapping[str, _Fields]) -> _Fields:
    """What the ruling is about, as the plan says it now; empty for verbs that need no target."""
    if ruling.verb in (Verb.NO_MATCH, Verb.WITHDRAW):
        return {}
    if ruling.verb == Verb.ASSIGN:
        return _assigned(ruling, entry["plan_id"], targets)
    target = targets.get(entry["target_id"])
    if target is None:
        raise _refusal(
            ruling, "nothing is proposed for it; assign it, or say that it has no match."
        )
    proposed, text = target["target_id"], target["shown_text"]
    if ruling.target_id not in (None, proposed):
        raise _refusal(ruling, f"not {ruling.target_id} but {proposed} is proposed for it by now.")
    if ruling.target_text and letters(ruling.target_text) != letters(text):
        raise _refusal(ruling, f"the plan has changed the text of {proposed}; look at it again.")
    return target


def _assigned(ruling: Ruling, plan_id: str | None, targets: Mapping[str, _Fields]) -> _Fields:
    target = targets.get(ruling.target_id or "")
    if target is None:
        reason = f"the plans have no {ruling.target_id}" if ruling.target_id else "to what?"
        advice = "assign it to the identifier of a measure, an indicator or a commitment."
        raise _refusal(ruling, f"{reason}; {advice}")
    if plan_id not in (None, target["plan_id"]):
        raise _refusal(
            ruling, f"{ruling.target_id} is of {target['plan_id']}, its report is about {plan_id}."
        )
    return target


def _require_name(decided_by: str) -> None:
    if not decided_by.strip():
        raise UsageError("A decision needs a name: say with --by who decides.")


def _refusal(ruling: Ruling, reason: str) -> UsageError:
    return UsageError(f"{ruling.where}entry {ruling.entry_id}: {reason}")


def _now(connection: DuckDBPyConnection) -> datetime:
    """The time in UTC, but never before that of a decision which is stored already."""
    now = datetime.now(UTC).replace(tzinfo=None)
    rows: list[tuple[datetime | None]] = connection.execute(sql("judgements/last_time")).fetchall()
    ((last,),) = rows
    if last is None or last <= now:
        return now
    _log.warning(
        "The clock says %s UTC, but the last decision was made at %s: this one is set down at that time too.",
        *(f"{time:%Y-%m-%d %H:%M:%S}" for time in (now, last)),
    )
    return last


def _append(connection: DuckDBPyConnection, decisions: Sequence[StoredDecision]) -> None:
    ((last,),) = connection.execute(sql("judgements/last")).fetchall()
    rows: list[Row] = [
        {"decision_id": number, "judgement_id": None, **decision.model_dump(mode="json")}
        for number, decision in enumerate(decisions, last + 1)
    ]
    if rows:
        insert_rows(connection, {"decisions": rows})
        tell_sources(connection)
        note_superseded(connection)
        note_states(connection)


def _by_id(connection: DuckDBPyConnection, name: str, ids: Sequence[str]) -> dict[str, _Fields]:
    """The rows that `warehouse/sql/<name>.sql` yields for these identifiers, by their first column."""
    return {next(iter(row.values())): row for row in _rows(connection, name, ids=ids)}


def _rows(connection: DuckDBPyConnection, name: str, **parameters: object) -> list[_Fields]:
    """The rows that `warehouse/sql/<name>.sql` yields."""
    return read_table(connection, sql(name), parameters).as_dicts()
