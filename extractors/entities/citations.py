"""Citations: the laws, Sustainable Development Goals and pages of the RPJMN that a text refers to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Field

from extractors.entities.language import (
    cut,
    longest,
    matcher,
    phrases,
    tokens,
)
from extractors.entities.names import gazetteer
from extractors.knowledge import knowledge
from models.declared import LackingError, Pattern, Table, Uncased, Word, Wording, Wordings
from models.geometry import Value
from models.mistakes import shown
from models.patterns import any_of
from models.plan import Citation, CitationKind
from models.vocabularies import kept_per_folder

if TYPE_CHECKING:
    from spacy.matcher import Matcher
    from spacy.tokens import Span

# How many tokens a law's name between its kind and its number may have.
NAME_TOKENS = 14

GOAL = re.compile(
    r"(?P<goal>1[0-7]|[1-9])(?:\.(?P<target>\d{1,2}|[a-d])(?P<indicator>\.\d{1,2})?)?"
)


class Law(Table):
    """A kind of rule and how it is cited."""

    short: Wording
    names: Annotated[Wordings, Field(min_length=1)]
    prefix: Uncased | None = None
    issuer: bool = False
    named: bool = False


class TokenText(Table):
    """What a token's text may be: one of some texts, or what a regular expression finds."""

    IN: list[Wording] | None = None
    REGEX: Pattern | None = None


class SmallText(TokenText):
    """The same of a text in small letters."""

    IN: list[Word] | None = None


def _as_table(text: object) -> object:
    return {"IN": [text]} if isinstance(text, str) else text


class TokenTest(Table):
    """A token, as spaCy's matcher has it; a text alone is that text."""

    LOWER: Annotated[SmallText | None, BeforeValidator(_as_table)] = None
    ORTH: Annotated[TokenText | None, BeforeValidator(_as_table)] = None
    TEXT: Annotated[TokenText | None, BeforeValidator(_as_table)] = None
    OP: Literal["!", "?", "+", "*"] | None = None


class Numbering(Table):
    """A way to print a law's number and year."""

    pattern: Annotated[tuple[TokenTest, ...], Field(min_length=1)]

    def as_tokens(self) -> list[dict[str, Any]]:
        """The pattern as spaCy takes it."""
        return [test.model_dump(mode="json", exclude_none=True) for test in self.pattern]


def _targets(text: str) -> str:
    if not re.fullmatch(r"\d{1,2}[a-d]?", text):
        raise ValueError(
            f"expected a number and perhaps a letter up to d, as 5b, not {shown(text)}"
        )
    return text


def _of_all_goals(targets: dict[int, str]) -> dict[int, str]:
    if missing := [goal for goal in range(1, 18) if goal not in targets]:
        raise LackingError(f"lacks goal {missing[0]}; expected the targets of goals 1 to 17")
    return targets


class Goals(Table):
    """How the Goals are cited; `targets` are the last numbered and lettered target of each goal."""

    context: Wordings
    goal_words: Wordings
    target_words: Wordings
    ordinal: Wordings
    joining: Wordings
    targets: Annotated[
        dict[Annotated[int, Field(ge=1, le=17)], Annotated[str, AfterValidator(_targets)]],
        AfterValidator(_of_all_goals),
    ]


class MediumTermPlan(Table):
    """How the RPJMN is cited."""

    names: Wordings
    page: Wordings
    page_short: Wording
    between: Wordings


class CitationRules(Table):
    """`rules/citations.toml`: the comments there say what each key means."""

    bills: frozenset[Word]
    small: frozenset[Word]
    laws: tuple[Law, ...]
    numberings: tuple[Numbering, ...]
    goals: Goals
    rpjmn: MediumTermPlan


CITATIONS = knowledge(CitationRules, "citations")


class Found(NamedTuple):
    """A citation's place in the text, as offsets, and its normalised value."""

    start: int
    end: int
    kind: CitationKind
    value: str


def find_citations(
    place: str, text: Value[str], commitment_id: str, first: int = 1
) -> list[Citation]:
    """What a text refers to, in printed order; identifiers count on from `first`.

    Values: a law is `UU 14/2008`, `Permen PANRB 3/2015`, one cited by name alone `UU Pemilu`; a goal `16`, a target
    `16.10`; the RPJMN `2020-2024`, with a page `2020-2024 hlm. 272`, without its years `RPJMN`.
    """
    found = sorted([*_laws(text.value), *_goals(text.value), *_medium_term_plan(text.value)])
    citations = []
    for ordinal, (start, end, kind, value) in enumerate(found, first):
        printed = cut(text, start, end)
        citations.append(
            Citation(
                citation_id=f"{commitment_id}/citation/{ordinal}",
                place=place,
                kind=kind,
                value=Value(value, printed.words),
                text=printed,
            )
        )
    return citations


def _laws(text: str) -> Iterator[Found]:
    """Laws with a number, and those of the kinds that are also cited by a name alone."""
    if not _law_words().search(text):
        return
    doc = tokens(text)
    kinds = longest(_law_matcher(), doc)
    if not kinds:
        return
    cited: set[int] = set()
    for numbering in longest(_numbering_matcher(), doc):
        kind = _kind_before(kinds, numbering)
        if kind is not None and not _is_bill(kind):
            cited.update(range(kind.start, numbering.end))
            yield _law(doc[kind.start : numbering.end], _numbered(kind, numbering))
    for kind in kinds:
        name = _name_after(kind)
        if kind.start not in cited and name and not _is_bill(kind):
            end = kind.end + len(name)
            yield _law(doc[kind.start : end], f"{_law_of(kind).short} {' '.join(name)}")


def _law(span: Span, value: str) -> Found:
    return Found(span.start_char, span.end_char, CitationKind.LAW, value)


def _law_of(kind: Span) -> Law:
    return _rules().laws[int(kind.label_)]


def _is_bill(kind: Span) -> bool:
    return kind.start > 0 and kind.doc[kind.start - 1].lower_ in _rules().bills


def _kind_before(kinds: Iterable[Span], numbering: Span) -> Span | None:
    """The kind of law that a number belongs to: the nearest, or the same kind before the bracket it stands in."""
    near = [
        kind
        for kind in kinds
        if kind.end <= numbering.start and _is_name(kind.doc[kind.end : numbering.start])
    ]
    if not near:
        return None
    bracketed = near[-1].start > 0 and numbering.doc[near[-1].start - 1].text == "("
    same = [kind for kind in near if kind.label_ == near[-1].label_]
    return same[0] if bracketed else near[-1]


def _is_name(span: Span) -> bool:
    """Whether what stands between a kind of law and its number can be the law's name."""
    return len(span) <= NAME_TOKENS and not any(
        token.text in {".", ";", ":"}
        or token.is_space
        or token.is_digit
        or (token.is_lower and token.is_alpha and token.lower_ not in _rules().small)
        for token in span
    )


def _numbered(kind: Span, numbering: Span) -> str:
    """`UU 14/2008`, with its issuer where the kind asks for one: `Permen PANRB 3/2015`."""
    law, doc = _law_of(kind), kind.doc
    numbers = [token.text for token in numbering if token.text[0].isdigit()]
    issuer = ""
    if law.issuer:
        glued = kind.text[len(law.prefix) :] if law.prefix and len(kind) == 1 else ""
        issuer = _issuer(glued + doc[kind.end : numbering.start].text)
    printed = "/".join([*numbers[:1], *numbers[1:][-1:]])
    return " ".join(part for part in (law.short, issuer, printed) if part)


def _issuer(printed: str) -> str:
    """The short name of the body that issued a rule, as printed if it is none of the state's."""
    name = re.sub(r"\s*\([^)]*\)?", "", printed).strip()
    spellings = (f"Kementerian {name}", f"Kemen{name}", name)
    found = next((body for s in spellings if (body := gazetteer().find(s))), None)
    acronyms = gazetteer().bodies[found].acronyms if found else ()
    if not acronyms:
        return name
    short = acronyms[0].removeprefix("Kemen")
    return short[:1].upper() + short[1:]


def _name_after(kind: Span) -> list[str]:
    """The capitalised words after a kind of law that is also cited by name."""
    name: list[str] = []
    if _law_of(kind).named and kind.text[0].isupper():
        for token in kind.doc[kind.end : kind.end + NAME_TOKENS]:
            if not (token.text[0].isupper() or token.text.isdigit()):
                break
            name.append(token.text)
    return name


def _goals(text: str) -> Iterator[Found]:
    """Goals and targets: led by a word that says so, joined to one that is, or bare targets in a text on them."""
    rules = _rules().goals
    about_goals = any(word in text for word in rules.context)
    last_end = -1
    for number in GOAL.finditer(text):
        at = number.start()
        if not _stands_alone(text, number):
            continue
        led = _leader().search(text, max(0, at - 80), at)
        joined = last_end >= 0 and bool(_joining().fullmatch(text, last_end, at))
        if number["target"]:
            marker = text[:at].rpartition("\n")[2].strip() == ""
            cited = _is_target(number) and bool(led or joined or (about_goals and not marker))
        else:
            goal = led is not None and led["goal"] is not None
            capital = goal and led is not None and led[0][0].isupper()
            cited = joined or (goal and (about_goals or capital))
        if cited:
            start = led.start() if led else at
            last_end = number.end()
            yield Found(start, last_end, CitationKind.SDG, number[0])


def _stands_alone(text: str, number: re.Match[str]) -> bool:
    """Whether the number is not part of a longer number or word."""
    before, after = text[: number.start()][-2:], text[number.end() :][:2]
    return not re.search(r"[\w/+]$|\d[.,]$", before) and not re.match(r"\w|[.,]\d|%", after)


def _is_target(number: re.Match[str]) -> bool:
    """Whether the goal has this target."""
    last = _rules().goals.targets[int(number["goal"])]
    target, letter = number["target"], last.lstrip("0123456789")
    if target.isalpha():
        return target <= letter
    return 1 <= int(target) <= int(last.removesuffix(letter) if letter else last)


def _medium_term_plan(text: str) -> Iterator[Found]:
    """The RPJMN with its years and its page, as far as they are printed."""
    for match in _plan_pattern().finditer(text):
        years = f"{match['from']}-{match['to']}" if match["from"] else match["name"]
        page = f" {_rules().rpjmn.page_short} {match['page']}" if match["page"] else ""
        yield Found(match.start(), match.end(), CitationKind.RPJMN, years + page)


@kept_per_folder()
def _rules() -> CitationRules:
    return CITATIONS.read()


@kept_per_folder()
def _law_words() -> re.Pattern[str]:
    """What laws' names begin with: a text without any need not be looked at closely."""
    names = {re.split(r"\W", name, maxsplit=1)[0] for law in _rules().laws for name in law.names}
    prefixes = {law.prefix for law in _rules().laws if law.prefix}
    return re.compile(rf"\b(?:{any_of(names)}\b|{any_of(prefixes)})", re.IGNORECASE)


@kept_per_folder()
def _law_matcher() -> Matcher:
    """Matches kinds of law; a match's label is the kind's place in the rules."""
    kinds = {}
    for at, law in enumerate(_rules().laws):
        glued = [[{"LOWER": {"REGEX": f"^{re.escape(law.prefix)}."}}]] if law.prefix else []
        kinds[str(at)] = phrases(law.names) + glued
    return matcher(kinds)


@kept_per_folder()
def _numbering_matcher() -> Matcher:
    return matcher({"numbering": [numbering.as_tokens() for numbering in _rules().numberings]})


@kept_per_folder()
def _leader() -> re.Pattern[str]:
    """What stands before the number of a goal (group `goal`) or of a target."""
    goal, target = any_of(_rules().goals.goal_words), any_of(_rules().goals.target_words)
    ordinal = any_of(_rules().goals.ordinal)
    words = rf"(?:(?P<goal>\b{goal}\b)|\b{target}\b)"
    return re.compile(rf"(?:{words}[\s():]*)+(?:{ordinal}\s*)?\Z", re.IGNORECASE)


@kept_per_folder()
def _joining() -> re.Pattern[str]:
    """What may stand between two goals of one list."""
    return re.compile(rf"(?:\s*{any_of(_rules().goals.joining)})+\s*", re.IGNORECASE)


@kept_per_folder()
def _plan_pattern() -> re.Pattern[str]:
    rules = _rules().rpjmn
    return re.compile(
        rf"\b(?P<name>{any_of(rules.names)})\b"
        rf"(?:\)|\s*\([^)]*\))?"
        rf"(?:\s+(?:{any_of(rules.between)}\s+)?(?P<from>20\d\d)\s?[-–]\s?(?P<to>20\d\d))?"
        rf"(?:,?\s+{any_of(rules.page)}\b\.?\s*(?P<page>(?:[IVX]+\.)?\d+))?",
        re.IGNORECASE,
    )
