"""What docs/python.md shows works, and so does the notebook."""

from __future__ import annotations

import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_the_example_runs(
    sample: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", page, re.S)
    monkeypatch.chdir(sample.parent)
    exec(compile(example, "docs/python.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "Keterbukaan Data" in printed
    assert re.search(r"^\d+ targets$", printed, re.M)


def test_the_notebook_runs_as_a_program(sample: Path) -> None:
    environment = os.environ | {"RENAKSI_WAREHOUSE": str(sample), "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "notebook.py")],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    assert "The warehouse holds 5 commitments." in ran.stdout
    assert re.search(r"name .*B06.*all", ran.stdout)
    assert "severity" in ran.stdout


def test_the_notebooks_tables_hold_the_plan(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RENAKSI_WAREHOUSE", str(sample))
    app = runpy.run_path(str(ROOT / "docs" / "notebook.py"))["app"]
    _, tables = app.run()
    tables["warehouse"].close()
    assert len(tables["commitments"]) == 5
    assert tables["load"].columns == ["name", "B06", "B12", "B18", "B24", "all"]
    assert tables["load"]["all"].sum() > 0
    assert set(tables["words"]["commitment_id"]) == set(tables["commitments"]["commitment_id"])
    assert {"error", "info"} <= set(tables["findings"]["severity"])
