from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.findings import Findings
from extractors.form import Form
from extractors.tally import Tally, values_in
from ingest.page import Page
from models.findings import PageAudit
from models.geometry import Value, Word
from models.plan import Chapter, Contact, Plan
from tests.extractors.forms import PROFILE
from tests.extractors.printing import line, page


def plan(*words: Word) -> Plan:
    """A plan whose only chapter is made of these words."""
    text = Value(" ".join(word.text for word in words), words)
    chapter = Chapter(chapter_id="UJI/chapter/1", ordinal=1, level=1, heading=None, text=text)
    return Plan(
        plan_id="UJI",
        family="UJI",
        title=None,
        period_start=None,
        period_end=None,
        chapters=(chapter,),
    )


def sheet(text: str, number: int = 1) -> Page:
    return page(number, *line(text).words)


def audit(
    pages: list[Page], values: list[Word], form: Form, furniture: list[Word]
) -> tuple[tuple[PageAudit, ...], Findings]:
    findings = Findings()
    tally = Tally(pages, set())
    tally.form(form)
    tally.furniture(furniture)
    return tally.close([plan(*values)], findings), findings


def test_each_word_is_counted_where_it_went() -> None:
    only = sheet("Uji Label isi sel sisa")
    head, label, *cell, left = only.words
    (found,), findings = audit([only], cell, Form(PROFILE, labels=[label]), [head])
    assert found == PageAudit(page=1, words=5, in_values=2, in_labels=1, furniture=1, unassigned=1)
    (finding,) = findings.all()
    assert (finding.code, finding.page) == ("words-unassigned", 1)
    assert left.text in finding.message


def test_a_page_without_anything_left_has_no_finding() -> None:
    only = sheet("isi sel")
    _, findings = audit([only], list(only.words), Form(PROFILE), [])
    assert findings.all() == ()


def test_a_list_sign_of_a_form_is_accounted_for_but_not_its_text() -> None:
    only = sheet("1. isi - lalu")
    (found,), _ = audit([only], [], Form(PROFILE, words=list(only.words)), [])
    assert (found.in_labels, found.unassigned) == (2, 2)


def test_a_drawn_bullet_is_no_printed_word() -> None:
    bullet = Word(1, 0, "•", 0, 0, 5, 5, drawn=True)
    (found,), _ = audit([page(1, bullet, *line("isi").words)], [], Form(PROFILE), [])
    assert found.words == 1


ROLES = st.sets(st.sampled_from(["value", "label", "furniture"]))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(ROLES, max_size=12), min_size=1, max_size=4))
def test_the_parts_add_up_to_the_words(roles: list[list[set[str]]]) -> None:
    pages = [
        sheet(" ".join(["kata"] * len(r)), n) if r else page(n) for n, r in enumerate(roles, 1)
    ]
    held = {
        role: [
            w
            for p, r in zip(pages, roles, strict=True)
            for w, own in zip(p.words, r, strict=True)
            if role in own
        ]
        for role in ("value", "label", "furniture")
    }
    found, findings = audit(
        pages, held["value"], Form(PROFILE, labels=held["label"]), held["furniture"]
    )
    for part, own in zip(found, roles, strict=True):
        assert part.words == len(own)
        assert part.in_values + part.in_labels + part.furniture + part.unassigned == part.words
        assert part.in_values == sum("value" in role for role in own)
        assert part.unassigned == sum(not role for role in own)
    assert {f.page for f in findings.all()} == {part.page for part in found if part.unassigned}


def test_values_are_found_inside_records_of_records() -> None:
    person, emails = Value("Budi"), Value(["budi@contoh.id"])
    contact = Contact(contact_id="x", ordinal=1, person=person, emails=emails)
    assert list(values_in(contact)) == [person, emails]
    only = sheet("isi")
    assert [value.words for value in values_in(plan(*only.words))] == [only.words]
