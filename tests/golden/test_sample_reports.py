"""The sample progress reports, from their files to the matches; and the same entries however they are printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import canonicalize
from zipfile import ZipFile

import duckdb
import pytest

from flows.cli.program import main
from samples.make_samples import HERE, make_report, printed, read_reports
from tests.extractors.reports import differences, entries, read, said
from tests.renditions.look import Look
from tests.renditions.producers import draw, missing
from tests.renditions.reports import ReportForm, report

REPORTS = {content["file"]: content for content in read_reports()}
TITLES = ("Laporan Realisasi Rencana Aksi Open Government Indonesia 2030-2032", "Periode: B-06")
FORMS = [
    ReportForm(
        name="merged over rows and pages",
        titles=TITLES,
        columns=(
            ("commitment_as_printed", "Nama Komitmen"),
            ("responsible", "Instansi Pelaksana"),
            ("measure_as_printed", "Indikator"),
            ("target_as_printed", "Target Periode B06"),
            ("achievement", "Realisasi / Capaian"),
            ("percent", "Persentase Capaian"),
            ("status_as_printed", "Keterangan"),
            ("obstacles", "Kendala/Hambatan"),
            ("follow_up", "RTL"),
            ("evidence", "Bukti Dukung"),
        ),
        commitment="merged",
    ),
    ReportForm(
        name="commitments in rows of their own under two rows of heads",
        titles=TITLES,
        columns=(
            ("number", "No."),
            ("measure_as_printed", "Ukuran"),
            ("responsible", "K/L"),
            ("target_as_printed", "Sasaran Periode"),
            ("achievement", "Uraian"),
            ("percent", "%"),
            ("status_as_printed", "Status"),
            ("obstacles", "Hambatan"),
            ("follow_up", "Tindak Lanjut"),
            ("evidence", "Data Dukung"),
        ),
        commitment="band",
        groups=(("Capaian", ("achievement", "percent", "status_as_printed")),),
        repeat_heads=False,
    ),
    ReportForm(
        name="a heading and a table each",
        titles=TITLES,
        columns=(
            ("number", "No"),
            ("responsible", "Penanggung Jawab"),
            ("measure_as_printed", "Ukuran Keberhasilan"),
            ("target_as_printed", "Target"),
            ("achievement", "Capaian"),
            ("status_as_printed", "Status"),
            ("percent", "%"),
            ("obstacles", "Kendala"),
            ("follow_up", "Tindak Lanjut"),
            ("evidence", "Data Pendukung"),
        ),
        commitment="heading",
        heading="Komitmen {}",
    ),
]
GROUPED = replace(
    FORMS[0],
    name="merged under heads that name nothing, on every page",
    groups=(
        ("Hasil Pelaksanaan", ("achievement", "percent", "status_as_printed")),
        ("Catatan", ("obstacles", "follow_up", "evidence")),
    ),
)
LOOKS = [
    Look(name="narrow", producer="weasyprint", paper="A5", annex_paper="A5", margin=8, size=5),
    Look(name="broken", producer="typst", paper="A5 landscape", annex_paper="A5", margin=20, size=7),
    Look(name="hyphens", producer="weasyprint", paper="A4", hyphens="auto", justify=True, size=7),
    Look(name="rows", producer="reportlab", paper="A5 landscape", annex_paper="A5", size=6,
         font="Vera.ttf|VeraBd.ttf", margin=10),
    Look(name="skia", producer="chromium", paper="Letter landscape", margin=30, size=8),
    Look(name="word", producer="libreoffice", paper="A5 landscape", annex_paper="A5", size=6,
         margin=15),
    Look(name="centred", producer="weasyprint", paper="A5 landscape", valign="middle", margin=20,
         size=6),
    Look(name="centred rows", producer="reportlab", paper="A4 landscape", valign="middle",
         font="Helvetica", size=9, margin=15),
    Look(name="rules", producer="typst", paper="A4 landscape", lines="horizontal", margin=20,
         font="Libertinus Serif", size=8),
    Look(name="pieces", producer="weasyprint", paper="A4 landscape", lines="horizontal", size=8,
         valign="middle"),
    Look(name="letters of one width", producer="weasyprint", paper="A4 landscape",
         lines="horizontal", font="Liberation Mono", size=8, valign="middle"),
    Look(name="narrow letters of one width", producer="chromium", paper="A4 landscape", margin=20,
         font="Liberation Mono", size=8),
    Look(name="wide heads", producer="typst", paper="A5 landscape", annex_paper="A5", margin=20,
         font="Libertinus Serif", size=7),
    Look(name="dots", producer="chromium", paper="A4 landscape", margin=20, size=8,
         border="dotted", ink="#bbbbbb", thickness=1),
]  # fmt: skip


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with the sample plan and its reports, the reports named first."""
    path = tmp_path_factory.mktemp("sample") / "renaksi.duckdb"
    files = [str(HERE / name) for name in (*REPORTS, "plan.pdf")]
    assert main(["load", *files, "--warehouse", str(path)]) == 0
    return path


@pytest.mark.parametrize("name", REPORTS)
def test_every_field_of_a_sample_is_read(name: str) -> None:
    found = read(HERE / name)
    assert not differences(REPORTS[name]["entries"], entries(found))
    assert not found.findings
    (only,) = found.reports
    assert said(only) == (REPORTS[name]["period"], REPORTS[name]["reporter"])


def test_entries_are_linked_or_left_to_a_person(warehouse: Path) -> None:
    want = {
        (content["reporter"], number): entry.get("commitment")
        for content in REPORTS.values()
        for number, entry in enumerate(content["entries"], 1)
    }
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        matches = connection.execute("""
            SELECT reports.reporter, entries.ordinal, matches.commitment_id, matches.decision
            FROM matches
            INNER JOIN progress_entries AS entries USING (entry_id)
            INNER JOIN progress_reports AS reports USING (report_id)
        """).fetchall()
    assert len(matches) == len(want)
    for reporter, ordinal, commitment_id, decision in matches:
        commitment = want[reporter, ordinal]
        if commitment is None:
            assert decision == "unmatched"
        else:
            assert (decision in ("auto", "review"), commitment_id) == (True, commitment)
    assert {decision for *_, decision in matches} == {"auto", "review", "unmatched"}


@pytest.mark.parametrize("name", REPORTS)
def test_the_script_makes_the_sample_that_is_here(name: str, tmp_path: Path) -> None:
    make_report(REPORTS[name], tmp_path / name)
    assert content(tmp_path / name) == content(HERE / name)


def content(path: Path) -> object:
    """A file's bytes; of a workbook, which XML libraries write each in their way, what its parts say."""
    if path.suffix != ".xlsx":
        return path.read_bytes()
    with ZipFile(path) as parts:
        return {name: canonicalize(parts.read(name).decode()) for name in parts.namelist()}


def _printed() -> Iterator[object]:
    """Each form in each look; where there is little time each look once, in turns."""
    for number, look in enumerate(LOOKS):
        for form in FORMS:
            marks = [] if form is FORMS[number % len(FORMS)] else [pytest.mark.slow]
            yield pytest.param(form, look, id=f"{look.name}-{form.name}", marks=marks)


@pytest.mark.parametrize(("form", "look"), [*_printed()])
def test_a_report_reads_the_same_however_it_is_printed(
    form: ReportForm, look: Look, tmp_path: Path
) -> None:
    if absent := missing(look.producer, look.font):
        pytest.skip(f"{absent} is not installed")
    content = _long_report()
    pdf = tmp_path / "laporan.pdf"
    draw(report(printed(content), form, look), look, pdf)
    found = differences(content["entries"], entries(read(pdf)))
    assert not found, f"{pdf}\n" + "\n".join(found)


@pytest.mark.parametrize("look", ["narrow", "centred", "word", "pieces"])
def test_heads_stand_under_others_that_name_nothing(look: str, tmp_path: Path) -> None:
    printed_so = next(one for one in LOOKS if one.name == look)
    test_a_report_reads_the_same_however_it_is_printed(GROUPED, printed_so, tmp_path)


def _long_report() -> dict[str, Any]:
    """All sample entries, three times over, so that they fill some pages."""
    every = [entry for content in REPORTS.values() for entry in content["entries"]]
    return {"entries": sorted(every * 3, key=lambda entry: str(entry["commitment_as_printed"]))}
