"""Assigning the entries of a report to the measures of a commitment so that all of them together fit best."""

from __future__ import annotations

import numpy as np
from minilsap import linear_sum_assignment
from numpy.typing import NDArray

from warehouse.link.scorer import Matrix


def assign(gain: Matrix) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """The column of each row, -1 for none, and what the whole would lose if that pair were forbidden.

    `gain` (rows × columns) is the log odds of each pair; a pair of 0 or less is never made, because an entry may
    belong to nothing. The loss says how sure a pair is among all others: it is small where the row has another column
    that fits it as well, or the column another row.
    """
    gain = np.maximum(gain, 0).astype(np.float64)
    columns = np.full(len(gain), -1, dtype=np.intp)
    losses = np.zeros(len(gain))
    made = [
        (row, column)
        for row, column in zip(*linear_sum_assignment(gain, maximize=True), strict=True)
        if gain[row, column] > 0
    ]
    whole = sum(gain[row, column] for row, column in made)
    for row, column in made:
        columns[row] = column
        kept, gain[row, column] = gain[row, column], 0
        losses[row] = whole - gain[linear_sum_assignment(gain, maximize=True)].sum()
        gain[row, column] = kept
    return columns, losses
