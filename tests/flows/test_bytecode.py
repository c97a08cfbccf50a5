"""Bytecode that readers may not keep themselves."""

from __future__ import annotations

import os
import sys
from importlib.util import cache_from_source
from pathlib import Path

import pytest

from flows.pipeline import bytecode
from flows.pipeline.bytecode import compile_ahead


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module of a package that nobody has imported."""
    made = tmp_path / "models" / "part.py"
    made.parent.mkdir()
    made.write_text("ANSWER = 42\n", encoding="utf-8")
    monkeypatch.setattr(bytecode, "ROOT", tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return made


def _kept(module: Path) -> Path:
    return Path(cache_from_source(str(module)))


def test_bytecode_that_is_missing_is_kept(module: Path) -> None:
    compile_ahead()
    assert _kept(module).is_file()


def test_bytecode_older_than_its_module_is_made_anew(module: Path) -> None:
    compile_ahead()
    old = _kept(module).read_bytes()
    module.write_text("ANSWER = 43\n", encoding="utf-8")
    os.utime(_kept(module), (1, 1))
    compile_ahead()
    assert _kept(module).read_bytes() != old


def test_bytecode_that_is_new_stays(module: Path) -> None:
    compile_ahead()
    made = _kept(module).stat()
    compile_ahead()
    assert _kept(module).stat() == made


def test_bytecode_nobody_wants_is_not_kept(module: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compile_ahead()
    assert not _kept(module).exists()


def test_module_that_is_broken_is_left_to_its_import(module: Path) -> None:
    module.write_text("def (\n", encoding="utf-8")
    compile_ahead()
    assert not _kept(module).exists()


def test_folder_that_cannot_be_written_to_is_passed_over(module: Path) -> None:
    _kept(module).parent.write_text("a file where the folder would be", encoding="utf-8")
    compile_ahead()
    assert not _kept(module).exists()
