"""The marks of notes, as in `100¹⁾` and `Selesai*)`, which do not belong to the word they are printed after.

A mark is raised and small, or a character that looks so (`¹`, `*`, `†`). So is an exponent, which is part of its word:
a figure after a unit of length, a variable or a power of ten, or in a chemical formula.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ingest.words.glyphs import Char
from ingest.words.settings import TEXT

_FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
_SIGNS = "*∗＊†‡"
"""What marks notes without being raised."""

_RAISED = dict(
    zip("0123456789+-abcdefghijklmnoprstuvwxyz()[]", f"{_FIGURES}{_LETTERS}⁽⁾⁽⁾", strict=True)
)
"""Print that is raised by its place, as Unicode's raised characters."""

_NUMBER = f"(?<![{_FIGURES}])[{_FIGURES[:10]}]{{1,2}}(?![{_FIGURES}])"
_LETTER = f"(?<![{_LETTERS}])(?![ⁿᵒ])[{_LETTERS}](?![{_LETTERS}])"
_SIGN = rf"(?<![{_SIGNS}])[(⁽]?[{_SIGNS}]{{1,3}}[)⁾]?(?![{_SIGNS}])"
_ONE = rf"(?:[⁽(]?(?:{_NUMBER}|{_LETTER})[⁾)]?|{_SIGN})"
_MARK = re.compile(rf"{_ONE}(?:[,;]?{_ONE})*")
"""One mark or several. A raised `ⁿ` is an exponent, an `ᵒ` an ordinal's or a degree's."""

_SPECIAL = re.compile(f"[{_FIGURES}{_LETTERS}{_SIGNS}]")

_HAS_EXPONENT = re.compile(
    r"""(?:^|[\W\d_])
        (?:[^\W\d_]                  # a variable, or the metre
        | (?:[mµnpkcdhN]|da)m        # millimetre, kilometre, …, normal cubic metre
        | CO | SO | NO | NH | CH | PO | OH )$
    | (?:^|[^0-9.,])10$
    | =[0-9.,]*[^\W\d_]{1,3}$      # E = mc²""",
    re.VERBOSE,
)
"""What a raised figure belongs to: as its exponent, or as in a formula whose figures were raised by mistake."""

_NUMBERS, _BEHIND_FIGURES = "0123456789.,", "0123456789(),"
"""What numbers consist of, and the marks of notes behind them where these are told by their size alone."""

_SQUARES = "²³"
"""The exponents after which a note's mark may follow, as in `km²¹⁾`: that is no mark of the note 21."""

_CLOSING = "%)]”\"’'.,;:!?"
"""A sign that follows one of these, a letter or a figure marks a note."""


class Part(NamedTuple):
    """Some characters of a word, or with `is_mark` the mark of a note."""

    letters: list[Char]
    is_mark: bool = False


def may_hold_marks(line: Sequence[Char]) -> bool:
    """Whether some of the line's characters are higher or smaller than others or look raised."""
    levels = {(char.bottom, char.size) for char in line}
    if len(levels) > 1:
        bottoms, sizes = zip(*levels, strict=True)
        if max(bottoms) - min(bottoms) > TEXT.above * line[0].size:
            return True
        if min(sizes) < TEXT.raised * max(sizes):
            return True
    return bool(_SPECIAL.search("".join([char.text for char in line])))


def split_marks(
    words: Sequence[list[Char]], is_parted: Callable[[Char, Char], bool]
) -> list[list[Part]]:
    """What each of the line's words consists of; `is_parted` says whether a rule is between two characters.

    Raised figures that are no marks are given as Unicode's: `km²` is no `km2`, and `10³` no `103`.
    """
    is_near = [
        after[0].x0 - before[-1].x1 <= TEXT.mark_reach * before[-1].size
        and not is_parted(before[-1], after[0])
        for before, after in pairwise(words)
    ]
    found: list[list[Part]] = []
    before: list[Char] = []
    for word, follows, is_followed in zip(words, [False, *is_near], [*is_near, False], strict=True):
        before = before if follows else []
        parts = list(_parts(word, before, is_last=not is_followed))
        before = [*before, *(char for part in parts if not part.is_mark for char in part.letters)]
        found.append(parts)
    return found


def _parts(word: Sequence[Char], before: Sequence[Char], *, is_last: bool) -> Iterator[Part]:
    """The word without its marks, then the marks; `before` is what its text prints before it."""
    shape, text = _shape(word, before), _shape(before, ())
    letters = _as_raised(word, shape)
    marks: list[Part] = []
    kept: list[Char] = []
    at = 0
    for match in _MARK.finditer(shape):
        start, end = match.span()
        stem = text + shape[:start]
        end -= shape[end - 1] == ")" and stem.count("(") > stem.count(")")
        start += _exponent(shape[start:end], stem)
        stem, mark, rest = text + shape[:start], shape[start:end], shape[end:]
        if not stem and rest and not set(mark) & set(_SIGNS):
            yield Part([*word[:end]])  # a note begins, whose mark is printed next to its text
            at = end
        elif _is_mark(mark, stem, rest) and _may_stand_there(mark, start, is_last=is_last):
            kept += letters[at:start]
            marks.append(Part([*word[start:end]], is_mark=True))
            at = end
    kept += letters[at:]
    if kept:
        yield Part(kept)
    yield from marks


def _as_raised(word: Sequence[Char], shape: str) -> list[Char]:
    """The word's characters, with Unicode's raised figures for those that its shape has."""
    return [
        char._replace(text=raised) if raised in _FIGURES else char
        for char, raised in zip(word, shape, strict=True)
    ]


def _shape(word: Sequence[Char], before: Sequence[Char]) -> str:
    """The word with one character for each of its glyphs: Unicode's raised one for what is raised by its place."""
    return "".join(
        (_RAISED.get(char.text, char.text) if is_raised else char.text)[:1] or " "
        for char, is_raised in zip(word, _raised(word, before), strict=True)
    )


def _raised(word: Sequence[Char], before: Sequence[Char]) -> Iterator[bool]:
    """Whether each of the word's characters is above its base: the largest one or, if not smaller, the last one.

    What is printed right before the word may be raised itself, as in `km² ¹⁾`. A small figure behind a number is no
    part of it wherever it stands.
    """
    largest = max(
        [*before[-TEXT.letters_before :], *word], key=lambda char: char.size, default=None
    )
    last = before[-1] if before else None
    mark = len(word) if before else _end_of_number(word)
    for at, char in enumerate(word):
        if largest and char.size < TEXT.raised * largest.size:
            yield at >= mark or _height(char, largest) > TEXT.above
            continue
        is_next = last is not None and 0 <= char.run - last.run <= 1
        is_raised = bool(last and is_next and _height(char, last) > TEXT.above_as_large)
        last = last if is_raised else char
        yield is_raised


def _end_of_number(word: Sequence[Char]) -> int:
    """Where the small mark of a note begins behind a number, which is all else that the word is; or its end."""
    least = TEXT.behind_figures * word[0].size if word else 0.0
    end = next((at for at, char in enumerate(word) if char.size < least), len(word))
    number, mark = word[:end], word[end:]
    is_number = (
        number and all(char.text in _NUMBERS for char in number) and number[-1].text.isdigit()
    )
    is_mark = all(char.size < least and char.text in _BEHIND_FIGURES for char in mark)
    return end if is_number and is_mark else len(word)


def _height(char: Char, base: Char) -> float:
    """How far the middle of a character is above its base's, as a share of that one's size."""
    return (base.top + base.bottom - char.top - char.bottom) / 2 / base.size


def _exponent(mark: str, stem: str) -> int:
    """How many characters of the mark are the exponent that it follows."""
    others = mark[1:]
    is_followed = mark[0] in _SQUARES and _MARK.fullmatch(others) and not others.isdigit()
    return 1 if is_followed and _HAS_EXPONENT.search(stem) else 0


def _may_stand_there(mark: str, start: int, *, is_last: bool) -> bool:
    """Whether the mark is in a word or after the last one: between two words a bare sign is none."""
    return bool(start) or is_last or not _is_bare_sign(mark)


def _is_bare_sign(mark: str) -> bool:
    return not set(mark) - set(_SIGNS)


def _is_mark(mark: str, stem: str, rest: str) -> bool:
    """Whether it marks a note, judged by what is printed before and after it."""
    if not (stem[-1:].isalnum() or (stem and stem[-1] in _CLOSING)):
        return False
    if mark[-1] in "⁾)":
        return True
    if rest[:1].isalnum() or rest[:1] in ("/", "⁄"):
        return False  # within a word, or a fraction
    if _is_bare_sign(mark):
        return not stem.startswith(mark)  # as plain text marks what is bold: **kata**
    return not _HAS_EXPONENT.search(stem)
