"""From features to probabilities: a logistic scorer whose weights and thresholds are data (`scorer.toml`)."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from models.errors import ProfileError
from models.progress import Decision

Matrix: TypeAlias = NDArray[np.float32]
Probability = Annotated[float, Field(ge=0, le=1)]

SETTINGS = "RENAKSI_LINKAGE"
"""The environment variable that names a TOML file with other settings than the built-in ones."""


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Thresholds(_Settings):
    """How sure a link must be to be made without asking (`auto`), or to be shown to a person (`review`)."""

    auto: Probability
    review: Probability

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.review > self.auto:
            raise ValueError("`review` must not be above `auto`")
        return self


class Weight(_Settings):
    """What a feature adds to the log odds: `weight * (value - neutral)`."""

    weight: Annotated[float, Field(ge=0)]
    neutral: Probability


class Scorer(_Settings):
    """The weights of the features by their names, and how a decision is made of their sum.

    `heading` weighs a commitment by the entry's heading alone, `content` a measure by everything, where `nothing`
    is the log odds of belonging to none of the measures. Below the values of `required` a link is never made
    without asking, however well all else agrees.
    """

    thresholds: Thresholds
    required: dict[str, Probability]
    nothing: float
    heading: dict[str, Weight]
    content: dict[str, Weight]

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


@cache
def built_in_scorer() -> Scorer:
    """The scorer of `scorer.toml`."""
    return Scorer.model_validate(_built_in_settings())


def configured_scorer() -> Scorer:
    """The built-in scorer, with the settings of the file that RENAKSI_LINKAGE names in the place of its own.

    Raises `ProfileError` when that file cannot be read or says something else than settings.
    """
    if not (name := os.environ.get(SETTINGS)):
        return built_in_scorer()
    try:
        settings = tomllib.loads(Path(name).read_text(encoding="utf-8"))
        return Scorer.model_validate(_merged(_built_in_settings(), settings))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ProfileError(f"{name} (set by {SETTINGS}): cannot be read: {error}.") from error
    except ValidationError as error:
        wrong = error.errors()[0]
        key = ".".join(str(part) for part in wrong["loc"])
        raise ProfileError(f"{name} (set by {SETTINGS}): {key}: {wrong['msg']}.") from error


def _built_in_settings() -> dict[str, Any]:
    text = files("warehouse.reconcile").joinpath("scorer.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _merged(settings: dict[str, Any], others: dict[str, Any]) -> dict[str, Any]:
    """The settings, with the others in the place of those of the same keys."""
    merged = settings | others
    for key in settings.keys() & others.keys():
        if isinstance(settings[key], dict) and isinstance(others[key], dict):
            merged[key] = _merged(settings[key], others[key])
    return merged


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
