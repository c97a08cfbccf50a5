"""`renaksi show`: the tables of a file in each form, and what an identifier stands for."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest

from tests.flows.conftest import Renaksi

MEASURE = "OGI-2030-2032/01/measure/1"
REPORT = Path(__file__).parents[2] / "samples" / "report-b06-oms.xlsx"


def test_tables_are_json_with_spans(renaksi: Renaksi, sample: Path) -> None:
    outcome = renaksi("show", sample, "--tables", "--page", "5-6", "--format", "json")
    first, second = json.loads(outcome.out)
    assert (first["page"], first["continues"], second["continues"]) == (5, None, "5.1")
    assert first["cells"][0] == {
        "row": 1,
        "last_row": 1,
        "column": 1,
        "last_column": 4,
        "text": "Organisasi Masyarakat Sipil",
        "box": first["cells"][0]["box"],
    }
    assert len(first["box"]) == 4


def test_tables_are_csv_and_text(renaksi: Renaksi, sample: Path) -> None:
    rows = list(csv.reader(io.StringIO(renaksi("show", sample, "--tables", "--format", "csv").out)))
    assert rows[0][:4] == ["table", "page", "row", "1"]
    assert ["5.1", "5", "1", "Organisasi Masyarakat Sipil"] in [row[:4] for row in rows]
    text = renaksi("show", sample, "--tables", "-p", "6").out
    assert text.startswith("6.1 (page 6, goes on from 5.1)\n")


def test_tables_are_written_by_the_names_ending(renaksi: Renaksi, sample: Path) -> None:
    assert renaksi("show", sample, "--tables", "-p", "5", "-o", "a.html").code == 0
    assert '<td colspan="4">Organisasi Masyarakat Sipil</td>' in Path("a.html").read_text("utf-8")
    assert renaksi("show", sample, "--tables", "-o", "a.xlsx").out == "a.xlsx holds 13 tables.\n"
    book = openpyxl.load_workbook("a.xlsx")
    assert book["5.1"]["A1"].value == "Organisasi Masyarakat Sipil"
    assert "A1:D1" in map(str, book["5.1"].merged_cells.ranges)
    again = renaksi("show", sample, "--tables", "-o", "a.xlsx")
    assert (again.code, again.err.count("\n")) == (2, 1)


@pytest.mark.slow
def test_a_measure_is_shown_with_pages_and_links(renaksi: Renaksi, held: Path) -> None:
    renaksi("load", REPORT)
    shown = json.loads(renaksi("show", MEASURE.lower(), "--format", "json", "--lang", "id").out)
    assert (shown["kind"], shown["id"]) == ("measure", MEASURE)
    assert shown["values"]["text"] == "Tersusunnya format data anggaran sekolah"
    assert shown["places"]["text"] == [{"file_name": "plan.pdf", "pages": [15]}]
    linked = {(link["kind"], link["id"]): link["text"] for link in shown["links"]}
    assert ("commitment", "OGI-2030-2032/01") in linked
    assert ("target", f"{MEASURE}/B06") in linked
    (entry,) = [text for (kind, _), text in linked.items() if kind == "progress_entry"]
    assert "Cocok dengan ukuran ini" in entry


@pytest.mark.parametrize(
    "query",
    [
        "SELECT plan_id FROM plans",
        "SELECT organisation_id FROM organisations",
        "SELECT entry_id FROM progress_entries",
        *(
            pytest.param(query, marks=pytest.mark.slow)
            for query in (
                "SELECT commitment_id FROM commitments",
                "SELECT indicator_id FROM indicators",
                "SELECT document_id FROM documents",
                "SELECT section_id FROM sections",
                "SELECT report_id FROM progress_reports",
            )
        ),
    ],
)
@pytest.mark.usefixtures("reported")
def test_what_is_held_is_shown_by_its_id(renaksi: Renaksi, query: str) -> None:
    found = renaksi("query", f"{query} LIMIT 1", "--format", "csv").out.splitlines()[1]
    shown = renaksi("show", found)
    assert (shown.code, shown.err) == (0, "")
    assert f" {found}\n" in shown.out
    assert "linked with" in shown.out


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "said"), [("id", "rencana menyebut"), ("en", "the plan says")]
)
def test_a_finding_is_told_in_the_language_asked_for(
    renaksi: Renaksi, loaded: Path, language: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = "SELECT finding_id FROM findings WHERE code = 'count-differs'"
    found = renaksi("query", query, "--format", "csv", "-w", loaded).out.splitlines()[1]
    assert said in renaksi("show", found, "--lang", language, "-w", loaded).out
    monkeypatch.setenv("RENAKSI_LANG", language)
    assert said in renaksi("show", found, "-w", loaded).out
    assert said in renaksi("show", "OPI-2030-2032", "-w", loaded).out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("OGI-2030-2032/99",), 2, "renaksi status"),
        (("OGI-2030-2032", "--tables"), 2, "--tables is about a file"),
        (("OGI-2030-2032", "--format", "csv"), 2, "table or json"),
        (("missing.pdf",), 3, "missing.pdf"),
        (("{sample}", "--join"), 2, "--tables"),
        (("{sample}", "--page", "2-3"), 2, "one page"),
        (("{sample}", "--tables", "--page", "a"), 2, "2,4-6"),
        (("{sample}", "--tables", "--page", "99"), 2, "pages 1 to 16"),
    ],
)
def test_what_cannot_be_shown_is_one_sentence(
    renaksi: Renaksi, loaded: Path, sample: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    named = [word.format(sample=sample) for word in arguments]
    outcome = renaksi("show", *named, "-w", loaded)
    assert (outcome.code, outcome.err.count("\n")) == (code, 1)
    assert said in outcome.err
