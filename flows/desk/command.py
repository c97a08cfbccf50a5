"""The command `renaksi desk`: a server on this machine alone, and the browser that shows it."""

from __future__ import annotations

import secrets
import socket
import sys
import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from flows.cli.options import WAREHOUSE, Lang, Profiles, Wait, Warehouse
from flows.cli.render import language_asked, language_set, say, tell
from flows.cli.review import By, user_name
from models.errors import UsageError
from models.languages import Language
from warehouse import WAIT

commands = typer.Typer()

_HOST = "127.0.0.1"


@commands.command()
def desk(
    warehouse: Warehouse = WAREHOUSE,
    port: Annotated[
        int, typer.Option(min=0, max=65_535, help="The port to serve at; 0 takes a free one.")
    ] = 0,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Only print the address, and open no browser.")
    ] = False,
    by: By = None,
    language: Lang = None,
    profiles: Profiles = None,
    shortcut: Annotated[
        bool,
        typer.Option(
            "--make-shortcut",
            help="Only put a file on the desktop that opens this desk when it is clicked.",
        ),
    ] = False,
    shortcut_in: Annotated[
        Path | None,
        typer.Option(
            "--shortcut-in",
            metavar="FOLDER",
            help="The folder for that file, by default the desktop.",
        ),
    ] = None,
    wait: Wait = WAIT,
) -> None:
    """Work in the browser: load files, decide, put right, take away.

    Only this machine can reach the page, and only by the address that is printed. Ctrl-C ends it.

    \b
    renaksi desk
    renaksi desk -w ogi.duckdb --by Sari
    renaksi desk -w ogi.duckdb --make-shortcut
    """
    if not warehouse.absolute().parent.is_dir():
        raise UsageError(f"The folder {warehouse.absolute().parent} does not exist: make it first.")
    if shortcut or shortcut_in:
        _make_shortcut(shortcut_in, warehouse, by, language, profiles)
        return
    import uvicorn

    from flows.desk.app import desk_app
    from flows.desk.work import Desk

    tongue = language or language_asked() or language_set(warehouse) or Language.INDONESIAN
    with _listening(port) as listener:
        taken: int = listener.getsockname()[1]
        token = secrets.token_urlsafe(24)
        made = Desk(warehouse.absolute(), profiles, by or user_name(), tongue, wait)
        address = f"http://{_HOST}:{taken}/?token={token}"
        tell(f"The desk is open at {address} (Ctrl-C ends it).")
        if not no_browser and not webbrowser.open(address):
            say("no browser could be opened: open the address yourself.")
        settings = uvicorn.Config(
            desk_app(made, token, taken), log_level="critical", access_log=False, lifespan="off"
        )
        try:
            uvicorn.Server(settings).run([listener])
        finally:
            made.end()


def _make_shortcut(
    folder: Path | None,
    warehouse: Path,
    by: str | None,
    language: Language | None,
    profiles: Path | None,
) -> None:
    """Put a file into a folder that opens this desk, and tell of it."""
    from flows.desk.shortcut import make_shortcut

    options = {"--by": by, "--lang": language, "--profiles": profiles and profiles.absolute()}
    told = [str(word) for option, value in options.items() if value for word in (option, value)]
    program = [sys.executable, "-m", "renaksi", "desk", "-w", str(warehouse.absolute())]
    tell(f"{make_shortcut(folder, [*program, *told])} opens the desk.")


def _listening(port: int) -> socket.socket:
    """A socket on this machine alone; raises `UsageError` where the port is taken."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((_HOST, port))
    except OSError as error:
        listener.close()
        raise UsageError(
            f"The port {port} is taken: leave --port out, or give another one."
        ) from error
    listener.listen(64)
    return listener
