"""Why an entry was linked or not, as codes with facts; `warehouse.link.sentences` has their sentences."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from models.progress import Decision, Fact, Reason
from warehouse.link.features import FEATURES

NOTHING_SHARED = Reason("nothing-shared")
OTHER_HEADING = Reason("other-heading")
RIVAL_ENTRY = Reason("rival-entry")

_RIVAL = 0.2
"""A second-best measure is mentioned if it is more probable than this."""


def identified(identifier: str, *, by_title: bool = False) -> Reason:
    """For an entry linked by somebody's identifier, and by its title where it prints one."""
    return Reason("identified-by-title" if by_title else "identified", {"identifier": identifier})


def identified_otherwise(identifier: str) -> Reason:
    """For an entry whose heading is not that of the commitment with its identifier."""
    return Reason(
        "identified-otherwise", {"identifier": identifier, "doubt": contradiction("title")}
    )


def identified_measure(identifier: str) -> Reason:
    """For an entry linked by the plan's own identifier of a measure."""
    return Reason("identified-measure", {"identifier": identifier})


def unidentified(identifier: str) -> Reason:
    """For an entry whose identifier nothing has."""
    return Reason("identifier-unknown", {"identifier": identifier})


def headed(decision: Decision) -> Reason:
    """For an entry that speaks of a commitment as a whole."""
    return Reason("title-fits" if decision == Decision.AUTO else "title-unclear")


def contradiction(name: str) -> Reason:
    """What a feature that is too low says against a link."""
    return Reason(next(feature.contradicts for feature in FEATURES if feature.name == name))


def compared(
    decision: Decision, values: Mapping[str, float], doubt: Reason | None, rival: float
) -> Reason:
    """For an entry compared with measures: how far each thing agrees with the best, and how near the next comes."""
    agreement = tuple(
        Reason(feature.says, {"percent": _percent(value)})
        for feature in FEATURES
        if feature.says and not np.isnan(value := values.get(feature.name, np.nan))
    )
    facts: dict[str, Fact] = {"agreement": agreement or (Reason("none-agree"),)}
    if decision == Decision.AUTO:
        return Reason("linked", facts)
    if decision == Decision.UNMATCHED:
        return Reason("unmatched", facts)
    if doubt is None and rival > _RIVAL:
        doubt = Reason("rival-measure", {"percent": _percent(rival)})
    return Reason("doubtful", {"doubt": doubt or Reason("little-agrees"), **facts})


def _percent(share: float) -> int:
    return round(100 * share)
