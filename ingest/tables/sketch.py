"""What is known of a page's tables while they are looked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ingest.tables.grids import Grid, grids_of
from ingest.tables.lines import RuleLine
from ingest.words.glyphs import Fill, Rule
from models.geometry import Word


@dataclass(frozen=True)
class Sketch:
    """A page's `rules`, `fills` and `words` as they are drawn, and the horizontal and vertical lines found so far."""

    page: int
    rules: Sequence[Rule] = ()
    words: Sequence[Word] = ()
    fills: Sequence[Fill] = ()
    across: Sequence[RuleLine] = ()
    down: Sequence[RuleLine] = ()

    def drawn(self, across: Iterable[RuleLine], down: Iterable[RuleLine]) -> Sketch:
        """The same page with these lines in place of those found so far."""
        return replace(self, across=tuple(across), down=tuple(down))

    def with_lines(self, across: Iterable[RuleLine], down: Iterable[RuleLine]) -> Sketch:
        """The same page with more lines."""
        return self.drawn((*self.across, *across), (*self.down, *down))

    @cached_property
    def grids(self) -> list[Grid]:
        """The grids that the lines draw, not yet filled, from the top of the page down."""
        return grids_of(self.page, self.across, self.down)
