"""Which measures serve an indicator: by the likeness of their texts, where neither speaks of another body or place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractors.entities.body_names import bodies_in
from extractors.entities.language import tokens
from extractors.entities.names import head_kind, name_words
from extractors.knowledge.organisations import rules
from models.plan import Indicator, IndicatorMeasure, Measure, OrganisationKind

SERVES = 0.6
"""From this likeness (0 to 1) a measure serves an indicator."""

ELSEWHERE = 0.5
"""What is left of the likeness where the texts speak of different bodies or places."""

SAME_PLACE = 0.8
"""From this likeness (0 to 1) two names are of one place: a letter more is a slip."""


@dataclass(frozen=True, slots=True)
class Located:
    """The name of a place or body where something happens, and the bodies of the state that it names."""

    name: str
    bodies: frozenset[str]

    def is_as(self, other: Located) -> bool:
        """Whether both are the same place."""
        if self.bodies and other.bodies:
            return bool(self.bodies & other.bodies)
        names = self.name.casefold(), other.name.casefold()
        return fuzz.token_sort_ratio(*names) >= SAME_PLACE * 100


def served_indicators(
    indicators: Collection[Indicator],
    measures: Collection[Measure],
    kinds: Mapping[str, OrganisationKind],
) -> Iterator[IndicatorMeasure]:
    """The pairs of an indicator and a measure that serves it; a measure may name only a part of the indicator.

    The measures have their bodies, whose kinds `kinds` tells.
    """
    located = [(measure, located_in(measure.text.value)) for measure in measures]
    for indicator in indicators:
        there = located_in(indicator.text.value)
        for measure, here in located:
            texts = indicator.text.value.casefold(), measure.text.value.casefold()
            score = (fuzz.token_sort_ratio(*texts) + fuzz.token_set_ratio(*texts)) / 200
            if _is_elsewhere(there, here, measure, kinds):
                score *= ELSEWHERE
            if score >= SERVES:
                yield IndicatorMeasure(
                    indicator_measure_id=f"{indicator.indicator_id}/measure/{measure.ordinal}",
                    indicator_id=indicator.indicator_id,
                    measure_id=measure.measure_id,
                    score=round(score, 3),
                )


def _is_elsewhere(
    there: Sequence[Located],
    here: Sequence[Located],
    measure: Measure,
    kinds: Mapping[str, OrganisationKind],
) -> bool:
    """Whether the measure is about another body or place: its text says so, or who of the state is responsible.

    `there` is where the indicator's text says that it happens, `here` where the measure's does.
    """
    if there and here:
        return not any(one.is_as(other) for one in there for other in here)
    named = {body for place in there for body in place.bodies}
    responsible = {body.organisation_id for body in measure.organisations}
    state = not any(kinds.get(b) is OrganisationKind.CIVIL_SOCIETY for b in responsible)
    return bool(named and responsible and state and not named & responsible)


def located_in(text: str) -> list[Located]:
    """The places and bodies where the text says that something happens, in printed order."""
    located = rules().located
    found: list[Located] = []
    name: list[str] | None = None
    for token in [*tokens(text), None]:
        ended = token is None or token.is_punct or token.is_space
        if token is None or ended or token.lower_ in located.leading | located.ends:
            found += _as_place(" ".join(name)) if name else []
            name = [] if token is not None and token.lower_ in located.leading else None
        elif name is not None:
            name.append(token.text)
    return found


def _as_place(name: str) -> Iterator[Located]:
    """The place of this name; none if it is no name: of no body, without a body's first word, in small letters."""
    bodies = frozenset(body.organisation_id for body in bodies_in(name))
    if bodies or name[0].isupper() or head_kind(name_words(name)):
        yield Located(name, bodies)
