"""What the numbers in a column of percentages mean: 0.4 is 40 % or 0.4 %, and only those beside it say which."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.reports.raw import RawEntry
from extractors.reports.statuses import parse_percent, prints_sign
from extractors.text.lines import text_of

_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.,])")

_Column = tuple[int, float] | None


@dataclass(frozen=True, slots=True)
class _Scale:
    """How a column's numbers without a percent sign count.

    As shares of one where all are, and one at least lies between nothing and all. Where some lie there and others do
    not, or the only ones are 1, or those beside them have their sign, these are doubtful.
    """

    is_of_one: bool
    is_one_doubtful: bool

    def is_doubtful(self, value: float) -> bool:
        """Whether a number without a sign may be a percentage or a share."""
        if self.is_of_one:
            return False
        return 0 < value < 1 or (value == 1 and self.is_one_doubtful)


class PercentScales:
    """The scales of a document's columns: each column of each sheet has its own, a printed document a single one."""

    def __init__(self, entries: Iterable[RawEntry], *, is_sheet: bool) -> None:
        texts: defaultdict[_Column, list[str]] = defaultdict(list)
        self._is_sheet = is_sheet
        for raw in entries:
            texts[self._column(raw)].append(text_of(raw.cells.get("percent")))
        self._scales = {column: _scale(printed) for column, printed in texts.items()}

    @property
    def has_fractions(self) -> bool:
        """Whether any column prints shares of one."""
        return any(scale.is_of_one for scale in self._scales.values())

    def prints_thousands(self, text: str) -> bool:
        """Whether the number has a point before three digits, which in Indonesian print marks thousands: `1.000`.

        The numbers of a sheet's cells are given with a point too, but never end with a 0 behind it.
        """
        found = _THOUSANDS.search(text)
        return found is not None and (not self._is_sheet or found[0].endswith("0"))

    def percent(self, raw: RawEntry, text: str, value: float) -> float | None:
        """The percentage that the entry's number is; None where it may be either."""
        scale = self._scales[self._column(raw)]
        if prints_sign(text):
            return value
        if scale.is_doubtful(value):
            return None
        return round(value * 100, 6) if scale.is_of_one else value

    def _column(self, raw: RawEntry) -> _Column:
        lines = raw.cells.get("percent")
        return (lines[0].page, lines[0].left) if lines and self._is_sheet else None


def _scale(texts: Sequence[str]) -> _Scale:
    numbers = [(text, value) for text in texts if (value := parse_percent(text)) is not None]
    bare = [value for text, value in numbers if not prints_sign(text)]
    is_small = all(value <= 1 for value in bare)
    has_share = any(0 < value < 1 for value in bare)
    is_of_one = is_small and has_share and len(bare) == len(numbers)
    return _Scale(is_of_one, is_one_doubtful=is_small)
