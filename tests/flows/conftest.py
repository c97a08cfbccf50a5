"""Running the command line in this process, and the documents that it is run on."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from flows.cli.program import main
from tests.renditions.producers import chromium_program

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SAMPLE = Path(__file__).parents[2] / "samples" / "plan.pdf"


class Outcome(NamedTuple):
    """What a command left: its exit code, and what it printed."""

    code: int
    out: str
    err: str


Renaksi = Callable[..., Outcome]


@pytest.fixture
def renaksi(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Renaksi:
    """Runs `renaksi` with the given arguments in an empty folder."""
    monkeypatch.chdir(tmp_path)
    for variable in ("RENAKSI_DEBUG", "RENAKSI_PROFILES", "RENAKSI_WAREHOUSE", "PREFECT_API_URL"):
        monkeypatch.delenv(variable, raising=False)

    def run(*arguments: str | Path) -> Outcome:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        return Outcome(code, *capsys.readouterr())

    return run


@pytest.fixture(scope="session")
def sample() -> Path:
    """The sample plan."""
    return SAMPLE


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> Path:
    """A warehouse with the sample plan; only read from it."""
    warehouse = tmp_path_factory.mktemp("loaded") / "renaksi.duckdb"
    assert main(["load", str(sample), "--warehouse", str(warehouse)]) == 0
    return warehouse


@pytest.fixture
def held(renaksi: Renaksi, tmp_path: Path, loaded: Path) -> Path:
    """A warehouse with the sample plan, to load reports into."""
    warehouse = tmp_path / "renaksi.duckdb"
    warehouse.write_bytes(loaded.read_bytes())
    return warehouse


@pytest.fixture(scope="session")
def loaded_with_reports(tmp_path_factory: pytest.TempPathFactory, loaded: Path) -> Path:
    """A warehouse with the sample plan and its reports; only read from it."""
    warehouse = tmp_path_factory.mktemp("reported") / "renaksi.duckdb"
    shutil.copy(loaded, warehouse)
    reports = sorted(map(str, SAMPLE.parent.glob("report-b06-*")))
    assert main(["load", *reports, "--warehouse", str(warehouse)]) == 0
    return warehouse


@pytest.fixture
def reported(renaksi: Renaksi, tmp_path: Path, loaded_with_reports: Path) -> Path:
    """A copy of it where commands look for one."""
    return Path(shutil.copy(loaded_with_reports, tmp_path / "renaksi.duckdb"))


def asked(renaksi: Renaksi, sql: str) -> list[str]:
    """The answer's rows."""
    return renaksi("query", sql, "--format", "csv").out.splitlines()[1:]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """An installed Chromium; none is downloaded."""
    program = chromium_program()
    if program is None:
        pytest.skip("chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, chromium_sandbox=False)
        yield chromium
        chromium.close()
