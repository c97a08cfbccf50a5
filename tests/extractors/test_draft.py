"""Profiles drafted by the machine: a plan is read by the draft that was made of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from reportlab.platypus import Flowable, PageBreak, Paragraph, Spacer

from extractors.plan.draft import draft_profile, nearest_key
from extractors.plan.draft_file import as_toml
from extractors.plan.profile import load_profiles
from extractors.text.furniture import find_furniture
from extractors.text.rows import page_elements
from ingest.pdf import open_pdf
from models.plan import Commitment, ExtractedDocument
from tests.extractors.taught import BOLD, TEXT, TITLE, plan, printed, table
from tests.extractors.test_taught_layouts import said

COVER = "Rencana Aksi Keterbukaan Sungai Raya 2031-2033"
NAMES = ["Data izin terbuka", "Bantuan hukum warga", "Anggaran desa terbuka"]
PROBLEM = (
    "Warga menunggu lama di semua desa dan tidak tahu ke mana harus bertanya tentang izin. " * 2
)


def forms() -> list[Flowable]:
    content: list[Flowable] = []
    for number, name in enumerate(NAMES, 1):
        labels = table(
            [
                ["Nomor dan Nama Komitmen", f"{number}. {name}"],
                ["Rentang Waktu Pelaksanaan", "Januari 2031 – Desember 2033"],
                ["Instansi Pengampu", f"Dinas {name}"],
                ["Rumusan Masalah", PROBLEM],
                ["Uraian Solusi", f"{name} dibuka setiap bulan oleh dinas yang mengurusnya."],
                ["Surel dan Nomor Telepon", f"dinas{number}@contoh.go.id"],
            ],
            [150, 290],
        )
        heads = ["No", "Kegiatan", "Keluaran", "Tenggat", "Biaya"]
        rows = [[f"{n}.", f"Portal {n}", "Situs", f"Juni 203{n}", f"Rp {n} juta"] for n in (1, 2)]
        content += [
            labels,
            Spacer(1, 8),
            table([heads, *rows], [40, 100, 100, 100, 100]),
            PageBreak(),
        ]
    return content


def matrices() -> list[Flowable]:
    content: list[Flowable] = []
    heads = ["No", "Program", "Indikator", "Target 2031", "Target 2032", "OPD Penanggung Jawab"]
    for number, name in enumerate(NAMES, 1):
        rows = [["1", name, f"Desa dilayani {number}", "25 desa", "50 desa", "Bagian Hukum"]]
        content += [Paragraph(f"Tujuan {number}: {name}", BOLD), table([heads, *rows], [70] * 6)]
    return content


def text() -> list[Flowable]:
    content: list[Flowable] = []
    for number, name in enumerate(NAMES, 1):
        content += [
            Paragraph(f"Komitmen {number}. {name}", TITLE),
            Paragraph(f"Penanggung jawab: Dinas {name}", BOLD),
            Paragraph("Latar belakang masalah", BOLD),
            Paragraph(PROBLEM, TEXT),
            Paragraph("Bentuk komitmen", BOLD),
            Paragraph(f"{name} dibuka setiap bulan.", TEXT),
            Paragraph("Indikator capaian", BOLD),
            Paragraph("1. Portal 1 (paling lambat Juni 2031)", TEXT),
            Paragraph("2. Portal 2 (paling lambat Juni 2032)", TEXT),
        ]
    return content


def cards() -> list[Flowable]:
    """Forms of one column: a title that names what it numbers, and labels in bold above their values."""
    content: list[Flowable] = []
    for number, name in enumerate(NAMES, 1):
        rows = [
            [f"Komitmen {number}: {name}"],
            [f"<b>Instansi pelaksana</b><br/>Dinas {name}"],
            ["<b>Kurun waktu</b><br/>Januari 2031 – Desember 2033"],
            [f"<b>Hal yang menjadi masalah</b><br/>{PROBLEM}"],
            [f"<b>Uraian janji</b><br/>{PROBLEM} Lalu dibuka."],
        ]
        content += [table(rows, [440]), Spacer(1, 8)]
    return content


def parted_matrices() -> list[Flowable]:
    """Matrices whose heads stand in two rows, and whose titles have a sign before their number."""
    content: list[Flowable] = []
    heads = [
        ["No", "Sasaran", "Indikator", "Target", "", "OPD"],
        ["", "", "", "2031", "2032", ""],
    ]
    spans = [((column, 0), (column, 1)) for column in (0, 1, 2, 5)] + [((3, 0), (4, 0))]
    for number, name in enumerate(NAMES, 1):
        rows = [["1", name, f"Desa dilayani {number}", "25 desa", "50 desa", "Bagian Hukum"]]
        title = Paragraph(f"Tujuan n° {number} – {name}", BOLD)
        content += [title, table([*heads, *rows], [70] * 6, spans)]
    return content


def one_group_matrix() -> list[Flowable]:
    """A single table, of which the rows beside a merged cell are a commitment; its head is printed once."""
    heads = ["Komitmen", "Langkah", "Indikator", "Target 2031", "Target 2032", "PIC"]
    rows = [
        [name, "Rapat warga", f"Desa dilayani {n}", "25 desa", "50 desa", "Bagian Hukum"]
        for n, name in enumerate(NAMES, 1)
    ]
    return [table([heads, *rows], [70] * 6)]


def strange_forms() -> list[Flowable]:
    """Forms whose labels are like none that are known: their places and what stands beside them tell."""
    content: list[Flowable] = []
    for number, name in enumerate(NAMES, 1):
        head = [
            ["Pengemban", f"Dinas {name}"],
            ["Wilayah", "Semua"],
            ["Apa yang keliru", PROBLEM],
            ["Janji kita", f"{PROBLEM} Lalu dibuka."],
            ["Apa bedanya nanti", f"{PROBLEM} Lalu ramai."],
            ["Nilai OGP", f"{PROBLEM} Lalu jelas."],
            ["Catatan gender", f"{PROBLEM} Lalu adil."],
        ]
        heads = ["No", "Butir kerja", "Dibuka pada", "Anggaran", "Siapa"]
        rows = [
            [f"{n}", f"Portal {n}", f"akhir 203{n}", f"Rp {n} juta", f"Bagian {NAMES[n]}"]
            for n in (1, 2)
        ]
        content += [
            Paragraph(f"Komitmen {number}. {name}", TITLE),
            table(head, [150, 290]),
            Spacer(1, 8),
            table([heads, *rows], [40, 120, 90, 90, 90]),
            PageBreak(),
        ]
    return content


def text_with_tables() -> list[Flowable]:
    """Running text in which the milestones stand in a table."""
    content: list[Flowable] = []
    for number, name in enumerate(NAMES, 1):
        rows = [[f"Portal {n}", f"Juni 203{n}", "Biro Data"] for n in (1, 2)]
        content += [
            Paragraph(f"{number}. {name}", TITLE),
            Paragraph("Latar belakang masalah", BOLD),
            Paragraph(PROBLEM, TEXT),
            Paragraph("Bentuk komitmen", BOLD),
            Paragraph(f"{name} dibuka setiap bulan.", TEXT),
            Paragraph(f"<b>Penanggung jawab:</b> Dinas {name}", TEXT),
            table([["Kegiatan", "Tenggat", "Pelaksana"], *rows], [200, 100, 100]),
        ]
    return content


def one_matrix() -> list[Flowable]:
    """A single table of which each row is a commitment."""
    heads = [
        "No",
        "Aksi",
        "Indikator Keberhasilan",
        "Target 2031",
        "Target 2032",
        "Penanggung Jawab",
    ]
    rows = [
        [str(n), name, f"Desa dilayani {n}", "25 desa", "50 desa", "Bagian Hukum"]
        for n, name in enumerate(NAMES, 1)
    ]
    return [table([heads, *rows], [70] * 6)]


def read_by_draft(folder: Path, content: list[Flowable]) -> ExtractedDocument:
    with open_pdf(printed(folder / "unknown.pdf", content, COVER)) as pdf:
        pages = list(pdf.pages())
    furniture = find_furniture(pages)
    draft = draft_profile([page_elements(page, furniture) for page in pages], load_profiles())
    assert draft is not None
    return plan(folder, as_toml(draft, "unknown.pdf"), *content, cover=COVER)


def commitments(document: ExtractedDocument) -> tuple[Commitment, ...]:
    (found,) = document.plans
    assert found.plan_id.endswith("-2031-2033")
    assert said(found.title) == COVER
    assert [one.title.value for one in found.commitments] == NAMES
    return found.commitments


def test_a_draft_reads_the_forms_it_was_made_of(tmp_path: Path) -> None:
    document = read_by_draft(tmp_path, forms())
    for commitment, name in zip(commitments(document), NAMES, strict=True):
        assert said(commitment.end_date) == date(2033, 12, 31)
        assert [one.name_as_printed.value for one in commitment.organisations] == [f"Dinas {name}"]
        kinds = {section.kind.value: section.text.value for section in commitment.sections}
        assert kinds["problem"] == PROBLEM.strip()
        assert kinds["commitment"].startswith(f"{name} dibuka")
        assert [one.text.value for one in commitment.indicators] == ["Portal 1", "Portal 2"]
        assert [said(one.end_date) for one in commitment.indicators] == [
            date(2031, 6, 30),
            date(2032, 6, 30),
        ]
        assert [said(one.budget) for one in commitment.indicators] == ["Rp 1 juta", "Rp 2 juta"]
        assert [said(one.emails) for one in commitment.contacts] != [None]
    assert {page.unassigned for page in document.audit} == {0}


def test_a_draft_reads_the_cards_it_was_made_of(tmp_path: Path) -> None:
    document = read_by_draft(tmp_path, cards())
    for commitment, name in zip(commitments(document), NAMES, strict=True):
        assert said(commitment.end_date) == date(2033, 12, 31)
        assert [one.name_as_printed.value for one in commitment.organisations] == [f"Dinas {name}"]
        kinds = {section.kind.value: section.text.value for section in commitment.sections}
        assert kinds == {"problem": PROBLEM.strip(), "commitment": f"{PROBLEM}Lalu dibuka."}


@pytest.mark.parametrize("content", [matrices, parted_matrices, one_matrix, one_group_matrix])
def test_a_draft_reads_the_matrices_it_was_made_of(
    content: Callable[[], list[Flowable]], tmp_path: Path
) -> None:
    for commitment in commitments(read_by_draft(tmp_path, content())):
        (measure,) = commitment.measures
        assert measure.text.value.startswith("Desa dilayani")
        assert said(measure.responsible) == "Bagian Hukum"
        assert [target.period for target in measure.targets] == ["2031", "2032"]


def test_a_draft_reads_the_text_it_was_made_of(tmp_path: Path) -> None:
    for commitment in commitments(read_by_draft(tmp_path, text())):
        assert [section.kind.value for section in commitment.sections] == ["problem", "commitment"]
        assert [one.text.value for one in commitment.indicators] == ["Portal 1", "Portal 2"]
        assert said(commitment.indicators[1].end_date) == date(2032, 6, 30)


def test_a_draft_reads_the_text_between_tables(tmp_path: Path) -> None:
    for commitment in commitments(read_by_draft(tmp_path, text_with_tables())):
        assert [section.kind.value for section in commitment.sections] == ["problem", "commitment"]
        assert [one.text.value for one in commitment.indicators] == ["Portal 1", "Portal 2"]


def test_labels_like_none_are_taken_for_what_their_place_tells(tmp_path: Path) -> None:
    document = read_by_draft(tmp_path, strange_forms())
    for commitment, name in zip(commitments(document), NAMES, strict=True):
        kinds = [(section.kind.value, section.label.value) for section in commitment.sections]
        assert kinds == [
            ("problem", "Apa yang keliru"),
            ("commitment", "Janji kita"),
            ("contribution", "Apa bedanya nanti"),
            ("relevance", "Nilai OGP"),
            ("other", "Catatan gender"),
        ]
        assert [one.name_as_printed.value for one in commitment.organisations] == [f"Dinas {name}"]
        assert [field.label.value for field in commitment.other_fields] == ["Wilayah"]
        assert [one.text.value for one in commitment.indicators] == ["Portal 1", "Portal 2"]
        assert [said(one.end_date) for one in commitment.indicators] == [
            date(2031, 12, 31),
            date(2032, 12, 31),
        ]
        assert said(commitment.indicators[0].responsible) == f"Bagian {NAMES[1]}"
    guessed = {str(f.facts["key"]) for f in document.findings if f.code == "draft-guess"}
    assert {"sections.problem", "sections.contribution", "organisations.responsible"} <= guessed


def test_what_a_draft_is_not_sure_of_is_found(tmp_path: Path) -> None:
    content = forms()
    document = read_by_draft(tmp_path, content)
    guesses = {str(f.facts["key"]) for f in document.findings if f.code == "draft-guess"}
    (tmp_path / "profiles" / "taught.toml").read_text(encoding="utf-8")
    assert guesses == {*load_profiles(tmp_path / "profiles")[0].guesses}


def test_nothing_is_drafted_of_a_text_that_repeats_nothing(tmp_path: Path) -> None:
    content = [Paragraph("Laporan ini memuat hasil kunjungan ke tiga desa.", TEXT)]
    with open_pdf(printed(tmp_path / "other.pdf", content, "Laporan 2031")) as pdf:
        pages = [page_elements(page, set()) for page in pdf.pages()]
    assert draft_profile(pages, load_profiles()) is None


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Rumusan Masalah", "sections.problem"),
        ("Tenggat waktu", "indicators.end_date"),
        ("Zzz", ""),
    ],
)
def test_an_unknown_label_is_perhaps_for_a_key(label: str, key: str) -> None:
    assert nearest_key(label) == key
