"""What the page shows of one body: what that body has to do and told itself, and nothing of the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from flows.pipeline.storing import load_document, load_report
from models.progress import Reporter, Status
from tests.flows.conftest import Renaksi
from tests.flows.page.test_figures import compare, figures_of
from tests.warehouse.reported import OGI, Due, Said, assign, commitment, entry_id, report
from tests.warehouse.test_bodies import MINISTRIES, rencana, shared, slug
from warehouse.ask.queries import Row, run_query
from warehouse.ask.report import of_body
from warehouse.store.connection import open_warehouse
from warehouse.store.retelling import retell

DAY = date(2022, 1, 15)
FIRST, SECOND, SILENT, OTHER = MINISTRIES[:4]
TITLE = "1. Keterbukaan anggaran"
M1 = f"{OGI}/01/measure/1"
PERIODS = {"B06": "a", "B12": "b", "B24": "d"}
TOLD = (
    ("B06", FIRST, Status.COMPLETE, 100),
    ("B12", FIRST, Status.COMPLETE, 90),
    ("B06", SECOND, Status.NOT_STARTED, 0),
    ("B24", SECOND, Status.COMPLETE, 100),
)
"""What two of three bodies that share a measure told of it, each in a report of its own; B24 has yet to come."""


@pytest.fixture(scope="module")
def of_bodies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A measure that three bodies share, one of another body's, and a commitment without measures."""
    path = tmp_path_factory.mktemp("bodies") / "renaksi.duckdb"
    one = shared(FIRST, SECOND, SILENT, measures=(Due("Basis data dibuka", targets=PERIODS),))
    two = commitment(2, "Layanan hukum", Due("Pos dibuka", OTHER), indicators=("Satu",))
    with open_warehouse(path) as connection:
        load_document(connection, rencana(one, two, commitment(3, "Parlemen", indicators=("I",))))
        for period, body, status, percent in TOLD:
            content = f"{period} {body}"
            entry = Said(
                "Basis data dibuka", TITLE, body, None, f"Capaian {content}", status, percent
            )
            load_report(connection, report(entry, period=period, content=content))
            assign(connection, {entry_id(1, content): M1})
        waiting = [
            Said("Lain", "Lain", body, None, "Entah") for body in (FIRST, SECOND, None, None)
        ]
        load_report(connection, report(*waiting, content="menunggu"))
        for ordinal, decision, measure in (
            (1, "review", None), (2, "unmatched", None), (3, "review", M1), (4, "unmatched", None),
        ):  # fmt: skip
            connection.execute(
                "UPDATE history.proposals SET decision = ?, measure_id = ? WHERE entry_id = ?",
                [decision, measure, entry_id(ordinal, "menunggu")],
            )
        shadow = Said(
            "Basis data dibuka", TITLE, None, None, "Capaian bayangan", Status.LIMITED, 10
        )
        load_report(connection, report(shadow, reporter=Reporter.INDEPENDENT, content="bayangan"))
        assign(connection, {entry_id(1, "bayangan"): M1})
        retell(connection)
    return path


def page_of(
    renaksi: Renaksi, warehouse: Path, *only: str, day: str = str(DAY), lang: str = "en"
) -> str:
    asked = ("report.html", "--as", "report", "-w", warehouse, "--lang", lang, "--as-of", day)
    outcome = renaksi("export", *asked, *only)
    assert outcome.code == 0, outcome.err
    return Path("report.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_figures_of_bodies_are_those_of_their_sql(renaksi: Renaksi, of_bodies: Path) -> None:
    page_of(renaksi, of_bodies)
    compare(Path("report.html"), of_bodies, DAY)


@pytest.mark.slow
def test_a_page_of_a_body_has_its_figures_alone(renaksi: Renaksi, of_bodies: Path) -> None:
    page_of(renaksi, of_bodies)
    of_all = figures_of(Path("report.html"))
    for body in (FIRST, SECOND, SILENT, OTHER):
        page_of(renaksi, of_bodies, "--body", body)
        found = figures_of(Path("report.html"))
        assert not {name for name in found if name.startswith(("plan_", "commitment_", "status_"))}
        for name, rows in found.items():
            if name not in ("findings", "entry_status"):
                assert rows == {
                    key: value
                    for key, value in of_all[name].items()
                    if slug(body) in key.split("|")
                }, name


@pytest.mark.parametrize(
    ("body", "told", "others"),
    [
        (FIRST, ["B12 " + FIRST], [SECOND, "bayangan", "B06 " + FIRST]),
        (SECOND, ["B06 " + SECOND], ["Capaian B12 " + FIRST, "bayangan", "B24"]),
        (SILENT, [], ["Capaian"]),
    ],
)
def test_entries_that_speak_for_the_body_alone(
    renaksi: Renaksi, of_bodies: Path, body: str, told: Sequence[str], others: Sequence[str]
) -> None:
    page = page_of(renaksi, of_bodies, "--body", body)
    entries = re.findall(r'<div class="entry".*?</div>', page, re.DOTALL)
    assert [f"Capaian {text}" in entry for text, entry in zip(told, entries, strict=True)] == [
        True for _ in told
    ]
    assert not [text for text in others if text in " ".join(entries)]


@pytest.mark.slow
def test_heads_tell_what_the_body_told_last(renaksi: Renaksi, of_bodies: Path) -> None:
    page_of(renaksi, of_bodies)
    latest = figures_of(Path("report.html"))["body_latest_status"]
    assert latest[f"{OGI}/01|{slug(FIRST)}|B12"] == "complete"
    assert latest[f"{OGI}/01|{slug(SECOND)}|B06"] == "not_started"
    assert latest[f"{OGI}/01|{slug(SILENT)}|B12"] == ""


@pytest.mark.slow
def test_a_body_owes_what_it_did_not_say_itself(renaksi: Renaksi, of_bodies: Path) -> None:
    """Of the shared measure: the first has reached all, the second nothing, the third is silent."""
    late = {
        (body, target)
        for body, target in run_query(
            of_bodies, f"SELECT organisation_id, target_id FROM body_overdue_on(DATE '{DAY}')"
        ).rows
    }
    assert late == {
        *((slug(body), f"{M1}/{period}") for body in (SECOND, SILENT) for period in ("B06", "B12")),
        (slug(OTHER), f"{OGI}/02/measure/1/B06"),
    }
    assert "(0)</span></h2>" in page_of(renaksi, of_bodies, "--body", FIRST)
    assert "(2)</span></h2>" in page_of(renaksi, of_bodies, "--body", SILENT)


def test_only_commitments_in_which_the_body_has_a_measure(
    renaksi: Renaksi, of_bodies: Path
) -> None:
    page = page_of(renaksi, of_bodies, "--body", FIRST)
    assert re.findall(r'<article id="([^"]+)"', page) == [f"{OGI}/01"]
    assert "Layanan hukum" not in page


@pytest.mark.slow
def test_waiting_entries_of_a_body_are_named_as_its(renaksi: Renaksi, of_bodies: Path) -> None:
    """What names it, and of what names nobody what may speak of its measures."""
    page_of(renaksi, of_bodies)
    found = figures_of(Path("report.html"))
    bodies = (FIRST, SECOND, SILENT, OTHER)
    assert [found["body_entries_open"][slug(body)] for body in bodies] == ["2", "1", "1", "0"]
    assert [found["body_entries_unmatched"][slug(body)] for body in bodies] == ["0", "1", "0", "0"]
    first = page_of(renaksi, of_bodies, "--body", FIRST).partition("</header>")[0]
    assert (FIRST in first, first.count("wait for a person")) == (True, 1)
    status = renaksi("status", "-w", of_bodies, "--body", FIRST)
    assert "2 links" in status.out + status.err
    listed = renaksi("review", "--list", "-w", of_bodies, "--body", FIRST).out
    assert listed.count(entry_id(1, "menunggu").partition("/")[0]) == 2


@pytest.mark.slow
def test_what_waits_of_a_silent_body_is_told_as_waiting(renaksi: Renaksi, tmp_path: Path) -> None:
    """In the map, in the chart's numbers and at the head: of the body whose entry waits, and of no other."""
    path = tmp_path / "waits.duckdb"
    with open_warehouse(path) as connection:
        load_document(connection, rencana(shared(FIRST, SECOND)))
        entry = Said("Basis data dibuka", TITLE, FIRST, None, "Capaian", Status.COMPLETE, 100)
        load_report(connection, report(entry, content="menunggu"))
        connection.execute(
            "UPDATE history.proposals SET decision = 'review', commitment_id = ?, measure_id = ?",
            [f"{OGI}/01", M1],
        )
        retell(connection)
    page_of(renaksi, path)
    compare(Path("report.html"), path, DAY)
    for body, is_waiting in ((FIRST, True), (SECOND, False)):
        page = page_of(renaksi, path, "--body", body)
        main = re.sub(r'<p class="legend">.*?</p>|<select.*?</select>', "", page, flags=re.DOTALL)
        assert main.count('class="badge waiting"') == (2 if is_waiting else 0)
        assert ('data-status="waiting"' in main) == is_waiting
        counted = figures_of(Path("report.html"))["body_status_commitments"]
        assert any(key.endswith("|waiting") for key in counted) == is_waiting


@pytest.mark.slow
def test_a_body_as_of_another_day(renaksi: Renaksi, of_bodies: Path) -> None:
    """The later report counts from the day on which its period has ended."""
    page_of(renaksi, of_bodies, "--body", SECOND, day="2022-12-31")
    found = figures_of(Path("report.html"))
    assert found["body_latest_status"] == {f"{OGI}/01|{slug(SECOND)}|B24": "complete"}
    assert found["body_days_overdue"] == {}
    assert found["body_targets_due"] == {f"{OGI}|{slug(SECOND)}": "2"}
    page_of(renaksi, of_bodies, "--body", SECOND, day="2021-07-31")
    assert set(figures_of(Path("report.html"))["body_days_overdue"].values()) == {"31"}


def test_a_body_without_part_in_the_plans_has_no_page(renaksi: Renaksi, of_bodies: Path) -> None:
    outcome = renaksi(
        "export", "report.html", "--as", "report", "-w", of_bodies, "--body", MINISTRIES[4]
    )
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert MINISTRIES[4] in outcome.err
    assert not Path("report.html").exists()


def test_rows_of_others_are_left_out_of_a_body() -> None:
    own = Row(organisation_id="a", commitment_id="1")
    content = {
        "own_commitments": [own, Row(organisation_id="b", commitment_id="2")],
        "measures": [Row(commitment_id="1", organisations=["a", "b"]), Row(commitment_id="1", organisations=["b"])],
        "sections": [Row(commitment_id="1"), Row(commitment_id="2")],
        "documents": [Row(document_id="d")],
        "progress": [Row(commitment_id="1")],
    }  # fmt: skip
    assert of_body(content, "a") == {
        "own_commitments": [own],
        "measures": content["measures"][:1],
        "sections": content["sections"][:1],
        "documents": content["documents"],
        "progress": [],
    }


@pytest.mark.slow
def test_what_is_reported_early_is_named_and_not_counted(renaksi: Renaksi, of_bodies: Path) -> None:
    page = page_of(renaksi, of_bodies, day="2021-07-31")
    found = figures_of(Path("report.html"))
    assert found["entries_early"] == {f"{OGI}|B12": "1", f"{OGI}|B24": "1"}
    assert found["body_entries_early"] == {
        f"{OGI}|B12|{slug(FIRST)}": "1",
        f"{OGI}|B24|{slug(SECOND)}": "1",
    }
    assert "31 December 2022" in page.partition("</header>")[0]
    assert not [key for key in found["commitment_status"] if "|B06|" not in key]
    page_of(renaksi, of_bodies, day="2022-12-31")
    assert "entries_early" not in figures_of(Path("report.html"))


@pytest.mark.slow
def test_today_is_the_day_unless_another_is_named(renaksi: Renaksi, sample: Path) -> None:
    """The sample's reports are of years to come: none counts, and that they are there is said."""
    assert (
        renaksi("load", sample, sample.with_name("report-b06-oms.xlsx"), "-w", "w.duckdb").code == 0
    )
    outcome = renaksi("export", "report.html", "--as", "report", "-w", "w.duckdb", "--lang", "en")
    assert outcome.code == 0
    found = figures_of(Path("report.html"))
    (early,) = found["entries_early"].items()
    assert early[0] == "OGI-2030-2032|B06"
    assert int(early[1]) > 0
    assert not {"commitment_status", "entry_status", "status_commitments"} & set(found)
    told = renaksi("export", "out", "-w", "w.duckdb").err
    assert f"{early[1]} entries on B06 of OGI-2030-2032 count already" in told
    assert "already" not in renaksi("export", "on", "-w", "w.duckdb", "--as-of", "2031-07-31").err
