"""Time linking 10,000 entries with 3,000 measures, and watch its memory.

    python -m benchmarks.linkage [--entries N] [--measures N]

Twice: reports that name their commitments, of twelve plans, and one plan whose reports have no commitment column, so
that every entry may belong to any measure. The goals: under a minute on two cores, and under 1 GB. Texts are made up
of made-up words, as often as words are; the entries are the measures as careless offices write them
(benchmarks/linkage_noise.py).
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, product
from pathlib import Path
from random import Random
from time import perf_counter

from benchmarks.linkage_noise import LEVELS, spoil
from models.progress import Decision
from warehouse.link.linkage import link_entries
from warehouse.link.scorer import built_in_scorer
from warehouse.link.subjects import Candidate, Commitment, Entry, Spellings

SECONDS, MIB = 60, 1000
MEASURES_EACH = 8
PERIODS = ("B06", "B12", "B18", "B24")


class Language:
    """Made-up words, the first far more often than the last, as in any language."""

    def __init__(self, random: Random) -> None:
        syllables = [a + b for a, b in product("bcdghjklmnprstwy", "aeiou")]
        words = ("".join(random.choices(syllables, k=random.randint(2, 5))) for _ in range(9000))
        self._random, self._words = random, list(dict.fromkeys(words))
        self._weights = list(accumulate(1 / rank for rank in range(3, len(self._words) + 3)))

    def say(self, least: int, most: int) -> str:
        """A text of so many words."""
        count = self._random.randint(least, most)
        return " ".join(self._random.choices(self._words, cum_weights=self._weights, k=count))


def make_plans(plans: int, measures: int, random: Random) -> list[Commitment]:
    """Plans with so many measures between them, a few to each commitment, its words coming again in its measures."""
    language = Language(random)
    bodies = [language.say(2, 5).title() for _ in range(60)]
    count = measures // MEASURES_EACH
    return [
        _commitment(f"P{place * plans // count}", place % (count // plans) + 1, language, bodies, random)
        for place in range(count)
    ]  # fmt: skip


def _commitment(
    plan_id: str, number: int, language: Language, bodies: Sequence[str], random: Random
) -> Commitment:
    commitment_id, title = f"{plan_id}/{number:03}", language.say(5, 10)
    candidates = tuple(
        Candidate(
            "measure",
            f"{commitment_id}/{ordinal}",
            commitment_id,
            ordinal,
            f"{language.say(5, 20)} {title}",
            (random.choice(bodies),),
            "government",
            {period: language.say(6, 25) for period in PERIODS},
        )
        for ordinal in range(1, MEASURES_EACH + 1)
    )
    return Commitment(commitment_id, plan_id, number, (title,), candidates)


def make_entries(
    commitments: Sequence[Commitment], count: int, headed: bool, random: Random
) -> Iterator[Entry]:
    """Reports period by period, on every measure in turn, until there are so many entries."""
    ordered = [(item, candidate) for item in commitments for candidate in item.candidates]
    for place in range(count):
        item, candidate = ordered[place % len(ordered)]
        period = PERIODS[place // len(ordered) % len(PERIODS)]
        entry = Entry(
            f"{candidate.candidate_id} {period} {place}", f"{item.plan_id} {period}", place, "government", period,
            f"{item.number}. {item.names[0]}", candidate.bodies[0], candidate.text, candidate.targets[period],
        )  # fmt: skip
        yield spoil(entry if headed else replace(entry, commitment=None), LEVELS["medium"], random)


@dataclass(frozen=True, slots=True)
class Case:
    """What is measured: how many plans, and whether the reports name their commitments."""

    name: str
    plans: int
    headed: bool


CASES = (
    Case("twelve plans, commitments named", 12, headed=True),
    Case("one plan, no commitment column", 1, headed=False),
)


def measure(case: Case, entries: int, measures: int) -> None:
    """Print how long the case takes, what it finds, and the memory taken up to now."""
    random = Random(case.name)
    commitments = make_plans(case.plans, measures, random)
    reported = list(make_entries(commitments, entries, case.headed, random))
    start = perf_counter()
    links = link_entries(reported, commitments, Spellings({}), built_in_scorer())
    seconds, mib = perf_counter() - start, own_peak_mib()
    right = [
        entry.entry_id.split()[0] == link.match.measure_id
        for entry, link in zip(reported, links, strict=True)
        if link.match.decision == Decision.AUTO
    ]
    verdict = "within" if seconds < SECONDS and mib < MIB else "MISSES"
    print(
        f"{case.name:<34} {len(reported)} × {measures}: {seconds:5.1f} s, {mib:4.0f} MiB"
        f"   {verdict} the goals of {SECONDS} s and {MIB} MB"
        f"   ({len(right)} auto, {right.count(False)} of them wrong)"
    )


def own_peak_mib() -> float:
    """The peak memory of this process, as Linux counts it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    peak = re.search(r"^VmHWM:\s+(\d+) kB", status, re.MULTILINE)
    assert peak, "memory is measured on Linux only"
    return int(peak[1]) / 1024


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description="Time the linking of reports with plans.")
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--measures", type=int, default=3_000)
    asked = parser.parse_args()
    for case in CASES:
        measure(case, asked.entries, asked.measures)


if __name__ == "__main__":
    main()
