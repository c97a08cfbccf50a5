"""What counts as personal data in a text: addresses, telephone and identity numbers, and names.

Names are those known beforehand, and those that follow words such as `Sdr.` or `Narahubung`. Each pattern also holds
where a line breaks within it, of which a space or a line end is left.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from models.declared import Table, Wordings
from models.emails import AT, DOT_AS_WORD
from models.list_markers import NUMBER_IN_LIST, item_signs
from models.patterns import any_pattern
from models.same import plain_signs, without_accents
from models.sentences import GAP
from models.vocabularies import VocabularyFile, kept_per_folder
from warehouse.privacy.spellings import Spelling, spellings

# Where a line or a paragraph breaks, what follows must look like the end of a domain to be taken for one.
_LABEL = r"[^\W_][\w-]*(?:(?<=-)\s{1,2}[\w-]+)?"
_TOP = r"(?-i:ac|co|com|desa|edu|go|gov|id|info|mil|net|or|org|sch|web)\b"
_RUN = r"(?<![\w.+-])(?=[.+-]*\w)[\w.+-]++"
"""All of a stretch of such signs, so that one without an address is looked at once."""
_LOCAL = rf"{_RUN}(?:{DOT_AS_WORD}[\w.+-]++)*+"
_DOT_SAID = rf"(?:{DOT_AS_WORD}|\s+(?:dot|titik)\s+)"
_AT_SAID = rf"(?:{AT}|%40|&#0*64;|&commat;)"
_EMAIL = "|".join(
    (
        r"(?-i:(?<![\w.-])[a-z0-9._-]++(?<=[a-z0-9_-][._-])\s{1,2})?"
        rf"""(?:"{_LOCAL}"|'{_LOCAL}'|{_LOCAL})\s{{0,3}}{_AT_SAID}-?\s{{0,3}}{_LABEL}"""
        rf"(?:(?:\.|{DOT_AS_WORD}){_LABEL}|\s{{0,3}}\.\s{{1,3}}{_TOP}|\s{{1,3}}\.{_LABEL})+",
        rf"{_LOCAL}@{_LABEL}\s{{1,2}}{_LABEL}(?:\.{_LABEL})*\.{_TOP}",
        rf"{_LOCAL}(?:{AT}|\s+at\s+){_LABEL}(?:{_DOT_SAID}{_LABEL})+",
        # Where the sign is a word, what stands before it must look like the first half of an address.
        rf"(?<![\w.+-])[\w.+-]{{1,64}}?\s?[-_]at[-_]\s?{_LABEL}(?:(?:\.|\s?[-_]dot[-_]\s?){_LABEL})+",
        rf"(?<![\w.+-])(?=[\w.+-]*[^\W\d])(?=[\w+-]*[._\d])[\w.+-]++\s+at\s+{_LABEL}(?:\.{_LABEL})+",
        # Of a machine, or without its end.
        r"(?<![\w.+-])(?=[\w.+-]*[^\W\d])[\w.+-]{2,}+@(?!Rp)(?:\[[\d.]+\]|[^\W\d_][\w-]{2,}(?:,[a-z]{2,})*)",
    )
)
_BREAK = rf"(?:[^\S\n]|[()\[\].\-_~]|\n(?!{NUMBER_IN_LIST}\s)){{0,3}}"
"""Between two digits; a line that begins with a list's number is another item."""
_ZERO = r"(?:0|(?<![^\W_])[Oo])"
"""Also the letter, which is taken for it."""
_INTERNATIONAL = rf"\(?(?:\+\d{{1,3}}|0062)(?:{_BREAK}\d){{6,13}}|00[2-9]\d(?:[ -]?\d){{8,12}}"
_MOBILE = rf"\(?(?:62{_BREAK}0?|{_ZERO})8(?:{_BREAK}\d){{7,11}}"
_SPACED_OUT = r"0([\s.\-])8(?:\1\d){8,11}"
_PARTED = (
    rf"(?:{_ZERO}8|628)\d{{1,2}}(?:\s?[/:;,*|x]\s?\d{{3,5}}){{2}}|{_ZERO}\s8\d\d(?:[\s.-]\d{{3,5}}){{2}}"
    r"|0[2-7,9]\d{1,2}/\d{6,8}"
)
_LANDLINE = (
    rf"[(\[]?(?:62{_BREAK}|0)[2-7,9]\d{{1,2}}{_BREAK}\d{{3,4}}(?:{_BREAK}\d{{3,4}}|\d{{0,4}})"
)
_AND_NUMBERS = (
    r"(?:\s?(?:[,;&/]|dan|atau)\s{0,2}(?!(?:19|20)\d\d\b)\d{3,4}[ .-]?\d{3,4}(?![\d.,]\d|\d))*"
)
"""Further numbers with the same area code."""
_PHONE = (
    rf"(?<![\d+.,])(?:{_SPACED_OUT}|{_PARTED}|{_INTERNATIONAL}|{_MOBILE}|{_LANDLINE})"
    rf"(?:/\d{{1,4}}(?!\d))*(?!\d){_AND_NUMBERS}"
)
_IDENTITY = r"(?<![\d.,])\d(?:[\s.\-_/]{0,2}\d){15,17}(?!\d)"
_TAXPAYER = r"(?<![\d.,])\d\d\.\s?\d{3}\.\s?\d{3}\.\s?\d\s?[-.]\s?\d{3}\.\s?\d{3}(?!\d)"

_DATE = re.compile(r"\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.\s]\d{3})+")

_TITLES = re.compile(r"^(?:\(?\w+\.\)?\s*)+")
"""Before a name: `Prof. Dr. Ir.`, `Kol. (Purn.)`"""
_TOKEN = re.compile(r"[^\W_]+")
_BETWEEN_TOKENS = re.compile(r"[\s._,'()+-]{1,4}")
_WITHIN_A_WORD = re.compile(r"-\s{0,2}|'")
"""What may part a word of a name: the end of a line, what cannot be seen, an apostrophe."""
_WITHIN = "-'"
"""How that begins."""
_NAME_WORD = r"[^\W\d_a-z][\w'-]*\.?"
_PARTICLES = (
    r"(?:(?:a[lnrstz]|bin|binti|bte|da|de|del|den|der|dos|du|el|la|le|van|von)[\s-]|[dl]')*"
)
"""In small letters before a word of a name: `bin Salim`, `de la Cruz`, `d'Angelo`."""
_INITIAL = re.compile(r"\s*[^\W\d_a-z]\.")
_SHORTEST_SMALL = 4
"""Letters of a name's first word that is written small: fewer are an abbreviation."""
_LIST_OF_NAMES = re.compile(rf"[\n;/]|\s(?:dan|serta|and|&)\s|{NUMBER_IN_LIST}\s")
_LONGEST_NAME = 5
"""Words of a name after such a word as `Sdr.`"""


class Vocabulary(Table):
    """`vocabulary.toml`: the comments there say what each key means."""

    persons: Wordings
    addressed: Wordings
    before_a_sign: Wordings
    titles: Wordings
    degrees: Wordings
    no_names: Wordings
    bodies: Wordings
    telephones: Wordings
    offices: Wordings
    identities: Wordings


PRIVACY = VocabularyFile(
    Vocabulary, Path(__file__).with_name("vocabulary.toml"), "vocabularies/privacy.toml"
)


class Span(NamedTuple):
    """A stretch of a text, from `start` up to `end`."""

    start: int
    end: int


@kept_per_folder()
def vocabulary() -> Vocabulary:
    """The words by which personal data is known."""
    return PRIVACY.read()


@kept_per_folder()
def _no_names() -> frozenset[str]:
    """In small letters, words that no name begins with."""
    return frozenset(word.casefold() for word in vocabulary().no_names)


@kept_per_folder()
def _bodies() -> frozenset[str]:
    """In small letters, words that only bodies have in their names."""
    return frozenset(word.casefold() for word in vocabulary().bodies)


def is_name(text: str) -> bool:
    """Whether a text may be a person's name and no body's, post's or team's: then it is withheld wherever it stands."""
    words = [word.casefold() for word in _TOKEN.findall(_bare(text))]
    return (
        0 < len(words) <= _LONGEST_NAME
        and words[0] not in _no_names()
        and _bodies().isdisjoint(words)
        and not any(word.isdigit() for word in words)
    )


def names_marked_in(text: str) -> list[str]:
    """The names of several words that a text has after words such as `Sdr.`: to be known elsewhere too."""
    if not _quick().search(text):
        return []
    plain = plain_signs(text)
    names = (_bare(plain[span.start : span.end]) for span in _first_after_words(plain))
    return [name for name in names if " " in name and is_name(name)]


def names_listed_in(text: str) -> list[str]:
    """The names of several words in a text that stands under a label such as `Nama PIC`, to be known elsewhere too."""
    names = (_bare(part) for part in _LIST_OF_NAMES.split(plain_signs(text)))
    return [name for name in names if _is_full_name(name)]


def _is_full_name(name: str) -> bool:
    words = _TOKEN.findall(name)
    return len(words) > 1 and all(word[0].isupper() for word in words) and _goes_on(name)


def holds_number(text: str) -> bool:
    """Whether a text holds a person's address, telephone or identity number."""
    return next(_by_form(plain_signs(text)), None) is not None


class Withholder:
    """Takes personal data out of texts; `people` are names to know wherever they stand, with or without titles."""

    def __init__(self, people: Iterable[str] = ()) -> None:
        self._names: defaultdict[str, list[Spelling]] = defaultdict(list)
        for words in {spelling for person in people for spelling in _spellings_of(person)}:
            self._names[words[0].casefold()].append(words)
        for known in self._names.values():
            known.sort(key=lambda words: (-len(words), words))

    def __call__(self, text: str) -> str:
        """The text with `GAP` in the place of what is personal; the same text where nothing is."""
        plain = plain_signs(text)
        found = _found(plain) if _quick().search(plain) else ()
        spans = sorted({*self._known_names(without_accents(plain)), *found})
        kept, end = [], 0
        for span in spans:
            if span.start >= end:
                kept += [text[end : span.start], GAP]
            end = max(end, span.end)
        return "".join([*kept, text[end:]]) if spans else text

    def _known_names(self, text: str) -> Iterator[Span]:
        if not self._names:
            return
        tokens = list(_TOKEN.finditer(text))
        taken = 0
        for place, token in enumerate(tokens):
            may_begin = (
                token[0].casefold() in self._names or text[token.end() : token.end() + 1] in _WITHIN
            )
            if token.start() < taken or not may_begin:
                continue
            said = (
                last
                for first in _readings(tokens, place, text)
                for words in self._names.get(first.word.casefold(), ())
                if (last := _last_of(words, tokens, place, text)) is not None
            )
            if (last := next(said, None)) is not None:
                end = last.end()
                is_initial = len(last[0]) == 1 and text[end : end + 1] == "."
                taken = _with_degrees(text, end + is_initial)
                yield Span(token.start(), taken)


def _spellings_of(person: str) -> set[Spelling]:
    """How a person may be named: as here, titles and all, or without them in other ways too; without accents."""
    plain = without_accents(plain_signs(person))
    words = tuple(_TOKEN.findall(plain))
    bare = _bare(plain)
    found = {words} if words else set()
    for name in (bare, bare.replace("'", "")):
        found |= spellings(tuple(_TOKEN.findall(name)))
    return found


class _Reading(NamedTuple):
    """A word of a text that begins with some token: that alone, or joined with the next where they may be one word."""

    word: str
    tokens: int
    """Of how many tokens it is made."""


def _readings(tokens: list[re.Match[str]], place: int, text: str) -> list[_Reading]:
    word = tokens[place][0]
    readings = [_Reading(word, 1)]
    end = tokens[place].end()
    if place + 1 < len(tokens) and text[end] in _WITHIN:
        following = tokens[place + 1]
        if _WITHIN_A_WORD.fullmatch(text, end, following.start()):
            readings.append(_Reading(word + following[0], 2))
    return readings


def _last_of(
    words: Spelling, tokens: list[re.Match[str]], place: int, text: str
) -> re.Match[str] | None:
    """The token that ends the name of these words, if the tokens from this place on say it one after the other.

    A name of one word, or with initials, only counts where it is written as a name is.
    """
    is_exact = len(words) == 1 or any(len(word) == 1 for word in words)
    last: re.Match[str] | None = None
    for word in words:
        if place >= len(tokens):
            return None
        if last and not _BETWEEN_TOKENS.fullmatch(text, last.end(), tokens[place].start()):
            return None
        for reading in _readings(tokens, place, text):
            is_it = (
                reading.word in (word, word.upper())
                if is_exact
                else reading.word.casefold() == word.casefold()
            )
            if is_it:
                place += reading.tokens
                last = tokens[place - 1]
                break
        else:
            return None
    return last


def _bare(name: str) -> str:
    """A name without titles before and degrees, remarks or addresses after it."""
    return re.split(r"[,;:(/|]|\s[-–]\s", _TITLES.sub("", name), maxsplit=1)[0].strip()


def _found(text: str) -> Iterator[Span]:
    """What is personal by its form, or by the word before it."""
    yield from _by_form(text)
    yield from _after_words(text)


def _after_words(text: str) -> Iterator[Span]:
    """The names after words such as `Sdr.`, and the further ones of a list that begins so."""
    for span in _first_after_words(text):
        yield span
        yield from _further_names(text, span.end)


def _first_after_words(text: str) -> Iterator[Span]:
    """The names right after words such as `Sdr.`, with their degrees."""
    for match in _patterns().person.finditer(text):
        is_said_so = match["person"] is not None and not {":", "="}.isdisjoint(match[0])
        may_be_small = is_said_so or match["addressed"] is not None
        span = _name_at(text, match.end())
        if span is None and may_be_small:
            span = _small_name_at(text, match.end())
        if span is not None:
            yield Span(span.start, _with_degrees(text, span.end))


def _further_names(text: str, end: int) -> Iterator[Span]:
    """The names that a list of them goes on with: `Rina Marlina (0812 3456 7891), Tono Wijaya dan Ani`."""
    while separator := _patterns().and_name.match(text, end):
        span = _name_at(text, separator.end())
        if span is None or not _goes_on(text[span.start : span.end]):
            return
        end = _with_degrees(text, span.end)
        yield Span(span.start, end)


def _goes_on(name: str) -> bool:
    """Whether what a list of names goes on with is another: no body or post, nor several words of Indonesian."""
    from models.dictionary import is_word

    words = [word.casefold() for word in _TOKEN.findall(name)]
    return is_name(name) and (len(words) == 1 or not all(map(is_word, words)))


def _with_degrees(text: str, end: int) -> int:
    """Where a name that ends here ends with its degrees: `, S.H., M.Si.`"""
    match = _patterns().degrees.match(text, end)
    return match.end() if match else end


def _by_form(text: str) -> Iterator[Span]:
    """Addresses, telephone and identity numbers."""
    for match in _patterns().email.finditer(text):
        yield Span(*match.span())
    for match in _patterns().called.finditer(text):
        yield Span(*match.span(match.lastgroup or 0))
    for match in _patterns().phone.finditer(text):
        if not _DATE.match(match[0]):
            is_half = match[0][0] in "([" and not {")", "]"} & set(match[0])
            yield Span(match.start() + is_half, match.end())
    for match in _patterns().taxpayer.finditer(text):
        yield Span(*match.span())
    for match in _patterns().identity.finditer(text):
        if _is_identity(match[0]):
            yield Span(*match.span())


def _is_identity(text: str) -> bool:
    """Whether 16 or 18 digits are a person's number (NIK, NIP), written in one or with its day in the right place."""
    digits = re.sub(r"\D", "", text)
    if len(digits) == 17 or _THOUSANDS.fullmatch(text) or _DATE.search(text):
        return False
    if text.isdigit():
        return True
    if len(digits) == 18:
        return digits[:2] in ("19", "20") and 1 <= int(digits[4:6]) <= 12
    day = int(digits[6:8])
    return 11 <= int(digits[:2]) <= 94 and 1 <= day % 40 <= 31 and 1 <= int(digits[8:10]) <= 12


def _name_at(text: str, start: int) -> Span | None:
    """The name that begins here: it ends before a word that no name has; initials alone are not a name."""
    end = start
    position = start
    is_whole = False
    for _ in range(_LONGEST_NAME):
        match = _patterns().name_word.match(text, position)
        if match is None:
            break
        is_initial = _INITIAL.fullmatch(match[0])
        if not is_initial and _TOKEN.findall(match[0])[0].casefold() in _no_names():
            break
        is_whole = is_whole or not is_initial
        end, position = match.end(), match.end()
    said = text[start:end].rstrip(" .")
    return Span(start, start + len(said)) if is_whole else None


def _small_name_at(text: str, start: int) -> Span | None:
    """The name in small letters that begins here: words that no Indonesian dictionary has."""
    from models.dictionary import is_word

    end = start
    for _ in range(_LONGEST_NAME):
        match = _patterns().small_word.match(text, end)
        if match is None or match[1] in _no_names() or is_word(match[1]):
            break
        end = match.end()
    return Span(start, end) if end > start else None


class _Patterns(NamedTuple):
    email: re.Pattern[str]
    called: re.Pattern[str]
    phone: re.Pattern[str]
    identity: re.Pattern[str]
    taxpayer: re.Pattern[str]
    person: re.Pattern[str]
    and_name: re.Pattern[str]
    name_word: re.Pattern[str]
    small_word: re.Pattern[str]
    degrees: re.Pattern[str]


@kept_per_folder()
def _patterns() -> _Patterns:
    known = vocabulary()
    separator = r"""[\s.:;=>|*"_()\-/]*"""
    between = rf"(?:[^\S\n]|[().\-/_]|-?\s{{1,2}}(?!{NUMBER_IN_LIST}\s))?"
    numbers = "|".join(
        (
            rf"{_any_of(known.telephones)}{separator}(?P<telephone>[+\dOo](?:{between}\d){{4,}}{_AND_NUMBERS})",
            r"(?:di|ke|no(?:mor|\.)?)\s+(?P<dialled>8[1-35-9]\d{7,10})(?!\d|[.,]\d)",
            rf"(?P<mobile>8\d{{8,11}})(?=\s?[(/-]?\s?{_any_of(known.telephones)})",
            rf"{_any_of(known.offices)}{separator}(?P<office>\d(?:[\s\-]?\d){{6,}})",
            rf"{_any_of(known.identities)}{separator}(?P<identity>\d(?:[\s.\-_/]?\d){{7,}})",
        )
    )
    named = (
        rf"(?:(?P<addressed>{_any_of(known.addressed)})|(?P<person>{_any_of(known.persons)})"
        rf"|{_any_of(known.before_a_sign)}(?=[\s)]*[:=\-]))"
    )
    called = _any_of((*known.addressed, *known.persons, *known.before_a_sign))
    signs = rf"""[\s.:;=>|"'/()_{item_signs()}]*"""
    listed = rf"(?:[{item_signs()}]\s{{1,3}}|\(?{NUMBER_IN_LIST}\s{{0,3}})"
    titles = rf"(?:\(?{_any_of(known.titles)}\.?\)?[\s,.-]*)*"
    return _Patterns(
        email=re.compile(_EMAIL, re.IGNORECASE),
        called=re.compile(rf"(?<![^\W_])(?:{numbers})", re.IGNORECASE),
        phone=re.compile(_PHONE),
        identity=re.compile(_IDENTITY),
        taxpayer=re.compile(_TAXPAYER),
        person=re.compile(
            rf"(?<![^\W_])(?:{named}{signs})+(?:{NUMBER_IN_LIST}\s*)?{titles}", re.IGNORECASE
        ),
        and_name=re.compile(
            rf"(?:\s?\([^()]{{1,80}}\)|[\s:,-]{{1,3}}(?:{_any_of(known.telephones)}{separator})?"
            rf"[+\d][\d\s.-]{{6,18}}\d)?"
            rf"(?:\s{{0,2}}(?:[,;/&]|(?:dan|serta|and|atau)(?=\s))\s{{0,2}}(?:{listed})?|\s{{1,2}}{listed})(?!\s*{called}){titles}",
            re.IGNORECASE,
        ),
        name_word=re.compile(rf"\s{{0,2}}{_PARTICLES}{_NAME_WORD}(?![^\W_])"),
        small_word=re.compile(rf"\s{{0,2}}([a-z']{{{_SHORTEST_SMALL},}})(?![^\W_])"),
        degrees=re.compile(
            r"(?:,?\s{0,2}(?:(?:[SMDBA]|Dr|Ph|Sp|LL|Dipl)\.\s?[A-Z][A-Za-z]{0,5}\.?(?:\s?[A-Z][a-z]{0,4}\.)*"
            rf"|{_any_of(known.degrees)})(?![\w@]))+"
        ),
    )


def _any_of(phrases: Iterable[str]) -> str:
    """A pattern for the phrases as whole words, however they are spaced."""
    return rf"{any_pattern(map(_spaced, phrases))}(?![^\W_])"


def _spaced(phrase: str) -> str:
    return r"[\s-]+".join(map(re.escape, phrase.split()))


def quick_pattern() -> str:
    """What finds something in every text that holds personal data by its form, and in few others; in any case.

    It is for RE2 as well, which knows no look-around, and for texts whose signs are not folded.
    """
    known = vocabulary()
    persons = any_pattern(map(_spaced, (*known.persons, *known.addressed, *known.before_a_sign)))
    said = r"\sat\s+\S+(?:\s+(?:dot|titik)\s|\.\w)|[-_]at[-_]|%40|&#0*64;|&commat;"
    digits = "０-９٠-٩۰-۹०-९𝟎-𝟿①-⑨⓪"
    return (
        rf"[@＠﹫{digits}]|[\[({{<]\s?at\s?[\])}}>]|{said}|\d(?:\D{{0,3}}\d){{4}}"
        rf"|(?:^|[\W_]){persons}(?:$|[\W_])"
    )


def naming_pattern(people: Iterable[str]) -> str:
    """What finds something in every text that names one of these people; in any case, and for RE2 as well.

    It is for texts without accents, as they are and without what may part a word.
    """
    names = {spelling for name in people for spelling in _spellings_of(name)}
    return "|".join(r"[\W_]+".join(words) for words in sorted(names))


@kept_per_folder()
def _quick() -> re.Pattern[str]:
    return re.compile(quick_pattern(), re.IGNORECASE)
