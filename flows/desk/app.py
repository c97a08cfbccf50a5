"""The desk's pages: links and forms that work without a program in the browser, each answered by a page."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from flows.desk.guard import Guard, TooLargeError
from flows.desk.texts import words
from flows.desk.work import FORMS, Desk
from flows.page.filling import environment
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
_AGAIN = 2
"""Seconds after which a page that tells of loads is asked for again while something is read."""


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
            Route("/documents/{document_id}/{page:int}", pages.page),
            Route("/pictures/{document_id}/{page:int}.png", pages.picture),
            Route("/said", pages.said),
            Route("/say", pages.say, methods=["POST"]),
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
            404: pages.missing,
            Exception: pages.broken,
        },
    )
    return Guard(app, token, port)


class _Pages:
    """What answers each address."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def home(self, _: Request) -> Response:
        """The plans, what waits, what was loaded, and where to drop files."""
        if self.desk.is_empty:
            return self._page("home", home=None, reporters=[*Reporter])
        return self._page("home", home=self.desk.home(_today()), reporters=[*Reporter])

    async def load(self, request: Request) -> Response:
        """Take in what was dropped."""
        async with request.form() as form:
            sent = [
                (part.filename, part.file)
                for part in form.getlist("files")
                if isinstance(part, UploadFile) and part.filename
            ]
            given = {name: said for name in _GIVEN if (said := str(form.get(name) or "").strip())}
            if not sent:
                raise UsageError(self._words["loads"]["nothing_chosen"])
            await run_in_threadpool(self._take_in, sent, given)
        return _on_to("/loads")

    def _take_in(self, sent: list[tuple[str, BinaryIO]], given: Mapping[str, str]) -> None:
        self.desk.loads.add(sent, given)

    def loads(self, _: Request) -> Response:
        """What became of the files."""
        loads = self.desk.loads
        answer = self._page("loads", uploads=loads.uploads[::-1], are_done=loads.are_done)
        if not loads.are_done:
            answer.headers["refresh"] = str(_AGAIN)
        return answer

    def decisions(self, request: Request) -> Response:
        """An entry that waits, beside what it may speak of: a certain one, or that after so many were put off."""
        self._require_loaded()
        cases, asked_for = self.desk.cases(), request.query_params.get("entry")
        named = (place for place, case in enumerate(cases) if case.entry_id == asked_for)
        after = _number(request.query_params.get("after"))
        place = next(named, min(after, max(len(cases) - 1, 0)))
        case = cases[place] if cases else None
        return self._page(
            "decide", case=case, place=place, count=len(cases), waiting=self.desk.waiting
        )

    async def decide(self, request: Request) -> Response:
        """Store what was decided, and go on to the next entry."""
        said = await self._said(request, "entry", "verb")
        if said["verb"] not in set(Verb):
            raise UsageError(self._words["common"]["incomplete"])
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
        return _on_to(f"/decide?after={_number(said.get('after'))}")

    def findings(self, request: Request) -> Response:
        """What was found and nobody has seen."""
        document = request.query_params.get("document") or None
        self._require_loaded()
        found = self.desk.findings(document)
        return self._page("findings", findings=found, document=document)

    def due(self, _: Request) -> Response:
        """What is overdue, and who has not reported."""
        with self._reading() as connection:
            overdue = asked.overdue(connection, _today())
            unreported = asked.unreported(connection, _today())
        return self._page("due", overdue=overdue, unreported=unreported)

    def page(self, request: Request) -> Response:
        """A page beside its values."""
        document_id, number = request.path_params["document_id"], request.path_params["page"]
        with self._reading() as connection:
            document = asked.document(connection, document_id)
            if document is None or not 1 <= number <= document.page_count:
                return self.missing(request, None)
            values = asked.values_on_page(connection, document_id, number)
        picture = self.desk.pictures.page(document.sha256, document.file_name, number)
        return self._page("page", document=document, number=number, values=values, picture=picture)

    def picture(self, request: Request) -> Response:
        """A page's picture."""
        with self._reading() as connection:
            document = asked.document(connection, request.path_params["document_id"])
        if document is None or not 1 <= request.path_params["page"] <= document.page_count:
            return self.missing(request, None)
        picture = self.desk.pictures.page(
            document.sha256, document.file_name, request.path_params["page"]
        )
        return (
            Response(picture.png, media_type="image/png")
            if picture
            else self.missing(request, None)
        )

    def said(self, _: Request) -> Response:
        """What people said, each with a way to take it back."""
        with self._reading() as connection:
            said = asked.said(connection)
        return self._page("said", said=said)

    async def say(self, request: Request) -> Response:
        """Store what a person says of something; `next` is the page to go on with."""
        said = await self._said(request, "subject", "verdict")
        match said["verdict"]:
            case "is":
                what = [said.get("field", ""), "is", said.get("value", "")]
            case "right":
                what = [said.get("field", ""), "right"]
            case "seen":
                await run_in_threadpool(self.desk.see, said["subject"])
                return _on_to(said.get("next", "/"))
            case verdict:
                what = [verdict]
        await run_in_threadpool(self.desk.say, said["subject"], what, said.get("note") or None)
        return _on_to(said.get("next", "/"))

    async def undo(self, request: Request) -> Response:
        """Take a judgement back, or the newest one that this person made."""
        form = await request.form()
        entry = await run_in_threadpool(self.desk.undo, str(form.get("judgement") or "") or None)
        address = str(form.get("next") or "/said")
        return _on_to(f"/decide?entry={entry}" if entry and address == "/decide" else address)

    async def _said(self, request: Request, *names: str) -> dict[str, str]:
        """What a form sends; raises `UsageError` where one of these is not among it."""
        form = await request.form()
        said = {name: value for name, value in form.items() if isinstance(value, str)}
        if not said.keys() >= {*names}:
            raise UsageError(self._words["common"]["incomplete"])
        return said

    def take(self, _: Request) -> Response:
        """What can be taken away."""
        return self._page("take", forms=FORMS, is_empty=self.desk.is_empty)

    def taken(self, request: Request) -> Response:
        """Something to take away."""
        form = request.path_params["form"]
        if form not in FORMS or self.desk.is_empty:
            return self.missing(request, None)
        file = self.desk.take(form)
        return FileResponse(file, filename=file.name)

    async def language(self, request: Request) -> Response:
        """Speak another language."""
        said = await self._said(request, "language")
        if said["language"] in set(Language):
            self.desk.language = Language(said["language"])
        return _on_to(said.get("next", "/"))

    def refused(self, _: Request, error: Exception) -> Response:
        """What cannot be done, in one sentence."""
        return self._page("refused", 409, sentence=str(error))

    def broken(self, request: Request, error: Exception) -> Response:
        """That Renaksi itself is at fault, or what it needs is not there."""
        from flows.pipeline.faults import fault_noted

        told = fault_noted(error, Path(request.url.path), self.desk.warehouse)
        return self._page("refused", 500, sentence=str(told))

    def too_large(self, _: Request, __: Exception) -> Response:
        """That too much was sent at once."""
        return self._page("refused", 413, sentence=self._words["loads"]["too_large"])

    def missing(self, _: Request, __: Exception | None) -> Response:
        """That there is no such page."""
        return self._page("refused", 404, sentence=self._words["common"]["missing"])

    @property
    def _words(self) -> dict[str, Any]:
        return words(self.desk.language)

    def _require_loaded(self) -> None:
        if self.desk.is_empty:
            raise UsageError(self._words["common"]["nothing_loaded"])

    def _reading(self) -> Any:
        self._require_loaded()
        return self.desk.reading()

    def _page(self, name: str, status: int = 200, **told: Any) -> Response:
        language = self.desk.language
        page = environment("flows.desk", language).get_template(f"{name}.html.j2")
        text = page.render(t=self._words, lang=language.value, name=name, who=self.desk.who, **told)
        return HTMLResponse(text, status)


def _own(request: Request) -> Response:
    """The desk's style and its program."""
    name = request.path_params["name"]
    if name not in _OWN:
        return Response(status_code=404)
    content = files("flows.desk").joinpath("templates", name).read_bytes()
    return Response(content, media_type=_OWN[name])


def _number(text: str | None) -> int:
    """The number that an address or a form names; 0 where it names none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else 0


def _on_to(address: str) -> Response:
    """The way on to another page of the desk, and to no other place."""
    is_own = address.startswith("/") and not address.startswith(("//", "/\\"))
    return RedirectResponse(address if is_own else "/", 303)


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()
