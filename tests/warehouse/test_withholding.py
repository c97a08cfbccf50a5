"""Names, addresses and telephone numbers are told from the numbers and names that may leave."""

from __future__ import annotations

import pytest

from warehouse.withholding import GAP, withholding


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Tel. (021) 3905650 ext 2", f"Tel. {GAP}"),
        ("+62 812-3456-7890", GAP),
        ("021 390 5650", GAP),
        ("a.b-c@kem.go.id.", f"{GAP}."),
        ("nama [at] kem.go.id, nama(AT)kem [dot] id", f"{GAP}, {GAP}"),
        ("hadir (at) Jakarta", None),
        ("Sari  Contoh, S.H. dan Sari Contoh", f"{GAP} dan {GAP}"),
        ("SARI CONTOH dan sari contoh", f"{GAP} dan {GAP}"),
        ("Budi  Teladan, lalu BUDI TELADAN", f"{GAP}, lalu {GAP}"),
        ("Bunga, BUNGA", f"{GAP}, {GAP}"),
        ("bunga", None),
        ("Telp. 31934511, HP: 390 56", f"{GAP}, {GAP}"),
        ("1. Telp 2. WA 3", None),
        ("Sari Contohan", None),
        ("09-01-2021 s.d. 31-12-2022", None),
        ("Rp 1.000.000.000", None),
        ("UU 14/2008, 2020-2022, 0,5%", None),
    ],
)
def test_people_are_told_from_others(said: str, left: str | None) -> None:
    assert withholding(["Sari Contoh, S.H.", "Prof. Dr. Budi Teladan", "Bunga, S.E."])(said) == (
        left or said
    )


def test_without_names_addresses_are_still_kept_back() -> None:
    assert withholding([])("Budi, budi@contoh.id") == f"Budi, {GAP}"
