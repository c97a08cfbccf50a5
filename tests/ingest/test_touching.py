"""What touches one another is one set, whatever order it is told in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.tables.touching import sets_of

COUNT = 12
PAIRS = st.lists(st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)))


@given(PAIRS, st.permutations(range(20)))
def test_sets_are_whole_in_any_order(pairs: list[tuple[int, int]], order: list[int]) -> None:
    found = sets_of(COUNT, pairs)
    assert sorted(number for numbers in found for number in numbers) == list(range(COUNT))
    assert [sorted(numbers) for numbers in found] == found == sorted(found)
    place = {number: index for index, numbers in enumerate(found) for number in numbers}
    assert all(place[one] == place[other] for one, other in pairs)
    shuffled = [pairs[at][::-1] for at in order if at < len(pairs)] + pairs[20:]
    assert sets_of(COUNT, shuffled) == found


@given(PAIRS)
def test_sets_are_joined_by_pairs_alone(pairs: list[tuple[int, int]]) -> None:
    joins = sum(one != other for one, other in set(pairs))
    assert len(sets_of(COUNT, pairs)) >= COUNT - joins
    assert sets_of(COUNT, []) == [[number] for number in range(COUNT)]
