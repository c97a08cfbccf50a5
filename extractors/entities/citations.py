"""Citations: the laws, Sustainable Development Goals and pages of the RPJMN that a text refers to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile, zip_longest
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, TypeAlias

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
from models.declared import (
    JoinedPatterns,
    LackingError,
    Pattern,
    Table,
    Uncased,
    Word,
    Wording,
    Wordings,
)
from models.geometry import Value
from models.mistakes import shown
from models.patterns import any_of
from models.plan import Citation, CitationKind
from models.vocabularies import kept_per_folder

if TYPE_CHECKING:
    from spacy.matcher import Matcher
    from spacy.tokens import Doc, Span, Token

# How many tokens a law's name between its kind and its number may have, and what it is about.
NAME_TOKENS = 14
SUBJECT_TOKENS = 25

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")

_BRACKETS = frozenset("()")
_TEXTS = 1024
"""So many texts are remembered between the two times that a document's are looked through for laws."""

_WITHIN_TITLES = _BRACKETS | frozenset(",-/")
"""Marks that may stand between the words of a law's title."""

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
    bill: bool = False


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


class KnownLaw(Table):
    """A law by its value (`UU 14/2008`), and the names without a number that are its alone."""

    value: Wording
    names: Annotated[Wordings, Field(min_length=1)]


class Articles(Table):
    """How an article of a law is cited."""

    article: frozenset[Word]
    paragraph: frozenset[Word]
    joining: frozenset[Word]
    same: frozenset[Word]
    listing: frozenset[Word]
    ranges: Wordings

    @property
    def one(self) -> str:
        """A regular expression for an article with its paragraph, without the word before it."""
        return (
            rf"\b(?P<article>\d+[a-z]?)\b"
            rf"(?:\s*,?\s*{any_of(self.paragraph)}\s*\(?(?P<paragraph>\d+)\)?)?"
        )

    def several(self, listed: str) -> str:
        """A regular expression for one or more (`articles`), each parted from the last by `listed`, or of a range."""
        word, one = any_of(self.article), re.sub(r"\?P<\w+>", "?:", self.one)
        between = rf"(?:\s*{any_of(self.ranges)}\s*|{listed})(?:{word}\s+)?"
        return rf"\b(?P<articles>{word}\s+{one}(?:{between}{one})*)"


class CitationRules(Table):
    """The vocabulary of citations: the comments in the file say what each key means."""

    bills: frozenset[Word]
    promised: frozenset[Word]
    about: frozenset[Word]
    clause_ends: frozenset[Word]
    relative: Word
    relative_verbs: JoinedPatterns
    articles: Articles
    known: tuple[KnownLaw, ...]
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
    article: tuple[int, int, str] | None = None
    """Where the article is printed, and how it is written."""


Names: TypeAlias = Mapping[str, str]
"""The values of laws by the keys of names they are cited by without a number."""


def find_citations(
    place: str,
    text: Value[str],
    commitment_id: str,
    first: int = 1,
    *,
    names: Names = MappingProxyType({}),
    owner: tuple[str, str] | None = None,
) -> list[Citation]:
    """What a text refers to, in printed order; identifiers count on from `first`.

    Values: a law is `UU 14/2008`, `Permen PANRB 3/2015`, one cited by name alone what the document (`names`, as
    `law_names` finds them) or the vocabulary knows of it, else `UU Pemilu`, `Perma tentang …`; a goal `16`, a target
    `16.10`; the RPJMN `2020-2024`, with a page `2020-2024 hlm. 272`, without its years `RPJMN`. `owner` is the kind and
    the identifier of the record that has the text.
    """
    laws = _laws(text.value, _known_names() | dict(names))
    found = sorted([*laws, *_goals(text.value), *_medium_term_plan(text.value)])
    citations = []
    for ordinal, (start, end, kind, value, article) in enumerate(found, first):
        printed = cut(text, start, end)
        citations.append(
            Citation(
                citation_id=f"{commitment_id}/citation/{ordinal}",
                place=place,
                kind=kind,
                value=Value(value, printed.words),
                text=printed,
                owner_kind=owner[0] if owner else None,
                owner_id=owner[1] if owner else None,
                article=Value(article[2], cut(text, *article[:2]).words) if article else None,
            )
        )
    return citations


def law_names(texts: Iterable[str]) -> dict[str, str]:
    """The names that a document gives laws, each with its law's value; a name of several laws is none.

    `UU … (UU KIP) Nomor 14 Tahun 2008`, `UU No. 16 Tahun 2011 tentang Bantuan Hukum (UU Bankum)`, and for one without
    a number `Perki SLIP (Peraturan Komisi Informasi …)`.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for key, value in (given for text in texts for given in _given_names(text)):
        found[key].add(value)
    return {key: values.pop() for key, values in found.items() if len(values) == 1}


def _given_names(text: str) -> Iterator[tuple[str, str]]:
    """The keys of the names that a text gives laws, each with its law's value."""
    if (laws := _laws_in(text)) is None:
        return
    doc, kinds, numbered = laws
    inside: set[int] = set()
    for kind, numbering in numbered:
        inside.update(range(kind.start, numbering.end))
        for name in (doc[kind.end : numbering.start], _subject(doc, numbering.end)):
            yield from ((key, _numbered(kind, numbering)) for key in _keys_of(kind, name))
    for short, long in pairwise(kind for kind in kinds if kind.start not in inside):
        if _is_bracketed(long) and short.label_ == long.label_:
            yield from _abbreviated(short, long)


def _keys_of(kind: Span, name: Span) -> Iterator[str]:
    """The keys of a name and of its short form in brackets, which may begin with the kind of law again."""
    opened = next((i for i, token in enumerate(name) if token.text == "("), len(name))
    bracket = [token.text for token in name[opened:] if token.text not in "()"]
    again = next(
        (n for n in _law_of(kind).names if n.casefold() == " ".join(bracket[:1]).casefold()), ""
    )
    for words in ([t.text for t in name[:opened]], bracket[1:] if again else bracket):
        if key := _key(_law_of(kind), words):
            yield key


def _abbreviated(outer: Span, inner: Span) -> Iterator[tuple[str, str]]:
    """A law without a number whose long name stands in brackets behind its short one, or the other way round."""
    law, doc = _law_of(outer), outer.doc
    name = doc[outer.end : inner.start - 1]
    outside = _without_about(name)
    inside = _without_about(takewhile(lambda token: token.text != ")", doc[inner.end :]))
    if not outside or not inside or not _is_name(name) or any(map(str.isdigit, inside)):
        return
    short = min(outside, inside, key=lambda words: len("".join(words)))
    value = f"{law.short} {' '.join(short)}"
    yield from ((_key(law, words), value) for words in (outside, inside))


def _without_about(name: Iterable[Token]) -> list[str]:
    """The words of a name, without that which its subject follows (`tentang`)."""
    return [token.text for token in name if token.lower_ not in _rules().about]


def _key(law: Law, words: Iterable[str]) -> str:
    """What a name of a law is compared by; empty if nothing but small words is left."""
    kept = [w.casefold() for w in words if WORD.fullmatch(w) and w.casefold() not in _rules().small]
    return " ".join([law.short, *kept]) if kept else ""


def _laws(text: str, names: Names) -> Iterator[Found]:
    """Laws with a number, and those that are cited by a name or a subject alone."""
    if (laws := _laws_in(text)) is None:
        return
    doc, kinds, numbered = laws
    cited: dict[int, Found] = {}
    for kind, numbering in numbered:
        value = _numbered(kind, numbering)
        law = _law(doc[kind.start : numbering.end], value, _standing(kind, numbered=True))
        cited.update(dict.fromkeys(range(kind.start, numbering.end), law))
        yield law
    for kind in kinds:
        if kind.start in cited:
            continue
        before = [law for at, law in cited.items() if at < kind.start and doc[at].idx == law.start]
        if named := _named_law(kind, names) or _same_law(kind, before):
            cited[kind.start] = named
            yield named


class _LawsIn(NamedTuple):
    """A text's tokens, the kinds of laws in it, and those that have a number, each with it."""

    doc: Doc
    kinds: Sequence[Span]
    numbered: Sequence[tuple[Span, Span]]


@kept_per_folder(_TEXTS)
def _laws_in(text: str) -> _LawsIn | None:
    """What of a text may be laws: asked for the names that a document gives them, and again for the laws themselves."""
    if not _law_words().search(text):
        return None
    doc = tokens(text)
    kinds = longest(_law_matcher(), doc)
    return _LawsIn(doc, kinds, [*_numbered_laws(doc, kinds)]) if kinds else None


def _numbered_laws(doc: Doc, kinds: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """The kinds of laws that have a number, each with it."""
    for numbering in longest(_numbering_matcher(), doc):
        if (kind := _kind_before(kinds, numbering)) is not None and not _is_bill(kind):
            yield kind, numbering


def _named_law(kind: Span, names: Names) -> Found | None:
    """A law cited by its name or by what it is about; None if neither follows its kind."""
    name = _name_after(kind)
    return (
        _by_known_name(kind, name, names)
        or _by_subject(kind, name, names)
        or _by_name_alone(kind, name)
    )


def _by_known_name(kind: Span, name: Sequence[str], names: Names) -> Found | None:
    """A law cited by a name that is known: as many as can be of the words behind its kind."""
    for size in range(len(name), 0, -1):
        if value := names.get(_key(_law_of(kind), name[:size])):
            return _law(kind.doc[kind.start : kind.end + size], value, _standing(kind))
    return None


def _by_subject(kind: Span, name: Sequence[str], names: Names) -> Found | None:
    """A law cited by what it is about, which may stand behind whose it is.

    Where a kind has laws with names of their own, and this one is neither known nor promised, its subject is none.
    """
    law, doc = _law_of(kind), kind.doc
    printed = _glued(kind) + " ".join(name)
    subject = _subject(doc, kind.end + len(name))
    if not subject or (law.issuer and not printed):
        return None
    told = _about(law, printed, subject)
    value = names.get(_key(law, [*name, *(token.text for token in subject)]), told)
    promised = _is_promised(kind)
    if law.named and not law.issuer and value == told and not promised:
        return None
    standing = CitationKind.BILL if promised else _standing(kind)
    return _law(doc[kind.start : subject.end], value, standing)


def _about(law: Law, printed: str, subject: Span) -> str:
    """The value of a law without a number: its kind, whose it is where that belongs to it, and its subject."""
    issuer = ""
    if law.issuer:
        issuer = _issuer(printed) if law.prefix else printed
    return " ".join(part for part in (law.short, issuer, "tentang", subject.text) if part)


def _by_name_alone(kind: Span, name: Sequence[str]) -> Found | None:
    """A law of a kind that is cited by names, under the words behind it."""
    law = _law_of(kind)
    if not name or not (law.named or law.bill) or _is_bill(kind):
        return None
    span = kind.doc[kind.start : kind.end + len(name)]
    return _law(span, f"{law.short} {' '.join(name)}", _standing(kind))


def _same_law(kind: Span, before: Sequence[Found]) -> Found | None:
    """An article of the law last cited (`Pasal 5 ayat 1 UU tersebut`)."""
    following = kind.doc[kind.end : kind.end + 1]
    said = following and following[0].lower_ in _rules().articles.same
    last = next((f for f in reversed(before) if f.value.startswith(_law_of(kind).short)), None)
    if not said or last is None or _article_before(kind) is None:
        return None
    return _law(kind.doc[kind.start : kind.end + 1], last.value, last.kind)


def _subject(doc: Doc, at: int) -> Span:
    """What a law is about, after `tentang`: a title in capitals, or the rest of the clause."""
    start = at + 1
    if start >= len(doc) or doc[at].lower_ not in _rules().about:
        return doc[at:at]
    is_title = doc[start].text[0].isupper()
    return doc[start : _title_end(doc, start) if is_title else _clause_end(doc, start)]


def _title_end(doc: Doc, start: int) -> int:
    """Where a title in capitals ends: behind its last word, or the bracket at that."""
    end = start
    for token in doc[start : start + SUBJECT_TOKENS]:
        if token.text[0].isupper() or (token.text in _BRACKETS and end == token.i):
            end = token.i + 1
        elif not (token.lower_ in _rules().small or token.text in _WITHIN_TITLES):
            break
    return end


def _clause_end(doc: Doc, start: int) -> int:
    """Where the clause that a law's subject is the rest of ends."""
    end = start
    while end < min(len(doc), start + SUBJECT_TOKENS) and not _ends_clause(doc, end):
        end += 1
    return end


def _ends_clause(doc: Doc, at: int) -> bool:
    """Whether what a law is about ends before a token; `yang` goes on with a word that is no verb."""
    token, rules = doc[at], _rules()
    if token.lower_ == rules.relative:
        verb = doc[at + 1].lower_ if at + 1 < len(doc) else ""
        return bool(any(re.match(pattern, verb) for pattern in rules.relative_verbs))
    mark = token.text in {".", ";", ":", "(", ")", ","} or "\n" in token.text
    return mark or token.lower_ in rules.clause_ends


def _standing(kind: Span, *, numbered: bool = False) -> CitationKind:
    """Whether it is a law, or still to become one."""
    bill = _law_of(kind).bill or (not numbered and _is_bill(kind))
    return CitationKind.BILL if bill else CitationKind.LAW


def _is_promised(kind: Span) -> bool:
    """Whether what stands before a law without a number says that there will be one."""
    before = kind.doc[max(0, kind.start - 2) : kind.start]
    words = {token.lower_ for token in before}
    return bool(words & (_rules().bills | _rules().promised))


def _article_before(kind: Span) -> tuple[int, int, str] | None:
    """The articles that stand right before a law, with their paragraphs."""
    found = _articles_before().search(kind.doc.text[: kind.start_char])
    return _articles(found) if found else None


def _article_after(doc: Doc, end: int) -> tuple[int, int, str] | None:
    """The articles that stand right after a law, with their paragraphs."""
    found = _articles_after().match(doc.text, end)
    return _articles(found) if found else None


def _articles(found: re.Match[str]) -> tuple[int, int, str]:
    """Where articles are printed, and how they are written: `9(2)`, `5, 7`, `12-15`."""
    listed, written, end = found["articles"], "", 0
    for one in re.finditer(_rules().articles.one, listed, re.IGNORECASE):
        is_range = re.search(any_of(_rules().articles.ranges), listed[end : one.start()].casefold())
        paragraph = f"({one['paragraph']})" if one["paragraph"] else ""
        written += f"{written and ('-' if is_range else ', ')}{one['article']}{paragraph}"
        end = one.end()
    return found.start(), found.end(), written


@kept_per_folder()
def _articles_before() -> re.Pattern[str]:
    rules = _rules().articles
    listed = rf"\s*(?:,\s*)?(?:{any_of(rules.listing)}\s+)?(?<=[\s,])"
    pattern = rules.several(listed)
    return re.compile(rf"{pattern}(?:\s+{any_of(rules.joining)})?\s*\Z", re.IGNORECASE)


@kept_per_folder()
def _articles_after() -> re.Pattern[str]:
    """Behind a law each of several has the word before it: `Pasal 4 dan 5 desa` are no two."""
    rules = _rules().articles
    listed = rf"\s*(?:,\s*)?(?:{any_of(rules.listing)}\s+)?(?={any_of(rules.article)})"
    return re.compile(rf"\s*,?\s*{rules.several(listed)}", re.IGNORECASE)


def _law(span: Span, value: str, kind: CitationKind) -> Found:
    """A law with the article that stands beside it."""
    start, end = span.start_char, span.end_char
    if article := _article_before(span):
        return Found(article[0], end, kind, value, article)
    article = _article_after(span.doc, end)
    return Found(start, article[1] if article else end, kind, value, article)


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
    same = [kind for kind in near if kind.label_ == near[-1].label_]
    return same[0] if _is_bracketed(near[-1]) else near[-1]


def _is_bracketed(kind: Span) -> bool:
    """Whether a bracket opens right before a kind of law."""
    return kind.start > 0 and kind.doc[kind.start - 1].text == "("


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
        issuer = _issuer(_glued(kind) + doc[kind.end : numbering.start].text)
    printed = "/".join([*numbers[:1], *numbers[1:][-1:]])
    return " ".join(part for part in (law.short, issuer, printed) if part)


def _glued(kind: Span) -> str:
    """The issuer that is written together with the kind (`PermenPAN-RB`)."""
    law = _law_of(kind)
    return kind.text[len(law.prefix) :] if law.prefix and len(kind) == 1 else ""


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
    """The capitalised words after a kind of law: its name, or whose it is."""
    name: list[str] = []
    following = kind.doc[kind.end : kind.end + NAME_TOKENS]
    for token, after in zip_longest(following, following[1:]):
        small = token.lower_ in _rules().small - _rules().about
        goes_on = bool(name) and small and after is not None and after.text[0].isupper()
        if (
            token.lower_ in _rules().articles.listing
            and goes_on
            and _law_words().fullmatch(after.text)
        ):
            break
        if not (token.text[0].isupper() or token.text.isdigit() or goes_on):
            break
        name.append(token.text)
    return name


def _goals(text: str) -> Iterator[Found]:
    """Goals and targets: led by a word that says so, joined to one that is, or bare targets in a text on them."""
    about_goals = any(word in text for word in _rules().goals.context)
    last_end = -1
    for number in GOAL.finditer(text):
        at = number.start()
        if not _stands_alone(text, number):
            continue
        led = _leader().search(text, max(0, at - 80), at)
        joined = last_end >= 0 and _joining().fullmatch(text, last_end, at) is not None
        is_cited = _is_cited_target if number["target"] else _is_cited_goal
        if is_cited(number, led, joined=joined, about_goals=about_goals):
            last_end = number.end()
            yield Found(led.start() if led else at, last_end, CitationKind.SDG, number[0])


def _is_cited_goal(
    number: re.Match[str], led: re.Match[str] | None, *, joined: bool, about_goals: bool
) -> bool:
    """Whether a number without a point is a goal's: the word before it says so, in a text on them or in capitals."""
    if led is None or led["goal"] is None:
        return joined
    return joined or about_goals or led[0][0].isupper()


def _is_cited_target(
    number: re.Match[str], led: re.Match[str] | None, *, joined: bool, about_goals: bool
) -> bool:
    """Whether a number with a point is a target's, and not that of a list's item."""
    if not _is_target(number):
        return False
    begins_line = number.string[: number.start()].rpartition("\n")[2].strip() == ""
    return led is not None or joined or (about_goals and not begins_line)


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
def _known_names() -> dict[str, str]:
    """The names in the vocabulary, by their keys."""
    found = {}
    for known in _rules().known:
        law = next(law for law in _rules().laws if known.value.startswith(f"{law.short} "))
        for name in known.names:
            found[_key(law, (t.text for t in tokens(name)))] = known.value
    return found


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
