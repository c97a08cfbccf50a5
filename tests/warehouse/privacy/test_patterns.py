"""Names, addresses and numbers of people are told from the numbers and names that may leave."""

from __future__ import annotations

import pytest

from models.sentences import GAP
from warehouse.privacy.patterns import Withholder, is_name

PEOPLE = ["Sari Contoh, S.H.", "Prof. Dr. Budi Teladan", "Bunga, S.E.", "Rina Marlina (Bappenas)"]

EMAILS = [
    ("a.b-c@kem.go.id.", f"{GAP}."),
    ("nama [at] kem.go.id, nama(AT)kem [dot] id", f"{GAP}, {GAP}"),
    ("surel: A_B@Kem.Go.Id", f"surel: {GAP}"),
    ("rina@\ncontoh.go.id", GAP),
    ("rina@ contoh.go.id", GAP),
    ("rina\n@contoh.go.id", GAP),
    ("rina.marlina@contoh.\ngo.id", GAP),
    ("rina. marlina@contoh.go.id", GAP),
    ("a@b.go.id. Untuk itu", f"{GAP}. Untuk itu"),
    ("Dalam Negeri. ppid@b.go.id", f"Dalam Negeri. {GAP}"),
    ("hadir (at) Jakarta", None),
    ("akun @lapor1708", None),
]
PHONES = [
    ("Tel. (021) 3905650 ext 2", f"Tel. {GAP} ext 2"),
    ("+62 812-3456-7890", GAP),
    ("62812 3456 7891", GAP),
    ("021 390 5650", GAP),
    ("021.390.5650", GAP),
    ("(0274) 555-123", GAP),
    ("0274-555123", GAP),
    ("0812.3456.7891", GAP),
    ("0812-3456-\n7891", GAP),
    ("0812 87 65 4321", GAP),
    ("+65 6123 4567", GAP),
    ("1. 081234567891\n2. 081398765432", f"1. {GAP}\n2. {GAP}"),
    ("Agus (0811-2222-333)", f"Agus ({GAP})"),
    ("Telp. 31934511, HP: 390 56", f"Telp. {GAP}, HP: {GAP}"),
    ("WA 3456789", f"WA {GAP}"),
    ("No. HP 3456789", f"No. HP {GAP}"),
    ("kantor 5551234", f"kantor {GAP}"),
    ("1. Telp 2. WA 3", None),
    ("di 514 kantor 34 provinsi", None),
    ("hubungi 1708 atau 119", None),
    ("09-01-2021 s.d. 31-12-2022", None),
    ("tanggal 01-02-2021 10:30", None),
    ("08.00 - 10.00 WIB", None),
    ("Rp 1.000.000.000", None),
    ("UU 14/2008, 2020-2022, 0,5%", None),
    ("Nomor 12345/KEP/2021", None),
    ("No. 0123/2021/456", None),
    ("054.01.06.2893.001", None),
    ("indeks 0.123456789", None),
]
IDENTITIES = [
    ("3174051203850001", GAP),
    ("NIK 3174 0512 0385 0001", f"NIK {GAP}"),
    ("317405.120385.0001", GAP),
    ("NIK 31740512", f"NIK {GAP}"),
    ("NIP. 19850312 201001 1 001", f"NIP. {GAP}"),
    ("198503122010011001", GAP),
    ("2020 2021 2022 2023", None),
    ("1.234.567.890.123.456", None),
]
NAMES = [
    ("Sari  Contoh, S.H. dan Sari Contoh", f"{GAP} dan {GAP}"),
    ("SARI CONTOH dan sari contoh", f"{GAP} dan {GAP}"),
    ("Sari\nContoh", GAP),
    ("Budi  Teladan, lalu BUDI TELADAN", f"{GAP}, lalu {GAP}"),
    ("Bunga, BUNGA", f"{GAP}, {GAP}"),
    ("laporan_rina_marlina_081234567891.xlsx", f"laporan_{GAP}_{GAP}.xlsx"),
    ("Laporan-Rina-Marlina B06.xlsx", f"Laporan-{GAP} B06.xlsx"),
    ("bunga", None),
    ("Sari Contohan", None),
    ("Sari dan Contoh", None),
]
FOLLOWING = [
    ("Sdri. Ani Wijaya hadir", f"Sdri. {GAP} hadir"),
    ("Sdr Ahmad bin Salim hadir", f"Sdr {GAP} hadir"),
    ("Bapak Joko Susilo, selaku Kepala Biro", f"Bapak {GAP}, selaku Kepala Biro"),
    ("Bapak/Ibu Siti Aminah", f"Bapak/Ibu {GAP}"),
    ("PIC: Dr. Ir. Tono", f"PIC: Dr. Ir. {GAP}"),
    ("Narahubung: Sdri. Ani WA 0812.3456.7891", f"Narahubung: Sdri. {GAP} WA {GAP}"),
    ("LAPORAN DISUSUN OLEH: ANI WIJAYA, HP", f"LAPORAN DISUSUN OLEH: {GAP}, HP"),
    ("PIC: Kementerian Dalam Negeri", None),
    ("PIC Komitmen 7", None),
    ("narahubung pada instansi", None),
    ("Ibu Kota Nusantara", None),
    ("disusun oleh Tim Penyusun", None),
    ("para ibu hamil", None),
]


@pytest.mark.parametrize(
    ("said", "left"),
    [*EMAILS, *PHONES, *IDENTITIES, *NAMES, *FOLLOWING],
    ids=lambda case: repr(case),
)
def test_personal_data_is_told_from_other_text(said: str, left: str | None) -> None:
    assert Withholder(PEOPLE)(said) == (left or said)


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Rina Marlina", True),
        ("Prof. Dr. Budi Teladan, M.Sc.", True),
        ("Sekar Ayu (e-mail: sekar@contoh.go.id)", True),
        ("Kepala Biro Hukum", False),
        ("Kementerian Dalam Negeri", False),
        ("Transparency International Indonesia", False),
        ("", False),
        ("2021", False),
    ],
)
def test_names_of_people_are_told_from_those_of_bodies_and_posts(name: str, is_one: bool) -> None:
    assert is_name(name) is is_one
