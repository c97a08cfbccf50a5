"""Ruled tables: from lines as drawn to the lines they stand for, snapped to common coordinates and joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.tables.grids import Sketch
from ingest.tables.lines import RuleLine, join_lines
from ingest.tables.settings import TABLES
from ingest.words.glyphs import Mark, Rule
from models.geometry import Word


def ruled(sketch: Sketch) -> Sketch:
    """The page with the lines that its rules draw: doubled ones as one, unless words stand between the two."""
    rules = without_underlines(sketch.rules, sketch.words)
    across = [RuleLine(r.top, r.x0, r.x1) for r in rules if r.top == r.bottom]
    down = [RuleLine(r.x0, r.top, r.bottom) for r in rules if r.x0 == r.x1]
    middles = [((w.x0 + w.x1) / 2, (w.top + w.bottom) / 2) for w in sketch.words]
    across = _undoubled(join_lines(_snap(across)), [(y, x) for x, y in middles])
    down = _undoubled(join_lines(_snap(down)), middles)
    return sketch.drawn(_with_corners(across, down), _with_corners(down, across))


def on_page(rules: Iterable[Rule], width: float, height: float) -> list[Rule]:
    """The rules that can be seen: some producers draw what the next page shows beyond this one's edge."""
    clipped = [
        Rule(max(r.x0, 0.0), max(r.top, 0.0), min(r.x1, width), min(r.bottom, height))
        for r in rules
    ]
    return [rule for rule in clipped if rule.x0 <= rule.x1 and rule.top <= rule.bottom]


def without_underlines(rules: Iterable[Rule], words: Iterable[Word]) -> list[Rule]:
    """The rules but those that underline words or strike them out: print alone, from end to end, is at their height."""
    rules = list(rules)
    upright = sorted((word for word in words if word.upright), key=lambda word: word.x0)
    underlines: list[list[Rule]] = []
    extents: list[tuple[float, float]] = []
    for line in _level_lines(rule for rule in rules if rule.top == rule.bottom):
        if _underlines(line, upright):
            underlines.append(line)
        else:
            extents.append((line[0].x0, line[-1].x1))
    drawn: set[Rule] = set()
    for line in underlines:
        if not any(_is_alike(line, extent) for extent in extents):
            drawn.update(line)
    return [rule for rule in rules if rule not in drawn]


def _underlines(line: Sequence[Rule], words: Iterable[Word]) -> bool:
    """Whether the line begins and ends with words at its height; these come from the left."""
    marked = [word for word in words if _is_marked(word, line)]
    return bool(marked) and _ends_with(line, marked)


def _is_alike(line: Sequence[Rule], extent: tuple[float, float]) -> bool:
    """Whether the line is as long as one that underlines nothing: then it is a table's too."""
    return (
        abs(line[0].x0 - extent[0]) < TABLES.same_extent
        and abs(line[-1].x1 - extent[1]) < TABLES.same_extent
    )


def _level_lines(rules: Iterable[Rule]) -> Iterator[list[Rule]]:
    """Horizontal rules gathered into lines: those at one height that touch."""
    line: list[Rule] = []
    for rule in sorted(rules, key=lambda r: (round(r.top), r.x0)):
        if line and (
            abs(rule.top - line[-1].top) > TABLES.waver
            or rule.x0 - max(r.x1 for r in line) > TABLES.waver
        ):
            yield line
            line = []
        line.append(rule)
    if line:
        yield line


def _is_marked(word: Word, line: Sequence[Rule]) -> bool:
    """Whether the line runs at the word's height, or just below, through its middle."""
    middle, low = (word.x0 + word.x1) / 2, word.bottom + TABLES.underline_below * word.size
    return line[0].x0 < middle < line[-1].x1 and (word.top + word.bottom) / 2 < line[0].top < low


def _ends_with(line: Sequence[Rule], words: Sequence[Word]) -> bool:
    """Whether the line begins and ends as the words do, or with the space after them."""
    over = line[-1].x1 - words[-1].x1
    return (
        abs(line[0].x0 - words[0].x0) <= TABLES.waver
        and -TABLES.waver <= over <= TABLES.underlined_space * words[-1].size
    )


def join_dots(marks: Sequence[Mark]) -> tuple[list[Rule], list[Mark]]:
    """The dotted lines, drawn dot by dot, as rules, and the marks that are left, which may be bullets."""
    across = list(_dotted(marks))
    down = [[_turned(dot) for dot in row] for row in _dotted(map(_turned, marks))]
    dots = {dot for row in (*across, *down) for dot in row}
    rules = [Rule(row[0].x0, y := _middle(row[0]), row[-1].x1, y) for row in across]
    rules += [Rule(x := _middle(_turned(row[0])), row[0].top, x, row[-1].bottom) for row in down]
    least = TABLES.least_bullet
    return rules, [mark for mark in marks if mark not in dots and mark.x1 - mark.x0 >= least]


def _dotted(marks: Iterable[Mark]) -> Iterator[list[Mark]]:
    """The horizontal rows of dots, each from the left."""
    row: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (round(m.top, 1), m.x0)):
        if row and (
            abs(mark.top - row[-1].top) > TABLES.dot_level or mark.x0 - row[-1].x1 > TABLES.dash_gap
        ):
            if len(row) >= TABLES.dotted_line_dots:
                yield row
            row = []
        row.append(mark)
    if len(row) >= TABLES.dotted_line_dots:
        yield row


def _turned(mark: Mark) -> Mark:
    return Mark(mark.top, mark.x0, mark.bottom, mark.x1)


def _middle(mark: Mark) -> float:
    return (mark.top + mark.bottom) / 2


def _snap(lines: list[RuleLine]) -> list[RuleLine]:
    """Lines that lie close to each other get one common coordinate."""
    snapped: list[RuleLine] = []
    group: list[RuleLine] = []
    for line in sorted(lines, key=lambda item: item.at):
        if group and line.at - group[0].at > TABLES.snap:
            snapped += _aligned(group)
            group = []
        group.append(line)
    return snapped + _aligned(group)


def _aligned(group: list[RuleLine]) -> list[RuleLine]:
    if not group:
        return []
    at = sum(line.at for line in group) / len(group)
    thick = group[-1].at - group[0].at
    return [RuleLine(at, line.start, line.end, thick=thick) for line in group]


def _undoubled(lines: list[RuleLine], middles: Sequence[tuple[float, float]]) -> list[RuleLine]:
    """Each two lines that make a doubled rule as one; `middles` are those of words, across the lines and along them."""
    one: dict[float, tuple[float, float]] = {}
    for number, line in enumerate(lines):
        for other in lines[number + 1 :]:
            if other.at - line.at > TABLES.double_gap:
                break
            if {line.at, other.at} & one.keys() or not _is_doubled(line, other, middles):
                continue
            at, thick = (line.at + other.at) / 2, other.at - line.at
            one |= {line.at: (at, thick), other.at: (at, thick)}
    return join_lines(
        [
            replace(line, at=one[line.at][0], thick=one[line.at][1]) if line.at in one else line
            for line in lines
        ]
    )


def _is_doubled(line: RuleLine, other: RuleLine, middles: Sequence[tuple[float, float]]) -> bool:
    """Whether two lines, not both doubled, run side by side as one border, and are longer than twice apart."""
    apart = other.at - line.at
    start, end = min(line.start, other.start), max(line.end, other.end)
    return (
        min(line.thick, other.thick) < TABLES.waver < apart < (end - start) / 2
        and abs(line.start - other.start) <= 2 * apart
        and abs(line.end - other.end) <= 2 * apart
        and not any(line.at < x < other.at and start < y < end for x, y in middles)
    )


def _with_corners(lines: list[RuleLine], crossing: list[RuleLine]) -> list[RuleLine]:
    """The lines; doubled ones end at the doubled one whose corner they make: they are drawn short of it, or beyond."""

    def corner(line: RuleLine, end: float, outwards: int) -> float:
        found: list[tuple[bool, float, float]] = []
        for other in crossing:
            thick = min(line.thick, other.thick)
            away = (other.at - end) * outwards
            near = other.start - 2 * thick <= line.at <= other.end + 2 * thick
            if near and -thick <= away <= 2 * thick:
                found.append((away > TABLES.snap, abs(away), other.at))
        return min(found)[-1] if found else end

    return [
        replace(line, start=corner(line, line.start, -1), end=corner(line, line.end, 1))
        for line in lines
    ]
