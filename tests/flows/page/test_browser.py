"""The page in a real browser: alone, on a desk, on a phone, by keyboard, on paper, without programs."""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from flows.cli.program import main
from flows.page.page import Settings, render
from models.languages import Language
from tests.flows.page.conftest import AS_OF, PICTURES
from tests.flows.page.hostile import changed, hostile
from warehouse.ask.report import Content

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

pytestmark = pytest.mark.browser

DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}
WIDTHS = (1440, 1024, 768, 390, 320)
PAPER = 690
"""The width of A4 between its margins, in pixels."""
BROKEN = """() => {
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const isOurs = !text.parentElement.closest("[dir=auto], .digest, script, style, option");
    if (!isOurs || !text.parentElement.checkVisibility()) continue;
    for (const word of text.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const tops = new Set([...range.getClientRects()].map(line => Math.round(line.top)));
      if (tops.size > 1) found.push(word[0]);
    }
  }
  return found;
}"""
"""The words of the page's own, not of a document's, that stand on more than one line."""


@pytest.fixture(params=[DESK, PHONE], ids=["desktop", "phone"])
def seen(request: pytest.FixtureRequest, browser: Browser, page: Path) -> Iterator[Page]:
    """The page as shown; ends with an error if it asked for anything or complained."""
    tab = browser.new_page(viewport=request.param)
    with _quiet(tab):
        tab.goto(page.as_uri())
        yield tab
    tab.close()


class _quiet:  # noqa: N801
    """Nothing but the page itself is asked for, and nothing is written to the console."""

    def __init__(self, tab: Page) -> None:
        self.noise: list[str] = []
        self.asked: list[str] = []
        tab.on("console", lambda message: self.noise.append(message.text))
        tab.on("pageerror", lambda error: self.noise.append(str(error)))
        tab.on("request", lambda request: self.asked.append(request.url))

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        assert self.noise == []
        asked = [url for url in self.asked if not url.startswith("data:")]
        assert len(set(asked)) == 1
        assert asked[0].startswith("file:")


def is_as_wide_as_the_screen(tab: Page) -> bool:
    return bool(tab.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def shown(tab: Page) -> int:
    return tab.locator("article:visible").count()


def test_it_stands_alone_and_fits(seen: Page, page: Path) -> None:
    seen.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    assert is_as_wide_as_the_screen(seen)
    assert seen.locator("img").evaluate_all("all => all.every(image => image.naturalWidth > 0)")
    seen.reload()
    PICTURES.mkdir(parents=True, exist_ok=True)
    size = "phone" if (seen.viewport_size or DESK)["width"] == PHONE["width"] else "desktop"
    seen.screenshot(path=PICTURES / f"{page.stem}-{size}.png", full_page=True)


def test_it_is_accessible(seen: Page) -> None:
    from axe_playwright_python.sync_playwright import Axe

    seen.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    assert seen.locator("main h1, main h2, main h3, main h4").count()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = Axe().run(seen)
    assert found.violations_count == 0, found.generate_report()


def test_search_and_filters_choose_commitments_everywhere(seen: Page) -> None:
    total = shown(seen)
    title = seen.locator("article h3").first.inner_text().split(". ", 1)[1]
    seen.fill("input[type=search]", f"  {title.upper()} ")
    assert shown(seen) == 1
    assert seen.locator("#heat_map tr[data-commitment]:visible").count() == 1
    late = seen.locator("#overdue tr[data-commitment]:visible").count()
    assert 0 < late < seen.locator("#overdue tr[data-commitment]").count()
    assert f"({late})" in seen.locator("#overdue h2").inner_text()
    assert "1 " in seen.locator("output").inner_text()
    seen.click("button[type=reset]")
    assert shown(seen) == total
    seen.check("input[name=overdue]")
    overdue = seen.locator("article[data-overdue]").count()
    assert 0 < shown(seen) == overdue < total
    seen.click("button[type=reset]")
    status, *_ = (seen.locator("article").first.get_attribute("data-statuses") or "").split()
    seen.select_option("select[name=status]", status)
    assert 0 < shown(seen) == seen.locator(f"article[data-statuses*={status}]").count() < total
    seen.click("button[type=reset]")
    body = seen.locator("select[name=organisation] option").nth(1).get_attribute("value")
    seen.select_option("select[name=organisation]", body)
    assert 0 < shown(seen) < total
    assert seen.locator("#load tr[data-body]:visible").count() == 1
    assert seen.locator("#glance figure:visible, #heat_map [data-of-all]:visible").count() == 0
    tables = seen.locator("#glance table[data-organisation]:visible")
    assert tables.count() == 1
    assert tables.get_attribute("data-organisation") == body
    load = seen.locator("#load tr[data-body]:visible [data-figure]").all_inner_texts()
    tiles = [
        sum(int(text) for text in seen.locator(f"[data-tile={name}] strong").all_inner_texts())
        for name in ("commitments", "measures", "targets", "targets_due", "targets_overdue")
    ]
    assert [str(count) for count in tiles] == load
    late = seen.locator("#overdue tr[data-commitment]:visible").count()
    assert late == tiles[-1]
    seen.fill("input[type=search]", "tidak ada yang begini")
    assert shown(seen) == 0


FIGURES = """() => [...document.querySelectorAll("[data-figure], [data-own]")]
  .filter(part => !part.closest("[hidden]"))
  .map(part => [part.dataset.own ?? part.dataset.figure, part.dataset.key ?? "",
    part.dataset.organisations ?? ""])"""
"""The figures that are not hidden: their names, their rows, and the bodies that they are of."""


def test_a_chosen_body_is_alone_on_the_page(seen: Page) -> None:
    """Each figure that is shown is the body's own, and comes back to all when the filter is cleared."""
    every = seen.evaluate(FIGURES)
    options = seen.locator("select[name=organisation] option")
    bodies = [option.get_attribute("value") for option in options.all()][1:]
    for body in bodies:
        seen.select_option("select[name=organisation]", body)
        for name, key, of_bodies in seen.evaluate(FIGURES):
            assert name == "findings" or body in [*key.split("|"), *of_bodies.split(" ")], name
        assert seen.locator("header p:visible strong").all_inner_texts() == [
            seen.locator(f"select[name=organisation] option[value='{body}']").inner_text()
        ]
        for counted in seen.locator("article:visible [data-items]").all():
            items = counted.locator("xpath=ancestor::details[1]").locator(".item:not([hidden])")
            assert counted.text_content() == f"({items.count()})"
    seen.click("button[type=reset]")
    assert seen.evaluate(FIGURES) == every
    assert not [name for name, *_ in every if name.startswith("body_") and name != "body_entries"]


def test_the_page_of_a_body_is_the_page_with_it_chosen(
    seen: Page, browser: Browser, reported: Path, page: Path
) -> None:
    """The same words, with programs and without."""
    language = page.stem.partition("-")[2]
    option = seen.locator("select[name=organisation] option").nth(1)
    body = option.get_attribute("value") or ""
    seen.select_option("select[name=organisation]", body)
    only = ("--body", body, "--lang", language, "--as-of", str(AS_OF), "-w", str(reported))
    path = page.with_name(f"{body}-{language}.html")
    assert main(["export", str(path), "--as", "report", *only]) == 0
    words = "document.querySelector('main').innerText.split(/\\s+/).join(' ')"
    for programs in (True, False):
        context = browser.new_context(java_script_enabled=programs, viewport=seen.viewport_size)
        tab = context.new_page()
        tab.goto(path.as_uri())
        if programs:
            assert tab.evaluate(words) == seen.evaluate(words)
        assert tab.locator("article:visible").count() == shown(seen)
        assert tab.locator("#overdue tbody tr:visible").count() == int(
            seen.locator("#overdue-count").inner_text().strip("()")
        )
        context.close()


def test_the_keyboard_reaches_everything(seen: Page) -> None:
    seen.keyboard.press("Tab")
    assert seen.evaluate("document.activeElement.className") == "skip"
    seen.keyboard.press("Enter")
    assert seen.evaluate("document.activeElement.id") == "content"
    summary = seen.locator("article summary").first
    summary.focus()
    seen.keyboard.press("Enter")
    assert seen.locator("article details").first.get_attribute("open") is not None
    unreachable = "[tabindex='-1']:not(main), [onclick]"
    assert seen.locator(unreachable).count() == 0


def test_without_programs_it_shows_everything(browser: Browser, page: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(page.as_uri())
    assert tab.locator("#filter").is_hidden()
    assert shown(tab) == tab.locator("article").count() > 0
    context.close()


def test_on_paper_stands_what_is_unfolded_and_all_where_that_is_asked_for(
    browser: Browser, page: Path, tmp_path: Path
) -> None:
    tab = browser.new_page()
    tab.goto(page.as_uri())
    folded = " ".join(tab.locator("article details .text").all_text_contents())
    titles = [text.split()[-1] for text in tab.locator("article h3").all_inner_texts()]
    short, size = _printed(tab, tmp_path / "short.pdf")
    assert size == (595, 842), "A4"
    assert all(title in "".join(short) for title in titles)
    assert [head for head in short if "Renaksi" in head or "·" in head] == short, "running heads"
    tab.evaluate("window.print = () => {}")
    tab.click("#print-all")
    whole, _ = _printed(tab, tmp_path / "whole.pdf")
    assert len(whole) > len(short)
    assert [word for word in folded.split() if word not in "".join(whole)] == []
    tab.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert tab.locator("details[open]").count() == 0
    tab.close()


def _printed(tab: Page, path: Path) -> tuple[list[str], tuple[int, int]]:
    """The words of each page on paper, without blanks, and the paper's size in points."""
    from ingest.pdf import open_pdf

    tab.pdf(path=path, prefer_css_page_size=True)
    with open_pdf(path) as document:
        pages = [*document.pages()]
        words = ["".join(word.text for word in sheet.words) for sheet in pages]
    return words, (round(pages[0].width), round(pages[0].height))


def test_a_table_is_sorted_by_its_columns_and_taken_away(seen: Page) -> None:
    head = seen.locator("#overdue thead th").nth(1)
    days = "[...document.querySelectorAll('#overdue tbody tr:not([hidden]) td:nth-child(2)')].map(c => +c.innerText)"
    head.locator("button").dispatch_event("click")
    assert seen.evaluate(days) == sorted(seen.evaluate(days))
    assert head.get_attribute("aria-sort") == "ascending"
    head.locator("button").dispatch_event("click")
    assert seen.evaluate(days) == sorted(seen.evaluate(days), reverse=True)
    with seen.expect_download() as taken:
        seen.locator("#overdue .tools button").click()
    text = taken.value.path().read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert taken.value.suggested_filename.endswith(".csv")
    assert len(rows) == 1 + len(seen.evaluate(days))
    assert [int(row[1]) for row in rows[1:]] == seen.evaluate(days)


@pytest.mark.parametrize(
    "width",
    [WIDTHS[0], *(pytest.param(width, marks=pytest.mark.slow) for width in WIDTHS[1:-1]),
     WIDTHS[-1], PAPER],
)  # fmt: skip
def test_no_word_of_ours_is_broken_for_a_long_text(
    browser: Browser, content: Content, tmp_path: Path, width: int
) -> None:
    path = tmp_path / "long.html"
    settings = Settings(Language.INDONESIAN, AS_OF, "./", with_contacts=True)
    path.write_text(render(hostile(content), settings), encoding="utf-8")
    tab = browser.new_page(viewport={"width": width, "height": 900})
    tab.emulate_media(media="print" if width == PAPER else "screen")
    tab.goto(path.as_uri())
    tab.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    assert tab.evaluate(BROKEN) == []
    assert is_as_wide_as_the_screen(tab)
    tab.close()


def test_a_map_of_many_periods_scrolls_by_itself(
    browser: Browser, content: Content, tmp_path: Path
) -> None:
    path = tmp_path / "many.html"
    settings = Settings(Language.INDONESIAN, AS_OF, "./", with_contacts=False)
    names = [f"B{6 * number:02}" for number in range(1, 16)]
    many = {
        **content,
        "periods": [changed(row, period=name) for row in content["periods"][:1] for name in names],
        "progress": [changed(row, period=name) for row in content["progress"] for name in names],
    }
    path.write_text(render(many, settings), encoding="utf-8")
    tab = browser.new_page(viewport=DESK)
    tab.goto(path.as_uri())
    assert tab.locator("#heat_map thead th").count() > len(names)
    assert tab.evaluate(BROKEN) == []
    assert is_as_wide_as_the_screen(tab)
    tab.close()


def test_hostile_text_shows_as_text(browser: Browser, content: Content, tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    settings = Settings(Language.INDONESIAN, AS_OF, "./", with_contacts=False)
    path.write_text(render(hostile(content), settings), encoding="utf-8")
    tab = browser.new_page(viewport=PHONE)
    with _quiet(tab):
        tab.goto(path.as_uri())
        tab.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        assert tab.title() != "owned"
        assert (
            "<script>document.title='owned'</script>"
            in tab.locator("article h3").first.inner_text()
        )
        assert is_as_wide_as_the_screen(tab)
    tab.close()
