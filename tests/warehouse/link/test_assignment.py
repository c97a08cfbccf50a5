from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from warehouse.link.assignment import assign

GAINS = arrays(
    np.float32, st.tuples(st.integers(1, 4), st.integers(1, 4)), elements=st.integers(-5, 20)
)


def _best_total(gain: np.ndarray) -> float:
    """The greatest sum of any assignment, by trying all."""
    square = np.zeros((max(gain.shape),) * 2)
    square[: gain.shape[0], : gain.shape[1]] = np.maximum(gain, 0)
    rows = range(len(square))
    return max(float(square[rows, order].sum()) for order in map(list, permutations(rows)))


@given(GAINS)
def test_all_together_fit_best_and_a_loss_is_what_forbidding_the_pair_costs(
    gain: np.ndarray,
) -> None:
    columns, losses = assign(gain)
    made = [(row, column) for row, column in enumerate(columns) if column >= 0]
    assert len({column for _, column in made}) == len(made)
    assert sum(gain[row, column] for row, column in made) == _best_total(gain)
    for row, column in made:
        forbidden = gain.copy()
        forbidden[row, column] = 0
        assert losses[row] == pytest.approx(_best_total(gain) - _best_total(forbidden))


def test_what_is_left_is_not_taken_when_it_does_not_fit() -> None:
    columns, losses = assign(np.array([[9, -3], [8, -3]], dtype=np.float32))
    assert list(columns) == [0, -1]
    assert losses[0] == 1  # the other row fits the column nearly as well


def test_a_tie_loses_nothing() -> None:
    assert assign(np.array([[9, 9]], dtype=np.float32))[1][0] == 0
