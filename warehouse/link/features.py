"""What speaks for an entry being about a candidate: small features, each from 0 (against) to 1 (for).

Each gives one float32 for each pair of an entry and a candidate; NaN where it says nothing, because one side prints
nothing to compare. Similarities of texts are rapidfuzz's. `FEATURES`, at the end, declares all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from models.same import as_words
from warehouse.link.other_words import Wording, says_another_thing
from warehouse.link.subjects import (
    Candidate,
    Commitment,
    Entry,
    Spellings,
    names_in,
    numbers_in,
    printed_number,
    without_number,
)
from warehouse.link.vocabulary import (
    AT_ONCE,
    Places,
    Reading,
    Values,
    Vocabulary,
    telling_words,
)

ANOTHER_TARGET = 0.7
"""What a target of another period counts, where the candidate has none of the report's."""
STRANGERS = 60
"""How similar any two texts of one language may be by chance, out of 100."""
REWORDED = 80
"""Texts less alike than this, out of 100, are not the same in other spelling."""
WHOLE_TITLE = 0.95
"""Where the title agrees so far, another number beside it is a slip, or a running number."""
UNIT = 0.8
"""What a unit of the candidate's body counts at least, if the plan has no body that is more like it."""
INITIALS = 4
"""Fewer initials of a body's name may be another's acronym."""
COPIED = 0.5
"""What another reporter counts for a measure that is printed letter by letter: too little to contradict."""
ABOUT_THE_SAME = 0.5
"""Of texts that share less of what they tell, it is not asked which words stand in the place of others."""
KNOWN_BODY = 0.5
"""A body that is no body of the plan to this share says nothing."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Which entry (`rows`) is compared with which candidate (`columns`), pair by pair."""

    entries: Sequence[Entry]
    candidates: Sequence[Candidate]
    rows: Places
    columns: Places

    def share(self, left: Reading, right: Reading) -> Values:
        """How much of what an entry's text tells the candidate's tells too, for each pair."""
        return left.share_in(right, self.rows, self.columns)

    def share_any(self, left: NDArray[np.bool_], right: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Whether an entry's row and the candidate's have a column in common, for each pair."""
        found = np.zeros(len(self.rows), dtype=np.bool_)
        for first in range(0, len(self.rows), AT_ONCE):
            some = slice(first, first + AT_ONCE)
            found[some] = (left[self.rows[some]] & right[self.columns[some]]).any(axis=1)
        return found

    def share_back(self, left: Reading, right: Reading) -> Values:
        """How much of what a candidate's text tells the entry's tells too, for each pair."""
        return right.share_in(left, self.columns, self.rows)


def everything(candidate: Candidate) -> str:
    """All that the plan says of a candidate."""
    return " ".join((candidate.text, *candidate.targets.values(), *candidate.elsewhere))


@dataclass(frozen=True)
class Comparison:
    """The pairs to compare, and what several features need of them, made once."""

    pairs: Pairs
    vocabulary: Vocabulary
    spellings: Spellings

    @cached_property
    def measures(self) -> Reading:
        """The entries' measures."""
        return self.vocabulary.read([entry.measure or "" for entry in self.pairs.entries])

    @cached_property
    def texts(self) -> Reading:
        """The candidates' texts."""
        return self.vocabulary.read([candidate.text for candidate in self.pairs.candidates])

    @cached_property
    def words(self) -> Values:
        """How much of what each entry's measure tells the candidate's text tells."""
        return self.pairs.share(self.measures, self.texts)

    @cached_property
    def wording(self) -> Values:
        """How nearly each measure is copied."""
        return wording(self.pairs)

    @cached_property
    def bodies(self) -> Values:
        """How far the bodies agree."""
        return body(self.pairs, self.spellings)


def compare(pairs: Pairs, vocabulary: Vocabulary, spellings: Spellings) -> dict[str, Values]:
    """Every feature of every pair, but for those of the heading."""
    comparison = Comparison(pairs, vocabulary, spellings)
    return {feature.name: feature.of_pairs(comparison) for feature in FEATURES if feature.of_pairs}


def elsewhere(comparison: Comparison) -> Values:
    """How much of the printed measure is in anything that the plan says of the candidate."""
    said = [everything(candidate) for candidate in comparison.pairs.candidates]
    return comparison.pairs.share(comparison.measures, comparison.vocabulary.read(said))


def passage(pairs: Pairs) -> Values:
    """The printed measure as a passage of the candidate's text, letter by letter; strangers count alike."""
    measures = [as_words(entry.measure) for entry in pairs.entries]
    texts = [as_words(candidate.text) for candidate in pairs.candidates]
    lefts = [measures[row] for row in pairs.rows]
    rights = [texts[column] for column in pairs.columns]
    alike = process.cpdist(
        lefts, rights, scorer=fuzz.partial_ratio, score_cutoff=STRANGERS, dtype=np.float32, workers=-1
    )  # fmt: skip
    empty = [not (left and right) for left, right in zip(lefts, rights, strict=True)]
    return np.where(empty, np.float32(np.nan), np.maximum(alike, STRANGERS) / 100)


def wording(pairs: Pairs) -> Values:
    """How nearly the whole measure is printed letter by letter, from reworded (0) to copied (1)."""
    measures = [as_words(entry.measure) for entry in pairs.entries]
    texts = [as_words(candidate.text) for candidate in pairs.candidates]
    alike = process.cpdist(
        [measures[row] for row in pairs.rows], [texts[column] for column in pairs.columns],
        scorer=fuzz.ratio, score_cutoff=REWORDED, dtype=np.float32, workers=-1,
    )  # fmt: skip
    empty = np.array([not text for text in measures])[pairs.rows]
    return np.where(empty, np.float32(np.nan), np.maximum(alike - REWORDED, 0) / (100 - REWORDED))


def target(pairs: Pairs, vocabulary: Vocabulary) -> Values:
    """The printed target against the candidate's of the period; where it has none, against its others.

    A candidate without any target, as the milestones of a form are, says nothing.
    """
    printed = vocabulary.read([entry.target or "" for entry in pairs.entries])
    others = vocabulary.read([" ".join(item.targets.values()) for item in pairs.candidates])
    of_period, due = _targets_due(pairs, vocabulary)
    forth, back = of_period.share(printed, due), of_period.share_back(printed, due)
    found = (forth + np.maximum(forth, back)) / 2
    periodless = np.array([not entry.period for entry in pairs.entries])[pairs.rows]
    none_due = np.isnan(back) | periodless
    found = np.where(none_due, np.float32(ANOTHER_TARGET) * pairs.share(printed, others), found)
    targetless = np.array([not item.targets for item in pairs.candidates])[pairs.columns]
    return np.where(targetless, np.float32(np.nan), found)


def _targets_due(pairs: Pairs, vocabulary: Vocabulary) -> tuple[Pairs, Reading]:
    """Each candidate's targets, one for each period reported on, and each entry paired with that of its period."""
    periods = sorted({entry.period for entry in pairs.entries if entry.period}) or [""]
    place = {period: number for number, period in enumerate(periods)}
    reported = np.array(
        [place.get(entry.period or "", 0) for entry in pairs.entries], dtype=np.intp
    )
    due = vocabulary.read(
        [item.targets.get(period, "") for item in pairs.candidates for period in periods]
    )
    return replace(pairs, columns=pairs.columns * len(periods) + reported[pairs.rows]), due


def body(pairs: Pairs, spellings: Spellings) -> Values:
    """How much of the printed body's name stands in the candidate's bodies, acronyms and initials spelled out.

    A body that is none of the plan's, nor a unit of one, says nothing; nor does another one against an indicator,
    whose bodies are all its commitment's.
    """
    names = {name: spellings.spell_out(name) for item in pairs.candidates for name in item.bodies}
    held = [" ".join(names[name] for name in item.bodies) for item in pairs.candidates]
    vocabulary = Vocabulary([names[name] for item in pairs.candidates for name in item.bodies])
    initials = initials_of(set(names.values()))
    printed = vocabulary.read(
        [spellings.spell_out(entry.responsible, initials) for entry in pairs.entries]
    )
    nearest = printed.nearest_share_in(vocabulary.read(sorted(set(names.values()))))
    long = vocabulary.read(sorted(name for name in set(names.values()) if " " in name))
    above = long.whole_in(printed)
    known = (nearest >= KNOWN_BODY) | above.any(axis=1)
    bodied = np.array([bool(text) for text in held])
    found = pairs.share(printed, vocabulary.read(held))
    is_unit = (
        pairs.share_any(above, long.whole_in(vocabulary.read(held))) & (nearest < UNIT)[pairs.rows]
    )
    found[is_unit] = np.maximum(found[is_unit], UNIT)
    own = np.array([item.kind == "measure" for item in pairs.candidates])[pairs.columns]
    tells = known[pairs.rows] & bodied[pairs.columns] & (own | (found >= KNOWN_BODY))
    return np.where(tells, found, np.float32(np.nan))


def initials_of(names: Iterable[str]) -> dict[str, str]:
    """Bodies' names by their initials, with or without joining words; few initials, and those of several, tell none."""
    found: dict[str, set[str]] = {}
    for name in names:
        for words in (name.split(), telling_words(name)):
            found.setdefault("".join(word[0] for word in words).upper(), set()).add(name)
    return {
        initials: name
        for initials, (name, *others) in found.items()
        if not others and len(initials) >= INITIALS
    }


def reporter(pairs: Pairs, bodies: Values, copied: Values) -> Values:
    """Whether the reporter is of the same sort as the candidate's bodies.

    Where one of these bodies is printed (`bodies`), another reporter says nothing: civil society may well report on
    what a ministry has to do. Nor does it contradict where the whole measure of this candidate alone is printed letter
    by letter (`copied`); unless the commitment has measures for the reporter's own side: plans give both sides a
    measure in the same words, and this may be the other's, the reporter's own being missing.
    """
    says = np.array([entry.reporter for entry in pairs.entries], dtype=object)[pairs.rows]
    due = np.array([item.reporter for item in pairs.candidates], dtype=object)[pairs.columns]
    agrees = (says == due).astype(np.float32)
    is_copied = copied >= 1
    alone = np.bincount(pairs.rows, is_copied, minlength=len(pairs.entries))[pairs.rows] == 1
    is_meant = is_copied & alone & ~_has_measures_of_its_side(pairs)
    agrees = np.where(is_meant, np.maximum(agrees, np.float32(COPIED)), agrees)
    unknown = np.array([item.reporter is None for item in pairs.candidates])[pairs.columns]
    silent = (says == "independent") | unknown | ((agrees == 0) & (bodies >= KNOWN_BODY))
    return np.where(silent, np.float32(np.nan), agrees)


def _has_measures_of_its_side(pairs: Pairs) -> NDArray[np.bool_]:
    """Whether the candidate's commitment has a measure that the entry's reporter would report on."""
    sides = {(item.commitment_id, item.reporter) for item in pairs.candidates}
    return np.array(
        [
            (pairs.candidates[column].commitment_id, pairs.entries[row].reporter) in sides
            for row, column in zip(pairs.rows, pairs.columns, strict=True)
        ],
        dtype=np.bool_,
    )


def numbers(pairs: Pairs) -> Values:
    """The share of the numbers an entry prints that the candidate prints too."""
    printed = [
        numbers_in(entry.measure or "") | numbers_in(entry.target or "") for entry in pairs.entries
    ]
    held = [numbers_in(everything(candidate)) for candidate in pairs.candidates]
    return np.array(
        [
            len(printed[row] & held[column]) / len(printed[row]) if printed[row] else np.nan
            for row, column in zip(pairs.rows, pairs.columns, strict=True)
        ],
        dtype=np.float32,
    )


def names(pairs: Pairs, vocabulary: Vocabulary, spellings: Spellings) -> Values:
    """The share of the names in a printed measure that the plan has anywhere in the candidate.

    An acronym is also had by a candidate whose words begin with its letters, or that has the name it stands for; a
    misspelt name by one that has any of the names it may be meant for.
    """
    printed = [vocabulary.as_meant(names_in(entry.measure or "")) for entry in pairs.entries]
    held = [
        frozenset(telling_words(everything(item))) | frozenset(telling_words(" ".join(item.bodies)))
        for item in pairs.candidates
    ]
    initials = [
        "".join(word[0] for word in telling_words(everything(item))) for item in pairs.candidates
    ]
    meant = {
        name: frozenset(telling_words(spellings.spell_out(name)))
        for name in frozenset(chain.from_iterable(chain.from_iterable(e.values() for e in printed)))
    }

    def is_had(name: str, place: int) -> bool:
        return name in held[place] or name in initials[place] or meant[name] <= held[place]

    return np.array(
        [
            sum(any(is_had(name, column) for name in any_of) for any_of in printed[row].values())
            / len(printed[row])
            if printed[row]
            else np.nan
            for row, column in zip(pairs.rows, pairs.columns, strict=True)
        ],
        dtype=np.float32,
    )


def meaning(of: Comparison) -> Values:
    """Whether the printed measure says the same thing where it is put in other words (1), or another (0)."""
    printed = [Wording(entry.measure or "") for entry in of.pairs.entries]
    planned = [
        Wording(item.text, f"{everything(item)} {' '.join(item.bodies)}")
        for item in of.pairs.candidates
    ]
    known = frozenset(chain.from_iterable(wording.telling for wording in planned))
    return np.array(
        [
            np.nan
            if not printed[row].telling or not planned[column].telling or share < ABOUT_THE_SAME
            else not says_another_thing(printed[row], planned[column], known.__contains__)
            for row, column, share in zip(of.pairs.rows, of.pairs.columns, of.words, strict=True)
        ],
        dtype=np.float32,
    )


def position(pairs: Pairs) -> Values:
    """How well the entry's place under its heading fits the candidate's in its commitment: too weak to decide alone."""
    rows = _places(
        [((entry.report_id, entry.commitment), entry.ordinal) for entry in pairs.entries]
    )
    columns = _places([(item.commitment_id, item.ordinal) for item in pairs.candidates])
    return np.asarray(1 - abs(rows[pairs.rows] - columns[pairs.columns]), dtype=np.float32)


def _places(keys: Sequence[tuple[Hashable, int]]) -> NDArray[np.float64]:
    """Where each ordinal stands among those of its group, from 0 (first) to 1 (last)."""
    groups: dict[Hashable, list[int]] = {}
    for group, ordinal in keys:
        groups.setdefault(group, []).append(ordinal)
    ends = {group: (min(held), max(max(held) - min(held), 1)) for group, held in groups.items()}
    return np.array([(ordinal - ends[group][0]) / ends[group][1] for group, ordinal in keys])


class Headings:
    """The commitments that entries print: each heading once, against each commitment of the plan."""

    def __init__(self, entries: Sequence[Entry], commitments: Sequence[Commitment]) -> None:
        self.printed = list(dict.fromkeys(entry.commitment for entry in entries))
        self.commitments = commitments
        place = {heading: row for row, heading in enumerate(self.printed)}
        self.of_entry = np.array([place[entry.commitment] for entry in entries], dtype=np.intp)
        self.values = {
            feature.name: feature.of_headings(self) for feature in FEATURES if feature.of_headings
        }

    @cached_property
    def titles(self) -> Values:
        """How far each heading agrees with each commitment's title."""
        return title(self.printed, self.commitments)

    @property
    def numbers(self) -> Values:
        """Whether each heading has each commitment's number; another one beside the whole title says nothing."""
        numbers = number(self.printed, self.commitments)
        numbers[(numbers == 0) & (self.titles >= WHOLE_TITLE)] = np.nan
        return numbers


def title(headings: Sequence[str | None], commitments: Sequence[Commitment]) -> Values:
    """The printed commitment against the names of a commitment (headings × commitments)."""
    printed = [without_number(heading) for heading in headings]
    names = [
        (as_words(name), place) for place, item in enumerate(commitments) for name in item.names
    ]
    best = np.full((len(headings), len(commitments)), np.nan, dtype=np.float32)
    if not names:
        return best
    texts = [name for name, _ in names]
    alike = sum(
        process.cdist(printed, texts, scorer=likeness, dtype=np.float32, workers=-1)
        for likeness in (fuzz.ratio, fuzz.token_set_ratio)
    )
    for column, (_, place) in enumerate(names):
        best[:, place] = np.fmax(best[:, place], np.asarray(alike)[:, column] / 200)
    best[[not text for text in printed]] = np.nan
    return best


def number(headings: Sequence[str | None], commitments: Sequence[Commitment]) -> Values:
    """Whether the printed number is the commitment's (headings × commitments)."""
    printed = np.array(
        [np.nan if (found := printed_number(heading)) is None else found for heading in headings]
    )
    numbers = np.array([item.number for item in commitments])
    agrees = np.asarray(printed[:, None] == numbers[None, :], dtype=np.float32)
    agrees[np.isnan(printed)] = np.nan
    return agrees


@dataclass(frozen=True, slots=True)
class Feature:
    """A way in which an entry agrees with a candidate.

    It is computed for pairs (`of_pairs`), or for each heading and each commitment (`of_headings`). `contradicts` and
    `says` are codes in `reasons.toml`: why a low value speaks against a link, and how far the two agree (None: not
    mentioned). A feature that is not `weighed` can only speak against.
    """

    name: str
    contradicts: str
    says: str | None = None
    of_pairs: Callable[[Comparison], Values] | None = None
    of_headings: Callable[[Headings], Values] | None = None
    weighed: bool = True


FEATURES = (
    Feature(
        "words",
        contradicts="words-strange",
        says="words-agree",
        of_pairs=lambda of: of.words,
    ),
    Feature(
        "fullness",
        contradicts="measure-shortened",
        of_pairs=lambda of: of.pairs.share_back(of.measures, of.texts),
    ),
    Feature("elsewhere", contradicts="plan-silent", of_pairs=elsewhere),
    Feature("passage", contradicts="no-passage", of_pairs=lambda of: passage(of.pairs)),
    Feature("wording", contradicts="reworded", of_pairs=lambda of: of.wording),
    Feature(
        "target",
        contradicts="other-target",
        says="target-agrees",
        of_pairs=lambda of: target(of.pairs, of.vocabulary),
    ),
    Feature("body", contradicts="other-body", says="body-agrees", of_pairs=lambda of: of.bodies),
    Feature(
        "reporter",
        contradicts="other-reporter",
        of_pairs=lambda of: reporter(of.pairs, of.bodies, of.wording),
    ),
    Feature(
        "numbers",
        contradicts="number-strange",
        says="numbers-agree",
        of_pairs=lambda of: numbers(of.pairs),
    ),
    Feature(
        "names",
        contradicts="name-strange",
        of_pairs=lambda of: names(of.pairs, of.vocabulary, of.spellings),
        weighed=False,
    ),
    Feature("meaning", contradicts="other-thing", of_pairs=meaning, weighed=False),
    Feature("position", contradicts="other-place", of_pairs=lambda of: position(of.pairs)),
    Feature(
        "title",
        contradicts="other-title",
        says="title-agrees",
        of_headings=lambda headings: headings.titles,
    ),
    Feature("number", contradicts="other-number", of_headings=lambda headings: headings.numbers),
)
"""Every feature, in the order in which reasons mention them."""
