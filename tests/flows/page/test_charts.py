"""Charts can be drawn of any text and any counts."""

from __future__ import annotations

import re
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from flows.page.charts import Chart, Part, drawing, stacked_bars
from flows.page.texts import catalogue
from models.languages import Language


def texts(parts: list[Part]) -> list[str]:
    drawing = stacked_bars(parts, {"due": "#000", "later": "#999"}, "targets")
    return re.findall(r">([^<]+)</text>", drawing)


@pytest.mark.parametrize(("longest", "numbers"), [(1, "0 1"), (2, "0 1 2"), (20, "0 5 10 15 20")])
def test_no_number_stands_twice_at_the_axis(longest: int, numbers: str) -> None:
    parts = [Part("a", "due", 1), Part("b", "due", longest - 1), Part("b", "later", 1)]
    assert [text for text in texts(parts) if text.isdigit()] == numbers.split()


def test_a_label_may_hold_characters_that_no_picture_can() -> None:
    assert "Kominfo <&> 😀" in [
        text.replace("&lt;&amp;&gt;", "<&>")
        for text in texts([Part("Kom\x00in\x07fo <&> \ufffe😀", "due", 3)])
    ]


def test_another_process_draws_the_same() -> None:
    chart = Chart([Part("a", "due", 2)], {"due": "#000"}, "targets")
    with drawing() as draw:
        assert draw(chart) == stacked_bars(*chart)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the address space has no limit")
def test_a_report_without_memory_for_charts_is_written_and_says_so(
    loaded: Path, tmp_path: Path
) -> None:
    """V8 ends its process where it cannot reserve its address space."""
    page = tmp_path / "report.html"
    limit = 6_000_000 * 1024
    told = subprocess.run(
        [
            sys.executable,
            "-m",
            "flows.cli.program",
            "export",
            page,
            "--as",
            "report",
            "-w",
            loaded,
            "--lang",
            "id",
        ],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (told.returncode, told.stderr.count("\n")) == (0, 1)
    assert "the page is without them" in told.stderr
    said = page.read_text(encoding="utf-8")
    assert catalogue(Language.INDONESIAN)["page"]["no_chart"] in said
    assert "data:image/svg" not in said
