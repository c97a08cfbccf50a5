"""`endings.toml`: the words and marks that no text ends with, for something must follow them."""

from __future__ import annotations

from extractors.knowledge import knowledge
from models.declared import Table, Word, Wordings
from models.vocabularies import kept_per_folder


class Endings(Table):
    """`endings.toml`: what no text ends with."""

    words: frozenset[Word]
    marks: Wordings


ENDINGS = knowledge(Endings, "endings")


@kept_per_folder()
def endings() -> Endings:
    """What no text ends with, in the folder of profiles in use."""
    return ENDINGS.read()
