"""Where words end in a line: by the gaps that its own print makes wide, never by those between letters set apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from ingest.pdf import open_pdf
from ingest.words.glyphs import Char
from tests.ingest.alike import assert_alike
from tests.ingest.typed import SIZE, read, texts, typed, upright

FONTS = ("Helvetica", "Times-Roman", "Courier")
PRINTED = "Rencana Aksi dan capaian: 75% data 2031 di sini"


def parted(text: str, gap: float, **print_: float) -> list[Char]:
    """The text's words, with a gap between them and no space printed."""
    chars: list[Char] = []
    x = 0.0
    for word in text.split():
        chars += typed(word, x=x, run=1, **print_)
        x = chars[-1].x1 + gap
    return chars


@pytest.mark.parametrize("width", [5.0, 2.5, 1.5])
def test_a_gap_is_judged_by_the_width_of_the_letters(width: float) -> None:
    """Two fifths of a letter's width part words, as far as letters are not wide; 0.7 points is always too narrow."""
    wide, narrow = max(0.42 * width, 0.7), 0.38 * width
    page = typed("a b", top=40)
    assert texts(*parted("rencana aksi", wide, width=width), *page)[:2] == ["rencana", "aksi"]
    assert texts(*parted("rencana aksi", narrow, width=width), *page)[0] == "rencanaaksi"


@pytest.mark.parametrize("spacing", [-1.0, -0.5, 0.0, 0.5, 1.0])
def test_a_gap_is_judged_beside_those_between_the_letters(spacing: float) -> None:
    page = typed("a b", top=40)
    for gap, found in ((2.2, ["rencana", "aksi"]), (1.8, ["rencanaaksi"])):
        chars = parted("rencana aksi", gap + spacing, spacing=spacing)
        assert texts(*chars, *page)[: len(found)] == found


def test_a_page_without_spaces_is_set_closer() -> None:
    assert texts(*parted("rencana aksi", 1.4)) == ["rencana", "aksi"]
    assert texts(*parted("rencana aksi", 1.2)) == ["rencanaaksi"]


def test_a_space_without_width_is_none() -> None:
    for gap, found in ((0.4, ["perencanaan"]), (0.6, ["peren", "canaan"])):
        space = typed(" ", x=25, run=2)
        assert texts(*typed("peren", run=1), *space, *typed("canaan", x=25 + gap, run=3)) == found


def test_a_printed_space_parts_words_that_are_set_into_each_other() -> None:
    """As where a font's widths are too large for its letters, and each is moved back."""
    assert texts(*typed("Credit Derivatives", spacing=-2.4, run=1)) == ["Credit", "Derivatives"]


def test_gaps_between_cells_say_nothing_of_those_between_letters() -> None:
    cells = [char for i in range(12) for char in typed("x", x=100 + 40 * i, run=i + 2)]
    assert texts(*typed("Rencana Aksi", run=1), *cells) == ["Rencana", "Aksi", *(12 * "x")]


def lines(path: Path) -> list[str]:
    """What the page's lines print, which both readers must agree on."""
    assert_alike(path)
    with open_pdf(path) as document:
        words = next(iter(document.pages())).words
    tops = sorted({round(word.top) for word in words})
    return [" ".join(word.text for word in words if round(word.top) == top) for top in tops]


@pytest.mark.parametrize("prints_spaces", [True, False])
@pytest.mark.parametrize("font", FONTS)
def test_condensed_and_spaced_print(font: str, *, prints_spaces: bool, tmp_path: Path) -> None:
    """Each width and letter spacing in one file; without spaces, the words are moved apart as far as these are wide."""
    canvas = Canvas(str(tmp_path / "x.pdf"), pagesize=(1500, 1000))
    name, count = canvas._doc.getInternalFontName(font), 0
    canvas.setFont(font, SIZE)
    for scale in (100, 80, 60, 50, 40):
        for spacing in (-0.2, 0.0, 0.5, 1.0, 1.4, 2.0, 3.0, 5.0):
            count += 1
            canvas._code.append(
                f"BT /{name} 10 Tf {scale} Tz {spacing} Tc 40 {990 - 20 * count} Td"
            )
            space = 1000 * stringWidth(" ", font, 1) + 100 * spacing
            words = [f"({word}) {-space:.1f}" for word in PRINTED.split()]
            shown = f"({PRINTED}) Tj" if prints_spaces else f"[{' '.join(words)}] TJ"
            canvas._code.append(f"{shown} ET")
    canvas.save()
    assert lines(tmp_path / "x.pdf") == count * [PRINTED]


@pytest.mark.parametrize("word_spacing", [-1.0, 4.0, 20.0])
def test_justified_print(word_spacing: float, tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "x.pdf"))
    text = canvas.beginText(40, 700)
    text.setWordSpace(word_spacing)
    text.textLine(PRINTED)
    canvas.drawText(text)
    canvas.save()
    assert lines(tmp_path / "x.pdf") == [PRINTED]


@pytest.mark.parametrize(
    ("printed", "spacing", "found"),
    [
        ("DAFTAR ISI", 4.0, ["DAFTAR", "ISI"]),
        ("L A P O R A N  C A P A I A N  2 0 3 1", 0.0, ["LAPORAN", "CAPAIAN", "2031"]),
        ("2030-2032", 4.0, ["2030-2032"]),
        ("B06 2031", 1.4, ["B06", "2031"]),
        ("B06 2031", 1.6, ["B06", "2031"]),
        ("2 0 3 1", 1.4, [*"2031"]),
        ("L A P O R A N", 5.0, [*"LAPORAN"]),  # farther apart than 1.0
        ("x x x x - - -", 0.0, [*"xxxx---"]),
        ("1 2 3 4 5 6", 0.0, [*"123456"]),
        ("A B C D E", 0.0, [*"ABCDE"]),
        ("y = a x b + c", 0.0, [*"y=axb+c"]),
        ("D I", 4.0, ["D", "I"]),
    ],
)
def test_spaced_out_print_is_closed_up_and_marks_are_not(
    printed: str, spacing: float, found: list[str]
) -> None:
    assert texts(*typed(printed, spacing=spacing, run=1)) == found


def one_by_one(letters: str, gap: float | None, pitch: float | None = None) -> list[Char]:
    """Letters that are each a run of their own, equally far apart or at equal distances; an I is narrow."""
    chars: list[Char] = []
    x = 0.0
    for run, letter in enumerate(letters, 1):
        width = 2.5 if letter == "I" else 7.0
        chars += typed(letter, x=x, width=width, run=run)
        x += pitch if pitch else width + (gap or 0.0)
    return chars


def test_letters_printed_one_by_one_are_a_word_only_if_they_stand_equally_far_apart() -> None:
    assert texts(*one_by_one("HADIR", gap=4.0)) == ["HADIR"]
    assert texts(*one_by_one("HADIR", gap=7.0)) == [*"HADIR"]
    assert texts(*one_by_one("HSIHASH", gap=None, pitch=11.0)) == [*"HSIHASH"]
    assert texts(*one_by_one("xxxx----", gap=3.0)) == [*"xxxx----"]


def test_a_rule_parts_marks_from_each_other() -> None:
    chars = one_by_one("HADIR", gap=4.0)
    assert texts(*chars, rules=upright(*(char.x1 + 2 for char in chars))) == [*"HADIR"]


def test_doubled_letters_are_dropped_only_where_a_whole_text_is_doubled() -> None:
    bold = [*typed("Ruang", run=1), *typed("Ruang", x=0.4, run=2)]
    assert texts(*bold) == ["Ruang"]
    (word,) = read(*typed("data", run=1))
    over = read(*typed("data", run=1), *typed("atap", x=15.4, run=2))
    assert [word.text for word in over] == ["data", "atap"]
    assert over[0] == word
