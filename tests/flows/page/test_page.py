"""The page is whole, valid, safe, complete in both languages, and discreet; bad input still gives a page."""

from __future__ import annotations

import dataclasses
import re
import shutil
from collections.abc import Iterator
from errno import ENOSPC
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from markupsafe import escape
from tinyhtml5.parser import HTMLParser

from flows.page.page import STATUSES, Settings, render
from flows.page.texts import as_percent, catalogue, written_in
from flows.pipeline.storing import load_document
from models.languages import Language
from models.shown import harmless
from tests.flows.conftest import SAMPLE, Renaksi
from tests.flows.page.conftest import AS_OF
from tests.flows.page.hostile import TEXT, changed, hostile
from tests.warehouse.records import document, full_commitment, plan, text
from warehouse.ask.report import Content, read_content
from warehouse.store.connection import open_warehouse

TEMPLATES = Path(__file__).parents[3] / "flows" / "page" / "templates"
SETTINGS = Settings(Language.INDONESIAN, AS_OF, "./", with_contacts=False)


def keys(words: dict[str, Any], above: str = "") -> Iterator[str]:
    for key, value in words.items():
        yield f"{above}{key}"
        if isinstance(value, dict):
            yield from keys(value, f"{above}{key}.")


def errors(page: str) -> list[Any]:
    """What an HTML parser objects to."""
    parser = HTMLParser()
    parser.parse(BytesIO(page.encode()), override_encoding="utf-8")
    return list(parser.errors)


def test_both_languages_have_the_same_words() -> None:
    indonesian, english = (list(keys(catalogue(language))) for language in Language)
    assert indonesian == english
    assert set(catalogue(Language.ENGLISH)["status"]) == set(STATUSES)


def test_no_word_is_named_like_a_method() -> None:
    """Jinja would write the method instead."""
    assert not {key.split(".")[-1] for key in keys(catalogue(Language.ENGLISH))} & set(dir({}))


def test_no_word_stands_in_a_template() -> None:
    """Between its tags a template holds values and punctuation."""
    templates = sorted(TEMPLATES.glob("*.j2"))
    assert len(templates) > 5
    for template in templates:
        bare = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}|<[^>]*>", " ", template.read_text(), flags=re.S)
        assert not re.findall(r"\w{2,}", bare), template.name


def test_values_are_written_as_the_language_does() -> None:
    assert as_percent(37.46, Language.INDONESIAN) == "37,5%"
    assert as_percent(37.46, Language.ENGLISH) == "37.5%"
    assert as_percent(100.0, Language.ENGLISH) == "100%"
    assert written_in(["Akses pada data yang terbuka untuk warga"]) == "id"
    assert written_in(["The access of citizens to open data"]) == "en"
    assert written_in(["1234"]) == ""


def test_the_page_is_valid_html(page: Path) -> None:
    assert errors(page.read_text(encoding="utf-8")) == []


def test_each_identifier_is_given_once_and_each_anchor_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    identifiers = re.findall(r'\bid="([^"]+)"', text)
    assert len(identifiers) == len(set(identifiers))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(identifiers)


def test_hostile_text_stays_text(content: Content) -> None:
    page = render(hostile(content), SETTINGS)
    assert errors(page) == []
    assert "<img src=x" not in page
    assert page.count("<script") == 1
    assert str(escape(harmless(TEXT))) in page
    assert "\u202e" not in page
    assert not re.findall(r'href="(?!#|\./|data:,)', page), (
        "links lead to the page or the documents"
    )


@pytest.mark.slow
def test_people_are_shown_only_when_asked_for(renaksi: Renaksi, reported: Path) -> None:
    people = "SELECT person FROM contacts WHERE person IS NOT NULL"
    names = renaksi("query", people, "-w", reported, "--format", "csv").out.splitlines()[1:]
    names = [name.strip('"') for name in names]
    assert names
    renaksi("export", "report.html", "--as", "report", "-w", reported)
    page = Path("report.html").read_text(encoding="utf-8")
    assert not [name for name in names if name in page]
    assert "@" not in re.sub(r"<(style|script)>.*?</\1>", "", page, flags=re.S)
    renaksi("export", "report.html", "--as", "report", "-w", reported, "--with-contacts")
    page = Path("report.html").read_text(encoding="utf-8")
    assert all(name in page for name in names)


def test_people_of_an_earlier_version_stay_behind_too(tmp_path: Path) -> None:
    before = full_commitment("OGI-2020-2022", 1)
    section = before.sections[0].model_copy(update={"text": text("Hubungi Sari Contoh.")})
    now = before.model_copy(update={"contacts": (), "sections": (section,)})
    with open_warehouse(tmp_path / "renaksi.duckdb") as connection:
        load_document(connection, document(plan("OGI-2020-2022", before)))
        load_document(connection, document(plan("OGI-2020-2022", now), content="baru"))
        shown = read_content(
            connection,
            ["OGI-2020-2022"],
            AS_OF,
            language=Language.INDONESIAN,
            with_contacts=False,
        )
    assert [row.text for row in shown["sections"]] == ["Hubungi […]."]


def test_texts_lose_addresses_and_numbers_of_people(content: Content) -> None:
    assert content["sections"]
    assert not [row for row in content["sections"] if re.search(r"\S@\S|\+62", row.text)]


def test_an_empty_warehouse_gives_a_page_that_says_so(renaksi: Renaksi) -> None:
    renaksi("rebuild", "schema")
    assert renaksi("export", "report.html", "--as", "report").code == 0
    page = Path("report.html").read_text(encoding="utf-8")
    assert catalogue(Language.INDONESIAN)["page"]["empty"] in page
    assert errors(page) == []


@pytest.mark.slow
def test_a_plan_without_annex_or_progress_gives_a_page(renaksi: Renaksi, loaded: Path) -> None:
    assert (
        renaksi(
            "export", "report.html", "--as", "report", "-w", loaded, "--plan", "OPI-2030-2032"
        ).code
        == 0
    )
    page = Path("report.html").read_text(encoding="utf-8")
    words = catalogue(Language.INDONESIAN)["glance"]
    assert words["no_annex"] in page
    assert words["no_progress"] in page
    assert errors(page) == []


def test_an_unknown_plan_is_refused(renaksi: Renaksi, loaded: Path) -> None:
    outcome = renaksi(
        "export", "report.html", "--as", "report", "-w", loaded, "--plan", "OGI-1999-2001"
    )
    assert outcome.code == 2
    assert "OGI-1999-2001" in outcome.err
    assert "OPI-2030-2032" in outcome.err
    assert not Path("report.html").exists()


def test_a_page_that_cannot_be_written_is_said(renaksi: Renaksi, loaded: Path) -> None:
    outcome = renaksi("export", "missing/report.html", "--as", "report", "-w", loaded)
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1


@pytest.mark.slow
def test_a_page_is_written_whole_or_not_at_all(
    renaksi: Renaksi, loaded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    renaksi("export", "report.html", "--as", "report", "-w", loaded)
    earlier = Path("report.html").read_bytes()

    def fill(path: Path, page: bytes) -> None:
        path.write_text(page[:1000].decode())
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fill)
    outcome = renaksi("export", "report.html", "--as", "report", "-w", loaded, "--lang", "en")
    assert (outcome.code, outcome.err.count("\n")) == (5, 1)
    assert [path.name for path in Path().iterdir()] == ["report.html"]
    assert Path("report.html").read_bytes() == earlier


def test_links_lead_to_the_documents_that_are_there(renaksi: Renaksi, loaded: Path) -> None:
    renaksi("export", "alone.html", "--as", "report", "-w", loaded)
    assert "#page=" not in Path("alone.html").read_text(encoding="utf-8")
    Path("rencana aksi").mkdir()
    shutil.copy(SAMPLE, "rencana aksi/plan.pdf")
    renaksi("export", "report.html", "--as", "report", "-w", loaded, "--documents", "rencana aksi")
    page = Path("report.html").read_text(encoding="utf-8")
    assert 'href="./rencana%20aksi/plan.pdf#page=4"' in page


@pytest.mark.slow
def test_links_lead_into_the_folders_of_a_folder(renaksi: Renaksi, loaded: Path) -> None:
    for folder, content in (("a", b"another"), ("b: c", SAMPLE.read_bytes())):
        Path("plans", folder).mkdir(parents=True)
        Path("plans", folder, "plan.pdf").write_bytes(content)
    renaksi("export", "report.html", "--as", "report", "-w", loaded, "--documents", "plans")
    page = Path("report.html").read_text(encoding="utf-8")
    assert 'href="./plans/b%3A%20c/plan.pdf#page=4"' in page
    assert "./plans/plan.pdf" not in page


def test_a_file_name_cannot_make_a_link_a_program(content: Content) -> None:
    named = [changed(row, file_name="javascript:x.pdf") for row in content["documents"]]
    places = {row.document_id: "javascript%3Ax.pdf" for row in named}
    page = render({**content, "documents": named}, dataclasses.replace(SETTINGS, places=places))
    assert 'href="./javascript%3Ax.pdf#page=' in page
    assert 'href="javascript' not in page
