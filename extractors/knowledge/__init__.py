"""What every reader of such documents knows, as data: bodies, laws, units, months, counts.

Each file is a vocabulary that a folder of profiles may add to, as `vocabularies/<name>.toml` (docs/profiles.md).
"""

from __future__ import annotations

from pathlib import Path

from models.declared import Model
from models.vocabularies import VocabularyFile

KNOWLEDGE = Path(__file__).parents[1] / "knowledge"


def knowledge(model: type[Model], name: str) -> VocabularyFile[Model]:
    """The vocabulary `knowledge/<name>.toml`, with what the folder of profiles in use adds to it."""
    return VocabularyFile(model, KNOWLEDGE / f"{name}.toml", f"vocabularies/{name}.toml")
