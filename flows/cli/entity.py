"""One thing that the warehouse holds, as text for people or JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import TextIO

from flows.cli.render import as_text, json_value, write_table
from models.shown import harmless, one_line
from warehouse.ask.entity import Entity, Link, Place

_MOST = 25
"""Links of one kind that people are shown; JSON has all."""


def write_entity(entity: Entity, out: TextIO) -> None:
    """Its fields with their pages, what it is linked with, and what was found about it."""
    out.write(f"{entity.kind.replace('_', ' ')} {one_line(entity.id)}\n\n")
    rows = [
        (name, as_text(value), _pages(entity.places.get(name, ())))
        for name, value in entity.values.items()
    ]
    write_table(("field", "value", "where"), rows, out)
    if entity.links:
        shown = _first_of_each_kind(entity.links)
        write_table(
            ("linked with", "id", "what it says"),
            [(link.kind.replace("_", " "), link.id, link.text or "") for link in shown],
            out,
        )
        if left_out := len(entity.links) - len(shown):
            out.write(f"… and {left_out} more: --format json has all.\n")
    for found in entity.findings:
        page = f", page {found.page}" if found.page else ""
        action = f" {found.action}" if found.action else ""
        place = f"{found.severity}, {found.file_name}{page}"
        out.write(f"{one_line(f'{place}: {found.message} {action} ({found.id})')}\n")


def _first_of_each_kind(links: Iterable[Link]) -> list[Link]:
    """The links without those of a kind that go beyond what people are shown."""
    counts = Counter[str]()
    shown: list[Link] = []
    for link in links:
        counts[link.kind] += 1
        if counts[link.kind] <= _MOST:
            shown.append(link)
    return shown


def _pages(places: list[Place] | tuple[()]) -> str:
    return "; ".join(
        f"{file_name} p. {', '.join(map(str, pages))}" if pages else "a person's word"
        for file_name, pages in places
    )


def write_entity_as_json(entity: Entity, out: TextIO) -> None:
    """All of it as one object."""
    content = {
        "kind": entity.kind,
        "id": entity.id,
        "values": entity.values,
        "places": {
            field: [place._asdict() for place in places] for field, places in entity.places.items()
        },
        "links": [link._asdict() for link in entity.links],
        "findings": [found._asdict() for found in entity.findings],
    }
    line = json.dumps(json_value(content), ensure_ascii=False, indent=1)
    out.write(f"{harmless(line) if out.isatty() else line}\n")
