"""A warehouse whose bytes are not what was written: each command says so in one sentence, with exit code 5."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from tests.flows.conftest import Renaksi

pytestmark = pytest.mark.slow  # each loads several documents, or starts processes

HEADER, BLOCK = 3 * 4096, 65_536
SAMPLES = Path(__file__).parents[2] / "samples"

COMMANDS = [
    ("query", "FROM commitments"),
    ("query", "FROM commitments", "--format", "csv"),
    ("status",),
    ("search", "data"),
    ("export", "report.html", "--as", "report"),
    ("export", "out"),
    ("export", "out", "--as", "parquet"),
    ("status",),
    ("diff", "OGI-2030-2032"),
    ("review", "--list"),
    ("review", "save", "decisions.json"),
    ("rebuild", "links"),
    ("rebuild", "schema"),
    ("rebuild", "--check"),
    ("load", str(SAMPLES / "report-b06-oms.xlsx"), "--no-cache"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("damage", ["cut", "flipped", "emptied"])
def test_a_damaged_file_cannot_be_opened(
    renaksi: Renaksi, loaded: Path, tmp_path: Path, command: tuple[str, ...], damage: str
) -> None:
    content = bytearray(loaded.read_bytes())
    if damage == "cut":
        del content[-BLOCK:]
    elif damage == "flipped":
        content[4096:8192] = bytes(byte ^ 0x55 for byte in content[4096:8192])
        content[8192:HEADER] = bytes(byte ^ 0x55 for byte in content[8192:HEADER])
    else:
        content[HEADER:] = bytes(len(content) - HEADER)
    broken = tmp_path / "broken.duckdb"
    broken.write_bytes(content)
    outcome = renaksi(*command, "-w", broken)
    assert (outcome.code, outcome.err.count("\n")) == (5, 1)
    assert "Traceback" not in outcome.err
    assert f"{broken} is damaged (" in outcome.err
    assert broken.read_bytes() == content


@pytest.mark.parametrize(
    ("table", "command"),
    [
        *(("commitments", command) for command in COMMANDS[:7]),
        ("plan_loads", ("status",)),
        ("loads", ("diff", "OGI-2030-2032")),
        ("loads", ("rebuild", "--check")),
        ("loads", ("review", "--list")),
    ],
)
def test_damage_shows_where_it_is_read(
    renaksi: Renaksi, loaded: Path, tmp_path: Path, table: str, command: tuple[str, ...]
) -> None:
    broken = with_unreadable_table(loaded, tmp_path / "broken.duckdb", table)
    outcome = renaksi(*command, "-w", broken)
    assert (outcome.code, outcome.err.count("\n")) == (5, 1)
    assert "is damaged (" in outcome.err


def with_unreadable_table(loaded: Path, broken: Path, table: str) -> Path:
    """A copy of the warehouse that can be opened, with a byte changed in a block of the table."""
    content = loaded.read_bytes()
    for place in range(HEADER + 4_000, len(content), BLOCK):
        changed = bytearray(content)
        changed[place] ^= 0x55
        broken.write_bytes(changed)
        try:
            connection = duckdb.connect(broken, read_only=True)
        except duckdb.Error:
            continue
        with connection:
            try:
                connection.execute(f"FROM history.{table}").fetchall()
            except duckdb.Error:
                return broken
    raise AssertionError(f"no block is {table}'s")
