"""Plans of commitments that are each about a topic of their own, so that a test knows which one is which."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

from models.plan import Commitment, Contact, ExternalId, ExtractedDocument, Indicator, Record
from tests.warehouse.records import document, full_commitment, plan, printed, text

OGI = "OGI-2020-2022"
TOPICS = ["anggaran", "hutan", "sekolah", "pajak", "sungai"]
R = TypeVar("R", bound=Record)


def of_commitments(commitments: Sequence[Commitment], content: str) -> ExtractedDocument:
    """A document with a plan of these commitments, numbered in order; `content` tells the file from others."""
    numbered = [
        placed(
            item.model_copy(
                update={
                    "number": printed(number, str(number)),
                    "external_ids": (ExternalId("ogp", f"ID{number:04d}"),),
                }
            ),
            item.commitment_id,
            f"{OGI}/{number:02d}",
        )
        for number, item in enumerate(commitments, 1)
    ]
    return document(plan(OGI, *numbered), content=content)


def placed(record: R, old: str, new: str) -> R:
    """The record, and all records in it, under identifiers that begin otherwise."""
    update: dict[str, Any] = {}
    for name, field in record:
        if isinstance(field, str) and field.startswith(old):
            update[name] = new + field.removeprefix(old)
        elif isinstance(field, tuple) and all(isinstance(item, Record) for item in field):
            update[name] = tuple(placed(item, old, new) for item in field)
    return record.model_copy(update=update)


def commitment(
    topic: str, change: Callable[[Commitment], dict[str, Any]] | None = None
) -> Commitment:
    """A full commitment whose texts are all about a topic, with some fields changed."""
    made = full_commitment(OGI, 1)
    made = made.model_copy(
        update={
            "title": text(f"Mengumumkan {topic}"),
            "sections": tuple(
                section.model_copy(
                    update={"text": text(f"Soal {topic} ialah {topic} yang {topic}")}
                )
                for section in made.sections
            ),
            "indicators": (indicator(f"Terbitnya {topic} dan {topic}", 1),),
        }
    )
    return made.model_copy(update=change(made)) if change else made


def indicator(content: str, ordinal: int, **fields: Any) -> Indicator:
    return Indicator(
        indicator_id=f"{OGI}/01/indicator/{ordinal}",
        ordinal=ordinal,
        number_as_printed=text(f"{ordinal}."),
        text=text(content),
        end_date=printed(date(2021, 6, 30), "Juni 2021"),
        end_as_printed=text("Juni 2021"),
        **fields,
    )


def contact(person: str, ordinal: int = 1, email: str = "kantor@example.org") -> Contact:
    return Contact(
        contact_id=f"{OGI}/01/contact/{ordinal}",
        ordinal=ordinal,
        person=text(person),
        position_as_printed=text("Kepala Biro"),
        emails=printed([email], email),
    )
