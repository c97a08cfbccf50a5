"""Texts from outside (of documents, file names, answers, errors) as they may be shown to people.

A text can hold what steers a terminal, turns the order of letters around, or begins a line that seems to be ours. All
that is shown goes through here; what is stored and what programs read stays as it is.
"""

from __future__ import annotations

import re
from unicodedata import category

UNSHOWN = "�"
"""Stands for a character that is not shown."""

_KEPT = {"\n", "\t", "\u00ad", "\u200c", "\u200d"}
"""Ends of lines, tabs; and what words and emoji are joined or broken with, which changes nothing else."""

_STEERING = ("Cc", "Cf", "Cs")
"""Unicode's categories of control and format characters, and of halves of characters."""

_MARKDOWN = re.compile(r"[\\`*\[\]<>|#~]")

_LINE_ENDS = re.compile(r"\r\n|[\u2028\u2029]")


def harmless(text: str) -> str:
    """The text, over as many lines as it has, without control characters, marks that turn its order, or hidden ones."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, _LINE_ENDS.sub("\n", text)))


def one_line(text: str) -> str:
    """The text on one line, with nothing in it that `harmless` does not let through."""
    return harmless(" ".join(text.split()))


def name_as_shown(name: str) -> str:
    """A file's name, character by character: what begins a new line in it is not shown either."""
    return harmless(name).translate(dict.fromkeys(map(ord, "\n\t"), UNSHOWN))


def in_markdown(text: str) -> str:
    """The text on one line of Markdown, where it stands for nothing but itself."""
    return _MARKDOWN.sub(r"\\\g<0>", one_line(text))


def _shown(sign: str) -> str:
    is_shown = sign.isprintable() or sign in _KEPT or category(sign) not in _STEERING
    return sign if is_shown else UNSHOWN
