"""The report as one HTML page: what the warehouse holds, put into the template `templates/report.html.j2`.

The page asks nothing of the network. Its style and its program are named by their digests in the page's security
policy, so that a browser runs no other, whatever a plan prints; charts are pictures, in which nothing can run.
"""

from __future__ import annotations

import base64
import datetime
import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from typing import Any, NamedTuple

from markupsafe import Markup

from flows.page.charts import Part, stacked_bars
from flows.page.filling import environment
from flows.page.pictures import Picture, Pictures
from flows.page.texts import as_date, catalogue, written_in
from models.languages import Language
from models.sentences import GAP
from warehouse.ask.queries import Row
from warehouse.ask.report import Content

STATUSES = {
    "complete": "#0f4d27",
    "substantial": "#4a9bd8",
    "limited": "#f2cf63",
    "not_started": "#a3200d",
    "no_evidence": "#b79be0",
    "withdrawn": "#5f666e",
    "waiting": "#dcc7ea",
    "unreported": "#ffffff",
}
"""The completion scale, best first, with the colours of the charts, neighbours apart in luminance too.

`waiting` is for what a person has yet to decide on, `unreported` for what nobody reports.
"""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a report is written: its language, the day it speaks of, and where its links find the documents.

    `documents` is the URL of a folder, relative or absolute and ending in a slash. `places` says where in it a
    document is, by its identifier, if not under its own name. `with_contacts` says whether the content holds the
    names and addresses of people. `body` is the identifier of the one body that the content is of. `pictures` draws the
    pages that are linked to, to stand in the page; without them links lead to the documents.
    """

    language: Language
    as_of: datetime.date
    documents: str
    with_contacts: bool
    places: Mapping[str, str] = field(default_factory=dict)
    body: str | None = None
    pictures: Pictures | None = None


def render(content: Content, settings: Settings) -> str:
    """The whole page."""
    style = _own("report.css") + _running_head(content, settings)
    program = _own("report.js")
    template = environment("flows.page", settings.language).get_template("report.html.j2")
    return template.render(
        report=View(content, settings),
        t=catalogue(settings.language),
        style=style,
        program=program,
        policy=_policy(style, program),
        as_of=settings.as_of,
        with_contacts=settings.with_contacts,
    )


class Tile(NamedTuple):
    """A number at the top of a plan: the name of its figure, its row, and for each of these bodies its own."""

    figure: str
    key: str
    value: int
    bodies: Sequence[str] = ()
    values: Sequence[int] = ()


class View:
    """The content as the template walks it: by plan, by commitment, by cell of the heat map."""

    statuses = tuple(STATUSES)
    colours = STATUSES

    def __init__(self, content: Content, settings: Settings) -> None:
        self.content = content
        self._settings = settings
        self._t = catalogue(settings.language)
        self.commitments = _grouped(content["commitments"], "plan_id")
        self.periods = _grouped(content["periods"], "plan_id")
        self.status_counts = _grouped(content["statuses"], "plan_id")
        self.sections = _grouped(content["sections"], "commitment_id")
        self.participants = _grouped(content["participants"], "commitment_id")
        self.indicators = _grouped(content["indicators"], "commitment_id")
        self.measures = _grouped(content["measures"], "commitment_id")
        self.contacts = _grouped(content["contacts"], "commitment_id")
        self.targets = _grouped(content["targets"], "measure_id")
        self._progress = _grouped(content["progress"], "commitment_id")
        self._targets_of_commitment = _grouped(content["targets"], "commitment_id")
        self._entries = _grouped(content["entries"], "commitment_id")
        self._latest = _grouped(content["latest"], "commitment_id")
        self.body = settings.body
        self._bodies = _grouped(content["bodies"], "commitment_id")
        self.own_measures = _grouped(content["own_measures"], "measure_id")
        self.own_overdue = content["own_overdue"]
        self.late = _grouped(content["own_overdue"], "target_id")
        self._late_of_commitment = _grouped(content["own_overdue"], "commitment_id")
        self._own_plans = _grouped(content["own_plans"], "plan_id")
        self.own_waiting = {row.organisation_id: row for row in content["own_waiting"]}
        self.joint = {row.measure_id: row for row in content["joint"]}
        (self.waiting,) = content["waiting"]
        self.silent = _grouped(content["silent"], "plan_id")
        self.movement = _grouped(content["movement"], "plan_id")
        self._places = {(place.entity_kind, place.entity_id): place for place in content["places"]}
        self.documents = {document.document_id: document for document in content["documents"]}

    @property
    def findings_open(self) -> int:
        """How many errors and warnings nobody has seen."""
        findings = self.content["findings"]
        return sum(not row.is_seen and row.severity in ("error", "warning") for row in findings)

    @cached_property
    def overdue(self) -> list[Row]:
        """The targets that are overdue, the longest first."""
        return [target for target in self.content["targets"] if target.days_overdue is not None]

    @cached_property
    def organisations(self) -> dict[str, Row]:
        """The responsible bodies by identifier."""
        return {body.organisation_id: body for body in self.content["organisations"]}

    @cached_property
    def own_bodies(self) -> Mapping[str, list[Row]]:
        """The bodies that have something to do in each commitment."""
        rows = _grouped(self.content["own_commitments"], "commitment_id")
        return defaultdict(
            list,
            {
                key: [self.organisations[row.organisation_id] for row in own]
                for key, own in rows.items()
            },
        )

    def own(self, body: str) -> Markup:
        """As attributes: shown while the body is chosen, or where the page is made of it alone."""
        hidden = "" if self.body == body else " hidden"
        return Markup('data-organisation="{}"{}').format(body, Markup(hidden))

    def own_of(
        self, bodies: Iterable[str], figure: str, key: str, value: object, is_of_all: bool
    ) -> Markup:
        """As attributes: shown while one of the bodies is chosen, each of which has the figure; or also of all."""
        told = Markup(
            'data-organisations="{}" data-own="{}" data-own-key="{}" data-own-value="{}"{}'
        )
        only = "" if is_of_all else " data-own-only" if self.body else " data-own-only hidden"
        return told.format(" ".join(bodies), figure, key, value, Markup(only))

    def tile(self, plan: Row, name: str) -> Tile:
        """A number of the plan's, and the same of each body."""
        rows = self._own_plans[plan.plan_id]
        if self.body:
            value = sum(getattr(row, name) for row in rows)
            return Tile(f"body_{name}", f"{plan.plan_id}|{self.body}", value)
        told = {row.organisation_id: getattr(row, name) for row in rows}
        return Tile(f"plan_{name}", plan.plan_id, getattr(plan, name), [*told], [*told.values()])

    @cached_property
    def titles(self) -> dict[str, str]:
        """The commitments' titles by identifier."""
        return {row.commitment_id: row.title for row in self.content["commitments"]}

    def language_of(self, plan: Row) -> str:
        """The code of the language the plan is written in; empty where it cannot be told."""
        ids = {row.commitment_id for row in self.commitments[plan.plan_id]}
        return written_in(
            [row.text for row in self.content["sections"] if row.commitment_id in ids]
        )

    def reported(self, commitment: Row, period: Row) -> list[Row]:
        """What reporters tell of a commitment by a period's end."""
        rows = self._progress[commitment.commitment_id]
        return [row for row in rows if row.period == period.period]

    def counted_in(self, commitment: Row) -> str:
        """What a commitment's progress is counted in: its measures, where there are none its indicators."""
        key = commitment.commitment_id
        is_by_indicators = self.indicators[key] and not self.measures[key]
        return str(self._t["counted"]["indicators" if is_by_indicators else "measures"])

    def silence(self, commitment: Row, period: Row) -> str:
        """Why a cell of the heat map has nothing to tell: a key of the catalogue's section `heat_map`."""
        targets = self._targets_of_commitment[commitment.commitment_id]
        if not any(target.period == period.period for target in targets):
            return "no_target"
        is_due = period.ends_on is not None and period.ends_on < self._settings.as_of
        return "no_report" if is_due else "not_due"

    def latest(self, commitment: Row) -> list[Row]:
        """The last status of each reporter, and of all together."""
        return self._latest[commitment.commitment_id]

    def shown(self, told: Row) -> str:
        """The status that a row shows, also where none is told: its entries wait for a person, or there are none."""
        return told.status or ("waiting" if told.entries_open else "unreported")

    def shown_last(self, told: Row) -> str:
        """The status that a body's last row shows; where none is told, its entries of any period may wait."""
        return told.status or ("waiting" if told.entries_open_in_all else "unreported")

    def statuses_counted(self, plan: Row) -> list[str]:
        """The statuses that the plan's commitments are counted by: what waits only where anything does."""
        return self._counted_by(row.status for row in self.status_counts[plan.plan_id])

    def statuses_counted_of(self, periods: Mapping[str | None, Counter[str]]) -> list[str]:
        """The same of what one body tells of the plan's commitments in each period."""
        return self._counted_by(status for counts in periods.values() for status in counts)

    def _counted_by(self, told: Iterable[str | None]) -> list[str]:
        waits = "waiting" in told
        return [status for status in self.statuses if waits or status != "waiting"]

    def statuses_of(self, latest: Iterable[Row]) -> list[str]:
        """The statuses that the reporters give, each once."""
        return list(dict.fromkeys(self.shown(told) for told in latest if told.reporter != "all"))

    def days_overdue_by_body(self, commitment: Row) -> dict[str, int]:
        """For how many days the longest overdue target of each body has been, of the bodies that have any."""
        rows = self._late_of_commitment[commitment.commitment_id]
        return {row.organisation_id: row.days_overdue for row in reversed(rows)}

    def latest_of_bodies(self, commitment: Row) -> dict[str, Row]:
        """What each body itself last told of a commitment."""
        rows = self._bodies[commitment.commitment_id]
        return {row.organisation_id: row for row in rows if row.is_latest}

    def bodies_of(self, commitment: Row, period: Row) -> list[Row]:
        """What each body itself tells of a commitment by a period's end."""
        rows = self._bodies[commitment.commitment_id]
        return [row for row in rows if row.period == period.period]

    def statuses_by_body(self, plan: Row) -> dict[str, dict[str | None, Counter[str]]]:
        """How many of its commitments of the plan each body itself gives which status, in each period shown."""
        found: dict[str, dict[str | None, Counter[str]]] = {}
        for commitment in self.commitments[plan.plan_id]:
            for period in self.periods[plan.plan_id]:
                for row in self.bodies_of(commitment, period):
                    of_body = found.setdefault(row.organisation_id, {})
                    of_body.setdefault(period.period, Counter())[self.shown(row)] += 1
        return found

    def entries(self, commitment_id: str, measure: str | None, indicator: str | None) -> list[Row]:
        """What was last said of a measure or an indicator; of the whole commitment where both are None."""
        return [
            entry
            for entry in self._entries[commitment_id]
            if (entry.measure_id, entry.indicator_id) == (measure, indicator)
        ]

    @cached_property
    def most_overdue(self) -> list[Row]:
        """The bodies with the most targets overdue, the most first."""
        bodies = [body for body in self.content["organisations"] if body.targets_overdue]
        return sorted(bodies, key=lambda body: (-body.targets_overdue, body.name))

    def last_told(self, plan: Row) -> list[Row]:
        """How many commitments have which status in the last period that government told of, the best first."""
        rows = [row for row in self.status_counts[plan.plan_id] if row.reporter == "government"]
        ended = [row.period for row in self.periods[plan.plan_id]]
        told = [p for p in ended if any(row.period == p and row.status for row in rows)]
        last = [row for row in rows if told and row.period == told[-1]]
        order = [*STATUSES]
        return sorted(last, key=lambda row: order.index(row.status or "unreported"))

    def days_overdue(self, commitment: Row) -> int:
        """For how many days the commitment's longest overdue target has been; 0 where none is."""
        targets = self._targets_of_commitment[commitment.commitment_id]
        return max((target.days_overdue or 0 for target in targets), default=0)

    def place(self, entity_kind: str, entity_id: str) -> Row | None:
        """Where an entity's first value stands."""
        return self._places.get((entity_kind, entity_id))

    def link(self, document: Row, page: int | None = None) -> str | None:
        """A link to a document, and in a PDF to a page of it; the file's name cannot make it anything else.

        There is none where the file's name is withheld, or the file is not where the page would look for it.
        """
        if page is not None and (anchor := self._anchor(document, page)):
            return f"#{anchor}"
        place = self._settings.places.get(document.document_id)
        if GAP in document.file_name or place is None:
            return None
        file_name, inside, _ = document.file_name.partition("/")  # a container is opened as a whole
        target = self._settings.documents + place
        is_paged = page is not None and not inside and file_name.lower().endswith(".pdf")
        return f"{target}#page={page}" if is_paged else target

    def _anchor(self, document: Row, page: int) -> str | None:
        """Where in this page a page of a document is shown, if it is."""
        pictures = self._settings.pictures
        return pictures.anchor(document, page) if pictures else None

    def pictures(self) -> list[Picture]:
        """Pictures of all pages that have been linked to so far."""
        return self._settings.pictures.drawn() if self._settings.pictures else []

    def status_chart(self, plan: Row) -> str:
        """A picture of how many commitments have which status, a bar for each period and reporter."""
        words = self._t["status"]
        return self._picture(
            [
                Part(
                    f"{row.period or self._t['heat_map']['whole_term']} · {self._t['reporter'][row.reporter]}",
                    words[row.status or "unreported"],
                    row.commitments,
                )
                for row in self.status_counts[plan.plan_id]
            ],
            {words[status]: colour for status, colour in STATUSES.items()},
            self._t["glance"]["commitments"],
        )

    def load_chart(self) -> str:
        """A picture of the targets of each body: overdue, otherwise due, due later."""
        words = self._t["load"]
        parts = [
            Part(body.name, words[series], length)
            for body in self.content["organisations"]
            for series, length in (
                ("overdue", body.targets_overdue),
                ("due", body.targets_due - body.targets_overdue),
                ("later", body.targets - body.targets_due),
            )
        ]
        colours = {"overdue": "#a3200d", "due": "#6fb98a", "later": "#eef0f3"}
        named = {words[series]: colour for series, colour in colours.items()}
        return self._picture(parts, named, self._t["glance"]["targets"])

    def _picture(self, parts: list[Part], colours: dict[str, str], axis: str) -> str:
        """The chart as the address of an image."""
        drawn = stacked_bars(parts, colours, axis)
        return f"data:image/svg+xml;base64,{base64.b64encode(drawn.encode()).decode()}"


def _grouped(rows: Iterable[Row], key: str) -> defaultdict[str, list[Row]]:
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, key)].append(row)
    return groups


def _own(name: str) -> Any:
    """A style sheet or program of ours, to stand in the page as it is."""
    return Markup(files("flows.page").joinpath("templates", name).read_text(encoding="utf-8"))


def _running_head(content: Content, settings: Settings) -> Markup:
    """What stands at the top of each printed page: the report, its plans and its day, with no sign that CSS knows."""
    t = catalogue(settings.language)["page"]
    plans = ", ".join(plan.plan_id for plan in content["plans"])
    told = f"{t['title']} · {plans} · {as_date(settings.as_of, settings.language)}"
    return Markup(':root {{ --running: "{}"; }}\n').format(re.sub(r"[^\w ,.·-]", " ", told))


def _policy(style: str, program: str) -> str:
    """The page's Content-Security-Policy: nothing from anywhere, and of ours only what has these digests."""
    digests = (
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        for text in (style, program)
    )
    style_digest, program_digest = digests
    return (
        f"default-src 'none'; style-src 'sha256-{style_digest}'; script-src 'sha256-{program_digest}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
