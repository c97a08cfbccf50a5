"""What leaves the warehouse is read from `public`: whoever writes it has no SQL of their own, and no other schema."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
EXPORTS = ROOT / "warehouse" / "sql" / "exports"
MODULES = [
    *(ROOT / "warehouse" / "exports").glob("*.py"),
    *(ROOT / "flows" / "page").glob("*.py"),
    ROOT / "warehouse" / "ask" / "report.py",
]
READS = re.compile(r"\b(?:FROM|JOIN)\s+(?!\()([\w.$]+)")


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_module_that_writes_has_sql_of_its_own(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    said = [str(node.value) for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    read = [name for text in said for name in READS.findall(text)]
    assert [name for name in read if not name.startswith("memory.main.")] == []  # the copies


def test_exports_read_the_schema_that_is_asked_for() -> None:
    """Of the attached warehouse only `$schema` is read, and of what was copied from it the copies."""
    assert len(list(EXPORTS.glob("*.sql"))) > 3
    for file in EXPORTS.glob("*.sql"):
        text = re.sub(r"--.*", "", file.read_text(encoding="utf-8"))
        named = {name for name in READS.findall(text) if "." in name}
        assert all(
            name.startswith(("warehouse.$schema.", "memory.main.", "lake.")) for name in named
        ), file.name
        assert not re.search(r"\bhistory\.", text), file.name


def test_only_a_person_who_asks_has_another_schema_than_public() -> None:
    """`shown_schema` alone tells the schema, by `with_contacts`, and nobody there names `main`."""
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Constant) and node.value in ("main", "history")), (
                module
            )
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "shown_schema":
                (given,) = node.keywords
                assert given.arg == "with_contacts"
                assert isinstance(given.value, ast.Name), module
