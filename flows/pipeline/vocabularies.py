"""Checking a folder of profiles as a whole."""

from __future__ import annotations

import os
from pathlib import PurePosixPath

from models.declared import collect_mistakes
from models.errors import ProfileError
from models.mistakes import not_known
from models.vocabularies import folder_in_use
from warehouse.link import SETTINGS


def check_vocabularies() -> None:
    """Read all vocabularies with the folder in use, and the linkage's settings.

    Raises ProfileError with all mistakes; a file that nothing reads is one too.
    """
    folder = folder_in_use()
    if folder.path and not folder.files:
        raise ProfileError(
            f"{folder.path}: holds no profile; expected files *.toml, as docs/profiles.md describes them."
        )
    others = [name for name, _ in folder.files if not _is_profile(name)]
    if not others and SETTINGS not in os.environ:
        return
    # Their imports are slow, and a load without such files may not need them.
    from extractors.vocabularies import all_vocabularies
    from warehouse.link.vocabularies import VOCABULARIES as FOR_LINKING
    from warehouse.link.vocabularies import checked_scorer
    from warehouse.privacy.patterns import PRIVACY

    for_reading = (*all_vocabularies(), PRIVACY)
    known = [file.name for file in (*for_reading, *FOR_LINKING)]
    with collect_mistakes() as mistakes:
        mistakes.sentences += [
            f"{folder.path}/{name}: {not_known(name, known)}."
            for name in others
            if name not in known
        ]
        for file in for_reading:
            with mistakes.noted():
                file.read()
        with mistakes.noted():
            checked_scorer()


def _is_profile(name: str) -> bool:
    """Whether the file is a profile of plans or of reports, by its place in the folder."""
    folder = PurePosixPath(name).parent.as_posix()
    return folder == "." or (folder == "reports" and name != "reports/vocabulary.toml")
