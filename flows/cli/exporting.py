"""The command by which everything leaves: `renaksi export`, into files, a web page or a lake."""

from __future__ import annotations

import os
from contextlib import closing, nullcontext
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli.behind import say_if_behind
from flows.cli.options import (
    WAREHOUSE,
    AsOf,
    Body,
    Excel,
    Lang,
    Period,
    Wait,
    Warehouse,
    WithContacts,
    is_typed,
)
from flows.cli.render import (
    counted,
    language_asked,
    language_set,
    refuse_undecided,
    say,
    tell,
    tell_waiting,
    tell_written,
)
from flows.pipeline.mirror import LAKE, LAKE_DATA
from models.errors import RenaksiError, UsageError
from models.languages import Language
from warehouse import WAIT
from warehouse.exports.formats import OF_RELATIONS, ExportFormat

if TYPE_CHECKING:
    from flows.page.pictures import Pictures
    from warehouse.ask.queries import Waiting

commands = typer.Typer()


class Form(StrEnum):
    """What `--as` may say: the formats of `ExportFormat`, the page for those who decide, letters, the lake."""

    CSV = ExportFormat.CSV
    XLSX = ExportFormat.XLSX
    PARQUET = ExportFormat.PARQUET
    JSON = ExportFormat.JSON
    DATAPACKAGE = ExportFormat.DATAPACKAGE
    SQLITE = ExportFormat.SQLITE
    OGP = ExportFormat.OGP
    REPORT = "report"
    LETTERS = "letters"
    LAKE = "lake"
    SNAPSHOT = ExportFormat.SNAPSHOT
    BUNDLE = "bundle"


PAGE = Path("report.html")
"""Where the web page goes, unless told otherwise."""

Plans = Annotated[
    list[str] | None,
    typer.Option("--plan", metavar="PLAN", help="Only this plan; may be given several times."),
]
Documents = Annotated[
    Path | None,
    typer.Option(
        "--documents",
        metavar="FOLDER",
        help="Where the loaded files are; by default where the page is.",
    ),
]
Data = Annotated[
    Path | None,
    typer.Option(
        "--data",
        envvar=LAKE_DATA,
        metavar="FOLDER",
        help="The lake's Parquet files, on a disk that all readers see.",
    ),
]
WithPages = Annotated[
    bool,
    typer.Option(
        "--with-pages",
        help="Pictures of the documents' pages that the page links to, in the page itself.",
    ),
]
DerivedIds = Annotated[
    bool,
    typer.Option(
        "--derived-ids",
        help="OGP's identifiers also where they are only counted from the commitment's number.",
    ),
]
Templates = Annotated[
    Path | None,
    typer.Option(
        "--templates",
        metavar="FOLDER",
        help="Your own templates of letters; those that are not there are put there, to be edited.",
    ),
]
Strict = Annotated[
    bool,
    typer.Option(
        "--strict",
        help="Write nothing, with exit code 8, while an error waits that nobody has seen.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace an earlier export.")]

Licence = Annotated[
    str | None,
    typer.Option(
        "--licence",
        metavar="SPDX",
        help="The licence that a data package states, as CC-BY-4.0; without it, that none is specified.",
    ),
]

_FILES = (*map(Form, OF_RELATIONS), Form.LETTERS, Form.SNAPSHOT, Form.BUNDLE)
_OPTIONS = {
    "plans": ("--plan", (Form.REPORT, Form.LETTERS)),
    "body": ("--body", (Form.REPORT, Form.LETTERS)),
    "templates": ("--templates", (Form.LETTERS,)),
    "language": ("--lang", (Form.REPORT,)),
    "documents": ("--documents", (Form.REPORT,)),
    "with_pages": ("--with-pages", (Form.REPORT,)),
    "data": ("--data", (Form.LAKE,)),
    "excel": ("--excel", (Form.CSV,)),
    "derived_ids": ("--derived-ids", (Form.OGP,)),
    "licence": ("--licence", (Form.DATAPACKAGE,)),
    "force": ("--force", _FILES),
    "as_of": ("--as-of", (*map(Form, OF_RELATIONS), Form.REPORT, Form.LETTERS)),
}
"""The options that only some forms know."""


@commands.command()
def export(
    context: typer.Context,
    out: Annotated[
        str | None,
        typer.Argument(
            metavar="OUT",
            help="The folder to make; of a report the page, - for standard output; of a lake its catalogue, "
            "by default RENAKSI_LAKE.",
        ),
    ] = None,
    form: Annotated[
        Form | None, typer.Option("--as", help="What to write.", show_default="csv")
    ] = None,
    old_form: Annotated[Form | None, typer.Option("--format", hidden=True)] = None,
    warehouse: Warehouse = WAREHOUSE,
    plans: Plans = None,
    body: Body = None,
    as_of: AsOf = None,
    language: Lang = None,
    with_contacts: WithContacts = False,
    excel: Excel = False,
    derived_ids: DerivedIds = False,
    licence: Licence = None,
    force: Force = False,
    documents: Documents = None,
    with_pages: WithPages = False,
    data: Data = None,
    period: Period = None,
    templates: Templates = None,
    strict: Strict = False,
    wait: Wait = WAIT,
) -> None:
    """Take everything away: as files, as a page to read, into a lake.

    What appears is whole or not there at all. Personal data of contacts stays behind unless asked for. The report is
    one HTML page for people who decide: how far each commitment is, what is overdue, who is responsible. Letters ask
    each body for what is due in a period and overdue: a document, a workbook that loads back, a message. A lake
    (DuckLake) is for many readers at once. A bundle is one ZIP file with all that the warehouse is made from, personal
    data too: a backup, or what another person's renaksi load takes in.

    \b
    renaksi export out --as xlsx
    renaksi export out --as csv --as-of 2022-07-31 --force
    renaksi export report.html --as report --plan OGI-2020-2022 --lang en
    renaksi export letters --as letters --period B12
    renaksi export renaksi.zip --as bundle
    renaksi export report.html --as report --body KPK --as-of 2022-07-31
    renaksi export "postgres:dbname=renaksi host=db.example.org" --as lake --data /mnt/lake
    """
    if old_form:
        say("export's --format is called --as now; the old name goes on working for one release.")
    form = form or old_form or Form.CSV
    _refuse_options_of_others(context, form)
    say_if_behind(warehouse)
    waits = _waiting(warehouse, wait, strict=strict)
    if form is Form.LAKE:
        publish_to(out, data, warehouse, with_contacts=with_contacts, wait=wait)
    elif out is None:
        raise UsageError(
            f"It is not said where to write: give OUT, as in renaksi export {_OUT[form]}."
        )
    elif form is Form.REPORT:
        write_page(
            warehouse,
            Path(out),
            plans=plans,
            body=body,
            language=language,
            as_of=as_of,
            documents=documents,
            with_contacts=with_contacts,
            with_pages=with_pages,
            wait=wait,
        )
    elif form is Form.LETTERS:
        write_letters_to(
            warehouse,
            Path(out),
            period=period,
            plans=plans,
            body=body,
            as_of=as_of,
            templates=templates,
            replace=force,
            wait=wait,
        )
    elif form is Form.BUNDLE:
        write_bundle(warehouse, Path(out), wait, replace=force)
    else:
        from warehouse.exports.export import export_warehouse

        done = export_warehouse(
            warehouse,
            Path(out),
            ExportFormat(form),
            with_contacts=with_contacts,
            as_of=as_of,
            for_excel=excel,
            derived_ids=derived_ids,
            licence=licence or _licence_set(warehouse, form),
            replace=force,
            wait=wait,
        )
        for note in done.notes:
            say(note)
        tell(f"{out} holds {counted(len(done.files), 'file', 'files')}.")
    tell_waiting(waits, out)


def _waiting(warehouse: Path, wait: float, *, strict: bool) -> Waiting | None:
    """What waits for a person; if `strict`, raises `UndecidedError` where an error does."""
    from warehouse.ask.queries import waiting
    from warehouse.store.connection import open_warehouse
    from warehouse.store.snapshot import or_snapshot

    def read(file: Path, wait: float) -> Waiting:
        with open_warehouse(file, read_only=True, wait=wait) as connection:
            return waiting(connection)

    try:
        waits = or_snapshot(warehouse, wait, read)
    except RenaksiError:
        if strict:
            raise
        return None  # what is wrong is said by what writes
    if strict:
        refuse_undecided(waits)
    return waits


def _licence_set(warehouse: Path, form: Form) -> str | None:
    """The licence that a warehouse's settings name."""
    from warehouse.store.own_settings import settings_of

    return settings_of(warehouse).licence if form is Form.DATAPACKAGE else None


def _refuse_options_of_others(context: typer.Context, form: Form) -> None:
    if form is not Form.LETTERS and is_typed(context, "period"):
        raise UsageError(
            "--period means nothing here: an export holds all periods with their codes, or with --as-of those that had "
            "ended by a day."
        )
    for name, (option, forms) in _OPTIONS.items():
        if form not in forms and is_typed(context, name):
            raise UsageError(
                f"{option} is for --as {' or '.join(forms)}: leave it out, or write one of these."
            )


_OUT = {form: f"out --as {form}" for form in Form} | {
    Form.REPORT: f"{PAGE} --as report",
    Form.LETTERS: "letters --as letters --period B12",
    Form.BUNDLE: "renaksi.zip --as bundle",
}
"""An example of each."""


def write_bundle(warehouse: Path, out: Path, wait: float, *, replace: bool) -> None:
    """Write a bundle: all that the warehouse is made from."""
    from flows.pipeline.bundles import export_bundle

    count = export_bundle(warehouse, out, wait, replace=replace)
    tell_written(
        out,
        f"holds {counted(count, 'original', 'originals')} and all that was said, with the personal data in them "
        "(memuat data pribadi); renaksi load takes it in.",
    )


def write_letters_to(
    warehouse: Path,
    out: Path,
    *,
    period: str | None,
    plans: list[str] | None,
    body: str | None,
    as_of: date | None,
    templates: Path | None,
    replace: bool,
    wait: float,
) -> None:
    """Write letters to the bodies that something is due or overdue for."""
    if not period:
        raise UsageError(
            f"Letters are about one period: name it, as in renaksi export {_OUT[Form.LETTERS]}."
        )
    from flows.letters.command import write_letters

    written = write_letters(
        warehouse,
        out,
        period=period,
        plans=plans or (),
        body=body,
        as_of=as_of,
        templates=templates,
        replace=replace,
        wait=wait,
    )
    if written.new_templates:
        say(f"{written.new_templates} holds the templates now: edit them, and export again.")
    tell(f"{out} holds {counted(written.letters, 'letter', 'letters')}.")


def write_page(
    warehouse: Path,
    output: Path,
    *,
    plans: list[str] | None,
    language: Language | None,
    as_of: date | None,
    documents: Path | None,
    with_contacts: bool,
    wait: float,
    body: str | None = None,
    with_pages: bool = False,
) -> None:
    """Write the report, in Indonesian unless another language is asked for."""
    from flows.page.command import write_report

    pictures = _pictures(warehouse) if with_pages else None
    with closing(pictures) if pictures else nullcontext():
        count = write_report(
            warehouse,
            output,
            plans=plans or (),
            body=body,
            language=language or language_asked() or language_set(warehouse) or Language.INDONESIAN,
            as_of=as_of,
            documents=documents,
            with_contacts=with_contacts,
            wait=wait,
            pictures=pictures,
        )
    shown = counted(count, "commitment", "commitments")
    if pictures:
        shown += f" and {counted(pictures.count, 'page', 'pages')} of documents"
    tell_written(output, f"shows {shown}.")
    if pictures:
        _say_if_large(output)


def _pictures(warehouse: Path) -> Pictures:
    """What draws the pages of the documents, in a process held to the usual limits."""
    from flows.page.pictures import Pictures
    from flows.pipeline.steps import read_options
    from ingest.pages.readers import ReaderName
    from ingest.workers.confinement import usual_limits

    options = read_options(warehouse, ReaderName.PDFIUM, 1, cached=False, limits=usual_limits())
    return Pictures(warehouse, options)


def _say_if_large(output: Path) -> None:
    from flows.page.pictures import USUAL_SIZE

    size = output.stat().st_size if output.is_file() else 0
    if size > USUAL_SIZE:
        say(
            f"{output} is {size / 1e6:.1f} MB, more than some mail takes: --plan or --body make it smaller."
        )


def publish_to(
    catalogue: str | None, data: Path | None, warehouse: Path, *, with_contacts: bool, wait: float
) -> None:
    """Put every relation into the lake of this catalogue, or of the one that the settings name."""
    catalogue = catalogue or os.environ.get(LAKE)
    if not catalogue or not data:
        raise UsageError(
            "A lake is its catalogue and the folder of its files: renaksi export CATALOGUE --as lake --data FOLDER, or "
            f"{LAKE} and {LAKE_DATA}."
        )
    from warehouse.exports.lake import publish_warehouse

    count = publish_warehouse(warehouse, catalogue, data, with_contacts=with_contacts, wait=wait)
    tell(f"{count} relations of {warehouse} are published.")
