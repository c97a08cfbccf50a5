"""How good the links are: precision and recall of `auto`, with entries spoilt, incomplete, altered, and orphaned.

    python -m benchmarks.linkage_quality FOLDER [--seeds N] [--forms NAME …] [--cross-validate]

On known reports (benchmarks/linkage_gold.py), spoilt as benchmarks/linkage_noise.py does it. An entry is orphaned
when the plan is searched as if it had not the entry's measure, or not its commitment; altered when it speaks of
another number or place than the measure. Neither may be linked without asking. With --cross-validate the weights are
fitted on every other commitment and tested on those between, both ways; else the built-in ones are tested.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from benchmarks.linkage_fit import fit_scorer
from benchmarks.linkage_gold import Gold, Known, read_gold
from benchmarks.linkage_noise import FORMS, LEVELS, Noise, spoil
from models.progress import Decision
from warehouse.link.linkage import Link, link_entries
from warehouse.link.scorer import Scorer, built_in_scorer
from warehouse.link.subjects import Commitment

ORPHANED_AT_ONCE = 4
"""Every so many measures one is taken from the plan at a time, so that its neighbours stay to be mistaken for it."""
PLACES = ("Sleman", "Gowa", "Ternate", "Lumajang", "Manokwari")
NUMBER, NAME = re.compile(r"\b\d{2,}\b"), re.compile(r"(?<=[a-z] )[A-Z][a-z]{3,}")

LINKABLE, NOTHING, ORPHANS, HOMELESS, ALTERED = (
    "linkable", "of nothing", "without their measure", "without their commitment", "altered"
)  # fmt: skip
Tally = Counter[tuple[str, str]]


def tally(gold: Gold, scorer: Scorer, noise: Noise, form: str, seed: int) -> Tally:
    """What becomes of the known entries, told badly: counts by kind of entry and outcome."""
    random = Random(seed)
    told = [
        replace(known, entry=FORMS[form](spoil(known.entry, noise, random))) for known in gold.known
    ]
    counts = _outcomes(told, _link(told, gold, gold.commitments, scorer))
    measures = [
        candidate.candidate_id for item in gold.commitments for candidate in item.candidates
    ]
    for first in range(ORPHANED_AT_ONCE):
        gone = set(measures[first::ORPHANED_AT_ONCE])
        links = _link(told, gold, gold.without(gone), scorer)
        counts += _strangers(ORPHANS, links, [known.candidate_id in gone for known in told])
    for first in range(2):
        kept, gone = (
            gold.commitments[first::2],
            {item.commitment_id for item in gold.commitments[1 - first :: 2]},
        )
        links = _link(told, gold, kept, scorer)
        counts += _strangers(HOMELESS, links, [known.commitment_id in gone for known in told])
    altered = list(_alter(told, random))
    changed = [new.entry != old.entry for new, old in zip(altered, told, strict=True)]
    return counts + _strangers(ALTERED, _link(altered, gold, gold.commitments, scorer), changed)


def _link(
    told: Sequence[Known], gold: Gold, commitments: Sequence[Commitment], scorer: Scorer
) -> list[Link]:
    return link_entries([known.entry for known in told], commitments, gold.spellings, scorer)


def _outcomes(told: Sequence[Known], links: Sequence[Link]) -> Tally:
    """`auto`, `wrong`, `review` with the right candidate among the choices, or `lost`; by whether there is one."""
    counts: Tally = Counter()
    for known, link in zip(told, links, strict=True):
        linked = link.match.decision == Decision.AUTO
        if known.candidate_id is None:
            outcome = "auto" if linked else "left"
        elif linked:
            right = known.candidate_id in (link.match.measure_id, link.match.indicator_id)
            outcome = "auto" if right else "wrong"
        else:
            shown = known.candidate_id in [choice.candidate_id for choice in link.choices]
            outcome = "review" if shown and link.match.decision == Decision.REVIEW else "lost"
        counts[LINKABLE if known.candidate_id else NOTHING, outcome] += 1
    return counts


def _strangers(kind: str, links: Sequence[Link], counted: Sequence[bool]) -> Tally:
    """What becomes of the entries counted, which belong to nothing that is there."""
    return Counter(
        (kind, "auto" if link.match.decision == Decision.AUTO else "left")
        for link, count in zip(links, counted, strict=True)
        if count
    )


def _alter(told: Sequence[Known], random: Random) -> Iterator[Known]:
    """The entries with another number, or else another place, in their measure, where it prints one."""
    for known in told:
        measure = known.entry.measure or ""
        other, changed = NUMBER.subn(
            lambda found: str(int(found[0]) + random.randint(3, 60)), measure, count=1
        )
        if not changed:
            other = NAME.sub(random.choice(PLACES), measure, count=1)
        yield replace(known, entry=replace(known.entry, measure=other or None))


def _by_commitment(gold: Gold, rest: int) -> Gold:
    """The known entries of every other commitment, from the first or the second; of all that belong to none."""
    numbers = {item.commitment_id: item.number for item in gold.commitments}
    known = [
        item for item in gold.known
        if item.commitment_id is None or numbers[item.commitment_id] % 2 == rest
    ]  # fmt: skip
    return replace(gold, known=known)


def print_quality(tests: Sequence[tuple[Gold, Scorer]], seeds: int, forms: Sequence[str]) -> Tally:
    """Print a line for each level and form: the share linked, and every wrong link; gives the sum of all."""
    whole: Tally = Counter()
    strangers = (NOTHING, ORPHANS, HOMELESS, ALTERED)
    print(
        f"{'noise':<8} {'form':<20} {'auto':>6} {'wrong':>6} {'lost':>6}   auto of entries "
        + ", ".join(strangers)
    )
    for level, noise in {"none": Noise(), **LEVELS}.items():
        for form in forms:
            counts: Tally = Counter()
            for gold, scorer in tests:
                for seed in range(seeds):
                    counts += tally(gold, scorer, noise, form, seed)
            whole += counts
            print(f"{level:<8} {form:<20} {_line(counts, strangers)}")
    print(f"{'all':<29} {_line(whole, strangers)}")
    return whole


def _line(counts: Tally, strangers: Sequence[str]) -> str:
    linkable = sum(count for (kind, _), count in counts.items() if kind == LINKABLE)
    auto, wrong, lost = (counts[LINKABLE, outcome] for outcome in ("auto", "wrong", "lost"))
    wrongly = "  ".join(
        f"{counts[kind, 'auto']}/{counts[kind, 'auto'] + counts[kind, 'left']}"
        for kind in strangers
    )
    return f"{auto / linkable:6.1%} {wrong:6} {lost / linkable:6.1%}   {wrongly}"


def main() -> None:
    """Test what the command line asks for."""
    parser = argparse.ArgumentParser(description="Test linkage on known reports told badly.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--forms", nargs="+", choices=FORMS, default=list(FORMS))
    parser.add_argument("--cross-validate", action="store_true")
    asked = parser.parse_args()
    gold = read_gold(asked.folder)
    tests = [(gold, built_in_scorer())]
    if asked.cross_validate:
        halves = [_by_commitment(gold, rest) for rest in (0, 1)]
        tests = [(halves[0], fit_scorer(halves[1])), (halves[1], fit_scorer(halves[0]))]
    print_quality(tests, asked.seeds, asked.forms)


if __name__ == "__main__":
    main()
