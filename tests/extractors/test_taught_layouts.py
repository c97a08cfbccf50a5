"""Layouts that a profile alone describes: forms, matrices and running text, in several languages."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from reportlab.platypus import Paragraph, Spacer

from extractors.plan.document import extract_document
from extractors.plan.profile import load_profiles
from ingest.pdf import open_pdf
from models.geometry import Value
from models.plan import Commitment, ExtractedDocument, Role
from tests.extractors.taught import BOLD, TEXT, TITLE, plan, printed, table

T = TypeVar("T")
OTHER_ACTORS = "Other Actors (Parliament, Private Sector, etc.)"
DOCS = Path(__file__).parents[2] / "docs" / "profiles.md"

PLAN = """
about = "A layout of a test"
language = "{language}"

[plan]
family = "UJI"
names = ["Rencana Aksi Uji"]
titles = ['rencana aksi uji {{years}}']
"""

FORM = """
[titles]
above = ['(?P<number>\\d{1,2})\\.']
[facts]
period = ["Kurun Waktu Pelaksanaan"]
other = ["Negara Pelaksana"]
[organisations]
responsible = ["Lembaga Penanggung"]
government_actor = ["Lembaga Pemerintah Lain"]
non_government_actor = ["Kelompok Warga"]
[sections]
problem = ["Masalah yang Dijawab"]
commitment = ["Jawaban yang Dijanjikan"]
[indicators]
number = ["No"]
head = ["Kegiatan"]
expected_output = ["Keluaran"]
start_date = ["Waktu Mulai"]
end_date = ["Waktu Selesai"]
responsible = ["Pelaksana"]
budget = ["Anggaran"]
passed_over = ["Keterangan"]
"""

MATRIX = """
[titles]
above = ['tujuan (?P<number>\\d{1,2}):']
[matrix]
commitments = "%s"
targets = ["Target"]
[matrix.columns]
number = ["No"]
commitment = ["Komitmen"]
goal = ["Program"]
measure = ["Indikator"]
responsible = ["OPD Pelaksana"]
other = ["Kegiatan"]
passed_over = ["Keterangan"]
"""

TEXT_PLAN = """
[titles]
lines = ['komitmen (?P<number>\\d{1,2})\\.']
[facts]
period = ["Jangka waktu"]
[organisations]
responsible = ["Penanggung jawab"]
[sections]
problem = ["Latar belakang masalah"]
commitment = ["Bentuk komitmen"]
[indicators]
head = ["Indikator capaian"]
"""

NAMES = ["Data izin", "Bantuan hukum"]


def profile(rest: str, language: str = "id") -> str:
    return PLAN.format(language=language) + rest


def said(value: Value[T] | None) -> T | None:
    return value.value if value else None


def commitments(document: ExtractedDocument) -> tuple[Commitment, ...]:
    (found,) = document.plans
    return found.commitments


def codes(document: ExtractedDocument) -> set[str]:
    return {finding.code for finding in document.findings}


def form(number: int, rows: list[list[str]], heads: list[str]) -> list[object]:
    labels = table(
        [
            ["Negara Pelaksana", "Indonesia"],
            ["Kurun Waktu Pelaksanaan", "2031 s.d. 2033"],
            ["Lembaga Penanggung", "Kementerian Uji"],
            ["Masalah yang Dijawab", "Warga menunggu lama."],
            ["Jawaban yang Dijanjikan", "Data dibuka setiap bulan."],
        ],
        [150, 300],
    )
    milestones = table([heads, *rows], [450 / len(heads)] * len(heads))
    return [Paragraph(f"{number}. {NAMES[number - 1]}", BOLD), labels, Spacer(1, 6), milestones]


def test_columns_are_known_by_their_heads_in_any_order(tmp_path: Path) -> None:
    heads = ["Anggaran", "Waktu Selesai", "No", "Kegiatan", "Warna", "Pelaksana", "Keterangan"]
    rows = [["Rp 5 juta", "30/06/2031", "1.", "Portal dibuka", "biru", "Biro Data", "lihat bawah"]]
    document = plan(tmp_path, profile(FORM), *form(1, rows, heads))
    (found,) = commitments(document)
    (milestone,) = found.indicators
    assert milestone.text.value == "Portal dibuka"
    assert said(milestone.number_as_printed) == "1."
    assert said(milestone.end_date) == date(2031, 6, 30)
    assert said(milestone.budget) == "Rp 5 juta"
    assert said(milestone.responsible) == "Biro Data"
    kept = {field.label.value: field.text.value for field in found.other_fields}
    assert kept == {"Negara Pelaksana": "Indonesia", "Warna": "biru"}
    assert said(found.start_date) == date(2031, 1, 1)
    assert said(found.end_date) == date(2033, 12, 31)
    assert sum(page.passed_over for page in document.audit) == 2
    assert "column-unknown" in codes(document)


def test_unknown_fields_at_the_head_are_kept_as_fields(tmp_path: Path) -> None:
    head = [
        ["Kode Registrasi", "RA-07"],
        ["Kurun Waktu Pelaksanaan", "2031 s.d. 2033"],
        ["Lembaga Penanggung", "Kementerian Uji"],
        ["Lingkup Wilayah", "Nasional"],
        ["Keadaan yang Melatari", "Warga menunggu lama di semua kantor. " * 6],
        ["Masalah yang Dijawab", "Warga menunggu lama."],
        ["Manfaat Lain", "Hemat."],
    ]
    document = plan(
        tmp_path, profile(FORM), Paragraph("1. Data izin", BOLD), table(head, [150, 300])
    )
    (one,) = commitments(document)
    assert [(field.label.value, field.text.value) for field in one.other_fields] == [
        ("Kode Registrasi", "RA-07"),
        ("Lingkup Wilayah", "Nasional"),
    ]
    assert all(field.text.words for field in one.other_fields)
    kinds = [(section.kind.value, section.label.value) for section in one.sections]
    assert kinds == [
        ("other", "Keadaan yang Melatari"),
        ("problem", "Masalah yang Dijawab"),
        ("other", "Manfaat Lain"),
    ]
    told = [finding.code for finding in document.findings if finding.code.endswith("-unknown")]
    assert sorted(told) == ["field-unknown"] * 2 + ["label-unknown"] * 2


def test_an_unknown_label_of_a_card_takes_its_text_from_none(tmp_path: Path) -> None:
    rows = [
        ["<b>Kurun Waktu Pelaksanaan</b><br/>2031 s.d. 2033"],
        ["<b>Lembaga Penanggung</b><br/>Kementerian Uji"],
        ["<b>Cakupan</b><br/>Seluruh provinsi"],
        ["<b>Masalah yang Dijawab</b><br/>Warga menunggu lama."],
        ["<b>Sudut pandang</b><br/>Hemat dan cepat."],
        ["<b>Jawaban yang Dijanjikan</b><br/>Data dibuka."],
    ]
    document = plan(tmp_path, profile(FORM), Paragraph("1. Data izin", BOLD), table(rows, [440]))
    (one,) = commitments(document)
    assert [body.name_as_printed.value for body in one.organisations] == ["Kementerian Uji"]
    assert [(o.label.value, o.text.value) for o in one.other_fields] == [
        ("Cakupan", "Seluruh provinsi")
    ]
    assert [(s.kind.value, s.label.value, s.text.value) for s in one.sections] == [
        ("problem", "Masalah yang Dijawab", "Warga menunggu lama."),
        ("other", "Sudut pandang", "Hemat dan cepat."),
        ("commitment", "Jawaban yang Dijanjikan", "Data dibuka."),
    ]
    assert {"field-unknown", "label-unknown"} <= codes(document)


def test_a_number_sign_heads_a_column_of_numbers(tmp_path: Path) -> None:
    content = form(1, [["7", "Menguji data", "Juli 2031"]], ["#", "Kegiatan", "Waktu Selesai"])
    (one,) = commitments(plan(tmp_path, profile(FORM), *content))
    (indicator,) = one.indicators
    assert said(indicator.number_as_printed) == "7"
    assert said(indicator.text) == "Menguji data"
    assert not [field for field in one.other_fields if field.owner_kind == "indicator"]


def test_a_plan_in_the_template_of_ogp_needs_no_profile(tmp_path: Path) -> None:
    head = [
        ["Country", "Indonesia", "", ""],
        ["Number and Name of the Commitment", "1. Open ferry timetables", "", ""],
        ["Brief Description of the Commitment", "Timetables are open data.", "", ""],
        ["Commitment Lead", "Ministry of Transportation", "", ""],
        ["Supporting Stakeholders", "Government", "Civil Society", OTHER_ACTORS],
        ["", "Ministry of Home Affairs", "Harbour Watch", "Parliament"],
        ["Period Covered", "January 2031 - December 2033", "", ""],
    ]
    spans = [((1, row), (3, row)) for row in (0, 1, 2, 3, 6)]
    text = [
        ["Problem Definition"],
        ["1. What problem does the commitment aim to address?"],
        ["Passengers wait at piers for hours."],
        ["Commitment Description"],
        ["2. What solution are you proposing?"],
        ["Harbours publish every departure."],
    ]
    milestones = [
        ["Milestones", "Expected Outputs", "Expected Completion Date", "Stakeholders"],
        ["1. All harbours publish.", "A register", "30 June 2032", "Lead: Harbour Watch"],
    ]
    path = printed(
        tmp_path / "plan.pdf",
        [
            table(head, [110] * 4, [*spans, ((0, 4), (0, 5))]),
            table(text, [440]),
            table(milestones, [110] * 4),
        ],
        "Open Government Indonesia<br/>National Action Plan 2031-2033",
    )
    with open_pdf(path) as pdf:
        document = extract_document(pdf.facts, pdf.pages(), load_profiles())
    (found,) = document.plans
    (one,) = found.commitments
    assert found.plan_id == "OGI-2031-2033"
    assert (one.number.value, one.title.value) == (1, "Open ferry timetables")
    assert (said(one.start_date), said(one.end_date)) == (date(2031, 1, 1), date(2033, 12, 31))
    assert [section.kind.value for section in one.sections] == [
        "commitment",
        "problem",
        "commitment",
    ]
    assert {(body.role, body.name_as_printed.value) for body in one.organisations} == {
        (Role.RESPONSIBLE, "Ministry of Transportation"),
        (Role.GOVERNMENT_ACTOR, "Ministry of Home Affairs"),
        (Role.NON_GOVERNMENT_ACTOR, "Harbour Watch"),
    }
    (milestone,) = one.indicators
    assert said(milestone.end_date) == date(2032, 6, 30)
    assert [(field.label.value, field.text.value) for field in one.other_fields] == [
        ("Country", "Indonesia"),
        (OTHER_ACTORS, "Parliament"),
        ("Stakeholders", "Lead: Harbour Watch"),
    ]
    assert not {code for code in codes(document) if code.endswith("-unknown")} - {
        "organisation-unknown"
    }
    assert sum(page.kept for page in document.audit) == 0


def test_a_milestone_torn_over_pages_stays_one(tmp_path: Path) -> None:
    long = "Seluruh desa mendapat akses pada data perizinan yang diperbarui setiap bulan. " * 14
    heads = ["No", "Kegiatan", "Keluaran", "Waktu Mulai", "Waktu Selesai", "Pelaksana"]
    rows = [
        [f"{n}.", long, "Portal", "Januari 2031", f"Juni 203{n}", "Biro Data"] for n in (1, 2, 3)
    ]
    (found,) = commitments(plan(tmp_path, profile(FORM), *form(1, rows, heads)))
    assert [one.text.value for one in found.indicators] == [long.strip()] * 3
    assert [said(one.end_date) for one in found.indicators] == [
        date(2031, 6, 30),
        date(2032, 6, 30),
        date(2033, 6, 30),
    ]


def test_a_head_in_two_rows_names_the_columns_below_it(tmp_path: Path) -> None:
    milestones = table(
        [
            ["No", "Kegiatan", "Waktu", "", "Pelaksana"],
            ["", "", "Mulai", "Selesai", ""],
            ["(1)", "(2)", "(3)", "(4)", "(5)"],
            ["1.", "Portal dibuka", "Januari 2031", "Juni 2031", "Biro Data"],
        ],
        [40, 160, 90, 90, 90],
        [((2, 0), (3, 0)), ((0, 0), (0, 1)), ((1, 0), (1, 1)), ((4, 0), (4, 1))],
    )
    *labels, _ = form(1, [], ["No"])
    (found,) = commitments(plan(tmp_path, profile(FORM), *labels, milestones))
    (milestone,) = found.indicators
    assert said(milestone.start_date) == date(2031, 1, 1)
    assert said(milestone.end_date) == date(2031, 6, 30)
    assert milestone.text.value == "Portal dibuka"


def test_values_stand_below_heads_and_checked_boxes_count(tmp_path: Path) -> None:
    actors = table(
        [
            ["Lembaga Pemerintah Lain", "Kelompok Warga"],
            ["Kementerian Desa", "Yayasan Air"],
            ["Kementerian Sosial", "Yayasan Hutan"],
        ],
        [225, 225],
    )
    title, labels, *_ = form(1, [], ["No"])
    (found,) = commitments(plan(tmp_path, profile(FORM), title, labels, Spacer(1, 6), actors))
    named = [(one.role, one.name_as_printed.value) for one in found.organisations]
    assert (Role.GOVERNMENT_ACTOR, "Kementerian Desa") in named
    assert (Role.NON_GOVERNMENT_ACTOR, "Yayasan Hutan") in named
    assert len(named) == 5


@pytest.mark.parametrize(
    ("language", "printed", "day"),
    [
        ("es", "1 de marzo de 2032", date(2032, 3, 1)),
        ("es", "setiembre de 2032", date(2032, 9, 30)),
        ("fr", "1er mars 2032", date(2032, 3, 1)),
        ("fr", "deuxième trimestre 2032", date(2032, 6, 30)),
        ("id", "Semester kedua 2032", date(2032, 12, 31)),
        ("id", "03/04/2032", date(2032, 4, 3)),
        ("en", "13/04/2032", date(2032, 4, 13)),
        ("en", "03/04/2032", None),
    ],
)
def test_dates_are_read_in_the_language_of_the_profile(
    language: str, printed: str, day: date | None, tmp_path: Path
) -> None:
    rows = [["1.", "Portal dibuka", printed]]
    document = plan(
        tmp_path, profile(FORM, language), *form(1, rows, ["No", "Kegiatan", "Waktu Selesai"])
    )
    (milestone,) = commitments(document)[0].indicators
    assert said(milestone.end_date) == day
    assert ("date-ambiguous" in codes(document)) is (day is None)


def test_a_language_that_is_not_known_is_a_mistake(tmp_path: Path) -> None:
    from models.errors import ProfileError

    with pytest.raises(ProfileError, match="language: is not known here; known are en, es, fr, id"):
        plan(tmp_path, profile(FORM, "xx"), Paragraph("1. Satu", BOLD))


HEADS = ["No", "Program", "Kegiatan", "Indikator", "Target 2031", "Target 2032", "OPD Pelaksana"]
ROWS = [
    ["1", "Izin", "Sosialisasi", "Desa dilayani", "25 desa", "50 desa", "Bagian Hukum"],
    ["2", "Izin", "Pelatihan", "Warga dilatih", "10 orang", "-", "Bagian Umum"],
]


def targets(commitment: Commitment) -> list[list[tuple[str, str]]]:
    return [[(t.period, t.text.value) for t in m.targets] for m in commitment.measures]


def test_a_matrix_under_a_title_is_a_commitment(tmp_path: Path) -> None:
    content = []
    for number, name in enumerate(NAMES, 1):
        content += [Paragraph(f"Tujuan {number}: {name}", BOLD), table([HEADS, *ROWS], [64] * 7)]
    document = plan(tmp_path, profile(MATRIX % "section"), *content)
    first, second = commitments(document)
    assert [first.title.value, second.title.value] == NAMES
    assert [m.text.value for m in first.measures] == ["Desa dilayani", "Warga dilatih"]
    assert targets(second) == [[("2031", "25 desa"), ("2032", "50 desa")], [("2031", "10 orang")]]
    assert [f.text.value for f in first.other_fields] == ["Sosialisasi", "Pelatihan"]
    assert "little-understood" not in codes(document)
    assert {page.unassigned for page in document.audit} == {0}


@pytest.mark.parametrize(
    ("many", "plan_id"), [(True, "UJI-KOTA-TIRTA-2031-2033"), (False, "UJI-2031-2033")]
)
def test_a_plan_of_many_issuers_has_its_issuer_in_its_identifier(
    many: bool, plan_id: str, tmp_path: Path
) -> None:
    titles = "titles = ['rencana aksi uji (?P<issuer>kota \\w+) {years}']"
    own = profile(MATRIX % "section").replace("titles = ['rencana aksi uji {years}']", titles)
    own = own.replace("[plan]", f"[plan]\nmany_issuers = {str(many).lower()}")
    content = [
        Paragraph("Tujuan 1: Data izin", BOLD),
        table([HEADS, *ROWS], [64] * 7),
    ]
    cover = "Rencana Aksi Uji Kota Tirta 2031-2033"
    (found,) = plan(tmp_path, own, *content, cover=cover).plans
    assert found.plan_id == plan_id
    assert said(found.title) == cover
    assert said(found.issuer) == "Kota Tirta"


@pytest.mark.parametrize("are", ["group", "row"])
def test_rows_of_a_matrix_are_commitments(are: str, tmp_path: Path) -> None:
    heads = ["No", "Komitmen", "Indikator", "Target", "", "OPD Pelaksana"]
    below = ["", "", "", "Semester I 2031", "2032", ""]
    spans = [((3, 0), (4, 0)), *(((column, 0), (column, 1)) for column in (0, 1, 2, 5))]
    rows = [
        ["1", "Data izin", "Desa dilayani", "25 desa", "50 desa", "Bagian Hukum"],
        ["2", "Bantuan hukum", "Warga dilatih", "10 orang", "20 orang", "Bagian Umum"],
    ]
    if are == "group":
        rows.insert(1, ["", "", "Warga dilatih", "5 orang", "8 orang", "Bagian Umum"])
        spans += [((0, 2), (0, 3)), ((1, 2), (1, 3))]
    matrix = table([heads, below, *rows], [40, 100, 100, 80, 80, 70], spans)
    first, second = commitments(plan(tmp_path, profile(MATRIX % are), matrix))
    assert [(one.number.value, one.title.value) for one in (first, second)] == [
        *enumerate(NAMES, 1)
    ]
    assert targets(first)[0] == [("2031-S1", "25 desa"), ("2032", "50 desa")]
    assert len(first.measures) == (2 if are == "group" else 1)
    assert first.measures[0].targets[0].due_date == date(2031, 6, 30)


def test_commitments_are_read_in_running_text(tmp_path: Path) -> None:
    contents = [
        Paragraph(f"Komitmen {n}. {name} . . . . {n}", TEXT) for n, name in enumerate(NAMES, 1)
    ]
    content = []
    for number, name in enumerate(NAMES, 1):
        content += [
            Paragraph(f"Komitmen {number}. {name}", TITLE),
            Paragraph("Penanggung jawab: Kementerian Uji", BOLD),
            Paragraph("Jangka waktu: Januari 2031 – Desember 2032", BOLD),
            Paragraph("Latar belakang masalah", BOLD),
            Paragraph("Warga menunggu lama di semua desa. " * 12, TEXT),
            Paragraph("Bentuk komitmen", BOLD),
            Paragraph("Data dibuka.", TEXT),
            Paragraph("Indikator capaian", BOLD),
            Paragraph("1. Portal dibuka (paling lambat 30 Juni 2031).", TEXT),
            Paragraph("2. Pelatihan (lihat lampiran) (Januari – Juni 2032).", TEXT),
        ]
    end = [Paragraph("Penutup", TITLE), Paragraph("Rencana ini ditinjau tiap tahun.", TEXT)]
    document = plan(tmp_path, profile(TEXT_PLAN), *contents, *content, *end)
    first, second = commitments(document)
    assert [first.title.value, second.title.value] == NAMES
    assert [s.kind for s in first.sections] == ["problem", "commitment"]
    assert [one.text.value for one in second.indicators] == [
        "Portal dibuka.",
        "Pelatihan (lihat lampiran).",
    ]
    days = [(said(i.start_date), said(i.end_date)) for i in first.indicators]
    assert days == [(None, date(2031, 6, 30)), (date(2032, 1, 1), date(2032, 6, 30))]
    assert {page.unassigned for page in document.audit} == {0}
    assert "Rencana ini ditinjau tiap tahun." in document.plans[0].chapters[-1].text.value


@pytest.mark.parametrize("at", [1, 2, 3])
def test_the_profiles_in_the_documentation_load(at: int, tmp_path: Path) -> None:
    from extractors.plan.profile import load_profiles

    text = DOCS.read_text(encoding="utf-8").split("```toml\n")[1 + at].split("```")[0]
    (tmp_path / "own.toml").write_text(text, encoding="utf-8")
    assert load_profiles(tmp_path)[0].name == "own"
