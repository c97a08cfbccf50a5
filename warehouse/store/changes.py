"""What changed from one version of a plan to another: entities paired by what they say, then compared field by field.

Neither position nor identifier pairs them, so that what is put in front changes nothing else. What only moved along
with what stands before it, and bears the number of its new place, did not change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from string import punctuation
from typing import NamedTuple
from zlib import crc32

from duckdb import DuckDBPyConnection
from rapidfuzz.distance import Indel

from warehouse.store.entities import COMMITMENT, Entity, read_version
from warehouse.store.writing import insert_rows

SHORT = 60
"""Letters: up to this length a text may be a name, and a longer one is compared by its words alone."""
SAME_LETTERS = 0.9
"""From this likeness on, two short texts differ by a slip of the pen."""
SAME_WORDS = 0.6
"""Below this likeness, the words that two short texts share say nothing: many people are called Sari."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the relation `changes`, which tells what the fields mean."""

    entity_kind: str
    entity_id: str
    field: str | None
    change: str
    old_value: str | None
    new_value: str | None
    old_entity_id: str | None
    commitment_id: str | None


class Pair(NamedTuple):
    """One entity in two versions, by its places among its siblings."""

    old: int
    new: int


def record_changes(
    connection: DuckDBPyConnection, plan_id: str, from_version: int, to_version: int
) -> None:
    """Store what changed between two versions of a plan; within the caller's transaction."""
    old, new = (read_version(connection, plan_id, v) for v in (from_version, to_version))
    rows = [
        {name: getattr(change, name) for name in Change.__slots__} for change in compare(old, new)
    ]
    versions = {"from_version": from_version, "to_version": to_version}
    insert_rows(connection, {"changes": rows}, plan_id=plan_id, **versions)


def compare(old: Entity, new: Entity) -> Iterator[Change]:
    """What changed between two versions of an entity and of everything in it, in the new one's order."""
    for name, value in new.compared.items():
        reading = new.kind.readings.get(name)
        if value != old.compared[name] and (
            reading is None or old.compared[reading] == new.compared[reading]
        ):
            yield _changed(old, new, name, old.values[name], new.values[name])
    for olds, news in zip(old.children, new.children, strict=True):
        commitment_id = new.entity_id if new.kind is COMMITMENT else None
        for change in _compare_siblings(olds, news):
            yield change if change.commitment_id else replace(change, commitment_id=commitment_id)


def pair_entities(olds: Sequence[Entity], news: Sequence[Entity]) -> list[Pair]:
    """Which entities of one kind are the same in two versions, in the new one's order.

    Equals come first; of the others, the pairing whose likenesses have the greatest sum.
    """
    waiting = defaultdict[tuple[object, ...], list[int]](list)
    for index in reversed(range(len(olds))):
        waiting[olds[index].content].append(index)
    pairs = [
        Pair(waiting[entity.content].pop(), index)
        for index, entity in enumerate(news)
        if waiting[entity.content]
    ]
    old_rest = sorted(set(range(len(olds))) - {pair.old for pair in pairs})
    new_rest = sorted(set(range(len(news))) - {pair.new for pair in pairs})
    scores = _likenesses([olds[at] for at in old_rest], [news[at] for at in new_rest])
    pairs += [Pair(old_rest[row], new_rest[column]) for row, column in _assign(scores)]
    return sorted(pairs, key=lambda pair: pair.new)


def _compare_siblings(olds: Sequence[Entity], news: Sequence[Entity]) -> Iterator[Change]:
    pairs = pair_entities(olds, news)
    in_order = _longest_in_order(pairs, olds, news)
    old_of = {pair.new: pair for pair in pairs}
    for index, new in enumerate(news):
        if pair := old_of.get(index):
            yield from _moved(pair, olds, news, in_order=pair in in_order)
            yield from compare(olds[pair.old], new)
        else:
            yield _added(new)
    paired = {pair.old for pair in pairs}
    yield from (_removed(old) for at, old in enumerate(olds) if at not in paired)


def _moved(
    pair: Pair, olds: Sequence[Entity], news: Sequence[Entity], *, in_order: bool
) -> Iterator[Change]:
    """That an entity bears another number, or stands elsewhere among its siblings."""
    old, new = olds[pair.old], news[pair.new]
    moved_along = in_order and (
        _grew_with_place(pair, old, new) or _numbered_alike(pair, olds, news)
    )
    if old.number != new.number and not moved_along:
        yield _changed(old, new, str(new.kind.number), old.number, new.number)
    elif not in_order and new.kind.place == "ordinal":
        yield _changed(old, new, "ordinal", old.place, new.place)


def _grew_with_place(pair: Pair, old: Entity, new: Entity) -> bool:
    """Whether the entity's number is greater, or less, by as many as now stand before it; there may be gaps."""
    before, after = ((entity.number or "").strip(punctuation) for entity in (old, new))
    are_counts = before.isdecimal() and after.isdecimal()
    return are_counts and int(after) - int(before) == pair.new - pair.old


def _numbered_alike(pair: Pair, olds: Sequence[Entity], news: Sequence[Entity]) -> bool:
    """Whether the entity's old and new places bear the same numbers in both versions."""
    return all(
        at >= len(there) or there[at].number == here[at].number
        for at, here, there in ((pair.new, news, olds), (pair.old, olds, news))
    )


def _longest_in_order(
    pairs: Sequence[Pair], olds: Sequence[Entity], news: Sequence[Entity]
) -> set[Pair]:
    """The most pairs that stand in the same order in both versions: the others moved past them.

    Where there are several such sets (two neighbours have swapped), the names decide, as they do in either direction.
    """
    best: list[tuple[int, list[Pair]]] = []
    for index, pair in enumerate(pairs):
        names = (olds[pair.old].name, news[pair.new].name)
        weight = (1 << 40) + sum(crc32(str(name).encode()) for name in names)
        before = (best[i] for i in range(index) if pairs[i].old < pair.old)
        total, chain = max(before, key=lambda found: found[0], default=(0, []))
        best.append((total + weight, [*chain, pair]))
    return set(max(best, key=lambda found: found[0], default=(0, []))[1])


def _likenesses(olds: Sequence[Entity], news: Sequence[Entity]) -> list[list[float]]:
    """How alike each old entity is to each new one, from 0 to 1; 0 where they cannot be the same."""
    old_words, new_words = ([_words(entity) for entity in entities] for entities in (olds, news))
    # Tie-breaker: of two equally similar rows, prefer the nearer one.
    return [
        [
            _likeness(old, new, old_words[row], new_words[column]) * (1 - 1e-6 * abs(row - column))
            for column, new in enumerate(news)
        ]
        for row, old in enumerate(olds)
    ]


def _words(entity: Entity) -> dict[str, list[str]]:
    """The words that tell which entity it is, without the punctuation around them."""
    return {
        source: [word.strip(punctuation) for word in entity.text(source).split()]
        for source in entity.kind.weights
    }


def _likeness(
    old: Entity, new: Entity, old_words: dict[str, list[str]], new_words: dict[str, list[str]]
) -> float:
    """The weighted mean over the fields; one that only one side has weighs half, one that none has nothing."""
    kind = new.kind
    if old.within != new.within:
        return 0
    if new.key and old.key == new.key:
        return 1
    score = weights = 0.0
    for source, weight in kind.weights.items():
        before, after = old_words[source], new_words[source]
        if before and after:
            score += weight * _text_likeness(before, after)
            weights += weight
        elif before or after:
            weights += weight / 2
    likeness = score / weights if weights else 0
    return likeness if likeness >= kind.threshold else 0


def _text_likeness(old: list[str], new: list[str]) -> float:
    """The part of their words that two texts share in order; for a mere slip of the pen, of their letters."""
    words = Indel.normalized_similarity(old, new)
    before, after = " ".join(old), " ".join(new)
    if max(len(before), len(after)) > SHORT:
        return words
    letters = Indel.normalized_similarity(before, after)
    if letters >= SAME_LETTERS:
        return letters
    return words if words >= SAME_WORDS else 0


def _assign(scores: list[list[float]]) -> list[tuple[int, int]]:
    """Rows and columns paired so that the sum of their scores is greatest; a score of 0 is no pair."""
    rows = [row for row, values in enumerate(scores) if any(values)]
    best = [max(range(len(scores[row])), key=scores[row].__getitem__) for row in rows]
    if len(set(best)) == len(best):
        # Each gets its best one: no pairing has a greater sum.
        return list(zip(rows, best, strict=True))
    from minilsap import linear_sum_assignment

    found = zip(*linear_sum_assignment(scores, maximize=True), strict=True)
    return [(int(row), int(column)) for row, column in found if scores[row][column]]


def _changed(old: Entity, new: Entity, field: str, before: str | None, after: str | None) -> Change:
    return Change(
        new.kind.name,
        new.entity_id,
        field,
        "changed",
        before,
        after,
        old.entity_id,
        _commitment(new),
    )


def _added(new: Entity) -> Change:
    return Change(
        new.kind.name, new.entity_id, None, "added", None, new.name, None, _commitment(new)
    )


def _removed(old: Entity) -> Change:
    return Change(
        old.kind.name,
        old.entity_id,
        None,
        "removed",
        old.name,
        None,
        old.entity_id,
        _commitment(old),
    )


def _commitment(entity: Entity) -> str | None:
    """The entity's identifier if it is a commitment; what it holds is told by `compare`."""
    return entity.entity_id if entity.kind is COMMITMENT else None
