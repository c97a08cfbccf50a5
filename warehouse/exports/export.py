"""Taking the warehouse away: every relation as CSV, Parquet, JSON, a workbook, a data package or an SQLite file.

And commitments for OGP. The same warehouse gives the same bytes for the same day, if the same versions of Renaksi and
its libraries write them; a folder appears whole or not at all.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
from duckdb import DuckDBPyConnection

from models.errors import UsageError, no_room
from warehouse import WAIT
from warehouse.ask.queries import read_table
from warehouse.exports.cells import write_csv
from warehouse.exports.datapackage import table_schema, write_description
from warehouse.exports.folder import publishing
from warehouse.exports.formats import ExportFormat
from warehouse.exports.keys import keys_of, with_row_numbers
from warehouse.exports.public_copy import Relation, copy_relations, quoted
from warehouse.sql import sql
from warehouse.store.connection import attach_warehouse, reason
from warehouse.store.file_modes import mode_of
from warehouse.store.snapshot import copy_of

_BATCH = 10_000
"""Rows in memory at a time."""
_OGP_READS = (
    "commitment_organisations",
    "commitment_progress",
    "commitments",
    "external_ids",
    "ogp_commitments",
    "plans",
    "sections",
)
"""The relations that `exports/ogp.sql` reads."""
_NOT_OGPS = ("report_id", "entry_id", "other_columns", "other_texts")
"""The columns of `ogp_commitments` that OGP's data has not."""
PERSONAL_DATA_FILE = "MEMUAT-DATA-PRIBADI.txt"
"""Stands beside the files that hold personal data."""

PERSONAL_DATA = """\
Berkas-berkas di folder ini memuat data pribadi (UU 27/2022): nama, alamat surel, dan nomor telepon narahubung.
Jangan disebarluaskan tanpa dasar.

The files in this folder contain personal data (Indonesia's Law 27/2022): names, e-mail addresses and telephone
numbers of contacts. Do not pass them on without grounds.
"""


class Exported(NamedTuple):
    """What an export wrote: its files' names, and a sentence for each value that did not fit whole."""

    files: list[str]
    notes: list[str]


def export_warehouse(
    path: Path,
    folder: Path,
    form: ExportFormat,
    *,
    with_contacts: bool = False,
    as_of: date | None = None,
    for_excel: bool = False,
    derived_ids: bool = False,
    licence: str | None = None,
    replace: bool = False,
    wait: float = WAIT,
) -> Exported:
    """Write the warehouse at `path` into `folder`, which is made.

    Without `with_contacts`, personal data of contacts and reviewers stay behind (`warehouse.exports.public_copy`).
    What is overdue is so on `as_of`, by default today. `for_excel`: CSV as `write_csv` has it for Excel. `derived_ids`:
    OGP's columns with identifiers that nothing confirms. `licence`: the SPDX identifier that a data package states. A
    folder that exists must be empty, or with `replace` an earlier export.
    Raises `WarehouseError` when the warehouse cannot be read, `UsageError` when the folder cannot be written or the
    format cannot hold the rows, `DiskFullError`.
    """
    if for_excel and form is not ExportFormat.CSV:
        raise UsageError("--excel is about CSV files: leave it out, or export as csv.")
    if form is ExportFormat.SNAPSHOT:
        return _export_snapshot(
            path, folder, with_contacts=with_contacts, replace=replace, wait=wait
        )
    write = _writer(form, for_excel=for_excel, derived_ids=derived_ids, licence=licence)
    with (
        publishing(folder, path, replace=replace) as made,
        attach_warehouse(path, wait=wait) as connection,
    ):
        connection.execute(sql("exports/as_of"), {"day": as_of})
        only = _OGP_READS if form is ExportFormat.OGP else ()
        relations = copy_relations(connection, with_contacts=with_contacts, only=only)
        if with_contacts:
            (made / PERSONAL_DATA_FILE).write_text(PERSONAL_DATA, encoding="utf-8")
        try:
            notes = write(connection, relations, made)
            if as_of is None and not only:
                notes += _early(connection)
        except duckdb.IOException as error:
            if no_room(error):
                raise  # which `publishing` says
            raise UsageError(f"{folder}: cannot be written ({reason(error)}).") from error
        return Exported(sorted(file.name for file in made.iterdir()), notes)


def _writer(
    form: ExportFormat, *, for_excel: bool, derived_ids: bool, licence: str | None
) -> _Writer:
    """What writes the relations in this format, as the options have it."""
    if for_excel:
        return partial(_write_csv_files, for_excel=True)
    if form is ExportFormat.DATAPACKAGE:
        return partial(_write_data_package, licence=licence)
    if form is ExportFormat.OGP:
        return partial(_write_ogp, derived_ids=derived_ids)
    return _WRITERS[form]


def _early(connection: DuckDBPyConnection) -> list[str]:
    """What counts though its period has not ended today, in a sentence for each period."""
    return [
        f"{entries} entries on {period or 'the whole term'} of {plan_id} count already, though it ends on {ends_on}: "
        "--as-of DAY leaves out what had not ended."
        for plan_id, period, ends_on, entries in connection.execute(sql("exports/early")).fetchall()
    ]


def _export_snapshot(
    path: Path, folder: Path, *, with_contacts: bool, replace: bool, wait: float
) -> Exported:
    """The warehouse itself, whole: it can only be had with the people in it."""
    if not with_contacts:
        raise UsageError(
            "A snapshot holds people's names, addresses and telephone numbers: ask for them with --with-contacts, "
            "or take another format."
        )
    with publishing(folder, path, replace=replace) as made:
        (made / PERSONAL_DATA_FILE).write_text(PERSONAL_DATA, encoding="utf-8")
        copy = made / "renaksi.duckdb"
        copy_of(path, copy, wait)
        copy.chmod(mode_of(made / PERSONAL_DATA_FILE))  # what is taken away follows the umask
        return Exported(sorted(file.name for file in made.iterdir()), [])


def _write_csv_files(
    connection: DuckDBPyConnection,
    relations: Sequence[Relation],
    folder: Path,
    *,
    for_excel: bool = False,
) -> list[str]:
    for relation in relations:
        file = folder / f"{relation.name}.csv"
        write_csv(file, _heads(relation), _rows(connection, relation), for_excel=for_excel)
    return []


def _write_data_package(
    connection: DuckDBPyConnection,
    relations: list[Relation],
    folder: Path,
    *,
    licence: str | None = None,
) -> list[str]:
    relations = with_row_numbers(connection, relations)
    _write_csv_files(connection, relations, folder)
    write_description(folder, connection, relations, warning=_warning(folder), licence=licence)
    return []


def _write_sqlite(
    connection: DuckDBPyConnection, relations: list[Relation], folder: Path
) -> list[str]:
    from warehouse.exports.sqlite import write_database

    relations = with_row_numbers(connection, relations)
    rows = {relation.name: _rows(connection, relation) for relation in relations}
    keys = keys_of(connection, relations)
    write_database(folder / "renaksi.sqlite", relations, keys, rows, _warning(folder))
    return []


def _write_workbook(
    connection: DuckDBPyConnection, relations: Sequence[Relation], folder: Path
) -> list[str]:
    from warehouse.exports.reading_sheets import layout, reading_sheets
    from warehouse.exports.spreadsheet import Front, write_workbook

    sheets = (
        (relation.name, _heads(relation), _rows(connection, relation)) for relation in relations
    )
    words, warning = layout(), _warning(folder)
    meanings = {relation.name: relation.meaning for relation in relations}
    ((day,),) = connection.execute(sql("exports/day")).fetchall()
    read = [*reading_sheets(connection, words, with_contacts=bool(warning))]
    return write_workbook(
        folder / "renaksi.xlsx", sheets, warning, front=Front(words, day, read, meanings)
    )


def _write_json(
    connection: DuckDBPyConnection, relations: Sequence[Relation], folder: Path
) -> list[str]:
    for relation in relations:
        file = quoted(str(folder / f"{relation.name}.json"))
        connection.execute(sql("exports/json", relation=relation.name, file=file))
    return []


def _write_parquet(
    connection: DuckDBPyConnection, relations: Sequence[Relation], folder: Path
) -> list[str]:
    keys = keys_of(connection, relations)
    for relation in relations:
        schema = json.dumps(table_schema(relation, keys[relation.name]), ensure_ascii=False)
        names = {
            "relation": relation.name,
            "file": quoted(str(folder / f"{relation.name}.parquet")),
            "meaning": quoted(relation.meaning),
            "schema": quoted(schema),
        }
        connection.execute(sql("exports/parquet", **names))
    return []


def _write_ogp(
    connection: DuckDBPyConnection,
    relations: Sequence[Relation],
    folder: Path,
    *,
    derived_ids: bool = False,
) -> list[str]:
    """All columns of OGP's data in its order; those that nothing here can say are empty."""
    table = read_table(connection, sql("exports/ogp"), {"derived_ids": derived_ids})
    (ogp,) = (relation for relation in relations if relation.name == "ogp_commitments")
    heads = [head for head in _heads(ogp) if head not in _NOT_OGPS]
    rows = ([told.get(head) for head in heads] for told in table.as_dicts())
    write_csv(folder / "commitments-ogp.csv", heads, rows)
    return []


def _warning(folder: Path) -> str:
    """What the files of this folder must say of personal data; nothing where they hold none."""
    return PERSONAL_DATA if (folder / PERSONAL_DATA_FILE).exists() else ""


def _heads(relation: Relation) -> list[str]:
    return [field.name for field in relation.fields]


def _rows(connection: DuckDBPyConnection, relation: Relation) -> Iterator[tuple[Any, ...]]:
    """The rows of a copied relation, a batch of them in memory at a time."""
    answer = connection.cursor().execute(f"FROM memory.main.{relation.name}")
    while batch := answer.fetchmany(_BATCH):
        yield from batch


_Writer = Callable[[DuckDBPyConnection, list[Relation], Path], list[str]]
_WRITERS: dict[ExportFormat, _Writer] = {
    ExportFormat.CSV: _write_csv_files,
    ExportFormat.PARQUET: _write_parquet,
    ExportFormat.XLSX: _write_workbook,
    ExportFormat.JSON: _write_json,
    ExportFormat.DATAPACKAGE: _write_data_package,
    ExportFormat.SQLITE: _write_sqlite,
    ExportFormat.OGP: _write_ogp,
}
"""Each gives a sentence for every value that did not fit whole."""
