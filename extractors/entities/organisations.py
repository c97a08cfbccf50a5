"""One row per real organisation: which of the names that a document prints name the same body.

Names are compared by keys, bodies are sets of keys joined by the items that print two of them. An acronym joins
only where the document binds it to one body; nothing depends on the order of the items.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from types import MappingProxyType

from extractors.entities.mentions import Place, Reading, is_simple, read_mention
from extractors.entities.names import (
    acronym_key,
    gazetteer,
    is_generic,
    is_misprinted,
    is_numeral,
    is_rank,
    level_of,
    name_words,
    own_words,
    slug,
    without_rank,
)
from models.geometry import Value
from models.plan import CommitmentOrganisation, Level, Organisation, OrganisationKind

# Sorts after every letter: the end of the names that begin alike.
LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class NamedBody:
    """One body that a mention names: its spelling there, and the unit beside it, printed and as a body of its own."""

    organisation_id: str
    printed: Value[str]
    unit: Value[str] | None
    unit_id: str | None


@dataclass(frozen=True, slots=True)
class Resolution:
    """What one mention names: its bodies in printed order, and those of its parts that do not tell which body it is.

    `unclear` could be told but for its unit, or not at all; `ambiguous` are acronyms of several bodies.
    """

    bodies: tuple[NamedBody, ...]
    unclear: tuple[Value[str], ...] = ()
    ambiguous: tuple[Value[str], ...] = ()

    @property
    def organisation_ids(self) -> tuple[str, ...]:
        """The bodies, each once."""
        return tuple(dict.fromkeys(body.organisation_id for body in self.bodies))

    @property
    def organisation_id(self) -> str | None:
        """The body, if the mention names exactly one."""
        return self.organisation_ids[0] if len(self.organisation_ids) == 1 else None


@dataclass(frozen=True, slots=True)
class ResolvedOrganisations:
    """The bodies of a document, and what each mention names, by its identifier."""

    organisations: tuple[Organisation, ...]
    mentions: dict[str, Resolution]


def resolve_organisations(
    mentions: Sequence[CommitmentOrganisation],
    in_parliament: Collection[str],
    owners: Mapping[str, str] = MappingProxyType({}),
) -> ResolvedOrganisations:
    """Find the bodies that the mentions of one document name, and those that these belong to.

    `in_parliament` holds the identifiers of the mentions that a parliament's form prints: there an actor is a unit
    of parliament unless its name or role says otherwise. `owners` are the bodies of the state whose units mentions
    name, by their identifiers, where the list's label says so.
    """
    keys = {mention_id: f"={owner}" for mention_id, owner in owners.items()}
    places = {
        m.mention_id: Place(m.mention_id in in_parliament, keys.get(m.mention_id)) for m in mentions
    }
    found = _readings(mentions, places)
    named = chain.from_iterable(found.values())
    readings = sorted(chain.from_iterable(map(_with_neighbours, named)), key=_printed_order)
    bodies = _Bodies(readings)
    organisations = _organisations(bodies, readings)
    return ResolvedOrganisations(
        tuple(sorted(organisations.values(), key=lambda o: o.organisation_id)),
        {m: _resolution(group, bodies, organisations) for m, group in found.items()},
    )


def _readings(
    mentions: Sequence[CommitmentOrganisation], places: Mapping[str, Place]
) -> dict[str, list[Reading]]:
    """The bodies that each mention names, parted by what the mentions of one body alone are called."""
    alone = [m for m in mentions if is_simple(m.name_as_printed.value)]
    found = {m.mention_id: read_mention(m, (), places[m.mention_id]) for m in alone}
    known = _known(chain.from_iterable(found.values()))
    return {
        m.mention_id: found[m.mention_id]
        if m.mention_id in found
        else read_mention(m, known, places[m.mention_id])
        for m in mentions
    }


def _with_neighbours(reading: Reading) -> Iterator[Reading]:
    """The reading, that of the unit beside the body, and that of the body whose name a unit's name ends with."""
    yield reading
    if reading.below:
        yield from _with_neighbours(reading.below)
    if reading.above and reading.owner:
        yield replace(
            reading,
            printed=reading.above,
            spelling=reading.above,
            names=(reading.above,),
            acronyms=(),
            keys=(reading.owner,),
            unit=None,
            kind=OrganisationKind.PARLIAMENT,
            below=None,
            owner=None,
            above=None,
        )


def _organisations(bodies: _Bodies, readings: Sequence[Reading]) -> dict[str, Organisation]:
    """The rows of the bodies named, by their keys, and of the bodies of the state that these belong to."""
    groups = bodies.groups(readings)
    found: dict[str, Organisation] = {}
    parents: dict[str, str] = {}
    for key, group in groups.items():
        owner = _owner(key, group)
        if owner and owner != key:
            parents[key] = owner
        found[key] = _organisation(key, group)
    for owner in list(parents.values()):
        for above in (owner, *_above(owner)):
            found.setdefault(above, _unprinted(above))
            parents.update((above, parent) for parent in _above(above)[:1])
    return {
        key: body.model_copy(update=_standing(key, body, found.get(parents.get(key, ""))))
        for key, body in found.items()
    }


def _owner(key: str, readings: Sequence[Reading]) -> str | None:
    """The key of the body of the state that a body belongs to: the one furthest down that is named, of several."""
    if key[0] == "=":
        return next(iter(_above(key)), None)
    owners = {reading.owner for reading in readings if reading.owner}
    return min(owners, key=lambda owner: (-len(_above(owner)), owner), default=None)


def _above(key: str) -> list[str]:
    """The keys of the bodies that a body of the state belongs to, upwards."""
    found: list[str] = []
    while parent := gazetteer().bodies[key[1:]].parent:
        key = f"={parent}"
        found.append(key)
    return found


def _standing(key: str, body: Organisation, parent: Organisation | None) -> dict[str, object]:
    """What a body belongs to, how far its reach goes, and whether it is only a sort of body."""
    known = gazetteer().bodies[key[1:]] if key[0] == "=" else None
    same = body.kind is OrganisationKind.UNIT
    own = level_of(body.name.value, body.kind) if not same or parent is None else None
    return {
        "parent_id": parent.organisation_id if parent else None,
        "level": (known and known.level) or own or (Level.NATIONAL if same and parent else None),
        "is_generic": is_generic(known.names[0] if known else body.name.value),
    }


def _unprinted(key: str) -> Organisation:
    """The row of a body of the state that nothing names: only that something belongs to it."""
    body = gazetteer().bodies[key[1:]]
    return Organisation(
        organisation_id=key[1:],
        name=Value(body.names[0], ()),
        acronym=Value(body.acronyms[0], ()) if body.acronyms else None,
        kind=gazetteer().kinds[key[1:]],
        aliases=Value([], ()),
    )


def _known(readings: Iterable[Reading]) -> frozenset[str]:
    """The keys of names and acronyms that items name alone."""
    found: set[str] = set()
    for reading in readings:
        found.update(reading.keys)
        found.update(acronym_key(a.value) for a in (*reading.acronyms, *reading.names))
    return frozenset(found)


def _resolution(
    readings: Sequence[Reading], bodies: _Bodies, organisations: dict[str, Organisation]
) -> Resolution:
    """What one mention names."""

    def called(reading: Reading | None) -> str | None:
        key = bodies.body(reading) if reading else None
        return organisations[key].organisation_id if key else None

    return Resolution(
        tuple(
            NamedBody(organisation_id, reading.printed, reading.unit, called(reading.below))
            for reading in readings
            if (organisation_id := called(reading))
        ),
        unclear=tuple(r.printed for r in readings if not r.keys or r.is_rest),
        ambiguous=tuple(r.printed for r in readings if r.keys and called(r) is None),
    )


class _Bodies:
    """Sets of keys that name one body each, each known by its first key in sorting order.

    Keys of the state's bodies start with `=` and sort first; two of them are never joined.
    """

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._above: dict[str, str] = {}
        self._nobody: set[str] = set()
        for reading in readings:
            for key in reading.keys:
                self._join(reading.keys[0], key)
        self._acronyms = self._bind_acronyms(readings)
        self._join_bare_acronyms(readings)
        self._join_posts_without_rank(readings)
        self._join_bare_units(readings)
        self._join_clipped(readings)

    def body(self, reading: Reading) -> str | None:
        """The key of the body that a reading names, None if that cannot be told."""
        if not reading.keys or reading.keys[0] in self._nobody:
            return None
        return self._find(reading.keys[0])

    def groups(self, readings: Iterable[Reading]) -> dict[str, list[Reading]]:
        """The readings of each body."""
        groups: dict[str, list[Reading]] = defaultdict(list)
        for reading in readings:
            if (key := self.body(reading)) is not None:
                groups[key].append(reading)
        return groups

    def _find(self, key: str) -> str:
        while (above := self._above.get(key, key)) != key:
            key = above
        return key

    def _join(self, one: str, other: str) -> None:
        first, second = sorted((self._find(one), self._find(other)))
        if first != second and not (first[0] == second[0] == "="):
            self._above[second] = first

    def _bind_acronyms(self, readings: Iterable[Reading]) -> dict[str, set[str]]:
        """The keys each acronym is printed with, after joining those that differ by a rank or a word only."""
        bound: dict[str, dict[frozenset[str], str]] = defaultdict(dict)
        for reading in readings:
            for acronym in reading.acronyms if reading.keys else ():
                contents = without_rank(own_words(reading.names[0].value))
                key = bound[acronym_key(acronym.value)].setdefault(contents, reading.keys[0])
                self._join(key, reading.keys[0])
        for names in bound.values():
            for contents, key in names.items():
                wider = [
                    o for o in names if contents < o and not any(map(is_numeral, o - contents))
                ]
                if len(wider) == 1:
                    self._join(key, names[wider[0]])
        return {acronym: set(names.values()) for acronym, names in bound.items()}

    def _join_bare_acronyms(self, readings: Iterable[Reading]) -> None:
        """An acronym alone is the body the document binds it to, else the state's; of several, none."""
        for reading in readings:
            if len(reading.names) > 1 or reading.acronyms or not reading.keys:
                continue
            acronym, key = acronym_key(reading.names[0].value), reading.keys[0]
            bound = {self._find(other) for other in self._acronyms.get(acronym, ())}
            if len(bound) > 1:
                self._nobody.add(key)
            elif bound:
                self._join(key, bound.pop())
            elif known := gazetteer().by_acronym.get(acronym):
                self._join(key, f"={known}")

    def _join_posts_without_rank(self, readings: Iterable[Reading]) -> None:
        """`Kepala Pemberitaan` heads the one `Biro Pemberitaan`, but none if there is a Bagian of it too."""
        ranked: dict[frozenset[str], set[str]] = defaultdict(set)
        posts: dict[frozenset[str], str] = {}
        for reading in readings:
            if reading.keys and reading.in_parliament:
                words = own_words(reading.names[0].value)
                if is_rank(words[0]):
                    ranked[without_rank(words)].add(self._find(reading.keys[0]))
                elif is_rank(name_words(reading.printed.value)[0]):
                    posts[frozenset(words)] = reading.keys[0]
        for contents, key in posts.items():
            if len(ranked[contents]) == 1:
                self._join(key, *ranked[contents])

    def _join_bare_units(self, readings: Iterable[Reading]) -> None:
        """A unit without its body is the one unit of this name that is printed with one; of several, none of them."""
        owned: dict[str, set[str]] = defaultdict(set)
        for reading in readings:
            for key in reading.keys if reading.owner and not reading.in_parliament else ():
                owned[key.partition(":")[2]].add(self._find(key))
        for reading in readings:
            if reading.keys and not reading.owner and len(owned[reading.keys[0]]) == 1:
                self._join(reading.keys[0], *owned[reading.keys[0]])

    def _join_clipped(self, readings: Iterable[Reading]) -> None:
        """The cut-off end of a list is the one body whose name goes on from it; of several, none."""
        whole = {k: k for r in readings if not r.clipped for k in r.keys}
        whole |= {name: f"={body}" for name, body in gazetteer().by_name.items()}
        names = sorted(whole)
        for key in sorted({k for r in readings if r.clipped for k in r.keys} - whole.keys()):
            following = names[bisect_left(names, key) : bisect_left(names, key + LAST)]
            bodies = {self._find(whole[name]) for name in following}
            if len(bodies) == 1:
                self._join(key, bodies.pop())
            elif bodies:
                self._nobody.add(key)


def _organisation(key: str, readings: Sequence[Reading]) -> Organisation:
    """The row of one body, from the items that name it in printed order."""
    names = [name for reading in readings for name in reading.names]
    owner = _owner(key, readings)
    name = min(names, key=lambda n: _fullness(n.value))
    spellings = {r.spelling.value: r.spelling.words for r in reversed(readings)}
    spellings.pop(name.value, None)
    aliases = dict(sorted(spellings.items()))
    return Organisation(
        organisation_id=_organisation_id(key, name.value, owner),
        name=name,
        acronym=_acronym(key, readings),
        kind=_kind(key, readings),
        aliases=Value(list(aliases), tuple(word for words in aliases.values() for word in words)),
    )


def _fullness(name: str) -> tuple[int, bool, int]:
    """Sorts the fullest name first, of equally full ones one without a misprint, then the least abbreviated."""
    return -len("".join(name_words(name))), is_misprinted(name), -len(name)


def _organisation_id(key: str, name: str, owner: str | None) -> str:
    """The gazetteer's identifier, else the name's slug; units also say whose they are."""
    if key[0] == "=":
        return key[1:]
    if key.startswith("dpr:"):
        return slug(name) if "dpr" in slug(name) else f"{slug(name)}-dpr"
    return f"{slug(name)}-{owner[1:]}" if owner else slug(name)


def _acronym(key: str, readings: Sequence[Reading]) -> Value[str] | None:
    """The acronym first printed with a name, or alone; of a body of the state, its usual one if printed."""
    found = [acronym for reading in readings for acronym in reading.acronyms]
    usual = gazetteer().bodies[key[1:]].acronyms if key[0] == "=" else ()
    wanted = {acronym_key(acronym) for acronym in usual}
    found += [n for r in readings for n in r.names if acronym_key(n.value) in wanted]
    return min(found, key=lambda a: acronym_key(a.value) not in wanted, default=None)


def _kind(key: str, readings: Sequence[Reading]) -> OrganisationKind:
    """What the state's list says, else what most of the most certain items say."""
    if key[0] == "=":
        return gazetteer().kinds[key[1:]]
    most = max(reading.certainty for reading in readings)
    votes = Counter(reading.kind for reading in readings if reading.certainty == most)
    return min(votes, key=lambda kind: (-votes[kind], kind))


def _printed_order(reading: Reading) -> tuple[object, ...]:
    """Where the reading stands in the document; its text where that is not known."""
    first = min((word.key for word in reading.printed.words), default=(0, 0))
    return first, reading.printed.value, reading.mention_id
