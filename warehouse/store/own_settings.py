"""What is set for one warehouse: `settings.toml`, beside its originals."""

from __future__ import annotations

from pathlib import Path

from models.declared import Table, read_declared
from models.languages import Language
from warehouse.store.originals import settings_file


class Settings(Table):
    """What a warehouse's settings may say.

    `language` is that of findings, reasons and the page where nobody asks for another; `licence` what a data package
    states where nobody does (an SPDX identifier).
    """

    language: Language | None = None
    licence: str | None = None


def settings_of(warehouse: Path) -> Settings:
    """What is set for a warehouse; raises ProfileError with every mistake in it."""
    file = settings_file(warehouse)
    return read_declared(Settings, file) if file.is_file() else Settings()
