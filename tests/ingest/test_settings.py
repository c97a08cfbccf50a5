"""Each threshold of reading says what it means, in which unit, where it was measured, and which test holds it."""

import ast
import re
from pathlib import Path

import pytest

from ingest.ocr import settings as recognition
from ingest.tables import settings as tables
from ingest.words import settings as words

TESTS = Path(__file__).parent
KNOWN = {
    name
    for path in TESTS.glob("test_*.py")
    for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
}


def fields(module: object) -> dict[str, str]:
    """The names of a module's settings, with what is written below them."""
    tree = ast.parse(Path(str(vars(module)["__file__"])).read_text(encoding="utf-8"))
    (settings,) = (node for node in tree.body if isinstance(node, ast.ClassDef))
    found = {}
    for field, text in zip(settings.body, settings.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            assert isinstance(text, ast.Expr), f"nothing is written below {field.target.id}"
            found[field.target.id] = str(ast.literal_eval(text.value))
    return found


@pytest.mark.parametrize("module", [tables, words, recognition])
def test_settings_say_their_unit_source_and_test(module: object) -> None:
    for name, text in fields(module).items():
        assert re.search(r"\[[^]]+\]\.\s", text), f"{name} has no unit"
        assert "Measured: " in text, f"{name} has no source"
        named = re.findall(r"`(test_\w+)`", text.partition("Test:")[2])
        assert set(named) <= KNOWN, f"{name} names a test that is not there"
        assert named, f"{name} has no test"
