"""Bundles: a backup, a hand-over, and what two people did apart, put together."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from flows.cli.program import main
from tests.flows.conftest import SAMPLE
from tests.flows.reports import measures_of
from warehouse.judgements.ledger_file import ledger_of
from warehouse.store.connection import open_warehouse
from warehouse.store.digest import relation_digests
from warehouse.store.originals import settings_file
from warehouse.store.own_settings import settings_of

PLAN = "OGI-2030-2032"


def run(warehouse: Path, *arguments: str | Path) -> int:
    return main([*map(str, arguments), "--warehouse", str(warehouse)])


def digests(warehouse: Path) -> dict[str, str]:
    with open_warehouse(warehouse, read_only=True) as connection:
        return relation_digests(connection)


def asked(warehouse: Path, query: str) -> list[tuple[object, ...]]:
    with open_warehouse(warehouse, read_only=True) as connection:
        return connection.execute(query).fetchall()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with the sample plan, a report on it, and a judgement."""
    folder = tmp_path_factory.mktemp("made")
    warehouse = folder / "renaksi.duckdb"
    report = measures_of(SAMPLE, folder / "b06.csv")
    assert run(warehouse, "load", SAMPLE, report) == 0
    assert run(warehouse, "judge", f"{PLAN}/01", "title", "is", "Judul", "--by", "Sari") == 0
    return warehouse


@pytest.fixture(scope="module")
def bundle(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle of it."""
    file = tmp_path_factory.mktemp("bundle") / "renaksi.zip"
    assert run(made, "export", file, "--as", "bundle") == 0
    return file


@pytest.fixture
def copy(made: Path, tmp_path: Path) -> Callable[[str], Path]:
    """Makes copies of it, with all that stands beside it."""

    def copied(name: str) -> Path:
        folder = tmp_path / name
        shutil.copytree(made.parent, folder)
        return folder / made.name

    return copied


@pytest.mark.slow
def test_a_bundle_is_the_same_for_the_same(made: Path, bundle: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.zip"
    assert run(made, "export", again, "--as", "bundle") == 0
    assert again.read_bytes() == bundle.read_bytes()
    assert run(made, "export", again, "--as", "bundle") == 2
    assert run(made, "export", again, "--as", "bundle", "--force") == 0


@pytest.mark.slow
def test_a_bundle_of_the_same_changes_nothing(copy: Callable[[str], Path], bundle: Path) -> None:
    warehouse = copy("one")
    before, ledger = digests(warehouse), ledger_of(warehouse).read_bytes()
    assert run(warehouse, "load", bundle) == 0
    assert digests(warehouse) == before
    assert ledger_of(warehouse).read_bytes() == ledger


@pytest.mark.slow
def test_a_successor_has_every_figure(made: Path, bundle: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "fresh" / "renaksi.duckdb"
    warehouse.parent.mkdir()
    assert run(warehouse, "load", bundle) == 0
    assert digests(warehouse) == digests(made)
    again = tmp_path / "again.zip"
    assert run(warehouse, "export", again, "--as", "bundle") == 0
    assert again.read_bytes() == bundle.read_bytes()


def merged_both_ways(one: Path, other: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What each is told when it takes the other's bundle in; both are equal then."""
    for warehouse in (one, other):
        assert run(warehouse, "export", warehouse.with_suffix(".zip"), "--as", "bundle") == 0
    told = []
    for warehouse, source in ((one, other), (other, one)):
        capsys.readouterr()
        assert run(warehouse, "load", source.with_suffix(".zip")) == 0
        told.append(capsys.readouterr().out)
    assert digests(one) == digests(other)
    return told


def test_what_two_officers_say_comes_together(
    copy: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = copy("one"), copy("other")
    for warehouse, who, title in ((one, "Sari", "Satu"), (other, "Budi", "Dua")):
        run(warehouse, "judge", f"{PLAN}/02", "title", "is", title, "--by", who)
        run(warehouse, "judge", f"{PLAN}/01", "title", "is", "Sama", "--by", who)
    told = merged_both_ways(one, other, capsys)
    for sentence in told:
        assert "0 documents and 2 judgements are new." in sentence
        assert "Of 1 thing both sides say otherwise" in sentence
    query = "SELECT decided_by, new_value FROM judgements WHERE state = 'open' ORDER BY ALL"
    assert asked(one, query) == [("Budi", "Dua"), ("Sari", "Satu")]
    titles = "SELECT title FROM commitments WHERE number = 1 AND plan_id = 'OGI-2030-2032'"
    assert asked(one, titles) == [("Sama",)]
    assert run(other, "judge", f"{PLAN}/02", "title", "is", "Tiga", "--by", "Tuti") == 0
    assert asked(other, query) == []
    assert run(other, "export", other.with_suffix(".zip"), "--as", "bundle", "--force") == 0
    assert run(one, "load", other.with_suffix(".zip")) == 0
    assert digests(one) == digests(other)


def test_what_two_officers_say_of_rows_comes_together(
    copy: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = copy("one"), copy("other")
    row = f"{PLAN}/01/measure/1"
    before = asked(one, "FROM measures ORDER BY ALL")
    run(one, "judge", row, "dropped", "--by", "Sari")
    run(other, "judge", row, "joined-with", f"{PLAN}/01/measure/2", "--by", "Budi")
    for warehouse, who, text in ((one, "Sari", "Satu"), (other, "Budi", "Dua")):
        run(warehouse, "judge", f"{PLAN}/02", "add", "measure", f"text={text}", "--by", who)
        run(warehouse, "judge", f"{PLAN}/01/measure/3", "dropped", "--by", who)
    for sentence in merged_both_ways(one, other, capsys):
        assert "Of 1 thing both sides say otherwise" in sentence
    query = "SELECT decided_by, verdict FROM judgements WHERE state = 'open' ORDER BY ALL"
    assert asked(one, query) == [("Budi", "joined"), ("Sari", "dropped")]
    added = asked(one, "SELECT text FROM measures WHERE text IN ('Satu', 'Dua') ORDER BY ALL")
    assert added == [("Dua",), ("Satu",)]
    assert len(asked(one, "FROM measures")) == len(before) + 1
    assert run(one, "judge", row, "dropped", "--by", "Tuti") == 0
    assert asked(one, query) == []
    stand = "SELECT decided_by, state FROM judgements WHERE entity_id = '{}' ORDER BY ALL"
    told = [("Budi", "undone"), ("Sari", "undone"), ("Tuti", "applied")]
    assert asked(one, stand.format(row)) == told
    assert len(asked(one, "FROM measures")) == len(before)


def test_settings_of_both_come_together(
    copy: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = copy("one"), copy("other")
    settings_file(one).write_text('# kami\nlanguage = "id"\n', encoding="utf-8")
    settings_file(other).write_text('language = "en"\nlicence = "CC0-1.0"\n', encoding="utf-8")
    told = merged_both_ways(one, other, capsys)
    assert all("The bundle sets otherwise: language; " in sentence for sentence in told)
    assert settings_file(one).read_text("utf-8") == '# kami\nlanguage = "id"\nlicence = "CC0-1.0"\n'
    assert settings_of(other).language == "en"


@pytest.mark.slow
def test_documents_of_both_come_together(
    copy: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = copy("one"), copy("other")
    for warehouse, name, said in ((one, "b12", "B12"), (other, "b18", "B18")):
        file = measures_of(SAMPLE, tmp_path / f"{name}.csv")
        file.write_text(file.read_text(encoding="utf-8").replace("B06", said), "utf-8")
        assert run(warehouse, "load", file) == 0
    assert run(other, "load", SAMPLE.with_name("plan-updated.pdf")) == 0
    merged_both_ways(one, other, capsys)
    assert asked(one, "SELECT count(*) FROM documents") == [(5,)]
    assert asked(one, "SELECT count(*) FROM progress_reports") == [(3,)]
    assert one.with_name("renaksi.duckdb.before-bundle.bak").is_file()


@pytest.mark.slow
def test_forty_links_each_come_together(
    tmp_path: Path, made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = tmp_path / "base" / "renaksi.duckdb"
    shutil.copytree(made.parent, base.parent)
    files = []
    for period in [f"B{months:02}" for months in range(12, 84, 6)]:
        file = measures_of(SAMPLE, tmp_path / f"{period}.csv")
        file.write_text(file.read_text(encoding="utf-8").replace("B06", period), "utf-8")
        files.append(file)
    assert run(base, "load", *files) == 0
    entries = [str(entry) for (entry,) in asked(base, "SELECT entry_id FROM matches ORDER BY ALL")]
    ((target,),) = asked(base, "SELECT max(measure_id) FROM measures")
    one, other = (Path(shutil.copytree(base.parent, tmp_path / name)) for name in ("one", "other"))
    sheets = {
        (one, "Sari"): dict.fromkeys(entries[:40], "none"),
        (other, "Budi"): dict.fromkeys(entries[30:70], str(target)),
    }
    for (folder, who), decided in sheets.items():
        rows = [
            f"{entry},{'no match' if to == 'none' else 'assign'},{'' if to == 'none' else to},"
            for entry, to in decided.items()
        ]
        sheet = folder / "cases.csv"
        sheet.write_text("\n".join(["entry_id,decision,assign_to,note", *rows]), "utf-8")
        assert run(folder / base.name, "review", "--apply", sheet, "--by", who) == 0
    merged_both_ways(one / base.name, other / base.name, capsys)
    states = "SELECT decided_by, state, count(*) FROM judgements WHERE kind = 'link' GROUP BY ALL ORDER BY ALL"
    told = [
        (who, state, n) for who in ("Budi", "Sari") for state, n in (("applied", 30), ("open", 10))
    ]
    assert asked(one / base.name, states) == told


Change = Callable[[dict[str, bytes]], None]
"""What is done to the members of a bundle."""


def listing(members: dict[str, bytes]) -> dict[str, object]:
    found: dict[str, object] = json.loads(members["bundle.json"])
    return found


def listed_anew(members: dict[str, bytes]) -> None:
    """Have the list say what the members hold, as who made them so would."""
    files = [
        {"name": name, "size": len(content), "sha256": sha256(content).hexdigest()}
        for name, content in members.items()
        if name != "bundle.json"
    ]
    members["bundle.json"] = json.dumps(listing(members) | {"files": files}).encode()


def document_of(members: dict[str, bytes]) -> str:
    return next(name for name in members if name.endswith(".pdf"))


def other_content(members: dict[str, bytes]) -> None:
    name = document_of(members)
    members[name] = members[name][:-1] + b"?"


def other_document(members: dict[str, bytes]) -> None:
    other_content(members)
    listed_anew(members)


def not_listed(members: dict[str, bytes]) -> None:
    members["../evil.sh"] = b"rm"


def traversal(members: dict[str, bytes]) -> None:
    members["profiles/../../evil.toml"] = b"x = 1"
    listed_anew(members)


def absolute(members: dict[str, bytes]) -> None:
    members["/tmp/evil.toml"] = b"x = 1"
    listed_anew(members)


def a_document_less(members: dict[str, bytes]) -> None:
    del members[document_of(members)]
    listed_anew(members)


def lines_changed(old: str, new: str) -> Change:
    def change(members: dict[str, bytes]) -> None:
        ledger = members["judgements.jsonl"].decode()
        assert old in ledger
        members["judgements.jsonl"] = ledger.replace(old, new).encode()
        listed_anew(members)

    return change


def no_ledger(members: dict[str, bytes]) -> None:
    del members["judgements.jsonl"]
    listed_anew(members)


def newer(members: dict[str, bytes]) -> None:
    members["bundle.json"] = json.dumps(listing(members) | {"bundle": 2}).encode()


def no_list(members: dict[str, bytes]) -> None:
    members["bundle.json"] = b"[" * 100_000


HOSTILE: list[tuple[Change, str]] = [
    (other_content, "is not what it was"),
    (other_document, "is not what it was"),
    (not_listed, "does not hold what its bundle.json lists"),
    (traversal, "is no file of a bundle"),
    (absolute, "is no file of a bundle"),
    (a_document_less, "holds what is no line of a ledger"),
    (no_ledger, "it has no judgements.jsonl"),
    (newer, "a newer Renaksi wrote it"),
    (no_list, "its bundle.json cannot be read"),
    (lines_changed('"b06.csv"', '"../../b06.csv"'), "holds what is no line of a ledger"),
    (lines_changed('"kind":"value"', '"kind":"spell"'), "holds what is no line of a ledger"),
    (lines_changed('"field":"title"', '"field":"x; DROP TABLE plans"'), "no line of a ledger"),
    (lines_changed('"field":"title"', '"field":"nothing"'), "says what can be said of nothing"),
]


@pytest.mark.parametrize(("change", "why"), HOSTILE)
def test_a_hostile_bundle_changes_nothing(
    copy: Callable[[str], Path],
    bundle: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    change: Change,
    why: str,
) -> None:
    with ZipFile(bundle) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    hostile = tmp_path / "hostile.zip"
    with ZipFile(hostile, "w", ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    warehouse = copy("held")
    if why.startswith("says"):  # of what the warehouse does not hold yet
        judgement = asked(warehouse, "SELECT judgement_id FROM judgements")[0][0]
        change_id = lines_changed(f'"id":"{judgement}"', '"id":"0123456789ab"')
        change_id(members)
        with ZipFile(hostile, "w", ZIP_STORED) as archive:
            for name, content in members.items():
                archive.writestr(name, content)
    before = everything(warehouse)
    assert run(warehouse, "load", hostile) == 3
    told = capsys.readouterr().err.splitlines()
    assert (len(told), why in told[0]) == (1, True)
    assert everything(warehouse) == before
    assert not list(tmp_path.rglob("evil*"))


def everything(warehouse: Path) -> dict[str, bytes]:
    """All files of a warehouse and beside it, but those that only remember pages."""
    files = (file for file in warehouse.parent.rglob("*") if file.is_file())
    return {str(file): file.read_bytes() for file in files if ".cache" not in str(file)}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("how", ["packed", "cut", "twice", "overlapping"])
def test_an_odd_zip_is_refused(
    copy: Callable[[str], Path],
    bundle: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    how: str,
) -> None:
    odd = tmp_path / "odd.zip"
    with ZipFile(bundle) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    if how == "cut":
        odd.write_bytes(bundle.read_bytes()[: -len(members[-1][1]) // 2])
    else:
        if how == "overlapping":  # a list that says more than the file can hold
            found = json.loads(members[0][1])
            members[0] = (members[0][0], json.dumps(found | {"files": found["files"] * 2}).encode())
        with ZipFile(odd, "w", ZIP_DEFLATED if how == "packed" else ZIP_STORED) as archive:
            for name, content in members * (2 if how == "twice" else 1):
                archive.writestr(name, content)
    warehouse = copy("held")
    before = everything(warehouse)
    assert run(warehouse, "load", odd) == 3
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert everything(warehouse) == before


def test_a_bundle_lacks_no_original(
    copy: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    warehouse = copy("held")
    next(ledger_of(warehouse).parent.rglob("*.pdf")).unlink()
    out = tmp_path / "out.zip"
    assert run(warehouse, "export", out, "--as", "bundle") == 5
    assert "cannot be bundled: plan.pdf is not kept beside it" in capsys.readouterr().err
    assert not out.exists()
