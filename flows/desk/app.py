"""The desk's pages: links and forms that work without a program in the browser, each answered by a page."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from typing import TYPE_CHECKING, BinaryIO

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from flows.desk.answers import Answers, day_in, number_in, on_to, today
from flows.desk.guard import Guard, TooLargeError
from flows.desk.looking import look_routes
from flows.desk.printed import print_routes
from flows.desk.teaching import teaching_routes
from flows.desk.work import FORMS, OF_PEOPLE, Desk
from models.errors import RenaksiError, UsageError
from models.languages import Language
from models.origin import Reporter
from warehouse.ask import desk as asked
from warehouse.judgements.review import Ruling, Verb

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp

_OWN = {"desk.css": "text/css", "desk.js": "text/javascript"}
_GIVEN = ("plan", "period", "reporter", "body")
_MOST_FILES = 5_000
"""Files of one folder that may be sent at once."""


def desk_app(desk: Desk, token: str, port: int) -> ASGIApp:
    """The desk as a program that a server runs; `token` is the secret of its address, `port` where it is served."""
    pages = _Pages(desk)
    app = Starlette(
        routes=[
            Route("/", pages.home),
            Route("/loads", pages.loads),
            Route("/loads", pages.load, methods=["POST"]),
            Route("/decide", pages.decisions),
            Route("/decide", pages.decide, methods=["POST"]),
            Route("/findings", pages.findings),
            Route("/due", pages.due),
            *print_routes(desk),
            *look_routes(desk),
            *teaching_routes(desk),
            Route("/said", pages.said),
            Route("/undo", pages.undo, methods=["POST"]),
            Route("/take", pages.take),
            Route("/take/{form}", pages.taken),
            Route("/language", pages.language, methods=["POST"]),
            Route("/own/{name}", _own),
            Route("/favicon.ico", lambda _: Response(status_code=204)),
        ],
        exception_handlers={
            RenaksiError: pages.refused,
            TooLargeError: pages.too_large,
            400: pages.incomplete,
            404: pages.missing,
            405: pages.missing,
            Exception: pages.broken,
        },
    )
    return Guard(app, token, port)


class _Pages(Answers):
    """What answers each address."""

    def home(self, _: Request) -> Response:
        """The plans, what waits, what was loaded, and where to drop files."""
        if self.desk.is_empty:
            return self.show("home", home=None, reporters=[*Reporter])
        return self.show("home", home=self.desk.home(today()), reporters=[*Reporter])

    async def load(self, request: Request) -> Response:
        """Take in what was dropped."""
        async with request.form(max_files=_MOST_FILES) as form:
            sent = [
                (part.filename, part.file)
                for part in form.getlist("files")
                if isinstance(part, UploadFile) and part.filename
            ]
            given = {name: said for name in _GIVEN if (said := str(form.get(name) or "").strip())}
            if not sent:
                raise UsageError(self.words["loads"]["nothing_chosen"])
            await run_in_threadpool(self._take_in, sent, given)
        return on_to("/loads")

    def _take_in(self, sent: list[tuple[str, BinaryIO]], given: Mapping[str, str]) -> None:
        self.desk.loads.add(sent, given)

    def loads(self, _: Request) -> Response:
        """What became of the files."""
        loads = self.desk.loads
        return self.show("loads", uploads=loads.uploads[::-1], are_done=loads.are_done)

    def decisions(self, request: Request) -> Response:
        """An entry that waits, beside what it may speak of: a certain one, or that after so many were put off."""
        self.require_loaded()
        cases, asked_for = self.desk.cases(), request.query_params.get("entry")
        named = (place for place, case in enumerate(cases) if case.entry_id == asked_for)
        after = number_in(request.query_params.get("after"))
        place = next(named, min(after, max(len(cases) - 1, 0)))
        case = cases[place] if cases else None
        wanted = request.query_params.get("find")
        found = []
        if case and (wanted is not None or not case.candidates):
            with self.reading() as connection:
                found = asked.linkable(connection, case.plan_id, wanted or "")
        return self.show(
            "decide",
            case=case,
            place=place,
            count=len(cases),
            waiting=self.desk.waiting,
            wanted=wanted,
            found=found,
        )

    async def decide(self, request: Request) -> Response:
        """Store what was decided, and go on to the next entry."""
        said = await self.sent(request, "entry", "verb")
        if said["verb"] not in set(Verb):
            raise UsageError(self.words["common"]["incomplete"])
        verb, seen = Verb(said["verb"]), (said.get("target"), said.get("text"))
        target, text = (None, None) if verb is Verb.NO_MATCH else seen
        ruling = Ruling(
            said["entry"],
            verb,
            target or None,
            text if verb in (Verb.ACCEPT, Verb.REJECT) else None,
            note=said.get("note") or None,
        )
        await run_in_threadpool(self.desk.decide, ruling)
        return on_to(f"/decide?after={number_in(said.get('after'))}")

    def findings(self, request: Request) -> Response:
        """What was found and nobody has seen."""
        document = request.query_params.get("document") or None
        self.require_loaded()
        found = self.desk.findings(document)
        return self.show("findings", findings=found, document=document)

    def due(self, request: Request) -> Response:
        """What is overdue on a day, and who has not reported by then."""
        day = day_in(request.query_params.get("day"))
        with self.reading() as connection:
            overdue = asked.overdue(connection, day)
            unreported = asked.unreported(connection, day)
        return self.show("due", overdue=overdue, unreported=unreported, day=day)

    def said(self, _: Request) -> Response:
        """What people said, each with a way to take it back."""
        with self.reading() as connection:
            said = asked.said(connection)
        return self.show("said", said=said)

    async def undo(self, request: Request) -> Response:
        """Take a judgement back, or the newest one that this person made."""
        form = await request.form()
        entry = await run_in_threadpool(self.desk.undo, str(form.get("judgement") or "") or None)
        address = str(form.get("next") or "/said")
        return on_to(f"/decide?entry={entry}" if entry and address == "/decide" else address)

    def take(self, _: Request) -> Response:
        """What can be taken away."""
        return self.show("take", forms=FORMS, of_people=OF_PEOPLE, is_empty=self.desk.is_empty)

    def taken(self, request: Request) -> Response:
        """Something to take away."""
        form = request.path_params["form"]
        if form not in FORMS or self.desk.is_empty:
            return self.missing(request)
        with_contacts = form in OF_PEOPLE or request.query_params.get("contacts") == "1"
        body = request.query_params.get("body") or None
        file = self.desk.take(form, body, with_contacts=with_contacts)
        return FileResponse(file, filename=file.name)

    async def language(self, request: Request) -> Response:
        """Speak another language."""
        said = await self.sent(request, "language")
        if said["language"] in set(Language):
            self.desk.language = Language(said["language"])
        return on_to(said.get("next", "/"))


def _own(request: Request) -> Response:
    """The desk's style and its program."""
    name = request.path_params["name"]
    if name not in _OWN:
        return Response(status_code=404)
    content = files("flows.desk").joinpath("templates", name).read_bytes()
    return Response(content, media_type=_OWN[name])
