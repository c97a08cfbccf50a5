"""How a comparison reads."""

from __future__ import annotations

import io

import pytest

from flows.cli.diff import write_comparison
from warehouse.ask.versions import Comparison
from warehouse.store.changes import Change

PLAN = "OGI-2030-2032"


def written(*changes: Change) -> list[str]:
    """The lines under the heading of the only commitment, without surplus blanks."""
    out = io.StringIO()
    write_comparison(Comparison(PLAN, 1, 2, list(changes), {f"{PLAN}/01": "Peta"}, []), out)
    return [" ".join(line.split()) for line in out.getvalue().splitlines()[3:]]


def changed(
    old: str | None, new: str | None, entity: str = "measure/1", field: str = "goal"
) -> Change:
    entity_id = f"{PLAN}/01/{entity}"
    return Change("measure", entity_id, field, "changed", old, new, entity_id, f"{PLAN}/01")


LONG = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua belas tiga belas"


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("50%", "60%", "50% → 60%"),
        (None, "60%", "(empty) → 60%"),
        ("a [b] c", "a [/b] c", "a [b] c → a [/b] c"),
        (LONG, LONG.replace("satu", "1"), "[-satu-] {+1+} dua tiga empat lima enam …"),
        (LONG, f"{LONG} empat", "… sebelas dua belas tiga belas {+empat+}"),
        (LONG, LONG.replace("satu ", ""), "[-satu-] dua tiga empat lima enam …"),
        (LONG, None, f"[-{LONG}-]"),
        (LONG, "lain sama sekali dari yang lama", f"[-{LONG}-] {{+lain sama sekali dari yang lama+}}"),
        (LONG, LONG.replace(" tiga", "\n\ntiga", 1), "the same words, divided otherwise"),
    ],
)  # fmt: skip
def test_old_and_new(old: str | None, new: str | None, shown: str) -> None:
    assert written(changed(old, new)) == [f"measure/1 goal {shown}"]


def test_a_merged_cell_is_told_once() -> None:
    assert written(
        changed("a", "b"), changed("x", "y", field="text"), changed("a", "b", entity="measure/2")
    ) == ["measure/1, measure/2 goal a → b", "measure/1 text x → y"]
