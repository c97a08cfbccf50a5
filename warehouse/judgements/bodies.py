"""What people say of bodies: that two are one, that two are two after all, or that one is a unit of another.

A body is known by its identifier, which is made of its name. What names a body that is another one now names that.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from duckdb import DuckDBPyConnection

from warehouse.judgements.editing import PROVENANCE, Content, Editor, Place, Store
from warehouse.judgements.tables import table_of
from warehouse.sql import sql
from warehouse.store.writing import insert_rows


class Tie(StrEnum):
    """What is said of two bodies."""

    SAME = "same_as"
    NOT_SAME = "not_same_as"
    UNIT = "unit_of"


class _Judged(NamedTuple):
    judgement_id: str
    verdict: str
    body: str
    name: str
    other: str


@dataclass
class _Bodies:
    """The bodies that are read, by identifier with their names, and what they become."""

    names: dict[str, list[str]]
    parents: dict[str, str | None]
    into: dict[str, str] = field(default_factory=dict)
    apart: set[frozenset[str]] = field(default_factory=set)

    def now(self, body: str) -> str:
        """The body that it is counted as."""
        while body in self.into:
            body = self.into[body]
        return body

    def are_apart(self, body: str, other: str) -> bool:
        """Whether somebody said that two of those that would be one are two."""
        one = {name for name in self.names if self.now(name) == self.now(body)}
        two = {name for name in self.names if self.now(name) == self.now(other)}
        return any(pair & one and pair & two for pair in self.apart)

    def is_above(self, body: str, other: str) -> bool:
        """Whether a body is the other one, or one that it belongs to."""
        above: str | None = other
        seen: set[str] = set()
        while above and above not in seen:
            if above == body:
                return True
            seen.add(above)
            above = self.parents.get(above)
        return False


_MENTIONS = ("commitment_organisation", "measure_organisation", "contact")
"""The kinds of rows that name bodies."""


def put_bodies(connection: DuckDBPyConnection) -> None:
    """Have the tables name the bodies that people say there are, and note what each judgement comes to."""
    asked = [_Judged(*row) for row in connection.execute(sql("judgements/bodies/asked")).fetchall()]
    if not asked:
        return
    rows = connection.execute(sql("judgements/bodies/read")).fetchall()
    bodies = _Bodies(
        {body: names for body, names, _ in rows}, {body: parent for body, _, parent in rows}
    )
    bodies.apart = {
        frozenset((said.body, said.other)) for said in asked if said.verdict == Tie.NOT_SAME
    }
    for said in asked:
        told = {"judgement_id": said.judgement_id, "state": _put(connection, bodies, said)}
        connection.execute(sql("judgements/rows/state"), told)


def _put(connection: DuckDBPyConnection, bodies: _Bodies, said: _Judged) -> str:
    """Do what was said; gives what it comes to."""
    if said.other not in bodies.names:
        return "orphan"
    if said.body not in bodies.names:
        is_other = said.verdict == Tie.SAME and said.name in bodies.names[said.other]
        return "fulfilled" if is_other else "orphan"
    body, other = bodies.now(said.body), bodies.now(said.other)
    if said.verdict == Tie.NOT_SAME:
        return "open" if body == other else "applied"
    state = _fitting(bodies, said, body, other)
    if state is not None:
        return state
    if said.verdict == Tie.SAME:
        bodies.into[body] = other
        _merge(connection, said.judgement_id, body, other)
    else:
        bodies.parents[body] = other
        _place(connection, said.judgement_id, body, other)
    return "applied"


def _fitting(bodies: _Bodies, said: _Judged, body: str, other: str) -> str | None:
    """What a tie comes to that is not to be made: it is there already, or does not fit the others."""
    if said.verdict == Tie.SAME and body == other:
        return "applied"
    if said.verdict == Tie.UNIT and bodies.parents.get(body) == other:
        return "fulfilled"
    is_apart = said.verdict == Tie.SAME and bodies.are_apart(body, other)
    return "open" if is_apart or bodies.is_above(body, other) else None


def _merge(connection: DuckDBPyConnection, judgement_id: str, body: str, other: str) -> None:
    """Have all that names a body name another one, which has its names too."""
    (lasting,) = connection.execute(
        sql("judgements/bodies/newest"), {"organisation_id": other}
    ).fetchall()
    for editor in _loads(connection, judgement_id, (body,)):
        store = _store(editor)
        rows = {row["organisation_id"]: row for row in editor.read(store, [body, other])}
        given = rows[body]
        kept = rows.get(other) or json.loads(lasting[0]) | {
            "load_id": editor.place.load_id, "aliases": [],
        }  # fmt: skip
        names = [*kept["aliases"], given["name"], given["acronym"], *given["aliases"]]
        aliases = [name for name in dict.fromkeys(names) if name and name != kept["name"]]
        _move_names(editor, body, other)
        editor.take(store, [body, other])
        editor.make(store, [kept | {"aliases": aliases}])
        editor.note_rewritten("organisation", other, "aliases", kept["aliases"])
    for editor in _loads(connection, judgement_id, parents=(body,)):
        store = Store("organisations", "parent_id", "load_id")
        units = [row["organisation_id"] for row in editor.read(store, [body])]
        editor.rewrite(_store(editor), units, lambda row: row | {"parent_id": other})

    def renamed(row: Content) -> Content:
        links = [name for name in ("organisation_id", "unit_id") if row.get(name) == body]
        return row | dict.fromkeys(links, other)

    _rename(connection, judgement_id, body, renamed)
    into: Content = {"judgement_id": judgement_id, "organisation_id": body, "into_id": other}
    connection.execute(sql("judgements/bodies/follow"), {"body": body, "other": other})
    insert_rows(connection, {"merged_bodies": [into]})


def _place(connection: DuckDBPyConnection, judgement_id: str, body: str, other: str) -> None:
    """Have a body be a unit of another, which what names it names then."""
    for editor in _loads(connection, judgement_id, (body,)):
        (row,) = editor.read(_store(editor), [body])
        editor.rewrite(
            _store(editor), [body], lambda row: row | {"parent_id": other, "kind": "unit"}
        )
        editor.note_rewritten("organisation", body, "kind", row["kind"])

    def placed(row: Content) -> Content:
        if row.get("organisation_id") != body:
            return row
        unit = {"unit_id": body, "unit": row.get("unit") or row.get("name_as_printed")}
        return row | {"organisation_id": other} | (unit if "unit_id" in row else {})

    _rename(connection, judgement_id, body, placed)
    told: Content = {"judgement_id": judgement_id, "organisation_id": body, "parent_id": other}
    insert_rows(connection, {"placed_units": [told]})


def _loads(
    connection: DuckDBPyConnection,
    judgement_id: str,
    bodies: Iterable[str] = (),
    parents: Iterable[str] = (),
) -> list[Editor]:
    """The loads that hold rows of these bodies, or of units of them, to be edited."""
    asked = {"bodies": list(bodies), "parents": list(parents)}
    rows = connection.execute(sql("judgements/bodies/loads"), asked).fetchall()
    return [Editor(connection, judgement_id, Place(None, None, load_id)) for (load_id,) in rows]


def _rename(
    connection: DuckDBPyConnection,
    judgement_id: str,
    body: str,
    change: Callable[[Content], Content],
) -> None:
    """Change the rows of plans that name a body; a measure names each body once."""
    for plan_id, version, load_id in connection.execute(sql("judgements/bodies/plans")).fetchall():
        editor = Editor(connection, judgement_id, Place(plan_id, version, load_id))
        for kind in _MENTIONS:
            store = editor.store_of(table_of(connection, kind))
            columns = ("organisation_id", "unit_id") if kind != "contact" else ("organisation_id",)
            asked = {"plan_id": plan_id, "version": version, "body": body}
            query = sql(
                "judgements/bodies/mentions",
                relation=store.relation,
                identifier=store.identifier,
                columns=", ".join(columns),
            )
            ids = [name for (name,) in connection.execute(query, asked).fetchall()]
            if ids:
                editor.rewrite(store, ids, change)
        if bodies_twice := connection.execute(
            sql("judgements/bodies/twice"), {"plan_id": plan_id, "version": version}
        ).fetchall():
            store = editor.store_of(table_of(connection, "measure_organisation"))
            editor.take(store, [name for (name,) in bodies_twice])


def _store(editor: Editor) -> Store:
    return editor.store_of(table_of(editor.connection, "organisation"))


def _move_names(editor: Editor, body: str, other: str) -> None:
    """Have the names of a body stand among those of another."""
    held = editor.read(PROVENANCE, [other])
    last = max((place["ordinal"] for place in held if place["field"] == "aliases"), default=0)
    moved = [
        place | {"entity_id": other, "field": "aliases", "ordinal": ordinal}
        for ordinal, place in enumerate(editor.read(PROVENANCE, [body]), last + 1)
    ]
    editor.take(PROVENANCE, [body, other])
    editor.make(PROVENANCE, [*held, *moved])
