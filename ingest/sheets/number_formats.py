"""What a cell with a number format shows: `3` as `3 dokumen`, `0.4` as `40%`."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

_LITERAL = re.compile(r'"[^"]*"|\\.')
"""What a number format prints as it stands: a percent sign there multiplies nothing."""

_SECTION = re.compile(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[])+')
_CONDITION = re.compile(r"\[(<=|>=|<>|=|<|>)\s*(-?\d+(?:\.\d+)?)\]")
_HOLDS: dict[str, Callable[[float, float], bool]] = {
    "=": operator.eq,
    "<>": operator.ne,
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
}
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<sign>[^-\]]*)[^\]]*\]|\[[^\]]*\]|_.|\*.'
    r"|(?P<digits>General|[0#?][0#?.,/]*(?:E[+-][0#?]+)?)|(?P<other>.)",
    re.IGNORECASE,
)
_SCALED = re.compile(r"(,+)(?=\.|$)")
_LETTER = re.compile(r"[^\W\d_]")
_WITH_EXPONENT = re.compile(r"\d[.,\d]*E[+-]?\d+", re.IGNORECASE)


def printed_value(value: Any, number_format: str) -> str:
    """A value as a sheet shows it, but a number with all of its digits."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        shown = _shown_with_words(value, number_format)
        return _printed_with_sign(value, number_format) if shown is None else shown
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    return value.isoformat() if isinstance(value, date) else str(value)


def printed_number(value: float) -> str:
    """A number without what computing in binary leaves in its last digits."""
    return f"{round(value, 9):.12g}"


def has_words(text: str) -> bool:
    """Whether a number is shown with words or a unit, and not alone."""
    return _LETTER.search(_WITH_EXPONENT.sub("", text)) is not None


def with_literals(number_format: str, change: Callable[[str], str]) -> str:
    """The number format with the words that it prints changed, as for a masked copy."""

    def changed(found: re.Match[str]) -> str:
        text = found[1] or found[0].replace("\\", "")
        return f'"{change(text)}"' if _LETTER.search(text) else found[0]

    return re.sub(r'"([^"]+)"|(?:\\.)+', changed, number_format)


def _printed_with_sign(value: float, number_format: str) -> str:
    if "%" in _LITERAL.sub("", number_format):
        return f"{printed_number(value * 100)}%"
    return f"{printed_number(value)}%" if "%" in number_format else printed_number(value)


@dataclass(frozen=True, slots=True)
class _Section:
    """One section of a number format: what it prints around the digits, and how it prints these (`""` for none)."""

    before: str
    digits: str
    after: str
    is_percent: bool


def _shown_with_words(value: float, number_format: str) -> str | None:
    """The number with the words that its format prints around it, or in its place; None where it prints none."""
    if not _LETTER.search(number_format):
        return None
    section = _parsed(_section_for(value, number_format))
    if not has_words(section.before + section.after):
        return None
    if not section.digits:
        return section.before.strip()
    number = printed_number(abs(value) * (100 if section.is_percent else 1) / _scale(section))
    whole, point, rest = number.partition(".")
    least = len(section.digits.partition(".")[0]) if set(section.digits) == {"0"} else 1
    sign = "-" if value < 0 else ""
    return f"{_told(section.before)}{sign}{whole.zfill(least)}{point}{rest}{_told(section.after)}"


def _section_for(value: float, number_format: str) -> str:
    """The section of the format that is in force for this value."""
    sections = _SECTION.findall(number_format)
    conditions = [_CONDITION.search(section) for section in sections]
    if any(conditions):
        for section, found in zip(sections, conditions, strict=True):
            if found is None or _HOLDS[found[1]](value, float(found[2])):
                return str(section)
        return ""
    place = 1 if value < 0 else 2 if value == 0 else 0
    return str(sections[place] if place < min(len(sections), 3) else sections[0])


def _parsed(section: str) -> _Section:
    parts = list(_parts(section))
    numbers = [place for place, (_, is_digits) in enumerate(parts) if is_digits]
    first, last = (numbers[0], numbers[-1]) if numbers else (len(parts), len(parts))
    return _Section(
        "".join(text for text, _ in parts[:first]),
        "".join(text for text, is_digits in parts if is_digits),
        "".join(text for text, _ in parts[last + 1 :]),
        is_percent="%" in _LITERAL.sub("", section),
    )


def _parts(section: str) -> Iterator[tuple[str, bool]]:
    """What the section prints from left to right, and whether it is the number's digits."""
    for found in _TOKEN.finditer(section):
        if found["digits"]:
            yield found["digits"], True
        else:
            yield (
                found["quoted"] or found["escaped"] or found["sign"] or found["other"] or "",
                False,
            )


def _scale(section: _Section) -> int:
    """By how much the format divides: each comma behind the digits stands for a thousand."""
    scaled = _SCALED.search(section.digits)
    return int(1000 ** len(scaled[1])) if scaled else 1


def _told(text: str) -> str:
    """What is printed beside a number, where it says anything."""
    return text.replace("(", "").replace(")", "") if has_words(text) or "%" in text else ""
