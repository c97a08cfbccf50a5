"""A warehouse that an earlier Renaksi made keeps everything, people's decisions above all, and can be read anew."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest
from duckdb import DuckDBPyConnection

from flows.pipeline.storing import relink_reports
from tests.flows.conftest import Renaksi
from tests.warehouse.test_migrations import COUNTED_ANEW
from warehouse.store.connection import open_warehouse
from warehouse.store.digest import relation_digests
from warehouse.store.originals import original, sha256_of

pytestmark = pytest.mark.slow  # each loads several documents, or starts processes

MADE = Path(__file__).parents[1] / "warehouse" / "schema-3"
"""The warehouse as SQL, and the files it was made of."""

LOADED = ("plan.pdf", "report-b06-oms.xlsx", "report-b06-pemerintah.pdf", "plan-updated.pdf")
"""In their order."""

Rows = list[tuple[object, ...]]


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """The warehouse of schema 3, with the originals beside it."""
    path = tmp_path / "renaksi.duckdb"
    with duckdb.connect(path) as connection:
        connection.execute((MADE / "warehouse.sql").read_text(encoding="utf-8"))
    for name in LOADED:
        kept = original(path, sha256_of(MADE / name), Path(name).suffix)
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(MADE / name, kept)
    return path


def contents(connection: DuckDBPyConnection, columns: dict[str, list[str]]) -> dict[str, Rows]:
    return {
        relation: connection.execute(
            f"SELECT {', '.join(names)} FROM {relation} ORDER BY ALL"
        ).fetchall()
        for relation, names in columns.items()
    }


def columns(connection: DuckDBPyConnection) -> dict[str, list[str]]:
    """The relations of `main` and the schema 3 columns of each."""
    return dict(
        connection.execute(
            "SELECT table_name, list(column_name ORDER BY column_index) FROM duckdb_columns() "
            "WHERE schema_name = 'main' AND NOT internal GROUP BY table_name"
        ).fetchall()
    )


def test_upgrade_keeps_every_row_and_decision(older: Path) -> None:
    with duckdb.connect(older, read_only=True) as connection:
        held = columns(connection)
        known = {name: held[name] for name in held.keys() - COUNTED_ANEW}
        before = contents(connection, known)
    assert {row[6] for row in before["decisions"]} == {
        "accepted",
        "rejected",
        "no_match",
        "withdrawn",
    }
    with open_warehouse(older) as upgraded:
        assert contents(upgraded, known) == before


def test_upgrade_knows_bodies_as_linking_anew_does(older: Path) -> None:
    told = (
        "FROM history.entry_bodies ORDER BY ALL",
        "SELECT * FROM body_progress WHERE entries > 0 ORDER BY ALL",
    )
    with open_warehouse(older) as upgraded:
        found = [upgraded.execute(query).fetchall() for query in told]
        assert all(found)
        assert None not in {body for _, body, *_ in found[1]}
        relink_reports(upgraded)
        assert [upgraded.execute(query).fetchall() for query in told] == found


def test_upgrade_leaves_empty_what_only_a_new_reading_tells(older: Path, renaksi: Renaksi) -> None:
    renaksi("rebuild", "schema", "--warehouse", older)
    with open_warehouse(older, read_only=True) as upgraded:
        facts = upgraded.execute("SELECT facts, boxes FROM findings").fetchall()
        assert facts
        assert set(facts) == {(None, None)}
        counts = "SELECT DISTINCT in_fields, kept, passed_over FROM word_audit"
        assert upgraded.execute(counts).fetchall() == [(None, None, None)]
        assert upgraded.execute("FROM other_fields").fetchall() == []
    told = renaksi("status", "--warehouse", older).out
    assert "4 files were read by an older Renaksi" in told
    assert "renaksi rebuild" in told


def test_older_findings_are_told_in_each_language_and_name_rebuild(older: Path) -> None:
    with open_warehouse(older) as upgraded:
        for schema in ("main", "public"):
            found = upgraded.execute(
                f"SELECT code, message, action FROM {schema}.findings ORDER BY ALL"
            ).fetchall()
            listed = upgraded.execute(
                f"SELECT code, lang, message, action FROM {schema}.finding_list ORDER BY ALL"
            ).fetchall()
            assert found
            assert [(code, *said) for code, lang, *said in listed if lang == "en"] == found
            assert {lang: sum(row[1] == lang for row in listed) for lang in ("en", "id")} == {
                "en": len(found),
                "id": len(found),
            }
            assert all("renaksi rebuild" in action for *_, action in (*found, *listed))
            for (_, message, _), (*_, indonesian, _) in zip(
                found, [row for row in listed if row[1] == "id"], strict=True
            ):
                assert (
                    indonesian
                    == f"Temuan Renaksi versi lama, hanya dalam bahasa Inggris: {message}"
                )
    assert "the plan says “[…]”, but 5 were found" in found[-1][1]


def test_the_report_of_older_findings_says_how_to_have_them_anew(
    older: Path, tmp_path: Path, renaksi: Renaksi
) -> None:
    renaksi("rebuild", "schema", "--warehouse", older)
    page = tmp_path / "page.html"
    assert renaksi("export", page, "--as", "report", "--warehouse", older).code == 0
    said = page.read_text(encoding="utf-8")
    assert "the plan says “[…]”, but 5 were found" in said
    assert "Jalankan `renaksi rebuild`" in said


def test_older_reasons_are_there_in_each_language(older: Path) -> None:
    with open_warehouse(older) as upgraded:
        for schema in ("main", "public"):
            counts = upgraded.execute(
                f"SELECT lang, count(DISTINCT entry_id), count(*) FROM {schema}.match_reasons "
                "GROUP BY lang ORDER BY lang"
            ).fetchall()
            (english, indonesian) = counts
            assert english[1:] == indonesian[1:]
            assert english[1] == english[2] > 0


def test_upgrade_withholds_the_people_of_older_rows(older: Path) -> None:
    with open_warehouse(older) as upgraded:
        people = upgraded.execute("SELECT person FROM contacts WHERE person IS NOT NULL").fetchall()
        said = "\n".join(
            str(upgraded.execute(f"FROM public.{relation}").fetchall())
            for relation in columns(upgraded)
        )
    assert people
    assert [name for (name,) in people if name in said] == []
    assert "@" not in said


def test_rebuild_of_an_upgraded_warehouse_equals_a_fresh_load(
    older: Path, tmp_path: Path, renaksi: Renaksi
) -> None:
    fresh, decided = tmp_path / "fresh.duckdb", tmp_path / "decisions.json"
    files = [MADE / name for name in LOADED]
    renaksi("load", *files[:3], "--warehouse", fresh)
    renaksi("load", files[3], "--warehouse", fresh)
    renaksi("rollback", "OPI-2030-2032", "--to", "1", "--warehouse", fresh)
    renaksi("rebuild", "schema", "--warehouse", older)
    renaksi("review", "save", decided, "--warehouse", older)
    renaksi("review", "restore", decided, "--warehouse", fresh)
    renaksi("rebuild", "--warehouse", older)
    with (
        open_warehouse(older, read_only=True) as rebuilt,
        open_warehouse(fresh, read_only=True) as loaded,
    ):
        for schema in ("main", "public"):
            found, expected = (relation_digests(each, schema) for each in (rebuilt, loaded))
            del found["judgements"], expected["judgements"]  # when the rollback was made
            assert found == expected
    assert "older Renaksi" not in renaksi("status", "--warehouse", older).out
