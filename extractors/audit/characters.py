"""Characters that the page shows and the PDF gives no text for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.audit.findings import Findings
from ingest.pages.read import Page
from ingest.sheets.cells import Sheet
from models.geometry import Word

_NO_TEXT = re.compile(r"\(cid:\d+\)|[\x00-\x1f\x7f-\x9f\ufffd]")
_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010fffd]")
"""Means something in its own font only; standing alone it is a list's bullet, inside a word a letter."""

_QUOTED = 5


def check_characters(pages: Iterable[Page | Sheet], findings: Findings) -> None:
    """Report each page with such characters, and quote the first of its words with `�` in their place."""
    for page in pages:
        count = 0
        quoted: list[str] = []
        marked: list[Word] = []
        printed = " ".join([word.text for word in page.words])
        if not (_NO_TEXT.search(printed) or _PRIVATE.search(printed)):
            continue
        for word in page.words:
            text, lost = _marked(word.text)
            count += lost
            if lost:
                quoted.append(text)
                marked.append(word)
        if count:
            findings.add(
                "character-unreadable", words=marked, count=count, text=" ".join(quoted[:_QUOTED])
            )


def _marked(text: str) -> tuple[str, int]:
    """The word with `�` for each character without text, and their number."""
    marked, lost = _NO_TEXT.subn("\ufffd", text)
    if len(text) == 1:
        return marked, lost
    marked, private = _PRIVATE.subn("\ufffd", marked)
    return marked, lost + private
