"""What a plan's narrative says of its own totals, against what was found. The wording is data (`counts.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from extractors.audit.findings import Findings
from extractors.knowledge import knowledge
from extractors.text.dates import find_years, years_pattern
from models.declared import JoinedPatterns, Table, Word
from models.geometry import words_between
from models.patterns import any_of, any_pattern
from models.plan import Chapter, Plan
from models.vocabularies import kept_per_folder


class CountWords(Table):
    """`counts.toml`: the comments there say what each key means."""

    results: JoinedPatterns
    others: JoinedPatterns
    nouns: dict[Literal["commitments", "indicators"], JoinedPatterns]
    words: dict[Word, int]
    plus: dict[Word, int]
    times: dict[Word, int]


COUNTS = knowledge(CountWords, "counts")


class _Patterns(NamedTuple):
    """The rules as regular expressions; `counts` finds a number and what it counts, by what it counts."""

    sentence: re.Pattern[str]
    results: re.Pattern[str]
    others: re.Pattern[str]
    number_word: re.Pattern[str]
    counts: dict[str, re.Pattern[str]]


class _Count(NamedTuple):
    """A stated total: what it counts, its sentence, and where it stands in its chapter's text."""

    what: str
    number: int
    sentence: str
    start: int
    end: int


@kept_per_folder()
def _words() -> CountWords:
    return COUNTS.read()


@kept_per_folder()
def _patterns() -> _Patterns:
    rules = _words()
    first, later = any_of(rules.words), any_of([*rules.words, *rules.plus, *rules.times])
    number = rf"(?:\(?(?<![\d.,])(?:\d{{1,3}}|{first}(?:[\s-]*{later})*)\)?\s+)"
    return _Patterns(
        sentence=re.compile(
            rf"(?:{years_pattern()}|.)+?(?:[.!?](?=\s)|$)", re.IGNORECASE | re.MULTILINE
        ),
        results=re.compile(rf"\b{any_pattern(rules.results)}", re.IGNORECASE),
        others=re.compile(rf"\b{any_pattern(rules.others)}", re.IGNORECASE),
        number_word=re.compile(later, re.IGNORECASE),
        counts={
            what: re.compile(
                rf"(?<!\w)(?P<number>{number}{{1,2}}){any_pattern(nouns)}\b", re.IGNORECASE
            )
            for what, nouns in rules.nouns.items()
        },
    )


def check_counts(plans: Sequence[Plan], names: Sequence[Iterable[str]], findings: Findings) -> None:
    """Compare the totals that the plans of one document state with what was found.

    Plans printed together may state the total of all; where a sentence has one of the `names` of another plan (given
    in the order of the plans), the total may be that one's.
    """
    totals = [_totals(plan) for plan in plans]
    named = [re.compile(rf"\b{any_of(own)}\b", re.IGNORECASE) for own in names]
    for plan, own in zip(plans, totals, strict=True):
        for chapter in plan.chapters:
            for count in _stated(chapter.text.value, plan.plan_id.removeprefix(f"{plan.family}-")):
                accepted = {own[count.what], sum(total[count.what] for total in totals)} | {
                    total[count.what]
                    for name, total in zip(named, totals, strict=True)
                    if name.search(count.sentence)
                }
                if count.number not in accepted:
                    _report(count, chapter, plan, own[count.what], findings)


def _totals(plan: Plan) -> dict[str, int]:
    return {
        "commitments": len(plan.commitments),
        "indicators": sum(len(commitment.indicators) for commitment in plan.commitments),
    }


def _report(count: _Count, chapter: Chapter, plan: Plan, found: int, findings: Findings) -> None:
    words = words_between(chapter.text, count.start, count.end) or chapter.text.words
    findings.add(
        "count-differs",
        words=words,
        entity=("plan", plan.plan_id),
        text=chapter.text.value[count.start : count.end],
        found=found,
    )


def _stated(text: str, period: str) -> Iterator[_Count]:
    """The totals stated by sentences that name no period but the plan's own (`2020-2022`)."""
    patterns = _patterns()
    for sentence in patterns.sentence.finditer(text):
        result = patterns.results.search(text, *sentence.span())
        if (
            not result
            or patterns.others.search(sentence[0])
            or {f"{first}-{last}" for first, last in find_years(sentence[0])} - {period}
        ):
            continue
        for what, pattern in patterns.counts.items():
            if count := pattern.search(text, result.end(), sentence.end()):
                yield _Count(what, _number(count["number"]), sentence[0], *count.span())


def _number(text: str) -> int:
    """`six (6)`, `18`, `dua puluh empat` as a number; digits count before words."""
    if digits := re.search(r"\d+", text):
        return int(digits[0])
    rules, parts = _words(), [0]
    for word in _patterns().number_word.findall(text.casefold()):
        if word in rules.words:
            parts.append(rules.words[word])
        elif word in rules.plus:
            parts[-1] += rules.plus[word]
        else:
            parts[-1] *= rules.times[word]
    return sum(parts)
