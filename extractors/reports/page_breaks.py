"""Whether a row at a page's top is the rest of the one that the page before ends with."""

from __future__ import annotations

import re

from extractors.items import is_nothing
from extractors.lines import Line, text_of, would_fit

Cells = dict[str, list[Line]]
"""A row's lines by field."""

_OUTCOMES = ("status", "percent")
"""Fields of a line or two: where cells are centred, a row's two parts have them on one side only."""

_LIST_MARKER = re.compile(r"(\d{1,2})[.)]")


def is_rest(old: list[Line], new: list[Line]) -> bool:
    """Whether the text of a merged cell at a page's top is the rest of the one above, not the next commitment."""
    if text_of(old) == text_of(new):
        return False
    numbered = [bool(re.match(r"\(?\d{1,2}\s*[.):]", text_of(lines))) for lines in (old, new)]
    if numbered[1]:
        return False
    return numbered[0] or new[0].words[0].text[:1].islower()


def repeated(old: list[Line], new: list[Line]) -> int:
    """How many lines of a merged cell are printed again at a page's top, as spreadsheets do: the old ones' last.

    One line alone counts if it is all that either page has of the cell.
    """
    for count in range(min(len(old), len(new)), 0, -1):
        if [line.text for line in old[-count:]] == [line.text for line in new[:count]]:
            return count if count > 1 or count in (len(old), len(new)) else 0
    return 0


def goes_on(old: Cells, new: Cells) -> bool:
    """Whether the row at a page's top is the rest of the one above the break.

    A second number or percentage, a list begun anew, or a word that had room on the line above speaks for a new row;
    nothing of what makes an entry, a percentage or status on one side only, or text that goes on in mid-sentence, for
    the rest of the old one.
    """
    if new.get("number") and (old.get("number") or any(map(old.get, _OUTCOMES))):
        return False
    if old.get("number"):
        return True
    if not any(map(str.isdigit, text_of(new.get("percent")))):  # its sign alone says nothing
        new = {**new, "percent": []}
    if old.get("percent") and new.get("percent"):
        return False
    if old.get("measure") and not any(map(new.get, ("measure", *_OUTCOMES))):
        return any(map(old.get, _OUTCOMES))
    texts = [
        (old.get(key, []), lines)
        for key, lines in new.items()
        if lines and key not in ("number", "percent", "passed_over")
    ]
    if len(texts) == 1 and not new.get("percent"):
        return True
    anew = [_begins_anew(above, below) for above, below in texts if above]
    outcomes = [{key for key in _OUTCOMES if part.get(key)} for part in (old, new)]
    if set(_OUTCOMES) in outcomes and set() in outcomes:
        return not anew or not all(anew)
    if any(anew):
        return False
    if outcomes[0] != outcomes[1]:
        return True
    return any(above and below[0].words[0].text[:1].islower() for above, below in texts)


def _begins_anew(old: list[Line], new: list[Line]) -> bool:
    """Whether a cell's text is no rest of the other; the next item of a list is one, wherever the list broke."""
    first = new[0].words[0]
    if marker := _LIST_MARKER.fullmatch(first.text):
        before = int(marker[1]) - 1
        return not any(line.words[0].text.startswith((f"{before}.", f"{before})")) for line in old)
    return is_nothing(new) or would_fit(first, old[-1])
