"""Each threshold of reading pictures, with what falls where it moves; the networks themselves are not run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

pytest.importorskip("cv2", reason="the extra `ocr` is not installed")
pytest.importorskip("onnxruntime", reason="the extra `ocr` is not installed")

from ingest.ocr import engine as networks
from ingest.ocr import recognition, straightening
from ingest.ocr.engine import Edges, Engine, Letter
from ingest.ocr.prints import Print, PrintedLine, printed_line, sized_alike
from ingest.ocr.rulings import find_rulings
from ingest.ocr.straightening import lit_evenly, straightened
from tests.ingest import scans

SCALE = 200 / 72
"""Pixels a point."""


def paper(width: int = 1000, height: int = 1000) -> Any:
    return np.full((height, width), 255, np.uint8)


def points(length: float) -> int:
    return round(length * SCALE)


def ruled(*lines: tuple[float, float, float, float], grey: int = 0) -> Any:
    """A picture with these boxes (points) filled."""
    picture = paper()
    for x0, top, x1, bottom in lines:
        picture[points(top) : points(bottom), points(x0) : points(x1)] = grey
    return picture


def across(picture: Any) -> list[tuple[int, int]]:
    """Where level lines begin and end, in points."""
    return [
        (round(x0 / SCALE), round(x1 / SCALE))
        for x0, _, x1, _ in find_rulings(picture, SCALE).across
    ]


@pytest.mark.parametrize(
    ("line", "grey", "count"),
    [
        ((50, 50, 200, 51), 0, 1),
        ((50, 50, 200, 51), 180, 1),
        ((50, 50, 200, 51), 200, 0),  # `line_dark`
        ((50, 50, 200, 52), 0, 1),
        ((50, 50, 200, 54), 0, 0),  # `thickest`
    ],
)
def test_rules_are_found(line: tuple[float, float, float, float], grey: int, count: int) -> None:
    assert len(across(ruled(line, grey=grey))) == count
    found = find_rulings(ruled(line, grey=grey), SCALE)
    assert (found.without < 255).any() == (count == 0)  # `line_margin`: all of it is wiped out


def test_rules_are_closed_over_noise() -> None:
    whole = ruled((50, 50, 200, 51))
    for gap, count in ((1, 1), (4, 2)):  # `line_gap`
        broken = whole.copy()
        broken[:, 345 : 345 + gap] = 255
        assert len(across(broken)) == count


@pytest.mark.parametrize(("length", "count"), [(12, 0), (16, 1)])
def test_short_rules_between_others(length: float, count: int) -> None:  # `least_ruling`
    picture = ruled(
        (50, 50, 200, 51),
        (50, 50 + length, 200, 51 + length),
        (50, 50, 51, 51 + length),
        (199, 50, 200, 51 + length),
    )
    assert (len(find_rulings(picture, SCALE).down) > 0) == bool(count)


@pytest.mark.parametrize(
    ("line", "count"),
    [((100, 100, 140, 101), 0), ((100, 100, 170, 101), 1)],  # `long_ruling`
)
def test_strokes_of_letters_are_no_rules(
    line: tuple[float, float, float, float], count: int
) -> None:
    assert len(across(ruled(line))) == count


@pytest.mark.parametrize(("away", "count"), [(2, 1), (5, 0)])  # `meet`
def test_rules_that_nearly_meet(away: float, count: int) -> None:
    sides = ((100 - away - 1, 50, 100 - away, 250), (140 + away, 50, 141 + away, 250))
    assert len(across(ruled(*sides, (100, 100, 140, 101)))) == count


def test_shadows_are_taken_away() -> None:  # `paper`
    picture = ruled((100, 100, 200, 101))
    lit = lit_evenly(scans.shaded(picture))
    assert lit[50:60, 50:60].min() > 245
    assert lit[-60:-50, -60:-50].min() > 245
    assert lit[points(100.5), points(150)] < 100


def grid() -> Any:
    lines = [(40, y, 300, y + 1) for y in range(40, 320, 28)] + [
        (x, 40, x + 1, 292) for x in (40, 120, 299)
    ]
    return ruled(*lines)


def test_straight_pictures_stay() -> None:  # `straight`
    assert np.abs(straightened(grid()).back - np.eye(3)).max() < 2


@pytest.mark.parametrize("degrees", [-5.0, 0.5, 3.0])
def test_skew_and_perspective(degrees: float) -> None:
    level = find_rulings(grid(), SCALE)
    found = find_rulings(straightened(scans.turned(grid(), degrees)).picture, SCALE)
    assert (len(found.across), len(found.down)) == (len(level.across), len(level.down))
    aside = scans.warped(grid(), ((0.05, 0.03), (0.95, 0.08), (0.99, 0.98), (0.01, 0.97)))
    found = find_rulings(straightened(aside).picture, SCALE)
    assert (len(found.across), len(found.down)) == (len(level.across), len(level.down))


@pytest.mark.parametrize(
    ("edge", "shade", "is_cut"),
    [
        (100, 200, True),
        (100, 240, False),  # `paper_step`
        (250, 200, False),  # `margins`
    ],
)
def test_paper_on_a_table(edge: int, shade: int, is_cut: bool) -> None:
    picture = grid()
    picture[:, :edge] = picture[:, -edge:] = shade
    found = find_rulings(straightened(picture, picture).picture, SCALE)
    widest = max(x1 - x0 for x0, _, x1, _ in found.across)
    assert (widest > 750) == is_cut
    blurred = np.full(picture.shape, 255, np.uint8)  # `paper_blur`
    blurred[:, :100] = np.linspace(200, 255, 100)
    blurred[:, -100:] = np.linspace(255, 200, 100)
    assert straightening._paper_edges(blurred) is None


@pytest.mark.parametrize(("degrees", "is_level"), [(0.7, True), (3.5, True), (8.0, False)])
def test_print_without_lines_is_levelled(
    degrees: float, is_level: bool
) -> None:  # `most_skew`, `least_skew`
    picture = paper()
    for top in range(100, 900, 40):
        for left in range(100, 900, 30):
            picture[top : top + 12, left : left + 18] = 0
    straight = straightened(scans.turned(picture, -degrees))
    turn = np.degrees(np.arctan2(straight.back[1, 0], straight.back[0, 0]))
    assert (abs(abs(turn) - degrees) < 0.05) == is_level


# Letters drawn as boxes: how high they are and where they stand is all that is looked at.

EM = 40


def line_of(
    text: str, gaps: Sequence[int] = (), weight: int = 4, above: int = 12
) -> tuple[Any, tuple[Letter, ...]]:
    """A line of print: each letter two stems and a bar, with gaps between letters (4 pixels where not told)."""
    width = len(text.replace(" ", "")) * 24 + 400
    picture, reading, left, place = paper(width, round(1.5 * EM)), [], 10, 0
    base = above + round(0.75 * EM)
    for letter in text:
        if letter == " ":
            reading.append((" ", left - 2.0))
            continue
        high = round((0.47 if letter in "acemnorsuvwxz" else 0.65) * EM)
        picture[base - high : base, left : left + weight] = 0
        picture[base - high : base - high + weight, left : left + 16] = 0
        picture[base - weight : base, left : left + 16] = 0
        picture[base - high : base, left + 16 - weight : left + 16] = 0
        reading.append((letter, left + 8.0))
        left += 16 + (gaps[place] if place < len(gaps) else 4)
        place += 1
    picture = picture[:, : left + 10]
    return picture, tuple(Letter(t, at / picture.shape[1], 0.9) for t, at in reading)


def read_line(text: str, gaps: Sequence[int] = (), **drawn: int) -> PrintedLine:
    picture, reading = line_of(text, gaps, **drawn)
    found = printed_line(Edges(0, 0, picture.shape[1], picture.shape[0]), picture, reading)
    assert found
    return found


def texts(line: PrintedLine) -> list[str]:
    return [word.text for word in line.words]


@pytest.mark.parametrize(
    ("text", "gaps", "words"),
    [
        ("noman some", (4, 4, 4, 4, 10), ["noman", "some"]),
        ("nomansome", (4, 4, 4, 4, 12), ["noman", "some"]),  # `space`, `sure_space`
        ("nomansome", (4, 4, 4, 4, 7), ["nomansome"]),  # `least_space`
        ("no mansome", (4, 16, 4, 4, 15), ["no", "man", "some"]),  # `sure_space`
        ("no mansome", (4, 16, 4, 4, 11), ["no", "mansome"]),
        ("noman,some", (4, 4, 4, 4, 4, 7), ["noman,", "some"]),  # `mark_space`
        ("noman .", (4, 4, 4, 4, 12), ["noman."]),  # `before_mark`
        ("noman :", (4, 4, 4, 4, 24), ["noman", ":"]),
    ],
)
def test_words_end_at_gaps(text: str, gaps: Sequence[int], words: list[str]) -> None:
    assert texts(read_line(text, gaps)) == words


def test_words_stand_where_their_ink_is() -> None:  # `faint`
    picture, reading = line_of("noman some", (4, 4, 4, 4, 12))
    picture[picture == 255] = 210
    found = printed_line(Edges(100, 0, 100 + picture.shape[1], 60), picture, reading)
    assert found
    assert [(word.x0, word.x1) for word in found.words] == [(110, 206), (218, 294)]


@pytest.mark.parametrize(
    ("text", "above"), [("noman some", 12), ("NOMAN 2020", 12), ("noman some", 8)]
)
def test_sizes_and_base_lines(text: str, above: int) -> None:
    found = read_line(text, (4, 4, 4, 4, 12), above=above)
    assert found.size == pytest.approx(EM, rel=0.1)
    assert found.base == pytest.approx(above + 30, abs=1.5)
    assert found.is_sure
    assert not read_line("1.").is_sure  # `sure_letters`


def test_lines_that_touch_those_above_are_measured_all_the_same() -> None:  # `tallest`, `base_from`
    picture, reading = line_of("noman some", (4, 4, 4, 4, 12), above=12)
    picture[0:6, 10:290] = 0  # the feet of the line above
    found = printed_line(Edges(0, 0, picture.shape[1], 60), picture, reading)
    assert found
    assert found.size == pytest.approx(EM, rel=0.1)


def line(size: float, base: float, text: str = "kata", left: int = 0) -> PrintedLine:
    words = tuple(Print(word, left, left + 80, 0.9) for word in text.split())
    return PrintedLine(
        Edges(left, int(base - 30), left + 100, int(base + 10)), words, base, size, False, True
    )


def test_sizes_are_evened_out() -> None:
    found = sized_alike([line(30, 100), line(32, 140), line(31, 180), line(45, 300, left=400)])
    assert [each.size for each in found] == [31, 31, 31, 45]  # `same_size`
    over = sized_alike([line(30, 100), line(30, 134), line(45, 168), line(30, 202)])
    assert [each.size for each in over] == [30, 30, 30, 30]  # `leading`
    set_apart = sized_alike([line(30, 100), line(45, 160)])
    assert [each.size for each in set_apart] == [30, 45]


@pytest.mark.parametrize(("weight", "is_bold"), [(2, False), (6, True)])
def test_bold_print(weight: int, is_bold: bool) -> None:  # `bold`, `blur`
    assert read_line("noman some", (4, 4, 4, 4, 12), weight=weight).is_bold is is_bold


@pytest.mark.parametrize(("length", "dash"), [(11, "-"), (19, "–"), (35, "—")])
def test_dashes_by_their_length(length: int, dash: str) -> None:  # `en_dash`, `em_dash`, `dash`
    picture, reading = line_of("noman", ())
    wide = np.hstack([picture, paper(80, picture.shape[0])])
    start = picture.shape[1] + 10
    wide[28:32, start : start + length] = 0
    scaled = [
        Letter(each.text, each.at * picture.shape[1] / wide.shape[1], 0.9) for each in reading
    ]
    at = (start + length / 2) / wide.shape[1]
    found = printed_line(
        Edges(0, 0, wide.shape[1], 60),
        wide,
        (*scaled, Letter(" ", at - 0.06, 0.9), Letter("-", at, 0.4)),
    )
    assert found
    assert found.words[-1].text == dash
    assert found.words[-1].confidence == 0.95


@pytest.mark.parametrize(("apart", "rows"), [(6, 1), (12, 2)])
def test_pieces_at_one_height_are_a_line(apart: float, rows: int) -> None:  # `same_level`
    assert len(list(recognition._rows([line(30, 100), line(30, 100 + apart, left=300)]))) == rows


def test_lines_end_at_rules() -> None:  # `sliver`
    rule = [Edges(100, 0, 102, 200)]
    place = Edges(20, 50, 300, 90)
    assert list(recognition._between(place, rule)) == [
        Edges(20, 50, 100, 90),
        Edges(102, 50, 300, 90),
    ]
    assert list(recognition._between(place._replace(x0=90), rule)) == [Edges(102, 50, 300, 90)]
    assert list(recognition._between(place._replace(x1=110), rule)) == [Edges(20, 50, 100, 90)]


@pytest.mark.parametrize(("ink", "count"), [((10, 3), 1), ((1, 3), 0)])  # `least_ink`
def test_a_dash_alone_is_read(ink: tuple[int, int], count: int) -> None:
    picture, places = paper(), [Edges(20, 100, 200, 140)]
    wide, high = ink
    picture[118 : 118 + high, 500 : 500 + wide] = 0
    found = recognition._left_over(picture, places)
    assert len(found) == count
    if found:
        assert (found[0].top, found[0].bottom) == (100, 140)
    picture[picture < 255] = 150  # `ink_dark`
    assert not recognition._left_over(picture, places)


def test_drawings_are_no_print() -> None:  # `most_left`
    picture, places = paper(), [Edges(20, 100, 200, 140)]
    picture[300:380, 500:520] = 0
    assert recognition._left_over(picture, places) == []


class Finds:
    """Stands for the network that finds text: it answers with what is dark."""

    def __init__(self, likely: float) -> None:
        self._likely = likely

    def run(self, _: None, given: dict[str, Any]) -> list[Any]:
        return [(given["x"][:, :1] < 0).astype(np.float32) * self._likely]


@pytest.mark.parametrize(
    ("likely", "high", "count"), [(0.9, 20, 1), (0.4, 20, 0), (0.2, 20, 0), (0.9, 2, 0)]
)
def test_places_of_text(likely: float, high: int, count: int) -> None:
    picture = paper(960, 960)
    picture[400 : 400 + high, 200:600] = 0
    made = Engine.__new__(Engine)
    made._finder = Finds(likely)
    found = made.find(picture, 1.0)
    assert len(found) == count
    for x0, top, x1, bottom in found:  # `grown`
        assert [x0, x1] == pytest.approx([185, 615], abs=2)
        assert [top, bottom] == pytest.approx([385, 435], abs=2)


def test_lines_are_read_in_groups_of_one_width() -> None:
    lines = [paper(width, 48) for width in (100, 110, 200, *[400] * 10)]
    groups = list(networks._alike(lines))
    assert [len(group) for group in groups] == [2, 1, 8, 2]
