"""The versions of a plan: listing them, comparing any two, and which one a step back leads to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from duckdb import DuckDBPyConnection

from models.errors import UsageError
from warehouse.ask.bodies import require_body
from warehouse.ask.queries import Table, read_table, require_plan
from warehouse.sql import sql
from warehouse.store.changes import Change, compare, pair_entities
from warehouse.store.entities import COMMITMENT, PLAN, read_version


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of a plan: what changed, and which commitments bear another number.

    `titles`: those of the newer version's commitments; `renumbered`: their identifiers in both, where they differ.
    """

    plan_id: str
    from_version: int
    to_version: int
    changes: list[Change]
    titles: dict[str, str | None]
    renumbered: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Rollback:
    """A step from the version of a plan that is shown to another one."""

    from_version: int
    to_version: int


def list_versions(connection: DuckDBPyConnection, plan_id: str | None = None) -> Table:
    """The versions of a plan, or of all, with document and time of load. Raises `UsageError` for an unknown plan."""
    if plan_id is not None:
        _versions(connection, plan_id)
    return read_table(connection, sql("ask/versions"), {"plan_id": plan_id})


def compare_versions(
    connection: DuckDBPyConnection,
    plan_id: str,
    from_version: int | None = None,
    to_version: int | None = None,
    body: str | None = None,
) -> Comparison:
    """What changed between two versions of a plan: by default from the one before to the one shown.

    With a body, in the commitments that it has a part in, in any version. Raises `UsageError` for a plan, version or
    body that is not there.
    """
    versions, shown = _versions(connection, plan_id)
    to_version = _known(plan_id, versions, shown if to_version is None else to_version)
    if from_version is None:
        from_version = _before(plan_id, versions, to_version)
    from_version = _known(plan_id, versions, from_version)
    old, new = (read_version(connection, plan_id, v) for v in (from_version, to_version))
    at = PLAN.children.index(COMMITMENT)
    olds, news = old.children[at], new.children[at]
    same = (
        (olds[pair.old].entity_id, news[pair.new].entity_id) for pair in pair_entities(olds, news)
    )
    found = Comparison(
        plan_id,
        from_version,
        to_version,
        changes=list(compare(old, new)),
        titles={commitment.entity_id: commitment.name for commitment in news},
        renumbered=[(before, after) for before, after in same if before != after],
    )
    return found if body is None else _of_body(connection, found, body)


def _of_body(connection: DuckDBPyConnection, whole: Comparison, body: str) -> Comparison:
    """What of the comparison is about commitments that the body has a part in."""
    asked = {"body": require_body(connection, body)}
    rows = connection.execute(sql("ask/commitments_of_body"), asked).fetchall()
    own = {commitment_id for (commitment_id,) in rows}
    return replace(
        whole,
        changes=[change for change in whole.changes if change.commitment_id in own],
        renumbered=[pair for pair in whole.renumbered if not own.isdisjoint(pair)],
    )


def planned_rollback(
    connection: DuckDBPyConnection, plan_id: str, to_version: int | None = None
) -> Rollback:
    """The step to the version before the one shown, or to any other; raises `UsageError` where there is none."""
    versions, shown = _versions(connection, plan_id)
    if to_version is None:
        to_version = _before(plan_id, versions, shown)
    step = Rollback(shown, _known(plan_id, versions, to_version))
    if step.to_version == shown:
        raise UsageError(f"Version {shown} of {plan_id} is the one shown already.")
    return step


def _versions(connection: DuckDBPyConnection, plan_id: str) -> tuple[list[int], int]:
    """The numbers of a plan's versions, and the one shown."""
    rows = connection.execute(sql("ask/versions"), {"plan_id": None}).fetchall()
    versions = {number: shown for plan, number, shown, *_ in rows if plan == plan_id}
    require_plan(plan_id, sorted({plan for plan, *_ in rows}))
    return list(versions), next(number for number, shown in versions.items() if shown)


def _known(plan_id: str, versions: list[int], version: int) -> int:
    if version not in versions:
        numbers = ", ".join(map(str, versions))
        raise UsageError(f"{plan_id} has no version {version}: it has {numbers}.")
    return version


def _before(plan_id: str, versions: list[int], version: int) -> int:
    older = [number for number in versions if number < version]
    if not older:
        raise UsageError(
            f"Version {version} of {plan_id} is its first, with none before it: name another version."
        )
    return max(older)
