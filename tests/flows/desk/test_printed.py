"""A page beside its values: words are chosen for values, and rows are added, split, joined and dropped."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from starlette.testclient import TestClient

from flows.desk.work import Desk
from tests.flows.desk.conftest import Served, ask

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

if TYPE_CHECKING:
    pass

pytestmark = pytest.mark.filterwarnings("ignore:Using `httpx`")

PAGE = 3
INDICATOR = "OGI-2030-2032/01/indicator/1"


@pytest.fixture
def plan(desk: Desk) -> str:
    """The plan's file."""
    ((document,),) = ask(desk.warehouse, "SELECT document_id FROM documents WHERE kind = 'plan'")
    return str(document)


def words_of(client: TestClient, plan: str) -> list[tuple[str, float, float, float, float]]:
    answer = client.get(f"/words/{plan}/{PAGE}.json")
    assert answer.status_code == 200
    return [tuple(word) for word in answer.json()]


def places_of(words: list[tuple[str, float, float, float, float]], text: str) -> list[int]:
    """Where a text's words stand among a page's."""
    wanted = text.split()
    texts = [word[0] for word in words]
    (start,) = [n for n in range(len(texts)) if texts[n : n + len(wanted)] == wanted]
    return list(range(start, start + len(wanted)))


def say(client: TestClient, plan: str, subject: str, verdict: str, **more: str) -> str:
    sent = {
        "subject": subject, "verdict": verdict, "document": plan, "page": str(PAGE),
        "next": f"/documents/{plan}/{PAGE}", **more,
    }  # fmt: skip
    answer = client.post("/say", data=sent)
    assert answer.status_code == 200, unescape(answer.text)
    return str(answer.text)


def text_of(desk: Desk, entity: str, field: str) -> object:
    ((value,),) = ask(
        desk.warehouse, f"SELECT {field} FROM indicators WHERE indicator_id = '{entity}'"
    )
    return value


def test_words_chosen_fill_a_value(client: TestClient, desk: Desk, plan: str) -> None:
    words = words_of(client, plan)
    text = str(text_of(desk, INDICATOR, "text"))
    first = places_of(words, " ".join(text.split()[:2]))
    asked = {"value": f"{INDICATOR} text", "words": [str(place) for place in first]}
    page = client.get(f"/documents/{plan}/{PAGE}", params=asked).text
    chosen = " ".join(text.split()[:2])
    assert re.search(rf'name="value"[^>]*data-fill="words">{chosen}</textarea>', page)
    assert f'name="words" value="{first[0]} {first[1]}"' in page
    said = {"field": "text", "value": chosen, "words": " ".join(map(str, first))}
    assert chosen in say(client, plan, INDICATOR, "is", **said)
    ((page_number, x0, top, x1),) = ask(
        desk.warehouse,
        f"SELECT page, x0, top, x1 FROM provenance WHERE entity_id = '{INDICATOR}' AND field = 'text'",
    )
    _, left, upper, *_ = words[first[0]]
    assert (page_number, x0, top, x1) == (PAGE, left, upper, words[first[1]][3])
    client.post("/undo", data={"next": "/"})
    assert text_of(desk, INDICATOR, "text") == text


def test_word_list_offers_all_words(client: TestClient, plan: str) -> None:
    asked = {"value": f"{INDICATOR} text"}
    page = client.get(f"/documents/{plan}/{PAGE}/words", params=asked).text
    texts = [unescape(text) for text in re.findall(r"<option value=.\d+.>(.*?)</option>", page)]
    assert texts == [word[0] for word in words_of(client, plan)]
    assert f'name="value" value="{INDICATOR} text"' in page
    assert client.get(f"/documents/{plan}/99/words").status_code == 404


def test_a_row_is_added_with_its_words(client: TestClient, desk: Desk, plan: str) -> None:
    words = words_of(client, plan)
    asked = {"add": "OGI-2030-2032/01 indicator", "words": "0 1"}
    form = client.get(f"/documents/{plan}/{PAGE}", params=asked).text
    filled = re.escape(f"{words[0][0]} {words[1][0]}")
    assert re.search(rf'name="value-text"[^>]*>{filled}</textarea>', form)
    said = {
        "kind": "indicator", "value-text": "Jumlah sekolah", "words-text": "0 1",
        "value-end_date": "30 Juni 2031", "value-details": "satu\ndua", "several": "details",
    }  # fmt: skip
    say(client, plan, "OGI-2030-2032/01", "add", **said)
    ((name, details),) = ask(
        desk.warehouse,
        "SELECT indicator_id, details FROM indicators WHERE text = 'Jumlah sekolah'",
    )
    assert details == ["satu", "dua"]
    places = f"SELECT field, x0 FROM provenance WHERE entity_id = '{name}' AND page = {PAGE}"
    assert ask(desk.warehouse, places) == [("text", words[0][1])]


@pytest.mark.slow
def test_rows_are_split_joined_and_dropped(client: TestClient, desk: Desk, plan: str) -> None:
    count = "SELECT count(*) FROM indicators WHERE commitment_id = 'OGI-2030-2032/01'"
    ((before,),) = ask(desk.warehouse, count)
    at = " ".join(str(text_of(desk, INDICATOR, "text")).split()[-2:])
    say(client, plan, INDICATOR, "split", value=at)
    assert ask(desk.warehouse, count) == [(before + 1,)]
    client.post("/undo", data={"next": "/"})
    say(client, plan, INDICATOR, "joined-with", value=INDICATOR.replace("/1", "/2"))
    assert ask(desk.warehouse, count) == [(before - 1,)]
    client.post("/undo", data={"next": "/"})
    say(client, plan, INDICATOR, "dropped")
    assert ask(desk.warehouse, count) == [(before - 1,)]
    client.post("/undo", data={"next": "/"})
    assert ask(desk.warehouse, count) == [(before,)]


def test_a_value_that_is_not_on_the_page_is_filled(
    client: TestClient, desk: Desk, plan: str
) -> None:
    page = client.get(f"/documents/{plan}/{PAGE}", params={"value": f"{INDICATOR} budget"}).text
    assert 'name="field" value="budget"' in page
    said = {"field": "budget", "value": "Rp 5.000.000", "words": "0 999999"}
    say(client, plan, INDICATOR, "is", **said)
    assert text_of(desk, INDICATOR, "budget") == "Rp 5.000.000"


@pytest.mark.parametrize(
    ("verdict", "more"),
    [
        ("is", {"field": "text", "value": "X", "words": "1", "document": "nothing"}),
        ("is", {"field": "text", "value": "X", "words": "1", "page": "-1"}),
        ("is", {"field": "nothing", "value": "X"}),
        ("add", {"kind": "indicator"}),
        ("joined-with", {"value": "nothing"}),
        ("split", {"value": ""}),
    ],
)
def test_what_cannot_be_said_leads_back(
    client: TestClient, desk: Desk, plan: str, verdict: str, more: dict[str, str]
) -> None:
    sent = {"subject": INDICATOR, "verdict": verdict, "document": plan, "page": "3"} | more
    from_page = f"http://127.0.0.1:8123/documents/{plan}/3"
    answer = client.post("/say", data=sent, headers={"referer": from_page})
    assert answer.status_code == 409
    assert f'href="/documents/{plan}/3"' in answer.text
    assert ask(desk.warehouse, "FROM judgements") == []


@pytest.mark.browser
@pytest.mark.slow
def test_words_are_chosen_by_the_mouse(served_copy: Served, browser: Browser) -> None:
    complaints: list[str] = []
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(served_copy.address)
    warehouse = served_copy.desk.warehouse
    ((plan,),) = ask(warehouse, "SELECT document_id FROM documents WHERE kind = 'plan'")
    base = served_copy.address.partition("/?")[0]
    page.goto(f"{base}/documents/{plan}/{PAGE}")
    page.wait_for_selector("svg g rect >> nth=10", state="attached")
    field = page.locator(f"li:has(input[value='{INDICATOR}']):has(input[value='text']) textarea")
    before = field.input_value()
    field.focus()
    boxes = _boxes_on_screen(page, before.split()[:3])
    _drag(page, boxes)
    assert field.input_value() == " ".join(before.split()[:3])
    page.keyboard.press("Control+z")
    assert field.input_value() == before
    _drag(page, boxes)
    page.locator("li.armed, li:has(.armed)").get_by_role("button", name="Perbaiki").click()
    page.wait_for_url("**#value-*")
    page.wait_for_load_state("networkidle")
    ((text, corrected),) = ask(
        warehouse,
        "SELECT DISTINCT text, is_corrected FROM indicators INNER JOIN provenance ON indicator_id = entity_id "
        f"WHERE indicator_id = '{INDICATOR}' AND field = 'text'",
    )
    assert (text, corrected) == (" ".join(before.split()[:3]), True)
    page.locator("h1").click()
    page.keyboard.press("Control+z")
    page.wait_for_selector("text=diperbaiki", state="detached")
    page.wait_for_load_state("networkidle")
    assert text_of(served_copy.desk, INDICATOR, "text") == before
    page.wait_for_selector("svg g rect >> nth=10", state="attached")
    _drag(page, _boxes_on_screen(page, before.split()[:3]))
    assert page.locator(".chosen a").count() >= 1
    page.keyboard.press("Escape")
    assert page.locator(".chosen").is_hidden()
    _choose_from_the_list(page, f"{base}/documents/{plan}/{PAGE}")
    for width, scheme in ((1280, "light"), (1280, "dark"), (390, "light")):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.set_viewport_size({"width": width, "height": 800})
        for address in ("?words=1&add=OGI-2030-2032/01+indicator", "/words"):
            page.goto(f"{base}/documents/{plan}/{PAGE}{address}")
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            found = Axe().run(page)
            assert found.violations_count == 0, (address, found.generate_report())
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
    assert not complaints


def _boxes_on_screen(page: Page, texts: list[str]) -> list[dict[str, float]]:
    """Where the first words in a row that say this are seen."""
    found: list[dict[str, float]] = page.evaluate(
        """async (texts) => {
          const print = document.querySelector("svg[data-words]");
          const words = await (await fetch(print.dataset.words)).json();
          const rects = [...print.querySelectorAll("g rect")];
          const start = words.findIndex((_, at) => texts.every((text, n) => words[at + n]?.[0] === text));
          rects[start].scrollIntoView({ block: "center" });
          return texts.map((_, n) => {
            const { x, y, width, height } = rects[start + n].getBoundingClientRect();
            return { x, y, width, height };
          });
        }""",
        texts,
    )
    return found


def _drag(page: Page, boxes: list[dict[str, float]]) -> None:
    first, last = boxes[0], boxes[-1]
    page.mouse.move(first["x"] + 1, first["y"] + first["height"] / 2)
    page.mouse.down()
    page.mouse.move(last["x"] + last["width"] - 1, last["y"] + last["height"] / 2, steps=4)
    page.mouse.up()


def _choose_from_the_list(page: Page, address: str) -> None:
    """Words are chosen by the keyboard alone, and fill the value."""
    page.goto(address)
    page.locator("a[href*='words?value']").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#words")
    page.locator("#words").focus()
    page.keyboard.press("Home")
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("li.asked textarea")
    assert len(page.locator("li.asked textarea").input_value().split()) == 2
