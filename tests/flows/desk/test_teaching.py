"""A layout that nothing recognises is taught on the desk: put right by drop-downs, counted, saved, loaded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from reportlab.platypus import Flowable, Paragraph
from starlette.testclient import TestClient

from extractors.plan.draft import read_hints
from extractors.plan.profile import BUILT_IN
from flows.desk.app import desk_app
from flows.desk.lessons import Lessons
from flows.desk.loads import FileState
from flows.desk.texts import words
from flows.desk.work import Desk
from models.languages import Language
from tests.extractors.taught import BOLD, printed, table
from tests.extractors.test_draft import COVER, NAMES, matrices, strange_forms
from tests.flows.desk.conftest import TOKEN, Serve, ask, wait_for_loads

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.filterwarnings("ignore:Using `httpx`")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk without a warehouse."""
    made = Desk(tmp_path / "w" / "renaksi.duckdb", None, "Sari", Language.INDONESIAN)
    made.warehouse.parent.mkdir()
    yield made
    made.end()


@pytest.fixture
def client(desk: Desk) -> TestClient:
    made = TestClient(desk_app(desk, TOKEN, 8123), base_url="http://127.0.0.1:8123")
    assert made.get("/", params={"token": TOKEN}).status_code == 200
    return made


def upload(client: TestClient, desk: Desk, path: Path) -> FileState:
    sent = [("files", (path.name, path.read_bytes()))]
    assert client.post("/loads", files=sent).status_code == 200
    wait_for_loads(desk)
    return desk.loads.uploads[-1].files[0]


def options_of(page: str) -> list[tuple[str, str]]:
    """Each label with what it is taken for."""
    labels = [unescape(text) for text in re.findall(r"<p><label for=.key-\d+.>“(.*?)”", page)]
    chosen = [
        next(iter(re.findall(r'value="([^"]*)" selected', select)), "")
        for select in re.findall(r"<select id=.key-\d+.*?</select>", page, re.DOTALL)
    ]
    return list(zip(labels, chosen, strict=True))


@pytest.mark.slow
def test_an_unknown_layout_is_taught_and_loaded(
    client: TestClient, desk: Desk, tmp_path: Path
) -> None:
    plan = printed(tmp_path / "tak-dikenal.pdf", strange_forms(), COVER)
    assert upload(client, desk, plan).state == "refused"
    assert "Ajarkan tata letak ini" in client.get("/loads").text
    page = client.post("/teach", data={"upload": "1", "file": "0"})
    assert page.status_code == 200, unescape(page.text)
    taken = options_of(page.text)
    assert "sections.problem" in dict(taken).values()
    assert page.text.count("<rect") >= 3
    (at,) = [n for n, (_, key) in enumerate(taken) if key == "sections.problem"]
    wrong = client.post("/teach/1/count", data={f"key-{at}": ""}).json()["told"]
    right = client.post("/teach/1/count", data={f"key-{at}": "sections.problem"}).json()["told"]
    assert f"{len(NAMES)} komitmen" in right
    assert wrong != right
    assert "(TOML)" not in page.text
    moved = client.post("/teach/1", data={"act": "page 2", "family": "XYZ"})
    assert str(moved.url).endswith("/teach/1/2")
    assert 'value="XYZ"' in moved.text
    assert client.get("/teach/1/2.png").headers["content-type"] == "image/png"
    assert client.post("/teach/1", data={"act": "load"}).status_code == 200
    wait_for_loads(desk)
    assert desk.loads.uploads[-1].files[0].state == "loaded"
    titles = ask(desk.warehouse, "SELECT title FROM commitments ORDER BY number")
    assert [title for (title,) in titles] == NAMES
    assert ask(desk.warehouse, "SELECT plan_id FROM plans") == [("XYZ-2031-2033",)]
    kept = desk.warehouse.with_name(f"{desk.warehouse.name}.files") / "profiles"
    assert [path.name for path in kept.iterdir()] == ["taught-tak-dikenal.toml"]
    ((document,),) = ask(desk.warehouse, "SELECT document_id FROM documents")
    assert client.post("/teach", data={"document": document}).status_code == 200


@pytest.mark.slow
def test_what_is_still_refused_is_not_saved(client: TestClient, desk: Desk, tmp_path: Path) -> None:
    plan = printed(tmp_path / "matriks.pdf", matrices(), COVER)
    lesson = desk.lessons.begin(plan.name, plan)
    assert set(lesson.proposal.keys) >= {"columns.measure", "columns.goal"}
    nothing = {f"key-{n}": "" for n in range(len(lesson.proposal.wordings))}
    told = client.post("/teach/1/count", data=nothing).json()["told"]
    assert "belum dapat dimuat" in told
    assert client.post("/teach/1", data={"act": "save"}).status_code == 409
    assert not desk.warehouse.with_name(f"{desk.warehouse.name}.files").exists()
    counted = client.post("/teach/1", data={"act": "count", "title": COVER[:-10]}).text
    assert "belum dapat dimuat" in counted


@pytest.mark.slow
def test_a_layout_in_which_nothing_repeats_is_named(
    client: TestClient, desk: Desk, tmp_path: Path
) -> None:
    rows = [["Pengemban", "Dinas Izin"], ["Apa yang keliru", "Warga menunggu lama di desa."]]
    form = table([*rows, ["Janji kita", "Izin dibuka setiap bulan oleh dinas."]], [150, 290])
    content: list[Flowable] = [Paragraph("Komitmen 1. Data izin terbuka", BOLD), form]
    plan = printed(tmp_path / "sendiri.pdf", content, COVER)
    lesson = desk.lessons.begin(plan.name, plan)
    assert lesson.proposal.wordings == ()
    texts = [word for word, *_ in client.get("/teach/1/2.json").json()]
    assert texts[:3] == ["Komitmen", "1.", "Data"]
    keys = ["organisations.responsible", "sections.problem", "sections.commitment"]
    named = {"more": [*(label for label, _ in rows), "Janji kita", ""], "more-key": [*keys, ""]}
    told = client.post("/teach/1/count", data=named).json()["told"]
    assert "1 komitmen" in told, told
    assert client.post("/teach/1", data={"act": "save"}).status_code == 200
    assert len(lesson.answers.more) == 3


@pytest.mark.slow
def test_a_layout_goes_to_the_folder_that_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "named"
    folder.mkdir()
    (folder / "taught-matriks.toml").write_text((BUILT_IN / "ogi-2020-id.toml").read_text("utf-8"))
    plan = printed(tmp_path / "Matriks.pdf", matrices(), COVER)
    lessons = Lessons(tmp_path / "renaksi.duckdb", folder)
    try:
        for _ in range(2):  # the second time in the place of the first
            lesson = lessons.get(1) or lessons.begin(plan.name, plan)
            lessons.save(lesson)
            assert sorted(path.name for path in folder.iterdir()) == [
                "taught-matriks-2.toml",
                "taught-matriks.toml",
            ]
    finally:
        lessons.end()
    assert not (tmp_path / "renaksi.duckdb.files").exists()


def test_what_cannot_be_taught_is_refused(client: TestClient, desk: Desk, tmp_path: Path) -> None:
    assert client.post("/teach", data={"upload": "1", "file": "0"}).status_code == 409
    assert client.post("/teach", data={"document": "nothing"}).status_code == 409
    for address in ("/teach/1/1", "/teach/1/1.png"):
        assert client.get(address).status_code == 404
    assert client.post("/teach/1", data={"act": "load"}).status_code == 404
    assert client.post("/teach/1/count").status_code == 404


@pytest.mark.parametrize("language", list(Language))
def test_every_key_of_a_layout_has_a_name(language: Language) -> None:
    names, hints = words(language)["layout_keys"], read_hints()
    keys = [*hints.labels, *(f"indicators.{key}" for key in hints.columns)]
    keys += [f"columns.{key}" for key in hints.matrix]
    assert [key for key in keys if key not in names] == []


@pytest.mark.browser
@pytest.mark.slow
def test_a_layout_is_taught_in_a_browser(serve: Serve, tmp_path: Path, browser: Browser) -> None:
    plan = printed(tmp_path / "tak-dikenal.pdf", strange_forms(), COVER)
    served = serve(tmp_path / "renaksi.duckdb")
    complaints: list[str] = []
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(served.address)
    page.set_input_files("#files", plan)
    page.get_by_role("button", name="Muat", exact=True).click()
    wait_for_loads(served.desk)
    page.reload()
    page.get_by_role("button", name="Ajarkan tata letak ini").click()
    page.wait_for_selector("svg a rect")
    page.locator("svg a").first.click()
    assert page.locator("li:target").count() == 1
    page.wait_for_selector("svg g rect >> nth=10", state="attached")
    more = page.locator("input[name=more]").last
    more.focus()
    page.mouse.click(*middle_of(page, "Pengemban"))
    assert more.input_value() == "Pengemban"
    page.keyboard.press("Control+z")
    assert more.input_value() == ""
    page.locator("select[name^=key-]").first.select_option(index=0)
    page.wait_for_selector("[data-told]:has-text('komitmen;')")
    for width, scheme in ((1280, "light"), (1280, "dark"), (390, "light")):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.set_viewport_size({"width": width, "height": 800})
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="Simpan dan muat").click()
    page.wait_for_url("**/loads")
    wait_for_loads(served.desk)
    assert served.desk.loads.uploads[-1].files[0].state == "loaded"
    assert not complaints


def middle_of(page: Page, text: str) -> tuple[float, float]:
    """Where the first word that says this is seen."""
    place: list[float] = page.evaluate(
        """async (text) => {
          const print = document.querySelector("svg[data-words]");
          const words = await (await fetch(print.dataset.words)).json();
          const rect = [...print.querySelectorAll("g rect")][words.findIndex((word) => word[0] === text)];
          rect.scrollIntoView({ block: "center" });
          const { x, y, width, height } = rect.getBoundingClientRect();
          return [x + width / 2, y + height / 2];
        }""",
        text,
    )
    return place[0], place[1]
