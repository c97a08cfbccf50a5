"""What is wrong with a report's sheets: formulas without values, rows that do not fit, and cells that are not read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from colorsys import rgb_to_hsv

from extractors.audit.findings import Findings, quoted
from extractors.audit.tally import Tally
from extractors.audit.unread import check_unread_cells
from extractors.reports.raw import RawEntry, Reading
from extractors.text.lists import is_nothing
from ingest.sheets.cells import Oddity, Sheet, cell_name
from models.errors import UnreadableDocumentError
from models.geometry import Box
from models.plan import DocumentFacts

_NAMED = 5
"""So many cells are named at most."""

_QUOTED = 12
"""So many words are quoted at most."""

_LIGHTS = {"red": (0, 20), "yellow": (25, 70), "green": (75, 170), "pink": (340, 360)}
"""The hues (degrees) that people take for a status; light red is pink."""

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
        boxes = [odd.box for odd in sheet.oddities if odd.kind == Oddity.UNCOMPUTED]
        missing = [*_of_entries(boxes, sheet, _rows(sheet, entries))] if entries else boxes
        if missing:
            raise UnreadableDocumentError(
                f"{facts.file_name}: has formulas that were never computed ({_names(missing)} of sheet "
                f"“{sheet.name}”); open it in a spreadsheet program and save it."
            )


def check_sheets(
    sheets: Sequence[Sheet], reading: Reading, findings: Findings, tally: Tally
) -> None:
    """Report what of the sheets is odd and concerns their entries, and what of them is not read."""
    entries = reading.entries
    check_unread_cells(sheets, findings)
    for sheet in sheets:
        tally.passed_over(sheet.aside)
        rows = _rows(sheet, entries)
        own = [entry for entry in entries if entry.box and entry.box.page == sheet.number]
        if sheet.number not in reading.coloured_rows:
            _check_colours(sheet, own, findings)
        missing = [odd.box for odd in sheet.oddities if odd.kind == Oddity.UNCOMPUTED]
        if rows and missing:
            named, count = missing[:_NAMED], len(missing)
            findings.add("formula-uncomputed", words=named, cells=_names(missing), count=count)
        _check_oddities(sheet, rows, findings)


def _check_oddities(sheet: Sheet, rows: Container[float], findings: Findings) -> None:
    for odd in sheet.oddities:
        is_due = odd.kind != Oddity.UNEVEN or odd.box.top in rows
        if is_due and (code := _CODES.get(odd.kind)):
            text = quoted(odd.text.split(), _QUOTED)
            findings.add(code, words=[odd.box], row=int(odd.box.top), text=text)


def _check_colours(sheet: Sheet, entries: Sequence[RawEntry], findings: Findings) -> None:
    """Report entries without a status where cells of some column, or whole rows, have the colours of one, or may."""
    columns = {*_telling_columns(entries, may_group=False)}
    of_groups = {*_telling_columns(entries, may_group=True)}

    def is_shown(entry: RawEntry) -> bool:
        lights = {shown.column for shown in entry.colours if _light(shown.colour)}
        if not lights.isdisjoint(columns):
            return True
        is_percent_told = not is_nothing(entry.cells.get("percent", []))
        return not is_percent_told and (not lights.isdisjoint(of_groups) or _is_ruled(entry, sheet))

    count = sum(is_nothing(entry.cells.get("status", [])) and is_shown(entry) for entry in entries)
    if count:
        findings.add("status-coloured", page=sheet.number, count=count)


def _telling_columns(entries: Sequence[RawEntry], *, may_group: bool) -> Iterator[float]:
    """Where the columns begin whose cells have several of the colours that people take for a status.

    Those that may as well show which rows belong together are passed over where each subject has a colour of its own.
    """
    shown: defaultdict[float, set[tuple[str, str]]] = defaultdict(set)
    for entry in entries:
        for column, colour, is_of_group in entry.colours:
            if is_of_group is may_group and (light := _light(colour)):
                shown[column].add((entry.subject, light))
    may_tell = not may_group or len({entry.subject for entry in entries}) == len(entries)
    for column, found in shown.items():
        subjects, lights = map(set, zip(*found, strict=True))
        if len(lights) > 1 and (may_tell or len(subjects) < len(found)):
            yield column


def _is_ruled(entry: RawEntry, sheet: Sheet) -> bool:
    """Whether rules may give the row's cells one of several of these colours."""
    lights = {
        _light(colour)
        for area, colours in sheet.ruled
        if entry.box and area.top <= entry.box.top < area.bottom
        for colour in colours
    }
    return len(lights - {""}) > 1


def _light(colour: str) -> str:
    """Which of a traffic light's colours it is; "" for another one."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue = 360 * rgb_to_hsv(red, green, blue)[0]
    return next((light for light, (least, most) in _LIGHTS.items() if least <= hue <= most), "")


def _rows(sheet: Sheet, entries: Iterable[RawEntry]) -> dict[float, Box]:
    """The places of the sheet's entries by row."""
    boxes = (entry.box for entry in entries)
    return {box.top: box for box in boxes if box and box.page == sheet.number}


def _of_entries(cells: Sequence[Box], sheet: Sheet, rows: dict[float, Box]) -> Iterator[Box]:
    """The cells that belong to an entry, or to a row below the first one that has nothing but such cells."""
    if not (cells and rows):
        return
    first = min(rows)
    alike = Counter(cell.top for cell in cells)
    filled = {word.top for word in sheet.words}
    for cell in cells:
        box = rows.get(cell.top, rows[first])
        is_bare = cell.top > first and alike[cell.top] > 1 and cell.top not in filled
        if box.x0 <= cell.x0 < box.x1 and (cell.top in rows or is_bare):
            yield cell


def _names(cells: Sequence[Box]) -> str:
    return quoted([cell_name(cell) for cell in cells], _NAMED, ", ")
