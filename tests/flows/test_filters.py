"""The same filters and answers everywhere: plan, period, body, day and language, in Indonesian too."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from flows.cli.answers import meaning_of, verb_of
from flows.cli.review_cases import read_answer
from flows.pipeline.days import read_day
from models.errors import UsageError
from models.progress import Decision
from tests.flows.conftest import Renaksi, asked
from warehouse.judgements.review import Candidate, Case, Verb

SAMPLES = Path(__file__).parents[2] / "samples"
DIFF = ("diff", "OGI-2030-2032", "--format", "json")
ARCHIVES = "Badan Arsip Pendidikan Nasional"


@pytest.mark.parametrize(
    "text", ["2022-03-01", "1 Maret 2022", "1 March 2022", "1/3/2022", "01-Mar-22"]
)
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert read_day(text) == date(2022, 3, 1)


@pytest.mark.parametrize("text", ["Maret 2022", "2022", "yesterday", "31/2/2022", ""])
def test_a_day_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="is no day"):
        read_day(text)


def test_an_export_takes_an_indonesian_day(renaksi: Renaksi, loaded: Path) -> None:
    told = [
        renaksi("export", day, "--as", "ogp", "--as-of", day, "-w", loaded)
        for day in ("2031-12-31", "31 Desember 2031")
    ]
    assert told[0].code == told[1].code == 0
    refused = renaksi("export", "out", "--as-of", "Desember 2031", "-w", loaded)
    assert (refused.code, refused.err.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    ("answer", "meant"),
    [
        ("ya", ("accept", "")),
        ("Terima sudah dicek", ("accept", "sudah dicek")),
        ("tolak", ("reject", "")),
        ("tidak ada di rencana", ("no match", "di rencana")),
        ("n", ("no match", "")),
        ("no match", ("no match", "")),
        ("lewati", ("skip", "")),
        ("keluar", ("quit", "")),
        ("ke OGI-1/02", ("assign", "OGI-1/02")),
        ("mungkin", (None, "mungkin")),
        ("", (None, "")),
    ],
)
def test_an_answer_means_the_same_in_both_languages(
    answer: str, meant: tuple[str | None, str]
) -> None:
    assert meaning_of(answer) == meant


def test_a_sheets_decisions_may_be_indonesian() -> None:
    assert verb_of("TOLAK") is Verb.REJECT
    assert verb_of("tidak ada") is Verb.NO_MATCH
    assert verb_of("tetapkan") is Verb.ASSIGN
    assert [verb_of(word) for word in ("lewati", "ya dong", "")] == [None, None, None]


def test_an_answer_becomes_a_ruling() -> None:
    empty: dict[str, None] = dict.fromkeys(
        ("plan_id", "period", "commitment", "responsible", "measure", "target", "achievement")
    )
    case = Case(
        entry_id="e/1/1",
        reporter="government",
        decision=Decision.REVIEW,
        target_id="OGI-1/01/measure/1",
        target_text="Modul",
        score=0.7,
        reason="",
        decided_by=None,
        decided_at=None,
        note=None,
        candidates=(Candidate("OGI-1/01/measure/2", "Lain", None, None, 0.5),),
        **empty,
    )
    accepted = read_answer(case, "terima cocok")
    assert (accepted.verb, accepted.target_text, accepted.note) == (Verb.ACCEPT, "Modul", "cocok")
    assert read_answer(case, "1 karena").target_id == "OGI-1/01/measure/2"
    assert read_answer(case, "ke 1").target_id == "OGI-1/01/measure/2"
    assert read_answer(case, "t OGI-1/02").target_id == "OGI-1/02"
    assert read_answer(case, "tidak ada").target_id is None
    with pytest.raises(UsageError, match="no answer"):
        read_answer(case, "7")


@pytest.mark.slow
def test_a_review_of_a_period_or_body(renaksi: Renaksi, reported: Path) -> None:
    assert "entries to look at" in renaksi("review", "--list", "--all").out
    assert renaksi("review", "--list", "--all", "--period", "B12").out.startswith("Nothing")
    every, some = (
        renaksi("review", "--list", "--all", *only).out.count("3e00e1eb70189237/1/")
        for only in ((), ("--body", ARCHIVES, "--period", "b06"))
    )
    assert 0 < some < every


def test_a_review_gives_reasons_in_the_language(
    renaksi: Renaksi, reported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Mungkin" in renaksi("review", "--list", "--lang", "id").out
    assert "It may be this measure" in renaksi("review", "--list", "--lang", "en").out
    monkeypatch.setenv("RENAKSI_LANG", "id")
    assert "It may be" not in renaksi("review", "--list").out


def test_a_search_of_a_period_or_body(renaksi: Renaksi, reported: Path) -> None:
    everywhere = renaksi("search", "anggaran", "--format", "json", "-n", "99").out
    period = renaksi("search", "anggaran", "--period", "b06", "--format", "json").out
    assert '"kind": "section"' in everywhere
    assert '"kind": "progress_entry"' in period or '"kind": "target"' in period
    assert '"kind": "section"' not in period
    body = renaksi("search", "kanal", "--body", ARCHIVES)
    assert "OGI-2030-2032/02" not in body.out
    assert "OGI-2030-2032/02" in renaksi("search", "kanal").out


@pytest.mark.parametrize(
    "command",
    [("search", "anggaran"), ("review", "--list"), ("status",)],
)
def test_a_body_that_nobody_knows_is_one_sentence(
    renaksi: Renaksi, loaded: Path, command: tuple[str, ...]
) -> None:
    outcome = renaksi(*command, "--body", "Kementerian Antariksa", "-w", loaded)
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert "Kementerian Antariksa" in outcome.err


def test_a_status_of_a_period_or_body(renaksi: Renaksi, reported: Path) -> None:
    every = renaksi("status").out
    assert all(name in every for name in ("plan.pdf", "report-b06-oms.xlsx"))
    period = renaksi("status", "--period", "b06").out
    assert "report-b06-oms.xlsx" in period
    assert "plan.pdf" not in period.partition("document_id")[2]
    assert "report-b06" not in renaksi("status", "--period", "B12").out
    body = renaksi("status", "--body", ARCHIVES).out
    assert "plan.pdf" in body.partition("document_id")[2]
    assert "report-b06-oms.xlsx" not in body


@pytest.mark.slow
def test_a_comparison_of_a_body(renaksi: Renaksi, held: Path, sample: Path) -> None:
    assert renaksi("load", sample.with_name("plan-updated.pdf")).code == 0
    every, some = (
        {change["commitment_id"] for change in json.loads(renaksi(*DIFF, *only).out)}
        for only in ((), ("--body", ARCHIVES))
    )
    own = asked(
        renaksi,
        "SELECT DISTINCT commitment_id FROM commitment_organisations JOIN organisations"
        f" USING (organisation_id) WHERE '{ARCHIVES}' IN (name, acronym, organisation_id)",
    )
    assert every & {*own} <= some < every  # it may have a part in others in the version before
    refused = renaksi(*DIFF, "--body", "Badan Antariksa")
    assert (refused.code, refused.err.count("\n")) == (2, 1)


def test_a_review_has_its_heads_in_the_language(renaksi: Renaksi, reported: Path) -> None:
    indonesian = renaksi("review", "--list", "--lang", "id").out
    assert "Ukuran" in indonesian
    assert "perlu ditinjau: " in indonesian
    assert "Measure" in renaksi("review", "--list", "--lang", "en").out


def test_a_query_counts_to_the_day_that_is_named(renaksi: Renaksi, reported: Path) -> None:
    counted = [
        json.loads(renaksi("query", "FROM linked_entries", "--format", "json", *day).out)
        for day in ((), ("--as-of", "30 Juni 2031"), ("--as-of", "2031-06-29"))
    ]
    assert len(counted[0]) == len(counted[1]) > len(counted[2]) == 0
    overdue = ("query", "SELECT count(*) AS n FROM overdue_targets", "--format", "json")
    assert json.loads(renaksi(*overdue).out) == [{"n": 0}]
    assert json.loads(renaksi(*overdue, "--as-of", "2032-07-31").out)[0]["n"] > 0


@pytest.mark.parametrize(
    "command",
    [
        *(
            ("query", "SELECT 1", name, "x")
            for name in ("--plan", "--period", "--body", "--lang")
        ),
        ("query", "--as-of", "2032-07-31"),
        *(
            ("show", "OGI-2030-2032/01", name, "x")
            for name in ("--plan", "--period", "--body", "--as-of")
        ),
        ("show", str(SAMPLES / "plan.pdf"), "--lang", "id"),
        ("export", "out", "--period", "B06"),
        ("export", "out", "--plan", "OGI-2030-2032"),
        ("export", "out", "--body", "x"),
        ("export", "lake.ducklake", "--as", "lake", "--as-of", "2032-07-31"),
        ("diff", "OGI-2030-2032", "--period", "B06"),
    ],
)  # fmt: skip
def test_a_filter_that_means_nothing_is_refused(
    renaksi: Renaksi, loaded: Path, command: tuple[str, ...]
) -> None:
    outcome = renaksi(*command, "-w", loaded)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert {"--plan", "--period", "--body", "--lang", "--as-of"} & {
        word.strip(":;,") for word in outcome.err.split()
    }
    assert not Path("out").exists()
