"""How documents are read, and which ones were read so before: told without anything that a load needs."""

from __future__ import annotations

from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from warehouse.connection import sql


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a document was read: a fingerprint of all it depends on, and one's own profiles, name and SHA-256 of each."""

    read_by: str
    profiles: tuple[tuple[str, str], ...] = ()

    def as_row(self) -> dict[str, object]:
        """Its columns of `history.loads`."""
        profiles = [{"name": name, "sha256": sha256} for name, sha256 in self.profiles]
        return {"read_by": self.read_by, "profiles": profiles}


def read_before(connection: DuckDBPyConnection, recipe: Recipe) -> frozenset[str]:
    """The files, by SHA-256, that were read in this very way: to read them again would change nothing."""
    found = connection.execute(sql("load/read_before"), {"read_by": recipe.read_by}).fetchall()
    return frozenset(sha256 for (sha256,) in found)
