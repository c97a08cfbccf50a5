"""Blocking: the pairs of an entry and a candidate that are worth comparing.

Of 10,000 entries and 3,000 candidates that is one pair in a hundred. Which share telling words is asked word by word,
and whether a heading names a commitment is asked once per heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from warehouse.link import features
from warehouse.link.features import Pairs
from warehouse.link.scorer import Scorer, posteriors
from warehouse.link.subjects import Candidate, Commitment, Entry, Spellings
from warehouse.link.vocabulary import Places, Values, Vocabulary

COMPARED = 12
"""How many candidates each entry is compared with."""
LEAST = 0.02
"""A candidate that shares less than this of what an entry tells is not compared, whatever the heading."""
AT_ONCE = 250
"""How many entries are held against every candidate at a time."""


@dataclass(frozen=True, slots=True)
class Scored:
    """Pairs in the order of their rows, the value of every feature for each, and the log odds that they make."""

    pairs: Pairs
    values: dict[str, Values]
    log_odds: Values


def score_pairs(
    entries: Sequence[Entry],
    commitments: Sequence[Commitment],
    spellings: Spellings,
    scorer: Scorer,
    *,
    by_code: bool = False,
) -> Scored:
    """Compare each entry with the candidates that share its rarest words or belong to what its heading names.

    `by_code`: with the one alone whose identifier it prints.
    """
    entries = [entry.in_digits() for entry in entries]
    candidates = [candidate.in_digits() for item in commitments for candidate in item.candidates]
    owners = np.array(
        [place for place, item in enumerate(commitments) for _ in item.candidates], dtype=np.intp
    )
    vocabulary = Vocabulary([features.everything(candidate) for candidate in candidates])
    headings = features.Headings(entries, commitments)
    named = posteriors(scorer.heading_log_odds(headings.values))[:, owners]
    if by_code:
        places = {item.candidate_id: place for place, item in enumerate(candidates)}
        columns = np.array([places[entry.external_id or ""] for entry in entries], dtype=np.intp)
        rows = np.arange(len(entries), dtype=np.intp)
    else:
        rows, columns = _nearest(entries, vocabulary, candidates, headings, named)
    pairs = Pairs(entries, candidates, rows, columns)
    values = features.compare(pairs, vocabulary, spellings)
    values |= {
        name: matrix[headings.of_entry[rows], owners[columns]]
        for name, matrix in headings.values.items()
    }
    return Scored(pairs, values, scorer.content_log_odds(values))


def _nearest(
    entries: Sequence[Entry],
    vocabulary: Vocabulary,
    candidates: Sequence[Candidate],
    headings: features.Headings,
    named: Values,
) -> tuple[Places, Places]:
    """The pairs worth comparing: for each entry the candidates of what its heading names, then those most like it."""
    spoken = vocabulary.read([f"{entry.measure or ''} {entry.target or ''}" for entry in entries])
    held = vocabulary.read([features.everything(candidate) for candidate in candidates])
    whole = np.maximum(spoken.totals, np.finfo(np.float32).tiny)
    rows, columns = [], []
    for first in range(0, len(entries), AT_ONCE):
        chunk = slice(first, first + AT_ONCE)
        shared = spoken.common_with(held, first, first + AT_ONCE) / whole[chunk, None]
        near = shared + named[headings.of_entry[chunk]]
        best = np.argsort(-near, axis=1, kind="stable")[:, :COMPARED]
        row, place = np.nonzero(np.take_along_axis(shared, best, axis=1) > LEAST)
        rows.append(first + row)
        columns.append(best[row, place])
    return np.concatenate(rows), np.concatenate(columns)
