"""Fit the weights of `warehouse/link/scorer.toml`, and print them.

    python -m benchmarks.linkage_fit FOLDER

From known reports (benchmarks/linkage_gold.py), each spoilt at every level and in every form of
benchmarks/linkage_noise.py, and each once more as if the plan had not the measure it is about. A conditional logit:
an entry chooses among the candidates it is compared with, or none. Every weight is at least a little above nothing,
so that more agreement never speaks against a link, and large ones cost, so that no feature decides alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.linkage_gold import Gold, read_gold
from benchmarks.linkage_noise import FORMS, LEVELS, spoil
from warehouse.link.pairs import score_pairs
from warehouse.link.scorer import Scorer, Weight, built_in_scorer

LEAST, MOST, NEUTRAL = 0.5, 30.0, 0.65
COST = 1e-4
COMPLETE_COUNTS, ORPHAN_COUNTS = 3.0, 0.5
"""How much a complete entry counts against one with columns left out, and one whose measure is taken away."""
FIXED = {
    "position": Weight(weight=0.2, neutral=0.5),
    "wording": Weight(weight=2.5, neutral=0.15),
}
"""What is not fitted: where an entry stands may tip a scale that is even, and never decide; a measure copied whole
speaks for itself where a plan prints neither targets nor bodies, which the plan fitted on always does.
"""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Choices:
    """Pairs in the order of their entries: the features' values, which pair is right, and where each entry begins."""

    values: Floats
    right: NDArray[np.bool_]
    starts: NDArray[np.intp]
    counts: Floats


def make_choices(gold: Gold, names: Collection[str], scorer: Scorer, seed: int) -> Choices:
    """Every known entry in every form at every level, with its measure and (as choosing none) without."""
    values, right, entries, counts = [], [], [], []
    place = 0
    for level, noise in LEVELS.items():
        random = Random(f"{level} {seed}")
        for form, shape in FORMS.items():
            told = [shape(spoil(known.entry, noise, random)) for known in gold.known]
            scored = score_pairs(told, gold.commitments, gold.spellings, scorer)
            truth = [known.candidate_id for known in gold.known]
            ids = [candidate.candidate_id for candidate in scored.pairs.candidates]
            found = np.array(
                [
                    truth[row] == ids[column]
                    for row, column in zip(scored.pairs.rows, scored.pairs.columns, strict=True)
                ]
            )
            table = np.stack([scored.values[name] for name in names], axis=1).astype(np.float64)
            count = COMPLETE_COUNTS if form == "complete" else 1.0
            orphaned = ~found & ~_of_others(scorer, scored.values)
            for kept, is_right, counted in (
                (np.full(len(found), True), found, count),
                (orphaned, np.zeros_like(found), count * ORPHAN_COUNTS),
            ):
                values.append(table[kept])
                right.append(is_right[kept])
                entries.append(place + scored.pairs.rows[kept])
                counts.append(np.full(kept.sum(), counted))
                place += len(told)
    starts = np.flatnonzero(np.diff(np.concatenate(entries), prepend=-1))
    return Choices(
        np.concatenate(values), np.concatenate(right), starts, np.concatenate(counts)[starts]
    )


def _of_others(scorer: Scorer, values: dict[str, NDArray[np.float32]]) -> NDArray[np.bool_]:
    """The pairs with a measure that is another body's: they are never linked unasked, whatever they score."""
    least = scorer.required
    return (values["body"] < least["body"]) | (values["reporter"] < least["reporter"])


def fit(choices: Choices, names: list[str]) -> tuple[dict[str, Weight], float]:
    """The weights of the features, and the log odds that an entry belongs to nothing."""
    count = len(names)
    present = ~np.isnan(choices.values)
    values = np.nan_to_num(choices.values)
    entry_of = np.repeat(
        np.arange(len(choices.starts)), np.diff(choices.starts, append=len(values))
    )
    share = choices.counts / choices.counts.sum()

    def loss(settings: Floats) -> tuple[float, Floats]:
        weight, neutral, nothing = settings[:count], settings[count:-1], settings[-1]
        odds = values @ weight - present @ (weight * neutral) - nothing
        top = np.maximum(np.maximum.reduceat(odds, choices.starts), 0)
        exponentials = np.exp(odds - top[entry_of])
        total = np.add.reduceat(exponentials, choices.starts) + np.exp(-top)
        chosen = np.add.reduceat(np.where(choices.right, odds, 0), choices.starts)
        slope = (exponentials / total[entry_of] - choices.right) * share[entry_of]
        by_present = slope @ present
        cost = COST * (weight @ weight + 40 * ((neutral - NEUTRAL) ** 2).sum()) / 2
        return float(share @ (np.log(total) + top - chosen) + cost), np.concatenate(
            [
                slope @ values - neutral * by_present + COST * weight,
                -weight * by_present + 40 * COST * (neutral - NEUTRAL),
                [-slope.sum()],
            ]
        )

    bounds = [(FIXED[name].weight,) * 2 if name in FIXED else (LEAST, MOST) for name in names]
    bounds += [(FIXED[name].neutral,) * 2 if name in FIXED else (0.3, 0.95) for name in names]
    start = np.concatenate([np.full(count, 3.0), np.full(count, NEUTRAL), [0.0]])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*bounds, (-8, 8)]).x
    weights = {
        name: Weight(weight=round(float(weight), 1), neutral=round(float(neutral), 2))
        for name, weight, neutral in zip(names, found[:count], found[count:-1], strict=True)
    }
    return weights, round(float(found[-1]), 2)


def fit_scorer(gold: Gold, seed: int = 1) -> Scorer:
    """The built-in scorer with its measure weights fitted on these reports."""
    scorer = built_in_scorer()
    names = list(scorer.content)
    weights, nothing = fit(make_choices(gold, names, scorer, seed), names)
    return scorer.model_copy(update={"content": weights, "nothing": nothing})


def main() -> None:
    """Fit on the folder that the command line names."""
    parser = argparse.ArgumentParser(description="Fit the weights of linkage on known reports.")
    parser.add_argument("folder", type=Path)
    scorer = fit_scorer(read_gold(parser.parse_args().folder))
    print(f"nothing = {scorer.nothing}\n\n[content]")
    for name, weight in scorer.content.items():
        print(f"{name} = {{ weight = {weight.weight}, neutral = {weight.neutral} }}")


if __name__ == "__main__":
    main()
