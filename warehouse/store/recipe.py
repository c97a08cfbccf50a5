"""How documents are read, and which ones were read so before: told without anything that a load needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from duckdb import DuckDBPyConnection

from models.origin import NOWHERE, Given, Origin, Reporter
from warehouse.sql import sql


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a document was read: a fingerprint of all it depends on, and one's own profiles, name and SHA-256 of each.

    `origin` is what else is known of the file: where it lay, and what was given with it.
    """

    read_by: str
    profiles: tuple[tuple[str, str], ...] = ()
    origin: Origin = NOWHERE

    def as_row(self) -> dict[str, object]:
        """Its columns of `history.loads`."""
        profiles = [{"name": name, "sha256": sha256} for name, sha256 in self.profiles]
        return {
            "read_by": self.read_by,
            "profiles": profiles,
            "folders": list(self.origin.folders),
            "given": asdict(self.origin.given),
        }


def read_before(connection: DuckDBPyConnection, recipe: Recipe) -> frozenset[str]:
    """The files, by SHA-256, that were read in this very way: to read them again would change nothing."""
    found = connection.execute(sql("store/read_before"), {"read_by": recipe.read_by}).fetchall()
    return frozenset(sha256 for (sha256,) in found)


def given_before(connection: DuckDBPyConnection) -> Mapping[str, Given]:
    """What people said of each file, by its SHA-256, when they last loaded it."""
    found = connection.execute(sql("store/given_before")).fetchall()
    return {sha256: given_in(given) for sha256, given in found}


def given_in(row: Mapping[str, str | None] | None) -> Given:
    """What a row of `history.loads` says was given."""
    if row is None:
        return Given()
    reporter = row["reporter"]
    return Given(row["plan"], row["period"], Reporter(reporter) if reporter else None, row["body"])
