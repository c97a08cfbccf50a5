"""The commands `renaksi judge` and `undo`: what a person says of what was read, and taking it back."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from flows.cli.options import WAREHOUSE, Profiles, Wait, Warehouse
from flows.cli.render import tell, told_first
from flows.cli.review import By, Note, user_name
from models.errors import UsageError
from models.geometry import Box
from warehouse import WAIT

commands = typer.Typer()


@commands.command()
def judge(
    subject: Annotated[
        str,
        typer.Argument(
            metavar="SUBJECT",
            help="What it is about, by its identifier: a commitment, indicator, measure, target, entry, report, "
            "document, finding, body or plan.",
        ),
    ],
    words: Annotated[
        list[str],
        typer.Argument(metavar="[FIELD] VERDICT [VALUE]...", help="What you say of it; see below."),
    ],
    note: Note = None,
    by: By = None,
    boxes: Annotated[
        list[str] | None,
        typer.Option(
            "--words",
            metavar="PAGE:X0,TOP,X1,BOTTOM",
            help="Of a value, a box of words on which it stands, as provenance has them; once for each.",
        ),
    ] = None,
    profiles: Profiles = None,
    warehouse: Warehouse = WAREHOUSE,
    wait: Wait = WAIT,
) -> None:
    """Put something right, for good.

    What you say holds through every later load, until what is printed changes: then it is open again. It is kept in
    FILE.files/judgements.jsonl, and renaksi undo takes it back.

    \b
    renaksi judge OGI-2020-2022/04 title is "Keterbukaan data kontrak"
    renaksi judge OGI-2020-2022/04 title right
    renaksi judge OGI-2020-2022/04/indicator/2 end_date is 2022-06-30 --words 12:310.5,402,368.2,414
    renaksi judge 3f2a9c5d1e0b7a64/1/13 measure OGI-2020-2022/04/measure/2
    renaksi judge 3f2a9c5d1e0b7a64/1/14 measure none
    renaksi judge 3f2a9c5d1e0b7a64/1 period B12
    renaksi judge 3f2a9c5d1e0b7a64 withdrawn --note "the draft"
    renaksi judge 0c1d2e3f4a5b seen
    renaksi judge OGI-2020-2022 version 1
    renaksi judge OGI-2021-2023 years 2020-2022
    renaksi judge OGI-2020-2022/04/measure/3 dropped
    renaksi judge OGI-2020-2022/04 add indicator text="Jumlah layanan" end_date=2022-06-30
    renaksi judge OGI-2020-2022/04/measure/2 split at "Tersedianya portal"
    renaksi judge OGI-2020-2022/04/indicator/1 joined-with OGI-2020-2022/04/indicator/2
    renaksi judge 3f2a9c5d1e0b7a64 replaces 8d0e1f2a3b4c5d6e
    renaksi judge kementerian-panrb same-as kemenpan-rb
    renaksi judge biro-hukum unit-of kementerian-panrb
    """
    from flows.pipeline.judging import Done, say_of
    from flows.pipeline.mirror import mirroring, to_change
    from warehouse.judgements.saying import Saying

    who = Saying(by or user_name(), note, words=tuple(map(_box, boxes or ())))

    def say_it() -> Done:
        with to_change(warehouse, profiles, wait) as connection:
            return say_of(connection, subject, words, who, profiles)

    with told_first(partial(mirroring, warehouse, wait, say_it)) as done:
        tell(f"{done.sentence} To take it back: renaksi undo {done.judgement_id}")


@commands.command()
def undo(
    judgement: Annotated[
        str, typer.Argument(metavar="JUDGEMENT", help="The judgement, as renaksi judge names it.")
    ],
    note: Note = None,
    by: By = None,
    profiles: Profiles = None,
    warehouse: Warehouse = WAREHOUSE,
    wait: Wait = WAIT,
) -> None:
    """Take a judgement back.

    All is then as if it had not been made; that it was, and who took it back, is kept.

    \b
    renaksi undo 5b1f0c9a7e23
    """
    from flows.pipeline.mirror import mirroring, to_change
    from flows.pipeline.storing import undo_judgement
    from warehouse.judgements.saying import Saying

    who = Saying(by or user_name(), note)

    def take_back() -> None:
        with to_change(warehouse, profiles, wait) as connection:
            undo_judgement(connection, judgement, who)

    with told_first(partial(mirroring, warehouse, wait, take_back)):
        tell(f"The judgement {judgement} is taken back.")


def _box(said: str) -> Box:
    """A box of words."""
    page, _, edges = said.partition(":")
    try:
        return Box(int(page), *map(float, edges.split(",")))
    except (TypeError, ValueError):
        raise UsageError(
            f"{said}: where is that? Say page, left, upper, right and lower edge, as in 12:310.5,402,368.2,414."
        ) from None
