"""The compiled schema: an empty warehouse, kept for the texts it was made of, and trusted only if it is whole."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from warehouse.store import compiled, connection


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(compiled, "FOLDER", tmp_path / "kept")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "kept"


def test_what_is_kept_is_found_again() -> None:
    compiled.keep("a", b"whole")
    assert (compiled.kept("a"), compiled.kept("b")) == (b"whole", None)


def test_what_is_not_whole_is_not_taken(folder: Path) -> None:
    compiled.keep("a", b"whole")
    (only,) = folder.iterdir()
    for content in (only.read_bytes()[:-1], b"x" + only.read_bytes()[1:], b""):
        only.write_bytes(content)
        assert compiled.kept("a") is None


def test_one_is_kept_at_a_time(folder: Path) -> None:
    for key in "ab":
        compiled.keep(key, key.encode())
    assert (compiled.kept("a"), compiled.kept("b"), len([*folder.iterdir()])) == (None, b"b", 1)


def test_nothing_is_written_where_python_writes_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compiled.keep("a", b"whole")
    assert not folder.exists()


def test_a_folder_that_may_not_be_made_is_no_fault(folder: Path) -> None:
    folder.write_text("a file")
    compiled.keep("a", b"whole")
    assert compiled.kept("a") is None


@pytest.mark.slow
def test_another_text_makes_another_warehouse(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[bytes] = []
    newly_made = connection._newly_made

    def counted() -> bytes:
        made.append(newly_made())
        return made[-1]

    monkeypatch.setattr(connection, "_newly_made", counted)
    first = connection._empty_warehouse.__wrapped__()
    assert connection._empty_warehouse.__wrapped__() == first
    assert len(made) == 1
    monkeypatch.setattr(connection, "_SMALL_BLOCKS", {"default_block_size": 16_384})
    assert connection._empty_warehouse.__wrapped__() != first
    assert len(made) == 2
