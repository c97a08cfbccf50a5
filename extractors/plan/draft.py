"""A profile drafted by the machine for a plan whose layout no profile knows, for a person to confirm.

What repeats once a commitment is a label; a row of heads above rows is a table; what a label is taken for is decided by
its likeness to known wordings (`draft.toml` and the profiles), and by what stands beside it: an address, a period, a
body, long text. What is not sure is said in `guesses`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise, zip_longest
from pathlib import Path
from statistics import mode
from typing import NamedTuple

from rapidfuzz import fuzz, process

from extractors.entities.addresses import parse_emails
from extractors.plan.profile import CommitmentsAre, Profile
from extractors.text.dates import find_years, parse_any_period, parse_date, parse_single_period
from extractors.text.labels import LABEL_LINES
from extractors.text.languages import all_languages
from extractors.text.lines import Line, blocks_of, text_of, words_in
from extractors.text.rows import Element, Row
from models.declared import Table, Wordings, read_declared
from models.geometry import Value
from models.list_markers import box
from models.same import as_label, as_words

SURE = 90.0
"""A wording as like to a known one as this (rapidfuzz ratio, 0 to 100) is taken for that without doubt."""

_LIKELY = 62.0
"""Below this likeness a wording is like no known one."""

_CLOSE = 80.0
"""Below this likeness a piece of a word tells more."""

_GUESS = 50.0
"""How sure a key is that only a piece of a word, or what else is missing, tells."""

_LONG = 12
"""A value of so many words is a section's text."""

_NAME = 8
"""The name of a body, or a title, has at most so many words."""

_IN_ORDER = tuple(
    f"sections.{name}" for name in ("problem", "commitment", "contribution", "relevance")
)
"""What plans tell of a commitment, in the order in which most do."""

_PROMISE = "sections.commitment"

_LABEL_WORDS = 22
"""A label has at most so many words."""

_OFTEN, _TOO_OFTEN = 0.6, 1.4
"""A label is printed for this share of the commitments at least, and hardly more often than there are commitments."""

_TABLE = 3
"""A row of so many cells may be the head of a table."""

_MATRIX = 5
"""A table of so many columns under no form's labels is a matrix."""

_SHOWN = 4
"""So many labels tell what a layout looks like."""

_NUMBER_SIGN = r"(?:n[°ºo.]{1,2}|nomor|number|#)\s*"
"""What may stand between a title's word and its number: `Engagement n° 1`."""

_NUMBERED = re.compile(
    rf"(?P<word>[^\W\d]+(?:\s+[^\W\d]+)?\s+)??(?P<sign>{_NUMBER_SIGN})?(?P<number>\d{{1,2}})(?!\d)"
    r"\s*(?P<mark>[.:)–-])?\s*(?P<rest>\S.*)?",
    re.IGNORECASE,
)


_YEARS = re.compile(r"20\d{2}")


class Hints(Table):
    """`draft.toml`: the comments there say what each table means."""

    labels: dict[str, Wordings]
    stems: dict[str, Wordings]
    columns: dict[str, Wordings]
    matrix: dict[str, Wordings]
    targets: dict[str, Wordings]
    languages: dict[str, Wordings]
    families: dict[str, Wordings]


class Taken(NamedTuple):
    """What a wording is taken for: the profile's key, and how sure that is (0 to 100)."""

    key: str
    score: float


class PlanName(NamedTuple):
    """How the plan calls itself, as a profile has it: keys of its table `plan`; `title` is as printed before years."""

    family: str
    names: list[str]
    titles: list[str]
    title: str = ""


@dataclass(slots=True)
class Candidate:
    """A wording that repeats: as it is printed, on which pages, and what stands beside or below it each time.

    `in_text` says how often it is in no table; `is_cut` that the print changes behind it, so that it is whole; `place`
    counts these wordings in the order in which they are first printed.
    """

    text: str
    pages: list[int] = field(default_factory=list)
    values: list[str] = field(default_factory=list)
    in_text: int = 0
    is_cut: bool = False
    place: int = 0

    @property
    def is_short(self) -> bool:
        """Whether it is no longer than a heading: text may be printed again too."""
        return len(self.text.split()) <= _NAME

    @property
    def are_names(self) -> bool:
        """Whether short texts stand beside it that begin as names do."""
        said = [value for value in self.values if value]
        return bool(said) and all(map(_is_name, said))

    @property
    def names_something(self) -> bool:
        """Whether they are mostly another one each time."""
        said = [value for value in self.values if value]
        return self.are_names and len(set(said)) > max(1, len(said) / 2)

    @property
    def says_much(self) -> bool:
        """Whether long text stands beside it."""
        return any(len(value.split()) >= _LONG for value in self.values)


def _is_name(text: str) -> bool:
    return text[0].isupper() and ":" not in text and len(text.split()) <= _NAME


@dataclass(slots=True)
class Draft:
    """A profile to be: keys with their wordings, how sure each is, and the pattern of numbered titles.

    `unknown` are labels of long text that are like none, `short` those of what is not. `titles_at` is where the titles
    stand, if that is known otherwise than by the labels.
    """

    commitments: int
    language: str = ""
    plan: PlanName | None = None
    keys: dict[str, list[Candidate]] = field(default_factory=dict)
    scores: dict[str, float] = field(default_factory=dict)
    title: str = ""
    unknown: list[Candidate] = field(default_factory=list)
    short: list[Candidate] = field(default_factory=list)
    are: CommitmentsAre | None = None
    targets: list[str] = field(default_factory=list)
    titles_at: str = ""

    def seen(self) -> str:
        """Some of its labels or heads, as printed."""
        texts = [f"“{one.text}”" for each in self.keys.values() for one in each]
        return f"{', '.join(texts[:_SHOWN])}{' …' if len(texts) > _SHOWN else ''}"


def read_hints() -> Hints:
    """The wordings that drafts are made with."""
    return read_declared(Hints, Path(__file__).with_name("draft.toml"))


def draft_profile(pages: Sequence[Sequence[Element]], profiles: Sequence[Profile]) -> Draft | None:
    """What the document's layout seems to be; None where nothing repeats as commitments do."""
    elements = [element for page in pages for element in page]
    hints = read_hints()
    labels = _candidates(elements)
    for text in _texts_in_tables(elements, hints):
        labels.pop(as_label(text), None)
    known = _known_labels(hints, profiles)
    count = _commitments(labels, known, hints, has_table=bool(_milestone_heads(elements, hints)))
    draft = Draft(count or 0)
    if count is None:
        if not _take_matrix(draft, elements, hints):
            return None
    else:
        _take_labels(draft, labels, known, hints)
        _take_unknown(draft)
        _take_columns(draft, elements, hints)
        _take_titles(draft, elements)
    draft.language = _language(elements, hints)
    draft.plan = _plan(elements, profiles, hints)
    return draft


def bare_draft(pages: Sequence[Sequence[Element]], profiles: Sequence[Profile]) -> Draft:
    """The draft of a document in which nothing repeats: without labels, which a person is to name."""
    elements = [element for page in pages for element in page]
    hints = read_hints()
    draft = Draft(0, _language(elements, hints), _plan(elements, profiles, hints))
    _take_titles(draft, elements)
    return draft


def nearest_key(label: str) -> str:
    """The key of a profile that a label or head is perhaps for; "" where it is like no known wording."""
    hints = read_hints()
    known = {f"indicators.{key}": texts for key, texts in hints.columns.items()} | hints.labels
    taken = _likeness(label, _by_label(known))
    return taken.key if taken.score >= _LIKELY else ""


# What repeats


def _candidates(elements: Sequence[Element]) -> dict[str, Candidate]:
    """Every text that may be a label, by its form without case and marks."""
    found: dict[str, Candidate] = {}
    for label, value, page, in_text, is_cut in _pairs(elements):
        if _may_be_label(label):
            key = as_label(label)
            one = found.setdefault(key, Candidate(label, place=len(found)))
            one.pages.append(page)
            one.values.append(value)
            one.in_text += in_text
            one.is_cut |= is_cut
    return found


def _may_be_label(text: str) -> bool:
    """Whether the text is short, and neither a choice with its box nor a date."""
    words = text.split()
    is_short = 0 < len(words) <= _LABEL_WORDS and any(map(str.isalpha, text))
    return is_short and box(words[0]) is None and not parse_date(text, languages=all_languages())


class _Pair(NamedTuple):
    """A label that may be, what stands beside, behind or below it, and its page."""

    label: str
    value: str
    page: int
    in_text: bool = False
    is_cut: bool = False


def _pairs(elements: Sequence[Element]) -> Iterator[_Pair]:
    for at, element in enumerate(elements):
        if isinstance(element, Line):
            below = elements[at + 1 : at + 2]
            rest = below[0].text if below and isinstance(below[0], Line) else ""
            for pair in _of_lines([element], rest):
                yield pair._replace(in_text=True)
        elif element.is_full_width:
            yield from _of_lines(element.cells[0].lines, "")
        else:
            texts = [cell.text for cell in element.cells if cell.starts]
            yield from (_Pair(*pair, element.first_page) for pair in _of_cells(texts))


def _of_cells(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """A label and its value, one behind a group's heading, or labels that head what stands below them."""
    texts = [text for text in texts if text]
    for at, text in enumerate(texts[: -1 if len(texts) == 2 else None]):
        yield text, " ".join(texts[at + 1 :]) if at >= len(texts) - 2 else ""


def _of_lines(lines: Sequence[Line], below: str) -> Iterator[_Pair]:
    """A whole text, and its beginnings that a value may follow."""
    if not lines:
        return
    page = lines[0].page
    yield _Pair(text_of(lines), below, page)
    words = words_in(lines[:LABEL_LINES])
    for n, (before, after) in enumerate(pairwise(words), 1):
        is_cut = before.bold and not after.bold
        if is_cut or before.text.endswith((":", "?")):
            text = " ".join(word.text for word in words[:n])
            yield _Pair(text, text_of(lines)[len(text) :].strip(), page, is_cut=is_cut)


def _commitments(
    labels: Mapping[str, Candidate], known: Mapping[str, str], hints: Hints, *, has_table: bool
) -> int | None:
    """How many commitments there are: as often as most labels are printed that seem to be a form's.

    None where these are few, none of them is like a known wording, or none asks for a text; beside tables of milestones
    it is enough that several ask for a text.
    """
    often = [one for one in labels.values() if len(one.pages) > 1]
    taken = [_by_values(one, _likeness(one.text, known), hints) for one in often]
    if _is_form([key for key in taken if key.key]):
        return mode(len(one.pages) for one, key in zip(often, taken, strict=True) if key.key)
    return _usual_count(one for one in often if one.says_much) if has_table else None


def _usual_count(texts: Iterable[Candidate]) -> int | None:
    """How often most of several labels of long text are printed."""
    counts = [len(one.pages) for one in texts]
    return mode(counts) if len(counts) > 1 else None


def _is_form(taken: Sequence[Taken]) -> bool:
    """Whether enough labels are taken for something, one of them is likely, and one asks for a text."""
    is_likely = any(one.score >= _LIKELY for one in taken)
    has_text = any(one.key.startswith("sections.") for one in taken)
    return len(taken) >= _TABLE and is_likely and has_text


# What labels are taken for


def _known_labels(hints: Hints, profiles: Sequence[Profile]) -> dict[str, str]:
    """Known wordings in the form that they are compared in, each with its key in a profile."""
    known = _by_label(hints.labels)
    for profile in profiles:
        for key, wording in profile.labels():
            known.setdefault(as_label(wording), str(key))
    return {
        text: key
        for text, key in known.items()
        if not key.startswith("indicators.") or key == "indicators.head"
    }


def _by_label(wordings: Mapping[str, Wordings]) -> dict[str, str]:
    """Wordings in the form that they are compared in, each with its key."""
    return {as_label(text): key for key, texts in wordings.items() for text in texts}


def _likeness(text: str, known: Mapping[str, str]) -> Taken:
    """The key of the known wording that the text is most like."""
    found = process.extractOne(as_label(text), known.keys(), scorer=fuzz.ratio)
    return Taken(known[found[0]], found[1]) if found else Taken("", 0.0)


def _take_labels(
    draft: Draft, labels: Mapping[str, Candidate], known: Mapping[str, str], hints: Hints
) -> None:
    """Give each wording that repeats with the commitments to a key, or to what is not known."""
    low, high = max(2, _OFTEN * draft.commitments), _TOO_OFTEN * draft.commitments
    often = [one for one in labels.values() if low <= len(one.pages) <= high]
    pieces = _pieces(sorted(often, key=lambda one: one.text))
    for one in often:
        if one.text in pieces:
            continue
        taken = _by_values(one, _likeness(one.text, known), hints)
        if taken.key:
            _take_label(draft, one, taken)
        elif one.says_much:
            draft.unknown.append(one)
        elif all(one.values) and (one.is_cut or not one.in_text):
            draft.short.append(one)


def _take_label(draft: Draft, one: Candidate, taken: Taken) -> None:
    draft.keys.setdefault(taken.key, []).append(one)
    draft.scores[taken.key] = min(draft.scores.get(taken.key, 100.0), taken.score)


def _take_unknown(draft: Draft) -> None:
    """Text under labels that are like none is what plans tell in this order, between those that are known."""
    for one in sorted(draft.unknown, key=lambda one: one.place):
        if key := _missing(draft, one):
            draft.unknown.remove(one)
            _take_label(draft, one, Taken(key, _GUESS))
    for one in [one for one in draft.unknown if one.is_short or not one.in_text]:
        draft.unknown.remove(one)
        _take_label(draft, one, Taken("sections.other", _GUESS))


def _missing(draft: Draft, one: Candidate) -> str:
    """The key that the label's place is for; alone, or out of order, it is the promise's."""
    known = {key: own[0].place for key in _IN_ORDER if (own := draft.keys.get(key))}
    free = [key for key in _IN_ORDER if key not in known and _is_between(key, one.place, known)]
    if free and (known or len(draft.unknown) > 1):
        return free[0]
    return "" if _PROMISE in draft.keys else _PROMISE


def _is_between(key: str, place: int, known: Mapping[str, int]) -> bool:
    """Whether the place is behind those of all that is told before this key, and before those of what is told later."""
    at = _IN_ORDER.index(key)
    return all((_IN_ORDER.index(other) < at) == (own < place) for other, own in known.items())


def _take_names(draft: Draft, *, is_titled: bool) -> None:
    """Names beside labels that are like none: the title where nothing else says it, then who does it, and with whom.

    All else that is short is kept as printed.
    """
    keys = ["organisations.responsible", "organisations.non_government_actor"]
    wanted = [
        key for key in [*([] if is_titled else ["facts.title"]), *keys] if key not in draft.keys
    ]
    sections = [one.place for key in _IN_ORDER for one in draft.keys.get(key, [])]
    left = sorted(draft.short, key=lambda one: one.place)
    above = [one for one in left if one.names_something and one.place < min(sections, default=0)]
    for key, one in zip(wanted, above, strict=False):
        left.remove(one)
        _take_label(draft, one, Taken(key, _GUESS))
    for one in left:
        _take_label(draft, one, Taken("facts.other", _GUESS))


def _pieces(often: Sequence[Candidate]) -> set[str]:
    """Of texts in alphabetical order and beginnings of theirs that repeat alike, those that are no labels.

    A text with its value behind it is none, nor a label that is cut too short.
    """
    pieces: set[str] = set()
    beginnings: list[Candidate] = []
    for one in often:
        while beginnings and not one.text.startswith(beginnings[-1].text):
            beginnings.pop()
        for begun in beginnings:
            if begun.is_cut or begun.text.endswith((":", "?")):
                pieces.add(one.text)
            elif len(begun.pages) <= len(one.pages):
                pieces.add(begun.text)
        beginnings.append(one)
    return pieces


def _by_values(one: Candidate, taken: Taken, hints: Hints) -> Taken:
    """What a wording is taken for, by what stands beside it where its likeness to known wordings is not enough."""
    values = [value for value in one.values if value]
    if taken.score < _LIKELY or not _fits(taken, one, values):
        taken = Taken("", 0.0)
    if taken.score >= SURE or not values:
        return taken
    if all(parse_emails(Value(value)).found for value in values):
        return Taken("contacts.address", SURE)
    if all(map(_is_period, values)):
        return Taken("facts.period", SURE)
    by_stems = _by_stems(one, hints) if taken.score < _CLOSE else taken
    return by_stems if by_stems.key else taken


def _fits(taken: Taken, one: Candidate, values: Sequence[str]) -> bool:
    """Whether such texts may stand beside such a label: what has text of its own is a section, and no heading."""
    if taken.key.startswith("headings."):
        return not one.says_much
    is_open = taken.score < SURE and bool(values)
    return not is_open or taken.key.startswith("sections.") is one.says_much


def _is_period(text: str) -> bool:
    return parse_any_period(text, all_languages()) is not None


def _by_stems(one: Candidate, hints: Hints) -> Taken:
    """What a piece of a word tells of a label: of long text a section, of other text anything else."""
    text = one.text.casefold()
    for key, stems in hints.stems.items():
        if key.startswith("sections.") is one.says_much and any(stem in text for stem in stems):
            return Taken(key, _GUESS)
    return Taken("", 0.0)


# Tables


@dataclass(slots=True)
class _Heads:
    """A row of heads that repeats: its cells' texts, how often it is printed, and what stands below each."""

    texts: list[str]
    count: int = 0
    below: list[list[str]] = field(default_factory=list)

    def take_row(self, texts: Sequence[str]) -> None:
        """Take what a row prints below the heads."""
        for column, text in zip(self.below, texts, strict=True):
            column.append(text)


def _heads(elements: Iterable[Element], columns: int) -> list[_Heads]:
    """The heads of so many cells at least that are printed again word for word, the most frequent first."""
    found: dict[tuple[str, ...], _Heads] = {}
    last, grid = None, -1
    for texts, is_head, own in _rows_of_tables(elements, columns):
        key = tuple(map(as_label, texts))
        goes_on = last is not None and len(texts) == len(last.texts)
        if is_head and not (goes_on and own == grid and key not in found):
            last, grid = found.setdefault(key, _Heads(texts, below=[[] for _ in texts])), own
            last.count += 1
        elif last is not None and goes_on:
            last.take_row(texts)
        else:
            last = None
    return sorted(found.values(), key=lambda heads: (-heads.count, -len(heads.texts)))


def _rows_of_tables(
    elements: Iterable[Element], columns: int
) -> Iterator[tuple[list[str], bool, int]]:
    """The texts of each row, none of a line, whether they may be heads, those in two rows as one, and the table."""
    rows = [element if isinstance(element, Row) else None for element in elements]
    heads: list[str] = []
    for row, below in zip_longest(rows, rows[1:]):
        texts = heads or _texts(row)
        is_head = bool(heads) or (len(texts) >= columns and _are_heads(texts))
        heads = _parted(row, below) if is_head and not heads else []
        if not heads:
            yield texts, is_head, row.grid if row else -1


def _texts(row: Row | None) -> list[str]:
    return [cell.text for cell in row.cells] if row else []


def _parted(head: Row | None, row: Row | None) -> list[str]:
    """The heads of a row that parts merged cells of the head above it: each with what stands over it; or else none."""
    if head is None or row is None or len(row.cells) <= len(head.cells):
        return []
    if all(cell.starts for cell in row.cells):
        return []
    above = [
        max(head.cells, key=lambda over: min(over.x1, cell.x1) - max(over.x0, cell.x0)).text
        for cell in row.cells
    ]
    return [
        f"{over} {cell.text}" if cell.starts and cell.text else over
        for over, cell in zip(above, row.cells, strict=True)
    ]


def _are_heads(texts: Sequence[str]) -> bool:
    """Whether the cells print words all, but for the sign of a number, and no date."""
    if any(parse_date(text, languages=all_languages()) for text in texts):
        return False
    named = [any(map(str.isalpha, text)) for text in texts]
    return (
        all(
            is_named or (text and not any(map(str.isdigit, text)))
            for text, is_named in zip(texts, named, strict=True)
        )
        and sum(named) >= len(texts) - 1
    )


def _texts_in_tables(elements: Sequence[Element], hints: Hints) -> Iterator[str]:
    """The heads of tables, and what stands below them, which are no labels: of milestones, and of matrices."""
    known = _by_label(hints.columns)
    for heads in _heads(elements, _TABLE):
        likely = sum(_likeness(text, known).score >= _LIKELY for text in heads.texts)
        if heads.count > 1 and (likely >= 2 or len(heads.texts) >= _MATRIX):
            yield from chain(heads.texts, *heads.below)


def _milestone_heads(elements: Sequence[Element], hints: Hints) -> _Heads | None:
    """The heads of milestone tables: of those that repeat the most frequent of which two are known."""
    known = _by_label(hints.columns)
    return next(
        (
            heads
            for heads in _heads(elements, _TABLE)
            if heads.count > 1
            and sum(_likeness(text, known).score >= _LIKELY for text in heads.texts) >= 2
        ),
        None,
    )


def _take_columns(draft: Draft, elements: Sequence[Element], hints: Hints) -> None:
    """The milestone table's columns: by their heads, and dates by what stands below."""
    heads = _milestone_heads(elements, hints)
    if heads is None:
        return
    known = _by_label(hints.columns)
    for text, below in zip(heads.texts, heads.below, strict=True):
        one = _likeness(text, known)
        key, score = (one.key, one.score) if one.score >= _LIKELY else ("", 0.0)
        if not _are_dates(below) and key:
            _take_column(draft, f"indicators.{key}", text, score)
    _take_dates(draft, heads, known)
    _take_other_columns(draft, heads)


def _take_other_columns(draft: Draft, heads: _Heads) -> None:
    """Of columns whose heads are like none the first is what is to be reached, and names alone are who does it."""
    taken = {as_label(one.text) for each in draft.keys.values() for one in each}
    left = [
        Candidate(text, values=below)
        for text, below in zip(heads.texts, heads.below, strict=True)
        if as_label(text) not in taken
    ]
    if left and "indicators.head" not in draft.keys:
        _take_column(draft, "indicators.head", left.pop(0).text, _GUESS)
    names = [one for one in left if one.are_names]
    if len(names) == 1 and "indicators.responsible" not in draft.keys:
        _take_column(draft, "indicators.responsible", names[0].text, _GUESS)


def _are_dates(below: Sequence[str]) -> bool:
    """Whether most of what stands below a head is a date."""
    texts = [text for text in below if text]
    dated = sum(bool(parse_date(text, languages=all_languages())) for text in texts)
    return dated > len(texts) / 2


def _take_dates(draft: Draft, heads: _Heads, known: Mapping[str, str]) -> None:
    """Columns of dates: two are the first and the last day, whatever their heads; one alone is the last."""
    dated = [
        text for text, below in zip(heads.texts, heads.below, strict=True) if _are_dates(below)
    ]
    keys = ["start_date", "end_date"][-len(dated) :]
    for text, key in zip(dated, keys, strict=False):
        like = _likeness(text, known)
        is_like = like.key in ("start_date", "end_date") and like.score >= _CLOSE
        taken = like if is_like else Taken(key, _LIKELY)
        _take_column(draft, f"indicators.{taken.key}", text, taken.score)


def _take_column(draft: Draft, key: str, text: str, score: float) -> None:
    for taken in draft.keys.values():  # a head is no label of the form's
        taken[:] = [one for one in taken if as_label(one.text) != as_label(text)]
    _take_label(draft, Candidate(text), Taken(key, score))


def _take_matrix(draft: Draft, elements: Sequence[Element], hints: Hints) -> bool:
    """Take the table of many columns for matrices under titles, or for one; gives whether it looks like a plan's."""
    heads = next(iter(_heads(elements, _MATRIX)), None)
    if heads is None:
        return False
    known = _by_label(hints.matrix)
    for text in heads.texts:
        if target := _target(text, hints):
            draft.targets = list(dict.fromkeys([*draft.targets, target]))
        else:
            _take_matrix_column(draft, text, _likeness(text, known))
    _take_titles(draft, elements)
    draft.are = CommitmentsAre.SECTION
    if "columns.commitment" in draft.keys and draft.commitments < heads.count + 1:
        own = heads.texts.index(draft.keys["columns.commitment"][0].text)
        draft.are, draft.commitments = (
            CommitmentsAre.GROUP,
            len(list(filter(None, heads.below[own]))),
        )
    is_plan = draft.targets and draft.keys.keys() & {"columns.measure", "columns.goal"}
    return bool(is_plan) and draft.commitments > 1


def _target(text: str, hints: Hints) -> str | None:
    """The word before the year, or part of one, in the head of a column of targets."""
    words = hints.targets["words"]
    before = next((word for word in words if text.casefold().startswith(word.casefold())), None)
    return before if before and parse_single_period(text[len(before) :], all_languages()) else None


def _take_matrix_column(draft: Draft, text: str, taken: Taken) -> None:
    """Give the column to its key; one that is like none, or like one that is taken, is kept as printed."""
    is_free = taken.score >= _LIKELY and f"columns.{taken.key}" not in draft.keys
    key, score = (taken.key, taken.score) if is_free else ("other", SURE)
    _take_column(draft, f"columns.{key}", text, score)


# Titles


def _take_titles(draft: Draft, elements: Sequence[Element]) -> None:
    """The pattern of numbered titles: in lines, in rows, or in the value of the title's label."""
    numbers: dict[str, list[int]] = defaultdict(list)
    signs: dict[str, str] = {}
    for found in filter(None, map(_NUMBERED.fullmatch, _title_texts(elements, draft))):
        word = as_words(found["word"] or "")
        if found["rest"] and (word or found["mark"]):
            numbers[word].append(int(found["number"]))
            signs[word] = _NUMBER_SIGN if found["sign"] else signs.get(word, "")
    counted = {word: _counts(each) for word, each in numbers.items()}
    best = max(counted, key=lambda word: _likely_title(word, counted[word], draft), default="")
    word = rf"{re.escape(best)}\s+{signs[best]}" if best else ""
    draft.title = rf"{word}(?P<number>\d{{1,2}})\s*[.:)–-]"
    draft.commitments = draft.commitments or counted.get(best, 0)
    _take_names(draft, is_titled=counted.get(best, 0) == draft.commitments)


def _likely_title(word: str, count: int, draft: Draft) -> tuple[bool, bool, int]:
    """How likely titles are numbered so: as often as there are commitments, behind a word, far from 1."""
    return 0 < count == draft.commitments, bool(word) and count > 1, count


def _title_texts(elements: Iterable[Element], draft: Draft) -> Iterator[str]:
    for element in elements:
        if isinstance(element, Line):
            yield element.text
        elif element.is_full_width:
            yield element.cells[0].text
    for one in draft.keys.get("facts.title", []):
        yield from one.values


def _counts(numbers: Sequence[int]) -> int:
    """How far the numbers count from 1 without a gap."""
    own = set(numbers)
    return next(n for n in range(1, len(own) + 2) if n not in own) - 1


# The plan's name


def _plan(elements: Sequence[Element], profiles: Sequence[Profile], hints: Hints) -> PlanName:
    """The plan's family, names and title, from the first lines up to those with its years, or the first page."""
    lines = [element for element in elements if isinstance(element, Line)]
    end = next((n for n, line in enumerate(lines, 1) if any(find_years(line.text))), 0)
    title = lines[:end] if end else [line for line in lines if line.page == lines[0].page]
    name = _before_years(" ".join(text_of(title).split()))
    first = _before_years(text_of(blocks_of(title)[0].lines)) if title else ""
    family, names = _family(name, first, profiles, hints)
    return PlanName(family, names, [title_pattern(name)], name)


def title_pattern(name: str) -> str:
    """The expression for a plan's title, which is printed before its years."""
    return r"\s+".join(map(re.escape, name.casefold().split())) + r"\W+{years}"


def _before_years(text: str) -> str:
    return _YEARS.split(text)[0].strip(" -–,:(")


def _family(
    title: str, first: str, profiles: Sequence[Profile], hints: Hints
) -> tuple[str, list[str]]:
    """A known family that the title names, or the initials of the words that it begins with."""
    known = [(family, name) for family, names in hints.families.items() for name in names]
    known += [(one.plan.family, name) for one in profiles for name in one.plan.names if " " in name]
    for family, name in known:
        if name.casefold() in title.casefold():
            return family, [name]
    return _initials(first) or "PLAN", [first or title or "Plan"]


def _initials(text: str) -> str:
    return "".join(as_words(word)[:1] for word in text.split() if word[:1].isupper()).upper()


def _language(elements: Iterable[Element], hints: Hints) -> str:
    """The language whose small words the document prints most."""
    texts = (e.text if isinstance(e, Line) else " ".join(c.text for c in e.cells) for e in elements)
    words = Counter(word for text in texts for word in as_words(text).split())
    return max(hints.languages, key=lambda code: sum(words[word] for word in hints.languages[code]))
