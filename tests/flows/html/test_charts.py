"""Charts can be drawn of any text and any counts."""

from __future__ import annotations

import re

import pytest

from flows.html.charts import Part, stacked_bars


def texts(parts: list[Part]) -> list[str]:
    drawing = stacked_bars(parts, {"due": "#000", "later": "#999"}, "targets")
    return re.findall(r">([^<]+)</text>", drawing)


@pytest.mark.parametrize(("longest", "numbers"), [(1, "0 1"), (2, "0 1 2"), (20, "0 5 10 15 20")])
def test_no_number_stands_twice_at_the_axis(longest: int, numbers: str) -> None:
    parts = [Part("a", "due", 1), Part("b", "due", longest - 1), Part("b", "later", 1)]
    assert [text for text in texts(parts) if text.isdigit()] == numbers.split()


def test_a_label_may_hold_characters_that_no_picture_can() -> None:
    assert "Kominfo <&> 😀" in [
        text.replace("&lt;&amp;&gt;", "<&>")
        for text in texts([Part("Kom\x00in\x07fo <&> \ufffe😀", "due", 3)])
    ]
