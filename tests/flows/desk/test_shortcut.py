"""What is put on the desktop opens the desk, whatever the paths are called."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from flows.cli.program import main
from flows.desk.shortcut import desktop, make_shortcut
from models.errors import UsageError

COMMAND = ["/opt/python 3/python", "-m", "renaksi", "desk", "-w", '/data/50% "ogi" $x.duckdb']


def test_shortcut_of_macos_runs_the_command(tmp_path: Path) -> None:
    file = make_shortcut(tmp_path, ["printf", "%s|", *COMMAND], "darwin")
    assert file.name == "Renaksi.command"
    told = subprocess.run([file], capture_output=True, check=True, text=True).stdout
    assert told.split("|")[:-1] == COMMAND


def test_shortcut_of_linux_quotes_the_command(tmp_path: Path) -> None:
    text = make_shortcut(tmp_path, COMMAND, "linux").read_text()
    (line,) = [line for line in text.splitlines() if line.startswith("Exec=")]
    assert line.startswith('Exec="/opt/python 3/python" "-m" "renaksi" "desk" "-w" ')
    assert line.endswith(r'"/data/50%% \\"ogi\\" \\$x.duckdb"')


def test_shortcut_of_windows_keeps_signs(tmp_path: Path) -> None:
    file = make_shortcut(tmp_path, ["C:\\Python\\python.exe", "-w", "D:\\50% é.duckdb"], "win32")
    text = file.read_bytes().decode()
    assert file.suffix == ".bat"
    assert "chcp 65001" in text
    assert '"D:\\50%% é.duckdb"' in text
    assert text.count("\r\n") == text.count("\n")


def test_shortcut_replaces_its_own_and_no_other(tmp_path: Path) -> None:
    file = make_shortcut(tmp_path, COMMAND, "linux")
    assert make_shortcut(tmp_path, ["other"], "linux") == file
    assert "other" in file.read_text()
    file.write_text("mine")
    with pytest.raises(UsageError, match="is not ours"):
        make_shortcut(tmp_path, COMMAND, "linux")
    with pytest.raises(UsageError, match="is no folder"):
        make_shortcut(tmp_path / "none", COMMAND, "linux")


def test_desktop_is_asked_of_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DESKTOP_DIR", str(tmp_path))
    assert desktop() == tmp_path
    monkeypatch.delenv("XDG_DESKTOP_DIR")
    assert desktop().name == "Desktop"


def test_command_makes_a_shortcut(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    warehouse = tmp_path / "w.duckdb"
    asked = ["desk", "-w", str(warehouse), "--by", "Sari", "--make-shortcut"]
    assert main([*asked, "--shortcut-in", str(tmp_path)]) == 0
    assert "opens the desk" in capsys.readouterr().out.replace("\n", " ")
    (made,) = tmp_path.iterdir()
    text = made.read_text()
    assert str(warehouse) in text
    assert "Sari" in text
    assert main([*asked, "--shortcut-in", str(tmp_path / "none")]) == 2
