"""A year's files of ministries, made from what the sample plan says, and a person who counts what the year takes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from samples.make_samples import HERE, make_report, read_reports

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

PERIODS = {
    "B06": "Januari – Juni 2031",
    "B12": "Juli – Desember 2031",
    "B18": "Januari – Juni 2032",
    "B24": "Juli – Desember 2032",
}
LOOSE = "Kegiatan lanjutan komite"
"""So loosely a few entries are worded that a person has to decide."""

ACT, WORDS_A_MINUTE = 2, 200
"""Seconds that an act of a person takes (a click, a key, a choice), and how fast people read."""


def ministry_files(folder: Path) -> dict[str, list[Path]]:
    """Workbooks by their periods, each of one body on one measure; the last one does not say its period."""
    files: dict[str, list[Path]] = {period: [] for period in PERIODS}
    for period, number, commitment, row in _measures():
        content = _report(period, commitment, row, loosely=number == 3)
        path = folder / f"{period.lower()}-{number:02}.xlsx"
        make_report(content, path)
        files[period].append(path)
    last = files["B24"][-1].with_name("tanpa-periode.xlsx")
    _, _, commitment, row = list(_measures())[-2]
    make_report(_report(None, commitment, row, loosely=False), last)
    files["B24"].append(last)
    return files


def _measures() -> Iterator[tuple[str, int, str, dict[str, Any]]]:
    annexes = json.loads((HERE / "expected" / "annex.json").read_text(encoding="utf-8"))
    for period in PERIODS:
        number = 0
        for annex in annexes:
            (title,) = [field["value"] for field in annex["fields"] if field["label"] == "Komitmen"]
            for row in annex["rows"]:
                number += 1
                yield period, number, f"{annex['number']}. {title}", row


def _report(
    period: str | None, commitment: str, row: dict[str, Any], *, loosely: bool
) -> dict[str, Any]:
    like = next(report for report in read_reports() if report["file"].endswith(".xlsx"))
    head, plan, *_ = like["titles"]
    entry = dict.fromkeys(like["heads"], "-") | {
        "commitment_as_printed": commitment,
        "measure_as_printed": f"{LOOSE}: {row['measure'].split()[-1]}"
        if loosely
        else row["measure"],
        "responsible": row["responsible"],
        "target_as_printed": row.get(period or "") or "-",
        "achievement": f"Tahap {period or 'akhir'} telah dilaksanakan: {row['measure']}.",
        "status_as_printed": "Sebagian besar tercapai",
        "percent": 75,
    }
    titles = [head, plan, *([f"Periode {period} ({PERIODS[period]})"] if period else [])]
    return like | {"titles": [*titles, "Pelapor: Kementerian/Lembaga"], "entries": [entry]}


@dataclass(slots=True)
class Person:
    """Works in a browser, and counts acts and words."""

    page: Page
    base: str
    acts: int = 0
    words: int = 0

    @property
    def minutes(self) -> float:
        """What all of it takes."""
        return self.acts * ACT / 60 + self.words / WORDS_A_MINUTE

    def go(self, address: str) -> None:
        """Choose a page by its link."""
        self.acts += 1
        self.page.goto(self.base + address)

    def click(self, place: Locator) -> None:
        """Click on something."""
        self.acts += 1
        place.click()

    def press(self, key: str) -> None:
        """Press a key, and wait for the page that comes of it."""
        self.acts += 1
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def read(self, what: str = "main") -> str:
        """Read a part of the page."""
        text = self.page.locator(what).inner_text()
        self.words += len(re.findall(r"\w+", text))
        return text

    def drop(self, files: list[Path]) -> None:
        """Choose files, and have them loaded."""
        self.go("/")
        self.acts += 1
        self.page.locator("#files").set_input_files(files)
        self.click(self.page.locator(".drop button.main"))
        self.page.wait_for_url("**/loads")
