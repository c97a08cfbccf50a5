"""What a rebuild needs of a warehouse: what was loaded, what people did since, and what comes out otherwise."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from duckdb import DuckDBPyConnection

from models.mail import Mail
from models.origin import NOWHERE, Origin
from warehouse.sql import sql
from warehouse.store.connection import open_warehouse
from warehouse.store.digest import relation_digests
from warehouse.store.keys import take_over_keys
from warehouse.store.migrations import run_beside
from warehouse.store.plan_names import read_names
from warehouse.store.recipe import given_in
from warehouse.store.retelling import retell
from warehouse.store.writing import transaction


class PastLoad(NamedTuple):
    """A load that brought something new, and what people did right after it.

    `profiles`: one's own with which the file was read, each a name and a SHA-256. `rollbacks`: the steps back to an
    older version of a plan, each a plan and a version. `mail`: the one that brought the file. `origin`: where the file
    lay, and what was given with it.
    """

    load_id: int
    file_name: str
    sha256: str
    profiles: list[tuple[str, str]]
    rollbacks: list[tuple[str, int]]
    mail: Mail | None = None
    origin: Origin = NOWHERE


class Difference(NamedTuple):
    """A relation in which two warehouses differ: the rows that each alone holds, counted."""

    relation: str
    lost: int
    gained: int


def past_loads(connection: DuckDBPyConnection) -> list[PastLoad]:
    """The loads of a warehouse in their order."""
    names = read_names(connection)
    return [
        PastLoad(
            load_id,
            name,
            sha256,
            [(own["name"], own["sha256"]) for own in profiles],
            [(names.read(plan_id), version) for plan_id, version in rollbacks],
            Mail(*mail) if any(mail) else None,
            Origin(tuple(folders), given_in(given)),
        )
        for load_id, name, sha256, profiles, rollbacks, folders, given, *mail in connection.execute(
            sql("store/rebuild/loads")
        ).fetchall()
    ]


def carry_over(old: DuckDBPyConnection, made: Path) -> None:
    """Give the warehouse made people's decisions, the times at which things were done, and the keys that were given."""
    run_beside(old, made, "store/rebuild/carry_over")
    with open_warehouse(made) as connection, transaction(connection, "The keys of the rebuilt"):
        take_over_keys(old, connection)
        retell(connection)


def differences(old: DuckDBPyConnection, made: DuckDBPyConnection) -> list[Difference]:
    """The relations of which the two warehouses hold other rows."""
    before, after = relation_digests(old), relation_digests(made)
    found: list[Difference] = []
    for name in (name for name in before if before[name] != after[name]):
        lost, gained = _rows(old, name), _rows(made, name)
        found.append(Difference(name, (lost - gained).total(), (gained - lost).total()))
    return found


def _rows(connection: DuckDBPyConnection, relation: str) -> Counter[str]:
    rows = connection.execute(sql("store/rebuild/rows", relation=relation)).fetchall()
    return Counter(text for (text,) in rows)
