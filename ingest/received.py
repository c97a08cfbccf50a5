"""What another process sends is unpacked without running anything of its choosing: it read what nobody vouches for.

A pickle may name any function to be called. Here it may name classes alone, those of our own records and errors and a
few of the standard library's, so that a process that a document has taken over can lie about that document, and no
more.
"""

from __future__ import annotations

import pickle
from io import BytesIO
from typing import Any

_OWN = ("models", "ingest", "extractors", "flows")
"""The packages whose classes may be sent: records, findings, errors."""

_LENT = frozenset(
    {
        ("builtins", "bytearray"),
        ("builtins", "frozenset"),
        ("builtins", "set"),
        ("collections", "Counter"),
        ("collections", "OrderedDict"),
        ("collections", "defaultdict"),
        ("datetime", "date"),
        ("datetime", "datetime"),
        ("datetime", "timedelta"),
        ("datetime", "timezone"),
        ("decimal", "Decimal"),
        ("pathlib", "Path"),
        ("pathlib", "PosixPath"),
        ("pathlib", "WindowsPath"),
    }
)


def unpack(sent: bytes) -> Any:
    """The objects that were sent; raises UnpicklingError where they are of a kind that is not expected."""
    return _Unpickler(BytesIO(sent)).load()


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """A class that may be sent; nothing that a module merely imports, and no attribute of anything."""
        if (module, name) in _LENT:
            return super().find_class(module, name)
        if module.partition(".")[0] in _OWN and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is nothing that a reading process sends")
