"""A report can hold the pages that it links to, for those who may see the people on them."""

from __future__ import annotations

import base64
import io
import re
from pathlib import Path

import pytest
from PIL import Image

from flows.cli import exporting
from flows.page.command import write_report
from flows.page.pictures import USUAL_SIZE, Pictures, draw
from ingest.pages.picture import draw_page
from ingest.pages.readers import ReaderName, ReadOptions
from models.errors import UsageError
from models.languages import Language
from tests.flows.conftest import SAMPLE, Renaksi
from tests.flows.page.conftest import AS_OF
from tests.flows.page.test_page import errors

HERE = ReadOptions(ReaderName.PDFIUM, 1, None, None)
"""Pages are drawn by this process."""


def written(warehouse: Path, file: Path, *, with_contacts: bool) -> str:
    write_report(
        *(warehouse, file),
        plans=(),
        language=Language.INDONESIAN,
        as_of=AS_OF,
        documents=None,
        with_contacts=with_contacts,
        wait=1,
        pictures=Pictures(warehouse, HERE),
    )
    return file.read_text(encoding="utf-8")


@pytest.mark.slow
def test_each_page_that_is_linked_to_is_there_once(reported: Path, tmp_path: Path) -> None:
    page = written(reported, tmp_path / "report.html", with_contacts=True)
    shown = re.findall(r'<figure id="(page-[0-9a-f]+-\d+)"', page)
    assert len(shown) == len(set(shown)) > 5
    assert set(re.findall(r'href="#(page-[^"]+)"', page)) == {*shown}
    assert len(re.findall(r'src="data:image/png;base64,', page)) == len(shown)
    assert not re.findall(r'href="[^"#]*#page=', page)
    assert errors(page) == []


def test_pictures_are_not_drawn_for_those_who_may_not_see_people(
    reported: Path, tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match="--with-contacts"):
        written(reported, tmp_path / "report.html", with_contacts=False)
    assert not (tmp_path / "report.html").exists()


@pytest.mark.slow
def test_without_its_original_a_page_is_not_linked_to(reported: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone.duckdb"
    alone.write_bytes(reported.read_bytes())
    page = written(alone, tmp_path / "report.html", with_contacts=True)
    assert "#page-" not in page
    assert 'id="pictures"' not in page


def test_a_picture_is_small_and_shows_greys() -> None:
    picture = Image.open(io.BytesIO(draw(SAMPLE, 1)))
    points = draw_page(SAMPLE, 1, 1).width
    assert picture.width == pytest.approx(points * 76 / 72, abs=1)
    assert len(picture.convert("L").getcolors() or []) == 4


@pytest.mark.parametrize(("more", "is_said"), [(0, False), (1, True)])
def test_a_large_page_is_said_to_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: int, is_said: bool
) -> None:
    file = tmp_path / "report.html"
    with file.open("wb") as page:
        page.truncate(3_000_000 + more)
    assert USUAL_SIZE == 3_000_000
    exporting._say_if_large(file)
    assert ("3.0 MB" in capsys.readouterr().err) is is_said


@pytest.mark.slow
def test_the_command_says_how_many_pages_are_shown(
    renaksi: Renaksi, reported: Path, tmp_path: Path
) -> None:
    arguments = ("report.html", "--as", "report", "--with-pages", "--warehouse", str(reported))
    outcome = renaksi("export", *arguments, "--with-contacts", "--as-of", str(AS_OF))
    assert outcome.code == 0
    assert re.search(r"5 commitments and \d+ pages of documents", outcome.out)
    pictures = re.findall(
        r'src="data:image/png;base64,([^"]+)"', (tmp_path / "report.html").read_text("utf-8")
    )
    assert all(base64.b64decode(picture).startswith(b"\x89PNG") for picture in pictures)
    assert renaksi("export", *arguments).code == 2
