"""Which plan it is: family, period and title, from how the plan names itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from extractors.plan.profile import PlanNames
from extractors.text.dates import find_years, years_pattern
from extractors.text.joining import Joiner
from extractors.text.lines import Line, blocks_of, text_of
from models.geometry import Value, words_between
from models.patterns import any_of
from models.same import as_words

_REACH = 80
"""A year range this many characters after the plan's name says the plan's period."""

_COVER_WORDS = 40
"""A page with no more words than this, the plan's title among them and no sentence, is a cover."""

_SENTENCE = re.compile(r"(?:\S+\s+){5,}\S*\w[.!?]")
"""A line that ends a sentence: of six words at least, for addresses and years may have a full stop too."""

_SENTENCE_WORDS = 8
_IN_LOWER_CASE = 1 / 3
"""A paragraph of so many words, of which a larger share than this begins in lower case, is no title."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A plan's identifier and what it rests on; `years` is None where the plan does not print them.

    `issuer` is whose plan it is, where its title or its profile says so.
    """

    title: Value[str] | None
    years: tuple[int, int] | None
    start: Value[date] | None
    end: Value[date] | None
    issuer: Value[str] | None = None

    @property
    def issuer_code(self) -> str:
        """The issuer in capitals, as identifiers have it: `KOTA-TIRTAMAYA`."""
        return "-".join(as_words(self.issuer.value).upper().split()) if self.issuer else ""


def identify(names: PlanNames, texts: Sequence[Value[str]]) -> Identity:
    """The plan that these texts (covers first, then the narrative) name.

    The period is the one most often printed with the plan's name, its full title counting most.
    """
    titles = [
        (text, found)
        for text in texts
        for pattern in names.title_patterns()
        for found in pattern.finditer(text.value)
    ]
    votes = Counter(years for _, found in titles if (years := next(find_years(found[0]), None)))
    if not votes:
        votes = Counter(_named_years(names, texts))
    known = Value(names.issuer) if names.issuer else None
    if not votes:
        return Identity(None, None, None, None, known)
    years = votes.most_common(1)[0][0]
    for text, found in titles:
        if next(find_years(found[0]), None) == years:
            words = words_between(text, found.start(), found.end())
            return Identity(
                Value(found[0], words),
                years,
                Value(date(years[0], 1, 1), words),
                Value(date(years[1], 12, 31), words),
                _issuer(text, found) or known,
            )
    return Identity(None, years, None, None, known)


def _issuer(text: Value[str], title: re.Match[str]) -> Value[str] | None:
    """Whose plan the title says that it is."""
    if "issuer" not in title.re.groupindex or not title["issuer"]:
        return None
    words = words_between(text, title.start("issuer"), title.end("issuer"))
    return Value(title["issuer"].strip(), words)


def _named_years(names: PlanNames, texts: Sequence[Value[str]]) -> list[tuple[int, int]]:
    """Every year range that follows one of the plan's names."""
    reach = rf"\b{any_of(names.names)}\b.{{0,{_REACH}}}?{years_pattern()}"
    pattern = re.compile(reach, re.IGNORECASE)
    named = (found[0] for text in texts for found in pattern.finditer(text.value))
    return [years for text in named for years in list(find_years(text))[-1:]]


def split_cover(
    names: PlanNames, lines: Sequence[Line], joiner: Joiner, tables: Collection[int] = ()
) -> tuple[list[Line], list[Line]]:
    """The lines of cover pages that print the plan's title, and all others.

    `tables` are the pages that print a form, a matrix or another table: none of them is a cover.
    """
    cover: list[Line] = []
    rest: list[Line] = []
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    for number, page in pages.items():
        text = joiner.inline(page).value
        short = sum(len(line.words) for line in page) <= _COVER_WORDS
        titled = any(pattern.search(text) for pattern in names.title_patterns())
        is_cover = short and titled and number not in tables and not _reads_on(page)
        (cover if is_cover else rest).extend(page)
    return cover, rest


def _reads_on(page: Sequence[Line]) -> bool:
    """Whether the page prints a sentence, on one line or over several."""
    paragraphs = (text_of(block.lines).split() for block in blocks_of(page))
    return any(_SENTENCE.fullmatch(line.text) for line in page) or any(
        len(words) >= _SENTENCE_WORDS
        and sum(word[0].islower() for word in words) > _IN_LOWER_CASE * len(words)
        for words in paragraphs
    )
