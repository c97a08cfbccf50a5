"""What people say that a plan is: of which family, whose, of which years. Its identifier follows, and all that has it.

All that is held of the plan is shown by the identifier that it should have; the ledger, and lasting keys, have the one
that it is read by. So nothing that was said before is lost, and nothing is left when it is taken back.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from duckdb import DuckDBPyConnection

from models.origin import plan_parts
from models.same import as_words
from warehouse.sql import sql
from warehouse.store.plan_names import NAMES, NO_NAMES
from warehouse.store.writing import insert_rows

FIELDS = ("family", "issuer", "years")
"""What can be said of a plan's identity."""

_UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class ReadAs:
    """A plan's identifier as it is read, its family, and whether such plans have their issuer in it."""

    plan_id: str
    family: str
    has_issuer: bool

    @property
    def years(self) -> str:
        """The years in its identifier."""
        parts = plan_parts(self.plan_id)
        return "-".join(map(str, parts.years)) if parts else _UNDATED

    def shown(self, said: Mapping[str, str]) -> str:
        """The identifier of the plan that people say it is."""
        issuer = self.plan_id.removesuffix(self.years).removeprefix(self.family).strip("-")
        if self.has_issuer and "issuer" in said:
            issuer = "-".join(as_words(said["issuer"]).upper().split())
        parts = (said.get("family", self.family), issuer, said.get("years", self.years))
        return "-".join(filter(None, parts))


def put_identities(connection: DuckDBPyConnection) -> None:
    """Have plans shown as people say that they are, within the caller's transaction, in which all is as it was read."""
    known = [_Name(*row) for row in connection.execute(sql("judgements/plans/known")).fetchall()]
    held = _held(connection)
    for name in known:
        if name.is_renamed:
            held = held - {name.shown_as} | {name.read_as}
    names = _fitting(_wanted(connection), held)
    if names == known:
        return
    for name in known:
        if name.is_renamed:
            _rename(connection, name.shown_as, name.read_as)
    connection.execute(sql("judgements/plans/forget"))
    if names:
        insert_rows(connection, {"shown_plans": [name._asdict() for name in names]})
    for name in names:
        if name.is_renamed:
            _rename(connection, name.read_as, name.shown_as)


class _Name(NamedTuple):
    """By which identifier a plan is read, and should be shown; whether it is."""

    read_as: str
    shown_as: str
    is_renamed: bool


def _fitting(wanted: Mapping[str, str], held: Collection[str]) -> list[_Name]:
    """The plans that should be shown otherwise, with those of them that can be: none as another is called."""
    taken, names = set(held), []
    for read, shown in sorted(wanted.items()):
        is_renamed = read in held and shown not in taken
        names.append(_Name(read, shown, is_renamed))
        taken |= {shown} if is_renamed else set()
    return names


def would_be(connection: DuckDBPyConnection, plan: ReadAs, field: str, value: str) -> str:
    """The identifier that a plan is shown by if this is said of it too."""
    said = {
        name: told
        for read, name, told, _, _ in connection.execute(sql("judgements/plans/asked")).fetchall()
        if read == plan.plan_id
    }
    return plan.shown(said | {field: value})


def is_held(connection: DuckDBPyConnection, plan_id: str) -> bool:
    """Whether a plan of this identifier is held, shown or not."""
    return plan_id in _held(connection)


def _held(connection: DuckDBPyConnection) -> set[str]:
    return {plan_id for (plan_id,) in connection.execute(sql("judgements/plans/all")).fetchall()}


def _wanted(connection: DuckDBPyConnection) -> dict[str, str]:
    """The identifiers that plans should be shown by, by those that they are read by."""
    said: dict[str, tuple[ReadAs, dict[str, str]]] = {}
    for read, field, value, *about in connection.execute(sql("judgements/plans/asked")).fetchall():
        _, fields = said.setdefault(read, (ReadAs(read, *about), {}))
        fields[field] = value
    shown = {read: plan.shown(fields) for read, (plan, fields) in said.items()}
    return {read: name for read, name in shown.items() if name != read}


def _rename(connection: DuckDBPyConnection, old: str, new: str) -> None:
    """Give a plan, and all that stands in it, another identifier."""
    columns = {"names": NAMES, "no_names": NO_NAMES}
    renames = connection.execute(sql("judgements/plans/renames"), columns).fetchall()
    for (statement,) in renames:
        connection.execute(statement, {"old": old, "new": new})
