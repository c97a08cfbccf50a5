"""Through how many modules a word goes: from glyphs to a row of SQL, and from a report's cell to its match.

    RENAKSI_READ_HERE=1 python -m benchmarks.path

A plan and a report are loaded in this process while every call is watched. A module is on a word's way if another one
calls it and is given something that holds the word, deep within it or not. So predicates and measures, which only look
at a word, are not on its way, nor are a module's own helpers, nor what hands the very object back that it was handed.
With a star are the steps: modules that are handed the word, too, and give something else that holds it. The word is one
that the document prints once and no vocabulary has; until there are words, its characters count for it. The modules are
printed in the order in which they first give the word.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from msgspec import Struct, structs
from pydantic import BaseModel

from flows.pipeline.steps import LoadRequest, load_documents
from ingest.words.glyphs import Char

ROOT = Path(__file__).parent.parent
ROOMS = ("ingest", "extractors", "warehouse", "flows", "models")
SAMPLES = ROOT / "samples"
DEPTH = 9
"""How deep within arguments and results the word is looked for."""

PLAN, PLAN_WORD = SAMPLES / "plan.pdf", "kuitansi"
REPORT, REPORT_WORD = SAMPLES / "report-b06-pemerintah.pdf", "kendaraan"
WANTED = {PLAN: 20, REPORT: 24}
"""No more modules than this."""


class Way:
    """The modules that give a word to others, with the first function of each that does, and whether it is a step."""

    def __init__(self, word: str) -> None:
        self._word = word
        self.modules: dict[str, str] = {}
        self._places: dict[CodeType, str] = {}

    def watch(self, frame: FrameType, event: str, result: Any) -> None:
        """Look at a function that returns or yields; for `sys.setprofile`."""
        if event != "return" or result is None or isinstance(result, bool | int | float):
            return
        module = self._module_of(frame.f_code)
        if not module or module in self.modules or not self._is_called_by_another(frame, module):
            return
        code = frame.f_code
        names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        given = [frame.f_locals.get(name) for name in names]
        if any(result is thing for thing in given) or not self._holds(result):
            return
        step = "*" if any(map(self._holds, given)) else " "
        self.modules[module] = f"{step} {code.co_qualname}"

    def _is_called_by_another(self, frame: FrameType, module: str) -> bool:
        caller = frame.f_back
        while caller and not (by := self._module_of(caller.f_code)):
            caller = caller.f_back  # through a library, as `map` or `sorted` with a key
        return caller is None or by != module

    def _module_of(self, code: CodeType) -> str:
        if code not in self._places:
            path = Path(code.co_filename)
            within = path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in ROOMS
            self._places[code] = str(path.relative_to(ROOT)) if within else ""
        return self._places[code]

    def _holds(self, thing: Any, depth: int = DEPTH) -> bool:
        if isinstance(thing, str):
            return self._word in thing
        if thing is None or not depth or isinstance(thing, int | float | bytes):
            return False
        return any(self._holds(part, depth - 1) for part in _parts(thing))


def _parts(thing: Any) -> Iterator[Any]:
    """What an object of ours or a collection holds."""
    if isinstance(thing, Mapping):
        yield from thing.keys()
        yield from thing.values()
    elif isinstance(thing, list | tuple | set | frozenset):
        if thing and isinstance(next(iter(thing)), Char):
            yield "".join([char.text for char in thing if isinstance(char, Char)])
        else:
            yield from thing
    elif isinstance(thing, Struct):
        yield from (value for _, value in structs.asdict(thing).items())
    elif is_dataclass(thing) and not isinstance(thing, type):
        yield from (getattr(thing, field.name, None) for field in fields(thing))
    elif isinstance(thing, BaseModel):
        yield from (value for _, value in thing)


def way_of(word: str, document: Path, warehouse: Path) -> dict[str, str]:
    """The modules on the way of the word, which the document prints once, while it is loaded."""
    way = Way(word)
    sys.setprofile(way.watch)
    try:
        load_documents(LoadRequest((document,), warehouse))
    finally:
        sys.setprofile(None)
    return way.modules


def main() -> None:
    """Print both ways, and whether they are as short as wanted."""
    is_short = True
    with tempfile.TemporaryDirectory() as folder:
        warehouse = Path(folder) / "path.duckdb"
        for document, word in ((PLAN, PLAN_WORD), (REPORT, REPORT_WORD)):
            modules = way_of(word, document, warehouse)
            steps = sum(function.startswith("*") for function in modules.values())
            print(f"{document.name}, “{word}”: {len(modules)} modules, {steps} of them steps")
            _print(modules.items())
            is_short &= len(modules) <= WANTED[document]
    sys.exit(not is_short)


def _print(modules: Iterable[tuple[str, str]]) -> None:
    for number, (module, function) in enumerate(modules, 1):
        print(f"{number:3} {module:45} {function}")


if __name__ == "__main__":
    main()
