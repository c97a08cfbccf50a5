"""What is looked at on the desk: how far bodies are, reports, versions, a sample, contacts; and what is taken away."""

from __future__ import annotations

import io
import re
from datetime import date
from zipfile import ZipFile

import pytest
from starlette.testclient import TestClient

from flows.desk.answers import today
from flows.desk.work import FORMS, Desk
from tests.flows.conftest import SAMPLE
from tests.flows.desk.conftest import ask, wait_for_loads

pytestmark = pytest.mark.filterwarnings("ignore:Using `httpx`")

UPDATED = SAMPLE.with_name("plan-updated.pdf")


def test_home_says_what_waits_and_who_has_not_reported(client: TestClient, desk: Desk) -> None:
    text = client.get("/").text
    assert "Yang menunggu Anda" in text
    home = desk.home(date(2032, 1, 1))
    assert home.next_due is not None
    assert home.next_due.due_date.isoformat() == "2032-06-30"
    assert home.silent[0].targets >= home.silent[-1].targets > 0
    assert home.open_reports == 0


def test_due_and_progress_are_told_of_any_day(client: TestClient) -> None:
    assert "Tidak ada yang terlambat" in client.get("/due?day=2030-01-01").text
    assert "Tidak ada yang terlambat" not in client.get("/due?day=2033-01-01").text
    assert 'value="2033-01-01"' in client.get("/progress?day=2033-01-01").text
    assert client.get("/due?day=nonsense").status_code == 200
    assert "Kementerian" in client.get("/progress").text


@pytest.mark.slow
def test_document_is_withdrawn_and_restored(client: TestClient, desk: Desk) -> None:
    query = "SELECT document_id FROM documents WHERE kind = 'progress_report'"
    ((report,),) = ask(desk.warehouse, query)
    said = {"subject": report, "verdict": "withdrawn", "next": "/"}
    assert "Pulihkan" in client.post("/say", data=said).text
    assert ask(desk.warehouse, query) == []
    (judgement,) = [row.judgement_id for row in desk.home(today()).withdrawn]
    client.post("/undo", data={"judgement": judgement, "next": "/"})
    assert ask(desk.warehouse, query) == [(report,)]


def test_report_that_says_too_little_is_told_of(client: TestClient, desk: Desk) -> None:
    text = client.get("/reports").text
    (report,) = re.findall(r'name="report" value="([^"]+)"', text)
    query = "SELECT period, reporter FROM progress_reports"
    before = ask(desk.warehouse, query)
    same = {"report": report, "period": "B06", "period-before": "B06", "plan": ""}
    client.post("/reports", data=same)
    assert ask(desk.warehouse, query) == before
    client.post("/reports", data={"report": report, "period": "B12", "period-before": "B06"})
    assert ask(desk.warehouse, query) == [("B12", "government")]
    refused = client.post("/reports", data={"report": report, "period": "sometime"})
    assert refused.status_code == 409


@pytest.mark.slow
def test_values_of_a_sample_are_judged_one_by_one(client: TestClient, desk: Desk) -> None:
    text = client.get("/sample?count=3&seed=5").text
    assert text.count('name="number"') == 3
    said = {"count": "3", "seed": "5", "number": "2", "verdict": "right"}
    assert client.post("/sample", data=said).text.count('name="number"') == 2
    assert client.post("/undo", data={"next": "/sample?count=3&seed=5"}).text.count('"number"') == 3
    client.post("/sample", data=said | {"verdict": "wrong", "note": "cut off"})
    assert client.post("/sample", data=said | {"verdict": "maybe"}).status_code == 409
    assert desk.waiting.wait(60)
    told = "SELECT verdict, note FROM history.judgements WHERE NOT is_undone"
    assert ask(desk.warehouse, told) == [("wrong", "cut off")]
    assert client.get("/sample").url.params["seed"]


def test_contacts_are_shown_to_who_asks_for_them(client: TestClient, desk: Desk) -> None:
    ((person,),) = ask(desk.warehouse, "SELECT min(person) FROM contacts")
    assert person not in client.get("/contacts").text
    assert person in client.post("/contacts").text


@pytest.mark.slow
def test_versions_are_shown_side_by_side(client: TestClient, desk: Desk) -> None:
    assert "Baru ada satu versi" in client.get("/versions/OGI-2030-2032").text
    client.post("/loads", files=[("files", (f"aksi/2031/{UPDATED.name}", UPDATED.read_bytes()))])
    wait_for_loads(desk)
    (state,) = [file.state for file in desk.loads.uploads[0].files]
    assert state == "loaded"
    text = client.get("/versions/OGI-2030-2032?from=1&to=2").text
    assert "perubahan" in text
    assert "ditambahkan" in text
    said = {"subject": "OGI-2030-2032", "verdict": "version", "value": "1", "next": "/said"}
    assert client.post("/say", data=said).status_code == 200
    shown = "SELECT version FROM plan_versions WHERE is_shown AND plan_id = 'OGI-2030-2032'"
    assert ask(desk.warehouse, shown) == [(1,)]
    assert client.get("/versions/OGI-2030-2032?from=9").status_code == 409


@pytest.mark.slow
def test_backup_is_taken_away_and_opened(client: TestClient, desk: Desk) -> None:
    bundle = client.get("/take/bundle").content
    assert "bundle.json" in ZipFile(io.BytesIO(bundle)).namelist()
    client.post("/loads", files=[("files", ("cadangan.zip", bundle))])
    wait_for_loads(desk)
    (file,) = desk.loads.uploads[0].files
    assert file.told == {
        "state": "loaded", "kind": "bundle", "document_id": None, "documents": 0, "judgements": 0
    }  # fmt: skip
    assert "cadangan dibuka" in client.get("/loads").text


@pytest.mark.slow
def test_files_in_a_zip_file_have_states_of_their_own(client: TestClient, desk: Desk) -> None:
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        report = SAMPLE.with_name("report-b06-oms.xlsx")
        archive.write(report, report.name)
        archive.writestr("rusak.pdf", "nonsense")
    client.post("/loads", files=[("files", ("kiriman.zip", made.getvalue()))])
    wait_for_loads(desk)
    told = [(file.name, file.state) for file in desk.loads.uploads[0].files]
    assert told[0] == ("kiriman.zip", "unpacked")
    assert ("kiriman.zip/report-b06-oms.xlsx", "loaded") in told
    assert [file.told["why"] for file in desk.loads.uploads[0].files if file.state == "refused"]
    assert "rusak.pdf" in client.get("/loads").text
    assert "dibuka; isinya" in client.get("/loads").text


@pytest.mark.slow
def test_all_forms_are_taken_away_without_contacts(client: TestClient, desk: Desk) -> None:
    ((email,),) = ask(
        desk.warehouse, "SELECT emails[1] FROM contacts WHERE len(emails) > 0 LIMIT 1"
    )
    for form in FORMS:
        taken = client.get(f"/take/{form}")
        assert taken.status_code == 200, form
        assert "attachment" in taken.headers["content-disposition"]
    for address, is_there in (("/take/json", False), ("/take/json?contacts=1", True)):
        with ZipFile(io.BytesIO(client.get(address).content)) as taken:
            assert is_there == any(email.encode() in taken.read(name) for name in taken.namelist())
