"""What people say of rows: that one is none, that one is missing, that one is two, or two are one.

Each is looked for by what it was when that was said, in the order of saying: so that what was made by one can be judged
by the next. Values are corrected after all of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from duckdb import DuckDBPyConnection

from warehouse.judgements.editing import PROVENANCE, Content, Editor, Place, Store
from warehouse.judgements.lines import Chosen, read_line
from warehouse.judgements.tables import NAMED_BY, Table, shown_in, table_of
from warehouse.sql import sql
from warehouse.store.plan_names import read_names
from warehouse.store.writing import insert_rows


class Verb(StrEnum):
    """What is said of a row."""

    DROPPED = "dropped"
    ADDED = "added"
    SPLIT = "split"
    JOINED = "joined"


ADDED = {
    "plan": ("chapter",),
    "commitment": ("section", "indicator", "contact", "annex", "measure"),
    "measure": ("target",),
    "progress_report": ("progress_entry",),
}
"""What can be added to each kind of entities."""

SPLIT = {
    "chapter": "text",
    "section": "text",
    "indicator": "text",
    "contact": "position_as_printed",
    "annex": "value",
    "measure": "text",
    "other_field": "text",
    "progress_entry": "measure_as_printed",
}
"""The kinds that can be split, each by the text in which the second one begins."""

_DEFAULTS: dict[str, Content] = {
    "chapter": {"level": 1},
    "section": {"kind": "other"},
    "contact": {"place": "form"},
}
"""What a row that somebody adds has where nothing else is said."""

_STAYS = ("number_as_printed", "details")
"""What a split leaves with the first half."""

_LINKABLE = ("measure", "indicator", "commitment")


class _Judged(NamedTuple):
    """What somebody said of a row."""

    judgement_id: str
    about: Mapping[str, Any]
    assigned: Any
    words: Sequence[Chosen] = ()


class _Found(NamedTuple):
    """The row that is meant, and whether it says what it said then; `tier` tells by what it was found."""

    table: Table
    entity_id: str
    place: Place
    as_read: str
    says_the_same: bool
    tier: int


def put_rows(connection: DuckDBPyConnection) -> None:
    """Have the tables hold the rows that people say there are, and note what each judgement comes to."""
    names = read_names(connection)
    for judgement_id, verdict, line in connection.execute(sql("judgements/rows/asked")).fetchall():
        said = read_line(line)
        about, given = names.shown_in(said.subject), names.shown_in(said.value)
        judged = _Judged(judgement_id, about, given, said.words or ())
        state = _PUT[Verb(verdict)](connection, judged)
        told = {"judgement_id": judgement_id, "state": state}
        connection.execute(sql("judgements/rows/state"), told)


def named(table: Table, row: Mapping[str, Any]) -> str:
    """By what it is known that a row is this one."""
    values = (row.get(column) for column in NAMED_BY[table.entity_kind])
    return " ".join(str(value) for value in values if value is not None)


def parted(text: str | None, at: str) -> tuple[str, str] | None:
    """A text in two, the second of which begins so; None where it does not, or in several places."""
    begins = re.compile(r"\s+".join(map(re.escape, at.split())))
    starts = [found.start() for found in begins.finditer(text or "")] if at.strip() else []
    if text is None or len(starts) != 1 or not text[: starts[0]].strip():
        return None
    return text[: starts[0]].strip(), text[starts[0] :].strip()


def added_id(entity_kind: str, parent: str, judgement_id: str) -> str:
    """The identifier of what somebody added, under what it stands: no reading gives the same."""
    is_told = entity_kind not in ("target", "progress_entry")
    return "/".join((parent, *([entity_kind] if is_told else ()), judgement_id))


def _drop(connection: DuckDBPyConnection, judged: _Judged) -> str:
    found = _find(connection, judged.about)
    if found is None or (found.tier == _SAME_PLACE and found.table.key):
        return "fulfilled" if _is_read(connection, judged.about) else "orphan"
    if not found.says_the_same:
        return "open"
    Editor(connection, judged.judgement_id, found.place).take_whole(found.entity_id)
    return "applied"


def _add(connection: DuckDBPyConnection, judged: _Judged) -> str:
    parent = _find(connection, judged.about)
    if parent is None:
        return "orphan"
    editor = Editor(connection, judged.judgement_id, parent.place)
    table = table_of(connection, judged.assigned["entity_kind"])
    store = editor.store_of(table)
    row = _DEFAULTS.get(table.entity_kind, {}) | judged.assigned["values"]
    if _is_there(editor, table, parent.entity_id, table.said, named(table, row)):
        return "fulfilled"
    above = editor.read(editor.store_of(parent.table), [parent.entity_id])[0]
    held = {name: above[name] for name in _HELD if name in table.types and name in above}
    made = dict.fromkeys(table.types) | held | row
    made |= _identity(connection, editor, table, parent.entity_id, made)
    editor.make(store, [made])
    kind, name, fields = table.entity_kind, made[table.identifier], judged.assigned["values"]
    words = _words_of(list(fields), judged) if editor.reads(judged.about) else {}
    nowhere = [field for field in fields if field not in words]
    editor.make(PROVENANCE, editor.on_no_page(kind, name, nowhere))
    for field, chosen in words.items():
        editor.note_on_page(kind, name, field, chosen)
    return "applied"


def _words_of(fields: Sequence[str], judged: _Judged) -> dict[str, list[Chosen]]:
    """The words that were chosen for each field."""
    words: dict[str, list[Chosen]] = {}
    for word in judged.words:
        if word.field and word.field in fields:
            words.setdefault(word.field, []).append(word)
    return words


def _split(connection: DuckDBPyConnection, judged: _Judged) -> str:
    found = _find(connection, judged.about)
    if found is None:
        return "orphan"
    table, field, at = found.table, SPLIT[found.table.entity_kind], str(judged.assigned)
    editor = Editor(connection, judged.judgement_id, found.place)
    store = editor.store_of(table)
    (row,) = editor.read(store, [found.entity_id])
    texts = parted(row[field], at)
    parent = _parent(table, row)
    if not found.says_the_same or texts is None:
        halves = parted(judged.about["old"], at) or ("", "")
        are_two = all(_is_there(editor, table, parent, field, half) for half in halves)
        return "fulfilled" if are_two else "open"
    second = dict(row) | dict.fromkeys(name for name in _STAYS if name in row)
    second |= {field: texts[1]} | _identity(connection, editor, table, parent, row)
    places = editor.read(PROVENANCE, [found.entity_id])
    editor.take(store, [found.entity_id])
    editor.make(store, [row | {field: texts[0]}, second])
    new = str(second[table.identifier])
    editor.make(PROVENANCE, (place | {"entity_id": new} for place in places))
    for entity_id in (found.entity_id, new):
        editor.note_rewritten(table.entity_kind, entity_id, field, row[field])
    if table.entity_kind == "measure":
        _give_bodies(editor, found.entity_id, new)
    return "applied"


def _join(connection: DuckDBPyConnection, judged: _Judged) -> str:
    found = _find(connection, judged.about)
    other = _find(connection, judged.assigned)
    if found is None:
        return "orphan"
    whole = (judged.about["old"] or "", judged.assigned["old"] or "")
    if other is None or not (found.says_the_same and other.says_the_same):
        orders = {" ".join(" ".join(texts).split()) for texts in (whole, whole[::-1])}
        return "fulfilled" if " ".join(found.as_read.split()) in orders else "open"
    editor = Editor(connection, judged.judgement_id, found.place)
    store = editor.store_of(found.table)
    (kept,), (given,) = (
        editor.read(store, [entity_id]) for entity_id in (found.entity_id, other.entity_id)
    )
    _note_joined(editor, found, given)
    joined = _joined(found.table, kept, given)
    for field in found.table.fields:
        if joined[field] != kept[field]:
            kind, entity_id = found.table.entity_kind, found.entity_id
            editor.note_rewritten(kind, entity_id, field, kept[field])
    _move_below(editor, found, other)
    _move_places(editor, found.entity_id, other.entity_id)
    editor.take(store, [found.entity_id])
    editor.take_whole(other.entity_id)
    editor.make(store, [joined])
    return "applied"


_PUT: dict[Verb, Callable[[DuckDBPyConnection, _Judged], str]] = {
    Verb.DROPPED: _drop,
    Verb.ADDED: _add,
    Verb.SPLIT: _split,
    Verb.JOINED: _join,
}

_SAME: dict[str, tuple[str, ...]] = {
    "targets": ("measure_id", "period"),
    "measure_organisations": ("measure_id", "organisation_id"),
    "indicator_measures": ("indicator_id", "measure_id"),
    "commitment_organisations": ("commitment_id", "role", "organisation_id", "name_as_printed"),
}
"""By what two rows under one entity say the same."""

_KEPT = ("number", "kind", "role", "period")
"""What a row keeps that is joined with another."""

_SAME_PLACE = 4
"""The tier of `resolve.sql` at which only an identifier was found again."""

_HELD = ("plan_id", "version", "load_id", "commitment_id", "measure_id", "report_id")


def _find(connection: DuckDBPyConnection, about: Mapping[str, Any]) -> _Found | None:
    """The row that is meant, as it is read now."""
    table = table_of(connection, about["entity_kind"])
    names = ("entity_kind", "entity_key", "entity_id", "plan_id", "old")
    connection.execute(sql("judgements/rows/judged"), {name: about.get(name) for name in names})
    connection.execute(sql("judgements/values/resolve", shown=shown_in(table)))
    row = connection.execute(sql("judgements/rows/found")).fetchone()
    if row is None:
        return None
    entity_id, plan_id, held, as_read, says_the_same, tier = row
    if plan_id is None:
        place = Place(None, None, held)
    else:
        asked = {"plan_id": plan_id}
        ((load_id,),) = connection.execute(sql("judgements/rows/shown"), asked).fetchall()
        place = Place(plan_id, held, load_id)
    return _Found(table, entity_id, place, as_read, says_the_same, tier)


def _is_read(connection: DuckDBPyConnection, about: Mapping[str, Any]) -> bool:
    """Whether the plan or file of a row that is not there is."""
    asked = {"plan_id": about.get("plan_id"), "document_id": about.get("document_id")}
    ((is_there,),) = connection.execute(sql("judgements/rows/is_read"), asked).fetchall()
    return bool(is_there)


def _parent(table: Table, row: Content) -> str:
    """Under what a row stands."""
    return str(row[_parent_column(table)])


def _parent_column(table: Table) -> str:
    names = ("measure_id", "owner_id", "commitment_id", "report_id", "plan_id")
    return next(name for name in names if name in table.types and name != table.identifier)


def _is_there(editor: Editor, table: Table, parent: str, said: str, text: str) -> bool:
    """Whether a row of the table under a parent says this already."""
    store = editor.store_of(table)
    names = _names(table, store) | {"said": said}
    asked = {"at": _at(editor, store), "id": parent, "text": text}
    ((is_there,),) = editor.connection.execute(
        sql("judgements/rows/like", **names), asked
    ).fetchall()
    return bool(is_there)


def _identity(
    connection: DuckDBPyConnection, editor: Editor, table: Table, parent: str, row: Content
) -> Content:
    """The identifier, key and place of a row that was not read."""
    store = editor.store_of(table)
    name = added_id(table.entity_kind, parent, editor.judgement_id)
    identity: Content = {table.identifier: name}
    if table.key:
        identity[table.key] = name
    if "ordinal" in table.types:
        asked = {"at": _at(editor, store), "id": parent}
        ((last,),) = connection.execute(
            sql("judgements/rows/last", **_names(table, store)), asked
        ).fetchall()
        identity["ordinal"] = last + 1
    return identity


def _names(table: Table, store: Store) -> dict[str, str]:
    return {"relation": store.relation, "held": store.held, "column": _parent_column(table)}


def _at(editor: Editor, store: Store) -> int | None:
    return editor.place.version if store.held == "version" else editor.place.load_id


def _give_bodies(editor: Editor, measure_id: str, new: str) -> None:
    """Give the second half of a measure the bodies of the whole."""
    store = editor.store_of(table_of(editor.connection, "measure_organisation"))
    ids = [name for held, names in editor.below(measure_id) if held == store for name in names]
    editor.make(
        store,
        (
            row | {"measure_id": new, store.identifier: f"{new}/organisation/{place}"}
            for place, row in enumerate(editor.read(store, ids), 1)
        ),
    )


def _joined(table: Table, kept: Content, given: Content) -> Content:
    """One row of two: texts in printed order, what one lacks from the other."""
    first, then = kept, given
    place = "ordinal" if "ordinal" in table.types else "number"
    if place in kept and (kept[place] or 0) > (given[place] or 0):
        first, then = given, kept
    fields = (name for name in table.fields if name not in _KEPT)
    return kept | {name: _in_one(table.types[name], first[name], then[name]) for name in fields}


def _in_one(data_type: str, first: Any, then: Any) -> Any:
    """One value of two."""
    if first is None or then is None or first == then:
        return then if first is None else first
    if data_type == "VARCHAR":
        return f"{first} {then}"
    return [*first, *(item for item in then if item not in first)] if "[]" in data_type else first


def _note_joined(editor: Editor, found: _Found, given: Content) -> None:
    """What people linked with the row that goes is linked with the one that stays."""
    if found.table.entity_kind in _LINKABLE:
        row = {
            "judgement_id": editor.judgement_id,
            "target_kind": found.table.entity_kind,
            "target_id": found.entity_id,
            "read_text": named(found.table, given),
            "read_responsible": given.get("responsible"),
        }
        insert_rows(editor.connection, {"joined_targets": [row]})


def _move_below(editor: Editor, found: _Found, other: _Found) -> None:
    """Have what stands under one row stand under the other; of what both have, each but once."""
    held = dict(editor.below(found.entity_id))
    for store, ids in list(editor.below(other.entity_id)):
        if store.relation == "external_ids":
            continue
        known = {_same(store, row): row for row in editor.read(store, held.get(store, []))}
        for row in editor.read(store, [name for name in ids if name != other.entity_id]):
            moved = _moved(row, other.entity_id, found.entity_id)
            double = known.get(_same(store, moved))
            if double is None:
                editor.rewrite(store, [row[store.identifier]], lambda _, moved=moved: moved)  # type: ignore[misc]
            elif store.relation == "targets" and double["text"] != row["text"]:
                both = double | {"text": f"{double['text']} {row['text']}"}
                editor.rewrite(store, [double[store.identifier]], lambda _, both=both: both)  # type: ignore[misc]


def _moved(row: Content, old: str, new: str) -> Content:
    """A row under another one than it stood."""
    names = (*_HELD, "indicator_id", "owner_id")
    return row | {name: new for name in names if row.get(name) == old}


def _same(store: Store, row: Content) -> tuple[Any, ...]:
    """By what two rows under one are the same; those of other tables never are."""
    names = _SAME.get(store.relation, (store.identifier,))
    return tuple(row[name] for name in names)


def _move_places(editor: Editor, kept: str, given: str) -> None:
    """Have a row stand where the one stood that is joined with it, too."""
    ordinals: dict[str, int] = {}
    for place in editor.read(PROVENANCE, [kept]):
        ordinals[place["field"]] = max(ordinals.get(place["field"], 0), place["ordinal"])

    def moved(place: Content) -> Content:
        ordinal = place["ordinal"] + ordinals.get(place["field"], 0)
        return place | {"entity_id": kept, "ordinal": ordinal}

    places = [*editor.read(PROVENANCE, [kept]), *map(moved, editor.read(PROVENANCE, [given]))]
    editor.take(PROVENANCE, [kept, given])
    editor.make(PROVENANCE, places)
