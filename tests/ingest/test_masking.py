"""A masked text has the same shape and says nothing else; a masked page has the same boxes."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.colors import black, white
from reportlab.pdfgen.canvas import Canvas

from ingest.masking.pdf import masked_pdf
from ingest.masking.replace import Masker
from ingest.pages.read import Page
from ingest.pdf import open_pdf

KNOWN = {"komitmen", "status", "selesai", "penanggung", "jawab", "kementerian", "lembaga"}


@given(st.text(max_size=60))
def test_a_masked_text_has_the_same_shape(text: str) -> None:
    masked = Masker(KNOWN).text(text)
    assert re.sub(r"[^\W_]", "a", masked) == re.sub(r"[^\W_]", "a", text)


@pytest.mark.parametrize(
    "text", ["komitmen.status@lembaga.go.id", "Status: selesai@kementerian", "lembaga%40status.id"]
)
def test_no_part_of_an_address_stays(text: str) -> None:
    masked = Masker(KNOWN).text(text)
    address = masked.split()[-1]
    assert {word for word in KNOWN if word in address} == set()
    assert masked.startswith("Status: ") is text.startswith("Status: ")


@given(st.lists(st.text("cdfqvxyz", min_size=3, max_size=8), min_size=1, max_size=20))
def test_the_same_word_has_the_same_mask_and_another_word_another(words: list[str]) -> None:
    masked = Masker(KNOWN).text(" ".join(words)).split()
    assert len(set(zip(words, masked, strict=True))) == len(set(words)) == len(set(masked))
    assert all(old != new for old, new in zip(words, masked, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "Status: Selesai",
        "Penanggung Jawab",
        "Kementerian/Lembag",
        "12. Selesai (100%)",
        "1 2 a) b.",
    ],
)
def test_words_of_the_form_stay(text: str) -> None:
    assert Masker(KNOWN).text(text) == text


@pytest.mark.parametrize(
    ("text", "stays", "goes"),
    [
        ("Komitmen 2. Kanal Aduan", "Komitmen 2. ", ["Kanal", "Aduan"]),
        ("Status: Belum jelas", "Status: ", ["Belum", "jelas"]),
        ("Draf selesai dibahas bersama", "", ["Draf", "selesai", "dibahas", "bersama"]),
        ("Rp 1.705.245 per 31/12/2021", "", ["1.705.245"]),
        ("HP 0812-3456-7891", "", ["3456-7891"]),
        ("rina.marlina@contoh.go.id", "", ["rina", "marlina", "contoh"]),
        ("3174051203850001", "", ["3174051203850001", "51203850001"]),
    ],
)
def test_what_a_document_says_is_gone(text: str, stays: str, goes: list[str]) -> None:
    masked = Masker(KNOWN).text(text)
    assert masked.startswith(stays)
    assert [word for word in goes if word in masked] == []


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize(
    "number",
    ["+6221-5701-0101", "6221-5701-0101", "+622157010101", "+628123456789", "0812-3456-7891"],
)
def test_a_telephone_number_stays_one_that_may_be_given_out(number: str, seed: int) -> None:
    masked = Masker(KNOWN, Random(seed)).text(number)
    assert masked != number
    assert phonenumbers.is_valid_number(phonenumbers.parse(masked, "ID"))


@pytest.mark.parametrize("number", [0, 0.4, 75.5, 100, 2021, -3])
def test_shares_and_years_stay(number: float) -> None:
    assert Masker(KNOWN).number(number) == number


@pytest.mark.parametrize("number", [1234, 16542, -250.5])
def test_amounts_go(number: float) -> None:
    masked = Masker(KNOWN).number(number)
    assert masked != number
    assert type(masked) is type(number)
    assert len(f"{abs(masked):.0f}") == len(f"{abs(number):.0f}")


def read(path: Path) -> Page:
    with open_pdf(path) as pdf:
        (page,) = pdf.pages()
    return page


def draw(path: Path) -> None:
    """A page with turned and bold text, text on a dark ground, a table, a hidden word and a picture."""
    canvas = Canvas(str(path), pagesize=(400, 300))
    canvas.setTitle("Rahasia")
    canvas.setFont("Helvetica-Bold", 10)
    canvas.drawString(40, 270, "Penanggung Jawab")
    canvas.setFont("Times-Roman", 9)
    canvas.grid([40, 140, 240], [100, 160, 220])
    canvas.drawString(45, 200, "Rapat koordinasi daerah")
    canvas.drawString(145, 200, "fisik ±5%")
    canvas.setFillColor(black)
    canvas.rect(40, 60, 200, 20, stroke=0, fill=1)
    canvas.setFillColor(white)
    canvas.drawString(45, 66, "Judul gelap")
    canvas.drawString(45, 30, "tersembunyi")
    canvas.setFillColor(black)
    canvas.saveState()
    canvas.translate(300, 60)
    canvas.rotate(90)
    canvas.drawString(0, 0, "ke atas")
    canvas.restoreState()
    canvas.save()


def test_a_masked_page_has_the_same_words_cells_and_boxes(tmp_path: Path) -> None:
    draw(tmp_path / "a.pdf")
    (tmp_path / "b.pdf").write_bytes(masked_pdf(tmp_path / "a.pdf", Masker(KNOWN)))
    page, masked = read(tmp_path / "a.pdf"), read(tmp_path / "b.pdf")
    assert [word.aside for word in masked.words] == [word.aside for word in page.words]
    for word, other in zip(page.words, masked.words, strict=True):
        assert (other.x0, other.top, other.x1, other.bottom) == pytest.approx(
            (word.x0, word.top, word.x1, word.bottom), abs=0.1
        )
        assert (other.bold, other.upright) == (word.bold, word.upright)
    cells = [[cell.box for cell in grid.cells] for grid in page.grids]
    assert [[cell.box for cell in grid.cells] for grid in masked.grids] == [
        [pytest.approx(box, abs=0.1) for box in boxes] for boxes in cells
    ]


def test_nothing_of_the_file_is_in_the_copy(tmp_path: Path) -> None:
    draw(tmp_path / "a.pdf")
    (tmp_path / "b.pdf").write_bytes(masked_pdf(tmp_path / "a.pdf", Masker(KNOWN)))
    said = " ".join(word.text for word in read(tmp_path / "b.pdf").words)
    kept = [w for w in ("Rapat", "koordinasi", "gelap", "tersembunyi", "atas") if w in said]
    assert kept == []
    assert b"Rahasia" not in (tmp_path / "b.pdf").read_bytes()
    assert "Penanggung Jawab" in said
