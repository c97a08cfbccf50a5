"""`renaksi export report.html --as report`: reads the warehouse and writes the page."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from flows.cli.render import write_file
from flows.page.page import Settings, render
from flows.page.pictures import Pictures
from ingest.files.content import shown_name
from models.errors import UsageError
from models.languages import Language
from warehouse.ask.bodies import require_body
from warehouse.ask.queries import Row
from warehouse.ask.report import read_content
from warehouse.store.connection import WHOLE_VIEWS, open_warehouse
from warehouse.store.originals import sha256_of
from warehouse.store.outputs import Kind, Output

_MARK, _HEAD = b'<meta name="generator" content="Renaksi">', 2048
"""What the page says of who wrote it, and within how many bytes."""


def _not_ours(file: Path) -> str | None:
    with file.open("rb") as page:
        is_ours = _MARK in page.read(_HEAD)
    return None if is_ours else "is no page that Renaksi wrote, and stays; move it away first"


PAGE = Kind("a web page", (".html", ".htm"), _not_ours)
"""What the report is."""


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
    body: str | None = None,
    pictures: Pictures | None = None,
) -> int:
    """Write the report on these plans (none named: all) as one HTML file, and give the number of its commitments.

    What is due and overdue is so on `as_of`, by default today. Of a `body`, by whatever name, there is only what it has
    to do and told itself. `documents` is the folder with the files that were loaded, or one above them, by default the
    one the report is in; the page links to them from where it stands. With
    `pictures` it holds the pages that it links to.
    Raises `UsageError` for an unknown plan or body, or a file that cannot be written or written over, `DiskFullError`,
    and `WarehouseError` for a warehouse that cannot be used.
    """
    if pictures and not with_contacts:
        raise UsageError(
            "Pictures of pages show the people who are printed on them: give --with-contacts too, for readers who may "
            "see them, or leave --with-pages out."
        )
    page = Output(output, PAGE, [warehouse])
    page.check()
    day = as_of or datetime.datetime.now().astimezone().date()
    with open_warehouse(warehouse, read_only=True, wait=wait, settings=WHOLE_VIEWS) as connection:
        of_body = body and require_body(connection, body)
        content = read_content(
            *(connection, plans, day),
            language=language,
            with_contacts=with_contacts,
            body=of_body,
        )
    if of_body and not content["organisations"]:
        raise UsageError(f"{body} has nothing to carry out in these plans: there is no page of it.")
    folder = _folder_link(documents or output.parent, output.parent)
    places = _places(documents or output.parent, content["documents"], deep=bool(documents))
    settings = Settings(language, day, folder, with_contacts, places, of_body, pictures)
    write_file(page, render(content, settings).encode())
    return len(content["commitments"])


def _places(folder: Path, documents: Iterable[Row], *, deep: bool) -> dict[str, str]:
    """Where in the folder the files of documents are, as relative URLs by the documents' identifiers.

    A file is known by its name and what it holds, one that others come in by its name; one that is not there is left
    out. With `deep` the folders in it are looked through too.
    """
    rows = [*documents]
    identifiers = {(row.file_name, row.sha256): row.document_id for row in rows}
    names = {name for name, _ in identifiers}
    places: dict[str, str] = {}
    with suppress(OSError):
        there = {shown_name(path) for path in folder.iterdir()}
        containers = ((row, row.file_name.partition("/")) for row in rows)
        places |= {row.document_id: quote(a) for row, (a, b, _) in containers if b and a in there}
    for path in sorted(
        path for path in folder.glob("**/*" if deep else "*") if shown_name(path) in names
    ):
        with suppress(OSError, KeyError):  # one that cannot be read, or holds something else
            identifier = identifiers[shown_name(path), sha256_of(path)]
            places.setdefault(identifier, _as_url(path.relative_to(folder)))
    return places


def _as_url(path: Path) -> str:
    return quote(os.fsencode(path.as_posix()))  # its name need not be UTF-8


def _folder_link(folder: Path, start: Path) -> str:
    """The folder as a relative URL, so that report and documents can move together; absolute on another drive."""
    try:
        relative = Path(os.path.relpath(folder, start))
    except ValueError:
        return f"{folder.absolute().as_uri()}/"
    return f"./{_as_url(relative)}/" if relative.parts else "./"
