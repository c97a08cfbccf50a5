"""Rows that people drop, add, split and join: all relations follow, and nothing is left when it is taken back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from flows.pipeline.judging import say_of
from flows.pipeline.storing import load_document, load_report, undo_judgement
from models.errors import UsageError
from models.plan import Commitment
from tests.warehouse.judged import SARI, copied, digests, judge, rows
from tests.warehouse.reported import OGI, Due, Said, commitment, entry_id, plan_document, report
from warehouse.ask.versions import compare_versions
from warehouse.store.connection import open_warehouse

BUDGET = Due("Format data anggaran", targets={"B06": "Draf", "B12": "Final"})
CONTRACTS = Due("Portal kontrak terbuka Tersedianya kanal aduan")
AID = Due("Bantuan hukum bagi")
FIRST = commitment(1, "Keterbukaan anggaran", BUDGET, CONTRACTS)
SECOND = commitment(2, "Bantuan hukum", AID, Due("warga miskin"), indicators=("Jumlah", "layanan"))
MEASURE = f"{OGI}/01/measure"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan of two commitments, and a report with two entries, one of them linked by a person."""
    path = tmp_path_factory.mktemp("made") / "renaksi.duckdb"
    with open_warehouse(path) as connection:
        load_document(connection, plan_document(FIRST, SECOND))
        load_report(connection, report(Said(BUDGET.text), Said("Pelatihan", target="Modul")))
        judge(connection, entry_id(2), "measure", f"{OGI}/02/measure/2")
    return path


@pytest.fixture
def connection(made: Path, path: Path) -> Iterator[DuckDBPyConnection]:
    with copied(made, path) as connection:
        yield connection


def undo_rows(connection: DuckDBPyConnection) -> None:
    for (judgement,) in rows(
        connection, "SELECT judgement_id FROM judgements WHERE kind <> 'link'"
    ):
        undo_judgement(connection, str(judgement), SARI)


def states(connection: DuckDBPyConnection) -> list[tuple[object, ...]]:
    query = "SELECT verdict, state FROM judgements WHERE kind = 'row' ORDER BY decided_at"
    return rows(connection, query)


SAID: list[tuple[str, ...]] = [
    (f"{MEASURE}/1", "dropped"),
    (f"{OGI}/02", "dropped"),
    (entry_id(1), "dropped"),
    (f"{MEASURE}/1/B06", "dropped"),
    (f"{OGI}/01", "add", "indicator", "text=Jumlah data", "end_date=30 Juni 2022"),
    (f"{OGI}/01", "add", "measure", "text=Dasbor", "responsible=Kementerian Contoh"),
    (f"{OGI}/01", "add", "contact", "person=Budi Contoh"),
    (f"{MEASURE}/2", "add", "target", "period=B12", "text=Final"),
    (OGI, "add", "chapter", "text=Penutup"),
    (entry_id(1).rpartition("/")[0], "add", "progress_entry", "measure_as_printed=Dasbor"),
    (f"{MEASURE}/2", "split", "at", "Tersedianya kanal"),
    (f"{OGI}/02/measure/1", "joined-with", f"{OGI}/02/measure/2"),
    (f"{OGI}/02/indicator/1", "joined-with", f"{OGI}/02/indicator/2"),
    (f"{OGI}/01", "joined-with", f"{OGI}/02"),
]


@pytest.mark.slow
@pytest.mark.parametrize("words", SAID, ids=lambda words: " ".join(words[1:3]))
def test_a_row_taken_back_leaves_nothing(
    connection: DuckDBPyConnection, words: Sequence[str]
) -> None:
    before = digests(connection)
    judge(connection, *words)
    assert [state for _, state in states(connection)] == ["applied"]
    assert digests(connection) != before
    undo_rows(connection)
    assert digests(connection) == before


@pytest.mark.slow
def test_all_that_is_said_of_rows_holds_together(connection: DuckDBPyConnection) -> None:
    before = digests(connection)
    for words in (*SAID[3:-1], *SAID[:1]):
        judge(connection, *words)
    assert {state for _, state in states(connection)} == {"applied"}
    load_document(connection, plan_document(FIRST, SECOND))  # nothing new
    assert {state for _, state in states(connection)} == {"applied"}
    undo_rows(connection)
    assert digests(connection) == before


def test_a_dropped_row_leaves_every_relation(connection: DuckDBPyConnection) -> None:
    judge(connection, f"{MEASURE}/1", "dropped")
    for relation, column in (
        ("measures", "measure_id"), ("targets", "measure_id"), ("matches", "measure_id"),
        ("measure_organisations", "measure_id"), ("body_progress", "measure_id"),
    ):  # fmt: skip
        found = rows(connection, f"SELECT * FROM {relation} WHERE {column} = '{MEASURE}/1'")
        assert found == [], relation
    assert rows(connection, f"FROM provenance WHERE starts_with(entity_id, '{MEASURE}/1')") == []


def test_a_link_with_a_dropped_row_opens_again(connection: DuckDBPyConnection) -> None:
    judge(connection, f"{OGI}/02/measure/2", "dropped")
    assert rows(connection, "SELECT state FROM judgements WHERE kind = 'link'") == [("open",)]


def test_a_link_moves_with_a_joined_row(connection: DuckDBPyConnection) -> None:
    judge(connection, f"{OGI}/02/measure/1", "joined-with", f"{OGI}/02/measure/2")
    told = rows(connection, "SELECT text FROM measures WHERE commitment_id LIKE '%/02'")
    assert told == [("Bantuan hukum bagi warga miskin",)]
    linked = f"SELECT decision, measure_id FROM matches WHERE entry_id = '{entry_id(2)}'"
    assert rows(connection, linked) == [("accepted", f"{OGI}/02/measure/1")]
    targets = f"SELECT period, text FROM targets WHERE measure_id = '{OGI}/02/measure/1'"
    assert rows(connection, targets) == [("B06", "Draf")]


def test_a_split_row_is_two_with_the_same_body(connection: DuckDBPyConnection) -> None:
    judgement = judge(connection, f"{MEASURE}/2", "split", "at", "Tersedianya  kanal")
    told = rows(
        connection,
        "SELECT measure_id, text, organisation_id, ordinal FROM measures "
        "INNER JOIN measure_organisations USING (measure_id) WHERE measure_id LIKE '%/01/%' "
        "AND ordinal > 1 ORDER BY ordinal",
    )
    assert told == [
        (f"{MEASURE}/2", "Portal kontrak terbuka", "kementerian-contoh", 2),
        (f"{MEASURE}/{judgement}", "Tersedianya kanal aduan", "kementerian-contoh", 3),
    ]
    read = "SELECT DISTINCT value_as_read FROM provenance WHERE is_corrected AND field = 'text'"
    assert rows(connection, read) == [(CONTRACTS.text,)]


@pytest.mark.slow
def test_an_added_row_is_a_persons_word(connection: DuckDBPyConnection) -> None:
    words = ("add", "indicator", "text=Jumlah baru", "end_date=2022-06-30")
    done = say_of(connection, f"{OGI}/02", words, SARI)
    added = f"{OGI}/02/indicator/{done.judgement_id}"
    assert done.sentence == f"{OGI}/02 has the indicator {added} too."
    told = rows(
        connection,
        f"SELECT ordinal, text, end_date::VARCHAR FROM indicators WHERE indicator_id = '{added}'",
    )
    assert told == [(3, "Jumlah baru", "2022-06-30")]
    places = rows(
        connection,
        f"SELECT field, page, is_corrected FROM provenance WHERE entity_id = '{added}' ORDER BY 1",
    )
    assert places == [("end_date", None, True), ("text", None, True)]
    judge(connection, added, "text", "is", "Jumlah warga")
    assert rows(connection, f"SELECT text FROM indicators WHERE indicator_id = '{added}'") == [
        ("Jumlah warga",)
    ]


@pytest.mark.slow
def test_of_two_equal_entries_each_keeps_what_was_decided(connection: DuckDBPyConnection) -> None:
    twice = report(Said("Pelatihan"), Said("Pelatihan"), content="ganda")
    load_report(connection, twice)
    first, second = (entry_id(ordinal, "ganda") for ordinal in (1, 2))
    judge(connection, first, "measure", "none")
    judge(connection, second, "measure", f"{OGI}/02/measure/1")
    judge(connection, second, "percent", "is", "45")
    judge(connection, first, "dropped")
    told = rows(
        connection,
        "SELECT entry_id, measure_id, percent FROM matches JOIN progress_entries USING (entry_id) "
        f"WHERE entry_id IN ('{first}', '{second}')",
    )
    assert told == [(second, f"{OGI}/02/measure/1", 45.0)]


@pytest.mark.slow
def test_a_contact_that_is_judged_does_not_leave(connection: DuckDBPyConnection) -> None:
    person = "person=Sari Contoh Lestari"
    judgement = judge(
        connection, f"{OGI}/02", "add", "contact", person, "position_as_printed=Kabag"
    )
    judge(connection, f"{OGI}/02/contact/{judgement}", "dropped")
    told = rows(connection, "SELECT new_value FROM public.judgements WHERE kind = 'row'")
    assert told == [("position_as_printed=Kabag",)]
    public = rows(connection, "SELECT * FROM public.judgements, public.provenance")
    assert "Lestari" not in str(public)


def measures(*dues: Due) -> Commitment:
    return commitment(1, "Keterbukaan anggaran", *dues)


@pytest.mark.slow
def test_rows_in_a_new_version_are_found_again(connection: DuckDBPyConnection) -> None:
    judge(connection, f"{MEASURE}/1", "dropped")
    judge(connection, f"{MEASURE}/2", "split", "at", "Tersedianya kanal")
    judge(connection, f"{OGI}/01", "add", "measure", "text=Dasbor data")
    new = measures(Due("Pelatihan pegawai"), BUDGET, CONTRACTS)
    load_document(connection, plan_document(new, SECOND, content="baru"))
    assert states(connection) == [
        ("dropped", "applied"),
        ("split", "applied"),
        ("added", "applied"),
    ]
    told = rows(
        connection, "SELECT text FROM measures WHERE measure_id LIKE '%/01/%' ORDER BY ordinal"
    )
    assert [text for (text,) in told] == [
        "Pelatihan pegawai", "Portal kontrak terbuka", "Tersedianya kanal aduan", "Dasbor data",
    ]  # fmt: skip
    changes = compare_versions(connection, OGI).changes
    assert [(change.change, change.new_value) for change in changes] == [
        ("added", "Pelatihan pegawai")
    ]
    assert rows(connection, "SELECT new_value FROM changes") == [("Pelatihan pegawai",)]


@pytest.mark.slow
def test_what_is_read_so_by_now_is_fulfilled(connection: DuckDBPyConnection) -> None:
    judge(connection, f"{OGI}/02/indicator/2", "dropped")
    judge(connection, f"{MEASURE}/2", "split", "at", "Tersedianya kanal")
    judge(connection, f"{OGI}/01", "add", "measure", "text=Dasbor data")
    judge(connection, f"{OGI}/02/measure/1", "joined-with", f"{OGI}/02/measure/2")
    new = measures(
        Due("Portal kontrak terbuka"), Due("Tersedianya kanal aduan"), Due("Dasbor  data")
    )
    other = commitment(
        2, "Bantuan hukum", Due("Bantuan hukum bagi warga miskin"), indicators=("Jumlah",)
    )
    load_document(connection, plan_document(new, other, content="baru"))
    assert [state for _, state in states(connection)] == ["fulfilled"] * 4


@pytest.mark.slow
def test_a_row_that_says_otherwise_is_open(connection: DuckDBPyConnection) -> None:
    judge(connection, f"{MEASURE}/1", "dropped")
    new = measures(Due("Format data anggaran daerah", targets=BUDGET.targets), CONTRACTS)
    load_document(connection, plan_document(new, SECOND, content="baru"))
    assert states(connection) == [("dropped", "open")]
    assert len(rows(connection, "FROM measures WHERE measure_id LIKE '%/01/%'")) == 2


@pytest.mark.slow
def test_a_row_without_its_plan_is_an_orphan(connection: DuckDBPyConnection) -> None:
    judge(connection, f"{MEASURE}/1", "dropped")
    judge(connection, f"{OGI}/01", "add", "measure", "text=Dasbor data")
    ((plan,),) = rows(connection, "SELECT document_id FROM plans")
    judge(connection, str(plan), "withdrawn")
    assert {state for _, state in states(connection)} == {"orphan"}


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        ((f"{OGI}/01", "add", "target", "text=x"), "to a commitment can be added: section, indicator"),
        ((f"{OGI}/01", "add", "indicator", "texts=x"), "did you mean text?"),
        ((f"{OGI}/01", "add", "indicator", "Jumlah"), 'Say it as in text="Jumlah".'),
        ((f"{MEASURE}/2", "add", "target", "text=x"), 'say period="…" too.'),
        ((f"{MEASURE}/2", "split", "at", "Portal"), "say those with which the second half begins"),
        ((f"{MEASURE}/2", "joined-with", f"{OGI}/02"), "it is joined with another of its kind"),
        ((f"{MEASURE}/2", "droped"), f"did you mean `renaksi judge {MEASURE}/2 dropped`?"),
    ],
)  # fmt: skip
def test_wrong_use_names_the_nearest_right_one(
    connection: DuckDBPyConnection, words: Sequence[str], nearest: str
) -> None:
    with pytest.raises(UsageError) as refused:
        judge(connection, *words)
    assert nearest in str(refused.value)


def test_a_corrected_text_is_not_split(connection: DuckDBPyConnection) -> None:
    judge(connection, f"{MEASURE}/2", "text", "is", "Portal kontrak Tersedianya kanal")
    with pytest.raises(UsageError, match="was put right before: take that back"):
        judge(connection, f"{MEASURE}/2", "split", "at", "Tersedianya kanal")
