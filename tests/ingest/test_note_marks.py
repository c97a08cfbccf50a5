"""A note's mark joins no word and no number; a raised figure of a unit, a power or a formula stays where it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from weasyprint import HTML

from ingest.pdf import open_pdf
from ingest.words.glyphs import Char
from models.geometry import Aside
from tests.ingest.alike import assert_alike
from tests.ingest.typed import read, typed, upright


def raised(text: str, x: float, *, top: float = -2.0, size: float = 6.0) -> list[Char]:
    """Small characters above a line that is typed at the top."""
    return typed(text, x=x, top=top, width=3.0, size=size)


def parts(*chars: Char, **page: object) -> tuple[list[str], list[str]]:
    """The page's words, and the marks set aside."""
    words = read(*chars, **page)  # type: ignore[arg-type]
    return (
        [word.text for word in words if not word.aside],
        [word.text for word in words if word.aside == Aside.NOTE_MARK],
    )


@pytest.mark.parametrize(
    "mark", ["1", "1)", "(1)", "[1]", "12)", "a", "a)", "1,2)", "1)2)", "*", "*)", "**)", "†"]
)
@pytest.mark.parametrize("word", ["100", "1.250", "75%", "Selesai", "“kata”", "2031,", "A.1"])
def test_a_raised_mark_is_set_aside(word: str, mark: str) -> None:
    end = 5.0 * len(word)
    assert parts(*typed(word), *raised(mark, end)) == ([word], [mark])
    assert parts(*typed(f"{word} "), *raised(mark, end + 5)) == ([word], [mark])


@pytest.mark.parametrize("mark", ["1", "1)", "a)", "*"])
@pytest.mark.parametrize("after", [".", ",", "”"])
def test_the_punctuation_after_a_mark_stays(mark: str, after: str) -> None:
    end = 20 + 3.0 * len(mark)
    assert parts(*typed("kata"), *raised(mark, 20), *typed(after, x=end)) == (
        ["kata" + after],
        [mark],
    )


def test_a_bracket_closes_the_mark_or_what_was_opened_before() -> None:
    assert parts(*typed("kata"), *raised("1", 20), *typed(")", x=23)) == (["kata"], ["1)"])
    opened = [*typed("(angka kata"), *raised("1", 55), *typed(")", x=58)]
    assert parts(*opened) == (["(angka", "kata)"], ["1"])


@pytest.mark.parametrize(
    ("printed", "word", "mark"),
    [
        ("100¹⁾", "100", "¹⁾"),
        ("12²", "12", "²"),
        ("2010¹", "2010", "¹"),
        ("Selesai*)", "Selesai", "*)"),
        ("2031*)", "2031", "*)"),
        ("40**", "40", "**"),
        ("(angka*)", "(angka)", "*"),
        ("used*.", "used.", "*"),
        ("40†", "40", "†"),
    ],
)
def test_characters_that_mark_notes(printed: str, word: str, mark: str) -> None:
    assert parts(*typed(printed)) == ([word], [mark])


@pytest.mark.parametrize(
    ("printed", "word", "mark"),
    [
        ("km²¹⁾", "km²", "¹⁾"),
        ("km²*)", "km²", "*)"),
        ("m³*", "m³", "*"),
        ("m²⁽¹⁾", "m²", "⁽¹⁾"),
        ("dokumen²¹⁾", "dokumen", "²¹⁾"),
        ("m¹²⁾", "m", "¹²⁾"),
    ],
)
def test_a_mark_after_an_exponent_leaves_it_in_the_value(
    printed: str, word: str, mark: str
) -> None:
    assert parts(*typed(printed)) == ([word], [mark])


@pytest.mark.parametrize("printed", ["21)", "2 1)"])
def test_a_raised_mark_after_a_raised_exponent_is_set_aside(printed: str) -> None:
    assert parts(*typed("km"), *raised(printed, 10)) == (["km²"], ["1)"])


@pytest.mark.parametrize("printed", ["10²³", "E=mc²", "y=ax²", "y=2,5x³", "mg/Nm³"])
def test_the_exponents_of_formulas_and_units_stay(printed: str) -> None:
    assert parts(*typed(printed)) == ([printed], [])


@pytest.mark.parametrize("printed", ["Selesai *)", "Selesai **)", "Selesai (*)", "Selesai *"])
def test_a_sign_after_the_last_word_of_a_cell_is_a_mark(printed: str) -> None:
    assert parts(*typed(printed)) == (["Selesai"], [printed.split()[1]])
    followed = [*typed(printed), *typed("100", x=5.0 * len(printed) + 6)]
    assert parts(*followed, rules=upright(5.0 * len(printed) + 3)) == (
        ["Selesai", "100"],
        [printed.split()[1]],
    )


@pytest.mark.parametrize(
    "printed",
    [
        "2 ¹/2",
        "5*3",
        "5 * 3",
        "* butir",
        "*) catatan",
        "**tebal**",
        "bintang *****",
        "data 1)",
        "a*b",
    ],
)
def test_what_is_no_mark_stays(printed: str) -> None:
    assert parts(*typed(printed)) == (printed.split(), [])


@pytest.mark.parametrize(
    ("word", "figure", "found"),
    [
        ("m", "2", "m²"),
        ("25km", "2", "25km²"),
        ("cm", "3", "cm³"),
        ("m/s", "2", "m/s²"),
        ("x", "2", "x²"),
        ("χ", "2", "χ²"),
        ("10", "3", "10³"),
        ("2×10", "-6", "2×10⁻⁶"),
        ("CO", "2", "CO²"),
        ("1", "st", "1st"),
        ("100", "123", "100¹²³"),
        ("2", "n", "2n"),
    ],
)
def test_a_raised_figure_that_belongs_to_its_word_stays_raised(
    word: str, figure: str, found: str
) -> None:
    assert parts(*typed(word), *raised(figure, 5.0 * len(word))) == ([found], [])


def test_a_raised_figure_within_a_word_stays() -> None:
    assert parts(*typed("m"), *raised("3", 5), *typed("/detik", x=8)) == (["m³/detik"], [])


def test_lowered_figures_and_small_ones_on_the_line_stay() -> None:
    for top in (4.0, 5.0, 7.0):
        chars = [*typed("x"), *raised("2", 5, top=top), *typed("y", x=8)]
        assert parts(*chars) == (["x2y"], [])
        assert parts(*typed("B0"), *raised("6", 10, top=top)) == (["B06"], [])


def test_a_notes_own_mark_stands_before_its_text() -> None:
    assert parts(*raised("1)", 0), *typed("Data", x=6)) == (["1)", "Data"], [])
    assert parts(*typed("¹Data")) == (["¹", "Data"], [])


def test_a_figure_in_the_next_cell_is_no_mark() -> None:
    chars = [*typed("100"), *raised("1", 21)]
    assert parts(*chars, rules=upright(18)) == (["1", "100"], [])
    assert parts(*typed("100"), *raised("1", 40)) == (["1", "100"], [])


PRINTED = {
    "100<sup>1)</sup>": "100",
    "1.250 <sup>a</sup>": "1.250",
    "Belum dimulai **)": "Belum dimulai",
    "75%<sup>2</sup>": "75%",
    "25 km<sup>2</sup>": "25 km²",
    "H<sub>2</sub>O": "H2O",
    "10<sup>3</sup>": "10³",
}


@pytest.mark.parametrize(
    "style",
    ["", "sup,sub{font-size:60%}", "sup{font-size:100%;line-height:0}", "td{font:8pt serif}"],
)
def test_as_a_browser_prints_them(style: str, tmp_path: Path) -> None:
    cells = "".join(f"<tr><td>{text}</td></tr>" for text in PRINTED)
    page = f"<style>td{{border:1px solid;font-family:DejaVu Sans}}{style}</style><table>{cells}</table>"
    HTML(string=page).write_pdf(tmp_path / "x.pdf")
    assert_alike(tmp_path / "x.pdf")
    with open_pdf(tmp_path / "x.pdf") as document:
        (grid,) = next(iter(document.pages())).grids
    assert [" ".join(word.text for word in cell.words) for cell in grid.cells] == [
        *PRINTED.values()
    ]
