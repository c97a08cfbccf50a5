"""Layers (optional content) of a PDF: which of them are off when the file is opened, and how PDFium's marks tell them.

PDFium gives of a mark the texts and keys of its properties, not which object of the file these are. So layers are told
by their signs; where one that is off has the sign of one that is on, it cannot be said which of them prints a text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import dict_value, list_value, resolve1
from pdfminer.psparser import literal_name

from ingest.pages.form_xobjects import forms_of

_MOST_LEVELS = 32


class LayerSign(NamedTuple):
    """What a mark tells of its layer: the bytes of its name, and which properties it has."""

    name: bytes
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class PageLayers:
    """The signs of a page's layers that are off and of those that are on.

    `has_form_off` is set where a form as a whole is on a layer that is off, which no mark tells.
    """

    off: frozenset[LayerSign] = frozenset()
    on: frozenset[LayerSign] = frozenset()
    has_form_off: bool = False

    @property
    def certainly_off(self) -> frozenset[LayerSign]:
        """The signs of layers that are off, and of no other."""
        return self.off - self.on

    @property
    def is_unclear(self) -> bool:
        """Whether the page may print what is on a layer that is off, without PDFium telling so."""
        return self.has_form_off or not self.off.isdisjoint(self.on)


NO_LAYERS = PageLayers()


class Layers:
    """Tells which layers of a document are shown when it is opened."""

    def __init__(self, document: PDFDocument) -> None:
        properties = dict_value(document.catalog.get("OCProperties") or {})
        self._off = _groups_off(properties)
        self._has_any = bool(properties)

    def of_page(self, resources: object) -> PageLayers:
        """The layers among a page's resources and those of the forms there."""
        if not self._has_any:
            return NO_LAYERS
        shown: dict[bool, set[LayerSign]] = {True: set(), False: set()}
        has_form_off = False
        for owner in _all_resources(resources):
            for reference in dict_value(owner.get("Properties") or {}).values():
                shown[self.is_shown(reference)].add(_sign_of(reference))
            has_form_off |= any(
                "OC" in form.attrs and not self.is_shown(form.attrs["OC"])
                for form in forms_of(owner)
            )
        return PageLayers(frozenset(shown[False]), frozenset(shown[True]), has_form_off)

    def is_shown(self, reference: object, level: int = 0) -> bool:
        """Whether what is on this layer, or depends on several of them, is shown."""
        entry = dict_value(reference)
        if literal_name(resolve1(entry.get("Type"))) != "OCMD":
            return _key(reference) not in self._off
        if condition := resolve1(entry.get("VE")):
            return self._holds(condition, level)
        groups = resolve1(entry.get("OCGs")) or []
        members = groups if isinstance(groups, list) else [entry["OCGs"]]
        states = [self.is_shown(group) for group in members if resolve1(group)]
        if not states:
            return True
        match literal_name(resolve1(entry.get("P"))):
            case "AllOn":
                return all(states)
            case "AnyOff":
                return not all(states)
            case "AllOff":
                return not any(states)
        return any(states)

    def _holds(self, condition: object, level: int) -> bool:
        """Whether an expression of layers holds: And, Or or Not, and what these are about."""
        operator, *operands = list_value(condition)
        states = [
            self._holds(operand, level + 1)
            if isinstance(resolve1(operand), list)
            else self.is_shown(operand, level + 1)
            for operand in operands
            if level < _MOST_LEVELS
        ]
        match literal_name(operator):
            case "Not":
                return not any(states)
            case "Or":
                return any(states)
        return all(states)


def _groups_off(properties: dict[str, object]) -> set[object]:
    """The keys of the groups that are off: by the state that all begin with, by lists, or by what they are used for."""
    default = dict_value(properties.get("D") or {})
    on, off = (set(map(_key, list_value(default.get(key) or []))) for key in ("ON", "OFF"))
    if literal_name(default.get("BaseState")) == "OFF":
        off |= set(map(_key, list_value(properties.get("OCGs") or []))) - on
    else:
        off -= on
    for key, is_off in _states_in_view(default):
        (off.add if is_off else off.discard)(key)
    return off


def _states_in_view(default: dict[str, object]) -> Iterator[tuple[object, bool]]:
    """The keys of groups that what they are used for switches off, or on, where the document is looked at."""
    for use in map(dict_value, list_value(default.get("AS") or [])):
        if literal_name(use.get("Event")) == "View":
            categories = [literal_name(name) for name in list_value(use.get("Category") or [])]
            for group in list_value(use.get("OCGs") or []):
                if states := set(_states_in_use(group, categories)):
                    yield _key(group), "OFF" in states


def _states_in_use(group: object, categories: list[str]) -> Iterator[str]:
    usage = dict_value(dict_value(group).get("Usage") or {})
    for category in categories:
        if state := dict_value(usage.get(category) or {}).get(f"{category}State"):
            yield literal_name(resolve1(state))


def _all_resources(resources: object) -> Iterator[dict[str, object]]:
    """The resources of a page and those of the forms there, each once."""
    waiting, seen = [resources], set()
    while waiting:
        reference = waiting.pop()
        owner = dict_value(reference or {})
        if id(owner) not in seen:
            seen.add(id(owner))
            yield owner
            waiting += [form.attrs.get("Resources") for form in forms_of(owner)]


def _sign_of(reference: object) -> LayerSign:
    entry = dict_value(reference)
    name = resolve1(entry.get("Name"))
    return LayerSign(name if isinstance(name, bytes) else b"", frozenset(entry))


def _key(reference: object) -> object:
    return getattr(reference, "objid", None) or id(reference)
