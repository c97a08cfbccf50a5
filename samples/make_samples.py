"""Make the samples anew: `python -m samples.make_samples`. The same content gives the same bytes."""

from __future__ import annotations

import json
import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.renditions.forms import Part, document
from tests.renditions.look import Look
from tests.renditions.platypus import write_pdf
from tests.renditions.reports import Entry, ReportForm, report

HERE = Path(__file__).parent
LOOK = Look(
    name="RAN OGI dan OPI 2030-2032 (contoh)",
    producer="reportlab",
    paper="B5",
    annex_paper="A4 landscape",
    margin=18,
    font="Vera.ttf|VeraBd.ttf",  # bundled with ReportLab and embedded, so that its bullets can be read
    size=9.5,
    annex_size=6,
    annex_heads="first",
    footer="{page}",
)
REPORT_LOOK = LOOK.model_copy(
    update={"name": "Laporan capaian B06 (contoh)", "paper": "A4 landscape", "size": 7.5}
)
MADE = datetime(2031, 7, 15)


def read_content() -> tuple[list[Part], list[dict[str, Any]]]:
    """The sample's two plans and its annex matrices."""
    narrative = tomllib.loads((HERE / "plan.toml").read_text(encoding="utf-8"))["plan"]
    forms = [_expected(name) for name in ("ogi", "opi")]
    parts = [Part(f, **n) for f, n in zip(forms, narrative, strict=True)]
    return parts, _expected("annex")


def read_reports() -> list[dict[str, Any]]:
    """What the sample reports say, each with its file, and what must come out of its entries."""
    content: list[dict[str, Any]] = tomllib.loads(
        (HERE / "reports.toml").read_text(encoding="utf-8")
    )["report"]
    return content


def make(pdf: Path) -> None:
    """Print the sample plan to `pdf`."""
    parts, annexes = read_content()
    write_pdf(document(parts, annexes, LOOK), LOOK, pdf)


def make_report(content: dict[str, Any], path: Path) -> None:
    """Write a sample report, a PDF or a workbook by its name."""
    if path.suffix == ".xlsx":
        _write_workbook(content, path)
        return
    form = ReportForm(
        name=path.stem,
        titles=tuple(content["titles"]),
        columns=tuple(content["heads"].items()),
        commitment="heading",
        heading="Komitmen {}",
    )
    write_pdf(report(printed(content), form, REPORT_LOOK), REPORT_LOOK, path)


def printed(content: dict[str, Any]) -> list[Entry]:
    """The entries as they are printed."""
    return [
        {**{name: str(text) for name, text in entry.items()}, "percent": f"{entry['percent']}%"}
        for entry in content["entries"]
    ]


def _write_workbook(content: dict[str, Any], path: Path) -> None:
    book = Workbook()
    book.properties.created = book.properties.modified = MADE
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Laporan"
    heads: dict[str, str] = content["heads"]
    for title in content["titles"]:
        sheet.append([title])
    sheet.append([])
    sheet.append(list(heads.values()))
    top = sheet.max_row + 1
    for row, entry in enumerate(content["entries"], top):
        for column, name in enumerate(heads, 1):
            cell = sheet.cell(row, column, entry[name] / 100 if name == "percent" else entry[name])
            cell.number_format = "0%" if name == "percent" else "General"
    _merge_commitments(sheet, top)
    book.save(path)
    _fix_times(path)


def _merge_commitments(sheet: Worksheet, top: int) -> None:
    """Merge each run of equal cells of the first column, below the heads."""
    titles = [sheet.cell(row, 1).value for row in range(top, sheet.max_row + 1)]
    for title in dict.fromkeys(titles):
        first = top + titles.index(title)
        sheet.merge_cells(
            start_row=first, end_row=first + titles.count(title) - 1, start_column=1, end_column=1
        )


def _fix_times(path: Path) -> None:
    """Give the workbook's parts one time: a zip notes when each was written."""
    with ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    stamp = MADE.strftime("%Y-%m-%dT%H:%M:%SZ")
    core = "docProps/core.xml"
    parts[core] = _with_time(parts[core].decode(), stamp).encode()
    with ZipFile(path, "w") as book:
        for name, data in parts.items():
            book.writestr(ZipInfo(name, MADE.timetuple()[:6]), data, ZIP_DEFLATED)


def _with_time(core: str, stamp: str) -> str:
    """The workbook's properties, saved at a given time: openpyxl notes the present one."""
    before, opening, rest = core.partition("<dcterms:modified")
    attributes, _, rest = rest.partition(">")
    return f"{before}{opening}{attributes}>{stamp}{rest[rest.index('<') :]}"


def _expected(name: str) -> list[dict[str, Any]]:
    content: list[dict[str, Any]] = json.loads(
        (HERE / "expected" / f"{name}.json").read_text(encoding="utf-8")
    )
    return content


if __name__ == "__main__":
    make(HERE / "plan.pdf")
    for content in read_reports():
        make_report(content, HERE / content["file"])
