"""Why an entry was linked or not, in a sentence for the people who have to answer for it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from models.progress import Decision

NOTHING = "It shares no telling word with any measure it could speak of."
OTHER_HEADING = "it stands under the heading of another commitment"
RIVAL_ENTRY = "another entry of the report fits this measure as well"

_CONTRADICTIONS = {
    "body": "the report names another body as responsible",
    "reporter": "this measure is for others to report on",
    "numbers": "it prints a number that the plan does not have there",
    "names": "it prints a name that the plan does not have there",
    "words": "it uses telling words that the measure does not have",
    "target": "its target is not this measure's",
    "title": "its heading is hardly this commitment's title",
}
_TOLD = {
    "words": "telling words of the measure",
    "target": "of the target",
    "body": "of the body's name",
    "numbers": "numbers",
    "title": "of the commitment's title",
}


def identified(identifier: str) -> str:
    """For an entry linked by somebody's identifier."""
    return f"The report gives {identifier}, which is this commitment's identifier."


def unidentified(identifier: str) -> str:
    """For an entry whose identifier nothing has."""
    return f"No commitment of a loaded plan has the identifier {identifier}."


def headed(decision: Decision) -> str:
    """For an entry that speaks of a commitment as a whole."""
    fit = "this commitment's title" if decision == Decision.AUTO else "no title clearly"
    return f"It names no measure, and its heading fits {fit}."


def contradiction(feature: str) -> str:
    """What a feature that is too low says against a link."""
    return _CONTRADICTIONS.get(feature, f"its {feature} speaks against it")


def compared(
    decision: Decision, values: Mapping[str, float], doubt: str | None, rival: float
) -> str:
    """For an entry compared with measures: how far each thing agrees with the best, and how near the next comes."""
    agreement = ", ".join(
        f"{value:.0%} {what}"
        for name, what in _TOLD.items()
        if not np.isnan(value := values.get(name, np.nan))
    )
    if decision == Decision.AUTO:
        return f"It fits this measure and no other: {agreement} agree."
    if decision == Decision.UNMATCHED:
        return f"It fits no measure; with the nearest agree {agreement}."
    why = doubt or (f"the next measure has {rival:.0%}" if rival > 0.2 else "too little agrees")
    return f"It may be this measure, but {why}: {agreement} agree."
