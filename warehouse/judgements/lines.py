"""A line of the ledger: one thing that a person said, or one file that was loaded, as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any

import msgspec

_DIGITS = 12
"""Hexadecimal digits of a line's identifier: enough to tell millions apart."""


class Kind(StrEnum):
    """What a line is about; `LOAD`, `UNDO` and `CONTRADICTION` are no judgements themselves."""

    VALUE = "value"
    ROW = "row"
    BODY = "body"
    PLAN = "plan"
    REPORT = "report"
    DOCUMENT = "document"
    FINDING = "finding"
    LINK = "link"
    LOAD = "load"
    UNDO = "undo"
    CONTRADICTION = "contradiction"


class Chosen(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Words that a person chose on the print: the page, from 1, and the box around those of one line (points).

    `field` is the value that they are for, where a judgement gives several.
    """

    page: int
    x0: float
    top: float
    x1: float
    bottom: float
    field: str | None = None


class Line(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line. `subject` is known by what it says, `value` is what it gives that; `at` is UTC."""

    id: str = ""
    kind: Kind
    subject: Mapping[str, Any]
    verdict: str
    value: Any = None
    words: list[Chosen] | None = None
    note: str | None = None
    by: str | None = None
    at: datetime | None = None


def named(line: Line, *, nth: int | None = None) -> Line:
    """The line with its identifier, made of what it says.

    What is told again in another warehouse at another time (`nth` of its kind there) has the same one.
    """
    said: list[Any] = [line.kind, line.subject, line.verdict]
    if line.kind is not Kind.LOAD:  # of which a later reading may tell another value
        said.append(line.value)
    said += [line.words, line.note, line.by, line.at] if nth is None else [nth]
    digest = sha256(msgspec.json.encode(said, order="deterministic")).hexdigest()
    return msgspec.structs.replace(line, id=digest[:_DIGITS])


def box_of(word: Chosen) -> dict[str, Any]:
    """The words' page and box, as `provenance` has them."""
    return {name: getattr(word, name) for name in ("page", "x0", "top", "x1", "bottom")}


def as_text(line: Line) -> str:
    """The line as the ledger has it, without its end."""
    return msgspec.json.encode(line).decode()


def read_line(text: str | bytes) -> Line:
    """The line that this is; raises msgspec's error for anything else."""
    return _DECODER.decode(text)


_DECODER = msgspec.json.Decoder(Line)
