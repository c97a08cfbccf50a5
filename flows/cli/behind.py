"""Whether a warehouse that is only read is complete: its ledger may have got lines by another way than its own."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from flows.cli.render import say
from models.errors import RenaksiError


def say_if_behind(warehouse: Path) -> None:
    """Say so where the ledger beside a warehouse holds lines that the warehouse has not taken over."""
    from warehouse.judgements.ledger_file import ledger_of

    with suppress(RenaksiError, OSError):  # of which whoever reads complains
        if not ledger_of(warehouse).is_file():
            return
        from warehouse.judgements.ledger import is_behind
        from warehouse.store.connection import open_warehouse

        with open_warehouse(warehouse, read_only=True, wait=0) as connection:
            if is_behind(connection):
                say(
                    f"{ledger_of(warehouse)} holds what {warehouse} does not show yet: the next command that changes "
                    "anything takes it over, as `renaksi rebuild schema` does."
                )
