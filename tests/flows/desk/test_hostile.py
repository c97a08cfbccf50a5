"""What is sent to harm, or at a bad moment, does none: too much, too often, with markup, by paths that are guessed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from starlette.testclient import TestClient

from flows.desk import guard, loads
from flows.desk.work import Desk
from tests.flows.conftest import SAMPLE
from tests.flows.desk.conftest import TOKEN, Served, ask, wait_for_loads
from warehouse.judgements.review import Ruling, Verb

pytestmark = pytest.mark.filterwarnings("ignore:Using `httpx`")

MARKUP = '<script>alert("x")</script>\u202e.pdf'
GUESSED = (
    "/own/..%2f..%2fapp.py", "/own/%2e%2e/app.py", "/own//etc/passwd", "/take/..%2f..%2fetc", "/take/lake",
    "/documents/x'--/1", "/documents/..%2f/1", "/pictures/x/1.png", "/words/x/1.json", "/documents/x/0",
    "/versions/..%2f..%2fetc", "/language", "/undo", "/say", "/.git/config",
)  # fmt: skip


@pytest.mark.parametrize("address", GUESSED)
def test_guessed_paths_lead_nowhere(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code in (404, 409) or address.startswith("/words/"), answer.text
    assert "root:" not in answer.text
    assert "import " not in answer.text


def test_names_with_markup_are_shown_as_text(client: TestClient, desk: Desk) -> None:
    client.post("/loads", files=[("files", (MARKUP, b"nonsense"))])
    wait_for_loads(desk)
    text = client.get("/loads").text
    assert "<script>alert" not in text
    assert "\u202e" not in text
    assert "&lt;script&gt;alert" in text


@pytest.mark.slow
def test_texts_with_markup_are_shown_as_text(client: TestClient, desk: Desk) -> None:
    ((subject, document),) = ask(
        desk.warehouse,
        "SELECT commitment_id, document_id FROM commitments JOIN plans USING (plan_id) LIMIT 1",
    )
    said = {"subject": subject, "field": "title", "verdict": "is", "value": MARKUP, "next": "/said"}
    assert client.post("/say", data=said).status_code == 200
    for address in ("/said", f"/documents/{document}/3", "/versions/OGI-2030-2032", "/progress"):
        assert "<script>alert" not in client.get(address).text


def _pieces(size: int) -> Iterator[bytes]:
    yield b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n'
    for _ in range(size // 65_536):
        yield bytes(65_536)


def test_endless_upload_is_cut_off(
    client: TestClient, desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(guard, "MOST_UPLOADED", 3_000_000)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "spool"))
    (tmp_path / "spool").mkdir()
    kind = {"content-type": "multipart/form-data; boundary=x"}
    answer = client.post("/loads", content=_pieces(20_000_000), headers=kind)
    assert answer.status_code == 413
    assert list((tmp_path / "spool").iterdir()) == []
    assert desk.loads.uploads == []


@pytest.mark.parametrize("length", [str(2 << 30), "9" * 400, "-1", "many"])
def test_length_that_is_too_large_is_refused(client: TestClient, length: str) -> None:
    answer = client.post("/loads", headers={"content-length": length})
    assert answer.status_code == 413


def test_full_disk_is_said_and_leaves_nothing(
    client: TestClient, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as filled:
        filled.setattr("shutil.copyfileobj", full)
        answer = client.post("/loads", files=[("files", ("a.pdf", b"x"))])
    assert answer.status_code == 409
    assert "free some space" in answer.text
    assert desk.loads.uploads == []
    client.post("/loads", files=[("files", ("a.pdf", b"x"))])
    wait_for_loads(desk)


@pytest.mark.slow
def test_fifty_requests_at_once_are_answered(served_copy: Served) -> None:
    base = served_copy.address.partition("?")[0]
    with httpx.Client(base_url=base, follow_redirects=True, timeout=120) as client:
        client.get("/", params={"token": TOKEN})
        addresses = ["/", "/decide", "/findings", "/due", "/reports"] * 8

        def ask_page(address: str) -> int:
            return client.get(address).status_code

        def say(_: int) -> int:
            return client.post("/undo", data={"next": "/said"}).status_code

        with ThreadPoolExecutor(50) as pool:
            answers = [*pool.map(ask_page, addresses), *pool.map(say, range(10))]
        assert set(answers) == {200}
        strangers = [httpx.get(f"{base}decide", timeout=60).status_code for _ in range(5)]
        assert set(strangers) == {403}


@pytest.mark.slow
def test_command_line_and_desk_at_once_lose_nothing(desk: Desk) -> None:
    report = SAMPLE.with_name("report-b06-oms.xlsx")
    (case,) = desk.cases()
    with ThreadPoolExecutor(1) as aside:
        command = [
            sys.executable,
            "-P",
            "-m",
            "renaksi",
            "load",
            str(report),
            "-w",
            str(desk.warehouse),
        ]
        loading = aside.submit(subprocess.run, command, check=True, capture_output=True)
        for _ in range(10):
            desk.decide(Ruling(case.entry_id, Verb.NO_MATCH))
            assert desk.undo() == case.entry_id
        desk.decide(Ruling(case.entry_id, Verb.NO_MATCH))
        loading.result(timeout=120)
    assert desk.waiting.wait(120)
    assert ask(desk.warehouse, "SELECT count(*) FROM progress_reports") == [(2,)]
    with desk.reading() as connection:
        assert len(connection.execute("FROM progress_reports").fetchall()) == 2
    query = f"SELECT decision FROM matches WHERE entry_id = '{case.entry_id}'"
    assert ask(desk.warehouse, query) == [("no_match",)]
    assert ask(desk.warehouse, "SELECT count(*) FROM history.ledger WHERE kind = 'link'") == [(11,)]


@pytest.mark.slow
def test_snapshot_that_may_not_be_replaced_is_made_later(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows nobody may replace a file that is open."""
    (case,) = desk.cases()
    replace = Path.replace
    monkeypatch.setattr("flows.desk.reading._STAYS_OPEN", False)
    desk.snapshot.end()

    def refuses_open_files(self: Path, target: Path) -> Path:
        if Path(target).name.endswith(".snapshot.duckdb") and desk.snapshot.is_open:
            raise PermissionError(13, "The process cannot access the file", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuses_open_files)
    monkeypatch.setattr(Path, "unlink", _unlink_on_windows(desk))
    with desk.reading() as connection:
        assert connection.execute("SELECT count(*) FROM plans").fetchone()
        desk.decide(Ruling(case.entry_id, Verb.NO_MATCH))
        assert not desk.waiting.wait(2)
    assert desk.waiting.wait(60)
    assert desk.cases() == []
    query = f"SELECT decision FROM matches WHERE entry_id = '{case.entry_id}'"
    assert ask(desk.warehouse, query) == [("no_match",)]


def _unlink_on_windows(desk: Desk) -> object:
    unlink = Path.unlink

    def refuses(self: Path, *, missing_ok: bool = False) -> None:
        if self.name.endswith(".snapshot.duckdb") and desk.snapshot.is_open:
            raise PermissionError(13, "The process cannot access the file", str(self))
        unlink(self, missing_ok=missing_ok)

    return refuses


def test_worker_tells_names_on_a_console_of_few_letters(tmp_path: Path) -> None:
    """A console of Windows knows the letters of cp1252 alone."""
    report = tmp_path / "laporan 進捗.csv"
    report.write_text("nonsense")
    asked = loads.request_text([report], tmp_path / "w.duckdb", None, {}, 1)
    environment = os.environ | {"PYTHONIOENCODING": "cp1252:strict"}
    done = subprocess.run(
        [sys.executable, "-P", "-m", "flows.desk.worker"],
        input=asked.encode("ascii"), capture_output=True, check=True, env=environment,
    )  # fmt: skip
    upload = loads.Upload(1, tmp_path, {}, [loads.FileState(report.name, report)])
    for line in done.stdout.decode("ascii").splitlines():
        loads.note(upload, line)
    assert upload.files[0].state == "refused"
    assert "進捗" in str(upload.files[0].told["why"])
