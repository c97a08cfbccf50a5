"""What stands on pages and is not read is said, with the page, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from msgspec import structs

from extractors.audit.findings import Findings
from extractors.audit.unread import attachments_of, check_unread, words_left_out
from extractors.plan.document import extract_document
from extractors.plan.profile import load_profiles
from extractors.reports.document import extract_report
from extractors.reports.profile import load_report_layouts
from extractors.reports.recognition import Recognised
from ingest.pages.read import (
    ATTACHMENT,
    FORM_ONLY,
    HIDDEN_TEXT,
    LINKED_FILE,
    STALE_FIELD,
    Link,
    Note,
    Page,
)
from ingest.tables.grids import Cell, Grid
from models.errors import UnrecognisedDocumentError
from models.findings import Finding
from models.geometry import Aside, Box, Doubt, Word
from models.plan import DocumentFacts
from tests.extractors.printing import column, page, words_in

TEXT = "Kementerian membuka kanal pengaduan air bersih di sembilan provinsi " * 3


def printed(number: int, text: str = TEXT, aside: str = "", top: float = 0.0) -> Page:
    words = words_in(column(text)) if text else []
    return page(number, *(_moved(word, top, aside) for word in words))


def _moved(word: Word, top: float, aside: str) -> Word:
    return structs.replace(word, top=word.top + top, bottom=word.bottom + top, aside=aside)


def pictured(shown: Page, *shares: float) -> Page:
    """The page with pictures below each other, as wide as it, that cover these shares of it."""
    top, boxes = 0.0, []
    for share in shares:
        boxes.append(Box(shown.number, 0, top, shown.width, top + share * shown.height))
        top += share * shown.height
    return replace(shown, pictures=tuple(boxes))


def found(*pages: Page, first_read: int = 2) -> list[Finding]:
    findings = Findings()
    check_unread(pages, first_read, findings)
    return list(findings.all())


def codes(*pages: Page, first_read: int = 2) -> list[tuple[str, int | None]]:
    return [(finding.code, finding.page) for finding in found(*pages, first_read=first_read)]


@pytest.mark.parametrize(
    ("text", "shares", "code"),
    [
        ("", [1.0], "page-without-text"),
        ("", [0.25, 0.25, 0.25, 0.25], "page-without-text"),
        ("Lampiran II 15", [0.9], "page-without-text"),
        (TEXT, [1.0], "page-recognised"),
        ("", [0.3, 0.3], "picture-unread"),
        (TEXT, [0.5], None),
        ("", [], None),
        ("", [0.02], None),
        ("", [0.34], "picture-unread"),
        ("", [0.36], "page-without-text"),
    ],
)
def test_a_page_that_is_a_picture_is_named(
    text: str, shares: list[float], code: str | None
) -> None:
    expected = [(code, 3)] if code else []
    assert codes(printed(2), pictured(printed(3, text), *shares)) == expected


@pytest.mark.parametrize(("count", "code"), [(19, "page-without-text"), (20, "page-recognised")])
def test_so_few_words_are_next_to_none(count: int, code: str) -> None:
    assert codes(pictured(printed(2, "kata " * count), 1.0)) == [(code, 2)]


def test_a_cover_is_no_error() -> None:
    assert codes(pictured(printed(1, ""), 1.0), printed(2)) == [("page-picture", 1)]
    assert found(pictured(printed(1, ""), 1.0))[0].severity == "info"


def test_damage_is_named() -> None:
    assert codes(printed(1), replace(printed(2), is_damaged=True)) == [("page-damaged", 2)]


def test_comments_are_quoted_with_their_boxes_and_attachments_named() -> None:
    boxes = [Box(1, 10, 10, 20, 20), Box(1, 30, 10, 40, 20)]
    notes = (Note("Text", "Koreksi:\n60%", boxes[0]), Note("Stamp", "", boxes[1]))
    attached = Note(ATTACHMENT, "lampiran.xlsx", Box(1, 0, 0, 600, 800))
    shown = replace(printed(1), notes=(*notes, attached))
    attachment, comments = found(shown)
    assert (attachment.code, attachment.facts) == ("attachment-unread", {"file": "lampiran.xlsx"})
    assert (comments.code, comments.boxes) == ("note-unread", tuple(boxes))
    assert comments.message == (
        "2 comments, stamps or drawings over page 1 were not read: “Koreksi: 60%”, “Stamp”"
    )
    assert attachments_of([shown]) == ["lampiran.xlsx"]


def test_struck_words_are_quoted() -> None:
    words = words_in(column("Draf belum dibahas"))
    gone = [_moved(word, 0, Aside.STRUCK) for word in words[1:]]
    (finding,) = found(page(1, words[0], *gone))
    assert (finding.code, finding.facts["text"], finding.facts["count"]) == (
        "text-struck", "belum dibahas", 2,
    )  # fmt: skip
    assert len(finding.boxes) == 1


@pytest.mark.parametrize("aside", [Aside.COVERED, Aside.SAME_COLOUR, Aside.CLIPPED, Aside.OFF_PAGE])
def test_hidden_text_is_quoted_with_the_reason(aside: Aside) -> None:
    hidden = [_moved(word, 400, aside) for word in words_in(column("Draf lama jangan dipakai"))]
    (finding,) = found(page(2, *words_in(column(TEXT)), *hidden))
    assert (finding.code, finding.page, finding.facts["text"]) == (
        "text-hidden", 2, "Draf lama jangan dipakai",
    )  # fmt: skip
    assert finding.facts["why"] == f"hidden_{aside}"
    assert "hidden_" not in "".join(finding.messages.values())


@pytest.mark.parametrize(
    ("aside", "is_said"), [(Aside.CLIPPED, False), (Aside.OFF_PAGE, False), (Aside.COVERED, True)]
)
def test_the_rest_of_a_merged_cell_that_stands_on_the_next_page_is_no_loss(
    aside: Aside, is_said: bool
) -> None:
    hidden = [_moved(word, 400, aside) for word in words_in(column("Terbangunnya kanal aduan"))]
    here = page(2, *words_in(column(TEXT)), *hidden)
    there = printed(3, "Kanal: Terbangunnya kanal aduan publik")
    assert [code for code, _ in codes(here, there)] == (["text-hidden"] if is_said else [])
    assert codes(here, printed(3), there) == [("text-hidden", 2)]


@pytest.mark.parametrize(("left", "is_said"), [(0.0, False), (120.0, True)])
def test_a_status_is_the_rest_of_a_cell_only_in_its_column(left: float, is_said: bool) -> None:
    (word,) = words_in(column("Selesai"))
    (gone,) = [_moved(word, 400, Aside.CLIPPED)]
    other = structs.replace(word, page=3, x0=word.x0 + left, x1=word.x1 + left)
    here = page(2, *words_in(column(TEXT)), gone)
    assert [code for code, _ in codes(here, page(3, other))] == (["text-hidden"] if is_said else [])


def test_text_printed_elsewhere_on_its_own_page_is_lost_where_it_is_cut() -> None:
    hidden = [_moved(word, 400, Aside.CLIPPED) for word in words_in(column("Kementerian membuka"))]
    assert codes(page(2, *words_in(column(TEXT)), *hidden)) == [("text-hidden", 2)]


@pytest.mark.parametrize("doubt", Doubt)
def test_a_doubtful_page_is_said(doubt: Doubt) -> None:
    (finding,) = found(replace(printed(2), doubts=frozenset({doubt})))
    assert (finding.code, finding.page, finding.severity) == ("text-doubtful", 2, "warning")
    assert "doubt_" not in "".join(finding.messages.values())


def in_table(shown: Page) -> Page:
    cells = [
        Cell(Box(2, 0, top, 600, top + 300), r, r, 0, 0, (), "") for r, top in ((0, 0), (1, 300))
    ]
    return replace(shown, grids=(Grid(Box(2, 0, 0, 600, 600), tuple(cells)),))


def test_links_of_a_table_that_lead_from_no_word_are_said() -> None:
    word, uri = printed(2).words[0], "https://a.example/1"
    empty, over = Box(2, 300, 500, 320, 508), Box(2, word.x0, word.top, word.x1, word.bottom)
    mail = Link("mailto:a@b.example", empty)
    (finding,) = found(in_table(replace(printed(2), links=(Link(uri, empty), mail))))
    assert (finding.code, finding.boxes) == ("link-unread", (empty,))
    assert finding.message == f"page 2 leads to {uri}; no value has this address"
    assert codes(in_table(replace(printed(2), links=(Link(uri, empty), Link(uri, over))))) == []
    assert codes(replace(printed(2), links=(Link(uri, empty),))) == []


def test_files_that_links_open_and_fields_that_show_another_text_are_said() -> None:
    box = Box(2, 10, 10, 20, 20)
    notes = (Note(LINKED_FILE, "bukti.pdf", box), Note(STALE_FIELD, "25 / 65", box))
    fields, link = found(replace(printed(2), notes=notes))
    assert (fields.code, fields.facts["fields"], fields.boxes) == (
        "field-shown-otherwise", ["“25 / 65”"], (box,),
    )  # fmt: skip
    assert (link.code, link.facts["targets"], link.boxes) == ("link-unread", ["bukti.pdf"], (box,))


def test_hidden_fields_are_said() -> None:
    shown = replace(printed(2), notes=(Note(HIDDEN_TEXT, "lama", Box(2, 10, 10, 20, 20)),))
    (finding,) = found(shown)
    assert (finding.code, finding.page, finding.facts["fields"]) == ("field-hidden", 2, ["“lama”"])


def test_values_of_a_form_are_said_unless_a_page_prints_them() -> None:
    box = Box(1, 0, 0, 600, 800)
    notes = (Note(FORM_ONLY, "Modul diuji", box), Note(FORM_ONLY, "kanal pengaduan", box))
    (finding,) = found(replace(printed(1), notes=notes), printed(2))
    assert (finding.code, finding.severity, finding.facts["fields"]) == (
        "form-unread", "error", ["“Modul diuji”"],
    )  # fmt: skip


def test_signs_that_nobody_sees_are_nothing() -> None:
    hidden = _moved(words_in(column("…"))[0], 400, Aside.SAME_COLOUR)
    assert codes(page(2, *words_in(column(TEXT)), hidden)) == []


def test_what_is_struck_unseen_or_off_the_page_is_left_out() -> None:
    words = [
        Word(1, 0, "tampak", 60, 300, 90, 310, 10),
        Word(1, 1, "dicoret", 60, 320, 90, 330, 10, aside=Aside.STRUCK),
        Word(1, 2, "tertutup", 60, 340, 90, 350, 10, aside=Aside.COVERED),
        Word(1, 3, "DRAF", 60, 360, 90, 370, 10, aside=Aside.BEHIND),
        Word(1, 4, "samping", 700, 300, 760, 310, 10),
        Word(1, 5, "atas", 60, -30, 90, -20, 10),
    ]
    left_out = words_left_out([page(1, *words)])
    assert [word.text for word in words if word.key in left_out] == [
        "dicoret",
        "tertutup",
        "samping",
        "atas",
    ]


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ({"is_damaged": True}, "page 2 is damaged"),
        ({"skew": 1.2}, "page 2 is printed askew"),
        ({"notes": (Note(FORM_ONLY, "Modul diuji", Box(1, 0, 0, 9, 9)),)}, "print it to PDF"),
        ({}, ""),
    ],
)
def test_damage_or_a_form_is_why_nothing_is_recognised(why: dict[str, Any], said: str) -> None:
    facts = DocumentFacts(
        document_id="d",
        kind="plan",
        file_name="rusak.pdf",
        sha256="0",
        page_count=2,
        producer=None,
    )
    pages = [printed(1, TEXT), replace(printed(2, TEXT), **why)]
    layouts, plans = load_report_layouts(), load_profiles()
    with pytest.raises(UnrecognisedDocumentError) as as_plan:
        extract_document(facts, pages, plans)
    with pytest.raises(UnrecognisedDocumentError) as as_report:
        extract_report(facts, Recognised(pages, layouts, plans))
    for refused in (as_plan, as_report):
        assert said in str(refused.value)
        assert said or not any(
            word in str(refused.value) for word in ("damaged", "askew", "Acrobat")
        )
