"""A page of a file beside its values: words chosen on the print, and what is said of values and rows by them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from flows.desk.answers import Answers, on_to
from flows.desk.pictures import boxes_of, in_points
from flows.desk.rows import NewRow, ValueName, new_row, parents_on_page, rows_on_page
from models.errors import UsageError
from models.geometry import Box, line_boxes
from warehouse.ask import desk as asked

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection
    from starlette.datastructures import FormData
    from starlette.requests import Request

    from flows.desk.pictures import PrintedLine
    from flows.desk.work import Desk
    from models.geometry import Word


class Choice(NamedTuple):
    """Words that are chosen on a page: their places among its words, and what they say."""

    places: tuple[int, ...] = ()
    text: str = ""


def print_routes(desk: Desk) -> list[Route]:
    """The addresses of pages beside their values."""
    pages = _Printed(desk)
    at = "/{document_id}/{page:int}"
    return [
        Route(f"/documents{at}", pages.page),
        Route(f"/documents{at}/words", pages.word_list),
        Route(f"/pictures{at}.png", pages.picture),
        Route(f"/words{at}.json", pages.words_of_page),
        Route("/say", pages.say, methods=["POST"]),
    ]


class _Printed(Answers):
    """What answers them."""

    def page(self, request: Request) -> Response:
        """A page beside its values; asked for may be a value or a new row, and words that are chosen for it."""
        number = request.path_params["page"]
        asks = request.query_params
        with self.reading() as connection:
            document = self._document(connection, request)
            if document is None:
                return self.missing(request)
            name = ValueName.read(asks.get("value", ""))
            rows = rows_on_page(connection, document.document_id, number, name)
            parents = parents_on_page(connection, document.document_id, number)
            wanted = NewRow.read(asks.get("add", ""))
            new = new_row(connection, wanted) if wanted in parents else None
        picture = self.desk.pictures.page(document.sha256, document.file_name, number)
        if number < document.page_count:
            self.desk.pictures.ahead(document.sha256, document.file_name, number + 1)
        chosen = self._chosen(document, number, asks.getlist("words"))
        return self.show(
            "page",
            document=document,
            number=number,
            rows=rows,
            parents=parents,
            new=new,
            asked=name,
            chosen=chosen,
            picture=picture,
        )

    def word_list(self, request: Request) -> Response:
        """The words of a page as a list, to be chosen by the keyboard."""
        number = request.path_params["page"]
        with self.reading() as connection:
            document = self._document(connection, request)
        lines = self._lines(document, number) if document else None
        if document is None or not lines:
            return self.missing(request)
        at = 0
        told = []
        for line in lines:
            told.append([(at + n, word.text) for n, word in enumerate(line)])
            at += len(line)
        return self.show(
            "words",
            document=document,
            number=number,
            lines=told,
            asks={name: request.query_params.get(name, "") for name in ("value", "add")},
        )

    def words_of_page(self, request: Request) -> Response:
        """The words of a page with their boxes, in reading order."""
        with self.reading() as connection:
            document = self._document(connection, request)
        lines = self._lines(document, request.path_params["page"]) if document else ()
        return JSONResponse(boxes_of(lines))

    def picture(self, request: Request) -> Response:
        """A page's picture."""
        with self.reading() as connection:
            document = self._document(connection, request)
        if document is None:
            return self.missing(request)
        picture = self.desk.pictures.page(
            document.sha256, document.file_name, request.path_params["page"]
        )
        return Response(picture.png, media_type="image/png") if picture else self.missing(request)

    async def say(self, request: Request) -> Response:
        """Store what a person says of something; `next` is the page to go on with."""
        said = await self.sent(request, "subject", "verdict")
        if said["verdict"] == "seen":
            await run_in_threadpool(self.desk.see, said["subject"])
            return on_to(said.get("next", "/"))
        form = await request.form()
        what, words = _saying(said, form)
        await run_in_threadpool(self._say, said, what, words)
        return on_to(said.get("next", "/"))

    def _say(self, said: dict[str, str], what: list[str], words: dict[str, str]) -> None:
        chosen: dict[str, tuple[Box, ...]] = {}
        if any(words.values()):
            with self.reading() as connection:
                document = asked.document(connection, said.get("document", ""))
            page = said.get("page", "")
            if document is None or not page.isdecimal():
                raise UsageError(self.words["common"]["incomplete"])
            for field, places in words.items():
                chosen[field] = self._boxes(document, int(page), places)
        self.desk.say(said["subject"], what, said.get("note") or None, chosen)

    def _boxes(self, document: Any, page: int, places: str) -> tuple[Box, ...]:
        """Where words stand that were chosen on a page, by its lines."""
        words = self._words(document, page)
        own = [words[place] for place in _places([places]) if place < len(words)]
        return tuple(Box(page, *map(in_points, box[1:])) for box in line_boxes(own))

    def _chosen(self, document: Any, page: int, told: Iterable[str]) -> Choice:
        places = _places(told)
        if not places:
            return Choice()
        words = self._words(document, page)
        places = tuple(place for place in places if place < len(words))
        return Choice(places, " ".join(words[place].text for place in places))

    def _words(self, document: Any, page: int) -> list[Word]:
        """The words of a page in reading order, by which their places count."""
        return [word for line in self._lines(document, page) for word in line]

    def _lines(self, document: Any, page: int) -> Sequence[PrintedLine]:
        return self.desk.pictures.lines(document.sha256, document.file_name, page)

    def _document(self, connection: DuckDBPyConnection, request: Request) -> Any:
        """The file that an address names, if it has such a page."""
        document = asked.document(connection, request.path_params["document_id"])
        is_there = document and 1 <= request.path_params["page"] <= document.page_count
        return document if is_there else None


def _saying(said: dict[str, str], form: FormData) -> tuple[list[str], dict[str, str]]:
    """What a form says, as `renaksi judge` takes it, and the words chosen for each of its fields."""
    field, value = said.get("field", ""), said.get("value", "")
    match said["verdict"]:
        case "is":
            lines = value.splitlines() if said.get("several") else [value]
            told = [line for line in lines if line.strip()]
            return [field, "is", *(told or [value])], {"": said.get("words", "")}
        case "right":
            return [field, "right"], {}
        case "version":
            return ["version", value], {}
        case "split":
            return ["split", "at", value], {}
        case "joined-with":
            return ["joined-with", value], {}
        case "add":
            return _adding(said, form)
        case verdict:
            return [verdict], {}


def _adding(said: dict[str, str], form: FormData) -> tuple[list[str], dict[str, str]]:
    """A row that is added, by the fields that are filled."""
    what, words = ["add", said.get("kind", "")], dict[str, str]()
    several = {str(name) for name in form.getlist("several")}
    for name, value in said.items():
        field = name.removeprefix("value-")
        if field != name and value.strip():
            lines = value.splitlines() if field in several else [value]
            what += [f"{field}={line}" for line in lines if line.strip()]
            words[field] = said.get(f"words-{field}", "")
    return what, words


_NUMBER = re.compile(r"[0-9]{1,6}")


def _places(told: Iterable[str]) -> tuple[int, ...]:
    """The places of words that forms and addresses name, in reading order."""
    return tuple(sorted({int(number) for text in told for number in _NUMBER.findall(text)}))
