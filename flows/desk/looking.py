"""The desk's pages for looking: how far each body is, reports, versions side by side, a sample of values, contacts."""

from __future__ import annotations

from random import randrange
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.routing import BaseRoute, Route

from flows.desk.answers import Answers, day_in, number_in, on_to
from models.errors import UsageError
from models.origin import Reporter
from warehouse.ask import desk as asked
from warehouse.ask.versions import compare_versions, list_versions
from warehouse.judgements.saying import REPORT_FIELDS

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from flows.desk.work import Desk

SAMPLE = 20
"""So many values are drawn, unless told otherwise."""

_MOST, _SEEDS = 200, 1_000_000


def look_routes(desk: Desk) -> list[BaseRoute]:
    """Where these pages are."""
    pages = _Looking(desk)
    return [
        Route("/progress", pages.progress),
        Route("/reports", pages.reports),
        Route("/reports", pages.tell_report, methods=["POST"]),
        Route("/versions/{plan_id}", pages.versions),
        Route("/sample", pages.sample),
        Route("/sample", pages.judge_sample, methods=["POST"]),
        Route("/contacts", pages.contacts, methods=["GET", "POST"]),
    ]


class _Looking(Answers):
    """What answers the addresses of these pages."""

    def progress(self, request: Request) -> Response:
        """How far each body has come in the newest period that was due by a day."""
        day = day_in(request.query_params.get("day"))
        with self.reading() as connection:
            bodies = asked.bodies(connection, day)
        return self.show("progress", bodies=bodies, day=day)

    def reports(self, _: Request) -> Response:
        """The reports, and what of them is not known."""
        with self.reading() as connection:
            reports, periods = asked.reports(connection), asked.periods(connection)
            versions = list_versions(connection)
        plans = list(dict.fromkeys(row[0] for row in versions.rows))
        return self.show(
            "reports", reports=reports, periods=periods, plans=plans, reporters=[*Reporter]
        )

    async def tell_report(self, request: Request) -> Response:
        """Say what a report is about, as far as that is something else than it says itself."""
        said = await self.sent(request, "report")
        for field in REPORT_FIELDS:
            value = said.get(field, "").strip()
            if value and value != said.get(f"{field}-before"):
                await run_in_threadpool(self.desk.say, said["report"], [field, value])
        return on_to("/reports")

    def versions(self, request: Request) -> Response:
        """Two versions of a plan side by side."""
        plan_id, asked_for = request.path_params["plan_id"], request.query_params
        before, after = (number_in(asked_for.get(name)) or None for name in ("from", "to"))
        with self.reading() as connection:
            listed = list_versions(connection, plan_id).as_rows()
            compared = (
                compare_versions(connection, plan_id, before, after) if len(listed) > 1 else None
            )
        return self.show("versions", plan_id=plan_id, versions=listed, compared=compared)

    def sample(self, request: Request) -> Response:
        """Values drawn at random, as a list to be looked at."""
        self.require_loaded()
        asked_for = request.query_params
        if "seed" not in asked_for:
            return on_to(f"/sample?count={SAMPLE}&seed={randrange(_SEEDS)}")
        count = min(number_in(asked_for.get("count")) or SAMPLE, _MOST)
        seed = number_in(asked_for["seed"])
        return self.show("sample", values=self.desk.sample(count, seed), count=count, seed=seed)

    async def judge_sample(self, request: Request) -> Response:
        """Keep what somebody says of a value that was drawn."""
        said = await self.sent(request, "count", "seed", "number", "verdict")
        count, seed, number = (number_in(said[name]) for name in ("count", "seed", "number"))
        if said["verdict"] not in ("right", "wrong", "cannot_tell"):
            raise UsageError(self.words["common"]["incomplete"])
        note = said.get("note", "").strip() or None
        await run_in_threadpool(
            self.desk.judge_drawn, min(count, _MOST), seed, number, said["verdict"], note
        )
        return on_to(f"/sample?count={count}&seed={seed}")

    def contacts(self, request: Request) -> Response:
        """The people who are named as contacts, for who asks for them."""
        if request.method != "POST":
            self.require_loaded()
            return self.show("contacts", contacts=None)
        with self.reading() as connection:
            return self.show("contacts", contacts=asked.contacts(connection))
