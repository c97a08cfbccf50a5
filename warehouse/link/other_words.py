"""Near twins: a measure in nearly the same words as another, but of another object, or the opposite deed.

`sekolah dasar` and `sekolah menengah`, `tersimpannya` and `terhapusnya`, `terhubung` and `tidak terhubung` agree in
nearly all their letters. So the words of both texts are aligned, and where one stands in the place of another, it is
asked whether both may mean the same: by their stems, as misspelt, or as declared alike (`vocabulary.toml`). What is
opposite wherever it stands (`draf` and `final`), what is turned round (`dari A kepada B`), what is counted (`200
desa`) and what only capitals tell (`kelas A`) are looked for in the whole texts. What an entry adds (`sekolah swasta`
for `sekolah`) is another thing too, unless the plan says it beside the measure, or it may be added to any (`kegiatan`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

from rapidfuzz.distance import Levenshtein, Opcode

from models.dictionary import is_word, stem
from models.list_markers import roman_number, without_name
from models.same import as_words
from warehouse.link.amounts import is_percent, names_no_amount
from warehouse.link.vocabulary import (
    directions,
    empty_words,
    is_declared,
    may_be_misspelt,
    meanings_of,
    negations,
    opposites,
    passing,
    prefixes,
    says_nothing,
    sides,
    telling_words,
)

_SHORT = 3
"""Words of fewer letters tell no two things apart."""
_NAME = 4
"""A name that no dictionary has is no abbreviation from so many letters on."""
_NO_ACRONYM = 6
"""An acronym has fewer letters, unless it is made of syllables and begins as what it is short for."""
_REST = 4
"""A word is parted into a prefix and a rest of so many letters."""
_COUNTED = 2
"""What a number counts is one of so many words behind it: `40 kali rapat`."""

_CODE = re.compile(r"(?<=[\w,] )[A-Z]{1,6}\b(?!\.)")
"""A few letters in capitals, not at the beginning: the class, type or form of something, or an acronym."""

IsKnown = Callable[[str], bool]


@dataclass(frozen=True)
class Wording:
    """A text, in digits, as near twins are told by it; `beside` is what else is said of the same thing."""

    text: str
    beside: str = ""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words, plain."""
        return tuple(as_words(self.text).split())

    @cached_property
    def telling(self) -> tuple[str, ...]:
        """The words that say something."""
        return tuple(telling_words(self.text))

    @cached_property
    def codes(self) -> frozenset[str]:
        """What capitals alone stand for; none where everything is in capitals."""
        if self.text == self.text.upper():
            return frozenset()
        found = _CODE.findall(without_name(self.text))
        return frozenset(code for code in found if not roman_number(code))

    @cached_property
    def said_beside(self) -> frozenset[str]:
        """The telling words of what else is said."""
        return frozenset(telling_words(self.beside))

    @cached_property
    def turns(self) -> frozenset[tuple[str, str, str]]:
        """The words that tell a direction, each with the telling words before and behind it."""
        found = set()
        for place, word in enumerate(self.words):
            if word in directions():
                before = next(self._telling(self.words[place - 1 :: -1]), None)
                behind = next(self._telling(self.words[place + 1 :]), None)
                if place and before and behind:
                    found.add((before, word, behind))
        return frozenset(found)

    @cached_property
    def led(self) -> frozenset[tuple[str, str]]:
        """The words that say on which side of a deed somebody is, each with the telling word behind it."""
        leading = frozenset(chain.from_iterable(chain.from_iterable(sides())))
        return frozenset(
            (word, behind)
            for place, word in enumerate(self.words)
            if word in leading and (behind := next(self._telling(self.words[place + 1 :]), ""))
        )

    @cached_property
    def counted(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """The numbers of something, each with the first words behind it wherever it stands."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for place, word in enumerate(self.words):
            before = self.words[place - 1] if place else ""
            if word.isdecimal() and not names_no_amount(before, word):
                behind = islice(self._telling(self.words[place + 1 :]), _COUNTED)
                found.setdefault(word, []).append(tuple(behind))
        return {number: tuple(behind) for number, behind in found.items()}

    @staticmethod
    def _telling(words: Iterable[str]) -> Iterator[str]:
        """Those of the words that say something."""
        return (word for word in words if word not in empty_words())


def says_another_thing(printed: Wording, planned: Wording, is_known: IsKnown) -> bool:
    """Whether one text says another thing than the other, or its opposite, in nearly the same words.

    Only words of the dictionary, and those that `is_known` tells to be the plan's, are words of another meaning: any
    other may be short for one, or misspelt; unless it stands for a word that no dictionary has either, as names do.
    """
    return (
        _is_aligned_otherwise(
            _with_prefixes_apart(printed.telling, planned.telling),
            _with_prefixes_apart(planned.telling, printed.telling),
            planned.said_beside,
            is_known,
        )
        or _is_done_otherwise(printed, planned)
        or _is_opposite(printed.words, planned.words)
        or _is_turned_round(printed, planned)
        or _is_on_another_side(printed.led, planned.led)
        or _counts_another_thing(printed.counted, planned.counted)
        or bool(printed.codes - planned.codes and planned.codes - printed.codes)
    )


def _is_aligned_otherwise(
    printed: Sequence[str], planned: Sequence[str], beside: Collection[str], is_known: IsKnown
) -> bool:
    """Whether a word of another meaning stands in the place of one of the plan's or is added, or one side alone denies.

    What stands `beside` may be added.
    """
    changes = [change for change in Levenshtein.opcodes(planned, printed) if change.tag != "equal"]
    return _is_negated(changes, printed, planned) or any(
        _is_exchanged(
            [word for word in planned[change.src_start : change.src_end] if word not in printed],
            [word for word in printed[change.dest_start : change.dest_end] if word not in planned],
            printed,
            planned,
            beside,
            is_known,
        )
        for change in changes
        if change.tag != "delete"
    )


def _with_prefixes_apart(words: Sequence[str], others: Sequence[str]) -> list[str]:
    """The words, `nontunai` as `non tunai` where the other text has it so."""
    return [
        part
        for word in words
        for part in next((parts for parts in _parted(word) if set(parts) <= set(others)), (word,))
    ]


def _is_negated(changes: Sequence[Opcode], printed: Sequence[str], planned: Sequence[str]) -> bool:
    """Whether one side alone denies something; what was cut off at the end of the text denies nothing."""
    last = changes[-1] if changes else None
    is_cut_off = last is not None and last.tag == "delete" and last.src_end == len(planned)
    whole = planned[: last.src_start] if last is not None and is_cut_off else planned
    return _negations_in(printed) not in (_negations_in(planned), _negations_in(whole))


def _negations_in(words: Sequence[str]) -> Counter[str]:
    return Counter(word for word in words if word in negations())


def _is_exchanged(
    missing: Sequence[str],
    strange: Sequence[str],
    printed: Sequence[str],
    planned: Sequence[str],
    beside: Collection[str],
    is_known: IsKnown,
) -> bool:
    """Whether one of the `strange` words, printed in the place of those missing or of none, means another thing."""
    if _are_other_numbers(missing, strange) or _are_other_prefixes(missing, strange):
        return True
    gone, new = _not_among(missing, printed), _not_among(strange, planned)
    meaning = [word for word in new if _means_something(word, is_known)]
    if all(map(says_nothing, gone)):
        return any(word not in passing() and word not in beside for word in meaning)
    return bool(meaning) or _are_other_names(gone, new)


def _not_among(words: Iterable[str], others: Sequence[str]) -> list[str]:
    """The words that may tell things apart and that the other text does not have."""
    return [word for word in words if _tells(word) and not _is_among(word, others)]


def _are_other_numbers(gone: Sequence[str], new: Sequence[str]) -> bool:
    """Whether a number stands for another, in digits or Roman."""
    numbers = {number for word in gone if (number := _number(word))}
    return bool(numbers) and any(n not in numbers for n in map(_number, new) if n)


def _are_other_prefixes(gone: Sequence[str], new: Sequence[str]) -> bool:
    """Whether a word stands for another that only a prefix makes another."""
    return any(_differ_in_prefix(one, other) for one in gone for other in new)


def _are_other_names(gone: Sequence[str], new: Sequence[str]) -> bool:
    """Whether a word that no dictionary has stands for another thing, and is not short for its name.

    A short one may be an acronym of what the dictionary has: it must stand for a name itself.
    """
    whole = "".join(gone)
    least = _NAME if any(map(_may_be_a_name, gone)) else _NO_ACRONYM
    return any(
        len(word) >= least
        and _may_be_a_name(word)
        and not says_nothing(word)
        and not _is_short_for(word, whole)
        and not any(other.startswith(word[:_SHORT]) for other in gone)
        for word in new
    )


def _may_be_a_name(word: str) -> bool:
    return len(word) >= _NAME and not is_word(word)


def _is_short_for(word: str, whole: str) -> bool:
    """Whether all letters of the word stand in the whole in their order, as in `kemendagri`."""
    letters = iter(whole)
    return word[:1] == whole[:1] and all(letter in letters for letter in word)


def _means_something(word: str, is_known: IsKnown) -> bool:
    """Whether this is a word, of the plan's or any other, and none that can stand anywhere."""
    return (is_known(word) or is_word(word) or is_declared(word)) and not says_nothing(word)


def _tells(word: str) -> bool:
    return len(word) >= _SHORT and word.isalpha()


def _number(word: str) -> int | None:
    """The value of a word that is a number, in digits or Roman; None for any other."""
    return int(word) if word.isdecimal() else roman_number(word)


def _is_among(word: str, others: Iterable[str]) -> bool:
    return any(_may_mean_the_same(word, other) for other in others)


def _may_mean_the_same(one: str, other: str) -> bool:
    """Whether the words have a meaning in common, or one may be misspelt for the other."""
    if one == other or not meanings_of(one).isdisjoint(meanings_of(other)):
        return True
    return not _differ_in_prefix(one, other) and may_be_misspelt(one, other)


def _differ_in_prefix(one: str, other: str) -> bool:
    """Whether a prefix makes one word the opposite of the other: `aktif`, `nonaktif`; `prabencana`, `pascabencana`."""
    first, second = stem(one), stem(other)
    return any(
        rest == other_rest and prefix != other_prefix
        for prefix, rest in (("", first), *_parted(first))
        for other_prefix, other_rest in (("", second), *_parted(second))
    )


def _parted(word: str) -> Iterator[tuple[str, str]]:
    """The prefixes that the word may begin with, each with the rest."""
    for prefix in prefixes():
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= _REST:
            yield prefix, rest


def _is_done_otherwise(printed: Wording, planned: Wording) -> bool:
    """Whether something is announced to be there or done in the place of a deed: `tersedianya` of `penghapusan`."""
    if not printed.words or not planned.words:
        return False
    said, due = printed.words[0], planned.words[0]
    is_deed = _tells(due) and is_word(due) and not says_nothing(due) and due not in empty_words()
    return is_deed and is_word(said) and says_nothing(said) and not _is_among(due, printed.words)


def _is_opposite(printed: Sequence[str], planned: Sequence[str]) -> bool:
    """Whether one text has a word of one side alone of what is declared opposite, and the other of the other's."""
    said, due = set(printed), set(planned)

    def parts(one: frozenset[str], other: frozenset[str]) -> bool:
        return bool(said & one and due & other) and not (said & other or due & one)

    return any(parts(one, other) or parts(other, one) for one, other in opposites())


def _is_turned_round(printed: Wording, planned: Wording) -> bool:
    """Whether what one text says to be on one side of a direction is on the other side in the other."""
    return any((behind, word, before) in planned.turns for before, word, behind in printed.turns)


def _is_on_another_side(
    printed: Collection[tuple[str, str]], planned: Collection[tuple[str, str]]
) -> bool:
    """Whether somebody does in one text what is done for them, or to them, in the other."""

    def parts(one: frozenset[str], other: frozenset[str]) -> bool:
        return any(
            word in one and any((opposite, whom) in planned for opposite in other)
            for word, whom in printed
            if (word, whom) not in planned
        )

    return any(parts(one, other) or parts(other, one) for one, other in sides())


def _counts_another_thing(
    printed: Mapping[str, Sequence[Sequence[str]]], planned: Mapping[str, Sequence[Sequence[str]]]
) -> bool:
    """Whether a number that both texts print counts one thing here and another there: `60 sekolah`, `60 persen`."""
    return any(
        not any(
            _may_count_the_same(said, due) for said in printed[number] for due in planned[number]
        )
        for number in printed.keys() & planned.keys()
    )


def _may_count_the_same(said: Sequence[str], due: Sequence[str]) -> bool:
    """Whether the words behind a number name one thing; where nothing is there, they may."""
    if not said or not due:
        return True
    if is_percent(said[0]) or is_percent(due[0]):
        return said[0] == due[0]
    return _is_among(said[0], due) or _is_among(due[0], said)
