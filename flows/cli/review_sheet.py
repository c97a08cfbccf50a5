"""Cases for review as a spreadsheet to fill in, CSV or XLSX, written and read back.

A spreadsheet takes a cell that begins with `=` or the like for a formula, and what reports print may begin so: such a
cell of a CSV file gets an apostrophe in front, which is taken off again when it is read. In a workbook texts are texts.
"""

from __future__ import annotations

import csv
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO, TextIO

from flows.cli.answers import verb_of
from ingest.pages.readers import ReadOptions
from ingest.sheets.cells import Sheet
from ingest.sheets.open import read_sheets
from ingest.workers.confinement import usual_limits
from ingest.workers.reading import readers
from models.errors import UnreadableDocumentError, UsageError
from models.progress import Decision
from warehouse.exports.cells import GUARD, GUARDED, csv_cell
from warehouse.judgements.review import Case, Ruling, Verb

FILLED_IN = ("decision", "assign_to", "note")
"""The columns that people fill in; `decision` is a `Verb`, or empty."""

_KEY, _PROPOSED, _PROPOSED_TEXT = "entry_id", "proposed", "proposed_text"
_ENTRY_ID = re.compile(r"[0-9a-f]{16}(?:/\d+)+")
_REQUIRED = (_KEY, *FILLED_IN)
_CANDIDATES = tuple(f"candidate_{number}" for number in (1, 2, 3))
_COLUMNS = (
    *(_KEY, "plan", "period", "reporter", "commitment", "responsible", "measure", "target"),
    *("achievement", "reason", _PROPOSED, _PROPOSED_TEXT),
    *(f"{name}{end}" for name in _CANDIDATES for end in ("", "_text", "_score")),
    *FILLED_IN,
)
_VERBS = {
    Decision.ACCEPTED: Verb.ACCEPT,
    Decision.REJECTED: Verb.REJECT,
    Decision.NO_MATCH: Verb.NO_MATCH,
}


def write_cases(cases: Iterable[Case], out: TextIO) -> None:
    """Write one row a case as CSV, each cell on one line; what a person decided before is filled in."""
    heads, rows = _table(cases)
    writer = csv.writer(out)
    writer.writerow(heads)
    for row in rows:
        writer.writerow([csv_cell(text) for text in row])


def write_case_workbook(cases: Iterable[Case], out: BinaryIO) -> list[str]:
    """Write the same as a workbook of one sheet; gives a sentence for each text that had to be cut."""
    from warehouse.exports.spreadsheet import write_workbook

    return write_workbook(out, [("cases", *_table(cases))])


def read_rulings(path: Path) -> list[Ruling]:
    """The rulings of a sheet that was written here and filled in; rows without a decision are left out.

    Raises `UsageError` that names the line for a word that is no decision, `UnreadableDocumentError` for a file that
    is no sheet.
    """
    return [
        _ruling(fields, f"{path.name}, line {line}: ")
        for line, fields in _read(path)
        if any(name in fields for name in FILLED_IN)
    ]


def own_things_in(path: Path) -> str | None:
    """What people have added to a sheet of ours beside their decisions; raises as `read_rulings` does."""
    sheet = _sheet(path)
    lines = [fields for _, fields in _lines(sheet, path)]
    if any(not fields.keys() <= set(_COLUMNS) for fields in lines):
        return "columns"
    if not all(_ENTRY_ID.fullmatch(fields.get(_KEY, "")) for fields in lines):
        return "lines"
    cells = (*itertools.chain(*sheet.rows[1:]), *itertools.chain(*sheet.fills))
    is_marked = sheet.notes or sheet.aside or any(cell.colour for cell in cells)
    return "notes, colours or strokes" if is_marked else None


def _read(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Each line of a sheet: its number, and the filled cells by the heads of their columns (`""` without one)."""
    return _lines(_sheet(path), path)


def _sheet(path: Path) -> Sheet:
    """The one sheet of a file."""
    try:
        with readers(ReadOptions(limits=usual_limits()), [path]) as read:
            sheet, *others = read.run(partial(read_sheets, path), path).sheets
    except UnreadableDocumentError as error:
        if not path.is_file():
            raise
        raise UnreadableDocumentError(
            f"{path}: is no sheet of `renaksi review --export`; write one with that, fill it in, and give it here."
        ) from error
    if others:
        raise UsageError(f"{path.name}: has several sheets with entries; keep one.")
    return sheet


def _lines(sheet: Sheet, path: Path) -> list[tuple[int, dict[str, str]]]:
    rows = _rows(sheet)
    heads = next(rows)[1]
    if missing := [name for name in _REQUIRED if name not in heads.values()]:
        raise UsageError(
            f"{path.name}: has no column {missing[0]}; keep the first line as `renaksi review --export` wrote it."
        )
    return [
        (line, {heads.get(column, ""): text for column, text in cells.items()})
        for line, cells in rows
    ]


def _table(cases: Iterable[Case]) -> tuple[Sequence[str], list[list[str]]]:
    """The heads of the columns, and each case's cells."""
    rows = [_cells(case) for case in cases]
    return _COLUMNS, [[" ".join(row[name].split()) for name in _COLUMNS] for row in rows]


def _cells(case: Case) -> dict[str, str]:
    """A case's row by the names of its columns."""
    cells: dict[str, str | None] = {
        _KEY: case.entry_id,
        "plan": case.plan_id,
        "period": case.period,
        "reporter": case.reporter,
        "commitment": case.commitment,
        "responsible": case.responsible,
        "measure": case.measure,
        "target": case.target,
        "achievement": case.achievement,
        "reason": case.reason,
        _PROPOSED: case.target_id,
        _PROPOSED_TEXT: case.target_text,
    }
    for name, candidate in zip(_CANDIDATES, case.candidates, strict=False):
        cells |= {
            name: candidate.target_id,
            f"{name}_text": candidate.text,
            f"{name}_score": f"{candidate.score:.2f}",
        }
    cells |= {"decision": _VERBS.get(case.decision), "note": case.note}
    return {name: cells.get(name) or "" for name in _COLUMNS}


def _as_meant(text: str) -> str:
    """The text without the apostrophe that it was written with; one that people put there themselves stays."""
    return text[1:] if text.startswith(GUARD) and text[1:].startswith(GUARDED) else text


def _rows(sheet: Sheet) -> Iterator[tuple[int, dict[int, str]]]:
    """Each line's number and the texts of its filled cells by their columns."""
    for row in sheet.rows:
        cells = {
            cell.column: _as_meant(" ".join(word.text for line in cell.lines for word in line))
            for cell in row
        }
        yield int(row[0].lines[0][0].top), cells


def _ruling(fields: dict[str, str], where: str) -> Ruling:
    word = fields.get("decision", "")
    verb = verb_of(word)
    if verb is None:
        known = ", ".join(verb.value for verb in Verb)
        raise UsageError(f"{where}{word or 'an empty cell'!r} is no decision; write {known}.")
    if (verb == Verb.ASSIGN) != ("assign_to" in fields):
        raise UsageError(f"{where}assign_to is filled in with the decision assign, and only then.")
    if _KEY not in fields:
        raise UsageError(f"{where}the entry_id is missing; export the cases anew.")
    assigns = verb == Verb.ASSIGN
    return Ruling(
        fields[_KEY],
        verb,
        fields["assign_to"] if assigns else fields.get(_PROPOSED),
        None if assigns else fields.get(_PROPOSED_TEXT),
        fields.get("note"),
        where,
    )
