"""A page's lines and rows."""

from msgspec import structs

from extractors.rows import page_elements
from tests.extractors.printing import line, page


def test_a_page_printed_sideways_is_not_read() -> None:
    words = line("satu dua tiga empat lima enam").words
    turned = [structs.replace(word, upright=False) for word in words]
    assert page_elements(page(1, *turned), set()) == []
    assert len(page_elements(page(1, *turned[:4], *words[4:]), set())) > 0
