"""Quantities: the measurable targets inside indicators, measures and targets."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extractors.entities.language import cut, longest, matcher, phrases, tokens
from extractors.knowledge.quantities import NUMERAL, amount, quantity_rules
from models.declared import Wordings
from models.geometry import Value
from models.patterns import any_of
from models.plan import Quantity
from models.vocabularies import kept_per_folder

if TYPE_CHECKING:
    from spacy.matcher import Matcher
    from spacy.tokens import Doc, Span, Token

YEAR = re.compile(r"(?:19|20)\d\d")

# A noun that the open rule takes is at least this long.
NOUN_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity in a text: the tokens of its number, its unit and the whole of it, from `start` to `end`."""

    start: int
    end: int
    number: slice
    value: float
    unit: slice
    unit_name: str
    comparator: str = "="


def find_quantities(owner_kind: str, owner_id: str, text: Value[str]) -> list[Quantity]:
    """The quantities in a text, in printed order, with the year their sentence names.

    Years, dates, list markers, numbers of laws, pages and goals are none, nor is what is printed without a number
    (`seluruh`). A range yields both its ends, `>=` and `<=`.
    """
    if not _beginnings().search(text.value):
        return []
    doc = tokens(text.value)
    quantities = []
    for ordinal, found in enumerate(_found(doc), 1):
        year = _year_of(doc, found)
        whole = _whole_of(doc, found)
        end = max(found.end, year.i + 1 if year else 0)
        quantities.append(
            Quantity(
                quantity_id=f"{owner_id}/quantity/{ordinal}",
                owner_kind=owner_kind,
                owner_id=owner_id,
                value=Value(found.value, _printed(text, doc[found.number]).words),
                unit=Value(found.unit_name, _printed(text, doc[found.unit]).words),
                comparator=found.comparator,
                year=Value(int(year.text), _printed(text, doc[year.i : year.i + 1]).words)
                if year
                else None,
                text=_printed(text, doc[found.start : end]),
                of=_printed(text, whole) if whole else None,
                kind=_kind(found.unit_name),
            )
        )
    return quantities


def _printed(text: Value[str], span: Span) -> Value[str]:
    return cut(text, span.start_char, span.end_char)


def _found(doc: Doc) -> list[Found]:
    """The quantities of a text, without years."""
    signs = _Signs(doc)
    found: list[Found] = []
    for token in doc:
        begun_before = found and token.i < found[-1].end
        if not begun_before and (token.text == "(" or _beginnings().match(token.text)):
            found += _quantity_at(doc, token.i, signs)
    return found


class _Signs:
    """Where comparators, fillers and range words stand, by the token after which or at which they are needed."""

    def __init__(self, doc: Doc) -> None:
        self.ending: dict[int, Span] = {}
        self.starting: dict[int, Span] = {}
        for span in longest(_sign_matcher(), doc):
            side = self.ending if span.label_.startswith(("before", "filler")) else self.starting
            side[span.end if side is self.ending else span.start] = span

    def before(self, at: int) -> tuple[str, int] | None:
        """The sign of the comparator that ends before `at`, fillers between, and where it starts."""
        span = self.ending.get(at)
        while span is not None and span.label_ == "filler":
            span = self.ending.get(span.start)
        return (span.label_.removeprefix("before"), span.start) if span is not None else None

    def after(self, at: int) -> tuple[str, int] | None:
        """The sign of the comparator that starts at `at`, and where it ends."""
        span = self.starting.get(at)
        if span is None or span.label_ == "range":
            return None
        return span.label_.removeprefix("after"), span.end

    def range_end(self, at: int) -> int | None:
        """Where the range word that starts at `at` ends."""
        span = self.starting.get(at)
        return span.end if span is not None and span.label_ == "range" else None


def _quantity_at(doc: Doc, at: int, signs: _Signs) -> list[Found]:
    """The quantity whose number starts at a token, as a list of one; of two for a range; empty if none does."""
    number = _number_at(doc, at)
    if number is None or _counts_nothing(doc, at):
        return []
    end, value = number
    upper = _upper_end(doc, at, end, signs)
    if upper:
        start = at
        low = replace(upper, start=start, number=slice(at, end), value=value, comparator=">=")
        return [low, replace(upper, start=start, comparator="<=")]
    unit = _unit_at(doc, at, end)
    if unit is None:
        return []
    span, name, end_of_unit = unit
    end_of_unit = _behind_said_again(doc, end_of_unit, value, name)
    one = Found(at, end_of_unit, slice(at, end), value, span, name)
    return [_compared(one, signs)]


def _compared(found: Found, signs: _Signs) -> Found:
    """With the comparator that stands before it or after it."""
    if before := signs.before(found.start):
        return replace(found, comparator=before[0], start=before[1])
    if after := signs.after(found.end):
        return replace(found, comparator=after[0], end=after[1])
    return found


def _behind_said_again(doc: Doc, end: int, value: float, name: str) -> int:
    """Where a quantity ends that may stand again in brackets: `enam puluh persen (60%)`."""
    if end >= len(doc) or doc[end].text != "(":
        return end
    number = _number_at(doc, end + 1)
    unit = _unit_at(doc, end + 1, number[0]) if number and number[1] == value else None
    is_again = unit is not None and unit[1] == name and doc[unit[2] : unit[2] + 1].text == ")"
    return unit[2] + 1 if unit and is_again else end


def _upper_end(doc: Doc, at: int, end: int, signs: _Signs) -> Found | None:
    """The upper end of a range whose lower end's number stands at `at` to `end`."""
    percent = end < len(doc) and doc[end].lower_ in quantity_rules().units.percent
    second = _behind_range_word(doc, at, end + percent, signs)
    number = _number_at(doc, second) if second is not None and second < len(doc) else None
    unit = _unit_at(doc, second, number[0]) if second is not None and number else None
    if second is None or number is None or unit is None:
        return None
    return Found(second, unit[2], slice(second, number[0]), number[1], unit[0], unit[1])


def _behind_range_word(doc: Doc, at: int, end: int, signs: _Signs) -> int | None:
    """Where the second number of a range begins: behind `sampai`, or `dan` where `antara` stands before the first."""
    numbers = quantity_rules().numbers
    if (
        at
        and doc[at - 1].lower_ in numbers.between
        and doc[end : end + 1].text in numbers.between_and
    ):
        return end + 1
    return signs.range_end(end)


def _number_at(doc: Doc, at: int) -> tuple[int, float] | None:
    """Where the number that starts at a token ends, and what it is; it may be printed again in brackets behind it."""
    inner = _in_brackets(doc, at)
    if inner is not None and NUMERAL.fullmatch(inner.text):
        return at + 3, amount([inner.text])
    end = at
    while end < len(doc) and _is_number(doc[end], first=end == at):
        end += 1
    if end == at:
        return None
    value = amount(token.lower_ for token in doc[at:end])
    again = _in_brackets(doc, end)
    if again is not None and _is_number(again, first=True) and amount([again.lower_]) == value:
        end += 3
    return end, value


def _in_brackets(doc: Doc, at: int) -> Token | None:
    """The token that stands alone in brackets which open at a token."""
    alone = at + 2 < len(doc) and doc[at].text == "(" and doc[at + 2].text == ")"
    return doc[at + 1] if alone else None


def _is_number(token: Token, first: bool) -> bool:
    """Whether a token begins a number, or goes on with one."""
    numbers = quantity_rules().numbers
    if first:
        return NUMERAL.fullmatch(token.text) is not None or token.lower_ in numbers.ones
    words = (numbers.ones, numbers.tens, numbers.scales, {numbers.teen})
    return any(token.lower_ in kind for kind in words)


def _counts_nothing(doc: Doc, at: int) -> bool:
    """Whether what stands before a number makes it something else: a law's number, a page, part of a word."""
    if at == 0:
        return False
    before = doc[at - 1]
    if before.text == "." and at > 1:
        return doc[at - 2].lower_ in quantity_rules().numbers.not_after
    attached = before.text in {"-", "–", "/", "+"} and not before.whitespace_
    return attached or before.lower_ in quantity_rules().numbers.not_after


def _unit_at(doc: Doc, start: int, end: int) -> tuple[slice, str, int] | None:
    """The unit of the number at `start` to `end`: its tokens, its name, and where the quantity ends."""
    units = quantity_rules().units
    for before in (doc[max(start - 1, 0) : start], doc[max(start - 2, 0) : start]):
        if (currency := before.text.removesuffix(".").strip()) in units.currency:
            return slice(before.start, start), currency, end
    if end == len(doc):
        return None
    unit = doc[end].lower_
    if unit in units.percent:
        return slice(end, end + 1), "%", end + 1
    is_in_digits = doc[start].text[0].isdigit() or doc[start].text == "("
    if _is_counted(doc, end, is_in_digits) or (is_in_digits and _may_be_counted(doc, start, end)):
        return slice(end, end + 1), unit, end + 1
    return None


def _is_counted(doc: Doc, at: int, is_in_digits: bool) -> bool:
    """Whether a known noun stands here; what leads to a year counts nothing, nor does a name behind a number word."""
    token, following = doc[at], doc[at + 1 : at + 2]
    names_year = _leads_year(token) and YEAR.fullmatch(following.text) is not None
    return _is_noun(token) and (is_in_digits or token.is_lower) and not names_year


def _may_be_counted(doc: Doc, start: int, at: int) -> bool:
    """Whether the word behind a number in digits, which is no year, may be a noun that nobody has declared."""
    token, is_year = doc[at], YEAR.fullmatch(doc[start].text) is not None
    is_noun = token.is_alpha and token.is_lower and len(token) >= NOUN_LETTERS
    return is_noun and not is_year and token.lower_ not in quantity_rules().units.not_nouns


def _is_noun(token: Token) -> bool:
    return token.lower_ in quantity_rules().units.nouns


def _leads_year(token: Token) -> bool:
    return (
        token.lower_ in quantity_rules().years.words
        or token.lower_ in quantity_rules().years.months
    )


def _kind(unit: str) -> str:
    """What sort of number one of this unit is."""
    units = quantity_rules().units
    if unit == "%":
        return "share"
    if unit in units.currency:
        return "money"
    return "duration" if unit.casefold() in units.durations else "count"


def _whole_of(doc: Doc, found: Found) -> Span | None:
    """What a share, or a number `dari` something, is of: the words up to a verb, a preposition or a mark."""
    rules = quantity_rules().of
    start = found.end
    led = start < len(doc) and doc[start].lower_ in rules.leading
    if not led and found.unit_name != "%":
        return None
    start += led
    end, related = start, False
    while end < len(doc) and not _ends_whole(doc[end], first=end == start, related=related):
        related |= doc[end].lower_ == rules.relative
        end += 1
    return doc[start:end] if end > start else None


def _ends_whole(token: Token, *, first: bool, related: bool) -> bool:
    """Whether the words that a share is of end before a token; a verb of theirs may stand after `yang`."""
    rules = quantity_rules().of
    words = any(letter.isalnum() for letter in token.text) and not NUMERAL.fullmatch(token.text)
    mark = not words and token.text not in {"-", "/"}
    verb = any(re.match(pattern, token.lower_) for pattern in rules.verbs)
    if token.lower_ == rules.relative:
        return first
    return (
        (mark and (first or token.text != "!"))
        or token.lower_ in rules.ends
        or (verb and not related)
    )


def _year_of(doc: Doc, found: Found) -> Token | None:
    """The year in which a quantity is due: the next in its sentence, or the last before, if the sentence starts so."""
    start, end = _sentence(doc, found.start)
    years = [
        doc[i]
        for i in range(max(start, 1), end)
        if YEAR.fullmatch(doc[i].text) and _leads_year(doc[i - 1])
    ]
    before = [year for year in years if year.i < found.start]
    after = [year for year in years if year.i >= found.end]
    if before and not _any_quantity(doc, start, before[0].i):
        return before[-1]
    return after[0] if after else None


def _any_quantity(doc: Doc, start: int, end: int) -> bool:
    """Whether a number that is no year stands between two tokens."""
    return any(NUMERAL.fullmatch(t.text) and not YEAR.fullmatch(t.text) for t in doc[start:end])


def _sentence(doc: Doc, at: int) -> tuple[int, int]:
    """The tokens of the sentence or list item round a token."""
    start = next((i + 1 for i in range(at - 1, -1, -1) if _ends_sentence(doc, i)), 0)
    end = next((i for i in range(at, len(doc)) if _ends_sentence(doc, i)), len(doc))
    return start, end


def _ends_sentence(doc: Doc, at: int) -> bool:
    token = doc[at]
    if token.text == ".":
        return at + 1 == len(doc) or not (doc[at + 1].is_lower or doc[at + 1].text[0].isdigit())
    return token.text == ";" or "\n" in token.text


@kept_per_folder()
def _beginnings() -> re.Pattern[str]:
    """What quantities begin with, but for a bracket."""
    words = any_of(quantity_rules().numbers.ones)
    return re.compile(rf"\d|\b{words}\b", re.IGNORECASE)


@kept_per_folder()
def _sign_matcher() -> Matcher:
    """Matches comparators (labels `before` and `after` with their sign), fillers and range words."""
    rules = quantity_rules()
    labels: dict[str, Wordings] = {
        f"before{sign}": words for sign, words in rules.comparators.before.items()
    }
    labels |= {f"after{sign}": words for sign, words in rules.comparators.after.items()}
    labels |= {"filler": rules.numbers.fillers, "range": rules.numbers.ranges}
    return matcher({label: phrases(words) for label, words in labels.items()})
