"""Relations are drawn beside those that they refer to."""

from __future__ import annotations

import re

from warehouse.relation_picture import Box, neighbours, overview


def test_each_relation_is_drawn_to_the_right_of_those_it_refers_to() -> None:
    boxes = [Box("c", ["c_id"], ["b"]), Box("a"), Box("b", [], ["a", "c"])]
    drawn = overview(boxes)
    across = {name: int(x) for name, x in re.findall(r'href="(\w)\.html"><rect x="(\d+)"', drawn)}
    assert across["a"] < across["b"]
    assert across["a"] < across["c"]
    assert "c_id" in drawn


def test_a_relation_stands_between_what_it_refers_to_and_what_refers_to_it() -> None:
    drawn = neighbours(Box("b", ["b_id"], ["a"]), ["c"])
    across = [int(x) for x in re.findall(r'href="[abc]\.html"><rect x="(\d+)"', drawn)]
    assert across == sorted(across)
    assert drawn.count("<path") == 2
    assert neighbours(Box("alone"), []) == ""
