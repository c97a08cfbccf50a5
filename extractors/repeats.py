"""What a document prints twice, as where two copies of a plan were bound into one file: it is loaded once.

A form is printed again where a later one of its family has its number and its title, a matrix or narrative where a
later one has all of its words. Of two forms the one that says more is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.annex import Matrix
from extractors.findings import Findings
from extractors.form import Form
from extractors.labels import plain
from extractors.layout import Narrative, Part
from extractors.lines import Line, text_of, words_in
from extractors.tally import Tally
from models.geometry import Word

QUOTED = 8
"""Words of what is printed twice that a finding quotes."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A part of the document that is kept, and one that says the same and is not."""

    kept: Part
    dropped: Part


def find_repeats(parts: Sequence[Part]) -> list[Repeat]:
    """What is printed again, in printed order."""
    repeats = [*_same_forms(parts), *_same_matrices(parts)]
    dropped = {id(repeat.dropped) for repeat in repeats}
    repeats += _same_narratives(parts, dropped)
    order = {id(part): place for place, part in enumerate(parts)}
    return sorted(repeats, key=lambda repeat: order[id(repeat.dropped)])


def report_repeats(repeats: Iterable[Repeat], findings: Findings, tally: Tally) -> None:
    """Say what is printed twice and where; the words of what is the same in both count as page furniture.

    Other words of what is not kept belong to nothing, and are reported with their page.
    """
    for repeat in repeats:
        kept, dropped = _words(repeat.kept), _words(repeat.dropped)
        is_same = _texts(kept) == _texts(dropped)
        if is_same:
            tally.furniture(dropped)
        if isinstance(repeat.dropped, Matrix):
            tally.furniture(repeat.dropped.furniture)
        first, again = sorted((kept[0].page, dropped[0].page))
        findings.add(
            "printed-twice" if is_same else "printed-twice-differs",
            words=dropped,
            text=_title(repeat.kept),
            first=first,
            again=again,
            kept=kept[0].page,
        )


def _same_forms(parts: Sequence[Part]) -> Iterator[Repeat]:
    seen: dict[tuple[str, int | None, str], Form] = {}
    for part in parts:
        if not isinstance(part, Form) or not (title := plain(text_of(part.title))):
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


def _same_narratives(parts: Sequence[Part], dropped: set[int]) -> Iterator[Repeat]:
    """The narrative beside what is printed again; elsewhere a few words may well be the same."""
    seen: dict[tuple[str, ...], Narrative] = {}
    for place, part in enumerate(parts):
        if isinstance(part, Narrative):
            first = seen.setdefault(_texts(_words(part)), part)
            beside = parts[max(0, place - 1) : place + 2]
            if first is not part and any(id(other) in dropped for other in beside):
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
