"""What another process sends is unpacked without running anything of its choosing: it read what nobody vouches for.

A pickle may name any function to be called, and set attributes of whatever it names. Here it may name records alone:
models, tuples, words, findings and errors. Those that are made by a call are given as functions made for the purpose;
the others are sealed: a state can be set on an object of theirs, but not on the class. So a process that a document has
taken over can lie about documents that it reads, and give no orders.
"""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import is_dataclass
from enum import Enum
from io import BytesIO
from pathlib import PurePath
from typing import Any

from msgspec import Struct

from models.errors import RenaksiError

_MODULES = frozenset(
    {
        *("models.errors", "models.findings", "models.geometry", "models.languages"),
        *("models.mail", "models.origin", "models.plan", "models.progress"),
        *(
            "ingest.sheets.cells",
            "ingest.files.containers",
            "ingest.tables.grids",
            "ingest.files.left_out",
        ),
        *("ingest.pages.read", "ingest.sheets.open", "flows.cli.inspect"),
        "extractors.text.page_tables",
    }
)
"""Where the records are defined that are sent."""

_LENT = frozenset(
    {
        ("datetime", "date"),
        ("datetime", "datetime"),
        ("decimal", "Decimal"),
        ("pathlib", "PosixPath"),
        ("pathlib", "WindowsPath"),
    }
)
"""What is sent besides; none of it can be changed, or it is made by a call."""

_MADE_BY_A_CALL = (Enum, Struct, PurePath, BaseException)


def unpack(sent: bytes) -> Any:
    """The objects that were sent; raises UnpicklingError where they are of a kind that is not expected."""
    return _Unpickler(BytesIO(sent)).load()


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """A record's class, or what makes one; nothing that a module merely imports, and no attribute of anything."""
        if "." not in name and (module in _MODULES or (module, name) in _LENT):
            found = super().find_class(module, name)
            if (module, name) in _LENT or _is_record(found, module):
                return _guarded(found)
        raise pickle.UnpicklingError(f"{module}.{name} is nothing that a reading process sends")


def _is_record(found: object, module: str) -> bool:
    """Whether it is a class of the module itself, whose objects do nothing but hold what they are made of."""
    from pydantic import BaseModel  # by now it is imported anyway, and often nothing is received

    return (
        isinstance(found, type)
        and found.__module__ == module
        and (
            is_dataclass(found)
            or issubclass(found, BaseModel | Struct | Enum | RenaksiError)
            or (issubclass(found, tuple) and hasattr(found, "_fields"))
        )
    )


def _guarded(found: type) -> Any:
    """The class, or a new function that calls it, so that changes to the one never reach the other."""
    if issubclass(found, _MADE_BY_A_CALL):
        return lambda *arguments: found(*arguments)
    if not hasattr(found, "__setstate__") and not _is_unchangeable(found):
        found.__setstate__ = _set_state  # type: ignore[attr-defined]
    return found


def _is_unchangeable(found: type) -> bool:
    return found.__module__ in {"datetime", "decimal"}


def _set_state(record: object, state: object) -> None:
    """What pickle does for a record without a method of its own; on the class itself it is one argument short."""
    parts = state if isinstance(state, tuple) else (state,)
    for part in parts:
        if isinstance(part, Mapping):
            for name, value in part.items():
                object.__setattr__(record, name, value)
