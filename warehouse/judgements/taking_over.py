"""From the ledger's lines to the tables that say what holds: judgements, what was taken back, decisions on links."""

from __future__ import annotations

from typing import Any

from duckdb import DuckDBPyConnection

from warehouse.judgements.lines import Line, box_of, read_line
from warehouse.sql import sql
from warehouse.store.plan_names import PlanNames, read_names
from warehouse.store.rows import Row
from warehouse.store.writing import insert_rows, tell_anew


def take_over(connection: DuckDBPyConnection) -> None:
    """Take over the lines that are not yet, within the caller's transaction."""
    new = connection.execute(sql("judgements/ledger/new_lines")).fetchall()
    if new:
        names = read_names(connection)
        rows = [_row(place, read_line(text), names) for place, text in new]
        insert_rows(connection, {"judgements": rows})
        connection.execute(sql("judgements/ledger/take_decisions"))
        if names.names:
            connection.execute(sql("judgements/plans/decisions"))
    ((taken_back,),) = connection.execute(sql("judgements/ledger/take_back")).fetchall()
    if taken_back:
        tell_anew()


def _row(place: int, line: Line, names: PlanNames) -> Row:
    """A line as a row of `history.judgements`; what it comes to is told later."""
    about = names.shown_in(line.subject)
    return {
        "judgement_id": line.id,
        "place": place,
        "kind": line.kind,
        "entity_kind": about["entity_kind"],
        "entity_key": about["entity_key"],
        "entity_id": about.get("entity_id"),
        "document_id": about.get("document_id"),
        "plan_id": about.get("plan_id"),
        "field": about.get("field"),
        "old_value": text_of(about.get("old")),
        "new_value": text_of(line.value),
        "note": line.note,
        "decided_by": line.by,
        "decided_at": line.at,
        "undone_by": None,
        "state": "open",
        "verdict": line.verdict,
        "words": [box_of(word) for word in line.words] if line.words else None,
        "subject": dict(line.subject),
        "assigned": line.value,
        "is_undone": False,
        "sample": about.get("sample"),
    }


_PERSONAL = ("person", "emails", "phones")
"""What of a contact is personal data, and stands in the contact alone."""


def text_of(value: Any) -> str | None:
    """A value as people read it: a list's items one a line, of another entity its identifier, of a row its fields."""
    match value:
        case None | []:
            return None
        case bool():
            return str(value).lower()
        case list():
            return "\n".join(map(str, value))
        case {"entity_kind": "contact", "values": dict(values)}:
            shown = {name: told for name, told in values.items() if name not in _PERSONAL}
            return text_of({"values": shown})
        case {"values": dict(values)}:
            return "\n".join(f"{name}={text_of(told)}" for name, told in values.items()) or None
        case dict():
            return str(value.get("target_id") or value.get("entity_id"))
        case _:
            return str(value)
