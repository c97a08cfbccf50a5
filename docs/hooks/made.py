"""Puts into the site what is data: the pages of `make docs-relations`, linked to from the schema, and the rates.

The pages hold figures of the samples, which would go stale in a repository: without them the site is built as it is.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

FOLDER = Path(__file__).parents[2] / "build" / "relations" / "pages"
"""Where they are written."""

RATES = Path(__file__).parents[1] / "rates.toml"
"""What is said of each rate."""

PLACE = "relations"
"""The folder of the site that they go to, beside those of `docs/`."""


def _names() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.md") if path.stem != "index")


def rates_markdown() -> str:
    """The rates, a section for each."""
    rates = tomllib.loads(RATES.read_text(encoding="utf-8"))["rates"]
    return "\n".join(
        f"## {rate['name']}\n\n{rate['meaning']}\n\n- Numerator: {rate['numerator']}\n- Denominator: "
        f"{rate['denominator']}\n\n```sql\n{rate['sql'].strip()}\n```\n"
        for rate in rates
    )


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """A section of the navigation for them, where they are."""
    if names := _names():
        pages = [{name: f"{PLACE}/{name}.md"} for name in names]
        section = {"Relations": [{"All of them": f"{PLACE}/index.md"}, *pages]}
        config.nav = [*(config.nav or []), section]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The pages themselves."""
    for path in sorted(FOLDER.glob("*.md")):
        files.append(
            File.generated(config, f"{PLACE}/{path.name}", content=path.read_text(encoding="utf-8"))
        )
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The rates; under each heading of the schema a link to the relation's page."""
    if page.file.src_uri == "rates.md":
        return markdown.replace("<!-- rates -->", rates_markdown())
    if page.file.src_uri != "schema.md":
        return markdown
    link = "[As the samples fill it, where it comes from, its links]"
    for name in _names():
        told = f"\\1\n\n{link}({PLACE}/{name}.md)\n"
        markdown = re.sub(rf"^(## {name})$", told, markdown, flags=re.M)
    return markdown
