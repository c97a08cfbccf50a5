"""Pages that are turned, of mixed directions, or printed twice are named."""

from dataclasses import replace

from extractors.findings import Findings
from extractors.pages import repeated_pages, report_pages
from ingest.page import Page
from models.geometry import Turn
from models.sentences import Language
from tests.extractors.printing import column, page, words_in

TEXT = "Kementerian membuka kanal pengaduan air bersih di sembilan provinsi " * 3


def printed(number: int, text: str = TEXT) -> Page:
    return page(number, *words_in(column(text)))


def test_a_page_that_prints_another_word_for_word_is_a_copy_of_it() -> None:
    pages = [printed(1), printed(2, TEXT + "lagi"), printed(3), printed(4, "Lampiran"), printed(5)]
    pages.append(printed(6, "Lampiran"))
    assert repeated_pages(pages, set()) == {3: 1, 5: 1}


def test_furniture_does_not_tell_a_copy_from_its_original() -> None:
    first, second = printed(1, TEXT + "7"), printed(2, TEXT + "8")
    assert repeated_pages([first, second], set()) == {}
    numbers = {first.words[-1].key, second.words[-1].key}
    assert repeated_pages([first, second], numbers) == {2: 1}


def test_odd_pages_are_named() -> None:
    findings = Findings()
    pages = [
        printed(1),
        replace(printed(2), turn=Turn(2, 600, 800)),
        replace(printed(3), turn=Turn(3, 600, 800), is_mixed=True),
        printed(4),
    ]
    report_pages(pages, {4: 1}, set(), findings)
    assert [(found.code, found.page) for found in findings.all()] == [
        ("page-turned", 2),
        ("page-turned", 3),
        ("page-mixed", 3),
        ("page-repeated", 4),
    ]
    assert findings.all()[0].message == "page 2 is printed upside down; it was turned to be read"
    assert "menyamping" in findings.all()[1].messages[Language.INDONESIAN]
