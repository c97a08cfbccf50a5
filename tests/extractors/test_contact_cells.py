import pytest

from extractors.entities.contact_cells import (
    contacts_in,
    holds_name,
    is_contact_label,
    names_person,
)
from tests.extractors.printing import printed, shown


@pytest.mark.parametrize(
    ("cell", "person", "position", "emails", "phones"),
    [
        ("Budi Santosa (e-mail: budi@contoh.id)", "Budi Santosa", None, ["budi@contoh.id"], []),
        ("Budi Santosa – Kasubdit Tata Data", "Budi Santosa", "Kasubdit Tata Data", [], []),
        ("Budi Santosa, S.H. (Kepala Biro Umum)", "Budi Santosa, S.H", "Kepala Biro Umum", [], []),
        ("Kepala Biro Umum, biro@contoh.id", None, "Kepala Biro Umum", ["biro@contoh.id"], []),
        ("Budi Santosa\nKepala Biro Umum\nbudi@contoh.id\nHP: 0812 9174 280", "Budi Santosa",
         "Kepala Biro Umum", ["budi@contoh.id"], ["+628129174280"]),
        ("budi@contoh.id", None, None, ["budi@contoh.id"], []),
    ],
)  # fmt: skip
def test_a_contact_in_one_cell_is_taken_apart(
    cell: str, person: str | None, position: str | None, emails: list[str], phones: list[str]
) -> None:
    (found,) = contacts_in(printed(cell))
    assert (found.person.value if found.person else None) == person
    assert (found.position.value if found.position else None) == position
    assert [email.value for email in found.emails] == emails
    assert [phone.value for phone in found.phones] == phones
    assert found.position is None or found.position.value in shown(found.position)


def test_a_semicolon_stands_between_two_contacts() -> None:
    found = list(contacts_in(printed("Budi – Kasubdit Data; Sari – Analis Data")))
    assert [(c.person and c.person.value, c.position and c.position.value) for c in found] == [
        ("Budi", "Kasubdit Data"),
        ("Sari", "Analis Data"),
    ]


def test_whose_an_address_is() -> None:
    assert holds_name("budisantosa@contoh.id", "Budi Dwi Santosa")
    assert not holds_name("sekretariat@contoh.id", "Budi Dwi Santosa")
    assert not holds_name("adi@contoh.id", "Adi")  # three letters stand in many an address
    assert names_person("Budi Santosa: 0812", "Budi Santosa")
    assert not names_person("Budiman: 0812", "Sari")


@pytest.mark.parametrize(
    ("label", "is_one"),
    [("Point of Contact Kementerian/Lembaga", True), ("PIC", True), ("CSO Mitra", False), ("Picu", False)],
)  # fmt: skip
def test_which_fields_print_contacts(label: str, is_one: bool) -> None:
    assert is_contact_label(label) == is_one
