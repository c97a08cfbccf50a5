"""The texts in the warehouse that hold personal data, each with what may leave in its place.

They are noted when texts are written (`history.withheld_texts`), so that the views of the schema `public` need no
program. A text that was written before a person in it was known is noted when that person is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import PurePath

import msgspec
from duckdb import DuckDBPyConnection

from models.findings import Finding
from models.sentences import Fact, Facts, masked
from models.vocabularies import kept_per_folder
from warehouse.privacy.columns import holds_no_text, identifiers_in_sql
from warehouse.privacy.patterns import (
    Withholder,
    holds_number,
    is_name,
    names_listed_in,
    names_marked_in,
    naming_pattern,
    quick_pattern,
)
from warehouse.sql import sql

Row = Mapping[str, object]
Rows = Mapping[str, Sequence[Row]]
"""Rows by the name of their relation."""

_TEXTLESS = frozenset({"provenance", "word_audit", "withheld_texts"})
"""Tables that hold no texts of documents."""


def known_people(connection: DuckDBPyConnection) -> frozenset[str]:
    """The names of contacts, of reporters who are people, and of those whom texts name as people, in any version."""
    bodies, named, marked, labelled = (
        {text for (text,) in connection.execute(sql(query)).fetchall() if text}
        for query in ("privacy/bodies", "privacy/people", "privacy/marked", "privacy/labelled")
    )
    named |= {name for text in labelled for name in names_listed_in(text)}
    return frozenset(
        marked | {name for name in named if is_name(name) and name.lower() not in bodies}
    )


class Noting:
    """Notes what is to be withheld of rows that are written, once, within the caller's transaction."""

    def __init__(self, connection: DuckDBPyConnection) -> None:
        self._connection = connection
        self._known_before: frozenset[str] | None = None
        self._was_empty = False
        self._texts: set[str] = set()
        self._file_names: list[str] = []

    @property
    def has_begun(self) -> bool:
        """Whether anything is written."""
        return self._known_before is not None

    def begin(self) -> None:
        """See who is known before anything is written."""
        if self._known_before is None:
            self._known_before = known_people(self._connection)
            ((self._was_empty,),) = self._connection.execute(sql("privacy/is_empty")).fetchall()

    def add(self, rows: Rows) -> None:
        """Take in rows that were just written."""
        self._texts.update(texts_in(rows))
        self._file_names += [str(row["file_name"]) for row in rows.get("loads", ())]

    def end(self) -> None:
        """Note what was taken in; what was written earlier is looked through for people who are new."""
        if self._known_before is None:
            return
        _learn(self._connection, self._texts, self._file_names)
        people = known_people(self._connection)
        new = people - self._known_before
        if new and not self._was_empty:
            self._texts.update(_matching(self._connection, naming_pattern(new)))
        _note(self._connection, _public_forms(people, self._texts))


def _learn(connection: DuckDBPyConnection, texts: Iterable[str], file_names: Iterable[str]) -> None:
    """Remember the people that texts name as such, and the names of files that hold a person's number or address."""
    stems = (PurePath(name).stem for name in file_names)
    names = {name for text in texts for name in names_marked_in(text)}
    names |= {stem for stem in stems if holds_number(stem)}
    if names:
        connection.execute(sql("privacy/learn"), {"names": sorted(names)})


def note_all_withheld(connection: DuckDBPyConnection) -> None:
    """Note what is to be withheld of all that the warehouse holds, as after an upgrade."""
    files = [name for (name,) in connection.execute(sql("privacy/file_names")).fetchall()]
    _learn(connection, _matching(connection, quick_pattern()), files)
    people = known_people(connection)
    patterns = filter(None, (quick_pattern(), naming_pattern(people)))
    _note(connection, _public_forms(people, _matching(connection, "|".join(patterns))))
    connection.execute(sql("privacy/withhold_older_findings"))


def note_discreet(
    connection: DuckDBPyConnection, findings: Iterable[Finding], contact_pages: Collection[object]
) -> None:
    """Note that of some findings nothing may leave that they quote.

    They are those that quote what belongs to a person, those about a contact, and those about no value on a page that
    prints contacts.
    """
    found: dict[str, str] = {}
    for finding in findings:
        pages = {finding.page, *(box.page for box in finding.boxes)}
        is_unplaced = finding.entity_id is None and not pages.isdisjoint(contact_pages)
        if finding.is_personal or finding.entity_kind == "contact" or is_unplaced:
            found |= {said: finding.discreet[lang] for lang, said in finding.messages.items()}
            found[_as_json(finding.facts)] = _as_json(masked(finding.facts))
    _note(connection, found, is_discreet=True)


def _note(
    connection: DuckDBPyConnection, public_forms: Mapping[str, str], *, is_discreet: bool = False
) -> None:
    if public_forms:
        rows = [
            {"original": text, "public_text": public, "is_discreet": is_discreet}
            for text, public in public_forms.items()
        ]
        connection.execute(sql("privacy/withhold"), {"rows": _as_json(rows)})


def _as_json(value: object) -> str:
    """JSON as rows are written in it, so that the warehouse holds the same text."""
    return msgspec.json.encode(value).decode()


def _public_forms(people: frozenset[str], texts: Iterable[str]) -> dict[str, str]:
    """The texts that hold personal data, each with its public form."""
    withhold = _withholder(people)
    return {text: public for text in texts if (public := _public_form(withhold, text)) != text}


@kept_per_folder(4)
def _withholder(people: frozenset[str]) -> Withholder:
    return Withholder(people)


def _public_form(withhold: Withholder, text: str) -> str:
    """The text without personal data; of a JSON object, as facts are, each of its texts."""
    if text.startswith("{"):
        with suppress(msgspec.DecodeError):
            facts = msgspec.json.decode(text, type=Facts)
            return _as_json({name: _public_fact(withhold, fact) for name, fact in facts.items()})
    return withhold(text)


def _public_fact(withhold: Withholder, fact: Fact) -> Fact:
    if isinstance(fact, str):
        return withhold(fact)
    return [withhold(item) for item in fact] if isinstance(fact, list) else fact


def _matching(connection: DuckDBPyConnection, pattern: str) -> Iterator[str]:
    """The texts in the warehouse that the pattern finds anything in."""
    ((statement,),) = connection.execute(
        sql("privacy/texts", identifiers=identifiers_in_sql())
    ).fetchall()
    return (text for (text,) in connection.execute(statement, {"pattern": pattern}).fetchall())


def texts_in(rows: Rows) -> Iterator[str]:
    """Every text of a document in these rows."""
    for table, entries in rows.items():
        if table not in _TEXTLESS:
            for row in entries:
                yield from _texts_in_row(row)


def _texts_in_row(row: Row) -> Iterator[str]:
    for column, value in row.items():
        match value:
            case str() if not holds_no_text(column):
                yield value
            case list() if not holds_no_text(column):
                texts = (item.get("message") if isinstance(item, dict) else item for item in value)
                yield from (text for text in texts if isinstance(text, str))
            case dict():
                yield _as_json(value)
