"""A desk that is served, on a warehouse of its own."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import monotonic, sleep
from typing import Any, NamedTuple

import pytest
import uvicorn
from starlette.testclient import TestClient

from flows.cli.program import main
from flows.desk.app import desk_app
from flows.desk.work import Desk
from models.languages import Language
from tests.flows.conftest import SAMPLE
from warehouse.store.connection import open_warehouse
from warehouse.store.snapshot import snapshot_of

REPORT = SAMPLE.with_name("report-b06-pemerintah.pdf")
TOKEN = "a secret of this test"


class Served(NamedTuple):
    """A desk, and the address that lets a browser in."""

    desk: Desk
    address: str


Serve = Callable[[Path], Served]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """What serves a desk on a warehouse."""
    with ExitStack() as ended:
        yield lambda warehouse: ended.enter_context(_served(warehouse))


@contextmanager
def _served(warehouse: Path) -> Iterator[Served]:
    desk = Desk(warehouse, None, "Sari", Language.INDONESIAN)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        app = desk_app(desk, TOKEN, port)
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off"))
        thread = Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        try:
            yield Served(desk, f"http://127.0.0.1:{port}/?token={TOKEN}")
        finally:
            server.should_exit = True
            thread.join(timeout=10)
            desk.end()


@pytest.fixture(scope="session")
def with_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with the sample plan and a report, and their originals beside it; nobody says anything of it."""
    warehouse = tmp_path_factory.mktemp("desk") / "renaksi.duckdb"
    assert main(["load", str(SAMPLE), str(REPORT), "--warehouse", str(warehouse)]) == 0
    return warehouse


@contextmanager
def copy_of(with_report: Path, folder: Path) -> Iterator[Desk]:
    """A desk on a copy of a warehouse, of which things may be said."""
    shutil.copytree(with_report.parent, folder, dirs_exist_ok=True)
    desk = Desk(folder / with_report.name, None, "Sari", Language.INDONESIAN)
    try:
        yield desk
    finally:
        desk.end()


@pytest.fixture
def served_copy(serve: Serve, with_report: Path, tmp_path: Path) -> Served:
    """A desk that is served, on a copy of the warehouse with a plan and a report."""
    shutil.copytree(with_report.parent, tmp_path / "copy", dirs_exist_ok=True)
    return serve(tmp_path / "copy" / with_report.name)


@pytest.fixture
def desk(with_report: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk on a copy of the warehouse with a plan and a report."""
    with copy_of(with_report, tmp_path / "copy") as made:
        yield made


@pytest.fixture
def client(desk: Desk) -> TestClient:
    """The browser that was let in to that desk, with programs switched off."""
    port = 8123
    made = TestClient(desk_app(desk, TOKEN, port), base_url=f"http://127.0.0.1:{port}")
    assert made.get("/", params={"token": TOKEN}).status_code == 200
    return made


def ask(warehouse: Path, query: str) -> list[tuple[Any, ...]]:
    """What the newest snapshot of a warehouse says: a copy of it, since a desk may have an older one open."""
    with TemporaryDirectory() as folder:
        copy = shutil.copyfile(snapshot_of(warehouse), Path(folder, "copy.duckdb"))
        with open_warehouse(copy, read_only=True) as connection:
            return connection.execute(query).fetchall()


def wait_for_loads(desk: Desk, seconds: float = 120) -> None:
    """Wait until all that was dropped is loaded or refused."""
    end = monotonic() + seconds
    while not desk.loads.are_done:
        assert monotonic() < end, desk.loads.uploads
        sleep(0.1)
