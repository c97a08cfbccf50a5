"""When two spellings name one body: what a name is compared by. Nothing here changes what is printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from extractors.knowledge.organisations import Bodies, rules
from models.plan import Level, OrganisationKind
from models.vocabularies import kept_per_folder

WORD = re.compile(r"[^\W_]+")

NUMERAL = re.compile(r"\d+|[ivxlc]+|\w")

# A misprint is mended only in a word this long: short words one letter apart are different words.
LONG = 8


class Gazetteer:
    """The bodies of the state: identifiers by the key of a name and of an acronym, and their kinds."""

    def __init__(self, bodies: Bodies) -> None:
        self.bodies = {name: body for group in bodies.values() for name, body in group.items()}
        self.kinds = {name: kind for kind, group in bodies.items() for name in group}
        # A name of today's comes before a former one, which may have become another body's.
        former = {_key(f.name): name for name, body in self.bodies.items() for f in body.former}
        self.by_name = former | {
            _key(n): name for name, body in self.bodies.items() for n in body.names
        }
        self.by_acronym = {
            _key(acronym): name for name, body in self.bodies.items() for acronym in body.acronyms
        }

    def find(self, text: str) -> str | None:
        """The identifier of the body that `text` names in full or by its acronym."""
        return self.by_name.get(_key(text)) or self.by_acronym.get(_key(text))


@kept_per_folder()
def gazetteer() -> Gazetteer:
    """The bodies of the state."""
    return Gazetteer(rules().bodies)


def name_words(text: str) -> list[str]:
    """The words of a name: in lower case, written out, mended, without those that carry no identity."""
    kept: list[str] = []
    ignored = rules().ignored
    for word in _written_out(text):
        mended = mend(word)
        if mended not in ignored and kept[-1:] != [mended]:
            kept.append(mended)
    return kept


def is_misprinted(text: str) -> bool:
    """Whether a word of the name is a misprint."""
    return any(mend(word) != word for word in _written_out(text))


@kept_per_folder(4096)
def mend(word: str) -> str:
    """The word of the vocabulary that `word` is a misprint of, else `word` itself.

    One letter added, lost, changed or swapped with its neighbour, and only one word it can be: a word of the
    vocabulary is never a misprint of another (`pengadaan`, `pengaduan`).
    """
    if len(word) < LONG or word in _vocabulary():
        return word
    near = process.extract(word, _vocabulary(), scorer=OSA.distance, score_cutoff=1, limit=2)
    return str(near[0][0]) if len(near) == 1 else word


@kept_per_folder(4096)
def identity(text: str, in_parliament: bool = False) -> str | None:
    """What a written-out name is compared by: equal for two spellings of one body; None if it names no body.

    A body of the state known by this name is `=` and its identifier; a unit of parliament, said by its name or
    by `in_parliament`, starts with `dpr:`, so that it is none of a ministry's units of the same name.
    """
    if known := gazetteer().by_name.get(_key(text)):
        return f"={known}"
    own = own_words(text)
    if not says_something(own):
        return None
    own = _without_form(own)
    return ("dpr:" if in_parliament or belongs_to_parliament(text) else "") + "".join(own)


def own_words(text: str) -> list[str]:
    """The words of a name without its country's and parliament's."""
    return _without_ending(_without_country(name_words(text)), rules().parliament)


def acronym_key(text: str) -> str:
    """What an acronym is compared by: `KemenPAN RB` and `KEMENPAN-RB` are the same."""
    return _key(text)


@kept_per_folder(4096)
def belongs_to_parliament(text: str) -> bool:
    """Whether the name ends with parliament's own (`Biro Persidangan I DPR RI`)."""
    words = _without_country(name_words(text))
    return _without_ending(words, rules().parliament) != words


def house_of(name: str) -> str:
    """The body of parliament that a unit of this name belongs to: what its name ends with, else the house itself."""
    words = " ".join(_without_country(name_words(name)))
    ends = [ending for ending in rules().parliament if words.endswith(f" {ending}")]
    found = gazetteer().find((ends or rules().parliament[-1:])[0])
    if found is None:
        raise LookupError("no house of parliament is in the gazetteer")
    return found


def says_something(words: Sequence[str]) -> bool:
    """Whether the words name somebody: more than one head, rank or post that many share (`LBH`, `Biro`)."""
    more = len(words) > _shared_at_start(words)
    return more and any(word not in rules().qualifiers for word in words)


def head_kind(words: Sequence[str]) -> str | None:
    """The key of `heads` under which the longest head that begins the name stands, None if none begins it."""
    return _head(words)[1]


def level_of(name: str, kind: OrganisationKind) -> Level | None:
    """How far the reach of a body that the gazetteer does not know goes; None where nobody can tell."""
    local = kind is OrganisationKind.LOCAL_GOVERNMENT
    if not local and kind is not OrganisationKind.MINISTRY_OR_AGENCY:
        return Level.NATIONAL if kind is OrganisationKind.PARLIAMENT else None
    for word in name_words(name):
        level = next((level for level, signs in rules().levels.items() if word in signs), None)
        if level and (local or level is not Level.VILLAGE):  # a ministry may be for villages
            return level
    return Level.LOCAL if local else Level.NATIONAL


def is_generic(name: str) -> bool:
    """Whether the name says what sort of body is meant and not which (`Pemerintah Daerah`)."""
    words, generic = name_words(name), rules().generic
    for size in range(len(words), 0, -1):
        if tuple(words[:size]) in _generic_names():
            rest = words[size:]
            return all(word in generic.more for word in rest) or rest[0] in generic.about
    return False


def without_rank(words: Iterable[str]) -> frozenset[str]:
    """The words that are left of a unit's name when its rank and post go."""
    return frozenset(words) - rules().units - rules().posts


def is_rank(word: str) -> bool:
    """Whether the word is the rank of a unit or a post."""
    return word in rules().units or word in rules().posts


def is_numeral(word: str) -> bool:
    """Whether the word is a number or a letter that tells one unit from the next."""
    return NUMERAL.fullmatch(word) is not None


def slug(text: str) -> str:
    """A readable identifier: `Komisi Informasi Pusat` is `komisi-informasi-pusat`."""
    return "-".join(WORD.findall(text.casefold()))


def _written_out(text: str) -> list[str]:
    """The words in lower case, abbreviations written out."""
    expansions = _expansions()
    words = WORD.findall(text.casefold())
    return [long for word in words for long in expansions.get(word, word).split()]


@kept_per_folder(4096)
def _key(text: str) -> str:
    """The name's letters alone, so that `Sumberdaya` is `Sumber Daya`; without its country and legal form."""
    return "".join(_without_form(_without_country(name_words(text))))


def _without_country(words: list[str]) -> list[str]:
    """Without the country at the end, and without a republic anywhere."""
    republic = rules().country[0]
    rest = f" {' '.join(words)} ".replace(f" {republic} ", " ").split() or words
    shorter = _without_ending(rest, rules().country)
    return shorter if says_something(shorter) else rest


def _without_form(words: list[str]) -> list[str]:
    """Without the legal form at the start, if a name is left."""
    rest = words[1:]
    return rest if words[:1] and words[0] in rules().legal_forms and says_something(rest) else words


def _without_ending(words: list[str], endings: Iterable[str]) -> list[str]:
    """Without the first of the endings that is there, if anything is left."""
    for ending in endings:
        size = len(ending.split())
        if len(words) > size and " ".join(words[-size:]) == ending:
            return words[:-size]
    return words


def _shared_at_start(words: Sequence[str]) -> int:
    """How many words of a head, rank, post or legal form stand at the start."""
    if words and (is_rank(words[0]) or words[0] in rules().legal_forms):
        return 1
    return _head(words)[0]


def _head(words: Sequence[str]) -> tuple[int, str | None]:
    """The length of the longest head that begins the name, and the key it stands under."""
    heads, longest = _heads()
    for size in range(min(len(words), longest), 0, -1):
        if kind := heads.get(tuple(words[:size])):
            return size, kind
    return 0, None


@kept_per_folder()
def _heads() -> tuple[dict[tuple[str, ...], str], int]:
    """The key that each head stands under, by its words, and how many words the longest has."""
    found = {
        tuple(head.split()): str(kind) for kind, heads in rules().heads.items() for head in heads
    }
    return found, max(map(len, found), default=0)


@kept_per_folder()
def _generic_names() -> frozenset[tuple[str, ...]]:
    """The names of sorts of bodies, by their words."""
    return frozenset(tuple(name_words(name)) for name in rules().generic.names)


@kept_per_folder()
def _vocabulary() -> frozenset[str]:
    """Every long word that is known to be one."""
    listed = rules().vocabulary
    names = [name for body in rules().gazetteer.values() for name in body.all_names]
    written = [*listed, *(word for name in names for word in _written_out(name))]
    return frozenset(word for word in written if len(word) >= LONG)


@kept_per_folder()
def _expansions() -> dict[str, str]:
    return rules().expansions | rules().subjects
