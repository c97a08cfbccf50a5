"""Bodies that people say are one, are two, or are units of others: measures, contacts and reports follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from flows.pipeline.storing import load_document, load_report, undo_judgement
from models.errors import UsageError
from models.plan import CommitmentOrganisation, Contact, Organisation, OrganisationKind, Role
from tests.warehouse.judged import SARI, copied, digests, judge, rows
from tests.warehouse.records import document, organisation, plan, printed, text
from tests.warehouse.reported import OGI, Due, Said, commitment, report
from warehouse.store.connection import open_warehouse

CONTOH, SAMPEL = "kementerian-contoh", "kementerian-sampel"
OURS, THEIRS = Due("Format data anggaran"), Due("Portal kontrak", "Kementerian Sampel")
BOTH = Due("Kanal aduan")


def sampel(name: str = "Kementerian Sampel") -> Organisation:
    return Organisation(
        organisation_id=SAMPEL,
        name=text(name),
        acronym=text("Kemsampel"),
        kind=OrganisationKind.MINISTRY_OR_AGENCY,
        aliases=printed([], ""),
    )


def named(body: str) -> CommitmentOrganisation:
    return CommitmentOrganisation(
        mention_id=f"{OGI}/01/responsible/1", role=Role.RESPONSIBLE, ordinal=1,
        name_as_printed=text("Kementerian Sampel"), organisation_id=body,
    )  # fmt: skip


COMMITMENT = commitment(1, "Keterbukaan anggaran", OURS, THEIRS, BOTH).model_copy(
    update={
        "organisations": (named(SAMPEL),),
        "contacts": (
            Contact(
                contact_id=f"{OGI}/01/contact/1", ordinal=1, person=text("Sari Contoh"),
                organisation_id=SAMPEL,
            ),
        ),
    }
)  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan whose measures are those of two bodies, and a report in which one of them speaks."""
    path = tmp_path_factory.mktemp("made") / "renaksi.duckdb"
    with open_warehouse(path) as connection:
        bodies = (organisation(), sampel())
        load_document(connection, document(plan(OGI, COMMITMENT), organisations=bodies))
        said = Said(OURS.text, responsible="Kemsampel", percent=50.0)
        load_report(connection, report(said, Said(THEIRS.text, responsible="Kementerian Sampel")))
    return path


@pytest.fixture
def connection(made: Path, path: Path) -> Iterator[DuckDBPyConnection]:
    with copied(made, path) as connection:
        yield connection


def states(connection: DuckDBPyConnection) -> list[object]:
    found = rows(connection, "SELECT state FROM judgements WHERE kind = 'body' ORDER BY decided_at")
    return [state for (state,) in found]


def bodies_named(connection: DuckDBPyConnection) -> set[object]:
    """All that names bodies."""
    found = rows(
        connection,
        "SELECT organisation_id FROM measure_organisations UNION SELECT organisation_id FROM contacts "
        "UNION SELECT organisation_id FROM commitment_organisations UNION SELECT organisation_id "
        "FROM body_progress UNION SELECT organisation_id FROM organisations",
    )
    return {body for (body,) in found if body}


@pytest.mark.slow
def test_a_body_that_is_another_is_that_one_everywhere(connection: DuckDBPyConnection) -> None:
    before = digests(connection)
    judgement = judge(connection, SAMPEL, "same-as", "Kementerian Contoh")
    assert (states(connection), bodies_named(connection)) == (["applied"], {CONTOH})
    told = rows(connection, "SELECT name, acronym, aliases FROM organisations")
    assert told == [("Kementerian Contoh", "KC", ["Kemcontoh", "Kementerian Sampel", "Kemsampel"])]
    undo_judgement(connection, judgement, SARI)
    assert digests(connection) == before


@pytest.mark.slow
def test_a_unit_of_another_counts_for_it(connection: DuckDBPyConnection) -> None:
    before = digests(connection)
    judgement = judge(connection, SAMPEL, "unit-of", CONTOH)
    assert states(connection) == ["applied"]
    told = rows(connection, "SELECT organisation_id, unit_id FROM commitment_organisations")
    assert told == [(CONTOH, SAMPEL)]
    belongs = f"SELECT parent_id, kind FROM organisations WHERE organisation_id = '{SAMPEL}'"
    assert rows(connection, belongs) == [(CONTOH, "unit")]
    told = rows(connection, "SELECT DISTINCT organisation_id FROM body_progress")
    assert told == [(CONTOH,)]
    undo_judgement(connection, judgement, SARI)
    assert digests(connection) == before


@pytest.mark.slow
def test_what_is_not_the_same_is_two_again(connection: DuckDBPyConnection) -> None:
    before = digests(connection)
    judge(connection, SAMPEL, "same-as", CONTOH)
    judge(connection, SAMPEL, "not-same-as", CONTOH)
    assert states(connection) == ["undone", "applied"]
    assert digests(connection) == before


@pytest.mark.slow
def test_bodies_outlive_a_new_version(connection: DuckDBPyConnection) -> None:
    judge(connection, SAMPEL, "same-as", CONTOH)
    again = COMMITMENT.model_copy(update={"title": text("Keterbukaan data anggaran")})
    new = document(plan(OGI, again), content="baru", organisations=(sampel(),))
    load_document(connection, new)
    assert (states(connection), bodies_named(connection)) == (["orphan"], {CONTOH, SAMPEL})
    bodies = (organisation(), sampel("Kementerian Sampel Baru"))
    load_document(connection, document(plan(OGI, again), content="lagi", organisations=bodies))
    assert (states(connection), bodies_named(connection)) == (["applied"], {CONTOH})
    changes = rows(connection, "SELECT entity_kind, field FROM changes")
    assert changes == [("commitment", "title")]


def test_what_is_read_so_by_now_is_fulfilled(connection: DuckDBPyConnection) -> None:
    judge(connection, SAMPEL, "same-as", CONTOH)
    alone = COMMITMENT.model_copy(update={"organisations": (named(CONTOH),), "contacts": ()})
    whole = organisation(aliases=("Kementerian Sampel",))
    load_document(connection, document(plan(OGI, alone), content="baru", organisations=(whole,)))
    assert states(connection) == ["fulfilled"]


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        ((SAMPEL, "same-as", "Kementerian Tiada"), "No body here is called Kementerian Tiada"),
        ((SAMPEL, "same-as", SAMPEL), f"{SAMPEL} is {SAMPEL} already."),
        ((SAMPEL, "same", CONTOH), f"did you mean `renaksi judge {SAMPEL} same-as BODY`?"),
    ],
)
def test_wrong_use_names_the_nearest_right_one(
    connection: DuckDBPyConnection, words: Sequence[str], nearest: str
) -> None:
    with pytest.raises(UsageError) as refused:
        judge(connection, *words)
    assert nearest in str(refused.value)
