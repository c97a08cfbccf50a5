"""What a person said and the warehouse has not taken over yet: each line in a file of its own beside the ledger.

So a judgement is kept at once, though another process may hold the warehouse or putting it in force takes a while.
Whoever changes the warehouse next takes the lines over (`ledger.recording`), and then removes their files.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from models.errors import WarehouseError
from warehouse.judgements.lines import Line, as_text, named, read_line
from warehouse.store.connection import reason
from warehouse.store.file_modes import make_file, make_folder, mode_of, mode_within
from warehouse.store.originals import kept_beside
from warehouse.store.scratch import put_in_place

PENDING = "pending"
"""The folder, beside the ledger's file."""
_ENDING = ".json"


def pending_in(warehouse: Path) -> Path:
    """The folder in which what was said of a warehouse waits, if anything does."""
    return kept_beside(warehouse) / PENDING


def set_down(warehouse: Path, line: Line) -> Line:
    """Have a line on the disk, and give it with its identifier; raises `WarehouseError` where it cannot be written."""
    line = named(line)
    folder = pending_in(warehouse)
    file = folder / f"{line.id}{_ENDING}"
    made = file.with_suffix(".unfinished")
    try:
        make_folder(folder.parent)
        make_folder(folder, mode_of(folder.parent))
        made.unlink(missing_ok=True)
        make_file(made, mode_within(folder))
        made.write_text(as_text(line), encoding="utf-8")
        put_in_place(made, file)
    except OSError as error:
        raise WarehouseError(
            f"{file} cannot be written, and nothing was changed: {reason(error)}"
        ) from error
    return line


def waiting_lines(folder: Path) -> list[Line]:
    """The lines that wait in a folder, in the order in which they were said.

    Raises `WarehouseError` for what is no line.
    """
    lines = []
    for file in folder.glob(f"*{_ENDING}"):
        try:
            lines.append(read_line(file.read_bytes()))
        except FileNotFoundError:  # taken over meanwhile
            continue
        except (OSError, msgspec.MsgspecError) as error:
            raise WarehouseError(
                f"{file} is no line of a ledger ({error}); mend it, or delete it."
            ) from error
    return sorted(lines, key=lambda line: (line.at or datetime.min, line.id))


def forget(folder: Path, lines: Iterable[Line]) -> None:
    """Remove the files of lines that the warehouse and its ledger have."""
    for line in lines:
        with suppress(OSError):
            (folder / f"{line.id}{_ENDING}").unlink()
