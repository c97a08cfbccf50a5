import pytest

from extractors.entities.served import located_in, served_indicators
from models.plan import Indicator, Measure, MeasureOrganisation, OrganisationKind
from tests.extractors.printing import printed

RULES = "Tersedianya aturan layanan bagi warga lanjut usia di setiap tahapan layanan"
KINDS = {
    "kementerian-sosial": OrganisationKind.MINISTRY_OR_AGENCY,
    "mahkamah-agung": OrganisationKind.MINISTRY_OR_AGENCY,
    "yayasan-baru": OrganisationKind.CIVIL_SOCIETY,
}


def score(indicator: str, measure: str, *bodies: str) -> float | None:
    """How far a measure of these bodies serves an indicator; None if it serves it not."""
    found = list(
        served_indicators(
            [
                Indicator(
                    indicator_id="i", ordinal=1, number_as_printed=None, text=printed(indicator)
                )
            ],
            [
                Measure(
                    measure_id="m",
                    ordinal=1,
                    goal=None,
                    responsible=None,
                    text=printed(measure),
                    evidence=None,
                    organisations=tuple(
                        MeasureOrganisation(
                            measure_organisation_id=body,
                            name_as_printed=printed(body),
                            organisation_id=body,
                        )
                        for body in bodies
                    ),
                )
            ],
            KINDS,
        )
    )
    return found[0].score if found else None


@pytest.mark.parametrize(
    ("indicator", "measure", "body", "serves"),
    [
        (f"{RULES} di Mahkamah Agung.", f"{RULES} di Mahkamah Agung", "mahkamah-agung", True),
        (f"{RULES} di Mahkamah Agung.", f"{RULES} di MA RI", "mahkamah-agung", True),
        (f"{RULES} di Mahkamah Agung.", f"{RULES} di Kementerian Sosial.", "kementerian-sosial", False),
        (f"{RULES} di Mahkamah Agung.", f"{RULES} di lembaga sosial.", "kementerian-sosial", False),
        (f"{RULES} di lembaga sosial.", f"{RULES} di lembaga sossial.", "kementerian-sosial", True),
        (f"{RULES} di Mahkamah Agung.", f"{RULES}.", "mahkamah-agung", True),
        (f"{RULES} di Mahkamah Agung.", f"{RULES}.", "kementerian-sosial", False),
        (f"{RULES} di Mahkamah Agung.", f"{RULES}.", "yayasan-baru", True),
        (f"{RULES} di Kota Ambon", f"{RULES} di Kota Palu", "kementerian-sosial", False),
        (f"{RULES}.", f"{RULES} di Kota Palu", "kementerian-sosial", True),
    ],
)  # fmt: skip
def test_a_measure_of_another_body_or_place_serves_no_indicator(
    indicator: str, measure: str, body: str, serves: bool
) -> None:
    assert (score(indicator, measure, body) is not None) == serves


def test_unlike_texts_serve_nothing() -> None:
    assert score("Terlatihnya kader desa", "Portal data dibuka", "kementerian-sosial") is None


def test_places_are_names_after_prepositions() -> None:
    text = "Pelatihan di setiap desa pada Badan Pusat Statistik di Kota Ambon untuk warga, di BPK."
    assert [place.name for place in located_in(text)] == [
        "Badan Pusat Statistik", "Kota Ambon", "BPK",
    ]  # fmt: skip
