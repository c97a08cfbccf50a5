"""A person's work in the browser: from an empty desk to a plan with decisions, corrections and what is taken away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.flows.conftest import SAMPLE
from tests.flows.desk.conftest import REPORT, TOKEN, Serve, Served, ask, wait_for_loads

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PAGES = (
    "/", "/loads", "/decide", "/findings", "/due", "/progress", "/reports", "/sample?count=5&seed=1", "/contacts",
    "/said", "/take", "/versions/OGI-2030-2032",
)  # fmt: skip


@contextmanager
def _client(served: Served) -> Iterator[httpx.Client]:
    """What asks as a browser does in which programs are switched off."""
    base = served.address.partition("?")[0]
    with httpx.Client(base_url=base, follow_redirects=True, timeout=120) as client:
        assert client.get("/", params={"token": TOKEN}).status_code == 200
        yield client


def test_desk_without_a_warehouse_says_what_to_do(serve: Serve, tmp_path: Path) -> None:
    with _client(serve(tmp_path / "w.duckdb")) as client:
        assert "Belum ada yang dimuat" in client.get("/").text
        assert client.get("/decide").status_code == 409
        assert client.get("/take/xlsx").status_code == 404
        assert client.get("/nowhere").status_code == 404
        for address in ("/decide", "/say", "/language"):
            assert client.post(address, data={"verb": "x", "entry": "y"}).status_code == 409
        assert client.get("/decide", params={"after": "-1 OR"}).status_code == 409
        refused = client.post("/loads", data={"plan": "x"})
        assert refused.status_code == 409
        assert "Belum ada berkas yang dipilih" in refused.text
    assert not (tmp_path / "w.duckdb").exists()


@pytest.mark.slow
def test_year_of_a_plan_without_javascript(serve: Serve, tmp_path: Path) -> None:
    warehouse = tmp_path / "w.duckdb"
    served = serve(warehouse)
    with _client(served) as client:
        sent = [("files", (path.name, path.read_bytes())) for path in (SAMPLE, REPORT)] + [
            ("files", ("rusak.pdf", b"nonsense"))
        ]
        assert client.post("/loads", files=sent).status_code == 200
        wait_for_loads(served.desk)
        (upload,) = served.desk.loads.uploads
        assert [file.state for file in upload.files] == ["loaded", "loaded", "refused"]
        for address in PAGES:
            assert client.get(address).status_code == 200, address
        (case,) = ask(warehouse, "SELECT entry_id FROM matches WHERE decision = 'review'")
        _say(client, "/decide", entry=str(case[0]), verb="no match")
        assert served.desk.waiting.wait(60)
        assert ask(warehouse, "SELECT count(*) FROM matches WHERE decision = 'review'") == [(0,)]
        _say(client, "/undo")
        assert served.desk.waiting.wait(60)
        assert ask(warehouse, "SELECT count(*) FROM matches WHERE decision = 'review'") == [(1,)]
        (first,) = ask(warehouse, "SELECT commitment_id, title FROM commitments LIMIT 1")
        title = {"subject": str(first[0]), "field": "title", "verdict": "is", "value": "Judul baru"}
        _say(client, "/say", **title)
        found = f"SELECT title FROM commitments WHERE commitment_id = '{first[0]}'"
        assert ask(warehouse, found) == [("Judul baru",)]
        _say(client, "/undo")
        assert ask(warehouse, found) == [(first[1],)]
        for form in ("report", "xlsx", "ogp", "bundle"):
            taken = client.get(f"/take/{form}")
            assert taken.status_code == 200, taken.text
            assert "attachment" in taken.headers["content-disposition"]


def _say(client: httpx.Client, address: str, **said: str) -> None:
    answer = client.post(address, data=said)
    assert answer.status_code == 200, answer.text


@pytest.fixture
def opened(serve: Serve, with_report: Path, browser: Browser) -> tuple[Served, Page]:
    """A desk on a warehouse with a plan and a report, in a browser that notes what goes wrong."""
    served = serve(with_report)
    page = browser.new_page()
    page.goto(served.address)
    return served, page


@pytest.mark.browser
@pytest.mark.slow
def test_desk_in_a_browser(opened: tuple[Served, Page]) -> None:
    served, page = opened
    complaints: list[str] = []
    page.on("response", lambda said: complaints.append(said.url) if said.status >= 400 else None)
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    (document,) = ask(
        served.desk.warehouse, "SELECT document_id FROM documents WHERE kind = 'plan'"
    )
    base = served.address.partition("/?")[0]
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        for address in (*PAGES, f"/documents/{document[0]}/3"):
            page.goto(base + address)
            found = Axe().run(page)
            assert found.violations_count == 0, (address, found.generate_report())
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{base}/documents/{document[0]}/2")
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/3")
    assert page.locator("svg image").evaluate("image => image.getBBox().width") > 100
    page.locator(".values a").first.click()
    assert page.locator("svg a:target").count() == 1
    page.get_by_role("button", name="English").click()
    assert page.locator("html").get_attribute("lang") == "en"
    assert not complaints
