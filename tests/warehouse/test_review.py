"""What people decide counts until the plan says otherwise, and is never lost."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from duckdb import DuckDBPyConnection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.pipeline.storing import load_document, load_report, relink_reports
from models.errors import UsageError
from models.progress import Decision, Reporter
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
from warehouse.judgements.ledger_file import ledger_of
from warehouse.judgements.review import (
    Ruling,
    Verb,
    decide,
    dump_decisions,
    restore_decisions,
    review_cases,
)
from warehouse.store.connection import open_warehouse
from warehouse.store.digest import relation_digests

BUDGET, CONTRACTS = Due("Format data anggaran"), Due("Portal kontrak terbuka")
AID = Due("Layanan bantuan hukum")
FIRST = commitment(1, "Keterbukaan anggaran", BUDGET, CONTRACTS)
SECOND = commitment(2, "Bantuan hukum", AID, indicators=("Jumlah layanan",))
MEASURE = f"{OGI}/01/measure/1"
OTHER = f"{OGI}/01/measure/2"
WHEN = datetime(2021, 8, 17, 9, 30)
VAGUE = Said("Sesuatu yang lain sama sekali", "9. Hal lain", "Badan Lain", target=None)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan of two commitments, and a report with one entry that fits a measure and one that fits none."""
    path = tmp_path_factory.mktemp("made") / "renaksi.duckdb"
    with open_warehouse(path) as connection:
        load_document(connection, plan_document(FIRST, SECOND))
        load_report(connection, report(Said(BUDGET.text), VAGUE))
    return path


@pytest.fixture
def loaded(made: Path, path: Path) -> Iterator[DuckDBPyConnection]:
    """A copy of it to change."""
    shutil.copy(made, path)
    with open_warehouse(path) as connection:
        yield connection


def match(connection: DuckDBPyConnection, entry: str | None = None) -> dict[str, Any]:
    """The row of `matches` for an entry: there is always one."""
    result = connection.execute("FROM matches WHERE entry_id = ?", [entry or entry_id()])
    columns = [column[0] for column in result.description or []]
    (row,) = result.fetchall()
    return dict(zip(columns, row, strict=True))


def target(connection: DuckDBPyConnection, entry: str | None = None) -> tuple[str, str | None]:
    """What was decided on an entry, and the measure it speaks of."""
    row = match(connection, entry)
    return row["decision"], row["measure_id"]


def rule(
    connection: DuckDBPyConnection, verb: Verb, to: str | None = None, entry: str | None = None
) -> int:
    return decide(connection, [Ruling(entry or entry_id(), verb, to)], "Sari", WHEN)


@pytest.mark.parametrize(
    ("verb", "to", "decision", "ids", "score"),
    [
        (Verb.ACCEPT, None, "accepted", (f"{OGI}/01", MEASURE, None), 1),
        (Verb.REJECT, None, "rejected", (f"{OGI}/01", MEASURE, None), 0),
        (Verb.ASSIGN, OTHER, "accepted", (f"{OGI}/01", OTHER, None), 1),
        (
            Verb.ASSIGN,
            f"{OGI}/02/indicator/1",
            "accepted",
            (f"{OGI}/02", None, f"{OGI}/02/indicator/1"),
            1,
        ),
        (Verb.ASSIGN, f"{OGI}/02", "accepted", (f"{OGI}/02", None, None), 1),
        (Verb.NO_MATCH, None, "no_match", (None, None, None), 0),
    ],
)
def test_a_decision_is_a_persons(
    loaded: DuckDBPyConnection,
    verb: Verb,
    to: str | None,
    decision: str,
    ids: tuple[str | None, ...],
    score: int,
) -> None:
    assert match(loaded)["decided_by"] is None
    ruling = Ruling(entry_id(), verb, to, note="Sama saja.")
    assert decide(loaded, [ruling], " Sari ", WHEN) == 1
    assert match(loaded) == {
        "entry_id": entry_id(),
        "commitment_id": ids[0],
        "measure_id": ids[1],
        "indicator_id": ids[2],
        "score": score,
        "method": "person",
        "decision": decision,
        "decided_by": "Sari",
        "decided_at": WHEN,
        "reason": "Sama saja.",
        "reason_code": "noted",
        "reason_facts": '{"note":"Sama saja."}',
    }


def test_what_nobody_decided_is_the_programs(loaded: DuckDBPyConnection) -> None:
    rule(loaded, Verb.ACCEPT)
    row = match(loaded, entry_id(2))
    assert row["decision"] in ("auto", "review", "unmatched")
    assert (row["decided_by"], row["decided_at"]) == (None, None)


def test_deciding_the_same_again_adds_nothing(loaded: DuckDBPyConnection) -> None:
    assert rule(loaded, Verb.ACCEPT) == 1
    before = relation_digests(loaded, "history")
    assert rule(loaded, Verb.ACCEPT) == 0
    assert rule(loaded, Verb.ASSIGN, MEASURE) == 0
    assert relation_digests(loaded, "history") == before


def test_withdrawing_brings_the_proposal_back_and_keeps_both_facts(
    loaded: DuckDBPyConnection,
) -> None:
    before = match(loaded)
    rule(loaded, Verb.REJECT)
    rule(loaded, Verb.WITHDRAW)
    assert match(loaded) == before
    assert loaded.execute("SELECT decision FROM decisions ORDER BY decision_id").fetchall() == [
        ("rejected",),
        ("withdrawn",),
    ]


# Surviving


def test_survives_the_same_report_again(loaded: DuckDBPyConnection) -> None:
    rule(loaded, Verb.ASSIGN, OTHER)
    before = match(loaded)
    load_report(loaded, report(Said(BUDGET.text), VAGUE))
    assert match(loaded) == before


def test_survives_a_corrected_report(loaded: DuckDBPyConnection) -> None:
    rule(loaded, Verb.ASSIGN, OTHER)
    corrected = Said(f"  {BUDGET.text.upper()} ", achievement="Baru separuh", percent=50)
    load_report(loaded, report(Said("Sisipan"), corrected, content="koreksi"))
    assert target(loaded, entry_id(2, "koreksi")) == ("accepted", OTHER)
    assert match(loaded, entry_id(1, "koreksi"))["decided_by"] is None


def test_survives_a_new_version_that_changes_something_else(loaded: DuckDBPyConnection) -> None:
    rule(loaded, Verb.ASSIGN, OTHER)
    changed = commitment(1, "Keterbukaan anggaran negara", Due("Format baru"), CONTRACTS)
    load_document(loaded, plan_document(changed, SECOND, content="versi 2"))
    assert target(loaded) == ("accepted", OTHER)


def test_follows_renumbered_commitments_and_measures(loaded: DuckDBPyConnection) -> None:
    rule(loaded, Verb.ASSIGN, OTHER)
    renumbered = (
        commitment(1, "Bantuan hukum", AID),
        commitment(2, "Sisipan", Due("Ukuran sisipan"), Due("Ukuran lain")),
        commitment(3, "Keterbukaan anggaran", CONTRACTS, BUDGET),
    )
    load_document(loaded, plan_document(*renumbered, content="versi 2"))
    assert target(loaded) == ("accepted", f"{OGI}/03/measure/1")
    assert match(loaded)["decided_by"] == "Sari"


def test_follows_the_commitment_among_measures_that_say_the_same(
    warehouse: DuckDBPyConnection,
) -> None:
    same = Due("Laporan tahunan")
    load_document(
        warehouse, plan_document(commitment(1, "Anggaran", same), commitment(2, "Hukum", same))
    )
    load_report(warehouse, report(Said(same.text)))
    assign(warehouse, {entry_id(): f"{OGI}/02/measure/1"})
    swapped = plan_document(
        commitment(1, "Hukum", same), commitment(2, "Anggaran", same), content="versi 2"
    )
    load_document(warehouse, swapped)
    assert target(warehouse) == ("accepted", f"{OGI}/01/measure/1")


def test_survives_a_plan_of_other_name_or_none(loaded: DuckDBPyConnection) -> None:
    """A report that names no plan keeps its decisions whatever plan it is found to be about."""
    unnamed = report(Said(BUDGET.text), family=None, content="tanpa nama")
    load_report(loaded, unnamed)
    rule(loaded, Verb.ASSIGN, OTHER, entry_id(1, "tanpa nama"))
    loaded.execute("UPDATE history.report_plans SET plan_id = NULL")
    assert target(loaded, entry_id(1, "tanpa nama")) == ("accepted", OTHER)


def test_survives_a_rebuild(loaded: DuckDBPyConnection, tmp_path: Path) -> None:
    rule(loaded, Verb.ASSIGN, OTHER)
    rule(loaded, Verb.NO_MATCH, entry=entry_id(2))
    rule(loaded, Verb.WITHDRAW, entry=entry_id(2))
    dumped = dump_decisions(loaded)
    with open_warehouse(tmp_path / "rebuilt.duckdb") as rebuilt:
        load_report(rebuilt, report(Said(BUDGET.text), VAGUE))
        load_document(rebuilt, plan_document(FIRST, SECOND))
        assert restore_decisions(rebuilt, dumped) == 3
        assert restore_decisions(rebuilt, dumped) == 0
        for relation in ("matches", "decisions", "commitment_progress"):
            held = f"FROM {relation} ORDER BY ALL"
            assert rebuilt.execute(held).fetchall() == loaded.execute(held).fetchall()


@pytest.mark.parametrize(
    ("named", "said", "once"),
    [
        ("2021-S1", "2021-S1", None),
        ("2021", "2021", None),
        ("2021-Q2", "2021-Q2", "TW2"),
        ("2021-S1", "B06", "B06"),
        ("B06", "2021-S1", "2021-S1"),
    ],
)
def test_survives_that_the_period_was_once_named_otherwise(
    loaded: DuckDBPyConnection, named: str, said: str, once: str | None
) -> None:
    """By an older Renaksi, or before the plan had targets by period, or had none any more."""
    rule(loaded, Verb.ASSIGN, OTHER)
    loaded.execute("UPDATE history.report_plans SET period = ?", [named])
    loaded.execute("UPDATE history.progress_reports SET period = ?", [said])
    loaded.execute("UPDATE history.decisions SET period = ?", [once])
    assert target(loaded) == ("accepted", OTHER)
    loaded.execute("UPDATE history.decisions SET period = 'B18'")
    assert match(loaded)["decided_by"] is None


@pytest.mark.parametrize("dumped", ["", "{}", "[1]", '[{"decided_by": "Sari"}]', "\0"])
def test_refuses_to_restore_anything_else(loaded: DuckDBPyConnection, dumped: str) -> None:
    with pytest.raises(UsageError, match="no decisions as Renaksi saves them"):
        restore_decisions(loaded, dumped)


def test_restores_all_or_nothing(loaded: DuckDBPyConnection) -> None:
    rule(loaded, Verb.ASSIGN, OTHER)
    (good,) = json.loads(dump_decisions(loaded))
    with pytest.raises(UsageError, match=r"1\.decision"):
        restore_decisions(
            loaded, json.dumps([good | {"note": "baru"}, good | {"decision": "auto"}])
        )
    assert len(json.loads(dump_decisions(loaded))) == 1


# Asking again


@pytest.fixture
def reopened(loaded: DuckDBPyConnection) -> DuckDBPyConnection:
    """The same, accepted, and then a version of the plan that words the measure otherwise."""
    rule(loaded, Verb.ACCEPT)
    changed = commitment(1, "Keterbukaan anggaran", Due("Format data anggaran daerah"), CONTRACTS)
    load_document(loaded, plan_document(changed, SECOND, content="versi 2"))
    return loaded


def test_a_changed_text_opens_the_decision_again(reopened: DuckDBPyConnection) -> None:
    row = match(reopened)
    assert (row["decision"], row["method"]) == ("review", "reopened")
    assert (row["decided_by"], row["decided_at"]) == (None, None)
    assert row["reason"].startswith("Sari accepted “Format data anggaran” on 2021-08-17;")
    assert [case.entry_id for case in review_cases(reopened)] == [entry_id()]


def test_the_old_decision_stays_on_record(reopened: DuckDBPyConnection) -> None:
    rule(reopened, Verb.NO_MATCH)
    assert match(reopened)["decision"] == "no_match"
    assert reopened.execute(
        "SELECT decision, target_id, target_text, decided_by, decided_at"
        " FROM decisions ORDER BY decision_id"
    ).fetchall() == [
        ("accepted", MEASURE, "Format data anggaran", "Sari", WHEN),
        ("no_match", None, None, "Sari", WHEN),
    ]


def test_the_text_of_old_closes_it_again(reopened: DuckDBPyConnection) -> None:
    load_document(reopened, plan_document(FIRST, SECOND, content="versi 3"))
    assert target(reopened) == ("accepted", MEASURE)


def test_a_reopened_decision_can_be_withdrawn(reopened: DuckDBPyConnection) -> None:
    rule(reopened, Verb.WITHDRAW)
    assert match(reopened)["method"] != "reopened"


@pytest.mark.parametrize("left", [0, 1])
def test_never_moves_to_the_twin_of_another_body(warehouse: DuckDBPyConnection, left: int) -> None:
    """Ministry and civil society each have a measure of the same words: one going is not the other."""
    twins = (Due("Laporan", "Kementerian Contoh"), Due("Laporan", "Koalisi Contoh"))
    load_document(warehouse, plan_document(commitment(1, "Anggaran", *twins)))
    load_report(warehouse, report(Said("Laporan")))
    assign(warehouse, {entry_id(): f"{OGI}/01/measure/{2 - left}"})
    only = plan_document(commitment(1, "Anggaran", twins[left]), content="versi 2")
    load_document(warehouse, only)
    assert match(warehouse)["method"] == "reopened"


# Which entries a decision is about


def test_entries_that_say_the_same_are_decided_one_by_one(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, plan_document(FIRST, SECOND))
    load_report(warehouse, report(Said(BUDGET.text), Said(BUDGET.text)))
    assign(warehouse, {entry_id(1): MEASURE, entry_id(2): OTHER})
    load_report(warehouse, report(Said(BUDGET.text), Said(BUDGET.text), content="koreksi"))
    assert target(warehouse, entry_id(1, "koreksi")) == ("accepted", MEASURE)
    assert target(warehouse, entry_id(2, "koreksi")) == ("accepted", OTHER)


@pytest.mark.slow
def test_a_decision_is_first_of_the_report_that_has_its_period(loaded: DuckDBPyConnection) -> None:
    """A half-year once had no name, as the whole term has none: where a report tells of that, it is meant."""
    lain = entry_id(1, "lain")
    load_report(loaded, report(Said(BUDGET.text), period="2021-S1", content="lain"))
    loaded.execute("UPDATE history.report_plans SET period = '2021-S1'")
    rule(loaded, Verb.ASSIGN, OTHER)
    loaded.execute("UPDATE history.decisions SET period = NULL, report_id = NULL")
    assert match(loaded, lain)["decided_by"] == "Sari"
    loaded.execute("UPDATE history.progress_reports SET period = NULL WHERE period = 'B06'")
    loaded.execute(
        "UPDATE history.report_plans SET period = NULL WHERE report_id = ?",
        [entry_id().rpartition("/")[0]],
    )
    assert match(loaded)["decided_by"] == "Sari"
    assert match(loaded, lain)["decided_by"] is None


@pytest.mark.parametrize(
    "other",
    [
        report(Said(BUDGET.text), period="B12", content="lain"),
        report(Said(BUDGET.text), reporter=Reporter.CIVIL_SOCIETY, content="lain"),
        report(Said(BUDGET.text, target="Lain"), content="lain"),
        report(Said(BUDGET.text, responsible=None), content="lain"),
        report(Said(BUDGET.text), family="OPI", content="lain"),
    ],
)
def test_other_entries_are_left_alone(loaded: DuckDBPyConnection, other: Any) -> None:
    load_document(
        loaded,
        plan_document(
            commitment(1, "Keterbukaan anggaran", BUDGET, plan_id="OPI-2020-2022"),
            plan_id="OPI-2020-2022",
            content="opi",
        ),
    )
    rule(loaded, Verb.NO_MATCH)
    load_report(loaded, other)
    assert match(loaded, entry_id(1, "lain"))["decided_by"] is None


# What is refused


@pytest.fixture(scope="module")
def made_of_two(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a further plan, and a further report."""
    path = tmp_path_factory.mktemp("made") / "renaksi.duckdb"
    shutil.copy(made, path)
    with open_warehouse(path) as connection:
        opi = commitment(1, "Parlemen", AID, plan_id="OPI-2020-2022")
        load_document(connection, plan_document(opi, plan_id="OPI-2020-2022", content="opi"))
        load_report(connection, report(Said(BUDGET.text), period="B12", content="lain"))
    return path


@pytest.mark.parametrize(
    ("rulings", "complaint"),
    [
        ([Ruling("tidak/1/1", Verb.ACCEPT)], "entry tidak/1/1: there is no such entry"),
        ([Ruling(entry_id(), Verb.ASSIGN, "OGI/99")], "the plans have no OGI/99"),
        ([Ruling(entry_id(), Verb.ASSIGN)], "to what"),
        ([Ruling(entry_id(), Verb.ASSIGN, "OPI-2020-2022/01")], "its report is about OGI"),
        ([Ruling(entry_id(2), Verb.ACCEPT)], "nothing is proposed"),
        ([Ruling(entry_id(2), Verb.REJECT)], "nothing is proposed"),
        ([Ruling(entry_id(), Verb.WITHDRAW)], "nobody has decided"),
        ([Ruling(entry_id(), Verb.ACCEPT, OTHER)], f"not {OTHER} but {MEASURE} is proposed"),
        ([Ruling(entry_id(), Verb.ACCEPT, MEASURE, "Lain")], "has changed the text"),
        ([Ruling(entry_id(), verb) for verb in (Verb.ACCEPT, Verb.REJECT)], "decided twice"),
    ],
)
def test_a_bad_ruling_leaves_everything_untouched(
    made_of_two: Path, path: Path, rulings: list[Ruling], complaint: str
) -> None:
    shutil.copy(made_of_two, path)
    with open_warehouse(path) as connection:
        before = relation_digests(connection, "history")
        good = Ruling(entry_id(1, "lain"), Verb.NO_MATCH)
        with pytest.raises(UsageError, match=complaint):
            decide(connection, [good, *rulings], "Sari")
        assert relation_digests(connection, "history") == before


def test_a_decision_has_a_name(loaded: DuckDBPyConnection) -> None:
    with pytest.raises(UsageError, match="--by"):
        decide(loaded, [Ruling(entry_id(), Verb.ACCEPT)], "  ")


def test_an_unmatched_entry_can_be_assigned(loaded: DuckDBPyConnection) -> None:
    assert match(loaded, entry_id(2))["decision"] == "unmatched"
    rule(loaded, Verb.ASSIGN, OTHER, entry_id(2))
    assert target(loaded, entry_id(2)) == ("accepted", OTHER)


# Cases


def test_cases_show_the_entry_and_its_candidates(loaded: DuckDBPyConnection) -> None:
    case, other = review_cases(loaded, decisions=None)
    assert (case.measure, case.target, case.responsible) == (
        BUDGET.text,
        "Draf",
        "Kementerian Contoh",
    )
    assert (case.plan_id, case.period, case.reporter) == (OGI, "B06", "government")
    best = case.candidates[0]
    assert (best.target_id, best.text, best.due, best.responsible) == (
        MEASURE,
        BUDGET.text,
        "Draf",
        "Kementerian Contoh",
    )
    assert [candidate.score for candidate in case.candidates] == sorted(
        (candidate.score for candidate in case.candidates), reverse=True
    )
    assert (case.target_id, case.target_text) == (MEASURE, BUDGET.text)
    assert other.target_id is None


def test_cases_by_decision_and_plan(loaded: DuckDBPyConnection) -> None:
    rule(loaded, Verb.REJECT)
    rejected = review_cases(loaded, decisions=[Decision.REJECTED])
    assert [(case.entry_id, case.decided_by, case.note) for case in rejected] == [
        (entry_id(), "Sari", None)
    ]
    assert review_cases(loaded) == []
    with pytest.raises(
        UsageError, match=f"no plan OPI-2020-2022 in this warehouse: it holds {OGI}"
    ):
        review_cases(loaded, plan_id="OPI-2020-2022")
    assert len(review_cases(loaded, plan_id=OGI, decisions=None)) == 2


RULINGS = st.lists(
    st.tuples(
        st.sampled_from([1, 2]),
        st.sampled_from([(Verb.ASSIGN, MEASURE), (Verb.ASSIGN, OTHER), (Verb.NO_MATCH, None)])
        | st.just((Verb.WITHDRAW, None)),
    ),
    max_size=6,
)


@pytest.fixture(scope="module")
def shared(made: Path) -> Iterator[DuckDBPyConnection]:
    """It, to be left without decisions."""
    with open_warehouse(made) as connection:
        yield connection


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(rulings=RULINGS)
def test_the_last_word_on_each_entry_counts(
    shared: DuckDBPyConnection, made: Path, rulings: list[tuple[int, tuple[Verb, str | None]]]
) -> None:
    program = {ordinal: match(shared, entry_id(ordinal)) for ordinal in (1, 2)}
    last: dict[int, tuple[Verb, str | None]] = {}
    for ordinal, (verb, to) in rulings:
        if verb == Verb.WITHDRAW and last.get(ordinal, (verb, None))[0] == Verb.WITHDRAW:
            continue  # nothing to withdraw
        rule(shared, verb, to, entry_id(ordinal))
        last[ordinal] = verb, to
    for ordinal, proposed in program.items():
        verb, to = last.get(ordinal, (Verb.WITHDRAW, None))
        expected = {Verb.ASSIGN: ("accepted", to), Verb.NO_MATCH: ("no_match", None)}
        assert target(shared, entry_id(ordinal)) == expected.get(
            verb, (proposed["decision"], proposed["measure_id"])
        )
    for table in ("decisions", "judgements", "ledger", "ledger_state"):
        shared.execute(f"DELETE FROM history.{table}")
    ledger_of(made).unlink(missing_ok=True)


# Why, in each language


def why(connection: DuckDBPyConnection, entry: str | None = None) -> dict[str, str]:
    """The reason of an entry by language."""
    rows = connection.execute(
        "SELECT lang, reason FROM match_reasons WHERE entry_id = ? ORDER BY lang",
        [entry or entry_id()],
    ).fetchall()
    return dict(rows)


def test_every_reason_is_told_in_each_language(loaded: DuckDBPyConnection) -> None:
    rows = loaded.execute("SELECT entry_id, reason, reason_code FROM matches").fetchall()
    assert {code for _, _, code in rows} == {"linked", "nothing-shared"}
    for entry, reason, _ in rows:
        told = why(loaded, entry)
        assert list(told) == ["en", "id"]
        assert told["en"] == reason != told["id"]
    assert why(loaded)["id"].startswith("Cocok dengan ukuran ini")


@pytest.mark.parametrize(
    ("verb", "note", "code", "facts", "told"),
    [
        (
            Verb.ACCEPT,
            "Sama {0} saja.",
            "noted",
            {"note": "Sama {0} saja."},
            {"en": "Sama {0} saja.", "id": "Sama {0} saja."},
        ),
        (
            Verb.NO_MATCH,
            None,
            "decided",
            {"by": "Sari"},
            {
                "en": "Sari decided so and gave no note.",
                "id": "Sari memutuskan demikian tanpa catatan.",
            },
        ),
    ],
)
def test_a_persons_reason_is_told_in_each_language(
    loaded: DuckDBPyConnection,
    verb: Verb,
    note: str | None,
    code: str,
    facts: dict[str, str],
    told: dict[str, str],
) -> None:
    decide(loaded, [Ruling(entry_id(), verb, note=note)], "Sari", WHEN)
    row = match(loaded)
    assert (row["reason_code"], json.loads(row["reason_facts"])) == (code, facts)
    assert (row["reason"], why(loaded)) == (told["en"], told)


@pytest.mark.parametrize(
    ("verb", "en", "id_"),
    [(Verb.ACCEPT, "accepted", "menerima"), (Verb.REJECT, "rejected", "menolak")],
)
def test_a_reopened_decision_is_told_in_each_language(
    loaded: DuckDBPyConnection, verb: Verb, en: str, id_: str
) -> None:
    rule(loaded, verb)
    changed = commitment(1, "Keterbukaan anggaran", Due("Format data anggaran daerah"), CONTRACTS)
    load_document(loaded, plan_document(changed, SECOND, content="versi 2"))
    row = match(loaded)
    assert row["reason_code"] == f"reopened-{en}"
    assert json.loads(row["reason_facts"]) == {
        "by": "Sari",
        "text": "Format data anggaran",
        "day": "2021-08-17",
    }
    assert row["reason"] == (
        f"Sari {en} “Format data anggaran” on 2021-08-17; the plan no longer says it so: please decide again."
    )
    assert why(loaded) == {
        "en": row["reason"],
        "id": f"Sari {id_} “Format data anggaran” pada 2021-08-17; bunyi rencana aksi sudah berubah: "
        "mohon putuskan kembali.",
    }


def test_a_link_made_by_an_older_renaksi_quotes_the_english_until_it_is_made_anew(
    loaded: DuckDBPyConnection,
) -> None:
    loaded.execute("UPDATE history.proposals SET reason_code = NULL, reason_facts = NULL")
    loaded.execute("DELETE FROM history.proposal_reasons")
    older = why(loaded)
    assert older["en"] == match(loaded)["reason"]
    assert older["id"].startswith("Alasan Renaksi versi lama")
    assert older["id"].endswith(older["en"])
    relink_reports(loaded)
    assert list(why(loaded)) == ["en", "id"]
    assert match(loaded)["reason_code"] == "linked"
