"""What the documented questions on plans and on trust are to answer, worked out a second time in plain Python.

Nothing here is taken from the SQL of the questions or of the views that they ask: only what was read is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, TypeAlias

from duckdb import DuckDBPyConnection

Answer: TypeAlias = Counter[tuple[Any, ...]]


class Answered:
    """The answers, each with as many rows as it has alike, lists as tuples."""

    def __init__(self, connection: DuckDBPyConnection) -> None:
        self._connection = connection
        self.titles = {row.commitment_id: row.title for row in self._all("commitments")}
        self.plan_of = {row.commitment_id: row.plan_id for row in self._all("commitments")}
        self.measures = {row.measure_id: row for row in self._all("measures")}
        self.bodies = {row.organisation_id: row for row in self._all("organisations")}
        self.participants = self._all("commitment_organisations")
        self.targets = self._all("targets")

    def _all(self, relation: str) -> list[SimpleNamespace]:
        found = self._connection.execute(f"FROM {relation}")
        names = [column[0] for column in found.description or []]
        return [SimpleNamespace(**dict(zip(names, row, strict=True))) for row in found.fetchall()]

    def answers(self) -> dict[int, Answer]:
        """By the question's number."""
        made = {
            1: self._loads(), 2: self._first_due(), 3: self._roles(), 4: self._proposals(),
            5: self._without_measures(), 6: self._promises(), 7: self._laws(), 8: self._goals(),
            9: self._served(), 15: self._not_counted(), 16: self._places(), 17: self._findings(),
        }  # fmt: skip
        return {number: Counter(rows) for number, rows in made.items()}

    def _loads(self) -> Iterator[tuple[Any, ...]]:
        named = defaultdict(set)
        for row in self._all("measure_organisations"):
            named[row.measure_id].add(row.organisation_id)
        found: dict[tuple[Any, ...], list[SimpleNamespace]] = defaultdict(list)
        for target in self.targets:
            plan = self.plan_of[self.measures[target.measure_id].commitment_id]
            for body in named[target.measure_id]:
                found[body, plan, target.period, target.due_date].append(target)
        for (body, _, period, due), targets in found.items():
            measures = {target.measure_id for target in targets}
            commitments = {self.measures[name].commitment_id for name in measures}
            counts = len(commitments), len(measures), len(targets)
            yield (self.bodies[body].name, period, due, *counts)

    def _first_due(self) -> Iterator[tuple[Any, ...]]:
        days = defaultdict(set)
        for target in self.targets:
            commitment = self.measures[target.measure_id].commitment_id
            days[self.plan_of[commitment]].add(target.due_date)
        for target in self.targets:
            measure = self.measures[target.measure_id]
            if target.due_date == min(days[self.plan_of[measure.commitment_id]]):
                yield (
                    measure.commitment_id, measure.responsible, measure.text, target.text,
                    target.due_date,
                )  # fmt: skip

    def _roles(self) -> Iterator[tuple[Any, ...]]:
        of_body = defaultdict(list)
        for row in self.participants:
            if body := self.bodies.get(row.organisation_id):
                whole = self.bodies.get(body.parent_id) if body.kind == "unit" else body
                if whole and whole.kind == "ministry_or_agency":
                    of_body[whole.organisation_id].append(row)
        for body_id, rows in of_body.items():
            commitments = {row.commitment_id for row in rows}
            roles = tuple(sorted({row.role for row in rows}))
            yield self.bodies[body_id].name, len(commitments), roles

    def _proposals(self) -> Iterator[tuple[Any, ...]]:
        for row in self.participants:
            body = self.bodies.get(row.organisation_id)
            if row.role == "proposer" and body and body.kind == "civil_society":
                yield body.name, row.commitment_id, self.titles[row.commitment_id]

    def _without_measures(self) -> Iterator[tuple[Any, ...]]:
        measured = {measure.commitment_id for measure in self.measures.values()}
        for commitment, title in self.titles.items():
            if commitment not in measured:
                yield commitment, title

    def _promises(self) -> Iterator[tuple[Any, ...]]:
        """Each with the commitment that its indicator, measure or target stands in."""
        owners = {row.indicator_id: row.commitment_id for row in self._all("indicators")}
        owners |= {name: row.commitment_id for name, row in self.measures.items()}
        owners |= {row.target_id: owners[row.measure_id] for row in self.targets}
        for row in self._all("quantities"):
            yield (
                owners[row.owner_id], row.owner_kind, row.comparator, row.value, row.unit,
                row.year, row.text,
            )  # fmt: skip

    def _cited(self, kind: str) -> dict[str, set[str]]:
        found = defaultdict(set)
        for row in self._all("citations"):
            if row.kind == kind:
                found[row.value].add(row.commitment_id)
        return found

    def _laws(self) -> Iterator[tuple[Any, ...]]:
        for law, commitments in self._cited("law").items():
            yield law, len(commitments)

    def _goals(self) -> Iterator[tuple[Any, ...]]:
        goals: dict[int, set[str]] = defaultdict(set)
        for value, commitments in self._cited("sdg").items():
            goals[int(value.split(".")[0])] |= commitments
        for goal, commitments in goals.items():
            yield goal, tuple(sorted(commitments))

    def _served(self) -> Iterator[tuple[Any, ...]]:
        pairs = defaultdict(list)
        for row in self._all("indicator_measures"):
            measure = self.measures[row.measure_id]
            pairs[row.indicator_id].append((-row.score, measure.ordinal, measure.text))
        for row in self._all("indicators"):
            if row.indicator_id in pairs:
                score, _, text = min(pairs[row.indicator_id])
                yield row.commitment_id, row.text, text, -score

    def _not_counted(self) -> Iterator[tuple[Any, ...]]:
        entries = {row.entry_id: row for row in self._all("progress_entries")}
        for row in self._all("matches"):
            entry = entries[row.entry_id]
            if row.decision not in ("auto", "accepted"):
                score = None if row.score is None else round(row.score, 2)
                printed = entry.commitment_as_printed, entry.measure_as_printed
                yield row.decision, *printed, score, row.reason

    def _places(self) -> Iterator[tuple[Any, ...]]:
        """The first box of each title."""
        files = {row.document_id: row.file_name for row in self._all("documents")}
        first: dict[str, SimpleNamespace] = {}
        for row in self._all("provenance"):
            if (row.entity_kind, row.field) == ("commitment", "title"):
                known = first.setdefault(row.entity_id, row)
                first[row.entity_id] = min(known, row, key=lambda box: (box.page, box.top, box.x0))
        for commitment, box in first.items():
            place = files[box.document_id], box.page, int(box.x0 + 0.5), int(box.top + 0.5)
            yield (commitment, self.titles[commitment], *place)

    def _findings(self) -> Iterator[tuple[Any, ...]]:
        kinds = defaultdict(list)
        for row in self._all("findings"):
            if not row.is_seen:
                kinds[row.severity, row.code].append(row.message)
        for (severity, code), messages in kinds.items():
            yield severity, code, len(messages), min(messages)
