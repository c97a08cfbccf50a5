"""What becomes of each word: the audit adds up, and says what was kept without being understood."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.audit.findings import Findings
from extractors.audit.tally import Audit, Tally, values_in
from extractors.plan.forms import Form
from ingest.pages.read import Page
from models.findings import PageAudit
from models.geometry import Value, Word
from models.plan import Chapter, Contact, OtherField, Plan, Section, SectionKind
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
    pages: list[Page],
    values: list[Word],
    form: Form,
    furniture: Sequence[Word] = (),
    passed_over: Sequence[Word] = (),
) -> tuple[tuple[PageAudit, ...], Findings]:
    findings = Findings()
    tally = Tally(pages)
    tally.form(form)
    tally.furniture(furniture)
    tally.passed_over(passed_over)
    return tally.close([plan(*values)], findings).pages, findings


def test_each_word_is_counted_where_it_went() -> None:
    only = sheet("Uji Label isi sel dicoret sisa")
    head, label, *cell, struck, left = only.words
    (found,), findings = audit([only], cell, Form(PROFILE, labels=[label]), [head], [struck])
    assert found == PageAudit(
        page=1,
        words=6,
        in_values=2,
        in_labels=1,
        furniture=1,
        unassigned=1,
        in_fields=2,
        passed_over=1,
    )
    assert found.readable == 4
    assert found.understood == 3 / 4
    (finding,) = findings.all()
    assert (finding.code, finding.page) == ("words-unassigned", 1)
    assert left.text in finding.message


def test_a_page_without_anything_left_has_no_finding() -> None:
    only = sheet("isi sel")
    _, findings = audit([only], list(only.words), Form(PROFILE))
    assert findings.all() == ()


def test_a_list_sign_of_a_form_is_accounted_for_but_not_its_text() -> None:
    only = sheet("1. isi - lalu")
    (found,), _ = audit([only], [], Form(PROFILE, words=list(only.words)))
    assert (found.in_labels, found.unassigned) == (2, 2)


def test_a_drawn_bullet_is_no_printed_word() -> None:
    bullet = Word(1, 0, "•", 0, 0, 5, 5, drawn=True)
    (found,), _ = audit([page(1, bullet, *line("isi").words)], [], Form(PROFILE))
    assert found.words == 1


def section(kind: SectionKind, label: Word, *words: Word) -> Section:
    text = Value(" ".join(word.text for word in words), words)
    return Section(
        section_id=f"UJI/{label.text}",
        ordinal=1,
        kind=kind,
        label=Value(label.text, (label,)),
        text=text,
    )


def counted(
    only: Page, *records: Section | OtherField | Plan, tables: Sequence[Word] = ()
) -> Audit:
    tally = Tally([only])
    if tables:
        tally.table(tuple(tables))
    return tally.close(records, Findings())


def test_a_section_under_an_unknown_label_is_kept() -> None:
    only = sheet("Masalah isi Anggaran lima juta")
    known, unknown = only.words[:2], only.words[2:]
    audit = counted(
        only, section(SectionKind.PROBLEM, *known), section(SectionKind.OTHER, *unknown)
    )
    assert [(page.in_values, page.in_fields, page.kept) for page in audit.pages] == [(5, 2, 3)]
    assert audit.not_understood == (unknown,)


def test_other_fields_under_one_head_are_kept_together() -> None:
    only = sheet("Anggaran lima sepuluh")
    head, *cells = only.words
    others = [
        OtherField(
            other_field_id=f"UJI/{cell.text}",
            owner_kind="indicator",
            owner_id="UJI",
            ordinal=1,
            label=Value(head.text, (head,)),
            text=Value(cell.text, (cell,)),
        )
        for cell in cells
    ]
    audit = counted(only, *others)
    assert [(page.in_fields, page.kept) for page in audit.pages] == [(0, 3)]
    assert audit.not_understood == (only.words,)


def test_a_table_among_the_narrative_is_kept_where_a_chapter_holds_it() -> None:
    only = sheet("Pendahuluan No Uraian di-luar")
    narrative, table = only.words[:1], only.words[1:]
    audit = counted(only, plan(*narrative, *table[:2]), tables=table)
    (found,) = audit.pages
    assert (found.in_fields, found.kept, found.unassigned) == (1, 2, 1)
    assert audit.not_understood == (table[:2], table[2:])


HELD = ("field", "kept", "label", "passed_over", "furniture")
ROLES = st.sets(st.sampled_from(HELD))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(ROLES, max_size=12), min_size=1, max_size=4))
def test_the_parts_add_up_to_the_words(roles: list[list[set[str]]]) -> None:
    pages = [
        sheet(" ".join(["kata"] * len(r)), n) if r else page(n) for n, r in enumerate(roles, 1)
    ]
    held = {
        role: [
            word
            for page, own in zip(pages, roles, strict=True)
            for word, named in zip(page.words, own, strict=True)
            if role in named
        ]
        for role in HELD
    }
    findings, tally = Findings(), Tally(pages)
    tally.form(Form(PROFILE, labels=held["label"]))
    tally.furniture(held["furniture"])
    tally.passed_over(held["passed_over"])
    records = [plan(*held["field"])]
    if held["kept"]:
        records.append(plan(*held["kept"]))
        tally.table(tuple(held["kept"]))
    audit = tally.close(records, findings)
    for part, own in zip(audit.pages, roles, strict=True):
        assert part.words == len(own)
        assert part.in_values == part.in_fields + part.kept
        assert part.words == (
            part.in_values + part.in_labels + part.passed_over + part.furniture + part.unassigned
        )
        assert part.in_values == sum(bool(named & {"field", "kept"}) for named in own)
        assert part.kept == sum("kept" in named for named in own)
        assert part.unassigned == sum(not named for named in own)
    assert {f.page for f in findings.all()} == {p.page for p in audit.pages if p.unassigned}
    not_understood = [word for group in audit.not_understood for word in group]
    assert len(not_understood) == len(set(not_understood))
    assert len(not_understood) == sum(part.kept + part.unassigned for part in audit.pages)


def test_values_are_found_inside_records_of_records() -> None:
    person, emails = Value("Budi"), Value(["budi@contoh.id"])
    contact = Contact(contact_id="x", ordinal=1, person=person, emails=emails)
    assert list(values_in(contact)) == [person, emails]
    only = sheet("isi")
    assert [value.words for value in values_in(plan(*only.words))] == [only.words]
