"""How a rendition is printed: paper, type, lines, column widths. The looks themselves are data: looks.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict

PAPERS = {  # millimetres, portrait
    "A3": (297.0, 420.0),
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "B5": (176.0, 250.0),
    "F4": (215.0, 330.0),
    "Letter": (215.9, 279.4),
    "Legal": (215.9, 355.6),
}


LOOKS = Path(__file__).with_name("looks.toml")


class Look(BaseModel):
    """One way to print a plan.

    Attributes:
        producer: a key of `producers.PRODUCERS`.
        paper, annex_paper: a key of `PAPERS`, with ` landscape` where it is turned.
        lines: which borders a table has: `all`, `inner` (no outer frame), `open` (no outer verticals) or
            `horizontal` (none vertical).
        border: CSS-like style (`solid`, `dashed`, `dotted`, `double`), `thickness` in points, `ink` its colour.
        label, contact: the label column's share of the width; `indicator`, `actors`: the columns' shares.
        lists: `native` leaves markers to the producer's own lists, `text` prints them with a hanging indent,
            `flat` prints them as plain text.
        tables: `one` table a commitment or one for each run of equal columns (`split`), `spaced` with a gap.
        flow: commitments follow one another on a page; otherwise each starts a new one.
        header, footer: running text; `{page}` and `{pages}` are filled in. `footer_align`: left, center, right.
        hyphens: words may break at syllables, found by the producer (`auto`) or marked by soft hyphens (`soft`).
        fields: the annex's head as a borderless `table`, a `framed` one, or `lines` of `label : value`.
        annex_heads: column heads on `each` matrix, the `first` only, or `repeated` on each page.
        merged: the annex's goal and responsible cells span their rows; otherwise they are printed in each.
        run_together: the sample plan's fields in which a paragraph ends with a line as full as the others, and nothing
            else on the page separates it from the next: the two are read as one.
        fall_apart: those in columns without a border, which may be wider than their text: each line seems to be ended
            early, and is read as a paragraph.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    producer: str
    run_together: tuple[str, ...] = ()
    fall_apart: tuple[str, ...] = ()
    paper: str = "A4"
    annex_paper: str = "A3 landscape"
    margin: float = 25.0
    font: str = "Carlito"
    size: float = 11.0
    annex_size: float = 8.0
    leading: float = 1.15
    lines: str = "all"
    border: str = "solid"
    thickness: float = 0.5
    ink: str = "#000000"
    padding: float = 3.0
    label: float = 0.32
    contact: float = 0.42
    indicator: tuple[float, float, float] = (0.36, 0.32, 0.32)
    actors: tuple[float, float, float] = (0.25, 0.25, 0.5)
    matrix: tuple[float, ...] = (0.11, 0.11, 0.15, 0.135, 0.135, 0.135, 0.135, 0.09)
    valign: str = "top"
    justify: bool = False
    shade: str = ""
    bold_labels: bool = True
    lists: str = "text"
    bullet: str = "•"
    tables: str = "one"
    flow: bool = False
    header: str = ""
    footer: str = "{page}"
    footer_align: str = "right"
    hyphens: str = ""
    fields: str = "table"
    annex_heads: str = "each"
    merged: bool = True

    @property
    def unclear(self) -> tuple[str, ...]:
        """The sample plan's fields whose paragraphs are not read as they are meant."""
        return (*self.run_together, *self.fall_apart)

    def paper_size(self, *, annex: bool = False) -> tuple[float, float]:
        """Width and height of the paper in millimetres, turned where it is landscape."""
        name, _, turned = (self.annex_paper if annex else self.paper).partition(" ")
        width, height = PAPERS[name]
        return (height, width) if turned else (width, height)


def read_looks(path: Path = LOOKS) -> list[Look]:
    """The looks of a TOML file: one `[name]` table each, its keys the fields of `Look`.

    Raises:
        pydantic.ValidationError: a key is no field of `Look`, or its value has another type.
    """
    looks = tomllib.loads(path.read_text(encoding="utf-8"))
    return [Look.model_validate({"name": name, **fields}) for name, fields in looks.items()]
