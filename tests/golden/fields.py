"""Plans field by field: what their content says, what a warehouse holds, and how the two differ.

Texts are compared as the warehouse's contract has them: paragraphs with a blank line between them, list items one a
line, each with its printed marker.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import duckdb

from flows.cli.program import main
from tests.renditions.forms import Json, Part

FIELDS_SQL = Path(__file__).with_name("fields.sql").read_text(encoding="utf-8")
MONTHS = {
    name: number
    for names in (
        "januari februari maret april mei juni juli agustus september oktober november desember",
        "january february march april may june july august september october november december",
    )
    for number, name in enumerate(names.split(), 1)
}
Fields = dict[str, str]


def load_fields(pdf: Path, folder: Path) -> Fields:
    """Load a document into a new warehouse in `folder` and give the fields of its chapters, forms and matrices."""
    warehouse = folder / f"{pdf.stem}.duckdb"
    assert main(["load", str(pdf), "--warehouse", str(warehouse)]) == 0
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        return present(connection.execute(FIELDS_SQL).fetchall())


def plan_fields(parts: Sequence[Part], matrices: Iterable[Json] = (), bullet: str = "•") -> Fields:
    """The fields that plans with this content must yield; `bullet` is what marks the items of their narrative."""
    return (
        present(
            (f"{part.commitments[0]['plan']} {name}", value)
            for part in parts
            for name, value in _chapters(part.narrative, bullet)
        )
        | content_fields(commitment for part in parts for commitment in part.commitments)
        | matrix_fields(matrices)
    )


def content_fields(commitments: Iterable[Json]) -> Fields:
    """The fields that forms with this content must yield."""
    return present(
        (f"{content['plan']}/{content['number']:02d} {name}", value)
        for content in commitments
        for name, value in _form(content)
    )


def matrix_fields(matrices: Iterable[Json]) -> Fields:
    """The fields that annex matrices with this content must yield."""
    return present(
        (f"OGI/{content['number']:02d} {name}", value)
        for content in matrices
        for name, value in _matrix(content)
    )


def present(fields: Iterable[tuple[str, str | None]]) -> Fields:
    """The fields that hold something, exactly as they hold it; a cell that prints `-` holds nothing."""
    return {name: value for name, value in fields if value not in (None, "", "-")}


def differences(want: Fields, got: Fields, unclear: Collection[str] = ()) -> str:
    """One block for each field that differs; empty where all agree.

    Of the `unclear` fields only the words must agree, and the paragraphs must not: else it is time to take them off.
    A character that the PDF gives no text for, which a finding says, may stand for any others.
    """
    agreed = [f"{name}\n  is no longer unclear" for name in unclear if want[name] == got.get(name)]
    want, got = ({**fields, **_unbroken(fields, unclear)} for fields in (want, got))
    differing = [
        name
        for name in {**want, **got}
        if not re.fullmatch(re.escape(got.get(name, "")).replace("\0", ".+"), want.get(name, ""))
    ]
    return "\n".join(
        [
            *agreed,
            *(
                f"{name}\n  printed: {want.get(name)!r}\n  found:   {got.get(name)!r}"
                for name in differing
            ),
        ]
    )


def _unbroken(fields: Fields, names: Iterable[str]) -> Fields:
    """These fields as one paragraph each."""
    return {name: " ".join(fields.get(name, "").split()) for name in names}


def without_hyphens(fields: Fields) -> Fields:
    """The fields without any hyphen: what can be asked where words were broken with a plain one."""
    return {name: value.replace("-", "") for name, value in fields.items()}


def forms_only(fields: Fields) -> Fields:
    """The fields of the forms alone."""
    others = ("annex", "measure", "chapter")
    return {name: value for name, value in fields.items() if name.split()[1] not in others}


def _form(content: Json) -> Iterator[tuple[str, str]]:
    start, end = re.split(r"\s[–-]\s", content["period"].removeprefix("E.g. "))
    yield "title", content["title"]
    yield "start", _day(start)
    yield "end", _day(end, last=True)
    printed = [s for s in content["sections"] if _blocks(s["blocks"]) not in ("", "-")]
    for nth, section in enumerate(printed, 1):
        yield f"section {nth} heading", section.get("heading", "")
        yield f"section {nth} label", section["label"]
        yield f"section {nth} text", _blocks(section["blocks"])
    for nth, row in enumerate(content.get("indicators", ()), 1):
        yield f"indicator {nth} number", row["n"]
        yield f"indicator {nth} text", row["text"]
        yield f"indicator {nth} details", "\n".join(row.get("bullets", ()))
        yield f"indicator {nth} output", row.get("output", "")
        yield f"indicator {nth} start", _day(row.get("start", ""))
        yield f"indicator {nth} end", _day(row.get("end", ""), last=True)
    yield from _organisations(content)
    if "contact" in content:
        yield from _contact(content["contact"])


def _organisations(content: Json) -> Iterator[tuple[str, str]]:
    nothing: Json = {"items": []}
    actors = content.get("actors", {})
    roles = {
        "proposer": content.get("proposers", nothing),
        "responsible": content.get("responsible") or content["lead"],
        "government_actor": actors.get("government", nothing),
        "non_government_actor": actors.get("non_government", nothing),
    }
    for role, listed in roles.items():
        for nth, name in enumerate(listed["items"], 1):
            yield f"{role} {nth}", name


def _contact(contact: Json) -> Iterator[tuple[str, str]]:
    addresses = " ".join(contact["email_phone"]["items"])
    phones = re.findall(r"(\+62[\d -]+\d)(?: ext\. (\d+))?", addresses)
    yield "persons", "\n".join(contact["pic"]["items"])
    yield "positions", "\n".join(contact["position"]["items"])
    yield "emails", " ".join(sorted(re.findall(r"[\w.]+@[\w.-]+", addresses)))
    yield (
        "phones",
        " ".join(sorted(re.sub(r"[ -]", "", n) + (f";ext={e}" if e else "") for n, e in phones)),
    )


def _chapters(narrative: Iterable[Json], bullet: str) -> Iterator[tuple[str, str]]:
    chapters: list[tuple[Json, list[Json]]] = []
    for item in narrative:
        if "level" in item:
            chapters.append((item, []))
        elif item.get("bullet"):
            chapters[-1][1].append({"type": "ul", "items": [{"n": bullet, "text": item["text"]}]})
        else:
            chapters[-1][1].append({"type": "p", "text": item["text"]})
    for nth, (heading, blocks) in enumerate(chapters, 1):
        yield f"chapter {nth} level", str(heading["level"])
        yield f"chapter {nth} heading", heading["text"]
        yield f"chapter {nth} text", _blocks(blocks)


def _matrix(content: Json) -> Iterator[tuple[str, str]]:
    filled = [field for field in content["fields"] if field["value"] not in ("", "-")]
    for nth, field in enumerate(filled, 1):
        yield f"annex {nth} label", field["label"]
        yield f"annex {nth} value", field["value"]
    for nth, row in enumerate(content["rows"], 1):
        yield f"measure {nth} goal", content["goal"]
        yield f"measure {nth} responsible", row["responsible"]
        yield f"measure {nth} text", row["measure"]
        yield f"measure {nth} evidence", row.get("evidence", "")
        for period in ("B06", "B12", "B18", "B24"):
            yield f"measure {nth} {period}", row[period]


def _blocks(blocks: list[Json]) -> str:
    """The text of paragraphs and lists: a blank line before a paragraph, a line for each item with its marker."""
    text = ""
    for block in blocks:
        if block["type"] == "p":
            text += f"\n\n{block['text']}"
            continue
        for item in block["items"]:
            text += "".join(f"\n{it['n']} {it['text']}" for it in (item, *item.get("sub", ())))
    return text.strip("\n")


def _day(text: str, *, last: bool = False) -> str:
    """`Januari 2031` as its first or last day, `1 Januari 2031` as itself; nothing for nothing."""
    if not text:
        return ""
    *days, month, year = text.lower().split()
    number = MONTHS[month]
    length = calendar.monthrange(int(year), number)[1]
    return str(date(int(year), number, int(days[0]) if days else length if last else 1))
