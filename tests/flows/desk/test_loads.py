"""What is dropped is loaded one after the other, and each file's state is told."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from flows.desk.loads import FileState, Upload, _note, safe_name, safe_path
from flows.desk.texts import words
from models.languages import Language


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("laporan b06.pdf", "laporan b06.pdf"),
        ("../../etc/passwd", "passwd"),
        (r"C:\Users\Sari\laporan.xlsx", "laporan.xlsx"),
        ("con.pdf", "_con.pdf"),
        ("LPT1", "_LPT1"),
        ("Con .txt", "_Con .txt"),
        ("com¹.csv", "_com¹.csv"),
        ("CONOUT$", "_CONOUT$"),
        ('a<b>:"|?*.pdf', "a_b______.pdf"),
        ("..", "file"),
        ("", "file"),
        ("laporan.pdf. ", "laporan.pdf"),
        ("\x00\n.csv", "__.csv"),
        ("x" * 300 + ".xlsx", "x" * 95 + ".xlsx"),
        ("laporan é 進捗.pdf", "laporan é 進捗.pdf"),
    ],
)
def test_names_of_files_that_are_sent(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("aksi 2031/B06/laporan.pdf", "aksi 2031/B06/laporan.pdf"),
        ("a/b/c/d.pdf", "b/c/d.pdf"),
        ("../../etc/passwd", "etc/passwd"),
        (r"C:\x\nul\a.csv", "x/_nul/a.csv"),
        ("", "file"),
    ],
)
def test_places_of_files_that_are_sent(name: str, safe: str) -> None:
    assert safe_path(name) == Path(safe)


def test_places_leave_room_in_a_path_of_windows() -> None:
    temporary = r"C:\Users\a name of twenty sign\AppData\Local\Temp\renaksi-desk-xxxxxxxx\1234\1234"
    assert len(temporary) + len(str(safe_path("f" * 300 + "/" + "g" * 300 + "/" + "x" * 300))) < 259


def _upload(*names: str) -> Upload:
    files = [FileState(name, Path("/up", str(n), name)) for n, name in enumerate(names)]
    return Upload(1, Path("/up"), {}, files)


def test_states_of_files_follow_what_is_told() -> None:
    upload = _upload("a.pdf", "b.zip", "c.pdf")
    _note(upload, {"file": "a.pdf", "page": 3, "of": 9})
    assert [file.state for file in upload.files] == ["reading", "waiting", "waiting"]
    done = {
        "/up/0/a.pdf": {"state": "loaded"},
        "/private/0/b.zip/x.csv": {"state": "refused", "why": "x", "name": "b.zip/x.csv"},
        "/private/0/b.zip/y.csv": {"state": "loaded", "name": "b.zip/y.csv"},
    }
    _note(upload, {"done": done})
    told = {file.name: file.state for file in upload.files}
    assert told == {
        "a.pdf": "loaded",
        "b.zip": "unpacked",
        "c.pdf": "waiting",
        "b.zip/x.csv": "refused",
        "b.zip/y.csv": "loaded",
    }
    assert not upload.is_done


def test_load_that_fails_refuses_what_is_left() -> None:
    upload = _upload("a.pdf", "b.pdf")
    _note(upload, {"done": {"/up/0/a.pdf": {"state": "loaded"}}})
    _note(upload, {"failed": "The disk is full."})
    assert [file.told.get("why") for file in upload.files] == [None, "The disk is full."]
    assert upload.is_done


def _keys(told: object, before: str = "") -> set[str]:
    if not isinstance(told, dict):
        return {before}
    return {key for name, held in told.items() for key in _keys(held, f"{before}.{name}")}


def test_both_languages_have_all_words() -> None:
    assert _keys(words(Language.INDONESIAN)) == _keys(words(Language.ENGLISH))


def test_worker_tells_what_is_wrong_with_its_warehouse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from flows.desk import worker

    broken = tmp_path / "w.duckdb"
    broken.write_bytes(b"no database at all, and longer than a head" * 500)
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(b"%PDF-1.4")
    asked = f'{{"warehouse": "{broken}", "profiles": null, "files": ["{plan}"], "given": {{}}, "wait": 1}}'
    monkeypatch.setattr("sys.stdin", io.StringIO(asked))
    assert worker.main() == 5
    assert "is not a DuckDB file" in capsys.readouterr().out
