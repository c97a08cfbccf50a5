"""Near twins: a measure in nearly the same words as another, but of another object, or the opposite deed.

`sekolah dasar` and `sekolah menengah`, `tersimpannya` and `terhapusnya`, `terhubung` and `tidak terhubung` agree in
nearly all their letters. So the words of both texts are aligned, and where one stands in the place of another, it is
asked whether both may mean the same: by their stems, as misspelt, or as declared alike (`vocabulary.toml`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein, Opcode

from models.dictionary import is_word
from warehouse.link.vocabulary import MISSPELT, meanings_of, negations, says_nothing

_SHORT = 3
"""Words of fewer letters tell no two things apart."""


def says_another_thing(
    printed: Sequence[str], planned: Sequence[str], is_known: Callable[[str], bool]
) -> bool:
    """Whether a word of another meaning stands in the place of one of the plan's, or a negation is there or is not.

    `printed` and `planned` are the telling words of both texts in their order. Only words of the dictionary, and those
    that `is_known` tells to be the plan's, are words of another meaning: any other may be short for one, or misspelt.
    """
    changes = [change for change in Levenshtein.opcodes(planned, printed) if change.tag != "equal"]
    return _is_negated(changes, printed, planned) or any(
        _is_exchanged(change, printed, planned, is_known) for change in changes
    )


def _is_negated(changes: Sequence[Opcode], printed: Sequence[str], planned: Sequence[str]) -> bool:
    """Whether one side alone denies something; what was cut off at the end of the text denies nothing."""
    last = changes[-1] if changes else None
    is_cut_off = last is not None and last.tag == "delete" and last.src_end == len(planned)
    whole = planned[: last.src_start] if last is not None and is_cut_off else planned
    return _negations_in(printed) not in (_negations_in(planned), _negations_in(whole))


def _negations_in(words: Sequence[str]) -> Counter[str]:
    return Counter(word for word in words if word in negations())


def _is_exchanged(
    change: Opcode,
    printed: Sequence[str],
    planned: Sequence[str],
    is_known: Callable[[str], bool],
) -> bool:
    """Whether a word is printed that means nothing that the plan says, where the plan has one that is not printed."""
    if change.tag != "replace":
        return False
    missing = [
        word
        for word in planned[change.src_start : change.src_end]
        if _tells(word) and not _is_among(word, printed)
    ]
    strange = [
        word
        for word in printed[change.dest_start : change.dest_end]
        if _means_something(word, is_known) and not _is_among(word, planned)
    ]
    return bool(missing and strange)


def _means_something(word: str, is_known: Callable[[str], bool]) -> bool:
    """Whether this is a word, of the plan's or any other, and none that can stand anywhere."""
    return _tells(word) and (is_known(word) or is_word(word)) and not says_nothing(word)


def _tells(word: str) -> bool:
    return len(word) >= _SHORT and word.isalpha()


def _is_among(word: str, others: Sequence[str]) -> bool:
    return any(_may_mean_the_same(word, other) for other in others)


def _may_mean_the_same(one: str, other: str) -> bool:
    if one == other or not meanings_of(one).isdisjoint(meanings_of(other)):
        return True
    return fuzz.ratio(one, other) >= MISSPELT
