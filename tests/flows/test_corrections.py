"""A report that calls itself a correction takes the place of what it corrects, in whatever order both are loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.flows.conftest import Renaksi, asked
from tests.flows.reports import TITLES, measures_of

pytestmark = pytest.mark.slow  # each loads several documents, or starts processes

ACHIEVEMENTS = "SELECT achievement, count(*) FROM progress_entries GROUP BY ALL ORDER BY ALL"
CODES = "SELECT code FROM findings WHERE code LIKE 'report-amend%' ORDER BY ALL"


@pytest.fixture
def original(held: Path, sample: Path, tmp_path: Path) -> Path:
    """The report that is corrected; its entries say “Dahulu”."""
    return measures_of(sample, tmp_path / "laporan b06.csv", achievement="Dahulu")


@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("KOREKSI laporan b06.csv", TITLES),
        ("laporan b06 revisi.csv", TITLES),
        ("koreksi/laporan b06.csv", TITLES),
        ("a.csv", (TITLES[0], "Periode B06 (PERBAIKAN)")),
        ("a.csv", (*TITLES, "Corrected")),
    ],
)
def test_a_correction_counts_in_whatever_order_both_are_loaded(
    renaksi: Renaksi,
    original: Path,
    sample: Path,
    tmp_path: Path,
    name: str,
    titles: tuple[str, ...],
    is_first: bool,
) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    correction = measures_of(sample, file, titles=titles, achievement="Sekarang")
    for each in (correction, original) if is_first else (original, correction):
        assert renaksi("load", each).code == 0
    (row,) = asked(renaksi, ACHIEVEMENTS)
    assert row.startswith("Sekarang,")


@pytest.mark.parametrize("is_first", [True, False])
def test_a_correction_of_some_entries_leaves_the_others(
    renaksi: Renaksi, original: Path, sample: Path, tmp_path: Path, is_first: bool
) -> None:
    all_rows = len(original.read_text(encoding="utf-8").splitlines()) - 3
    file = measures_of(sample, tmp_path / "koreksi.csv", achievement="Sekarang")
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join(lines[:4]), encoding="utf-8")
    for each in (file, original) if is_first else (original, file):
        renaksi("load", each)
    assert asked(renaksi, ACHIEVEMENTS) == [f"Dahulu,{all_rows - 1}", "Sekarang,1"]
    assert asked(renaksi, "SELECT count(*) FROM matches") == [str(all_rows)]
    assert asked(renaksi, CODES) == ["report-amended-by" if is_first else "report-amends"]


def test_the_second_correction_outweighs_the_first(
    renaksi: Renaksi, original: Path, sample: Path, tmp_path: Path
) -> None:
    second = measures_of(sample, tmp_path / "a revisi 2.csv", achievement="Kedua")
    first = measures_of(sample, tmp_path / "b revisi 1.csv", achievement="Pertama")
    renaksi("load", second, first, original)
    (row,) = asked(renaksi, ACHIEVEMENTS)
    assert row.startswith("Kedua,")
    assert asked(renaksi, "SELECT correction FROM progress_reports") == ["2"]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2), (0, 2, 1)])
def test_what_a_second_correction_says_again_counts_once(
    renaksi: Renaksi, original: Path, sample: Path, tmp_path: Path, order: tuple[int, ...]
) -> None:
    all_rows = len(original.read_text(encoding="utf-8").splitlines()) - 3
    files = [original]
    for name, said in (("koreksi.csv", "Pertama"), ("koreksi 2.csv", "Kedua")):
        file = measures_of(sample, tmp_path / name, achievement=said)
        lines = file.read_text(encoding="utf-8").splitlines()
        file.write_text("\n".join(lines[:4]), encoding="utf-8")
        files.append(file)
    for place in order:
        assert renaksi("load", files[place]).code == 0
    assert asked(renaksi, ACHIEVEMENTS) == [f"Dahulu,{all_rows - 1}", "Kedua,1"]


def test_corrections_outlive_a_rebuild(
    renaksi: Renaksi, original: Path, sample: Path, tmp_path: Path
) -> None:
    renaksi("load", sample, "--force")
    renaksi("load", measures_of(sample, tmp_path / "a revisi.csv", achievement="Sekarang"))
    renaksi("load", original)
    assert renaksi("rebuild").out.strip().endswith("every relation is as it was.")
    renaksi("load", original, "--force")
    (row,) = asked(renaksi, ACHIEVEMENTS)
    assert row.startswith("Sekarang,")


def test_a_table_that_speaks_of_revisions_is_no_correction(
    renaksi: Renaksi, original: Path, sample: Path, tmp_path: Path
) -> None:
    renaksi("load", measures_of(sample, tmp_path / "b06.csv", achievement="Revisi peraturan"))
    assert asked(renaksi, "SELECT correction FROM progress_reports") == ["0"]
