"""Names, addresses and numbers of people are told from the numbers and names that may leave."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from models.sentences import GAP
from models.vocabularies import using_folder
from warehouse.privacy.patterns import Withholder, is_name, names_listed_in, quick_pattern

PEOPLE = [
    "Sari Contoh, S.H.",
    "Prof. Dr. Budi Teladan",
    "Bunga, S.E.",
    "Rina Marlina (Bappenas)",
    "Siti Nur Aminah",
    "Ni Luh Putu Ayu Lestari",
    "Nur'aini Pérez",
]

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
    ("rina@\n\ncontoh.go.id", GAP),
    ("rina\n\n@contoh.go.id", GAP),
    ("rina@contoh.\n\ngo.id", GAP),
    ("rina@contoh\n\n.go.id", GAP),
    ("rina@con\ntoh.go.id", GAP),
    ("rina@con-\ntoh.go.id", GAP),
    ("rina.mar-\nlina@contoh.go.id", GAP),
    ("rina @ contoh . go . id", GAP),
    ("“rina”@contoh.go.id", GAP),
    ("'rina'@contoh.go.id", GAP),
    ("rina＠contoh.go.id", GAP),
    ("ｒｉｎａ＠ｃｏｎｔｏｈ．ｇｏ．ｉｄ", GAP),
    ("rina at contoh dot go dot id", GAP),
    ("rina [at] contoh titik go titik id", GAP),
    ("rina(dot)marlina(at)contoh(dot)go(dot)id", GAP),
    ("rina.marlina[@]contoh.go.id", GAP),
    ("rina.marlina (@) contoh.go.id", GAP),
    ("rina.marlina<at>contoh<dot>go<dot>id", GAP),
    ("rina.marlina -at- contoh -dot- go -dot- id", GAP),
    ("rina.marlina_at_contoh.go.id", GAP),
    ("rina.marlina at contoh.com", GAP),
    ("?surel=rina%40contoh.go.id", f"?surel={GAP}"),
    ("rina&#64;contoh.go.id", GAP),
    ("rina@\u00adcontoh.go.id", GAP),
    ("rina@[192.168.1.1]", GAP),
    ("rina@intranet", GAP),
    ("rina@contoh,go,id", GAP),
    ("rina@контоh.рф", GAP),
    ("tersedia at data.go.id", None),
    ("versi 2.0 at data.go.id", None),
    ("state-of-the-art", None),
    ("rina@contoh.go.id titik koordinat", f"{GAP} titik koordinat"),
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
    ("HP081234567890", f"HP{GAP}"),
    ("0812/3456/7809", GAP),
    ("0812‑3456‑7822", GAP),
    ("0812—3456—7822", GAP),
    ("0812·3456·7824", GAP),
    ("0812_3456_7823", GAP),
    ("0812~3456~7823", GAP),
    ("0 8 1 2 3 4 5 6 7 8 9", GAP),
    ("O812-3456-7890", GAP),
    ("０８１２３４５６７８９０", GAP),
    ("0062 812 3456 7890", GAP),
    ("+62 0812 3456 7890", GAP),
    ("021/3905650", GAP),
    ("0812:3456:7890", GAP),
    ("0812, 3456, 7890", GAP),
    ("0812*3456*7890", GAP),
    ("0812x3456x7890", GAP),
    ("0 812 3456 7890", GAP),
    ("0061 2 9876 5432", GAP),
    ("[021] 3905650", GAP),
    ("Telp. (021) 390-5650, 390-5651 dan 390-5652", f"Telp. {GAP}"),
    ("8123456789 (WA)", f"{GAP} (WA)"),
    ("hubungi di 81234567891", f"hubungi di {GAP}"),
    ("٠٨١٢٣٤٥٦٧٨٩٠", GAP),
    ("𝟎𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟎", GAP),
    ("⓪⑧①②③④⑤⑥⑦⑧⑨⓪", GAP),
    ("Anggaran 8500000000 rupiah", None),
    ("Tanggal 08, 09, 10 dan 11 Agustus 2021", None),
    ("nomor 2 01/01/2025 31/12/2026\n3. Selesai", None),
    ("0 85 90 75 60 100", None),
    ("WA = 3456789", f"WA = {GAP}"),
    ("HP: 345/67/89", f"HP: {GAP}"),
    ("HP:\n\n0812 3456\n\n7890", f"HP:\n\n{GAP}"),
    ("HP: 081234567891\n2. 081398765432", f"HP: {GAP}\n2. {GAP}"),
    ("08/2021-12/2022", None),
    ("08/09/2021 – 10/12/2022", None),
    ("No. 0812/2021", None),
    ("10 8 12 45 7 9 10 11 12", None),
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
    ("NIK 3174‑0512‑0385‑0001", f"NIK {GAP}"),
    ("NIP 19850312\n\n201001 1 001", f"NIP {GAP}"),
    ("09.254.294.3-407.058", GAP),
    ("09.254.294.3–407.058", GAP),
    ("NIK 3174/051203/850001", f"NIK {GAP}"),
    ("NIP 19850312/201001/1/001", f"NIP {GAP}"),
    ("NRP 85031234", f"NRP {GAP}"),
    ("NPWP 092542943407058", f"NPWP {GAP}"),
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
    ("oleh R. Marlina, S.H., M.H. hadir", f"oleh {GAP} hadir"),
    ("oleh R Marlina", f"oleh {GAP}"),
    ("Sari Contoh, sari@contoh.go.id", f"{GAP}, {GAP}"),
    ("Sari Contoh, A.B@contoh.go.id", f"{GAP}, {GAP}"),
    ("Marlina, Rina", GAP),
    ("RINA M. hadir", f"{GAP} hadir"),
    ("Siti Aminah dan S. N. Aminah", f"{GAP} dan {GAP}"),
    ("Siti N. Aminah SH, MSi hadir", f"{GAP} hadir"),
    ("Rina Mar-\nlina", GAP),
    ("Ri\u00adna Marlina", GAP),
    ("Rina (Marlina) hadir", f"{GAP}) hadir"),
    ("Marlina, R. hadir", f"{GAP} hadir"),
    ("Siti Nur hadir", f"{GAP} hadir"),
    ("Ni Luh P. A. Lestari, Luh Putu Ayu Lestari", f"{GAP}, {GAP}"),
    ("Nur’aini Perez, Nur`aini Pérez, Nuraini Perez", f"{GAP}, {GAP}, {GAP}"),
    ("Rina-Contoh", None),
    ("Ni Luh", None),
    ("r. marlina", None),
    ("a. contoh", None),
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
    ("PIC – Yanti Brotoasmoro", f"PIC – {GAP}"),
    ("PIC = Endang Sulastri", f"PIC = {GAP}"),
    ("PIC “Yanti Broto”", f"PIC “{GAP}”"),
    ("Narahubung: 1. Yanti Broto", f"Narahubung: 1. {GAP}"),
    ("PIC: Kol. (Purn.) Yusuf Hidayat", f"PIC: Kol. (Purn.) {GAP}"),
    ("Ibu/Bapak Dra. Hj. Nur Aini", f"Ibu/Bapak Dra. Hj. {GAP}"),
    ("Bapak A. B. Cokronagoro", f"Bapak {GAP}"),
    ("ibu wati suryadiningrat hadir", f"ibu {GAP} hadir"),
    ("Bu Rini Koesoemo", f"Bu {GAP}"),
    ("Mbak Rini", f"Mbak {GAP}"),
    ("CP: Dedi Wiratama", f"CP: {GAP}"),
    ("kontak: Andi Saputra", f"kontak: {GAP}"),
    ("Kontak – Andi Saputra", f"Kontak – {GAP}"),
    ("Sdr. Yanto Basuki, S.H., M.H. hadir", f"Sdr. {GAP} hadir"),
    ("Bapak Yanto, S.Kom, MM hadir", f"Bapak {GAP} hadir"),
    ("P.I.C. Tono Wijaya", f"P.I.C. {GAP}"),
    ("Nara-hubung: Tono Wijaya", f"Nara-hubung: {GAP}"),
    ("Person in charge: Tono Wijaya", f"Person in charge: {GAP}"),
    ("Contact Person (CP): Tono Wijaya", f"Contact Person (CP): {GAP}"),
    ("Narahubung: tono suwignyo", f"Narahubung: {GAP}"),
    ("Sdr/i Tono, Sdr(i). Tono Wijaya", f"Sdr/i {GAP}, Sdr(i). {GAP}"),
    ("Bapak K.H. Ma'ruf Salim", f"Bapak K.H. {GAP}"),
    ("Bapak Dr. (H.C.) Tono Wijaya", f"Bapak Dr. (H.C.) {GAP}"),
    ("Bapak de la Cruz, Ibu d’Angelo", f"Bapak {GAP}, Ibu {GAP}"),
    ("PIC: Tono Wijaya, Wulan Guritno dan Ani", f"PIC: {GAP}, {GAP} dan {GAP}"),
    ("PIC: Tono Wijaya/Wulan Guritno", f"PIC: {GAP}/{GAP}"),
    ("PIC:\n- Tono Wijaya\n- Wulan Guritno", f"PIC:\n- {GAP}\n- {GAP}"),
    ("PIC:\n• Tono Wijaya\n• Wulan Guritno", f"PIC:\n• {GAP}\n• {GAP}"),
    ("PIC: Tono Wijaya ➢ Wulan Guritno", f"PIC: {GAP} ➢ {GAP}"),
    ("Narahubung: 1) Tono (WA saja) 2) Wulan", f"Narahubung: 1) {GAP} (WA saja) 2) {GAP}"),
    ("PIC: Tono HP 0812 3456 7891; Wulan", f"PIC: {GAP} HP {GAP}; {GAP}"),
    ("PIC: Tono Wijaya, Kepala Bagian", f"PIC: {GAP}, Kepala Bagian"),
    ("PIC: Tono Wijaya dan Bantuan Hukum", f"PIC: {GAP} dan Bantuan Hukum"),
    ("PIC: Biro Hukum; Biro Perencanaan", None),
    ("Disusun oleh: tim penyusun", None),
    ("contact: support", None),
    ("kontak Andi dengan warga", None),
    ("CP Fase A dan CP Umum", None),
    ("Contact: Ministry of Home Affairs", None),
    ("Kontak: Kementerian Dalam Negeri", None),
    ("ibu menyusui dan bapak kandung", None),
    ("Bapak A. Kementerian", None),
    ("PIC: Kementerian Dalam Negeri", None),
    ("PIC Komitmen 7", None),
    ("narahubung pada instansi", None),
    ("Ibu Kota Nusantara", None),
    ("disusun oleh Tim Penyusun", None),
    ("para ibu hamil", None),
]


@pytest.mark.parametrize(
    "said", [said for said, left in [*EMAILS, *PHONES, *IDENTITIES, *FOLLOWING] if left]
)
def test_what_is_looked_for_first_misses_none(said: str) -> None:
    """DuckDB looks older texts through with this pattern alone."""
    found = "SELECT regexp_matches($said, $pattern, 'i')"
    assert duckdb.execute(found, {"said": said, "pattern": quick_pattern()}).fetchone() == (True,)


@pytest.mark.parametrize(
    ("said", "left"),
    [*EMAILS, *PHONES, *IDENTITIES, *NAMES, *FOLLOWING],
    ids=lambda case: repr(case),
)
def test_personal_data_is_told_from_other_text(said: str, left: str | None) -> None:
    assert Withholder(PEOPLE)(said) == (left or said)


@pytest.mark.parametrize(
    ("added", "said", "left"),
    [
        ('persons = ["penghubung"]', "Penghubung: Tono Wijaya", f"Penghubung: {GAP}"),
        ('telephones = ["saluran"]', "saluran 12345", f"saluran {GAP}"),
        ('identities = ["KTA"]', "KTA 12345678", f"KTA {GAP}"),
        ('without.addressed = ["mas"]', "Mas Kawin", "Mas Kawin"),
        ('no_names = ["Camat"]', "Bapak Camat", "Bapak Camat"),
        (
            'bodies = ["Nusantara"]',
            "PIC: Tono, Bappeda Nusantara",
            f"PIC: {GAP}, Bappeda Nusantara",
        ),
    ],
)
def test_a_folder_of_profiles_adds_words(added: str, said: str, left: str, tmp_path: Path) -> None:
    (tmp_path / "vocabularies").mkdir()
    (tmp_path / "vocabularies" / "privacy.toml").write_text(added, encoding="utf-8")
    before = Withholder()(said)
    assert before != left
    with using_folder(tmp_path):
        assert Withholder()(said) == left
    assert Withholder()(said) == before


@pytest.mark.parametrize(
    "unit", ["x", "8", "a.", "-", "a(dot)", "a-at-", "Rina-", "PIC: A (", "Aa "]
)
def test_long_stretches_without_an_address_are_looked_at_once(unit: str) -> None:
    said = f"PIC {unit * (20_000 // len(unit))}"
    assert GAP in Withholder(PEOPLE)(f"{said} surel: a@contoh.go.id")


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Tono Wijaya, S.E.", ["Tono Wijaya"]),
        ("1. Tono Wijaya (0812)\n2. Wulan Guritno", ["Tono Wijaya", "Wulan Guritno"]),
        ("Tono Wijaya/Ani dan Wulan Guritno", ["Tono Wijaya", "Wulan Guritno"]),
        ("Biro Hukum", []),
        ("Bantuan Hukum", []),
        ("sesuai jadwal", []),
        ("0812 3456 7891", []),
    ],
)
def test_names_under_a_label_of_contacts_are_known_elsewhere(said: str, names: list[str]) -> None:
    assert names_listed_in(said) == names


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
