"""What a document shows and Renaksi does not read is said where the officer looks: in the load's summary."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from reportlab.pdfgen.canvas import Canvas

from tests.flows.conftest import Renaksi


def with_scanned(plan: Path, path: Path, *numbers: int) -> Path:
    """The plan, some of its pages (from 1) as pictures of themselves."""
    with Pdf.open(plan) as pdf, pypdfium2.PdfDocument(plan) as shown:
        for number in numbers:
            picture = shown[number - 1].render(scale=1).to_pil()
            width, height = shown[number - 1].get_size()
            page = path.with_name("halaman.pdf")
            canvas = Canvas(str(page), pagesize=(width, height))
            canvas.drawInlineImage(picture, 0, 0, width, height)
            canvas.save()
            with Pdf.open(page) as single:
                pdf.pages[number - 1] = single.pages[0]
        pdf.save(path)
    return path


def test_pages_that_are_pictures_are_named_in_the_summary(
    renaksi: Renaksi, sample: Path, tmp_path: Path
) -> None:
    outcome = renaksi("load", with_scanned(sample, tmp_path / "rencana.pdf", 5, 6))
    assert outcome.code == 0
    assert "rencana.pdf: pages 5–6 are pictures and were not read" in outcome.out
    query = "SELECT page FROM findings WHERE code = 'page-without-text' ORDER BY page"
    assert json.loads(renaksi("query", query, "--format", "json").out) == [{"page": 5}, {"page": 6}]


def test_a_plan_that_is_whole_has_no_such_line(renaksi: Renaksi, sample: Path) -> None:
    assert "not read" not in renaksi("load", sample).out


@pytest.mark.slow
def test_links_over_the_evidence_reach_the_warehouse(
    renaksi: Renaksi, sample: Path, tmp_path: Path
) -> None:
    renaksi("load", sample)
    where = (
        "SELECT page, x0, top, x1, bottom FROM provenance WHERE entity_kind = 'measure' "
        "AND field = 'evidence' ORDER BY ALL LIMIT 1"
    )
    (box,) = json.loads(renaksi("query", where, "--format", "json").out)
    path = tmp_path / "rencana.pdf"
    with Pdf.open(sample) as pdf:
        page = pdf.pages[box["page"] - 1]
        height = float(page.mediabox[3])
        action = Dictionary(S=Name.URI, URI=String("https://data.example/bukti"))
        link = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([box["x0"], height - box["bottom"], box["x1"], height - box["top"]]),
            A=action,
        )
        page.Annots = pdf.make_indirect(Array([pdf.make_indirect(link)]))
        pdf.save(path)
    assert renaksi("load", path).code == 0
    query = "SELECT DISTINCT evidence_urls FROM measures WHERE evidence_urls <> []"
    assert json.loads(renaksi("query", query, "--format", "json").out) == [
        {"evidence_urls": ["https://data.example/bukti"]}
    ]


def test_a_cover_sheet_for_an_attachment_says_what_to_load(
    renaksi: Renaksi, sample: Path, tmp_path: Path
) -> None:
    path = tmp_path / "surat.pdf"
    canvas = Canvas(str(path))
    canvas.drawString(72, 720, "Terlampir kami sampaikan rencana aksi")
    canvas.save()
    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.attachments["plan.pdf"] = pikepdf.AttachedFileSpec.from_filepath(pdf, sample)
        pdf.save(path)
    outcome = renaksi("load", path)
    assert outcome.code == 4
    assert "carries plan.pdf; save that out of the PDF and load it" in outcome.err
