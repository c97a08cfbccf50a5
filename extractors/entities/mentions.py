"""Reading one item of a list of organisations: the bodies it names, each with its names, acronyms and unit."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from extractors.entities.language import cut, outside_brackets, tokens
from extractors.entities.names import (
    WORD,
    acronym_key,
    belongs_to_parliament,
    gazetteer,
    head_kind,
    house_of,
    identity,
    is_rank,
    name_words,
)
from extractors.knowledge.organisations import rules
from models.geometry import Value
from models.plan import CommitmentOrganisation, OrganisationKind, Role

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

CIVIL_ROLES = {Role.PROPOSER, Role.NON_GOVERNMENT_ACTOR, Role.ANNEX_PARTNER}
ANNEX_ROLES = {role for role in Role if role.value.startswith("annex")}

# A bracket of up to two words may be an acronym (`Karosid I`), a longer one is a name or a remark.
ACRONYM_WORDS = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """One body as one item prints it.

    `printed` is its spelling without the unit, `spelling` the same without the post before it; `names` are its
    written-out names, without brackets or post; `keys` what the names are compared by. `unit` is what stands beside
    the body, `below` the body that this is, where it says so. `owner` is the key of the body that this one is a unit
    of, `above` how the owner is printed at its name's end; of `is_rest` nothing but its owner's name could be told.
    `certainty` tells how well `kind` is known: 2 by the name, 1 by a role that asks for civil society, 0 by another
    role. `clipped` marks the end of a long list, which a narrow cell may have cut off.
    """

    mention_id: str
    printed: Value[str]
    spelling: Value[str]
    names: tuple[Value[str], ...]
    acronyms: tuple[Value[str], ...]
    keys: tuple[str, ...]
    unit: Value[str] | None
    kind: OrganisationKind
    certainty: int
    in_parliament: bool = False
    clipped: bool = False
    below: Reading | None = None
    owner: str | None = None
    above: Value[str] | None = None
    is_rest: bool = False


def is_simple(text: str) -> bool:
    """Whether the text holds nothing that could part two bodies."""
    doc = tokens(text)
    parting = rules().always_part | rules().may_part
    return not any(doc[i].lower_ in parting for i in outside_brackets(doc))


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands: in a parliament's form, or under a label that names the body of its units (key `owner`)."""

    in_parliament: bool = False
    owner: str | None = None


def read_mention(
    mention: CommitmentOrganisation, known: Collection[str], place: Place
) -> list[Reading]:
    """The bodies that an item names, in printed order; empty if it names nobody.

    `known` holds the keys and acronyms of bodies that other items name alone: an item is parted before them too.
    """
    doc = tokens(mention.name_as_printed.value)
    parts = _parts(doc, known)
    readings: list[Reading] = []
    for at, part in enumerate(parts):
        clipped = 0 < at == len(parts) - 1 and mention.role in ANNEX_ROLES
        if readings and (further := _further_unit(mention, part, readings[-1])):
            readings.append(further)
        elif reading := _read_part(mention, part, place, clipped, _shared_head(parts, at)):
            readings.append(reading)
    return readings


def _shared_head(parts: Sequence[Span], at: int) -> Span | None:
    """The word that a part shares with the one before it (`Pemerintah Provinsi dan Kabupaten/Kota`)."""
    if at == 0 or not _goes_on(parts[at - 1], parts[at]):
        return None
    return parts[at - 1][:1]


def _goes_on(before: Span, after: Span) -> bool:
    """Whether what stands after the mark is another body under the first word before it."""
    words = name_words(after.text)
    return bool(words) and words[0] in rules().continuing and before[0].lower_ in rules().shared


def _further_unit(mention: CommitmentOrganisation, part: Span, before: Reading) -> Reading | None:
    """The body before once more, with this further unit of it (`Kementerian … – Direktorat …; Direktorat …`)."""
    part = _trimmed(part)
    words, known = name_words(part.text), gazetteer().find(part.text)
    own = known and f"={gazetteer().bodies[known].parent}" in before.keys
    if before.unit is None or not words or not (own or is_rank(words[0])) or _ministry_at_end(part):
        return None
    unit = cut(mention.name_as_printed, part.start_char, part.end_char)
    below = _read_below(mention, part, before.names)
    return replace(before, printed=unit, unit=unit, below=below, spelling=before.spelling)


def _parts(doc: Doc, known: Collection[str]) -> list[Span]:
    """The parts of an item that name one body each."""
    parts: list[Span] = []
    start = 0
    for mark, following in _marks(doc):
        before = doc[start : mark.i]
        if mark.i >= start and _parted(before, mark.lower_, following, known):
            parts.append(before)
            start = following.start
    parts.append(doc[start:])
    return [part for part in parts if part.text.strip()]


def _marks(doc: Doc) -> Iterator[tuple[Token, Span]]:
    """The marks outside brackets that may part two bodies, each with what follows up to the next one."""
    outside = list(outside_brackets(doc))
    parting = rules().always_part | rules().may_part
    marks = [i for i in outside if doc[i].lower_ in parting]
    for at, mark in enumerate(marks):
        start = next((i for i in outside if i > mark and i not in marks), len(doc))
        end = next((i for i in marks[at + 1 :] if i >= start), len(doc))
        yield doc[mark], doc[start:end]


def _parted(before: Span, mark: str, after: Span, known: Collection[str]) -> bool:
    """Whether the mark stands between two bodies."""
    if mark in rules().always_part:
        return True
    words = name_words(after.text)
    if not words or after[0].is_lower or identity(before.text) is None:
        return False
    if _goes_on(before, after):
        return True
    if is_rank(words[0]) or words[0] in rules().continuing:
        return is_rank(words[0]) and words[0] == name_words(before.text)[0]
    return head_kind(words) is not None or _is_known(before, after, known)


def _is_known(before: Span, after: Span, known: Collection[str]) -> bool:
    """Whether what stands behind a mark is a body's name by itself: others name it, it says so, or all know both."""
    return (
        identity(after.text) in known
        or _opening_acronym(after) in known
        or _carries_its_initials(after)
        or _are_two_of_the_gazetteer(before, after)
    )


def _are_two_of_the_gazetteer(before: Span, after: Span) -> bool:
    """Whether both are names of well-known bodies, of which none is the other's, and the whole is none: `KPK/BPK`."""
    find, bodies = gazetteer().find, gazetteer().bodies
    one, other = find(before.text), find(after.text)
    if one is None or other is None or one == other:
        return False
    parents = {find(parent) for key in (one, other) if (parent := bodies[key].parent)}
    whole = before.doc[before.start : after.end].text
    return parents.isdisjoint((one, other)) and find(whole) is None


def _opening_acronym(span: Span) -> str:
    """The key of the capitals that the span is or that stand before its bracket, else nothing."""
    alone = len(span) == 1 or span[1].text == "("
    return acronym_key(span[0].text) if alone and span[0].is_upper else ""


def _carries_its_initials(span: Span) -> bool:
    """Whether the span is a name with its own initials in brackets, either way round."""
    inside, outside = _bracketed(span)
    if len(inside) != 1 or not outside:
        return False
    sides = inside[0].text, " ".join(piece.text for piece in outside)
    return any(_initials(a) == acronym_key(b) for a, b in (sides, sides[::-1]))


def _initials(text: str) -> str:
    words = WORD.findall(text.casefold())
    return "".join(word[0] for word in words if word not in rules().ignored) if words[1:] else ""


def _read_part(
    mention: CommitmentOrganisation,
    part: Span,
    place: Place,
    clipped: bool = False,
    head: Span | None = None,
) -> Reading | None:
    """What one part says; None if it names nobody. `head` is a word that it shares with the part before it."""
    value = mention.name_as_printed
    default = _default_kind(mention.role, place.in_parliament)
    body, unit = _body_and_unit(part, default)
    called = _called(value, body, head)
    if not called.names:
        return None
    name = called.names[0]
    kind, certainty = _kind(name.value, default)
    in_parliament = kind is OrganisationKind.PARLIAMENT
    keys = called.keys(in_parliament)
    is_rest = not keys and in_parliament and belongs_to_parliament(name.value)
    house = f"={house_of(name.value)}"
    if is_rest and (printed := _printed_owner(value, body, house)):
        name, called, keys = printed, _Called((printed,)), (house,)
    owner = _owner(name.value, keys, place, in_parliament)
    if owner and _is_unit(name.value, keys, in_parliament):
        kind, certainty = OrganisationKind.UNIT, 2
        keys = keys if in_parliament else _as_units(keys, owner)
    first = _without_post([body])[0]
    return Reading(
        mention_id=mention.mention_id,
        printed=cut(value, body.start_char, body.end_char),
        spelling=name if is_rest else cut(value, first.start_char, body.end_char),
        names=called.names,
        acronyms=called.acronyms,
        keys=keys,
        unit=cut(value, unit.start_char, unit.end_char) if unit else None,
        kind=kind,
        certainty=certainty,
        in_parliament=in_parliament,
        clipped=clipped,
        below=_read_below(mention, unit, called.names),
        owner=owner,
        above=_printed_owner(value, body, owner) if in_parliament else None,
        is_rest=is_rest,
    )


def _as_units(keys: Iterable[str], owner: str) -> tuple[str, ...]:
    """The keys of a unit, which tell whose it is unless they are those of a body of the state."""
    return tuple(key if key[0] == "=" else f"{owner[1:]}:{key}" for key in keys)


def _read_below(
    mention: CommitmentOrganisation, unit: Span | None, names: Sequence[Value[str]]
) -> Reading | None:
    """The unit beside a body of the state (`names`) as a body of its own, where its name says that it is one."""
    body = next((found for n in names if (found := gazetteer().find(n.value))), None)
    if unit is None or body is None:
        return None
    state = mention.model_copy(update={"role": Role.RESPONSIBLE})
    reading = _read_part(state, unit, Place(owner=f"={body}"))
    return reading if reading and reading.kind is OrganisationKind.UNIT else None


def _owner(name: str, keys: Sequence[str], place: Place, in_parliament: bool) -> str | None:
    """The key of the body that a unit of this name belongs to; None for a body that is nobody's unit."""
    if keys and keys[0][0] == "=":
        parent = gazetteer().bodies[keys[0][1:]].parent
        return f"={parent}" if parent else None
    if in_parliament:
        return f"={house_of(name)}"
    return place.owner if is_rank(next(iter(name_words(name)), "")) else None


def _is_unit(name: str, keys: Sequence[str], in_parliament: bool) -> bool:
    """Whether a name is a unit's: it begins with a rank, or stands in parliament and begins as no body does."""
    if keys and keys[0][0] == "=":
        return gazetteer().kinds[keys[0][1:]] is OrganisationKind.UNIT
    words = name_words(name)
    ranked = is_rank(next(iter(words), ""))
    return ranked or (in_parliament and head_kind(words) is None)


def _printed_owner(value: Value[str], body: Span, owner: str | None) -> Value[str] | None:
    """How a unit's owner is printed at its name's end (`DPR RI`)."""
    for i in range(1, len(body)):
        known = gazetteer().find(body[i:].text) if body[i].is_alpha else None
        if known and f"={known}" == owner:
            return cut(value, body[i].idx, body.end_char)
    return None


def _default_kind(role: Role, in_parliament: bool) -> OrganisationKind:
    """What a form's role makes of a name that does not tell."""
    if role in CIVIL_ROLES:
        return OrganisationKind.CIVIL_SOCIETY
    if in_parliament and role not in ANNEX_ROLES:
        return OrganisationKind.PARLIAMENT
    return OrganisationKind.MINISTRY_OR_AGENCY


def _kind(name: str, default: OrganisationKind) -> tuple[OrganisationKind, int]:
    """The kind of body and how certain it is."""
    head = head_kind(name_words(name))
    civil = default is OrganisationKind.CIVIL_SOCIETY
    if known := gazetteer().find(name):
        return gazetteer().kinds[known], 2
    if belongs_to_parliament(name) and not civil:
        return OrganisationKind.PARLIAMENT, 2
    if head and head != "open":
        return OrganisationKind(head), 2
    return default, int(civil)


def _body_and_unit(part: Span, default: OrganisationKind) -> tuple[Span, Span | None]:
    """A body and the unit of it that a spaced dash or a ministry's name at the end sets apart."""
    part = _trimmed(part)
    if ministry := _ministry_at_end(part):
        unit = _trimmed(part[: ministry.start - part.start])
        return (ministry, unit) if unit else (part, None)
    for i in _spaced_dashes(part):
        left, right = part[:i], _trimmed(part[i + 1 :])
        civil = _kind(left.text, default)[0] is OrganisationKind.CIVIL_SOCIETY
        if not civil and not _alias(left, right):
            return left, right
    return part, None


def _spaced_dashes(span: Span) -> Iterator[int]:
    """Offsets of the dashes that stand between blanks, outside brackets and within the span."""
    for i in outside_brackets(span):
        spaced = 0 < i < len(span) - 1 and span[i - 1].whitespace_ and span[i].whitespace_
        if spaced and span[i].text in rules().dashes:
            yield i


def _alias(left: Span, right: Span) -> tuple[Span, Span] | None:
    """The acronym and the name, if one side of a dash is the initials of the other."""
    short, long = sorted((left, right), key=lambda side: len(side.text))
    return (short, long) if _initials(long.text) == acronym_key(short.text) else None


def _ministry_at_end(part: Span) -> Span | None:
    """The ministry that ends the name of one of its units (`Direktorat Jenderal … Kemenkumham`)."""
    for i in range(1, len(part)):
        named = part[i].lower_.startswith(rules().ministries)
        if named and gazetteer().find(part[i:].text):
            before = name_words(part[:i].text)
            unit = bool(before) and (is_rank(before[0]) or head_kind(before) == "open")
            return part[i:] if unit else None
    return None


class _Called(NamedTuple):
    """What a body is called: its written-out names, its acronyms, and other wordings of its name."""

    names: tuple[Value[str], ...]
    acronyms: tuple[Value[str], ...] = ()
    wordings: tuple[str, ...] = ()

    def keys(self, in_parliament: bool) -> tuple[str, ...]:
        """What the names and wordings are compared by, each once."""
        texts = (*(name.value for name in self.names), *self.wordings)
        keys = (identity(text, in_parliament) for text in texts)
        return tuple(dict.fromkeys(key for key in keys if key))


def _called(value: Value[str], body: Span, head: Span | None = None) -> _Called:
    """What a body is called, by what stands in its brackets and outside."""
    inside, outside = _bracketed(body)
    outside = [head, *outside] if head else outside
    printed = " ".join(piece.text for piece in outside)
    sorts: dict[_Sort, list[Span]] = {sort: [] for sort in _Sort}
    for bracket in inside:
        sorts[_sort_of_bracket(printed, bracket)].append(bracket)
    pieces = sorted([*outside, *sorts[_Sort.PART]], key=lambda piece: piece.start)
    main = _joined(value, _without_post(pieces))
    names = [cut(value, name.start_char, name.end_char) for name in sorts[_Sort.NAME]]
    acronyms = [cut(value, short.start_char, short.end_char) for short in sorts[_Sort.ACRONYM]]
    wordings = tuple(_wordings(sorts[_Sort.ACRONYM], outside))
    if names and not acronyms and len(WORD.findall(main.value)) <= ACRONYM_WORDS:
        acronyms.append(main)
    elif main.value:
        names.insert(0, main)
    return _Called(tuple(names), tuple(acronyms), wordings)


def _wordings(acronyms: Iterable[Span], outside: Sequence[Span]) -> Iterator[str]:
    """The wordings of a name with an acronym before its end.

    They are such as `Lakpesdam Nahdlatul Ulama` for `Lembaga … (Lakpesdam) Nahdlatul Ulama`.
    """
    for acronym in acronyms:
        end = " ".join(piece.text for piece in outside if piece.start > acronym.end)
        wording = f"{acronym.text} {end}"
        if acronym_key(wording) != acronym_key(acronym.text):
            yield wording


class _Sort(Enum):
    """What a bracket says about the name outside it."""

    ACRONYM = auto()
    NAME = auto()
    """Another name of the same body, written out."""
    PART = auto()
    """A part of the name, which stands in brackets by chance."""
    REMARK = auto()


def _sort_of_bracket(printed: str, bracket: Span) -> _Sort:
    """What a bracket says about the name outside it."""
    text, words = bracket.text, WORD.findall(bracket.text)
    if not words or _is_remark(printed, bracket):
        return _Sort.REMARK
    if len(words) <= ACRONYM_WORDS and len(words) < len(WORD.findall(printed)):
        has_capitals = len(words) == 1 and any(letter.isupper() for letter in text[1:])
        return _Sort.ACRONYM if has_capitals or _abbreviates(text, printed) else _Sort.PART
    is_unit = is_rank(words[0].casefold()) and not _abbreviates(printed, text)
    return _Sort.REMARK if is_unit else _Sort.NAME


def _is_remark(printed: str, bracket: Span) -> bool:
    """Whether a bracket lists several things, begins as remarks do, or names another body of the state."""
    if any(mark in bracket.text for mark in ",;"):
        return True
    if bracket[0].is_lower or bracket[0].lower_ in rules().remarks:
        return True
    inner, outer = gazetteer().find(bracket.text), gazetteer().find(printed)
    return bool(inner and outer and inner != outer)


def _abbreviates(short: str, long: str) -> bool:
    """Whether the letters of `short` stand in `long` in this order, from the start of one of its words on."""
    wanted = "".join(letter for letter in short.casefold() if letter.isalpha())
    words = WORD.findall(long.casefold())
    starts = (i for i, word in enumerate(words) if word[0] == wanted[:1])
    return any(_stand_in_order(wanted, "".join(words[i:])) for i in starts)


def _stand_in_order(wanted: str, text: str) -> bool:
    letters = iter(text)
    return all(letter in letters for letter in wanted)


def _bracketed(span: Span) -> tuple[list[Span], list[Span]]:
    """The pieces of a body inside and outside brackets; a spaced dash before or after an acronym is a bracket."""
    for i in _spaced_dashes(span):
        if alias := _alias(span[:i], span[i + 1 :]):
            return [alias[0]], [alias[1]]
    inside: list[Span] = []
    outside: list[Span] = []
    start, opened = 0, False
    for i in range(len(span) + 1):
        if i == len(span) or span[i].text in {"(", ")"}:
            piece = _trimmed(span[start:i])
            closed = i < len(span) or not opened
            if piece and closed:
                (inside if opened else outside).append(piece)
            start, opened = i + 1, i < len(span) and span[i].text == "("
    return inside, outside


def _joined(value: Value[str], pieces: Sequence[Span]) -> Value[str]:
    """The pieces of a name as one value, as they would be printed without what stood between them."""
    cuts = [cut(value, piece.start_char, piece.end_char) for piece in pieces]
    text = "".join(piece.value if piece.value[0] == "/" else f" {piece.value}" for piece in cuts)
    return Value(text.strip(), tuple(word for piece in cuts for word in piece.words))


def _without_post(pieces: list[Span]) -> list[Span]:
    """Without the post that stands before the unit it heads (`Plt. Kepala Biro …`)."""
    if not pieces:
        return pieces
    first = pieces[0]
    while len(first) > 1 and (first[0].lower_ in rules().posts or first[0].is_punct):
        first = first[1:]
    return [first, *pieces[1:]]


def _trimmed(span: Span) -> Span:
    """Without marks and blanks at either end, brackets excepted."""
    while len(span) and _is_mark(span[0].text):
        span = span[1:]
    while len(span) and _is_mark(span[-1].text):
        span = span[:-1]
    return span


def _is_mark(text: str) -> bool:
    return text not in {"(", ")"} and not WORD.search(text)
