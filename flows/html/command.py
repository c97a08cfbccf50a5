"""`renaksi report`: reads the warehouse and writes the page."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from flows.html.page import Settings, render
from flows.render import STDOUT, write_file, writing
from models.languages import Language
from warehouse.connection import open_warehouse
from warehouse.originals import sha256_of
from warehouse.report import Document, read_content
from warehouse.scratch import put_in_place, scratch_beside


def write_report(
    warehouse: Path,
    output: Path,
    *,
    plans: Sequence[str],
    language: Language,
    as_of: datetime.date | None,
    documents: Path | None,
    with_contacts: bool,
    wait: float,
) -> int:
    """Write the report on these plans (none named: all) as one HTML file, and give the number of its commitments.

    What is due and overdue is so on `as_of`, by default today. `documents` is the folder with the files that were
    loaded, or one above them, by default the one the report is in; the page links to them from where it stands.
    Raises `UsageError` for an unknown plan or a file that cannot be written, `WarehouseError` for a warehouse that
    cannot be used.
    """
    day = as_of or datetime.datetime.now().astimezone().date()
    with open_warehouse(warehouse, read_only=True, wait=wait) as connection:
        content = read_content(
            connection, plans, day, language=language, with_contacts=with_contacts
        )
    folder = _folder_link(documents or output.parent, output.parent)
    places = _places(documents, content.documents) if documents else {}
    page = render(content, Settings(language, day, folder, with_contacts, places))
    _write(page.encode(), output)
    return len(content.commitments)


def _places(folder: Path, documents: Iterable[Document]) -> dict[str, str]:
    """Where in the folder and those in it the files of documents are, as relative URLs by the documents' identifiers.

    A file is known by its name and what it holds; one that is not there is left out.
    """
    identifiers = {(row.file_name, row.sha256): row.document_id for row in documents}
    names = {name for name, _ in identifiers}
    places: dict[str, str] = {}
    for path in sorted(path for path in folder.rglob("*") if path.name in names):
        with suppress(OSError, KeyError):  # one that cannot be read, or holds something else
            identifier = identifiers[path.name, sha256_of(path)]
            places.setdefault(identifier, quote(path.relative_to(folder).as_posix()))
    return places


def _write(page: bytes, output: Path) -> None:
    """Write the page whole or not at all: where it cannot be, an earlier one stays as it was."""
    if output == STDOUT or (output.exists() and not output.is_file()):
        write_file(output, page)  # also a device or a pipe; a folder says so itself
        return
    place = output.resolve()
    with writing(output), scratch_beside(place) as scratch:
        made = scratch / place.name
        made.write_bytes(page)
        put_in_place(made, place)


def _folder_link(folder: Path, start: Path) -> str:
    """The folder as a relative URL, so that report and documents can move together; absolute on another drive."""
    try:
        relative = Path(os.path.relpath(folder, start))
    except ValueError:
        return f"{folder.absolute().as_uri()}/"
    return f"./{quote(relative.as_posix())}/" if relative.parts else "./"
