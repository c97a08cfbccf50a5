"""What is wrong with a report's sheets: formulas without values, rows that do not fit, and cells that are not read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractors.findings import Findings
from extractors.reports.raw import RawEntry
from extractors.tally import Tally
from extractors.unread import check_unread_cells
from ingest.cells import OddCells, Oddity, Sheet, cell_name
from models.errors import UnreadableDocumentError
from models.geometry import Box
from models.plan import DocumentFacts

_NAMED = 5
"""So many cells are named at most."""

_CODES = {
    Oddity.OPEN_QUOTE: "quote-unclosed",
    Oddity.REJOINED: "row-rejoined",
    Oddity.UNEVEN: "row-uneven",
}


def refuse_uncomputed(
    facts: DocumentFacts, sheets: Iterable[Sheet], entries: Sequence[RawEntry]
) -> None:
    """Raises UnreadableDocumentError if entries, or all that there is, lack what formulas were to give."""
    for sheet in sheets:
        rows = _rows(sheet, entries)
        missing = [
            odd.box
            for odd in _uncomputed(sheet)
            if not entries or (rows and _is_of_entry(odd.box, sheet, rows))
        ]
        if missing:
            raise UnreadableDocumentError(
                f"{facts.file_name}: has formulas that were never computed ({_names(missing)} of sheet "
                f"“{sheet.name}”); open it in a spreadsheet program and save it."
            )


def check_sheets(
    sheets: Sequence[Sheet], entries: Sequence[RawEntry], findings: Findings, tally: Tally
) -> None:
    """Report what of the sheets is odd and concerns their entries, and what of them is not read."""
    check_unread_cells(sheets, findings)
    for sheet in sheets:
        tally.furniture(sheet.aside)
        rows = _rows(sheet, entries)
        if rows and (missing := [odd.box for odd in _uncomputed(sheet)]):
            findings.add(
                "formula-uncomputed", words=missing, cells=_names(missing), count=len(missing)
            )
        for odd in sheet.oddities:
            is_due = odd.kind != Oddity.UNEVEN or odd.box.top in rows
            if is_due and (code := _CODES.get(odd.kind)):
                findings.add(code, words=[odd.box], row=int(odd.box.top), text=_quoted(odd))


def _rows(sheet: Sheet, entries: Iterable[RawEntry]) -> dict[float, Box]:
    """The places of the sheet's entries by row."""
    boxes = (entry.box for entry in entries)
    return {box.top: box for box in boxes if box and box.page == sheet.number}


def _uncomputed(sheet: Sheet) -> Iterator[OddCells]:
    return (odd for odd in sheet.oddities if odd.kind == Oddity.UNCOMPUTED)


def _is_of_entry(cell: Box, sheet: Sheet, rows: dict[float, Box]) -> bool:
    """Whether the cell belongs to an entry, or to a row below the first one that has nothing but such cells."""
    box = rows.get(cell.top, rows[min(rows)])
    if not (box.x0 <= cell.x0 < box.x1):
        return False
    if cell.top in rows:
        return True
    alike = [odd for odd in _uncomputed(sheet) if odd.box.top == cell.top]
    return cell.top > min(rows) and len(alike) > 1 and cell.top not in _filled(sheet)


def _filled(sheet: Sheet) -> set[float]:
    """The rows that hold any word."""
    return {word.top for word in sheet.words}


def _names(cells: Sequence[Box]) -> str:
    names = [cell_name(cell) for cell in cells]
    return ", ".join(names[:_NAMED]) + (", …" if len(names) > _NAMED else "")


def _quoted(odd: OddCells) -> str:
    words = odd.text.split()
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")
