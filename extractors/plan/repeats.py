"""What a document prints twice, as where two copies of a plan were bound into one file: it is loaded once.

A form is printed again where a later one of its family has its number and its title, a matrix or narrative where a
later one has all of its words. Of two forms the one that says more is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from extractors.audit.findings import Findings
from extractors.audit.tally import Tally
from extractors.plan.forms import Form
from extractors.plan.layout import Narrative, Part
from extractors.plan.matrix import Matrix
from extractors.text.lines import Line, text_of, words_in
from models.geometry import Word
from models.same import as_label
from models.sentences import Unquoted

QUOTED = 8
"""Words of what is printed twice that a finding quotes."""


@dataclass(frozen=True)
class Repeat:
    """A part of the document that is kept, and one that says the same and is not."""

    kept: Part
    dropped: Part

    @cached_property
    def kept_words(self) -> list[Word]:
        """All words of what is kept, in printed order."""
        return _words(self.kept)

    @cached_property
    def dropped_words(self) -> list[Word]:
        """All words of what is not, in printed order."""
        return _words(self.dropped)

    @cached_property
    def is_same(self) -> bool:
        """Whether both say the same, word for word."""
        return _texts(self.kept_words) == _texts(self.dropped_words)

    def goes_on_from(self, other: Repeat) -> bool:
        """Whether it is printed right after another that is the same, as is what is kept of each."""
        return other.is_same and all(
            mine[0].page - its[-1].page in (0, 1)
            for mine, its in (
                (self.kept_words, other.kept_words),
                (self.dropped_words, other.dropped_words),
            )
        )


def find_repeats(parts: Sequence[Part]) -> list[Repeat]:
    """What is printed again, in printed order."""
    repeats = [*_same_forms(parts), *_same_matrices(parts)]
    repeats += _same_narratives(parts, {repeat.dropped for repeat in repeats})
    return sorted(repeats, key=lambda repeat: parts.index(repeat.dropped))


def report_repeats(repeats: Iterable[Repeat], findings: Findings, tally: Tally) -> None:
    """Say what is printed twice and where; the words of what is the same in both count as page furniture.

    Other words of what is not kept belong to nothing, and are reported with their page. What is printed again in one
    piece, as of a plan that was bound in twice, is said once.
    """
    for run in _runs(repeats):
        for repeat in run:
            if repeat.is_same:
                tally.furniture(repeat.dropped_words)
            if isinstance(repeat.dropped, Matrix):
                tally.furniture(repeat.dropped.furniture)
        first, last = run[0], run[-1]
        kept = [word for repeat in run for word in repeat.kept_words]
        dropped = [word for repeat in run for word in repeat.dropped_words]
        before, again = sorted((kept, dropped), key=lambda words: words[0].page)
        titles = dict.fromkeys((_title(first.kept), _title(last.kept)))
        findings.add(
            "printed-twice" if first.is_same else "printed-twice-differs",
            words=dropped,
            text=" … ".join(titles),
            first=_pages_of(before, len(run)),
            again=_pages_of(again, len(run)),
            kept=kept[0].page,
        )


def _pages_of(words: Sequence[Word], parts: int) -> int | Unquoted:
    """The page on which a part begins, or those that several parts stand on."""
    return words[0].page if parts == 1 else range_of(words[0].page, words[-1].page)


def range_of(first: int, last: int) -> int | Unquoted:
    """Pages that follow each other, as a fact."""
    return first if first == last else Unquoted(f"{first}–{last}")


def _runs(repeats: Iterable[Repeat]) -> list[list[Repeat]]:
    """The repeats, those together of which each goes on where the one before ends, in both places."""
    runs: list[list[Repeat]] = []
    for repeat in repeats:
        if runs and repeat.is_same and repeat.goes_on_from(runs[-1][-1]):
            runs[-1].append(repeat)
        else:
            runs.append([repeat])
    return runs


def _same_forms(parts: Sequence[Part]) -> Iterator[Repeat]:
    seen: dict[tuple[str, int | None, str], Form] = {}
    for part in parts:
        if not isinstance(part, Form) or not (title := as_label(text_of(part.title))):
            continue
        key = part.profile.plan.family, part.number, title
        first = seen.setdefault(key, part)
        if first is not part:
            seen[key] = kept = max(first, part, key=lambda form: len(_words(form)))
            yield Repeat(kept, part if kept is first else first)


def _same_matrices(parts: Sequence[Part]) -> Iterator[Repeat]:
    seen: dict[tuple[str, ...], Matrix] = {}
    for part in parts:
        if isinstance(part, Matrix) and (texts := _texts(_words(part))):
            first = seen.setdefault(texts, part)
            if first is not part:
                yield Repeat(first, part)


def _same_narratives(parts: Sequence[Part], dropped: set[Part]) -> Iterator[Repeat]:
    """The narrative beside what is printed again; elsewhere a few words may well be the same."""
    seen: dict[tuple[str, ...], Narrative] = {}
    for place, part in enumerate(parts):
        if isinstance(part, Narrative):
            first = seen.setdefault(_texts(_words(part)), part)
            beside = parts[max(0, place - 1) : place + 2]
            if first is not part and any(other in dropped for other in beside):
                yield Repeat(first, part)


def _words(part: Part) -> list[Word]:
    """All words of a part of the document, in printed order."""
    if isinstance(part, Narrative):
        found = [*words_in(part.lines)]
    elif isinstance(part, Form):
        found = [*words_in(part.title), *part.number_words, *part.labels, *part.words]
    else:
        found = [*part.labels, *part.words, *words_in(_field_lines(part))]
    return sorted({word.key: word for word in found}.values(), key=lambda word: word.key)


def _field_lines(matrix: Matrix) -> Iterator[Line]:
    for field in matrix.fields:
        yield from (*field.label, *field.value)


def _texts(words: Iterable[Word]) -> tuple[str, ...]:
    return tuple(word.text for word in words)


def _title(part: Part) -> str:
    """What names a part of the document: its title, or how it begins."""
    if isinstance(part, Form):
        return text_of(part.title)
    words = words_in(part.fields[0].value) if isinstance(part, Matrix) and part.fields else ()
    return " ".join(_texts(words or _words(part)[:QUOTED]))
