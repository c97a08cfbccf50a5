"""From features to probabilities: a logistic scorer whose weights and thresholds are data (`scorer.toml`)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray
from pydantic import AfterValidator, Field, model_validator

from models.declared import LackingError, Table, one_of, read_declared
from models.progress import Decision
from models.vocabularies import VocabularyFile, folder_in_use
from warehouse.link import SETTINGS
from warehouse.link.features import FEATURES

Matrix: TypeAlias = NDArray[np.float32]
Probability = Annotated[float, Field(ge=0, le=1)]

_NAMES = tuple(feature.name for feature in FEATURES)
_WEIGHED = tuple(feature.name for feature in FEATURES if feature.weighed)
_OF_HEADINGS = tuple(feature.name for feature in FEATURES if feature.of_headings)


class Thresholds(Table):
    """How sure a link must be to be made without asking (`auto`), or to be shown to a person (`review`)."""

    auto: Probability
    review: Probability

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.review > self.auto:
            raise ValueError("`review` must not be above `auto`")
        return self


class Weight(Table):
    """What a feature adds to the log odds: `weight * (value - neutral)`."""

    weight: Annotated[float, Field(ge=0)]
    neutral: Probability


def _all_of(names: tuple[str, ...]) -> AfterValidator:
    """Annotates weights that none of these features may be missing from."""

    def check(weights: dict[str, Weight]) -> dict[str, Weight]:
        if missing := [name for name in names if name not in weights]:
            raise LackingError(f"lacks {', '.join(missing)}; expected {', '.join(names)}")
        return weights

    return AfterValidator(check)


class Scorer(Table):
    """The weights of the features by their names, and how a decision is made of their sum.

    `heading` weighs a commitment by the entry's heading alone, `content` a measure by everything, where `nothing`
    is the log odds of belonging to none of the measures. Below the values of `required` a link is never made
    without asking, however well all else agrees.
    """

    thresholds: Thresholds
    required: dict[Annotated[str, one_of(_NAMES)], Probability]
    nothing: float
    heading: Annotated[dict[Annotated[str, one_of(_OF_HEADINGS)], Weight], _all_of(_OF_HEADINGS)]
    content: Annotated[dict[Annotated[str, one_of(_WEIGHED)], Weight], _all_of(_WEIGHED)]

    def heading_log_odds(self, values: Mapping[str, Matrix]) -> Matrix:
        """The log odds of each pair of an entry and a commitment."""
        return _weighed(self.heading, values)

    def content_log_odds(self, values: Mapping[str, Matrix]) -> Matrix:
        """The log odds of each pair of an entry and a candidate, against the entry's speaking of nothing."""
        return _weighed(self.content, values) - np.float32(self.nothing)

    def contradicted(self, values: Mapping[str, float]) -> str | None:
        """The first feature whose value is too low for a link without asking; None where all agree."""
        return next((name for name, least in self.required.items() if values[name] < least), None)

    def decide(self, probability: float) -> Decision:
        """What a link of this probability is, before anything else speaks against it."""
        if probability >= self.thresholds.auto:
            return Decision.AUTO
        return Decision.REVIEW if probability >= self.thresholds.review else Decision.UNMATCHED


def _weighed(weights: Mapping[str, Weight], values: Mapping[str, Matrix]) -> Matrix:
    """The sum of what each feature adds; one that is NaN adds nothing."""
    added = [
        np.nan_to_num(weight.weight * (values[name] - weight.neutral))
        for name, weight in weights.items()
    ]
    return np.asarray(np.sum(added, axis=0), dtype=np.float32)


SCORER = VocabularyFile(Scorer, Path(__file__).with_name("scorer.toml"), "linkage/scorer.toml")


@dataclass(frozen=True)
class _Settings:
    """A file of settings; messages add the variable that named it."""

    path: Path

    def read_bytes(self) -> bytes:
        return self.path.read_bytes()

    def __str__(self) -> str:
        return f"{self.path} (set by {SETTINGS})"


@cache
def built_in_scorer() -> Scorer:
    """The scorer of `scorer.toml`."""
    return read_declared(SCORER.model, SCORER.built_in)


def configured_scorer() -> Scorer:
    """The built-in scorer, with the settings of the folder in use, and of the file that RENAKSI_LINKAGE names.

    Raises ProfileError with every mistake in one of them: the settings name all features that there are, and no others.
    """
    own = [_Settings(Path(name))] if (name := os.environ.get(SETTINGS)) else []
    if not own and not folder_in_use().named(SCORER.name):
        return built_in_scorer()
    return SCORER.read(*own)


def probability(log_odds: float) -> float:
    """The probability that these log odds are."""
    return float(1 / (1 + np.exp(-log_odds)))


def posteriors(log_odds: Matrix) -> Matrix:
    """The probability of each candidate (columns), given that an entry (rows) speaks of one of them or of none.

    Two candidates that fit alike share what there is: a tie is never sure.
    """
    top = log_odds.max(axis=1, initial=0, keepdims=True)
    odds = np.exp(log_odds - top)
    return np.asarray(odds / (odds.sum(axis=1, keepdims=True) + np.exp(-top)), dtype=np.float32)
