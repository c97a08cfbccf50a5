"""What people say of values, reports, files and findings holds until it is taken back, and leaves nothing then."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb
import pytest
from duckdb import DuckDBPyConnection

from flows.cli.program import main
from flows.pipeline.judging import say_of
from flows.pipeline.mirror import mirroring
from flows.pipeline.storing import (
    judge_again,
    load_document,
    load_report,
    roll_back,
    undo_judgement,
)
from models.errors import UsageError, WarehouseError
from models.plan import Commitment
from tests.warehouse.reported import (
    OGI,
    Due,
    Said,
    assign,
    commitment,
    entry_id,
    plan_document,
    report,
)
from warehouse.ask.versions import compare_versions
from warehouse.judgements import ledger_file
from warehouse.judgements.ledger import is_behind
from warehouse.judgements.ledger_file import ledger_of, read_ledger
from warehouse.judgements.lines import Kind, Line, as_text, named
from warehouse.judgements.sampling import drawn
from warehouse.judgements.saying import Saying, correct, find_subject
from warehouse.store.connection import open_warehouse
from warehouse.store.digest import relation_digests

BUDGET, CONTRACTS, AID = Due("Format data anggaran"), Due("Portal kontrak"), Due("Bantuan hukum")
FIRST = commitment(1, "Keterbukaan anggaran", BUDGET, CONTRACTS)
SECOND = commitment(2, "Bantuan hukum", AID, indicators=("Jumlah layanan",))
REPORT = entry_id().rpartition("/")[0]
SARI = Saying("Sari")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan of two commitments, and a report with two entries."""
    path = tmp_path_factory.mktemp("made") / "renaksi.duckdb"
    with open_warehouse(path) as connection:
        load_document(connection, plan_document(FIRST, SECOND))
        load_report(connection, report(Said(BUDGET.text), Said(CONTRACTS.text)))
    return path


@pytest.fixture
def held(made: Path, path: Path) -> Path:
    """A copy of it to change, with its ledger."""
    shutil.copy(made, path)
    shutil.copytree(ledger_of(made).parent, ledger_of(path).parent)
    return path


@pytest.fixture
def connection(held: Path) -> Iterator[DuckDBPyConnection]:
    with open_warehouse(held) as connection:
        yield connection


def judge(connection: DuckDBPyConnection, subject: str, *words: str) -> str:
    """Say it; gives the judgement."""
    return say_of(connection, subject, words, SARI).judgement_id


def undo_all(connection: DuckDBPyConnection) -> None:
    for (judgement,) in rows(connection, "SELECT judgement_id FROM judgements"):
        undo_judgement(connection, str(judgement), Saying("Budi"))


def rows(connection: DuckDBPyConnection, query: str) -> list[tuple[object, ...]]:
    return connection.execute(query).fetchall()


def digests(connection: DuckDBPyConnection) -> dict[str, str]:
    """Of every relation but that which tells what was taken back."""
    found = relation_digests(connection)
    del found["judgements"]
    return found


def states(connection: DuckDBPyConnection) -> dict[str, str]:
    found = rows(connection, "SELECT concat_ws(' ', kind, field), state FROM judgements")
    return {str(about): str(state) for about, state in found}


SAID: list[Sequence[str]] = [
    (f"{OGI}/01", "title", "is", "Keterbukaan data anggaran"),
    (f"{OGI}/01", "end_date", "is", "31 Desember 2022"),
    (f"{OGI}/02", "title", "right"),
    (f"{OGI}/02/indicator/1", "text", "is", "Jumlah layanan hukum"),
    (f"{OGI}/02/indicator/1", "details", "is", "satu", "dua"),
    (f"{OGI}/01/measure/1", "evidence", "is", "Tautan"),
    (f"{OGI}/01/measure/1/B06", "text", "is", "Draf pertama"),
    (entry_id(), "achievement", "is", "Draf selesai seluruhnya"),
    (entry_id(), "percent", "is", "45"),
    (entry_id(2), "measure", f"{OGI}/02/measure/1"),
    (REPORT, "reporter", "civil_society"),
]


@pytest.mark.slow
def test_what_is_said_holds_and_leaves_nothing_when_undone(
    connection: DuckDBPyConnection,
) -> None:
    before = digests(connection)
    for words in SAID:
        judge(connection, *words)
    assert set(states(connection).values()) == {"applied"}
    told = rows(
        connection,
        "SELECT title, commitments.end_date::VARCHAR, details, reporter, achievement, percent FROM commitments, "
        "indicators, progress_reports, progress_entries WHERE number = 1 AND entry_id LIKE '%/1/1'",
    )
    assert told == [
        ("Keterbukaan data anggaran", "2022-12-31", ["satu", "dua"], "civil_society",
         "Draf selesai seluruhnya", 45.0)
    ]  # fmt: skip
    undo_all(connection)
    assert digests(connection) == before


@pytest.mark.slow
def test_a_command_says_and_takes_back(held: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--by", "Sari", "--warehouse", str(held))
    assert main(["judge", f"{OGI}/01", "title", "is", "Anggaran", *options]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"title of {OGI}/01 is put right. To take it back: renaksi undo ")
    judgement = told.split()[-1]
    assert main(["undo", judgement, *options]) == 0
    assert main(["undo", judgement, *options]) == 2
    assert "was taken back by Sari already" in capsys.readouterr().err


def test_provenance_tells_what_was_read(connection: DuckDBPyConnection) -> None:
    judge(connection, f"{OGI}/01", "title", "is", "Keterbukaan data anggaran")
    told = rows(connection, "SELECT field, value_as_read FROM provenance WHERE is_corrected")
    assert told == [("title", "Keterbukaan anggaran")]


def renamed(title: str) -> Commitment:
    """The second commitment under another title."""
    return SECOND.model_copy(update={"title": commitment(2, title).title})


@pytest.mark.slow
def test_a_new_version_is_compared_as_it_was_read(connection: DuckDBPyConnection) -> None:
    judge(connection, f"{OGI}/01", "title", "is", "Keterbukaan data anggaran")
    judge(connection, f"{OGI}/02", "title", "is", "Bantuan hukum bagi warga")
    third = commitment(3, "Pelayanan publik", Due("Aduan"))
    new = plan_document(FIRST, renamed("Bantuan hukum warga"), third, content="baru")
    load_document(connection, new)
    told = [("Bantuan hukum", "Bantuan hukum warga"), (None, "Pelayanan publik")]
    changes = compare_versions(connection, OGI).changes
    assert [(change.old_value, change.new_value) for change in changes] == told
    assert rows(connection, "SELECT old_value, new_value FROM changes") == told
    assert rows(connection, "SELECT title FROM commitments ORDER BY number") == [
        ("Keterbukaan data anggaran",), ("Bantuan hukum warga",), ("Pelayanan publik",),
    ]  # fmt: skip
    stand = rows(connection, "SELECT state FROM judgements ORDER BY decided_at")
    assert stand == [("applied",), ("open",)]


def test_what_is_read_so_by_now_is_fulfilled(connection: DuckDBPyConnection) -> None:
    judge(connection, f"{OGI}/02", "title", "is", "Bantuan hukum warga")
    load_document(connection, plan_document(FIRST, renamed("Bantuan  hukum warga"), content="baru"))
    assert states(connection) == {"value title": "fulfilled"}


@pytest.mark.slow
def test_what_is_not_there_any_more_is_an_orphan(connection: DuckDBPyConnection) -> None:
    judge(connection, f"{OGI}/02", "title", "is", "Bantuan hukum warga")
    load_document(connection, plan_document(FIRST, content="baru"))
    assert states(connection) == {"value title": "orphan"}


@pytest.mark.slow
def test_what_is_printed_elsewhere_is_found_there(connection: DuckDBPyConnection) -> None:
    judge(connection, f"{OGI}/02", "title", "is", "Bantuan hukum warga")
    put_in_front = commitment(2, "Pelayanan publik", Due("Aduan"))
    moved = commitment(3, "Bantuan hukum", AID, indicators=("Jumlah layanan",))
    load_document(connection, plan_document(FIRST, put_in_front, moved, content="baru"))
    assert states(connection) == {"value title": "applied"}
    titles = rows(connection, "SELECT title FROM commitments WHERE number = 3")
    assert titles == [("Bantuan hukum warga",)]


@pytest.mark.slow
def test_links_outlive_what_is_said_of_reports(connection: DuckDBPyConnection) -> None:
    judge(connection, entry_id(2), "measure", f"{OGI}/02/measure/1")
    judge(connection, REPORT, "period", "B12")
    judge(connection, entry_id(2), "measure_as_printed", "is", "Portal kontrak terbuka")
    judge(connection, f"{OGI}/02/measure/1", "text", "is", "Bantuan hukum warga")
    assert set(states(connection).values()) == {"applied"}
    told = rows(connection, "SELECT decision, measure_id FROM matches WHERE decided_by = 'Sari'")
    assert told == [("accepted", f"{OGI}/02/measure/1")]
    assert rows(connection, "SELECT period FROM progress_reports") == [("B12",)]


@pytest.mark.slow
def test_a_withdrawn_plan_leaves_every_relation(connection: DuckDBPyConnection) -> None:
    before = digests(connection)
    ((plan,),) = rows(connection, "SELECT document_id FROM plans")
    judge(connection, str(plan), "withdrawn")
    for relation in ("plans", "commitments", "measures", "plan_versions", "changes"):
        assert rows(connection, f"FROM {relation}") == []
    assert (
        rows(connection, "SELECT DISTINCT decision FROM matches WHERE measure_id IS NOT NULL") == []
    )
    assert (plan,) not in rows(connection, "SELECT document_id FROM documents")
    undo_all(connection)
    assert digests(connection) == before


@pytest.mark.slow
def test_a_withdrawn_version_shows_the_one_before(connection: DuckDBPyConnection) -> None:
    before = digests(connection)
    wrong = plan_document(FIRST, content="keliru")
    load_document(connection, wrong)
    judge(connection, wrong.facts.document_id, "withdrawn")
    assert digests(connection) == before


@pytest.mark.slow
def test_a_file_replaces_another_whichever_came_first(connection: DuckDBPyConnection) -> None:
    ((first,),) = rows(connection, "SELECT document_id FROM plans")
    before = digests(connection)
    late = plan_document(FIRST, content="keliru")
    load_document(connection, late)
    load_report(connection, report(Said(BUDGET.text, achievement="Lain"), content="lain"))
    ((other,),) = rows(
        connection, f"SELECT document_id FROM progress_reports WHERE report_id <> '{REPORT}'"
    )
    loaded = digests(connection)
    judge(connection, str(first), "replaces", late.facts.document_id)
    judge(connection, REPORT.partition("/")[0], "replaces", str(other))
    assert set(states(connection).values()) == {"applied"}
    for name in (
        "plans",
        "commitments",
        "measures",
        "progress_reports",
        "matches",
        "body_progress",
    ):
        assert digests(connection)[name] == before[name], name
    current = "SELECT document_id FROM documents WHERE NOT is_current ORDER BY 1"
    assert rows(connection, current) == sorted([(late.facts.document_id,), (other,)])
    withdrawn = judge(connection, str(first), "withdrawn")
    shown = rows(connection, "SELECT document_id FROM plans")
    assert shown == [(late.facts.document_id,)]
    undo_judgement(connection, withdrawn, SARI)
    for (judgement,) in rows(
        connection, "SELECT judgement_id FROM judgements WHERE verdict = 'replaces'"
    ):
        undo_judgement(connection, str(judgement), SARI)
    assert digests(connection) == loaded


@pytest.mark.slow
def test_of_two_files_that_replace_each_other_one_holds(connection: DuckDBPyConnection) -> None:
    ((first,),) = rows(connection, "SELECT document_id FROM plans")
    late = plan_document(FIRST, content="keliru")
    load_document(connection, late)
    judge(connection, str(first), "replaces", late.facts.document_id)
    judge(connection, late.facts.document_id, "replaces", str(first))
    told = rows(connection, "SELECT state FROM judgements ORDER BY decided_at")
    assert told == [("open",), ("applied",)]
    assert rows(connection, "SELECT document_id FROM plans") == [(late.facts.document_id,)]


@pytest.mark.slow
def test_a_rollback_is_in_the_ledger_and_undone(connection: DuckDBPyConnection) -> None:
    load_document(connection, plan_document(FIRST, content="baru"))
    before = digests(connection)
    roll_back(connection, OGI, 1, "Sari")
    assert states(connection) == {"plan version": "applied"}
    undo_all(connection)
    assert digests(connection) == before


@pytest.mark.slow
def test_a_later_word_takes_the_place_of_an_earlier(connection: DuckDBPyConnection) -> None:
    title = "SELECT title FROM commitments WHERE number = 1"
    first = judge(connection, f"{OGI}/01", "title", "is", "Pertama")
    second = judge(connection, f"{OGI}/01", "title", "is", "Kedua")
    state = f"SELECT state FROM judgements WHERE judgement_id = '{first}'"
    assert (rows(connection, title), rows(connection, state)) == ([("Kedua",)], [("undone",)])
    undo_judgement(connection, second, SARI)
    assert (rows(connection, title), rows(connection, state)) == ([("Pertama",)], [("applied",)])


def test_links_are_in_the_ledger(connection: DuckDBPyConnection, held: Path) -> None:
    assign(connection, {entry_id(): f"{OGI}/02/measure/1"})
    told = rows(connection, "SELECT kind, verdict, state, decided_by FROM judgements")
    assert told == [("link", "accepted", "applied", "Sari")]
    assert [line.kind for line in read_ledger(ledger_of(held))] == ["load", "load", "link"]


@pytest.mark.slow
def test_lines_of_another_ledger_are_taken_over(held: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.duckdb"
    shutil.copy(held, other)
    shutil.copytree(ledger_of(held).parent, ledger_of(other).parent)
    for path, words in (
        (held, (f"{OGI}/01", "title", "is", "Pertama")),
        (other, (entry_id(), "measure", "none")),
    ):
        with open_warehouse(path) as connection:
            judge(connection, *words)
    lines = {path: ledger_of(path).read_text(encoding="utf-8") for path in (held, other)}
    found = []
    for path, source in ((held, other), (other, held)):
        with ledger_of(path).open("a", encoding="utf-8") as ledger:
            ledger.write(lines[source])
        mirroring(path, 0, lambda: None)
        with open_warehouse(path, read_only=True) as connection:
            assert states(connection) == {"value title": "applied", "link": "applied"}
            found.append(digests(connection))
    assert found[0] == found[1]


def test_a_lost_ledger_is_written_again(connection: DuckDBPyConnection, held: Path) -> None:
    judge(connection, f"{OGI}/01", "title", "is", "Pertama")
    lines = read_ledger(ledger_of(held))
    shutil.rmtree(ledger_of(held).parent)
    assert rows(connection, "SELECT title FROM commitments WHERE number = 1") == [("Pertama",)]
    judge(connection, f"{OGI}/02", "title", "right")
    assert read_ledger(ledger_of(held))[:-1] == lines


def test_what_a_killed_process_left_of_a_line_is_none(
    connection: DuckDBPyConnection, held: Path
) -> None:
    with ledger_of(held).open("a", encoding="utf-8") as ledger:
        ledger.write('{"id":"abc","kind":"val')
    judge(connection, f"{OGI}/01", "title", "is", "Pertama")
    assert [line.kind for line in read_ledger(ledger_of(held))] == ["load", "load", "value"]


def test_a_line_that_is_none_is_complained_of(held: Path) -> None:
    with ledger_of(held).open("a", encoding="utf-8") as ledger:
        ledger.write("apa ini?\n")
    with pytest.raises(WarehouseError, match=r"judgements\.jsonl, line 3: this is no line"):
        read_ledger(ledger_of(held))


def test_killed_between_file_and_commit_both_agree(held: Path) -> None:
    with open_warehouse(held, read_only=True) as connection:
        subject = find_subject(connection, f"{OGI}/01")
        line = named(correct(connection, subject, "title", ["Pertama"], SARI))
    with ledger_of(held).open("a", encoding="utf-8") as ledger:  # which is all that was done
        ledger.write(f"{as_text(line)}\n")
    mirroring(held, 0, lambda: None)
    with open_warehouse(held, read_only=True) as connection:
        assert rows(connection, "SELECT title FROM commitments WHERE number = 1") == [("Pertama",)]
        assert states(connection) == {"value title": "applied"}


def test_what_fails_leaves_no_line(connection: DuckDBPyConnection, held: Path) -> None:
    before = ledger_of(held).read_bytes()
    subject = {"entity_kind": "value", "entity_key": "x", "plan_id": OGI, "field": "version"}
    line = SARI.line(Kind.PLAN, subject, "shown", "no number")
    with pytest.raises(duckdb.ConversionException):
        judge_again(connection, [line])
    assert ledger_of(held).read_bytes() == before
    assert rows(connection, "FROM judgements") == []


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        ((f"{OGI}/01", "titel", "is", "x"), "did you mean title?"),
        ((f"{OGI}/01", "title", "Baru"), f'did you mean `renaksi judge {OGI}/01 title is "Baru"`?'),
        ((f"{OGI}/01", "title", "is", "Keterbukaan anggaran"), "says so already."),
        ((f"{OGI}/01", "end_date", "is", "kapan"), "kapan is no day"),
        ((entry_id(), "percent", "is", "banyak"), "percent is a DOUBLE, and banyak is none."),
        ((REPORT, "period", "besok"), "this is no period's code"),
        ((REPORT, "B12"), f"did you mean `renaksi judge {REPORT} period B12`?"),
        (("OGI-9", "title", "is", "x"), "OGI-9 is nothing that the warehouse holds"),
        ((OGI, "version", "7"), f"{OGI} has no version 7"),
    ],
)
def test_wrong_use_names_the_nearest_right_one(
    connection: DuckDBPyConnection, held: Path, words: Sequence[str], nearest: str
) -> None:
    before = ledger_of(held).read_bytes()
    with pytest.raises(UsageError) as refused:
        judge(connection, *words)
    assert nearest in str(refused.value)
    assert ledger_of(held).read_bytes() == before


def copied(held: Path, name: Path) -> Path:
    """A copy of a warehouse with its ledger, as a second officer has it."""
    shutil.copy(held, name)
    shutil.copytree(ledger_of(held).parent, ledger_of(name).parent)
    return name


def said_apart(held: Path, other: Path) -> None:
    """Sari and Budi say otherwise of the same title and the same link, neither knowing of the other."""
    for path, who, title, target in (
        (held, SARI, "Pertama", f"{OGI}/02/measure/1"),
        (other, Saying("Budi"), "Kedua", "none"),
    ):
        with open_warehouse(path) as connection:
            say_of(connection, f"{OGI}/01", ("title", "is", title), who)
            say_of(connection, entry_id(), ("measure", target), who)


@pytest.mark.slow
def test_only_new_lines_are_read(
    connection: DuckDBPyConnection, held: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []

    def heard(content: bytes, _: Path) -> list[Line]:
        read.append(len(content))
        return []

    monkeypatch.setattr(ledger_file, "parsed", heard)
    judge(connection, f"{OGI}/01", "title", "is", "Pertama")
    judge(connection, f"{OGI}/01", "title", "is", "Kedua")
    assert read == [0] * len(read)


@pytest.mark.slow
@pytest.mark.parametrize("change", [b"", b"\n"])
def test_a_ledger_changed_underneath_is_noticed(held: Path, tmp_path: Path, change: bytes) -> None:
    other = copied(held, tmp_path / "other.duckdb")
    said_apart(held, other)
    ledger_of(held).write_bytes(change + ledger_of(other).read_bytes())
    mirroring(held, 0, lambda: None)
    with open_warehouse(held) as connection:
        told = rows(connection, "SELECT decided_by, state FROM judgements WHERE kind = 'value'")
        assert sorted(told) == [("Budi", "open"), ("Sari", "open")]
        titles = rows(connection, "SELECT title FROM commitments WHERE number = 1")
        assert titles == [("Keterbukaan anggaran",)]
    kinds = [line.kind for line in read_ledger(ledger_of(held))]
    assert sorted(kinds) == sorted(["load", "load", *["value", "link", "contradiction"] * 2])


@pytest.mark.slow
@pytest.mark.parametrize("name", ["judgements (1).jsonl", "judgements-LAPTOP.jsonl"])
def test_a_synchronised_copy_loses_nothing(held: Path, tmp_path: Path, name: str) -> None:
    other = copied(held, tmp_path / "other.duckdb")
    said_apart(held, other)
    shutil.copy(ledger_of(other), ledger_of(held).with_name(name))
    mirroring(held, 0, lambda: None)
    with open_warehouse(held) as connection:
        told = rows(connection, "SELECT decided_by, state FROM judgements ORDER BY ALL")
        assert told == [("Budi", "open")] * 2 + [("Sari", "open")] * 2
        reason = rows(connection, "SELECT decision, reason FROM matches WHERE method = 'reopened'")
        why = "Budi & Sari decided differently, neither knowing of the other: please decide again."
        assert reason == [("review", why)]
        assert not is_behind(connection)
        say_of(connection, f"{OGI}/01", ("title", "is", "Kedua"), Saying("Tuti"))
        say_of(connection, entry_id(), ("measure", "none"), Saying("Tuti"))
        stand = rows(
            connection, "SELECT DISTINCT decided_by FROM judgements WHERE state = 'applied'"
        )
        assert stand == [("Tuti",)]


def test_readers_are_told_of_lines_not_taken_over(
    held: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("query", "SELECT title FROM commitments", "--warehouse", str(held))
    assert main(asked) == 0
    assert "does not show yet" not in capsys.readouterr().err
    with open_warehouse(held, read_only=True) as connection:
        subject = find_subject(connection, f"{OGI}/01")
        line = named(correct(connection, subject, "title", ["Pertama"], SARI))
    with ledger_of(held).open("a", encoding="utf-8") as ledger:
        ledger.write(f"{as_text(line)}\n")
    assert main(asked) == 0
    assert "does not show yet: the next command that changes" in capsys.readouterr().err


def answer(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    """What is typed when something is asked."""
    typed = iter(answers)
    monkeypatch.setattr("builtins.input", lambda _: next(typed))


QUALITY = (
    "SELECT values_right, values_wrong, values_untold, share_right, share_least, share_most "
    "FROM reading_quality WHERE field IS NULL"
)


def test_values_drawn_are_looked_at(
    held: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_warehouse(held) as connection:
        judge(connection, f"{OGI}/01", "title", "is", "Keterbukaan data anggaran")
        values = list(drawn(connection, 1000, 7))
    ask = ("review", "--sample", "1000", "--seed", "7", "--by", "Budi", "--warehouse", str(held))
    answer(monkeypatch, "w salah ketik", "apa", "s", *["r"] * (len(values) - 3), "cannot tell")
    assert main(ask) == 0
    told = capsys.readouterr()
    assert f"\n2 of 1000. {values[1].subject.id} {values[1].field}, " in told.out
    assert "Keterbukaan anggaran" in told.out
    assert "apa is no answer here." in told.err
    assert f"{len(values) - 1} values judged of those that --seed 7 draws" in told.out
    with open_warehouse(held, read_only=True) as connection:
        assert [value.number for value in drawn(connection, 1000, 7)] == [2]
        ((right, wrong, untold, *shares),) = rows(connection, QUALITY)
        assert (right, wrong, untold) == (len(values) - 3, 1, 1)
        from_outside = proportion(int(str(right)), int(str(right)) + 1)
        assert shares == [round(share, 4) for share in from_outside]
        titles = rows(connection, "SELECT title FROM commitments WHERE number = 1")
        assert titles == [("Keterbukaan data anggaran",)]
    assert main(("status", "--warehouse", str(held))) == 0
    assert "all values" in capsys.readouterr().out


def proportion(right: int, told: int) -> tuple[float, float, float]:
    """A share with its interval, found by halving: where the share is 1.96 deviations away."""

    def end(low: float, high: float) -> float:
        for _ in range(60):
            middle = (low + high) / 2
            far = (
                abs(right / told - middle)
                > 1.959963984540054 * (middle * (1 - middle) / told) ** 0.5
            )
            low, high = (middle, high) if far == (middle < right / told) else (low, middle)
        return (low + high) / 2

    return right / told, end(0.0, right / told), end(right / told, 1.0)


def test_an_export_waits_for_errors(
    held: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    told = ("export", str(out), "--warehouse", str(held))
    assert main((*told, "--strict")) == 0
    with duckdb.connect(held) as connection:
        connection.execute(ERROR)
    assert main((*told, "--strict", "--force")) == 8
    assert "1 error waits for a person" in capsys.readouterr().err
    assert main((*told, "--force")) == 0
    assert "For a person to decide: 1 error" in capsys.readouterr().out


ERROR = """
INSERT INTO history.findings BY NAME
SELECT 1 AS load_id, 'f00000000001' AS finding_id, 'error' AS severity, 'x' AS code, 'Ada' AS message
"""
