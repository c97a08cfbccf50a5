"""The plan's own narrative outside the forms: headings, told by their numbering and print, and the text under them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extractors.text.joining import Joiner
from extractors.text.lines import Line
from models.list_markers import is_outline_number, ordinals
from models.plan import Chapter

_STYLES = {"capital roman.": "roman", "capital letter.": "letter"}
_DEEPEST = 3


@dataclass(slots=True)
class _Draft:
    level: int
    heading: list[Line]
    lines: list[Line] = field(default_factory=list)


def body_size(lines: Iterable[Line]) -> float:
    """The font size (points) that most of the words are printed in."""
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.words)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def read_chapters(lines: Sequence[Line], plan_id: str, joiner: Joiner) -> list[Chapter]:
    """Cut the narrative at its headings; `level` counts from 1 as the headings' numbering nests."""
    drafts: list[_Draft] = []
    size = body_size(lines)
    open_markers: list[str] = []
    for line in lines:
        if not _is_heading(line, size):
            if not drafts:
                drafts.append(_Draft(1, []))
            drafts[-1].lines.append(line)
        elif drafts and _goes_on(drafts[-1], line):
            drafts[-1].heading.append(line)
        else:
            drafts.append(_Draft(_level(line, open_markers), [line]))
    return [
        Chapter(
            chapter_id=f"{plan_id}/chapter/{ordinal}",
            ordinal=ordinal,
            level=draft.level,
            heading=joiner.inline(draft.heading) if draft.heading else None,
            text=joiner.value(draft.lines),
        )
        for ordinal, draft in enumerate(drafts, 1)
    ]


def _is_heading(line: Line, size: float) -> bool:
    """A line in bold or larger print, or a numbered one in capitals; a sentence is not a heading."""
    if line.text.endswith((".", ",", ";")) and len(line.words) > 1:
        return False
    if line.bold or line.size > size + 0.9:
        return True
    return _marker(line) is not None and line.text.isupper()


def _goes_on(draft: _Draft, line: Line) -> bool:
    """Whether the line is the next one of the heading just begun."""
    if draft.lines or not draft.heading:
        return False
    last = draft.heading[-1]
    return (
        _marker(line) is None
        and last.page == line.page
        and abs(last.size - line.size) < 0.5
        and line.top - last.bottom < line.size
    )


def _marker(line: Line) -> str | None:
    """How a heading is numbered, if it is: `IV.` roman, `C.` letter, `2.` or `2.1` digit."""
    word = line.words[0].text
    if is_outline_number(word) and not word.endswith(")"):
        return "digit"
    return next((_STYLES[one.style] for one in ordinals(word) if one.style in _STYLES), None)


def _level(line: Line, open_markers: list[str]) -> int:
    """How deep the heading's kind of numbering stands below the others; changes the list of those open."""
    marker = _marker(line) or "none"
    if marker == "roman" and "letter" in open_markers and len(line.words[0].text) == 2:
        marker = "letter"
    if marker in open_markers:
        del open_markers[open_markers.index(marker) + 1 :]
    elif marker in ("roman", "none"):
        open_markers[:] = [marker]
    else:
        open_markers.append(marker)
    return min(len(open_markers), _DEEPEST)
