"""Files in a folder or container that are not documents; they are named, so that no one believes they were read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

NAMED = 5
"""So many names are told of each kind."""


class Reason(StrEnum):
    """Why something is left out, as it is told."""

    HIDDEN = "hidden"
    SIDE_FILE = "what macOS keeps beside files"
    LOCK = "marks of open files"
    LINK = "links to folders"
    SPECIAL = "pipes and devices"
    ENDING = "other endings"


def reason_in(name: str) -> Reason | None:
    """Why a file or folder of this name is left out, whatever it is."""
    if name.startswith("._") or name == "__MACOSX":
        return Reason.SIDE_FILE
    if name.startswith("~$") or (name.startswith(".~lock.") and name.endswith("#")):
        return Reason.LOCK
    return Reason.HIDDEN if name.startswith(".") and name.strip(".") else None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The names of what is left out, by the reason."""

    names: dict[Reason, list[str]] = field(default_factory=dict)

    def add(self, reason: Reason, name: str) -> None:
        """Name one more."""
        self.names.setdefault(reason, []).append(name)

    def sentences(self) -> list[str]:
        """One for each reason."""
        return [_sentence(reason, self.names[reason]) for reason in Reason if reason in self.names]


def together(all_left_out: Iterable[LeftOut]) -> LeftOut:
    """What several of these name, each thing once."""
    names: dict[Reason, dict[str, None]] = {}
    for left_out in all_left_out:
        for reason, some in left_out.names.items():
            names.setdefault(reason, {}).update(dict.fromkeys(some))
    return LeftOut({reason: list(some) for reason, some in names.items()})


def _sentence(reason: Reason, names: list[str]) -> str:
    more = f" and {len(names) - NAMED:,} more" if len(names) > NAMED else ""
    return f"Left out ({reason.value}): {', '.join(names[:NAMED])}{more}."
