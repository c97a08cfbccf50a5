"""The shared B12 report as ministries send it: a plain table of each body, without a title, all of one name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from flows.cli.program import main

SHARED = Path(__file__).parents[3] / "shared"
SPLIT = SHARED / "cases" / "bodies" / "one_each.py"
PLAN = SHARED / "corpus" / "ran-ogi-opi-2020-2022.pdf"
WHOLE = SHARED / "corpus" / "reports" / "b12-pemerintah.csv"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not SPLIT.is_file(), reason=f"the cases are not here ({SPLIT})"),
]

LINKS = """
    SELECT commitment_as_printed, responsible, measure_as_printed, target_as_printed,
        decision, commitment_id, measure_id
    FROM progress_entries INNER JOIN matches USING (entry_id)
    ORDER BY ALL
"""
FINDINGS = """
    SELECT code FROM findings INNER JOIN documents USING (document_id)
    WHERE kind = 'progress_report'
"""


def links(warehouse: Path) -> list[tuple[object, ...]]:
    with duckdb.connect(warehouse, read_only=True) as connection:
        return connection.execute(LINKS).fetchall()


def test_each_entry_is_linked_as_in_the_whole_report_and_nothing_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole, split = tmp_path / "whole.duckdb", tmp_path / "split.duckdb"
    assert main(["load", str(PLAN), "--warehouse", str(whole)]) == 0
    split.write_bytes(whole.read_bytes())
    subprocess.run([sys.executable, SPLIT, split, tmp_path / "bodies"], check=True)
    assert main(["load", str(WHOLE), "--warehouse", str(whole)]) == 0
    given = ["--plan", "OGI-2020-2022", "--period", "B12", "--reporter", "government"]
    folder = str(tmp_path / "bodies" / "split")
    capsys.readouterr()
    assert main(["load", folder, "--warehouse", str(split), *given]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sum("/laporan B12.csv" in line for line in lines) == len(lines) - 3 == 25
    assert links(split) == links(whole)
    with duckdb.connect(split, read_only=True) as connection:
        assert connection.execute(FINDINGS).fetchall() == []
        (named,) = connection.execute("SELECT count(body) FROM progress_reports").fetchall()
    assert named[0] >= 20
