"""E-mail addresses, telephone numbers and posts as contact cells print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator

from extractors.entities.language import cut
from extractors.knowledge import knowledge
from models.declared import Table, Word, Wordings
from models.emails import AT, DOT_AS_WORD
from models.geometry import Value
from models.mistakes import shown
from models.patterns import any_of
from models.vocabularies import kept_per_folder

EMAIL = re.compile(r"(?<![\w@.%+-])[\w.%+-]*\w@\w[\w-]*(?:\.\w[\w-]*)*\.[^\W\d_]{2,}(?![\w@])")
LIKE_EMAIL = re.compile(rf"[^\s,;/()<>]*{AT}[^\s,;/()<>]*(?:{DOT_AS_WORD}[^\s,;/()<>]*)*")
SPACED_DASH = re.compile(r"\s[-–—]\s")

# A number starts with +, 0 or the bracket round an area code; digits without them are a local number.
NUMBER = r"(?<![\w@.+])(?:\+|\(\+?|(?=0))\d[\d \u00a0()\-–.]*\d"
WITHOUT_PLUS = re.compile(r"62\d{8}")
LOCAL = r"(?<![\w@.+])\d[\d \u00a0\-–]{5,}\d"


def _country(code: str) -> str:
    from phonenumbers import SUPPORTED_REGIONS

    if code not in SUPPORTED_REGIONS:
        raise ValueError(
            f"{shown(code)} is no country's code; expected two capitals, as ID for Indonesia"
        )
    return code


class AddressRules(Table):
    """The vocabulary of addresses: the comments in the file say what each key means."""

    region: Annotated[str, AfterValidator(_country)]
    extension: Wordings
    labels: Wordings
    contacts: Wordings
    posts: frozenset[Word]


ADDRESSES = knowledge(AddressRules, "addresses")


@dataclass(frozen=True, slots=True)
class Doubt:
    """What looks like an address but may not be one; `kept` tells whether it is among the addresses all the same.

    `reason` is a word of `models/words.toml`.
    """

    text: Value[str]
    reason: str
    kept: bool


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of one cell, normalised, in printed order without repeats, and what is doubtful."""

    found: tuple[Value[str], ...]
    doubts: tuple[Doubt, ...]


def parse_emails(text: Value[str]) -> Addresses:
    """The e-mail addresses in a text, in lower case."""
    found, doubts, seen = [], [], set()
    for match in LIKE_EMAIL.finditer(text.value):
        email = EMAIL.search(re.sub(AT, "@", re.sub(DOT_AS_WORD, ".", match[0])))
        printed = cut(text, match.start(), match.end())
        if email is None:
            doubts.append(Doubt(printed, "no_address", kept=False))
        elif email[0].lower() not in seen:
            seen.add(email[0].lower())
            found.append(Value(email[0].lower(), printed.words))
    return Addresses(tuple(found), tuple(doubts))


def parse_phones(text: Value[str]) -> Addresses:
    """The telephone numbers in a text in E.164, an extension as `;ext=3504`.

    A number of a possible length is kept even where no such number is known to be given out; one that cannot be
    dialled (too short, too long, no area code) is only doubted.
    """
    import phonenumbers

    found: list[Value[str]] = []
    doubts: list[Doubt] = []
    for printed, digits, extension in _numbers(text):
        try:
            number = phonenumbers.parse(digits, _rules().region)
            possible = digits[0] in "+0" and phonenumbers.is_possible_number(number)
        except phonenumbers.NumberParseException:
            possible = False
        if not possible:
            doubts.append(Doubt(printed, "undialable", kept=False))
            continue
        if not phonenumbers.is_valid_number(number):
            doubts.append(Doubt(printed, "not_given_out", kept=True))
        e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        value = f"{e164};ext={extension}" if extension else e164
        if value not in {phone.value for phone in found}:
            found.append(Value(value, printed.words))
    return Addresses(tuple(found), tuple(doubts))


def phone_places(text: Value[str]) -> list[tuple[int, int]]:
    """Where what looks like a telephone number stands in a text."""
    without_emails = LIKE_EMAIL.sub(lambda match: " " * len(match[0]), text.value)
    return [match.span() for match in _number_pattern().finditer(without_emails)]


def split_position(
    position: Value[str],
) -> tuple[Value[str] | None, Value[list[str]] | None]:
    """A post's organisation (before its first spaced dash) and units (after it, parted at `;`).

    Both are None where no dash stands: then it is a post such as `Kepala Biro Pimpinan`.
    """
    dash = SPACED_DASH.search(position.value)
    if dash is None:
        return None, None
    organisation = cut(position, 0, dash.start())
    rest = cut(position, dash.end(), len(position.value))
    units = [
        unit for part in rest.value.split(";") if (unit := part.strip().removesuffix(".").strip())
    ]
    return organisation, Value(units, rest.words) if units else None


def _numbers(text: Value[str]) -> Iterator[tuple[Value[str], str, str | None]]:
    """What looks like a telephone number: as printed, its digits with a leading + or 0, and its extension."""
    without_emails = LIKE_EMAIL.sub(lambda match: " " * len(match[0]), text.value)
    for match in _number_pattern().finditer(without_emails):
        printed = cut(text, match.start(), match.end())
        digits = re.sub(r"\D", "", match["number"])
        plus = "+" if "+" in match["number"] or WITHOUT_PLUS.match(digits) else ""
        yield printed, plus + digits, match["extension"]


@kept_per_folder()
def _number_pattern() -> re.Pattern[str]:
    words = any_of(_rules().extension)
    extension = rf"(?:[\s,(]*{words}[.:\s]*(?P<extension>\d+))?"
    return re.compile(rf"(?P<number>{NUMBER}|{LOCAL}){extension}", re.IGNORECASE)


@kept_per_folder()
def _rules() -> AddressRules:
    return ADDRESSES.read()
