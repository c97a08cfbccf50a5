"""Writes docs/findings.md: every code that extraction and reconciliation can find.

python -m flows.pipeline.findings_docs docs/findings.md
"""

from __future__ import annotations

import sys
from pathlib import Path

from flows.pipeline.finding_kinds import all_finding_kinds

_PAGE = """# Findings

What Renaksi says about a document instead of guessing. They stand in the relation `findings`, with the page and the
entity they are about; `renaksi load` counts them. This page is made of `extractors/audit/findings.toml` and
`warehouse/store/findings.toml` by `make docs-findings`.

An **error** means that data is wrong or missing; a **warning** that a person should look; an **info** tells what was
done.

| code | severity | what it means | what to do |
|---|---|---|---|
{rows}
"""


def findings_markdown() -> str:
    """The page: a table of every code, its severity, what it means and what to do about it."""
    kinds = all_finding_kinds()
    rows = "\n".join(
        f"| `{code}` | {kind.severity} | {kind.means} | {kind.action} |"
        for code, kind in kinds.items()
    )
    return _PAGE.format(rows=rows)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(findings_markdown(), encoding="utf-8")
