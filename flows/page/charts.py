"""The report's charts, drawn as SVG when the report is made, so that the page needs no program to show them.

They are narrow, with labels above their bars, so that a phone shows them in full size.

A process of its own draws them: what draws reserves more memory than some machines give, and ends its process where
it does not get it. The report is then written without charts.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, replace
from typing import Any, NamedTuple

from flows.cli.render import say
from ingest.workers.pool import KilledError, worker_pool
from models.errors import RenaksiError
from models.shown import harmless

WIDTH = 360
"""Of a chart's bars, in pixels."""
BAR = 34
"""Of a bar and the label above it, in pixels."""
MARGIN = 16
"""Left and right of the bars, in pixels: room for the first and the last number of the axis."""
NO_TEXT = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no SVG may hold: whoever draws one would stop there."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar: which bar, which series, how long."""

    bar: str
    series: str
    length: int


class Chart(NamedTuple):
    """What `stacked_bars` draws."""

    parts: list[Part]
    colours: dict[str, str]
    axis: str


Draw = Callable[[Chart], str | None]
"""Gives a chart as SVG; None where it cannot be drawn."""


@contextmanager
def drawing() -> Iterator[Draw]:
    """What draws charts, by another process; the first that cannot be drawn is told of, and no other is tried."""
    failed = False

    with ExitStack() as stack:
        try:
            pool = stack.enter_context(worker_pool(_drawn, 1))
        except OSError:  # there is no memory for a process either
            pool = None

        def draw(chart: Chart) -> str | None:
            nonlocal failed
            if pool and not failed:
                try:
                    return pool.begin(chart).result()
                except (KilledError, RenaksiError):
                    pass
            if not failed:
                say(
                    "The charts cannot be drawn, most often for want of memory: the page is without them."
                )
            failed = True
            return None

        yield draw


def _drawn(chart: Chart) -> str:
    """The chart as SVG; what this process prints if the library ends it is dropped."""
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123
        os.dup2(nowhere.fileno(), 2)
    return stacked_bars(*chart)


def stacked_bars(parts: Iterable[Part], colours: Mapping[str, str], axis: str) -> str:
    """An SVG with a bar for each label, in the order of `parts`, stacked in the order of the series in `colours`.

    Lengths are counts of whatever `axis` names.
    """
    import vl_convert

    drawn = [
        replace(part, bar=harmless(NO_TEXT.sub("", part.bar))) for part in parts if part.length
    ]
    # A chart is made of its own data only: it may fetch nothing.
    return vl_convert.vegalite_to_svg(_drawing(drawn, colours, axis), allowed_base_urls=[])


def _drawing(parts: list[Part], colours: Mapping[str, str], axis: str) -> dict[str, Any]:
    """The chart in Vega-Lite."""
    bars = list(dict.fromkeys(part.bar for part in parts))
    series = [name for name in colours if any(part.series == name for part in parts)]
    lengths = [asdict(part) | {"order": series.index(part.series)} for part in parts]
    longest = max(sum(part.length for part in parts if part.bar == bar) for bar in bars)
    position = {"field": "bar", "type": "nominal", "sort": bars, "axis": None}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": WIDTH,
        "height": BAR * len(bars),
        "padding": {"left": MARGIN, "right": MARGIN, "top": 5, "bottom": 5},
        "config": {"font": "sans-serif", "view": {"stroke": None}},
        "encoding": {"y": position | {"scale": {"paddingInner": 0.62}}},
        "layer": [
            {
                "data": {"values": lengths},
                "mark": {"type": "bar", "yOffset": 7},
                "encoding": {
                    "x": {
                        "field": "length",
                        "type": "quantitative",
                        "title": axis,
                        "axis": {"format": "d", "tickCount": min(6, longest)},
                    },
                    "color": {
                        "field": "series",
                        "type": "nominal",
                        "title": None,
                        "scale": {"domain": series, "range": [colours[name] for name in series]},
                        "legend": {"orient": "top", "columns": 2, "labelLimit": WIDTH // 2},
                    },
                    "order": {"field": "order", "type": "quantitative"},
                },
            },
            {
                "data": {"values": [{"bar": bar} for bar in bars]},
                "mark": {"type": "text", "align": "left", "yOffset": -8, "limit": WIDTH},
                "encoding": {"x": {"value": 0}, "text": {"field": "bar", "type": "nominal"}},
            },
        ],
    }
