"""A file that is asked for appears whole or not at all, and never in the place of what somebody would miss."""

from __future__ import annotations

import errno
import io
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.errors import DiskFullError, UsageError
from warehouse.store.connection import open_warehouse
from warehouse.store.outputs import STDOUT, Kind, Output

OURS = b"ours: "


def kept_because(file: Path) -> str | None:
    return None if file.read_bytes().startswith(OURS) else "is not ours, and stays; move it away"


TEXT = Kind("a text", (".txt", ".text"), kept_because)


def write(file: Path, *inputs: Path) -> None:
    Output(file, TEXT, inputs).write(OURS + b"new")


@pytest.fixture(params=[0o022, 0o077, 0o002])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_follows_the_umask(tmp_path: Path, umask: int) -> None:
    write(tmp_path / "new.txt")
    assert (tmp_path / "new.txt").read_bytes() == OURS + b"new"
    assert mode_of(tmp_path / "new.txt") == 0o666 & ~umask


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_the_mode_of_a_file_that_is_replaced_is_kept(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes(OURS)
    file.chmod(mode)
    write(file)
    assert (file.read_bytes(), mode_of(file)) == (OURS + b"new", mode)


def test_what_a_link_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target, link = tmp_path / "there" / "old.txt", tmp_path / "link.txt"
    target.write_bytes(OURS)
    link.symlink_to("there/old.txt")
    write(link)
    assert link.is_symlink()
    assert target.read_bytes() == OURS + b"new"


@pytest.mark.parametrize("name", ["plan.pdf", "plan.text.pdf", "plan.TXT2"])
def test_the_ending_must_say_what_is_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match=rf"{name}: what is written is a text; name it"):
        write(tmp_path / name)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["plan.txt", "plan.TXT", "plan.text", "plan", ".plan"])
def test_endings_that_agree(tmp_path: Path, name: str) -> None:
    write(tmp_path / name)
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_link_may_not_hide_the_ending(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to("plan.pdf")
    with pytest.raises(UsageError, match=r"plan\.pdf: what is written is a text"):
        write(tmp_path / "link.txt")
    assert not (tmp_path / "plan.pdf").exists()


def test_what_is_not_ours_stays_and_an_empty_file_may_go(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Kepada Yth.")
    with pytest.raises(
        UsageError, match=r"letter\.txt is not ours, and stays; move it away, or name"
    ):
        write(file)
    assert file.read_text() == "Kepada Yth."
    file.write_text("")
    write(file)
    assert file.read_bytes().startswith(OURS)


def spelled_otherwise(file: Path) -> Path:
    return file.parent / "." / ".." / file.parent.name / file.name


def by_link(file: Path) -> Path:
    link = file.with_name("link.txt")
    link.symlink_to(file.name)
    return link


def by_hard_link(file: Path) -> Path:
    link = file.with_name("hard.txt")
    os.link(file, link)
    return link


def by_linked_folder(file: Path) -> Path:
    folder = file.parents[1] / "folder"
    folder.symlink_to(file.parent.name)
    return folder / file.name


def itself(file: Path) -> Path:
    return file


@pytest.mark.parametrize(
    "name", [itself, spelled_otherwise, by_link, by_hard_link, by_linked_folder]
)
def test_an_input_is_never_written_over(tmp_path: Path, name: Callable[[Path], Path]) -> None:
    file = tmp_path / "in" / "cases.txt"
    file.parent.mkdir()
    file.write_bytes(OURS + b"read by the command")
    with pytest.raises(UsageError, match="is what this command reads"):
        write(name(file), file)
    assert file.read_bytes() == OURS + b"read by the command"


@pytest.mark.parametrize(
    "name",
    [
        "w.duckdb", "w.duckdb.wal", "w.duckdb.log", "w.duckdb.schema-1.bak",
        "w.duckdb.before-rebuild.2.bak", "w.duckdb.files/ab/x.txt", "w.duckdb.cache/x.txt",
        "w.duckdb.files/x.txt",
    ],
)  # fmt: skip
@pytest.mark.parametrize("is_used", [True, False])
def test_a_warehouse_and_its_companions_are_never_written_over(
    tmp_path: Path, name: str, is_used: bool
) -> None:
    warehouse, file = tmp_path / "w.duckdb", tmp_path / name
    open_warehouse(warehouse).close()
    before = warehouse.read_bytes()
    file.parent.mkdir(parents=True, exist_ok=True)
    with pytest.raises(UsageError, match=r"warehouse|is what this command reads"):
        write(file, *([warehouse] if is_used else []))
    assert warehouse.read_bytes() == before
    assert file == warehouse or not file.exists()


def test_a_warehouse_is_known_under_any_name(tmp_path: Path) -> None:
    open_warehouse(tmp_path / "w.txt").close()
    before = (tmp_path / "w.txt").read_bytes()
    with pytest.raises(UsageError, match="is a warehouse"):
        write(tmp_path / "w.txt")
    assert (tmp_path / "w.txt").read_bytes() == before


def test_other_files_may_be_called_after_a_warehouse(tmp_path: Path) -> None:
    open_warehouse(tmp_path / "w.duckdb").close()
    write(tmp_path / "w.duckdb.txt", tmp_path / "w.duckdb")
    (tmp_path / "notes.files").mkdir()
    write(tmp_path / "notes.files" / "x.txt", tmp_path / "w.duckdb")


@pytest.mark.parametrize("name", ["missing/x.txt", "folder", "loop.txt", "folder/x.txt/y.txt"])
def test_where_nothing_can_be_written_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "x.txt").touch()
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    with pytest.raises(UsageError, match=Path(name).name):
        write(tmp_path / name)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_file_that_is_protected_stays(tmp_path: Path) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes(OURS)
    file.chmod(0o400)
    with pytest.raises(UsageError, match="may not be written to"):
        write(file)
    assert file.read_bytes() == OURS


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO])
def test_a_full_disk_leaves_the_earlier_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes(OURS)

    def fill(path: Path, content: bytes) -> None:
        with path.open("wb") as opened:
            opened.write(content[:3])
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(Path, "write_bytes", fill)
    with pytest.raises(UsageError if code == errno.EIO else DiskFullError, match=os.strerror(code)):
        write(file)
    assert [path.name for path in tmp_path.iterdir()] == ["old.txt"]
    assert file.read_bytes() == OURS


def test_a_name_may_be_as_long_as_names_can_be(tmp_path: Path) -> None:
    name = "n" * 251 + ".txt"
    write(tmp_path / name)
    write(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_standard_output(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr("sys.stdout", out)
    Output(STDOUT, TEXT).check()
    write(STDOUT)
    assert out.buffer.getvalue() == OURS + b"new"
    assert not Path("-").exists()


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no such device")
def test_a_device_is_written_to() -> None:
    write(Path("/dev/null"))
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name")
def test_a_pipe_is_written_to_whatever_its_name(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write(pipe)
    assert os.read(reader, 100) == OURS + b"new"
    os.close(reader)
    assert pipe.is_fifo()
