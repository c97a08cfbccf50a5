"""Teach a layout: the draft of a document that nothing recognises, its labels marked on the print, to be put right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from flows.desk.answers import Answers, on_to
from flows.desk.pictures import boxes_of
from flows.page.texts import as_percent
from models.errors import UsageError
from warehouse.ask import desk as asked

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.datastructures import FormData
    from starlette.requests import Request

    from extractors.plan.proposal import Answers as Said
    from extractors.plan.proposal import Proposal
    from flows.desk.lessons import Lesson, Tried
    from flows.desk.work import Desk


def teaching_routes(desk: Desk) -> list[Route]:
    """The addresses of lessons."""
    pages = _Teaching(desk)
    return [
        Route("/teach", pages.begin, methods=["POST"]),
        Route("/teach/{lesson:int}/{page:int}", pages.page),
        Route("/teach/{lesson:int}/{page:int}.png", pages.picture),
        Route("/teach/{lesson:int}/{page:int}.json", pages.words_of_page),
        Route("/teach/{lesson:int}", pages.answer, methods=["POST"]),
        Route("/teach/{lesson:int}/count", pages.count, methods=["POST"]),
    ]


class _Teaching(Answers):
    """What answers them."""

    async def begin(self, request: Request) -> Response:
        """Draft the layout of a document that was loaded, or of an uploaded file that was refused."""
        form = await request.form()
        name, path = await run_in_threadpool(self._file, form)
        lesson = await run_in_threadpool(self.desk.lessons.begin, name, path)
        first = min((n for one in lesson.proposal.wordings for n in one.pages), default=1)
        return on_to(f"/teach/{lesson.number}/{first}")

    def _file(self, form: FormData) -> tuple[str, Path]:
        if document_id := str(form.get("document") or ""):
            with self.reading() as connection:
                document = asked.document(connection, document_id)
            path = self.desk.pictures.pdf(document.sha256, document.file_name) if document else None
            if document and path:
                return document.file_name, path
        elif file := self.desk.loads.refused(str(form.get("upload")), str(form.get("file"))):
            return file.path.name, file.path
        raise UsageError(self.words["teach"]["no_file"])

    def page(self, request: Request) -> Response:
        """A page of the document with its labels marked, beside all labels and what each is taken for."""
        lesson, number = self._page(request)
        if lesson is None:
            return self.missing(request)
        from extractors.text.languages import all_languages

        return self.show(
            "teach",
            lesson=lesson,
            proposal=lesson.proposal,
            said=lesson.answers,
            number=number,
            picture=self.desk.lessons.page(lesson, number),
            languages=all_languages(),
            told=self._told(lesson.tried) if lesson.tried else "",
            unknown=lesson.tried.check.unknown if lesson.tried and lesson.tried.check else (),
        )

    def words_of_page(self, request: Request) -> Response:
        """The page's words with their boxes."""
        lesson, number = self._page(request)
        if lesson is None:
            return self.missing(request)
        return JSONResponse(boxes_of(self.desk.lessons.lines(lesson, number)))

    def picture(self, request: Request) -> Response:
        """The page's picture."""
        lesson, number = self._page(request)
        if lesson is None:
            return self.missing(request)
        return Response(self.desk.lessons.page(lesson, number).png, media_type="image/png")

    async def answer(self, request: Request) -> Response:
        """Keep what a person says; go to another page, count, or save and load."""
        lesson = self._lesson(request)
        if lesson is None:
            return self.missing(request)
        form = await request.form()
        lesson.answers = _answers(lesson.proposal, lesson.answers, form)
        act, _, number = str(form.get("act") or "").partition(" ")
        if act in ("save", "load"):
            await run_in_threadpool(self.desk.lessons.save, lesson)
        if act == "load":
            await run_in_threadpool(self._load, lesson)
            return on_to("/loads")
        if act == "count":
            await run_in_threadpool(self.desk.lessons.count, lesson)
        page = number or str(form.get("page"))
        place = "" if act == "page" else "#count"
        return on_to(f"/teach/{lesson.number}/{page if page.isdecimal() else 1}{place}")

    async def count(self, request: Request) -> Response:
        """What would be understood with what a form says, in a sentence."""
        lesson = self._lesson(request)
        if lesson is None:
            return self.missing(request)
        form = await request.form()
        lesson.answers = _answers(lesson.proposal, lesson.answers, form)
        tried = await run_in_threadpool(self.desk.lessons.count, lesson)
        return JSONResponse({"told": self._told(tried)})

    def _load(self, lesson: Lesson) -> None:
        with lesson.path.open("rb") as file:
            self.desk.loads.add([(lesson.name, file)], {})

    def _lesson(self, request: Request) -> Lesson | None:
        return self.desk.lessons.get(request.path_params["lesson"])

    def _page(self, request: Request) -> tuple[Lesson | None, int]:
        """The lesson that an address names, if its document has such a page, and that page."""
        lesson, number = self._lesson(request), request.path_params["page"]
        is_there = lesson and 1 <= number <= lesson.proposal.pages
        return lesson if is_there else None, number

    def _told(self, tried: Tried) -> str:
        """What would be understood, in a sentence."""
        words: dict[str, Any] = self.words["teach"]
        if tried.check is None:
            return f"{words['refused']} {tried.refusal}"
        found = tried.check
        share = 100 * found.understood / found.words if found.words else 0.0
        return str(
            words["counted"].format(
                commitments=found.commitments,
                words=found.words,
                share=as_percent(share, self.desk.language),
                kept=found.kept,
                unassigned=found.unassigned,
            )
        )


def _answers(proposal: Proposal, said: Said, form: FormData) -> Said:
    """What a form says of a proposal; what it leaves out, or does not know, stays as it was."""
    from extractors.plan.proposal import KEPT, TITLES_AT
    from extractors.plan.proposal import Answers as Saying
    from extractors.text.languages import all_languages

    known = {KEPT, *proposal.keys}

    def told(name: str, before: str, may_be: set[str] | None = None) -> str:
        text = " ".join(str(form.get(name, before)).split())
        is_good = text in may_be if may_be is not None else bool(text)
        return text if is_good else before

    more = [
        (" ".join(str(text).split()), str(key))
        for text, key in zip(form.getlist("more"), form.getlist("more-key"), strict=False)
    ]
    return Saying(
        tuple(told(f"key-{n}", key, known) for n, key in enumerate(said.keys)),
        told("family", said.family),
        told("name", said.name),
        told("title", said.title),
        told("titles_at", said.titles_at, set(TITLES_AT)),
        told("language", said.language, {*all_languages()}),
        tuple((text, key) for text, key in more if text and key in known)
        if "more" in form
        else said.more,
    )
