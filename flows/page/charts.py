"""The report's charts: stacked bars as SVG, by the template `chart.svg.j2`, so that the page needs no program for them.

They are narrow, with labels above their bars, so that a phone shows them in full size. Each part of a bar says how long
it is where there is room, and each bar how long it is in all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from flows.page.filling import environment
from models.languages import Language
from models.shown import harmless

WIDTH = 420
"""Of a chart, in pixels."""
BAR = 46
"""Of a bar, the label above it and the gap below, in pixels."""
KEY = 20
"""Of a line of the legend, in pixels."""
KEYS = 2
"""Columns of the legend."""
DIGIT = 9
"""The room that a digit of a length needs in its part of a bar, in pixels."""
LONGEST = 46
"""Letters of the longest label that fits above a bar."""
BRIGHT = 0.22
"""On grounds that are brighter (relative luminance, WCAG 2) dark letters stand out more than white ones."""
NO_TEXT = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no SVG may hold: whoever draws one would stop there."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar: which bar, which series, how long."""

    bar: str
    series: str
    length: int


class _Key(NamedTuple):
    name: str
    colour: str
    x: int
    y: int


class _Drawn(NamedTuple):
    x: float
    width: float
    colour: str
    ink: str
    length: int
    shows_length: bool


class _Bar(NamedTuple):
    name: str
    y: int
    total: int
    parts: list[_Drawn]


def stacked_bars(parts: Iterable[Part], colours: Mapping[str, str], axis: str) -> str:
    """An SVG with a bar for each label, in the order of `parts`, stacked in the order of the series in `colours`.

    Lengths are counts of whatever `axis` names.
    """
    drawn = [
        replace(part, bar=harmless(NO_TEXT.sub("", part.bar))) for part in parts if part.length
    ]
    series = [name for name in colours if any(part.series == name for part in drawn)]
    keys = [
        _Key(name, colours[name], n % KEYS * WIDTH // KEYS, n // KEYS * KEY)
        for n, name in enumerate(series)
    ]
    top = KEY * -(-len(series) // KEYS) + KEY // 2
    bars = [*_bars(drawn, series, colours, top)]
    template = environment("flows.page", Language.INDONESIAN).get_template("chart.svg.j2")
    return template.render(
        width=WIDTH, height=top + BAR * len(bars), keys=keys, bars=bars, axis=axis
    )


def _bars(
    parts: Sequence[Part], series: Sequence[str], colours: Mapping[str, str], top: int
) -> Iterator[_Bar]:
    names = list(dict.fromkeys(part.bar for part in parts))
    lengths = {
        name: [
            (one, sum(part.length for part in parts if (part.bar, part.series) == (name, one)))
            for one in series
        ]
        for name in names
    }
    longest = max((sum(n for _, n in own) for own in lengths.values()), default=1)
    for place, name in enumerate(names):
        drawn: list[_Drawn] = []
        x = 0.0
        for one, length in lengths[name]:
            width = round(length * WIDTH / longest, 2)
            if length:
                has_room = width >= DIGIT * len(str(length)) + 4
                colour = colours[one]
                drawn.append(_Drawn(x, width, colour, ink_on(colour), length, has_room))
            x = round(x + width, 2)
        total = sum(length for _, length in lengths[name])
        yield _Bar(_shortened(name), top + place * BAR, total, drawn)


def _shortened(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def ink_on(colour: str) -> str:
    """The colour in which letters stand out on this one (`#rrggbb`)."""
    return "#1b1f24" if luminance(colour) > BRIGHT else "#ffffff"


def luminance(colour: str) -> float:
    """The relative luminance of a colour (`#rrggbb`), from 0 (black) to 1 (white), as WCAG 2 has it."""
    shares = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
