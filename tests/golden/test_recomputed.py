"""Each figure on progress equals what a second, independent script makes of the same plans, reports and links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random

import pytest
from duckdb import DuckDBPyConnection

from benchmarks.questions import questions
from flows.cli.program import main
from flows.pipeline.storing import load_document, load_report
from models.plan import Commitment, MeasureOrganisation, OrganisationKind
from models.progress import ExtractedReport, Reporter, Status
from samples.make_samples import HERE
from tests.golden.answered import Answered
from tests.golden.recomputed import Facts, Figures, Recomputed, commitment_of, read_facts
from tests.golden.test_corpus import CORPUS, PLAN
from tests.warehouse.records import document, organisation, plan, printed, text
from tests.warehouse.reported import OGI, Due, Said, commitment, report
from warehouse.judgements.review import Ruling, Verb, decide
from warehouse.store.connection import open_warehouse
from warehouse.store.retelling import retell

TODAY = date(2023, 1, 15)
DAYS = {
    "sample": (None, date(2031, 7, 1), date(2032, 1, 1), date(2033, 1, 1)),
    "shared": (
        None, date(2021, 6, 30), date(2021, 7, 31), date(2022, 1, 15), date(2022, 7, 31),
        date(2023, 2, 1),
    ),
}  # fmt: skip
FILES = {
    "sample": [HERE / "plan.pdf", *sorted(HERE.glob("report-*"))],
    "shared": [PLAN, *sorted((CORPUS / "reports").glob("b*.*"))],
}

RELATIONS: dict[str, tuple[str, Callable[[Recomputed, date], Figures]]] = {
    "body_progress": (
        "SELECT coalesce(measure_id, indicator_id), organisation_id, period, status,"
        " round(percent, 6), entries FROM body_progress",
        lambda told, day: told.body_progress(),
    ),
    "measure_progress": (
        "SELECT measure_id, indicator_id, period, reporter, entries, status, round(percent, 6),"
        " bodies, bodies_reported, bodies_complete FROM measure_progress",
        lambda told, day: {row for row in told.subject_progress() if row[3] != "all"},
    ),
    "joint_progress": (
        "SELECT measure_id, indicator_id, period, 'all', entries, status, round(percent, 6),"
        " bodies, bodies_reported, bodies_complete FROM joint_progress",
        lambda told, day: {row for row in told.subject_progress() if row[3] == "all"},
    ),
    "commitment_progress": (
        "SELECT commitment_id, period, reporter, measures_due, measures_reported,"
        " measures_complete, round(percent, 6), status, measures_due_now, entries_open"
        " FROM commitment_progress",
        lambda told, day: {(*key, *row) for key, row in told.commitment_rows().items()},
    ),
    "latest_status": (
        "SELECT commitment_id, reporter, period, status, round(percent, 6) FROM latest_status",
        lambda told, day: told.latest_status(),
    ),
    "plan_progress": (
        "SELECT plan_id, period, reporter, commitments, commitments_complete, measures_due,"
        " measures_reported, measures_complete, round(percent, 6), measures_due_now, entries_open"
        " FROM plan_progress",
        lambda told, day: told.plan_progress(),
    ),
    "overdue_on": (
        "SELECT target_id, days_overdue, status, round(percent, 6) FROM overdue_on(DATE '{day}')",
        lambda told, day: told.overdue(day),
    ),
    "body_overdue_on": (
        "SELECT coalesce(target_id, indicator_id), organisation_id, days_overdue, status,"
        " round(percent, 6) FROM body_overdue_on(DATE '{day}')",
        lambda told, day: told.body_overdue(day),
    ),
    "linked_entries": (
        "SELECT entry_id, unnest(organisations) FROM linked_entries",
        lambda told, day: told.entries_of_bodies(),
    ),
    "unreported_on": (
        "SELECT target_id FROM unreported_on(DATE '{day}')",
        lambda told, day: {(target,) for target in told.unreported(day)},
    ),
    "organisation_progress": (
        "SELECT organisation_id, plan_id, period, due_date, targets_due, targets_reported,"
        " targets_complete, round(percent, 6) FROM organisation_progress",
        lambda told, day: told.organisation_progress(day),
    ),
    "progress_movement": (
        "SELECT coalesce(measure_id, indicator_id), reporter, from_period, to_period, from_status,"
        " to_status, steps, round(percent_change, 6) FROM progress_movement",
        lambda told, day: told.movement(),
    ),
    "reporter_disagreements": (
        "SELECT government_target_id, civil_society_target_id, period, government_status,"
        " civil_society_status FROM reporter_disagreements",
        lambda told, day: told.disagreements(),
    ),
    "figure_entries": (
        "SELECT figure, commitment_id, coalesce(measure_id, indicator_id), organisation_id, period,"
        " reporter, entry_id, told_period FROM figure_entries",
        lambda told, day: told.figure_entries(),
    ),
}
"""Each relation's figures, and what they are recomputed by; {day} is the day asked for."""

BY_DAY = {
    "body_progress": "body_progress_on(DATE '{day}')",
    "commitment_progress": "commitment_progress_on(DATE '{day}')",
    "latest_status": "latest_status_on(DATE '{day}')",
    "organisation_progress": "organisation_progress_on(DATE '{day}')",
}
"""The relations that tell of any day without further ado."""


@pytest.fixture(scope="module", params=["sample", pytest.param("shared", marks=pytest.mark.slow)])
def told(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, DuckDBPyConnection]]:
    """A plan with its reports: those in the repository, and the shared ones where they are at hand."""
    files = [str(path) for path in FILES[request.param]]
    if not all(Path(name).is_file() for name in files):
        pytest.skip(f"the shared plan is not here ({PLAN})")
    path = tmp_path_factory.mktemp("recomputed") / "renaksi.duckdb"
    assert main(["load", *files, "--warehouse", str(path)]) == 0
    with open_warehouse(path) as connection:
        yield request.param, connection


@pytest.mark.slow
def test_every_figure_by_body_side_period_and_day(told: tuple[str, DuckDBPyConnection]) -> None:
    name, connection = told
    facts = read_facts(connection)
    assert len(facts.entries) > 1
    _hold(connection, facts, DAYS[name])


def _last_reported(told: Recomputed, connection: DuckDBPyConnection) -> Figures:
    """What each body of the government did not complete of what was due in the last period it reported on."""
    facts = told.facts
    reported = connection.execute(
        "SELECT DISTINCT plan_id, period FROM progress_reports"
        " WHERE reporter = 'government' AND plan_id IS NOT NULL AND period IS NOT NULL"
    ).fetchall()
    last: dict[str, str] = {}
    for plan_id, period in sorted(reported, key=lambda row: told.end(*row) or date.min):
        last[plan_id] = period
    states = {row[:3]: row[3:5] for row in told.body_progress()}
    kinds = dict(connection.execute("SELECT organisation_id, kind FROM organisations").fetchall())
    names = dict(connection.execute("SELECT organisation_id, name FROM organisations").fetchall())
    texts = dict(connection.execute("SELECT target_id, text FROM targets").fetchall())
    found: Figures = set()
    for target in facts.targets:
        commitment = facts.measures[target.measure][0]
        if last.get(facts.plan_of[commitment]) != target.period:
            continue
        for body in facts.bodies.get(target.measure, ()):
            state = states.get((target.measure, body, target.period), (None, None))
            if kinds[body] != "civil_society" and state[0] != "complete":
                found.add((
                    facts.plan_of[commitment], commitment, names[body], texts[target.target_id],
                    *state,
                ))  # fmt: skip
    return found


def _by_period(told: Recomputed) -> Figures:
    """Each commitment's statuses in the four half-years, as the government tells it."""
    statuses = {
        (key.commitment, key.period): row.status
        for key, row in told.commitment_rows().items()
        if key.reporter == "government"
    }
    return {
        (commitment, *(statuses.get((commitment, period)) for period in PERIODS))
        for commitment, _ in statuses
    }


def test_documented_questions_on_progress(told: tuple[str, DuckDBPyConnection]) -> None:
    """What they answer is what the second script makes of the same facts."""
    _, connection = told
    connection.execute("RESET VARIABLE as_of")
    recomputed = Recomputed(read_facts(connection), None, date.today())
    plans = recomputed.plan_progress()
    words = dict(connection.execute("SELECT measure_id, text FROM measures").fetchall())
    words |= dict(connection.execute("SELECT indicator_id, text FROM indicators").fetchall())
    asked = {name.partition(".")[0]: sql for name, sql in questions().items()}

    def answer(number: int, *, rounded: int | None = None) -> Figures:
        rows = connection.execute(asked[str(number)]).fetchall()
        return {
            tuple(round(v, 6) if isinstance(v, float) and rounded is None else v for v in row)
            for row in rows
        }

    assert answer(10, rounded=0) == {
        (*row[:3], *row[5:8], None if row[8] is None else float(int(row[8] + 0.5)))
        for row in plans
        if row[2] != "all"
    }
    assert answer(11) == _by_period(recomputed)
    assert answer(12) == _last_reported(recomputed, connection)
    assert answer(13) == {
        (commitment_of(recomputed.facts, one), period, words[one], of_government, of_society)
        for one, _, period, of_government, of_society in recomputed.disagreements()
    }
    counted = {one.entry.entry_id for one in recomputed.spoken}
    obstacles = connection.execute(
        "SELECT entry_id, commitment_id, reports.period, reporter, obstacles, follow_up FROM matches"
        " INNER JOIN progress_entries USING (entry_id)"
        " INNER JOIN progress_reports AS reports USING (report_id) WHERE obstacles IS NOT NULL"
    ).fetchall()
    real = [row for row in obstacles if row[0] in counted and row[4].lower() != "tidak ada"]
    assert answer(14) == {row[1:] for row in real}


def test_documented_questions_on_plans_and_trust(told: tuple[str, DuckDBPyConnection]) -> None:
    _, connection = told
    asked = {int(name.partition(".")[0]): sql for name, sql in questions().items()}
    answers = Answered(connection).answers()
    assert [number for number, answer in answers.items() if not answer] == []
    for number, answer in answers.items():
        rows = connection.execute(asked[number]).fetchall()
        found = Counter(
            tuple(tuple(value) if isinstance(value, list) else value for value in row)
            for row in rows
        )
        assert found == answer, number


def differences(
    connection: DuckDBPyConnection, recomputed: Recomputed, day: date | None
) -> Iterator[str]:
    """What the relations and the second script tell differently, as of a day; TODAY stands for today."""
    connection.execute(
        "RESET VARIABLE as_of" if day is None else f"SET VARIABLE as_of = DATE '{day}'"
    )
    for relation, (query, recompute) in RELATIONS.items():
        if day is None and relation not in (
            "measure_progress",
            "joint_progress",
            "progress_movement",
        ):
            continue
        yield from _compared(
            f"{relation} {day}", connection, query, recomputed, recompute, day or TODAY
        )
    connection.execute("RESET VARIABLE as_of")
    if day is not None:
        for relation, macro in BY_DAY.items():
            query, recompute = RELATIONS[relation]
            asked = query.replace(f"FROM {relation}", f"FROM {macro}")
            yield from _compared(
                f"{relation}_on {day}", connection, asked, recomputed, recompute, day
            )


def _compared(
    what: str,
    connection: DuckDBPyConnection,
    query: str,
    recomputed: Recomputed,
    recompute: Callable[[Recomputed, date], Figures],
    day: date,
) -> Iterator[str]:
    found = connection.execute(query.format(day=day)).fetchall()
    want = recompute(recomputed, day)
    if len(found) != len(set(found)):
        yield f"{what}: a row stands twice"
    yield from (f"{what}: the relation alone has {row}" for row in set(found) - want)
    yield from (f"{what}: the recomputation alone has {row}" for row in want - set(found))


# Plans and reports made by chance: shared measures, silent and strange bodies, reports that overlap

KINDS = {
    "Kementerian Alam": OrganisationKind.MINISTRY_OR_AGENCY,
    "Kementerian Buku": OrganisationKind.MINISTRY_OR_AGENCY,
    "Kementerian Cuaca": OrganisationKind.MINISTRY_OR_AGENCY,
    "Koalisi Data": OrganisationKind.CIVIL_SOCIETY,
    "Koalisi Energi": OrganisationKind.CIVIL_SOCIETY,
    "Forum Guru": OrganisationKind.OTHER,
}
PERIODS = ("B06", "B12", "B18", "B24")


def slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def chance_commitment(chance: Random, number: int) -> Commitment:
    """One with indicators alone, or with measures that some bodies share, each due in some periods."""
    if chance.random() < 0.2:
        made = commitment(number, f"Judul {number}", indicators=("Satu", "Dua"))
        ends = [date(2021, 6, 30), date(2022, 3, 31), None]
        dated = [
            item.model_copy(
                update={
                    "end_date": printed(day, str(day)) if (day := chance.choice(ends)) else None
                }
            )
            for item in made.indicators
        ]
        return made.model_copy(update={"indicators": tuple(dated)})
    measures = [
        Due(f"Ukuran {chance.choice('abc')}", targets={
            period: "Ada" for period in PERIODS if chance.random() < 0.4
        })
        for _ in range(chance.randint(1, 3))
    ]  # fmt: skip
    made = commitment(number, f"Judul {number}", *measures)
    shared = [
        measure.model_copy(
            update={
                "organisations": tuple(
                    MeasureOrganisation(
                        measure_organisation_id=f"{measure.measure_id}/organisation/{ordinal}",
                        name_as_printed=text(name),
                        organisation_id=slug(name),
                    )
                    for ordinal, name in enumerate(
                        chance.sample(list(KINDS), chance.choice((0, 1, 1, 2, 3))), 1
                    )
                )
            }
        )
        for measure in made.measures
    ]
    return made.model_copy(update={"measures": tuple(shared)})


def chance_report(chance: Random, content: str) -> ExtractedReport:
    """One of any side, some of a body of their own, some with a day."""
    names = [*KINDS, "Kementerian Lain"]
    entries = [
        Said(
            f"Butir {content} {number}",
            "1. Judul",
            "; ".join(chance.sample(names, chance.choice((0, 1, 1, 2)))) or None,
            status=chance.choice((None, *Status)),
            percent=chance.choice((None, 0.0, 33.3, 70.1, 100.0)),
        )
        for number in range(25)
    ]
    made = report(
        *entries,
        period=chance.choice((*PERIODS, *PERIODS, "2021-Q2", None)),
        reporter=chance.choice((*Reporter, Reporter.GOVERNMENT)),
        content=content,
    )
    day = date(2021, chance.randint(1, 12), 3)
    facts = {
        "body": slug(chance.choice(list(KINDS))) if chance.random() < 0.4 else None,
        "dated": printed(day, str(day)) if chance.random() < 0.7 else None,
    }
    (only,) = made.reports
    return made.model_copy(update={"reports": (only.model_copy(update=facts),)})


def rule(connection: DuckDBPyConnection, chance: Random, content: ExtractedReport) -> None:
    """Link most entries of a report with anything, and leave some to a person."""
    places = [row for (row,) in connection.execute(
        "SELECT target_id FROM history.linkable ORDER BY target_id"
    ).fetchall()]  # fmt: skip
    rulings = []
    for entry in content.reports[0].entries:
        place = chance.choice(places)
        if chance.random() < 0.85:
            rulings.append(Ruling(entry.entry_id, Verb.ASSIGN, place))
        else:
            connection.execute(
                "UPDATE history.proposals SET decision = 'review', commitment_id = ?"
                " WHERE entry_id = ?",
                [chance.choice((place[: len(OGI) + 3], None)), entry.entry_id],
            )
    decide(connection, rulings, "Sari")
    retell(connection)


@pytest.mark.parametrize("seed", [0, pytest.param(1, marks=pytest.mark.slow)])
def test_figures_of_plans_and_reports_made_by_chance(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    bodies = tuple(
        organisation(name, aliases=()).model_copy(
            update={"organisation_id": slug(name), "acronym": None, "kind": kind}
        )
        for name, kind in KINDS.items()
    )
    commitments = [chance_commitment(chance, number) for number in range(1, 9)]
    with open_warehouse(tmp_path / "renaksi.duckdb") as connection:
        load_document(connection, document(plan(OGI, *commitments), organisations=bodies))
        waiting: list[ExtractedReport] = []
        for number in range(9):
            waiting.append(made := chance_report(chance, f"laporan {number}"))
            load_report(connection, made)
            while waiting and chance.random() < 0.6:
                rule(connection, chance, waiting.pop(chance.randrange(len(waiting))))
        for left in waiting:
            rule(connection, chance, left)
        outdone = connection.execute(
            "SELECT DISTINCT entry_id, coalesce(measure_id, indicator_id, commitment_id)"
            " FROM history.speaking_entries WHERE NOT counts ORDER BY ALL"
        ).fetchall()
        assert len(outdone) > 3
        for entry, place in chance.sample(outdone, 3):
            decide(connection, [Ruling(entry, Verb.ASSIGN, place)], "Sari")
        facts = read_facts(connection)
        assert len(facts.entries) > 100
        assert len(facts.open) > 10
        _hold(connection, facts, DAYS["shared"])


def _hold(connection: DuckDBPyConnection, facts: Facts, days: Sequence[date | None]) -> None:
    differ = [
        told for day in days for told in differences(connection, Recomputed(facts, day, TODAY), day)
    ]
    assert not differ, "\n".join(differ)
