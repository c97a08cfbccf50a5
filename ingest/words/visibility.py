"""What of a page's text nobody can see: its colour is the ground's, something covers it, its layer is off, …

A page is drawn object by object, so what hides a text object was drawn after it, and its ground before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from ingest.words.contrast import contrast, luminance
from ingest.words.glyphs import Char, Colour, Edges, Point
from ingest.words.settings import TEXT
from models.geometry import Aside

_BAND = 20.0
"""Height (points) of the bands in which things that may cover text are looked up."""

_OPAQUE = 255
_PAPER: Colour = (255, 255, 255, _OPAQUE)


class Paint(NamedTuple):
    """A fill of some boxes, or a picture or shading (`colour` None), in the page's drawing order.

    A box within another is a hole in it. What is translucent covers nothing; if more than that changes what is below,
    or a pattern is painted, its colour is not known (None).
    """

    order: int
    boxes: tuple[Edges, ...]
    colour: Colour | None
    covers: bool = True
    is_picture: bool = False

    def is_at(self, x: float, y: float) -> bool:
        """Whether it is painted at this place."""
        return sum(_contains(box, x, y) for box in self.boxes) % 2 == 1


class Mode(Enum):
    """How glyphs are printed: with ink, not at all (render mode 3), or as the clip of what comes after (mode 7)."""

    PRINTED = auto()
    INVISIBLE = auto()
    CLIPPING = auto()


@dataclass(frozen=True, slots=True)
class Ink:
    """How a text object is printed: its place in the drawing order, its colours, and what it is clipped to.

    The colours are those that are known of its glyphs' inside and outline. `aside` is set where all of it cannot be
    seen, whatever else the page shows.
    """

    order: int
    edges: Edges
    colours: tuple[Colour, ...]
    clip: Edges | None = None
    aside: Aside | None = None
    mode: Mode = Mode.PRINTED


@dataclass(slots=True)
class Seen:
    """The characters that can be seen, those that cannot with the reason, and those of the former that a clip cuts.

    A clip cuts the last character that it leaves, too, if it leaves out the next.
    """

    chars: list[Char] = field(default_factory=list)
    unseen: list[tuple[Char, Aside]] = field(default_factory=list)
    cut: list[Char] = field(default_factory=list)


class Visibility:
    """Tells which characters of a page can be seen; `crop` are the edges of what the page shows of itself, if given.

    What lies off the page, which is `width` by `height`, is never shown.
    """

    def __init__(self, paints: Sequence[Paint], width: float, height: float, crop: Edges) -> None:
        self._paints = paints
        page = (0.0, 0.0, width, height)
        self._crop = page if _lies_in(page, crop) else crop
        self._last_cover = max((paint.order for paint in paints if paint.covers), default=-1)
        least = TEXT.scan * width * height
        self._scans = [p for p in paints if p.is_picture and _area(p.boxes[0]) >= least]
        self._bands: defaultdict[int, list[Paint]] = defaultdict(list)
        self._has_dark_ground = False
        for paint in paints:
            if paint not in self._scans:
                self._add(paint)

    def _add(self, paint: Paint) -> None:
        """Note in which bands of the page this may cover text, or be its ground."""
        boxes = [box for box in paint.boxes if min(_sides(box)) > TEXT.least_cover]
        for band in {band for box in boxes for band in _bands(box)}:
            self._bands[band].append(paint)
        if boxes and luminance(paint.colour or _PAPER) < 0.5:
            self._has_dark_ground = True

    def sort(self, chars: Sequence[Char], ink: Ink, seen: Seen) -> None:
        """Add a text object's characters to those that can be seen, or to those that cannot."""
        whole = self._aside_of_all(ink, chars)
        if whole is None and not self._may_hide(ink):
            seen.chars += chars
            return
        last, is_clipped = None, False
        for char in chars:
            aside = whole or self._aside_of(char, ink)
            if char.text.isspace():
                seen.chars.append(char)
            elif aside:
                seen.unseen.append((char, aside))
                is_clipped = aside is Aside.CLIPPED
                seen.cut += [last] if is_clipped and last else []
                last = None
            else:
                seen.chars.append(char)
                if is_clipped or _is_cut(char, ink.clip):
                    seen.cut.append(char)
                last, is_clipped = char, False

    def _aside_of_all(self, ink: Ink, chars: Sequence[Char]) -> Aside | None:
        """Why none of the object's characters can be seen, if so."""
        if aside := ink.aside or self._aside_of_ink(ink):
            return aside
        return Aside.TINY if _are_tiny(chars) else None

    def _aside_of_ink(self, ink: Ink) -> Aside | None:
        if ink.mode is not Mode.PRINTED:
            is_shown = any(_meet(scan.boxes[0], ink.edges) for scan in self._scans) or (
                ink.mode is Mode.CLIPPING and self._is_painted_later(ink)
            )
            return None if is_shown else Aside.INVISIBLE
        if ink.colours and all(colour[3] <= TEXT.transparent for colour in ink.colours):
            return Aside.TRANSPARENT
        return None

    def _is_painted_later(self, ink: Ink) -> bool:
        """Whether something is painted through the glyphs, which are its clip."""
        return any(
            paint.order > ink.order and _meet(box, ink.edges)
            for paint in self._paints
            for box in paint.boxes
        )

    def _may_hide(self, ink: Ink) -> bool:
        """Whether some of the object's characters may not be seen: only then each is looked at."""
        if ink.mode is Mode.CLIPPING:  # what comes later is seen through it
            return False
        if self._may_be_of_the_grounds_colour(ink):
            return True
        is_last = ink.order > self._last_cover
        edges = ink.edges
        if ink.clip is not None and not _lies_in(edges, _shrunk(ink.clip, edges)):
            return True
        if not _lies_in(edges, self._crop):
            return True
        return not is_last and self._may_be_covered(ink)

    def _may_be_covered(self, ink: Ink) -> bool:
        """Whether something is painted over a part of the object later."""
        later = (p for p in self._near(ink.edges) if p.covers and p.order > ink.order)
        return any(_meet(box, ink.edges) for paint in later for box in paint.boxes)

    def _may_be_of_the_grounds_colour(self, ink: Ink) -> bool:
        """Dark print on a page without dark grounds can be seen without looking."""
        return (
            bool(ink.colours)
            and ink.mode is Mode.PRINTED
            and (self._has_dark_ground or all(luminance(colour) >= 0.5 for colour in ink.colours))
        )

    def _aside_of(self, char: Char, ink: Ink) -> Aside | None:
        if _is_outside(char, self._crop):
            return Aside.OFF_PAGE
        if ink.clip and _is_outside(char, ink.clip):
            return Aside.CLIPPED
        x, y = (char.x0 + char.x1) / 2, (char.top + char.bottom) / 2
        if any(scan.is_at(x, y) for scan in self._scans):
            return None  # the recognised text of a scan
        around = [paint for paint in self._near((x, y, x, y)) if paint.is_at(x, y)]
        return _aside_among(around, ink)

    def _near(self, edges: Edges) -> Iterator[Paint]:
        """What may cover text within these edges, or lie below it; some of it several times."""
        for band in _bands(edges):
            yield from self._bands.get(band, ())


def _is_cut(char: Char, clip: Edges | None) -> bool:
    return clip is not None and not _holds(clip, char)


def _aside_among(around: Iterable[Paint], ink: Ink) -> Aside | None:
    """Why print cannot be seen where these things are painted, if so: one covers it, or is of its colour."""
    below: list[Paint] = []
    for paint in around:
        if paint.order < ink.order:
            below.append(paint)
        elif paint.covers and paint.order > ink.order:
            return Aside.COVERED
    if not ink.colours or ink.mode is not Mode.PRINTED:
        return None
    ground = _ground_of(below)
    if ground and all(contrast(colour, ground) < TEXT.seen_contrast for colour in ink.colours):
        return Aside.SAME_COLOUR
    return None


def _ground_of(below: Iterable[Paint]) -> Colour | None:
    """The colour that these things show together on paper; None if it is not known."""
    ground: Colour | None = _PAPER
    for paint in sorted(below, key=lambda paint: paint.order):
        ground = _over(paint.colour, ground)
    return ground


def _over(colour: Colour | None, ground: Colour | None) -> Colour | None:
    """What a colour that may be translucent shows on a ground."""
    if colour is None or colour[3] == _OPAQUE:
        return colour
    if ground is None:
        return None
    share = colour[3] / _OPAQUE
    red, green, blue = (
        round(share * new + (1 - share) * old)
        for new, old in zip(colour[:3], ground[:3], strict=True)
    )
    return red, green, blue, _OPAQUE


def _are_tiny(chars: Sequence[Char]) -> bool:
    """Whether these are letters or figures, and all of them tiny: accents that are printed alone have no width."""
    if not (chars and _is_tiny(chars[0])):
        return False
    letters = [char for char in chars if char.text.isalnum()]
    return bool(letters) and all(map(_is_tiny, letters))


def _is_tiny(char: Char) -> bool:
    """Whether the character is too small to be read, or so narrow that no more than a line is seen of it.

    Some fonts do not say how wide their glyphs are: these have no width, and may be seen.
    """
    low, high = sorted((char.x1 - char.x0, char.bottom - char.top))
    return high < TEXT.least_size or 0 < low < TEXT.least_letter_width * high


def fills_its_box(corners: Sequence[Point]) -> bool:
    """Whether a shape with these corners is a rectangle, perhaps a rounded one; two corners are opposite ones."""
    if len(corners) == 2:
        return True
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    doubled = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise([*corners, corners[0]]))
    return abs(doubled) / 2 >= TEXT.filled * (max(xs) - min(xs)) * (max(ys) - min(ys))


def _bands(edges: Edges) -> range:
    """The bands of the page that a box reaches into."""
    return range(int(edges[1] // _BAND), int(edges[3] // _BAND) + 1)


def _sides(edges: Edges) -> tuple[float, float]:
    return edges[2] - edges[0], edges[3] - edges[1]


def _area(edges: Edges) -> float:
    width, height = _sides(edges)
    return width * height


def _contains(edges: Edges, x: float, y: float) -> bool:
    return edges[0] <= x <= edges[2] and edges[1] <= y <= edges[3]


def _lies_in(edges: Edges, others: Edges) -> bool:
    return (
        others[0] <= edges[0]
        and others[1] <= edges[1]
        and edges[2] <= others[2]
        and edges[3] <= others[3]
    )


def _meet(one: Edges, other: Edges) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _is_outside(char: Char, edges: Edges) -> bool:
    """Whether nothing of the character, or of its height no more than a third, lies within the edges."""
    x_slack, y_slack = (char.x1 - char.x0) / 3, (char.bottom - char.top) / 3
    x_slack, y_slack = (x_slack, 0.0) if char.turn % 2 else (0.0, y_slack)
    return (
        char.x1 - x_slack <= edges[0]
        or char.x0 + x_slack >= edges[2]
        or char.bottom - y_slack <= edges[1]
        or char.top + y_slack >= edges[3]
    )


def _shrunk(edges: Edges, line: Edges) -> Edges:
    """The edges, drawn in by more than a glyph's ink lies within its advance where the line runs to them."""
    width, height = _sides(line)
    if height > width:
        return edges[0], edges[1] + 1, edges[2], edges[3] - 1
    return edges[0] + 1, edges[1], edges[2] - 1, edges[3]


def _holds(edges: Edges, char: Char) -> bool:
    """Whether the character lies within the edges that its line runs to: some programs print no glyph after the cut."""
    if char.turn % 2:
        return (
            edges[1] - TEXT.clip_rounding <= char.top
            and char.bottom <= edges[3] + TEXT.clip_rounding
        )
    return edges[0] - TEXT.clip_rounding <= char.x0 and char.x1 <= edges[2] + TEXT.clip_rounding
