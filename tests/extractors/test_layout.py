from dataclasses import replace

from extractors.plan.forms import Form
from extractors.plan.layout import LayoutReader, Narrative
from extractors.plan.profile import Profile
from extractors.text.labels import Labels
from extractors.text.rows import Row
from tests.extractors.forms import PROFILE, label
from tests.extractors.printing import row

OTHER = Profile.model_validate(
    {
        "name": "lain",
        "about": "a form with a few labels and no number",
        "language": "id",
        "plan": {"family": "LAIN", "names": ["Rencana Lain"], "titles": []},
        "titles": {},
        "sections": {"problem": ["Apa yang kurang?"], "commitment": ["Apa yang akan dibuat?"]},
    }
)

BOOKS = {profile.name: Labels(profile) for profile in (OTHER, PROFILE)}


def forms(*tables: list[Row]) -> list[tuple[str, int | None]]:
    """The layout and number of each form in tables that follow one another without a line between."""
    rows = [replace(item, grid=grid) for grid, table in enumerate(tables) for item in table]
    parts = LayoutReader([OTHER, PROFILE], BOOKS).read(rows)
    return [(part.profile.name, part.number) for part in parts if isinstance(part, Form)]


def test_a_row_with_a_number_begins_a_form_though_its_table_has_few_labels() -> None:
    before = [row(["Apa yang kurang?"], ["Data."]), row(["Apa yang akan dibuat?"], ["Portal."])]
    number = [row(["Janji 3"]), row(["Membuka data"])]
    after = [
        row([label("sections.problem")], ["Satu"]),
        row([label("sections.alignment")], ["Dua"]),
    ]
    assert forms(before, number, after) == [("lain", None), ("uji", 3)]
    assert forms(before, after[1:], before[1:]) == [("lain", None)]


def test_a_table_that_no_profile_knows_is_narrative_and_its_dates_are_noted() -> None:
    table = [row(["No"], ["Kegiatan"], ["Waktu"]), row(["1."], ["Rapat"], ["Mei 2022"])]
    (part,) = LayoutReader([PROFILE], BOOKS).read(table)
    assert isinstance(part, Narrative)
    assert [len(words) for words in part.tables] == [7]
    assert [[word.text for word in words] for words in part.dated] == [
        ["1.", "Rapat", "Mei", "2022"]
    ]
