"""Keys that last: an entity of a plan gets one at first sight, and every later version that has the entity keeps it.

A key is made of the identifier and the version in which its entity was first seen (`OGI-2020-2022/03~2`): no other
entity ever had both, so that no key is given twice. Which entity of another version is the same is what `changes`
says: asked of the version that was shown before, then, for what that one does not have, of all others from the newest
on. So what was taken out and comes back is known again, in whatever order versions are loaded and shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from typing import NamedTuple

from duckdb import DuckDBPyConnection

from warehouse.sql import sql
from warehouse.store.entities import PLAN, Entity, Kind, read_version
from warehouse.store.rows import Rows, as_json

_Keys = dict[tuple[str, str], str]
"""The keys of a version's entities, by kind and identifier."""


class Version(NamedTuple):
    """A version of a plan, and the one that was shown before it."""

    plan_id: str
    version: int
    shown: int | None


def add_first_keys(rows: Rows, version: int) -> None:
    """Give all rows of a version the keys of entities that are seen for the first time."""
    for kind in PLAN.below():
        for row in rows.get(kind.relation, ()):
            row[_column(kind)] = _first_key(str(row[kind.identifier]), version)


def hand_on_keys(connection: DuckDBPyConnection, stored: Version) -> None:
    """Give what a version has in common with earlier ones their keys; within the caller's transaction."""
    new = read_version(connection, stored.plan_id, stored.version)
    _give(connection, stored, _handed_on(new, _earlier(connection, stored)))


def complete_keys(connection: DuckDBPyConnection) -> None:
    """Give keys to the versions that an older Renaksi stored without; within the caller's transaction."""
    for stored in _versions(connection):
        new = read_version(connection, stored.plan_id, stored.version)
        if any(entity.lasting_key is None for entity in _below(new)):
            handed_on = _handed_on(new, _earlier(connection, stored))
            _give(connection, stored, _first_keys(new, stored.version, set()) | handed_on)


def take_over_keys(old: DuckDBPyConnection, made: DuckDBPyConnection) -> None:
    """Give the entities of a rebuilt warehouse the keys that they had, within a transaction of `made`.

    What is read otherwise now is known by its version's number first. A key that the old warehouse gave to what is
    not there any more is given to nothing else.
    """
    known: dict[str, list[Version]] = {}
    for version in reversed(_versions(old)):
        known.setdefault(version.plan_id, []).append(version)
    for stored in _versions(made):
        before = [
            read_version(old, *version[:2])
            for version in sorted(
                known.get(stored.plan_id, ()), key=lambda v: v.version != stored.version
            )
        ]
        used = {str(entity.lasting_key) for version in before for entity in _below(version)}
        new = read_version(made, stored.plan_id, stored.version)
        handed_on = _handed_on(new, [*before, *_earlier(made, stored)])
        _give(made, stored, _first_keys(new, stored.version, used) | handed_on)


def _handed_on(new: Entity, earlier: Iterable[Entity]) -> _Keys:
    """The keys that entities of a version have from earlier ones, of which the first that has an entity decides."""
    keys: _Keys = {}
    size = sum(1 for _ in _below(new))
    for old in earlier:
        _hand_on(new, old, keys)
        if len(keys) == size:
            break
    return keys


def _hand_on(new: Entity, old: Entity, keys: _Keys) -> None:
    """Add the keys of what one entity holds in two versions, at any depth, for what has none yet."""
    from warehouse.store.changes import (
        pair_entities,
    )  # what it needs is imported where there are two

    for news, olds in zip(new.children, old.children, strict=True):
        held = {keys.get(_place(entity)) for entity in news}
        free = [entity for entity in olds if entity.lasting_key not in held]
        waiting = [entity for entity in news if _place(entity) not in keys]
        for pair in pair_entities(free, waiting):
            keys[_place(waiting[pair.new])] = str(free[pair.old].lasting_key)
        same = {entity.lasting_key: entity for entity in olds}
        for entity in news:
            if before := same.get(keys.get(_place(entity))):
                _hand_on(entity, before, keys)


def _first_keys(new: Entity, version: int, used: set[str]) -> _Keys:
    """Keys of entities that are seen for the first time, none of them used before."""
    keys: _Keys = {}
    for entity in _below(new):
        key = _first_key(entity.entity_id, version)
        tries = (f"{key}.{nth}" if nth > 1 else key for nth in count(1))
        keys[_place(entity)] = next(free for free in tries if free not in used)
    return keys


def _earlier(connection: DuckDBPyConnection, stored: Version) -> Iterator[Entity]:
    """The versions before this one: the one that was shown, then the others from the newest on."""
    others = range(stored.version - 1, 0, -1)
    for version in dict.fromkeys((stored.shown, *others)):
        if version is not None:
            yield read_version(connection, stored.plan_id, version)


def _versions(connection: DuckDBPyConnection) -> list[Version]:
    rows = connection.execute(sql("store/keys/versions")).fetchall()
    return [Version(*row) for row in rows]


def _give(connection: DuckDBPyConnection, stored: Version, keys: _Keys) -> None:
    for kind in PLAN.below():
        given = [
            {"entity_id": entity_id, "lasting_key": key}
            for (name, entity_id), key in keys.items()
            if name == kind.name
        ]
        if given:
            statement = sql(
                "store/keys/give",
                relation=kind.relation,
                key=_column(kind),
                identifier=kind.identifier,
            )
            at = {"plan_id": stored.plan_id, "version": stored.version}
            connection.execute(statement, at | {"keys": as_json(given)})


def _below(entity: Entity) -> Iterator[Entity]:
    for children in entity.children:
        for child in children:
            yield child
            yield from _below(child)


def _place(entity: Entity) -> tuple[str, str]:
    return entity.kind.name, entity.entity_id


def _column(kind: Kind) -> str:
    assert kind.lasting
    return kind.lasting


def _first_key(entity_id: str, version: int) -> str:
    return f"{entity_id}~{version}"
