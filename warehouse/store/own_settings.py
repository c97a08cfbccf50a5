"""What is set for one warehouse: `settings.toml`, beside its originals."""

from __future__ import annotations

import json
from pathlib import Path

from models.declared import Table, read_declared
from models.languages import Language
from warehouse.store.file_modes import make_file, mode_within
from warehouse.store.originals import settings_file


class Settings(Table):
    """What a warehouse's settings may say.

    `language` is that of findings, reasons and the page where nobody asks for another; `licence` what a data package
    states where nobody does (an SPDX identifier).
    """

    language: Language | None = None
    licence: str | None = None


def add_settings(warehouse: Path, others: Settings) -> tuple[str, ...]:
    """Add to what is set for a warehouse what another's settings say beside it; gives of what its own stays."""
    file = settings_file(warehouse)
    own = settings_of(warehouse).model_dump(mode="json", exclude_none=True)
    given = others.model_dump(mode="json", exclude_none=True)
    if more := {name: value for name, value in given.items() if name not in own}:
        text = file.read_text("utf-8").rstrip() if file.is_file() else ""
        if not file.is_file():
            make_file(file, mode_within(file.parent))
        lines = [
            f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in more.items()
        ]
        file.write_text("\n".join([*filter(None, [text]), *lines, ""]), encoding="utf-8")
    return tuple(name for name in own if given.get(name, own[name]) != own[name])


def settings_in(file: Path) -> Settings:
    """What a file of settings says, nothing where there is none; raises ProfileError with every mistake in it."""
    return read_declared(Settings, file) if file.is_file() else Settings()


def settings_of(warehouse: Path) -> Settings:
    """What is set for a warehouse; raises ProfileError with every mistake in it."""
    return settings_in(settings_file(warehouse))
