"""An installation without a network, and the container's commands, run outside of one."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OFFLINE = {"UV_OFFLINE": "1", "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull}


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `make wheels` gathers, in a folder like the repository's."""
    copy = tmp_path_factory.mktemp("repository")
    for path in ROOT.iterdir():
        if path.name not in ("build", ".git", ".venv"):
            (copy / path.name).symlink_to(path)
    (copy / ".venv").symlink_to(sys.prefix)
    made = subprocess.run(
        ["make", "-o", ".venv/.complete", "wheels"], cwd=copy, capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("the packages cannot be had from their registry here")
    return copy / "build" / "wheels"


def run(*command: str | Path, cwd: Path, **more: str) -> str:
    """What a command prints, which has no network to ask."""
    environment = {**os.environ, **OFFLINE, "HOME": str(cwd), **more}
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_it_is_installed_without_a_network(wheels: Path, tmp_path: Path) -> None:
    (line,) = re.findall(
        r"^    uv (tool install --offline .*)$", (ROOT / "README.md").read_text(), re.M
    )
    words = [str(wheels) if word == "build/wheels" else word for word in shlex.split(line)]
    tools = {f"UV_{name}_DIR": str(tmp_path / name) for name in ("TOOL", "TOOL_BIN", "CACHE")}
    run(Path(sys.prefix, "bin", "uv"), *words, "--python", sys.executable, cwd=tmp_path, **tools)
    program = tmp_path / "TOOL_BIN" / "renaksi"
    run(program, "load", ROOT / "samples" / "plan.pdf", cwd=tmp_path)
    run(program, "export", "surat", "--as", "letters", "--period", "B06", cwd=tmp_path)
    run(program, "export", "laporan.html", "--as", "report", cwd=tmp_path)


@pytest.mark.slow
def test_the_commands_of_the_container_run(wheels: Path, tmp_path: Path) -> None:
    steps = re.findall(r"^([A-Z]+) (.*)$", (ROOT / "Dockerfile").read_text(), re.M)
    copies = [words.split() for step, words in steps if step == "COPY"]
    assert copies == [["build/wheels", "wheels"], ["prefect.yaml", "."]]
    shutil.copytree(wheels, tmp_path / "wheels")
    shutil.copy(ROOT / "prefect.yaml", tmp_path)
    (install, *_) = (words for step, words in steps if step == "RUN")
    run("sh", "-c", install.replace("python", shlex.quote(sys.executable), 1), cwd=tmp_path)
    assert not (tmp_path / "wheels").exists()
    (command,) = (words for step, words in steps if step == "CMD")
    program, *words = re.findall(r'"([^"]+)"', command)
    told = run(tmp_path / "env" / "bin" / program, *words, "--help", cwd=tmp_path)
    assert "--pool" in told
    loaded = run(
        *(tmp_path / "env" / "bin" / "renaksi", "load", ROOT / "samples" / "plan.pdf"), cwd=tmp_path
    )
    assert "plan.pdf" in loaded
