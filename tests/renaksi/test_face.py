"""What `import renaksi` offers, what it shows at a prompt, and what it says where another package hides one of ours."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import renaksi
from renaksi.rooms import ROOMS
from tests.flows.conftest import loaded, sample

__all__ = ["loaded", "sample"]

ROOT = Path(__file__).parents[2]


def python(*arguments: str, cwd: Path, path: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run Python on our code, in a folder."""
    environment = os.environ | {"PYTHONPATH": str(path)}
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def test_face_offers_what_it_names() -> None:
    assert renaksi.__version__ == version("renaksi")
    for name in renaksi.__all__:
        assert getattr(renaksi, name)
    assert set(renaksi.__all__) <= set(dir(renaksi))
    assert (Path(renaksi.__file__).parent / "py.typed").exists()
    with pytest.raises(AttributeError):
        _ = renaksi.nothing


def test_face_imports_nothing_before_it_is_used(tmp_path: Path) -> None:
    done = python("-c", "import renaksi, sys; print(*sys.modules)", cwd=tmp_path)
    assert not {"duckdb", "pydantic", "rich", "models", "flows"} & set(done.stdout.split())


def test_face_loads_and_asks(sample: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "mine.duckdb"
    done = renaksi.load(sample, warehouse=warehouse)
    assert not done.failures
    assert "OGI-2030-2032 v1" in repr(done)
    assert "| plan.pdf |" in done._repr_markdown_()
    assert "plan.pdf: unchanged" in repr(renaksi.load(sample, warehouse=warehouse))
    with renaksi.open_warehouse(warehouse) as opened:
        assert len(opened.commitments.rows()) == 5


@pytest.mark.slow
def test_face_raises_what_could_not_be_loaded(sample: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.4 cut short")
    warehouse = tmp_path / "mine.duckdb"
    with pytest.raises(renaksi.RenaksiError, match=r"bad\.pdf"):
        renaksi.load(bad, sample, warehouse=warehouse)
    with renaksi.open_warehouse(warehouse) as opened:
        assert opened.plans.rows()  # the other one was loaded
    done = renaksi.load(bad, warehouse=warehouse, keep_going=True)
    assert list(done.failures) == [str(bad)]
    assert "bad.pdf" in repr(done)


def test_face_reads_tables(sample: Path) -> None:
    first, second = renaksi.tables(sample, pages=[5, 6])
    assert (first.page, second.continues) == (5, "5.1")
    assert first.rows[0][0] == "Organisasi Masyarakat Sipil"
    assert "Organisasi Masyarakat Sipil" in repr(first)
    assert 'colspan="4"' in first._repr_html_()
    (whole,) = renaksi.tables(sample, pages=[5, 6], join=True)
    assert len(whole.rows) == len(first.rows) + len(second.rows)


def test_answers_show_their_rows(loaded: Path) -> None:
    with renaksi.open_warehouse(loaded) as warehouse:
        assert "commitments" in repr(warehouse)
        assert "<td>commitments</td>" in warehouse._repr_html_()
        answer = warehouse.sql("SELECT plan_id, NULL AS none FROM plans ORDER BY plan_id")
        assert repr(answer).splitlines()[2] == "OGI-2030-2032"
        assert "<td>OGI-2030-2032</td><td></td>" in answer._repr_html_()
        escaped = warehouse.sql("SELECT '<b>\x1b' AS tag")
        assert "<td>&lt;b&gt;�</td>" in escaped._repr_html_()
        long = repr(warehouse.sql("FROM range(30)"))
        assert "These are the first 20 rows." in long
        rows = warehouse.sql("FROM range(5000)").stream().rows
        assert next(rows) == (0,)
        assert repr(answer)  # what is read row by row meanwhile goes on
        assert sum(1 for _ in rows) == 4999


def test_answers_that_fail_show_why(loaded: Path) -> None:
    with renaksi.open_warehouse(loaded) as warehouse:
        wrong = warehouse.sql("SELECT nothing")
        assert "nothing" in repr(wrong)
        answer = warehouse.plans
    assert "closed" in repr(answer)


def test_module_is_the_command(tmp_path: Path) -> None:
    done = python("-m", "renaksi", "--version", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, f"renaksi {renaksi.__version__}\n")


@pytest.mark.parametrize("name", ROOMS)
@pytest.mark.parametrize("form", ["{}.py", "{}/__init__.py"])
def test_a_package_that_hides_ours_is_named(tmp_path: Path, name: str, form: str) -> None:
    hiding = tmp_path / form.format(name)
    hiding.parent.mkdir(exist_ok=True)
    hiding.write_text("")
    done = python("-m", "renaksi", "--version", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert f"{hiding} hides the package {name} of Renaksi" in done.stderr
    imported = python("-c", "from renaksi import open_warehouse", cwd=tmp_path)
    assert imported.stderr.splitlines()[-1].startswith(f"ImportError: {hiding} hides")


def test_a_command_installed_earlier_works(tmp_path: Path) -> None:
    script = "import sys; from flows.start import program; sys.argv[1:] = ['--version']; sys.exit(program())"
    done = python("-c", script, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, f"renaksi {renaksi.__version__}\n")
