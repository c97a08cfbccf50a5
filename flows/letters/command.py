"""`renaksi export OUT --as letters`: reads the warehouse and writes a folder of letters."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path
from typing import NamedTuple

from flows.letters.filling import Letter, filled_lines
from flows.letters.letters import letters_of, read_words
from flows.letters.word import fill_document
from flows.letters.workbook import fill_workbook
from models.errors import UsageError
from warehouse.ask.bodies import require_body
from warehouse.ask.letters import LetterRows, read_letters
from warehouse.exports.folder import publishing
from warehouse.store.connection import WHOLE_VIEWS, open_warehouse
from warehouse.store.outputs import writing

DOCUMENT, WORKBOOK, MESSAGE, WORDS = "surat.docx", "isian.xlsx", "pesan.txt", "kata.toml"
"""The templates of a letter, its table, a message about it, and their words."""


class Written(NamedTuple):
    """How many letters there are, and the templates that were put where a person may edit them."""

    letters: int
    new_templates: Path | None


def write_letters(
    warehouse: Path,
    folder: Path,
    *,
    period: str,
    plans: Sequence[str],
    body: str | None,
    as_of: datetime.date | None,
    templates: Path | None,
    replace: bool,
    wait: float,
) -> Written:
    """Write a letter to each body, or to one, that has a target due in the period or overdue from an earlier one.

    Each is a document, a workbook and a message, all with the name of the body and the period. `templates` is a folder
    with templates of one's own; what is not in it is put there. Raises `UsageError` for a period, plan or body that is
    not there, for a template that cannot be filled in, and where nothing is to be written.
    """
    day = as_of or datetime.datetime.now().astimezone().date()
    with open_warehouse(warehouse, read_only=True, wait=wait, settings=WHOLE_VIEWS) as connection:
        of_body = body and require_body(connection, body)
        rows = read_letters(connection, period, plans, day, of_body)
    if not rows.measures:
        whom = body or "any body"
        raise UsageError(f"Nothing is due or overdue for {whom} in {period}: there is no letter.")
    new = _put_templates(templates) if templates else None
    with as_file(files("flows.letters").joinpath("templates")) as built_in:
        count = _write(rows, folder, templates or built_in, warehouse, replace=replace)
    return Written(count, new)


def _write(
    rows: LetterRows, folder: Path, templates: Path, warehouse: Path, *, replace: bool
) -> int:
    words = read_words(templates / WORDS)
    message = (templates / MESSAGE).read_text(encoding="utf-8")
    count = 0
    with publishing(folder, warehouse, replace=replace) as made:
        for name, letter in letters_of(rows, words):
            for ending, content in _files(letter, templates, message).items():
                (made / f"{name}.{ending}").write_bytes(content)
            count += 1
    return count


def _files(letter: Letter, templates: Path, message: str) -> dict[str, bytes]:
    """The files of a letter, each with how its name ends."""
    return {
        "docx": fill_document(templates / DOCUMENT, letter),
        "xlsx": fill_workbook(templates / WORKBOOK, letter),
        "txt": filled_lines(message, letter).encode(),
    }


def _put_templates(folder: Path) -> Path | None:
    """Put the built-in templates that are missing into the folder; None where none is."""
    with as_file(files("flows.letters").joinpath("templates")) as built_in, writing(folder):
        missing = [
            name for name in (DOCUMENT, WORKBOOK, MESSAGE, WORDS) if not (folder / name).exists()
        ]
        folder.mkdir(exist_ok=True)
        for name in missing:
            shutil.copyfile(built_in / name, folder / name)
    return folder if missing else None
