"""A drafted profile as the file that a person looks over."""

from __future__ import annotations

import json
from collections.abc import Sequence

from extractors.plan.draft import SURE, Candidate, Draft, PlanName


def as_toml(draft: Draft, file_name: str) -> str:
    """The profile as a file, with comments that say how sure each key is and where it was seen."""
    lines = [
        f"# Drafted from {file_name}: put right what has a question mark, then load the plan with it.",
        f"about = {_text(f'Drafted from {file_name}')}",
        f"language = {_text(draft.language)}",
        f"guesses = {_list(sorted(_guesses(draft)))}  # keys that nobody has confirmed: take out what is right",
        "",
        "[plan]",
        *_plan_lines(draft.plan),
        "",
        "[titles]",
        f"{titles_key(draft)} = [{_pattern(draft.title)}]",
    ]
    if draft.are:
        lines += [
            "",
            "[matrix]",
            f'commitments = "{draft.are}"',
            f"targets = {_list(draft.targets)}",
        ]
    tables: dict[str, list[str]] = {}
    for key in sorted(draft.keys):
        if not draft.keys[key]:
            continue
        table, name = key.split(".")
        table = f"matrix.{table}" if draft.are else table
        tables.setdefault(table, []).extend(_key_lines(draft, key, name))
    for table, keys in tables.items():
        lines += ["", f"[{table}]", *keys]
    for one in draft.unknown:
        lines += ["", f"# Not known, kept as printed (pages {_pages(one)}): {_text(one.text)}"]
    return "\n".join(lines) + "\n"


def _plan_lines(plan: PlanName | None) -> list[str]:
    if plan is None:
        return []
    titles = ", ".join(map(_pattern, plan.titles))
    return [
        f"family = {_text(plan.family)}",
        f"names = {_list(plan.names)}",
        f"titles = [{titles}]",
    ]


def _key_lines(draft: Draft, key: str, name: str) -> list[str]:
    score, candidates = draft.scores.get(key, 100.0), draft.keys[key]
    pages = next((_pages(one) for one in candidates if one.pages), "")
    sure = (
        f"# {score:.0f} % like{f', pages {pages}' if pages else ''}{'' if score >= SURE else ' ?'}"
    )
    return [sure, f"{name} = {_list([one.text for one in candidates])}"]


def _guesses(draft: Draft) -> list[str]:
    return [key for key, score in draft.scores.items() if score < SURE and draft.keys.get(key)]


def titles_key(draft: Draft) -> str:
    """Titles stand in running text where most labels do, else above tables."""
    if draft.titles_at:
        return draft.titles_at
    found = [one for each in draft.keys.values() for one in each]
    in_text = sum(one.in_text for one in found)
    return (
        "lines"
        if draft.are is None and 2 * in_text > sum(len(one.pages) for one in found)
        else "above"
    )


def _pages(one: Candidate) -> str:
    return ", ".join(map(str, dict.fromkeys(one.pages)))


def _list(texts: Sequence[str]) -> str:
    return "[" + ", ".join(map(_text, texts)) + "]"


def _text(text: str) -> str:
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def _pattern(text: str) -> str:
    return f"'{text}'" if "'" not in text else json.dumps(text, ensure_ascii=False)
