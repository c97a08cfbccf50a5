"""The commands about profiles: `renaksi profile draft` and `renaksi profile check`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from flows.cli.options import Profiles
from flows.cli.progress import page_progress
from flows.cli.render import say, tell_written, write_file, write_table

commands = typer.Typer()
profile = typer.Typer(
    help="""Draft a profile for a layout that none knows, and try one.

    \b
    renaksi profile draft plan.pdf -o my-profiles/our-form.toml
    renaksi profile check plan.pdf --profiles my-profiles""",
    rich_markup_mode=None,
)
commands.add_typer(profile, name="profile")

File = Annotated[Path, typer.Argument(metavar="FILE", help="The plan, a PDF.")]


@profile.command()
def draft(
    file: File,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="The file to write, new; by default standard output.",
        ),
    ] = None,
) -> None:
    """Draft a profile for a plan whose layout no profile knows.

    What repeats once a commitment is taken for a label or a head, and each for what it is most like; the comments say
    how sure that is and on which pages it stands.

    \b
    renaksi profile draft plan.pdf -o my-profiles/our-form.toml
    renaksi profile check plan.pdf --profiles my-profiles
    renaksi load plan.pdf --profiles my-profiles
    """
    from flows.cli.tables import is_there
    from flows.pipeline.drafting import draft as draft_of
    from warehouse.store.outputs import STDOUT, Kind, Output

    target = Output(output or STDOUT, Kind("a profile", (".toml",), is_there), [file])
    if output is not None and output.parent.parent.is_dir():
        output.parent.mkdir(exist_ok=True)  # the folder that a load is told of
    target.check()
    with page_progress() as on_page:
        text = draft_of(file, on_page=on_page)
    write_file(target, text.encode())
    tell_written(
        target.file,
        "is the draft: look at the keys with a question mark, then try it with `renaksi profile check`.",
    )


@profile.command()
def check(file: File, profiles: Profiles = None) -> None:
    """Try profiles on a plan and store nothing: how each key is filled, what is understood, what is unknown.

    \b
    renaksi profile check plan.pdf --profiles my-profiles
    """
    from flows.pipeline.drafting import check as checked

    with page_progress() as on_page:
        found = checked(file, profiles, on_page=on_page)
    rows = [
        (use.key, use.values, f"{use.commitments} of {found.commitments}", _pages(use.pages))
        for use in found.keys
    ]
    write_table(("Key", "Values", "Commitments", "Pages"), rows, sys.stdout)
    if found.unknown:
        write_table(("Unknown label or head", "Times", "Perhaps"), found.unknown, sys.stdout)
    share = 100 * found.understood / found.words if found.words else 0.0
    say(
        f"{found.words} words are to be read: {share:.1f}% understood, {found.kept} kept as printed, "
        f"{found.unassigned} in no place."
    )


def _pages(pages: set[int]) -> str:
    return ", ".join(map(str, sorted(pages)))
