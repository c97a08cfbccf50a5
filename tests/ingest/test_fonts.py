"""What fonts say of their glyphs: characters of all planes as printed, and none guessed, in both readers."""

from __future__ import annotations

from pathlib import Path

import pytest
import reportlab
from pikepdf import Dictionary, Name, Pdf
from reportlab.pdfbase.ttfonts import TTFontFile
from reportlab.pdfgen.canvas import Canvas

from ingest.pdf import open_pdf
from tests.ingest.alike import assert_alike
from tests.ingest.raw_pdf import characters_of, stream, write_composite, write_pdf

UNREADABLE = "\ufffd"


def printed(path: Path) -> str:
    """The page's text, which both readers must agree on."""
    assert_alike(path)
    with open_pdf(path) as document:
        return " ".join(word.text for word in next(iter(document.pages())).words)


def in_order(*texts: str) -> tuple[bytes, bytes]:
    """Codes 1, 2, 3, … as a page prints them, and the table of their characters."""
    codes = range(1, len(texts) + 1)
    return b"".join(code.to_bytes(2, "big") for code in codes), characters_of(
        dict(zip(codes, texts, strict=True))
    )


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["😀", "a"], "😀a"),  # emoji
        (
            ["\U00020bb7", "一", "N"],
            "\U00020bb7一N",
        ),  # ideographs, of extension B and of the first plane
        (["𝐀", "🇮🇩"], "𝐀🇮🇩"),  # mathematical letters; a glyph of several characters
        (
            ["Ｒｐ", "１", "\uf900"],
            "Ｒｐ１\u8c48",
        ),  # full width stays; a compatibility ideograph is its own in NFC
        (["ﬁ", "ﬂ", "Ĳ", "ĳ", "ﬃ"], "fiflIJijffi"),
        (
            ["\u7400\u6900", "琀"],
            "ti琀",
        ),  # swapped bytes make letters of a ligature, not of an ideograph
    ],
)
def test_characters_are_read_as_they_are_listed(
    texts: list[str], found: str, tmp_path: Path
) -> None:
    text, table = in_order(*texts)
    write_composite(tmp_path / "x.pdf", text, texts=table)
    assert printed(tmp_path / "x.pdf") == found


HALVES = "\ud83d", "\ude00"


@pytest.mark.parametrize("lost", [*HALVES, ""])
def test_what_is_listed_as_no_character_cannot_be_read(lost: str, tmp_path: Path) -> None:
    text, table = in_order("a", lost, "b")
    write_composite(tmp_path / "x.pdf", text, texts=table)
    assert printed(tmp_path / "x.pdf") == f"a{UNREADABLE}b"


def test_halves_that_two_glyphs_print_are_no_character(tmp_path: Path) -> None:
    text, table = in_order(*HALVES)
    write_composite(tmp_path / "x.pdf", text, texts=table)
    assert printed(tmp_path / "x.pdf") == 2 * UNREADABLE


PREDEFINED = [
    ("UniGB-UCS2-H", "GB1", "utf-16-be", "一倀中国１００"),
    ("GBK-EUC-H", "GB1", "gbk", "一中国AB"),
    ("90ms-RKSJ-H", "Japan1", "cp932", "一日本AB"),
    ("KSCms-UHC-H", "Korea1", "cp949", "한국一AB"),
    ("ETen-B5-H", "CNS1", "big5", "一中國AB"),
]


@pytest.mark.parametrize("is_listed", [False, True])
@pytest.mark.parametrize(("encoding", "ordering", "codec", "text"), PREDEFINED)
def test_adobes_tables_of_codes_tell_the_characters(
    encoding: str, ordering: str, codec: str, text: str, *, is_listed: bool, tmp_path: Path
) -> None:
    codes = [char.encode(codec) for char in text]
    tables = b"".join(
        characters_of(
            {
                int.from_bytes(code, "big"): char
                for code, char in zip(codes, text, strict=True)
                if len(code) == width
            },
            width,
        )
        for width in (1, 2)
    )
    write_composite(
        tmp_path / "x.pdf",
        b"".join(codes),
        encoding=encoding,
        ordering=ordering,
        texts=tables if is_listed else None,
    )
    assert printed(tmp_path / "x.pdf") == text


def test_a_glyph_of_adobes_collection_is_known_by_its_number(tmp_path: Path) -> None:
    write_composite(tmp_path / "x.pdf", b"\x10\x42\x00\x22", ordering="GB1")
    assert printed(tmp_path / "x.pdf") == "一A"


def test_a_glyph_without_any_table_cannot_be_read(tmp_path: Path) -> None:
    write_composite(tmp_path / "x.pdf", b"\x00\x41\x00\x42\x00\x7f")
    assert printed(tmp_path / "x.pdf") == 3 * UNREADABLE


@pytest.mark.parametrize("lost", ["font", "descendant", "name"])
def test_codes_in_a_font_that_the_file_lacks_are_no_letters(lost: str, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    texts = characters_of({ord(char): char for char in "Aksi"})
    write_composite(path, b"\0A\0k\0s\0i", texts=texts)
    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        fonts = pdf.pages[0].Resources.Font
        match lost:
            case "font":
                del fonts["/F1"]
            case "descendant":
                fonts.F1.DescendantFonts[0] = Dictionary(Type=Name.Font)
            case "name":
                fonts.F1 = Dictionary(Type=Name.Font, Subtype=Name.TrueType)
        pdf.save(path)
    assert set(printed(path)) == {UNREADABLE}


@pytest.mark.parametrize(
    ("width", "is_listed", "found"), [(2, True, "Aksi"), (1, True, "Aksi"), (2, False, "����")]
)
def test_a_files_own_table_of_codes_loses_no_text(
    width: int, is_listed: bool, found: str, tmp_path: Path
) -> None:
    text = b"".join(ord(char).to_bytes(width, "big") for char in "Aksi")
    space = f"begincmap 1 begincodespacerange <{'00' * width}> <{'FF' * width}> endcodespacerange"
    codes = f"{space} 1 begincidrange <{'00' * width}> <{'FF' * width}> 0 endcidrange endcmap"
    write_composite(
        tmp_path / "x.pdf",
        text,
        codes=codes.encode(),
        texts=characters_of({ord(char): char for char in "Aksi"}, width) if is_listed else None,
    )
    assert printed(tmp_path / "x.pdf") == found


PROGRAM = Path(reportlab.__file__).with_name("fonts") / "Vera.ttf"


def glyphs_of(text: str) -> list[int]:
    """The numbers that the font program gives the characters' glyphs."""
    numbers = TTFontFile(str(PROGRAM)).charToGlyph
    return [numbers[ord(char)] for char in text]


def test_the_font_programs_own_table_tells_its_glyphs(tmp_path: Path) -> None:
    text = b"".join(glyph.to_bytes(2, "big") for glyph in glyphs_of("Aksi"))
    write_composite(tmp_path / "x.pdf", text, program=PROGRAM.read_bytes())
    assert printed(tmp_path / "x.pdf") == "Aksi"


def test_glyphs_that_are_numbered_anew_are_not_taken_for_the_programs(tmp_path: Path) -> None:
    renumbered = b"\0\0" + b"".join(glyph.to_bytes(2, "big") for glyph in glyphs_of("Aksi"))
    write_composite(
        tmp_path / "x.pdf",
        b"\0\1\0\2\0\3\0\4",
        program=PROGRAM.read_bytes(),
        glyphs=renumbered,
    )
    assert printed(tmp_path / "x.pdf") == 4 * UNREADABLE


def test_signs_of_the_standard_font_of_signs(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "x.pdf"), pagesize=(300, 100))
    canvas.setFont("ZapfDingbats", 12)
    canvas.drawString(20, 50, "✔ ✗ ☎ ● ■ ❏ ① ➔".replace(" ", ""))
    canvas.save()
    assert printed(tmp_path / "x.pdf") == "✔✗☎●■❏①➔"


@pytest.mark.parametrize(
    ("called", "found"),
    [
        ({}, "Selesai 100"),
        ({"1": "\u200b"}, "Selesai \ufffd00"),
        ({"S": "\u00a0"}, "\ufffdelesai 100"),
        ({"l": " "}, "Se\ufffdesai 100"),
    ],
)
def test_letters_that_the_file_calls_blanks_are_unreadable(
    called: dict[str, str], found: str, tmp_path: Path
) -> None:
    """Who copies such text gets none; only PDFium tells that there is ink."""
    texts = {code: called.get(chr(code), chr(code)) for code in range(32, 127)}
    font = b"/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding"
    page = b"/MediaBox [0 0 600 800] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>"
    objects = [
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R %s>>" % page,
        stream(b"BT /F1 12 Tf 50 600 Td (Selesai 100) Tj ET"),
        b"<<%s /ToUnicode 6 0 R>>" % font,
        stream(characters_of(texts, 1)),
    ]
    write_pdf(tmp_path / "a.pdf", objects)
    with open_pdf(tmp_path / "a.pdf") as document:
        (read,) = document.pages()
        assert " ".join(word.text for word in read.words) == found


def test_blanks_of_slanted_print_are_blanks(tmp_path: Path) -> None:
    """A blank's box is high where the line climbs, as in a watermark."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(600, 800))
    canvas.translate(100, 300)
    canvas.rotate(40)
    canvas.setFont("Helvetica", 60)
    canvas.drawString(0, 0, "KONSEP RAHASIA")
    canvas.save()
    with open_pdf(tmp_path / "a.pdf") as document:
        (read,) = document.pages()
        assert UNREADABLE not in "".join(word.text for word in read.words)


def write_named(path: Path, names: bytes, kind: bytes, table: bytes = b"") -> None:
    """A page that prints the codes 55 and 56, to which a font gives glyphs of these names."""
    glyph = stream(b"600 0 0 0 600 700 d1 50 200 500 80 re f")
    type3 = b"/FontBBox [0 0 600 700] /FontMatrix [.001 0 0 .001 0 0] /CharProcs <</%s 6 0 R /%s 6 0 R>>"
    drawn = type3 % tuple(names.split(b" /")) if kind == b"Type3" else b"/BaseFont /ABCDEF+Angka"
    write_pdf(
        path,
        [
            b"<</Type /Catalog /Pages 2 0 R>>",
            b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
            b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R "
            b"/Resources <</Font <</F1 5 0 R>>>>>>",
            stream(b"BT /F1 10 Tf 20 100 Td (78) Tj ET"),
            b"<</Type /Font /Subtype /%s %s /FirstChar 55 /LastChar 56 /Widths [600 600] "
            b"/Encoding <</Type /Encoding /Differences [55 /%s]>> %s>>"
            % (kind, drawn, names, b"/ToUnicode 7 0 R" if table else b""),
            glyph,
            stream(table),
        ],
    )


@pytest.mark.parametrize("kind", [b"Type3", b"Type1"])
@pytest.mark.parametrize(
    ("names", "found"),
    [
        (b"four /zero", "40"),
        (b"g1 /g2", UNREADABLE * 2),
        (b"g1 /zero", f"{UNREADABLE}0"),
        (b"uni0034 /uni0030", "40"),
        (b"a55 /a56", "78"),  # as TeX names them
    ],
)
def test_glyphs_are_what_their_names_say(
    kind: bytes, names: bytes, found: str, tmp_path: Path
) -> None:
    write_named(tmp_path / "x.pdf", names, kind)
    assert printed(tmp_path / "x.pdf") == found


@pytest.mark.parametrize("kind", [b"Type3", b"Type1"])
def test_glyphs_without_names_are_what_the_table_says(kind: bytes, tmp_path: Path) -> None:
    write_named(tmp_path / "x.pdf", b"g1 /g2", kind, characters_of({55: "4", 56: "0"}, width=1))
    assert printed(tmp_path / "x.pdf") == "40"
