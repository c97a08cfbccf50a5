"""Finding a page's tables: one strategy after the other adds the lines that tables of its kind lack."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ingest.tables.fills import fills as fills_of
from ingest.tables.gaps import gaps
from ingest.tables.grids import Grid, Sketch
from ingest.tables.half_ruled import half_ruled
from ingest.tables.ruled import ruled
from ingest.words.glyphs import Fill, Rule
from models.geometry import Word

Strategy = Callable[[Sketch], Sketch]

STRATEGIES: tuple[Strategy, ...] = (ruled, half_ruled, gaps, fills_of)
"""In the order in which they are tried: what an earlier one found, a later one builds upon."""


def find_grids(
    page: int, rules: Sequence[Rule], words: Sequence[Word] = (), fills: Sequence[Fill] = ()
) -> list[Grid]:
    """The page's tables as grids, not yet filled, from the top of the page down.

    `words` show what is no doubled rule, and where the columns of a table stand that has no lines between them.
    """
    sketch = Sketch(page, rules, words, fills)
    for strategy in STRATEGIES:
        sketch = strategy(sketch)
    return sketch.grids
