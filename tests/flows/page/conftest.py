"""A warehouse with a plan and a progress report, and the page made of it."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from flows.cli.program import main
from models.languages import Language
from tests.flows.conftest import SAMPLE
from tests.flows.reports import measures_of
from warehouse.ask.report import Content, read_content
from warehouse.store.connection import open_warehouse

AS_OF = datetime.date(2032, 7, 31)
PICTURES = Path(__file__).parents[3] / "build" / "report"


@pytest.fixture(scope="session")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with the sample plan and a report on its first commitment; only read from it."""
    folder = tmp_path_factory.mktemp("reported")
    report = measures_of(SAMPLE, folder / "b06.csv", commitments=[1])
    arguments = ["load", str(SAMPLE), str(report), "--warehouse", str(folder / "renaksi.duckdb")]
    assert main(arguments) == 0
    return folder / "renaksi.duckdb"


@pytest.fixture(scope="session")
def content(reported: Path) -> Content:
    """What a report shows of it."""
    with open_warehouse(reported, read_only=True) as connection:
        return read_content(
            connection, [], AS_OF, language=Language.INDONESIAN, with_contacts=False
        )


@pytest.fixture(
    scope="session",
    params=[Language.INDONESIAN, pytest.param(Language.ENGLISH, marks=pytest.mark.slow)],
)
def page(request: pytest.FixtureRequest, reported: Path) -> Path:
    """The page, in each language; where there is little time in that of most of its readers."""
    path = reported.with_name(f"report-{request.param}.html")
    arguments = ["export", str(path), "--as", "report", "--warehouse", str(reported)]
    assert main([*arguments, "--lang", request.param, "--as-of", str(AS_OF)]) == 0
    return path
