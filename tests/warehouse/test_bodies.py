"""Progress by responsible body: each body's own state, what a side is asked for, silence, and reports that overlap."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import permutations
from random import Random
from typing import Any

import pytest
from duckdb import DuckDBPyConnection

from flows.pipeline.storing import load_document, load_report, relink_reports, undo_judgement
from models.plan import (
    Commitment,
    CommitmentOrganisation,
    ExtractedDocument,
    Measure,
    MeasureOrganisation,
    OrganisationKind,
    Role,
)
from models.progress import Reporter, Status
from tests.warehouse.records import document, organisation, plan, printed, text
from tests.warehouse.reported import OGI, Due, Said, assign, commitment, entry_id, report
from warehouse.judgements.review import Ruling, Verb, decide, dump_decisions, restore_decisions
from warehouse.judgements.saying import Saying
from warehouse.judgements.states import newest_judgement
from warehouse.store.retelling import retell

C1 = f"{OGI}/01"
M1 = f"{C1}/measure/1"
MINISTRIES = tuple(f"Kementerian {name}" for name in ("Alam", "Buku", "Cuaca", "Desa", "Energi"))
COALITION = "Koalisi Contoh"


def slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def shared(*bodies: str, measures: Sequence[Due] = (Due("Basis data dibuka"),)) -> Commitment:
    """A commitment each measure of which all these bodies are responsible for."""
    made = commitment(1, "Keterbukaan anggaran", *measures)
    return made.model_copy(update={"measures": tuple(_of(item, bodies) for item in made.measures)})


def _of(measure: Measure, bodies: Sequence[str]) -> Measure:
    organisations = tuple(
        MeasureOrganisation(
            measure_organisation_id=f"{measure.measure_id}/organisation/{ordinal}",
            name_as_printed=text(name),
            organisation_id=slug(name),
        )
        for ordinal, name in enumerate(bodies, 1)
    )
    printed = text("; ".join(bodies))
    return measure.model_copy(update={"organisations": organisations, "responsible": printed})


def rencana(
    *commitments: Commitment, names: Sequence[str] = (*MINISTRIES, COALITION)
) -> ExtractedDocument:
    bodies = tuple(
        organisation(name, aliases=()).model_copy(
            update={
                "organisation_id": slug(name),
                "acronym": None,
                "kind": OrganisationKind.CIVIL_SOCIETY
                if name == COALITION
                else OrganisationKind.MINISTRY_OR_AGENCY,
            }
        )
        for name in names
    )
    return document(plan(OGI, *commitments), organisations=bodies)


def said(body: str | None, status: Status, percent: float | None = None) -> Said:
    return Said("Basis data dibuka", responsible=body, status=status, percent=percent)


def rows(connection: DuckDBPyConnection, query: str) -> list[tuple[Any, ...]]:
    return connection.execute(f"{query} ORDER BY ALL").fetchall()


def _reports_of_each(
    warehouse: DuckDBPyConnection, order: Sequence[int], *others: Said, bodies: Sequence[str]
) -> None:
    """A report of each of these bodies in this order, “not started” by the first; at -1 one of what else is said."""
    load_document(warehouse, rencana(shared(*bodies), names=bodies))
    for number in order:
        state = (Status.NOT_STARTED, 0) if number == 0 else (Status.COMPLETE, 100)
        told = others if number < 0 else (said(bodies[number], *state),)
        load_report(warehouse, report(*told, content=f"b{number}"))
        assign(warehouse, {entry_id(1, f"b{number}"): M1})


OWN = "SELECT organisation_id, status, percent FROM body_progress WHERE period = 'B06'"
JOINT = "SELECT status, percent, bodies, bodies_reported, bodies_complete FROM {}"
ELEVEN = (
    *MINISTRIES,
    *(f"Kementerian {name}" for name in ("Fisika", "Gizi", "Hutan", "Ikan", "Jalan", "Kopi")),
)


def _orders(*numbers: int) -> list[Any]:
    """An order by chance; the order itself and the other way round are tried with all of the tests alone."""
    others = (pytest.param(order, marks=pytest.mark.slow) for order in (numbers, numbers[::-1]))
    return [Random(1).sample(numbers, len(numbers)), *others]


@pytest.mark.parametrize("order", _orders(*range(11)))
def test_each_of_eleven_bodies_keeps_its_state(
    warehouse: DuckDBPyConnection, order: Sequence[int]
) -> None:
    _reports_of_each(warehouse, order, bodies=ELEVEN)
    assert rows(warehouse, OWN) == [
        (slug(ELEVEN[0]), "not_started", 0),
        *((slug(name), "complete", 100) for name in ELEVEN[1:]),
    ]
    for relation in ("joint_progress", "measure_progress"):
        assert rows(warehouse, JOINT.format(relation)) == [("not_started", 0, 11, 11, 10)]
    states = "SELECT DISTINCT status, percent FROM commitment_progress"
    assert rows(warehouse, states) == [("not_started", 0)]
    assert rows(warehouse, "SELECT target_id FROM overdue_targets") == [(f"{M1}/B06",)]


@pytest.mark.slow
def test_bodies_that_do_not_report_are_counted_beside(warehouse: DuckDBPyConnection) -> None:
    """Nine complete, two not reported: what is reported is complete."""
    _reports_of_each(warehouse, range(1, 10), bodies=ELEVEN)
    assert rows(warehouse, f"{OWN} AND entries = 0") == [
        (slug(ELEVEN[0]), None, None),
        (slug(ELEVEN[10]), None, None),
    ]
    assert rows(warehouse, JOINT.format("joint_progress")) == [("complete", 100, 11, 9, 9)]
    assert rows(warehouse, "SELECT target_id FROM overdue_targets") == []


@pytest.mark.slow
@pytest.mark.parametrize("order", _orders(-1, 0, 1, 2))
def test_a_report_without_bodies_speaks_for_the_others(
    warehouse: DuckDBPyConnection, order: Sequence[int]
) -> None:
    """Loaded before the bodies' own reports or after them; no overlap, for it is none of theirs."""
    _reports_of_each(warehouse, order, said(None, Status.LIMITED, 40), bodies=MINISTRIES)
    assert rows(warehouse, OWN) == [
        (slug(MINISTRIES[0]), "not_started", 0),
        (slug(MINISTRIES[1]), "complete", 100),
        (slug(MINISTRIES[2]), "complete", 100),
        (slug(MINISTRIES[3]), "limited", 40),
        (slug(MINISTRIES[4]), "limited", 40),
    ]
    assert rows(warehouse, "SELECT code FROM findings WHERE code = 'report-overlap'") == []


@pytest.mark.parametrize(
    ("cell", "spoken_for"),
    [
        (None, MINISTRIES[:2]),
        ("Kemen. Alam", MINISTRIES[:1]),
        ("Kemen. Buku; Kementrian Alam", MINISTRIES[:2]),
        ("Kementerian Energi", (MINISTRIES[4],)),
    ],
)
def test_whom_a_cell_speaks_for(
    warehouse: DuckDBPyConnection, cell: str | None, spoken_for: Sequence[str]
) -> None:
    """Without names for the measure's bodies of its side, Koalisi Contoh left out."""
    load_document(warehouse, rencana(shared(*MINISTRIES[:2], COALITION)))
    load_report(warehouse, report(said(cell, Status.LIMITED, 40)))
    assign(warehouse, {entry_id(): M1})
    found = rows(warehouse, "SELECT organisation_id FROM body_progress WHERE entries > 0")
    assert found == [(slug(name),) for name in spoken_for]
    assert rows(warehouse, "SELECT entries FROM measure_progress") == [(1,)]


def test_several_entries_of_one_report_are_averaged_bodies_are_not(
    warehouse: DuckDBPyConnection,
) -> None:
    load_document(warehouse, rencana(shared(*MINISTRIES[:2])))
    entries = (
        said(MINISTRIES[0], Status.COMPLETE, 100),
        said(MINISTRIES[0], Status.LIMITED, 40),
        said(MINISTRIES[1], Status.COMPLETE, 90),
    )
    load_report(warehouse, report(*entries))
    assign(warehouse, {entry_id(number): M1 for number in (1, 2, 3)})
    assert rows(warehouse, OWN) == [
        (slug(MINISTRIES[0]), "limited", 70),
        (slug(MINISTRIES[1]), "complete", 90),
    ]
    assert rows(warehouse, "SELECT entries, status, percent FROM measure_progress") == [
        (3, "limited", 70)
    ]


# Own duties

SIDES = (Due("Satu", MINISTRIES[0], {"B06": "a", "B12": "b"}), Due("Dua", COALITION, {"B06": "c"}))
"""One measure of the government, which is due twice, and one of civil society."""


def _sided(number: int) -> Commitment:
    return commitment(number, f"Judul {number}", *SIDES)


@pytest.mark.slow
def test_what_is_due_of_each_side_when_all_of_it_is_complete(warehouse: DuckDBPyConnection) -> None:
    """Every commitment is complete, as each side and both together tell it, in each period; nothing is overdue."""
    load_document(
        warehouse, rencana(_sided(1), _sided(2), commitment(3, "Parlemen", indicators=("I",)))
    )
    of_side = {Reporter.GOVERNMENT: (1, MINISTRIES[0]), Reporter.CIVIL_SOCIETY: (2, COALITION)}
    due = [
        (Reporter.GOVERNMENT, "B06"),
        (Reporter.GOVERNMENT, "B12"),
        (Reporter.CIVIL_SOCIETY, "B06"),
    ]
    for reporter, period in due:
        measure, body = of_side[reporter]
        content = f"{reporter} {period}"
        entries = [
            Said(f"{number}", f"{number}. Judul", body, None, status=Status.COMPLETE, percent=100)
            for number in (1, 2, 3)
        ]
        load_report(warehouse, report(*entries, period=period, reporter=reporter, content=content))
        assign(
            warehouse,
            {entry_id(n, content): f"{OGI}/{n:02d}/measure/{measure}" for n in (1, 2)}
            | {entry_id(3, content): f"{OGI}/03/indicator/1"},
        )
    states = rows(warehouse, "SELECT DISTINCT status, percent FROM commitment_progress")
    assert states == [("complete", 100)]
    assert rows(warehouse, "SELECT DISTINCT status, percent FROM latest_status") == states
    assert rows(
        warehouse,
        "SELECT period, reporter, commitments, measures_due, measures_due_now FROM plan_progress"
        " WHERE period IS NOT NULL AND commitments > 1",
    ) == [
        ("B06", "all", 3, 5, 4),
        ("B06", "civil_society", 3, 3, 2),
        ("B06", "government", 3, 3, 2),
        ("B12", "all", 3, 5, 2),
        ("B12", "civil_society", 2, 2, 0),
        ("B12", "government", 3, 3, 2),
    ]
    assert rows(warehouse, "FROM overdue_targets") == []
    assert rows(warehouse, "FROM unreported_targets") == []


@pytest.mark.slow
def test_a_measure_that_both_sides_share_is_complete_when_both_are(
    warehouse: DuckDBPyConnection,
) -> None:
    load_document(warehouse, rencana(shared(MINISTRIES[0], COALITION)))
    states = "SELECT reporter, status, percent FROM commitment_progress WHERE period = 'B06'"
    for reporter, body, percent in (
        (Reporter.GOVERNMENT, MINISTRIES[0], 100),
        (Reporter.CIVIL_SOCIETY, COALITION, 90),
    ):
        made = report(said(body, Status.COMPLETE, percent), reporter=reporter, content=reporter)
        load_report(warehouse, made)
        assign(warehouse, {entry_id(1, reporter): M1})
    assert rows(warehouse, states) == [
        ("all", "complete", 90),
        ("civil_society", "complete", 90),
        ("government", "complete", 100),
    ]
    assert rows(warehouse, "FROM overdue_targets") == []
    assert rows(warehouse, JOINT.format("joint_progress")) == [("complete", 90, 2, 2, 2)]


def test_what_a_side_says_of_the_others_measure_is_not_its_duty(
    warehouse: DuckDBPyConnection,
) -> None:
    load_document(warehouse, rencana(_sided(1)))
    shadow = report(said(None, Status.NOT_STARTED, 0), reporter=Reporter.CIVIL_SOCIETY)
    load_report(warehouse, shadow)
    assign(warehouse, {entry_id(): M1})
    assert rows(warehouse, "SELECT reporter, status FROM measure_progress") == [
        ("civil_society", "not_started")
    ]
    told = "SELECT reporter, measures_due, measures_reported, status FROM commitment_progress"
    assert rows(warehouse, f"{told} WHERE period = 'B06'") == [
        ("all", 2, 0, None),
        ("civil_society", 1, 0, None),
        ("government", 1, 0, None),
    ]
    assert rows(warehouse, "FROM joint_progress") == []


def test_silence_has_its_row_once_the_period_has_ended(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, rencana(_sided(1)))
    told = "SELECT period, reporter, measures_due, status FROM commitment_progress_on(DATE '{}')"
    assert rows(warehouse, told.format("2021-06-30")) == []
    assert rows(warehouse, told.format("2021-07-01")) == [
        ("B06", "all", 2, None),
        ("B06", "civil_society", 1, None),
        ("B06", "government", 1, None),
    ]


@pytest.mark.slow
def test_a_period_that_has_not_ended_is_not_shown(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, rencana(_sided(1)))
    for period in ("B06", "B12"):
        load_report(warehouse, report(said(None, Status.LIMITED), period=period, content=period))
        assign(warehouse, {entry_id(1, period): M1})
    latest = "SELECT period, status FROM latest_status_on(DATE '{}') WHERE reporter = 'government'"
    assert rows(warehouse, latest.format("2021-07-31")) == [("B06", "limited")]
    warehouse.execute("SET VARIABLE as_of = DATE '2021-07-31'")
    for relation in ("commitment_progress", "measure_progress", "body_progress", "linked_entries"):
        assert rows(warehouse, f"SELECT DISTINCT period FROM {relation}") == [("B06",)]


def test_what_waits_is_counted_at_its_commitment(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, rencana(_sided(1)))
    load_report(warehouse, report(said(None, Status.LIMITED), said(None, Status.LIMITED)))
    warehouse.execute(
        "UPDATE history.proposals SET decision = 'review', commitment_id = ?, measure_id = ? "
        "WHERE entry_id = ?",
        [C1, M1, entry_id(1)],
    )
    warehouse.execute(
        "UPDATE history.proposals SET decision = 'unmatched' WHERE entry_id = ?", [entry_id(2)]
    )
    retell(warehouse)
    waiting = "SELECT reporter, status, entries_open FROM commitment_progress WHERE period = 'B06'"
    assert rows(warehouse, waiting) == [
        ("all", None, 1),
        ("civil_society", None, 0),
        ("government", None, 1),
    ]
    behind = "SELECT DISTINCT entry_id FROM figure_entries WHERE figure = 'entries_open'"
    assert rows(warehouse, behind) == [(entry_id(1),)]


# Reports that overlap


def _overlapping(warehouse: DuckDBPyConnection) -> None:
    """Two reports of one body on one measure, beside what each says of others."""
    load_document(warehouse, rencana(shared(*MINISTRIES[:2])))
    for content, percent in (("pertama", 100), ("kedua", 40)):
        load_report(
            warehouse,
            report(
                Said(
                    f"Basis data dibuka, laporan {content}",
                    responsible=MINISTRIES[0],
                    status=Status.COMPLETE if percent == 100 else Status.LIMITED,
                    percent=percent,
                ),
                *(Said(f"{content} {word}", "9. Lain") for word in ("a", "b", "c")),
                content=content,
            ),
        )
        assign(warehouse, {entry_id(1, content): M1})


@pytest.mark.slow
def test_of_two_reports_of_a_body_the_newest_counts_alone(warehouse: DuckDBPyConnection) -> None:
    _overlapping(warehouse)
    assert rows(warehouse, f"{OWN} AND entries > 0") == [(slug(MINISTRIES[0]), "limited", 40)]
    assert rows(warehouse, "SELECT entry_id FROM linked_entries") == [(entry_id(1, "kedua"),)]


@pytest.mark.slow
def test_until_a_person_says_otherwise(warehouse: DuckDBPyConnection) -> None:
    _overlapping(warehouse)
    decide(warehouse, [Ruling(entry_id(1, "kedua"), Verb.REJECT)], "Sari")
    assert rows(warehouse, f"{OWN} AND entries > 0") == [(slug(MINISTRIES[0]), "complete", 100)]


def _saying_the_same(warehouse: DuckDBPyConnection, **days: date) -> None:
    """Two reports of one body, the first entry of which is the same word for word; each may print a day."""
    load_document(warehouse, rencana(shared(*MINISTRIES[:2])))
    for content, percent in (("pertama", 100), ("kedua", 40)):
        others = (Said(f"{content} {word}", "9. Lain") for word in ("a", "b", "c"))
        made = report(said(MINISTRIES[0], Status.LIMITED, percent), *others, content=content)
        (only,) = made.reports
        if day := days.get(content):
            only = only.model_copy(update={"dated": printed(day, str(day))})
        load_report(warehouse, made.model_copy(update={"reports": (only,)}))
    relink_reports(warehouse)


COUNTED = f"{OWN.replace('organisation_id, status, ', '')} AND entries > 0"


@pytest.mark.slow
def test_a_person_chooses_between_reports_that_say_the_same(
    warehouse: DuckDBPyConnection,
) -> None:
    """Either of both, again and again: what is accepted while the other report counts is chosen."""
    _saying_the_same(warehouse)
    first, second = entry_id(1, "pertama"), entry_id(1, "kedua")
    assign(warehouse, {second: M1})
    assert rows(warehouse, COUNTED) == [(40,)]
    for chosen, percent in ((first, 100), (second, 40), (first, 100)):
        assign(warehouse, {chosen: M1})
        assert rows(warehouse, COUNTED) == [(percent,)]
    assert restore_decisions(warehouse, dump_decisions(warehouse)) == 0
    decide(warehouse, [Ruling(second, Verb.REJECT)], "Sari")
    decided = "SELECT decision FROM matches WHERE method = 'person'"
    assert rows(warehouse, decided) == [("accepted",), ("rejected",)]


@pytest.mark.slow
def test_a_choice_that_is_taken_back_leaves_nothing(warehouse: DuckDBPyConnection) -> None:
    """Whatever was told before it is told again, as when it is withdrawn."""
    _saying_the_same(warehouse)
    first, second = entry_id(1, "pertama"), entry_id(1, "kedua")
    assign(warehouse, {first: M1})
    assign(warehouse, {second: M1})
    told = ("FROM history.speaking_entries", "FROM body_progress", "FROM joint_progress")
    before = [rows(warehouse, query) for query in told]
    for ruling in (Ruling(first, Verb.ASSIGN, M1), Ruling(second, Verb.REJECT)):
        decide(warehouse, [ruling], "Sari")
        assert [rows(warehouse, query) for query in told] != before
        undo_judgement(warehouse, newest_judgement(warehouse), Saying("Sari"))
        assert [rows(warehouse, query) for query in told] == before


@pytest.mark.slow
@pytest.mark.parametrize(
    ("days", "percent"),
    [
        ({"pertama": date(2022, 1, 20), "kedua": date(2022, 1, 12)}, 100),
        ({"pertama": date(2022, 1, 12), "kedua": date(2022, 1, 20)}, 40),
        ({"pertama": date(2022, 1, 20)}, 40),
    ],
)
def test_the_newest_by_the_days_that_both_print(
    warehouse: DuckDBPyConnection, days: dict[str, date], percent: float
) -> None:
    _saying_the_same(warehouse, **days)
    warehouse.execute(
        "UPDATE history.proposals SET decision = 'auto', commitment_id = ?, measure_id = ?"
        " WHERE entry_id IN ?",
        [C1, M1, [entry_id(1, "pertama"), entry_id(1, "kedua")]],
    )
    retell(warehouse)
    assert rows(warehouse, COUNTED) == [(percent,)]


@pytest.mark.slow
@pytest.mark.parametrize("order", [*permutations(range(3))])
@pytest.mark.parametrize(
    ("loaded", "percent"),
    [("2022-01-15", 90), ("2022-03-15", 50), ("2022-01-01", 90)],
)
def test_a_report_without_a_day_is_of_its_first_load(
    warehouse: DuckDBPyConnection, order: tuple[int, ...], loaded: str, percent: float
) -> None:
    """The days of the others count on, in whatever order all are loaded."""
    load_document(warehouse, rencana(shared(*MINISTRIES[:2])))
    days = (date(2022, 1, 12), date(2022, 3, 1), None)
    for number in order:
        others = (Said(f"{number} {word}", "9. Lain") for word in ("a", "b", "c"))
        told = said(MINISTRIES[0], Status.LIMITED, (10, 90, 50)[number])
        made = report(told, *others, content=f"r{number}")
        (only,) = made.reports
        if day := days[number]:
            only = only.model_copy(update={"dated": printed(day, str(day))})
        load_report(warehouse, made.model_copy(update={"reports": (only,)}))
    warehouse.execute("UPDATE history.loads SET loaded_at = ?", [loaded])
    warehouse.execute(
        "UPDATE history.proposals SET decision = 'auto', commitment_id = ?, measure_id = ?"
        " WHERE entry_id LIKE '%/1/1'",
        [C1, M1],
    )
    retell(warehouse)
    assert rows(warehouse, COUNTED) == [(percent,)]


@pytest.mark.slow
def test_overlapping_reports_are_told_of(warehouse: DuckDBPyConnection) -> None:
    _overlapping(warehouse)
    found = rows(
        warehouse,
        "SELECT severity, facts->>'file', facts->'measures'->>0, file_name FROM findings"
        " INNER JOIN documents USING (document_id) WHERE code = 'report-overlap'",
    )
    assert found == [("warning", "pertama.pdf", M1, "kedua.pdf")]
    decide(warehouse, [Ruling(entry_id(1, "kedua"), Verb.REJECT)], "Sari")
    assert rows(warehouse, "SELECT code FROM findings WHERE code = 'report-overlap'") == []


@pytest.mark.slow
@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize(
    ("responsible", "reporter"),
    [(MINISTRIES[0], Reporter.GOVERNMENT), (COALITION, Reporter.CIVIL_SOCIETY)],
)
def test_bodies_that_no_plan_names_are_not_one(
    warehouse: DuckDBPyConnection, responsible: str, reporter: Reporter, order: tuple[int, int]
) -> None:
    """The least of them in any order, and no overlap; what one says again takes the place of its own alone."""
    load_document(warehouse, rencana(shared(responsible, MINISTRIES[1])))
    told = (("Walhi Riau", Status.NOT_STARTED, 0), ("Fitra Sumut", Status.COMPLETE, 100))
    joint = "SELECT status::VARCHAR, percent, entries FROM joint_progress"
    overlaps = "SELECT count(*) FROM findings WHERE code = 'report-overlap'"

    def tell(body: str, status: Status, percent: float) -> None:
        content = f"{body} {percent}"
        others = (Said(f"{content} {word}", "9. Lain") for word in ("a", "b", "c"))
        told = (said(body, status, percent), *others)
        load_report(warehouse, report(*told, reporter=reporter, content=content))
        assign(warehouse, {entry_id(1, content): M1})

    for number in order:
        tell(*told[number])
    assert rows(warehouse, joint) == [("not_started", 0, 2)]
    assert rows(warehouse, overlaps) == [(0,)]
    tell("walhi  RIAU", Status.LIMITED, 20)
    assert rows(warehouse, joint) == [("limited", 20, 2)]
    assert rows(warehouse, overlaps) == [(1,)]


@pytest.mark.slow
def test_figures_list_their_entries(warehouse: DuckDBPyConnection) -> None:
    _overlapping(warehouse)
    behind = "SELECT figure, reporter, entry_id FROM figure_entries WHERE figure <> 'entries_open'"
    assert rows(warehouse, behind) == [
        ("body_progress", "all", entry_id(1, "kedua")),
        ("commitment_progress", "all", entry_id(1, "kedua")),
        ("commitment_progress", "government", entry_id(1, "kedua")),
        ("joint_progress", "all", entry_id(1, "kedua")),
        ("measure_progress", "government", entry_id(1, "kedua")),
    ]


HELD = (
    "SELECT period, told_period, entry_id FROM figure_entries"
    " WHERE figure = 'commitment_progress' AND reporter = 'all'"
)
COMPLETE = "SELECT period FROM commitment_progress WHERE reporter = 'all' AND status = 'complete'"


@pytest.mark.parametrize(
    ("day", "periods"),
    [("2021-06-30", ["B06"]), ("2021-12-31", ["B06"]), ("2022-01-01", ["B06", "B12"])],
)
def test_a_status_that_holds_on_lists_the_entries_of_before(
    warehouse: DuckDBPyConnection, day: str, periods: list[str]
) -> None:
    """Nothing is told of the second period, in which nothing is due of the first measure's commitment."""
    other = commitment(2, "Lain", Due("Portal", targets={"B12": "Ada"}))
    load_document(warehouse, rencana(shared(*MINISTRIES[:2]), other))
    load_report(warehouse, report(said(None, Status.COMPLETE, 100)))
    assign(warehouse, {entry_id(): M1})
    warehouse.execute(f"SET VARIABLE as_of = DATE '{day}'")
    assert rows(warehouse, COMPLETE) == [(period,) for period in periods]
    assert rows(warehouse, HELD) == [(period, "B06", entry_id()) for period in periods]


def test_what_is_said_of_the_whole_commitment_has_no_entries_of_before(
    warehouse: DuckDBPyConnection,
) -> None:
    load_document(warehouse, rencana(shared(*MINISTRIES[:2])))
    load_report(warehouse, report(said(None, Status.COMPLETE, 100)))
    load_report(warehouse, report(said(None, Status.COMPLETE), period="B12", content="lain"))
    assign(warehouse, {entry_id(): M1, entry_id(1, "lain"): C1})
    assert rows(warehouse, HELD) == [
        ("B06", "B06", entry_id()),
        ("B12", "B12", entry_id(1, "lain")),
    ]


@pytest.mark.parametrize("period", ["2021", "2021-Q3"])
def test_a_period_without_targets_has_only_what_is_told_of_it(
    warehouse: DuckDBPyConnection, period: str
) -> None:
    load_document(warehouse, rencana(_sided(1)))
    load_report(warehouse, report(said(None, Status.COMPLETE, 100)))
    assign(warehouse, {entry_id(): M1})
    before = "FROM {} WHERE period <> '{}' OR period IS NULL"
    relations = ("commitment_progress", "latest_status", "body_progress", "periods")
    told = [rows(warehouse, before.format(name, period)) for name in relations]
    load_report(warehouse, report(said(None, Status.LIMITED), period=period, content="lain"))
    of_it = f"FROM commitment_progress WHERE period = '{period}'"
    owed = f"SELECT reporter, measures_due, status, entries_open {of_it}"
    assert not [row for row in rows(warehouse, owed) if row[1] or row[2]]
    assert {row[0] for row in rows(warehouse, owed)} <= {"all", "government"}
    assert [rows(warehouse, before.format(name, period)) for name in relations] == told


@pytest.mark.parametrize(
    ("period", "days"),
    [
        ("2026", ("2026-01-01", "2026-12-31")),
        ("2026-Q2", ("2026-04-01", "2026-06-30")),
        ("2026-S2", ("2026-07-01", "2026-12-31")),
    ],
)
def test_periods_say_their_days_by_their_codes(
    warehouse: DuckDBPyConnection, period: str, days: tuple[str, str]
) -> None:
    load_document(warehouse, rencana(_sided(1)))
    load_report(warehouse, report(said(None, Status.LIMITED), period=period))
    found = f"SELECT starts_on::VARCHAR, ends_on::VARCHAR FROM periods WHERE period = '{period}'"
    assert rows(warehouse, found) == [days]


# Commitments without measures


def _of_bureaus(warehouse: DuckDBPyConnection) -> None:
    """A commitment of two bureaus, the one of the ministry, the other of a unit of it; with two indicators."""
    units = {"Kantor": "Kementerian Alam", "Biro Satu": "Kementerian Alam", "Biro Dua": "Kantor"}
    bodies = [
        organisation(name, aliases=()).model_copy(
            update={
                "organisation_id": slug(name),
                "acronym": None,
                "kind": OrganisationKind.UNIT
                if name in units
                else OrganisationKind.MINISTRY_OR_AGENCY,
                "parent_id": slug(units[name]) if name in units else None,
            }
        )
        for name in ("Kementerian Alam", *units)
    ]
    made = commitment(1, "Keterbukaan anggaran", indicators=("Basis data dibuka", "Portal"))
    ends = printed(date(2021, 12, 31), "Desember 2021")
    made = made.model_copy(
        update={
            "indicators": tuple(
                one.model_copy(update={"end_date": ends}) for one in made.indicators
            ),
            "organisations": tuple(
                CommitmentOrganisation(
                    mention_id=f"{C1}/responsible/{n}",
                    role=Role.RESPONSIBLE,
                    ordinal=n,
                    name_as_printed=text(name),
                    organisation_id=slug(name),
                )
                for n, name in enumerate(("Biro Satu", "Biro Dua"), 1)
            ),
        }
    )
    load_document(warehouse, document(plan(OGI, made), organisations=tuple(bodies)))


def _told_by(warehouse: DuckDBPyConnection, body: str | None, status: Status, content: str) -> None:
    made = report(said(None, status), period="2021-S1", content=content)
    (only,) = made.reports
    only = only.model_copy(update={"body": slug(body) if body else None, "body_as_named": body})
    load_report(warehouse, made.model_copy(update={"reports": (only,)}))
    assign(warehouse, {entry_id(1, content): f"{C1}/indicator/1"})


BY_INDICATOR = (
    "SELECT indicator_id[-1:], organisation_id, status::VARCHAR, entries FROM body_progress"
    " WHERE period = '2021-S1'"
)


@pytest.mark.parametrize(
    ("body", "spoken_for"),
    [
        ("Biro Satu", ["biro-satu"]),
        ("Kantor", ["biro-dua"]),
        ("Kementerian Alam", ["biro-dua", "biro-satu"]),
        (None, ["biro-dua", "biro-satu"]),
    ],
)
def test_bodies_have_a_state_by_indicators(
    warehouse: DuckDBPyConnection, body: str | None, spoken_for: list[str]
) -> None:
    _of_bureaus(warehouse)
    _told_by(warehouse, body, Status.LIMITED, "laporan")
    assert rows(warehouse, BY_INDICATOR) == [("1", one, "limited", 1) for one in spoken_for]
    joint = "SELECT bodies, bodies_reported FROM joint_progress WHERE period = '2021-S1'"
    assert rows(warehouse, joint) == [(2, len(spoken_for))]


def test_a_unit_that_reports_itself_counts_before_who_speaks_for_all(
    warehouse: DuckDBPyConnection,
) -> None:
    _of_bureaus(warehouse)
    _told_by(warehouse, "Biro Satu", Status.COMPLETE, "sendiri")
    _told_by(warehouse, "Kementerian Alam", Status.LIMITED, "semua")
    assert rows(warehouse, BY_INDICATOR) == [
        ("1", "biro-dua", "limited", 1),
        ("1", "biro-satu", "complete", 1),
    ]


def test_silence_on_indicators_has_its_row(warehouse: DuckDBPyConnection) -> None:
    _of_bureaus(warehouse)
    silent = "SELECT indicator_id[-1:], organisation_id, period, entries FROM body_progress"
    term = [(n, body, None, 0) for n in "12" for body in ("biro-dua", "biro-satu")]
    assert rows(warehouse, silent) == term
    warehouse.execute("SET VARIABLE as_of = DATE '2021-12-31'")
    assert rows(warehouse, silent) == []


def test_an_early_report_leaves_the_silence_of_the_rest(warehouse: DuckDBPyConnection) -> None:
    _of_bureaus(warehouse)
    _told_by(warehouse, "Biro Satu", Status.LIMITED, "awal")
    silent = "SELECT period, count(*), sum(entries)::INTEGER FROM body_progress GROUP BY period"
    assert rows(warehouse, silent) == [("2021-S1", 1, 1), (None, 4, 0)]
    due = "SELECT measures_due, measures_reported FROM plan_progress WHERE reporter = 'all'"
    assert rows(warehouse, f"{due} AND period IS NULL") == [(2, 0)]


def test_what_bodies_owe_of_indicators(warehouse: DuckDBPyConnection) -> None:
    """Where a commitment has no measures, its indicators are due in the period in which they end, else by the term."""
    _of_bureaus(warehouse)
    _told_by(warehouse, "Biro Satu", Status.LIMITED, "awal")
    owed = (
        "SELECT organisation_id, period, due_date::VARCHAR, targets_due, targets_reported,"
        " targets_complete FROM organisation_progress_on(DATE '{}')"
    )
    assert rows(warehouse, owed.format("2022-12-31")) == []
    assert rows(warehouse, owed.format("2023-01-01")) == [
        (body, None, "2022-12-31", 2, 0, 0) for body in ("biro-dua", "biro-satu")
    ]
    done = report(said(None, Status.COMPLETE), period="2021-S2", content="akhir")
    load_report(warehouse, done)
    assign(warehouse, {entry_id(1, "akhir"): f"{C1}/indicator/2"})
    assert rows(warehouse, owed.format("2022-01-01")) == [
        (body, "2021-S2", "2021-12-31", 2, 1, 1) for body in ("biro-dua", "biro-satu")
    ]


def test_indicators_are_overdue_by_body(warehouse: DuckDBPyConnection) -> None:
    """Of a commitment without measures: by the day on which they end."""
    _of_bureaus(warehouse)
    late = (
        "SELECT organisation_id, indicator_id[-1:], days_overdue, status::VARCHAR"
        " FROM body_overdue_on(DATE '{}') WHERE target_id IS NULL"
    )
    assert rows(warehouse, late.format("2021-12-31")) == []
    load_report(warehouse, report(said(None, Status.COMPLETE), period="2021-S2", content="akhir"))
    assign(warehouse, {entry_id(1, "akhir"): f"{C1}/indicator/2"})
    assert rows(warehouse, late.format("2022-01-02")) == [
        (body, "1", 2, None) for body in ("biro-dua", "biro-satu")
    ]


@pytest.mark.parametrize(
    ("day", "periods"),
    [("2021-06-30", [("B06", 0)]), ("2021-06-29", []), ("2021-07-01", [("B06", 1)])],
)
def test_bodies_progress_is_cut_by_the_day(
    warehouse: DuckDBPyConnection, day: str, periods: list[tuple[str, int]]
) -> None:
    """On the last day of the period only what is reported is shown, and after it also who is silent."""
    load_document(warehouse, rencana(shared(*MINISTRIES[:2])))
    load_report(warehouse, report(said(MINISTRIES[0], Status.LIMITED, 40)))
    assign(warehouse, {entry_id(): M1})
    silent = "SELECT period, count(*) FILTER (targets_reported = 0) FROM {} GROUP BY period"
    assert rows(warehouse, silent.format(f"organisation_progress_on(DATE '{day}')")) == periods
    warehouse.execute(f"SET VARIABLE as_of = DATE '{day}'")
    assert rows(warehouse, silent.format("organisation_progress")) == periods


def test_unknown_bodies_of_one_report_are_not_averaged(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, rencana(shared(*MINISTRIES[:2])))
    told = (said("Walhi Riau", Status.COMPLETE, 100), said("Fitra Sumut", Status.NOT_STARTED, 0))
    load_report(warehouse, report(*told, said("Walhi Riau", Status.COMPLETE, 80)))
    assign(warehouse, {entry_id(n): M1 for n in (1, 2, 3)})
    assert rows(warehouse, f"{OWN} AND entries > 0") == [(None, "not_started", 0)]
    assert rows(warehouse, "SELECT percent, entries FROM joint_progress") == [(0, 3)]
    load_report(warehouse, report(told[0], said("Walhi Riau", Status.COMPLETE, 80)))
    assert rows(warehouse, "SELECT percent, entries FROM joint_progress") == [(90, 2)]


@pytest.mark.slow
def test_the_overlap_says_that_a_person_chose(warehouse: DuckDBPyConnection) -> None:
    _saying_the_same(warehouse)
    first, second = entry_id(1, "pertama"), entry_id(1, "kedua")
    overlaps = "SELECT code, facts->>'file' FROM findings WHERE code LIKE 'report-overlap%'"
    assign(warehouse, {second: M1})
    assert rows(warehouse, overlaps) == [("report-overlap", "pertama.pdf")]
    assign(warehouse, {first: M1})
    assert rows(warehouse, overlaps) == [("report-overlap-chosen", "kedua.pdf")]
