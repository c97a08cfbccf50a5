"""The year of an officer in a real browser: a plan, four periods, 25 ministries' files; acts and seconds are counted.

With the setting RENAKSI_PICTURES, a folder, the pages of the tutorial are photographed on the way.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from models.languages import Language
from tests.flows.conftest import SAMPLE
from tests.flows.desk.conftest import Serve, Served, ask, wait_for_loads
from tests.flows.desk.year import LOOSE, Person, ministry_files

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

MOST_MINUTES = 90

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@contextmanager
def _person(browser: Browser, served: Served, width: int, language: Language) -> Iterator[Person]:
    served.desk.language = language
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.set_default_timeout(60_000)
    page.goto(served.address)
    person = Person(page, served.address.partition("/?")[0])
    yield person
    page.close()


@pytest.mark.parametrize(
    ("language", "width"), [(Language.INDONESIAN, 1280), (Language.ENGLISH, 390)]
)
def test_year_of_an_officer(
    serve: Serve, tmp_path: Path, browser: Browser, language: Language, width: int
) -> None:
    files = ministry_files(tmp_path)
    served = serve(tmp_path / "w.duckdb")
    with _person(browser, served, width, language) as person:
        person.read()
        _photograph(person.page, "kosong", language, width)
        person.drop([SAMPLE])
        _wait(person, 1)
        person.read()
        _check_a_page(person)
        _photograph(person.page, "halaman", language, width)
        for period, reports in files.items():
            person.drop(reports)
            if period == "B12":
                _reload_in_another_tab(person)
            _wait(person, len(reports))
            person.read()
            if period == "B06":
                _photograph(person.page, "pemuatan", language, width)
            if period == "B24":
                _say_what_is_missing(person, served)
            _decide(person, period, language, width)
            _see_findings(person)
            _look_and_take_away(person, served, language, width)
        assert served.desk.waiting.wait(120)
    warehouse = served.desk.warehouse
    assert ask(warehouse, "SELECT count(*) FROM progress_reports") == [(25,)]
    assert ask(warehouse, "SELECT count(*) FROM matches WHERE decision = 'review'") == [(0,)]
    accepted = "SELECT count(*) FROM matches WHERE decision = 'accepted'"
    assert ask(warehouse, accepted) == [(4,)]
    assert ask(warehouse, "SELECT count(*) FROM progress_reports WHERE period IS NULL") == [(0,)]
    told = f"{person.acts} acts, {person.words} words, {person.minutes:.1f} minutes"
    print(f"{language}, {width} px: {told}")  # noqa: T201
    assert person.minutes <= MOST_MINUTES


def _wait(person: Person, count: int) -> None:
    """Wait until the newest upload is loaded, as the page tells without being loaded again."""
    done = person.page.locator("section").first.locator(".files .loaded")
    person.page.wait_for_function(
        "count => document.querySelector('section').querySelectorAll('.loaded').length === count",
        arg=count,
    )
    assert done.count() == count


def _check_a_page(person: Person) -> None:
    """Look at a page beside its values, put one right, and call another right."""
    page = person.page
    person.click(page.locator(".files a").first)
    page.wait_for_url("**/documents/*/1")
    person.press("ArrowRight")
    person.press("ArrowRight")
    person.read()
    field = page.locator(".values textarea").first
    text = field.input_value()
    person.click(field)
    page.keyboard.type(" ")
    page.reload()  # as when the browser is closed in the middle
    assert page.locator(".values textarea").first.input_value() != text
    page.locator(".values textarea").first.fill(f"{text} (diperbaiki)")
    with page.expect_navigation():
        person.click(page.locator('.values button[value="is"]').first)
    assert page.locator(".values textarea").first.input_value().endswith("(diperbaiki)")
    with page.expect_navigation():
        person.click(page.locator('.values button[value="right"]').nth(1))


def _reload_in_another_tab(person: Person) -> None:
    """F5 while files are read, and a second tab in which somebody works meanwhile."""
    person.page.reload()
    with person.page.context.expect_page() as opened:
        person.page.evaluate("open('/decide')")
    opened.value.wait_for_load_state()
    opened.value.close()


def _say_what_is_missing(person: Person, served: Served) -> None:
    person.go("/")
    person.go("/reports")
    text = person.read(".files li:first-child")
    assert "tanpa-periode.xlsx" in text
    first = person.page.locator(".files li").first
    person.acts += 1
    first.locator("select[name=period]").select_option("B24")
    with person.page.expect_navigation():
        person.click(first.locator("button"))
    assert not ask(
        served.desk.warehouse, "SELECT report_id FROM progress_reports WHERE period IS NULL"
    )


def _decide(person: Person, period: str, language: Language, width: int) -> None:
    """Decide on all that waits, by keys: once too quickly, which is taken back."""
    person.go("/decide")
    page = person.page
    if period == "B06":
        _photograph(page, "putuskan", language, width)
    is_first = period == "B06"
    while page.locator(".candidates").count():
        text = person.read()
        assert LOOSE in text or "tanpa" in text or period == "B24"
        if is_first:
            person.press("t")
            person.press("z")
            is_first = False
        person.press("1")


def _see_findings(person: Person) -> None:
    person.go("/findings")
    person.read()
    seen = person.page.locator('.findings button[value="seen"]')
    while seen.count():  # what is decided meanwhile may take some away
        with person.page.expect_navigation():
            person.click(seen.first)


def _look_and_take_away(person: Person, served: Served, language: Language, width: int) -> None:
    for address in ("/due?day=2032-12-31", "/progress?day=2032-12-31"):
        person.go(address)
        person.read()
    _photograph(person.page, "kemajuan", language, width)
    person.go("/take")
    with person.page.expect_download() as taken:
        person.click(person.page.locator('a[href="/take/report"]'))
    assert re.fullmatch(r"w-\d{4}-\d\d-\d\d\.html", taken.value.suggested_filename)
    person.go("/")
    person.read()
    assert served.desk.loads.are_done


def _photograph(page: Page, name: str, language: Language, width: int) -> None:
    """Keep the page as a picture for the tutorial, where a folder for these is named."""
    folder = os.environ.get("RENAKSI_PICTURES")
    if folder and language is Language.INDONESIAN and width > 1000:
        page.evaluate("scrollTo(0, 0)")
        taken = Image.open(io.BytesIO(page.screenshot()))
        fewer = taken.convert("P", palette=Image.Palette.ADAPTIVE, colors=64)
        fewer.save(Path(folder, f"{name}.png"), optimize=True)


def test_load_goes_on_when_the_browser_is_closed(
    serve: Serve, tmp_path: Path, browser: Browser
) -> None:
    served = serve(tmp_path / "w.duckdb")
    with _person(browser, served, 1280, Language.INDONESIAN) as person:
        person.drop([SAMPLE])
    wait_for_loads(served.desk)
    assert ask(served.desk.warehouse, "SELECT count(*) FROM plans") == [(2,)]
