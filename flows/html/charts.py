"""The report's charts, drawn as SVG when the report is made, so that the page needs no program to show them.

They are narrow, with labels above their bars, so that a phone shows them in full size.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

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
