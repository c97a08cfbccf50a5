"""What is decided on the desk is kept at once, and put in force later, whatever happens in between."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from starlette.testclient import TestClient

from flows.cli.program import main
from flows.desk.app import desk_app
from flows.desk.waiting import Waiting
from flows.desk.work import Desk
from models.languages import Language
from models.shown import one_line
from tests.flows.desk.conftest import TOKEN
from warehouse.judgements.ledger_file import ledger_of, read_ledger
from warehouse.judgements.pending import pending_in, waiting_lines
from warehouse.judgements.review import Ruling, Verb, decidable, decide, review_cases
from warehouse.store.connection import open_warehouse

pytestmark = pytest.mark.filterwarnings("ignore:Using `httpx`")

PORT = 8123


@pytest.fixture
def warehouse(with_report: Path, tmp_path: Path) -> Path:
    """A warehouse with one entry that waits for a decision, which may be changed."""
    made = tmp_path / with_report.name
    shutil.copyfile(with_report, made)
    shutil.copytree(ledger_of(with_report).parent, ledger_of(made).parent)
    return made


@contextmanager
def _desk(warehouse: Path) -> Iterator[Desk]:
    desk = Desk(warehouse, None, "Sari", Language.INDONESIAN)
    try:
        yield desk
    finally:
        desk.end()


def _client(desk: Desk) -> TestClient:
    client = TestClient(desk_app(desk, TOKEN, PORT), base_url=f"http://127.0.0.1:{PORT}")
    assert client.get("/", params={"token": TOKEN}).status_code == 200
    return client


def _decisions(warehouse: Path) -> list[str]:
    with open_warehouse(warehouse, read_only=True) as connection:
        told = connection.execute("SELECT decision FROM matches WHERE decided_by = 'Sari'")
        return [decision for (decision,) in told.fetchall()]


def _wait_for_ever(self: Waiting) -> None:
    """What waits is not put in force, as when the desk is killed first."""


@pytest.mark.slow
def test_decision_is_kept_at_once_and_applied_later(warehouse: Path) -> None:
    with _desk(warehouse) as desk:
        (case,) = desk.cases()
        desk.decide(Ruling(case.entry_id, Verb.NO_MATCH))
        assert desk.cases() == []
        assert desk.waiting.wait(60)
        assert desk.cases() == []
    assert _decisions(warehouse) == ["no_match"]
    assert not waiting_lines(pending_in(warehouse))
    assert [line.kind for line in read_ledger(ledger_of(warehouse))][-1] == "link"


def test_decision_survives_a_desk_that_is_killed(
    warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as killed:
        killed.setattr(Waiting, "_work", _wait_for_ever)
        with _desk(warehouse) as desk:
            (case,) = desk.cases()
            desk.decide(Ruling(case.entry_id, Verb.NO_MATCH))
    assert _decisions(warehouse) == []
    assert len(waiting_lines(pending_in(warehouse))) == 1
    with _desk(warehouse) as desk:
        assert desk.waiting.wait(60)
        assert desk.cases() == []
    assert _decisions(warehouse) == ["no_match"]


@pytest.mark.slow
def test_commands_take_over_what_waits(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Waiting, "_work", _wait_for_ever)
    with _desk(warehouse) as desk:
        (case,) = desk.cases()
        desk.decide(Ruling(case.entry_id, Verb.NO_MATCH))
        with desk.reading() as connection:
            ((title,),) = connection.execute(
                "SELECT min(commitment_id) FROM commitments"
            ).fetchall()
    assert main(["judge", str(title), "title", "right", "-w", str(warehouse)]) == 0
    assert _decisions(warehouse) == ["no_match"]
    assert not waiting_lines(pending_in(warehouse))


@pytest.mark.slow
@pytest.mark.parametrize("is_applied", [False, True])
def test_decision_is_taken_back(warehouse: Path, *, is_applied: bool) -> None:
    with _desk(warehouse) as desk:
        (case,) = desk.cases()
        client = _client(desk)
        said = {"entry": case.entry_id, "verb": "no match"}
        assert case.entry_id not in client.post("/decide", data=said).text
        assert not is_applied or desk.waiting.wait(60)
        assert case.entry_id in client.post("/undo", data={"next": "/decide"}).text
        assert desk.waiting.wait(60)
        assert [case.entry_id for case in desk.cases()] == [case.entry_id]
    assert _decisions(warehouse) == []


def test_entry_is_linked_with_what_is_searched(warehouse: Path) -> None:
    with _desk(warehouse) as desk:
        client = _client(desk)
        (case,) = desk.cases()
        text = client.get("/decide", params={"find": "kanal PENGADUAN"}).text
        other = "OGI-2030-2032/02/measure/1"
        assert f'value="{other}"' in text
        assert "Tidak ada yang memuat" in client.get("/decide?find=nowhere' OR 1").text
        said = {"entry": case.entry_id, "verb": "assign", "target": other}
        assert client.post("/decide", data=said).status_code == 200
        assert desk.cases() == []


@pytest.mark.slow
def test_finding_that_was_seen_waits_no_more(warehouse: Path) -> None:
    with _desk(warehouse) as desk:
        client = _client(desk)
        finding = desk.findings()[0]
        said = {"subject": finding.finding_id, "verdict": "seen", "next": "/findings"}
        assert finding.finding_id not in client.post("/say", data=said).text
        assert desk.waiting.wait(60)
        assert finding.finding_id not in client.get("/findings").text
        assert desk.undo() is None
        assert desk.waiting.wait(60)
        assert finding.finding_id in client.get("/findings").text


def test_decision_is_told_as_the_command_tells_it(warehouse: Path) -> None:
    with closing(open_warehouse(warehouse)) as connection:
        cases = review_cases(connection)
        ruling = Ruling(cases[0].entry_id, Verb.ASSIGN, cases[0].candidates[0].target_id)
        line = decidable(connection, cases).line(ruling, "Sari")
        assert line
        decide(connection, [ruling], "Sari", line.at)
    stored = read_ledger(ledger_of(warehouse))[-1]
    assert stored == line


def test_line_that_is_none_is_said(warehouse: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = pending_in(warehouse)
    folder.mkdir()
    (folder / "x.json").write_text("{")
    assert main(["judge", "OGI-2030-2032", "title", "right", "-w", str(warehouse)]) == 5
    assert "x.json is no line of a ledger" in one_line(capsys.readouterr().err)


@pytest.mark.slow
def test_decisions_by_keys_are_answered_at_once(warehouse: Path) -> None:
    with _desk(warehouse) as desk:
        (case,) = desk.cases()
        client = _client(desk)
        assert desk.waiting.wait(60)
        taken = []
        for _ in range(50):
            for address, said in (
                ("/decide", {"entry": case.entry_id, "verb": "no match"}),
                ("/undo", {"next": "/decide"}),
            ):
                begun = perf_counter()
                assert client.post(address, data=said).status_code == 200
                taken.append(perf_counter() - begun)
        assert median(taken) < 0.1
        assert desk.waiting.wait(120)
        assert len(desk.cases()) == 1
