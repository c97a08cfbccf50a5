"""Charts can be drawn of any text and any counts, and say what they show without colours."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree.ElementTree import fromstring

import pytest

from flows.page.charts import BRIGHT, KEYS, LONGEST, WIDTH, Part, ink_on, luminance, stacked_bars
from flows.page.page import STATUSES

COLOURS = {"due": "#0f4d27", "later": "#ffffff", "never": "#999999"}


def texts(parts: list[Part]) -> list[str]:
    drawn = stacked_bars(parts, COLOURS, "targets")
    return re.findall(r">([^<]+)</text>", drawn)


def test_a_bar_says_how_long_it_and_its_parts_are() -> None:
    assert texts([Part("a", "due", 3), Part("a", "later", 4), Part("b", "due", 2)]) == [
        *("due", "later"),
        *("a", "7", "3", "4"),
        *("b", "2", "2"),
    ]


def test_a_part_without_room_says_nothing_and_counts_in_all() -> None:
    assert texts([Part("a", "due", 1), Part("a", "later", 999)])[2:] == ["a", "1000", "999"]


def test_a_chart_of_nothing_is_empty() -> None:
    assert texts([]) == texts([Part("a", "due", 0)]) == []


def test_bars_and_their_keys_stay_within_the_chart() -> None:
    parts = [Part(str(n), one, n) for n in range(1, 40) for one in COLOURS]
    root = fromstring(stacked_bars(parts, COLOURS, "targets"))
    assert root.get("width") == str(WIDTH)
    for shape in root.iter("{http://www.w3.org/2000/svg}rect"):
        right = float(shape.get("x", 0)) + float(shape.get("width", 0))
        assert right <= WIDTH + 0.1
        assert float(shape.get("y", 0)) + 18 <= float(root.get("height", 0))
    assert len({shape.get("x") for shape in list(root)[1 : 2 * len(COLOURS) : 2]}) == KEYS


def test_letters_are_large_enough_to_read() -> None:
    drawn = stacked_bars([Part("a", "due", 2)], COLOURS, "targets")
    assert min(map(int, re.findall(r'font-size="(\d+)"', drawn))) >= 12


def test_a_long_label_is_shortened() -> None:
    label = texts([Part("Kementerian " * 9, "due", 2)])[1]
    assert len(label) == LONGEST
    assert label.endswith("…")


def test_a_label_may_hold_characters_that_no_picture_can() -> None:
    assert "Kominfo &lt;&amp;&gt; 😀" in texts([Part("Kom\x00in\x07fo <&> \ufffe😀", "due", 3)])


def test_neighbours_differ_in_luminance_too() -> None:
    bright = [luminance(colour) + 0.05 for colour in STATUSES.values()]
    assert all(max(a, b) / min(a, b) >= 1.5 for a, b in pairwise(bright))


@pytest.mark.parametrize("colour", STATUSES.values())
def test_letters_stand_out_on_their_ground(colour: str) -> None:
    """By WCAG's contrast for text of that size."""
    ground, ink = luminance(colour) + 0.05, luminance(ink_on(colour)) + 0.05
    assert max(ground, ink) / min(ground, ink) >= 4.5
    assert (luminance(colour) > BRIGHT) == (ink_on(colour) != "#ffffff")
