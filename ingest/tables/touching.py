"""What touches one another, directly or through others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


def sets_of(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The numbers below `count` in sets: those of a pair are in one (union-find, with paths halved).

    Each set is in order, and so are the sets, by their first numbers.
    """
    parent = list(range(count))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for one, other in pairs:
        parent[root(one)] = root(other)
    members: defaultdict[int, list[int]] = defaultdict(list)
    for number in range(count):
        members[root(number)].append(number)
    return list(members.values())
