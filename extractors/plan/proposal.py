"""A draft as a person looks it over: each wording with where it is printed, and what it may be taken for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from extractors.plan.draft import SURE, Candidate, Draft, PlanName, read_hints, title_pattern
from extractors.plan.draft_file import as_toml, titles_key
from extractors.plan.profile import CommitmentsAre
from extractors.text.lines import Line
from extractors.text.rows import Element
from models.geometry import Box, Word, line_boxes
from models.same import as_label

KEPT = ""
"""What is taken for this is kept as printed."""

_LABEL_WORDS = 22


class Wording(msgspec.Struct, frozen=True):
    """A label or head: what it is taken for and how sure that is (0 to 100), its pages, and where it stands there."""

    text: str
    key: str
    score: float
    pages: tuple[int, ...]
    boxes: tuple[Box, ...]

    @property
    def is_sure(self) -> bool:
        """Whether nobody has to look at it."""
        return self.score >= SURE


class Proposal(msgspec.Struct, frozen=True):
    """A drafted layout: the plan's name, where titles stand and how, and all wordings in the order of the print."""

    pages: int
    language: str
    family: str
    names: tuple[str, ...]
    title: str
    titles: str
    titles_at: str
    are: str | None
    targets: tuple[str, ...]
    wordings: tuple[Wording, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """What a wording may be taken for."""
        hints = read_hints()
        if self.are:
            return tuple(f"columns.{name}" for name in (*hints.matrix, *_OTHERS))
        columns = [name for name in (*hints.columns, *_OTHERS) if name != "head"]
        return (*hints.labels, "sections.other", *(f"indicators.{name}" for name in columns))


_OTHERS = ("other", "passed_over")

TITLES_AT = ("above", "rows", "lines")
"""Where commitments' titles may stand: above their tables, in rows of them, in running text."""


def proposal_of(draft: Draft, pages: Sequence[Sequence[Element]]) -> Proposal:
    """The draft of a document of these pages, to be looked over."""
    found = [
        (one, key, draft.scores.get(key, 100.0)) for key, own in draft.keys.items() for one in own
    ]
    found += [(one, KEPT, 0.0) for one in draft.unknown]
    places = _places({as_label(one.text) for one, _, _ in found}, pages)
    wordings = []
    for one, key, score in found:
        words = places.get(as_label(one.text), [])
        boxes = tuple(box for each in words for box in line_boxes(each))
        numbers = tuple(dict.fromkeys((*one.pages, *(box.page for box in boxes))))
        wordings.append(Wording(one.text, key, score, tuple(sorted(numbers)), boxes))
    plan = draft.plan or PlanName("PLAN", ["Plan"], [], "")
    return Proposal(
        len(pages),
        draft.language,
        plan.family,
        tuple(plan.names),
        plan.title,
        draft.title,
        titles_key(draft),
        draft.are,
        tuple(draft.targets),
        tuple(sorted(wordings, key=_where)),
    )


def _where(wording: Wording) -> tuple[int, float, float]:
    first = min(wording.boxes, default=Box(min(wording.pages, default=1 << 20), 0, 0, 0, 0))
    return first.page, first.top, first.x0


def _places(labels: set[str], pages: Sequence[Sequence[Element]]) -> Mapping[str, list[list[Word]]]:
    """Where each label begins a cell or a line: its words each time."""
    places: dict[str, list[list[Word]]] = {}
    for page in pages:
        for words in _texts(page):
            for end in range(len(words), 0, -1):
                label = as_label(" ".join(word.text for word in words[:end]))
                if label in labels:
                    places.setdefault(label, []).append(list(words[:end]))
                    break
    return places


def _texts(page: Iterable[Element]) -> Iterator[tuple[Word, ...]]:
    for element in page:
        if isinstance(element, Line):
            yield element.words[:_LABEL_WORDS]
        else:
            for cell in element.cells:
                if cell.starts:
                    yield cell.words[:_LABEL_WORDS]


class Answers(msgspec.Struct, frozen=True):
    """What a person says of a proposal: what each wording is taken for, in its order, further labels, and the rest."""

    keys: tuple[str, ...]
    family: str
    name: str
    title: str
    titles_at: str
    language: str
    more: tuple[tuple[str, str], ...] = ()


def first_answers(proposal: Proposal) -> Answers:
    """What a person has not said otherwise."""
    return Answers(
        tuple(one.key for one in proposal.wordings),
        proposal.family,
        next(iter(proposal.names), ""),
        proposal.title,
        proposal.titles_at,
        proposal.language,
    )


def as_profile(proposal: Proposal, answers: Answers, file_name: str) -> str:
    """The profile that comes of a proposal and what a person says of it: nothing in it is a guess any more."""
    keys: dict[str, list[Candidate]] = {}
    told = [(one.text, key) for one, key in zip(proposal.wordings, answers.keys, strict=True)]
    for text, key in (*told, *answers.more):
        if key != KEPT:
            keys.setdefault(key, []).append(Candidate(text))
    names = [answers.name, *(name for name in proposal.names[1:] if name != answers.name)]
    return as_toml(
        Draft(
            0,
            answers.language,
            PlanName(answers.family, names, [title_pattern(answers.title)], answers.title),
            keys,
            title=proposal.titles,
            are=CommitmentsAre(proposal.are) if proposal.are else None,
            targets=list(proposal.targets),
            titles_at=answers.titles_at,
        ),
        file_name,
    )
