"""Whose reports they are, on which period and plan: what is printed, given, asked, or proposed by names."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.cli.open_facts import ask_for_facts
from flows.pipeline.steps import LoadRequest, load_documents
from models.origin import Given, Reporter
from tests.flows.conftest import Renaksi, asked
from tests.flows.reports import TITLES, measures_of

pytestmark = pytest.mark.slow  # each loads several documents, or starts processes

GIVEN = ("--plan", "OGI-2030-2032", "--period", "B06", "--reporter", "government")
REPORTS = "SELECT plan_id, period, reporter, body FROM progress_reports ORDER BY ALL"
FINDINGS = """
    SELECT code FROM findings INNER JOIN documents USING (document_id)
    WHERE kind = 'progress_report' ORDER BY ALL
"""
NOBODY = "OGI-2030-2032,B06,government,"


@pytest.fixture
def folders(held: Path, sample: Path, tmp_path: Path) -> Path:
    """A table of each commitment without a title, all of one name, in folders of their own."""
    for number in (1, 2):
        folder = tmp_path / "masuk" / f"instansi {number}"
        folder.mkdir(parents=True)
        measures_of(sample, folder / "laporan.csv", titles=(), commitments=[number])
    return tmp_path / "masuk"


def test_clean_files_without_titles_have_no_finding_once_it_is_given_what_they_are(
    renaksi: Renaksi, folders: Path
) -> None:
    outcome = renaksi("load", folders, *GIVEN)
    assert (outcome.code, outcome.err) == (0, "")
    rows = [line for line in outcome.out.splitlines() if "laporan.csv" in line]
    assert [row.split("/laporan.csv")[0] for row in rows] == [f"instansi {n}" for n in (1, 2)]
    assert all(row.rstrip().endswith("none") for row in rows)
    assert "What was found" not in outcome.out
    assert asked(renaksi, FINDINGS) == []
    decisions = asked(renaksi, "SELECT DISTINCT decision FROM matches")
    assert decisions == ["auto"]


def test_what_stays_open_is_one_finding_for_each_report(renaksi: Renaksi, folders: Path) -> None:
    renaksi("load", folders)
    assert asked(renaksi, FINDINGS) == ["report-facts-missing"] * 2


def test_what_was_given_outlives_rebuilds_and_loads_that_say_nothing(
    renaksi: Renaksi, folders: Path, sample: Path
) -> None:
    renaksi("load", sample, "--force")
    renaksi("load", folders, *GIVEN)
    before = asked(renaksi, REPORTS)
    assert renaksi("rebuild").out.strip().endswith("every relation is as it was.")
    assert "unchanged" in renaksi("load", folders).out
    renaksi("load", folders, "--force")
    assert asked(renaksi, REPORTS) == before
    renaksi("load", folders, "--reporter", "civil_society")
    reporters = asked(renaksi, "SELECT DISTINCT reporter, period FROM progress_reports")
    assert reporters == ["civil_society,B06"]


@pytest.mark.parametrize(
    ("option", "told"),
    [
        (("--plan", "OPI-2030-2032"), "its plan"),
        (("--plan", "OGI-2020-2022"), "the plan's years"),
        (("--period", "B12"), "its period"),
        (("--reporter", "government"), "its reporter"),
        (("--body", "Kementerian Keuangan"), "its body"),
    ],
)
def test_what_is_printed_counts_and_contradictions_are_said(
    renaksi: Renaksi, held: Path, sample: Path, tmp_path: Path, option: tuple[str, ...], told: str
) -> None:
    titles = (*TITLES, "Pelapor: Yayasan Buku Terbuka")
    renaksi("load", measures_of(sample, tmp_path / "laporan.csv", titles=titles), *option)
    (report,) = asked(renaksi, REPORTS)
    assert report.startswith("OGI-2030-2032,B06,civil_society")
    (message,) = asked(
        renaksi, "SELECT message FROM findings WHERE code = 'report-given-contradicted'"
    )
    assert f"prints {told} otherwise" in message


def test_days_that_are_printed_outweigh_the_period_given(
    renaksi: Renaksi, held: Path, sample: Path, tmp_path: Path
) -> None:
    titles = (TITLES[0], "Januari – Juni 2031", "Pelapor: Kementerian/Lembaga")
    file = measures_of(sample, tmp_path / "laporan.csv", titles=titles)
    renaksi("load", file, "--period", "B12")
    assert asked(renaksi, REPORTS) == [NOBODY]
    assert asked(renaksi, FINDINGS) == ["period-given-contradicted"]
    renaksi("load", file, "--period", "B06")
    assert asked(renaksi, FINDINGS) == []


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (("--plan", "rencana"), "--plan rencana: this is no plan's identifier"),
        (("--period", "B06 dan B12"), "--period B06 dan B12: these are several periods"),
        (
            ("--period", "besok"),
            "--period besok: this is no period's code; give one as B06, TW2, 2021-Q2, 2021-S1 or 2021.",
        ),
        (("--period", "B07"), "--period B07: this is no period's code"),
        (("--period", "31"), "--period 31: this is no period's code"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_read(
    renaksi: Renaksi, folders: Path, option: tuple[str, ...], said: str
) -> None:
    outcome = renaksi("load", folders, *option)
    assert outcome.code == 2
    assert outcome.err.startswith(f"renaksi: {said}")
    assert asked(renaksi, "SELECT count(*) FROM progress_reports") == ["0"]


def test_a_plan_may_be_given_in_small_letters(renaksi: Renaksi, folders: Path) -> None:
    renaksi("load", folders, "--plan", "ogi-2030-2032", *GIVEN[2:])
    assert asked(renaksi, REPORTS) == [NOBODY] * 2
    assert asked(renaksi, FINDINGS) == []


@pytest.mark.parametrize(
    ("bodies", "option", "told"),
    [
        (["Yayasan Buku Terbuka"], ("--reporter", "government"), "its reporter"),
        (["Yayasan Buku Terbuka"], ("--body", "Kementerian Pertanian"), "its body"),
        (["Kementerian Keuangan"], ("--body", "Kementerian Pertanian"), "its body"),
        (
            ["Kementerian Keuangan", "Kementerian Sosial"],
            ("--body", "Kementerian Agama"),
            "its body",
        ),
        (["Kementerian Keuangan"], ("--body", "Kementerian Keuangan"), ""),
        (["Kementerian Keuangan", "Yayasan Buku Terbuka"], ("--reporter", "government"), ""),
        (["Kementerian Keuangan"], ("--reporter", "civil_society"), ""),
        (["Kementerian Keuangan"], ("--body", "Yayasan Buku Terbuka"), ""),
    ],
)
def test_what_is_given_otherwise_than_the_rows_let_expect_is_said(
    renaksi: Renaksi,
    held: Path,
    tmp_path: Path,
    bodies: list[str],
    option: tuple[str, str],
    told: str,
) -> None:
    rows = [f"1. Anggaran;{body};Format data;Draf;Draf selesai;Selesai" for body in bodies]
    heads = "Komitmen;Penanggung Jawab;Ukuran Keberhasilan;Target;Capaian;Status"
    file = tmp_path / "laporan.csv"
    file.write_text("\n".join([*TITLES, heads, *rows]), encoding="utf-8")
    renaksi("load", file, *option)
    query = "SELECT message FROM findings WHERE code = 'report-given-unlike-rows'"
    found = asked(renaksi, query)
    assert len(found) == bool(told)
    assert all(f"fit {told} as it was given" in message for message in found)
    assert all(bodies[0] in message for message in found)


@pytest.mark.parametrize(
    ("place", "report"),
    [
        ("OGI 2030-2032/B06/laporan OMS.csv", "OGI-2030-2032,B06,civil_society,"),
        ("Laporan B06/Kementerian Keuangan/laporan.csv", NOBODY),
        ("B12/laporan B06 pemerintah.csv", NOBODY),
    ],
)
def test_names_of_files_and_folders_propose(
    renaksi: Renaksi, held: Path, sample: Path, tmp_path: Path, place: str, report: str
) -> None:
    file = tmp_path / place
    file.parent.mkdir(parents=True)
    renaksi("load", measures_of(sample, file, titles=()))
    assert asked(renaksi, REPORTS) == [report]
    assert len(asked(renaksi, FINDINGS)) == 1


def test_a_table_of_civil_society_alone_is_not_the_governments(
    renaksi: Renaksi, held: Path, sample: Path, tmp_path: Path
) -> None:
    file = measures_of(sample, tmp_path / "laporan.csv", titles=TITLES)
    heads, *rows = file.read_text(encoding="utf-8").splitlines()[2:]
    own = [row for row in rows if "Yayasan" in row]
    assert own
    file.write_text("\n".join([*TITLES, heads, *own]), encoding="utf-8")
    renaksi("load", file)
    assert asked(renaksi, "SELECT reporter FROM progress_reports") == ["civil_society"]
    assert asked(renaksi, FINDINGS) == ["report-told-by-name"]


def test_the_body_is_the_one_that_is_responsible_for_all_rows(
    renaksi: Renaksi, held: Path, sample: Path, tmp_path: Path
) -> None:
    file = measures_of(sample, tmp_path / "laporan.csv")
    heads, *rows = file.read_text(encoding="utf-8").splitlines()[2:]
    one = rows[0].split(";")[1]
    own = [row for row in rows if row.split(";")[1] == one]
    file.write_text("\n".join([*TITLES, heads, *own]), encoding="utf-8")
    renaksi("load", file, "--reporter", "government")
    bodies = """
        SELECT organisations.name FROM progress_reports
        INNER JOIN organisations ON body = organisation_id
    """
    assert asked(renaksi, bodies) == [one]


def test_a_person_is_asked_once_for_all_files(
    folders: Path, held: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions: list[str] = []
    answers = iter(["OGI", "OGI-2030-2032", "", "ministry", "government"])

    def prompt(question: str, *_: object, **__: object) -> str:
        questions.append(question.split(" ")[0])
        return next(answers)

    monkeypatch.setattr("typer.prompt", prompt)
    files = tuple(sorted(folders.rglob("*.csv")))
    report = load_documents(LoadRequest(files, held), ask=ask_for_facts)
    assert questions == ["Which", "Which", "Which", "Who", "Who"]
    assert not report.failures
    facts = {document.stored.reports[0].plan_id for document in report.documents}  # type: ignore[union-attr]
    assert facts == {"OGI-2030-2032"}


def test_answers_are_kept_with_the_file(
    folders: Path, held: Path, sample: Path, renaksi: Renaksi
) -> None:
    renaksi("load", sample, "--force")
    files = tuple(sorted(folders.rglob("*.csv")))
    given = Given("OGI-2030-2032", "B06", Reporter.GOVERNMENT)
    load_documents(LoadRequest(files, held), ask=lambda unsaid: given)
    assert asked(renaksi, FINDINGS) == []
    assert renaksi("rebuild").out.strip().endswith("every relation is as it was.")


@pytest.mark.parametrize("given", ["2031-S1", "2031-s1", "Semester I 2031", "2031-Q2"])
def test_a_half_year_may_be_given_by_its_year(renaksi: Renaksi, folders: Path, given: str) -> None:
    renaksi("load", folders, *GIVEN[:2], "--period", given, *GIVEN[4:])
    assert asked(renaksi, REPORTS) == [NOBODY] * 2
    assert asked(renaksi, FINDINGS) == []


def test_a_year_of_two_half_years_is_a_finding(renaksi: Renaksi, folders: Path) -> None:
    renaksi("load", folders, *GIVEN[:2], "--period", "Tahun 2031", *GIVEN[4:])
    assert asked(renaksi, REPORTS) == [NOBODY.replace("B06", "2031")] * 2
    assert asked(renaksi, FINDINGS) == ["period-not-in-plan"] * 2
    assert asked(renaksi, "SELECT DISTINCT decision FROM matches") == ["review"]


@pytest.mark.parametrize(
    ("printed", "given", "codes"),
    [
        ("Triwulan II 2031", "2031-Q4", ["report-given-contradicted"]),
        ("Triwulan II", "2031-Q2", []),
        ("Triwulan II", "2031-Q4", ["period-days-differ", "report-given-contradicted"]),
        ("Periode B06", "2031-S2", ["period-days-differ"]),
        ("Periode B06", "2031-S1", []),
    ],
)
def test_a_period_printed_otherwise_than_given_is_said(
    renaksi: Renaksi, held: Path, sample: Path, tmp_path: Path,
    printed: str, given: str, codes: list[str],
) -> None:  # fmt: skip
    titles = (TITLES[0], printed, "Pelapor: Kementerian/Lembaga")
    file = measures_of(sample, tmp_path / "laporan.csv", titles=titles)
    renaksi("load", file, "--period", given)
    assert asked(renaksi, REPORTS)[0].split(",")[1] == "B06"
    assert asked(renaksi, FINDINGS) == codes
