"""What every part of the desk answers with: pages in the person's language, and what cannot be done in one sentence."""

from __future__ import annotations

import datetime
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from starlette.responses import HTMLResponse, RedirectResponse, Response

from flows.desk.texts import words
from flows.page.filling import environment
from models.errors import UsageError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection
    from starlette.requests import Request

    from flows.desk.work import Desk


class Answers:
    """What answers some of the desk's addresses."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def refused(self, request: Request, error: Exception) -> Response:
        """What cannot be done, in one sentence, with the way back."""
        return self._refusal(request, 409, str(error))

    def broken(self, request: Request, error: Exception) -> Response:
        """That Renaksi itself is at fault, or what it needs is not there."""
        from flows.pipeline.faults import fault_noted

        told = fault_noted(error, Path(request.url.path), self.desk.warehouse)
        return self._refusal(request, 500, str(told))

    def too_large(self, request: Request, _: Exception) -> Response:
        """That too much was sent at once."""
        return self._refusal(request, 413, self.words["loads"]["too_large"])

    def incomplete(self, request: Request, _: Exception) -> Response:
        """That a form does not say what it is to say."""
        return self._refusal(request, 400, self.words["common"]["incomplete"])

    def missing(self, request: Request, _: Exception | None = None) -> Response:
        """That there is no such page."""
        return self._refusal(request, 404, self.words["common"]["missing"])

    def _refusal(self, request: Request, status: int, sentence: str) -> Response:
        from_page = urlsplit(request.headers.get("referer", ""))
        back = from_page.path + (f"?{from_page.query}" if from_page.query else "")
        return self.show("refused", status, sentence=sentence, back=back if is_own(back) else "")

    @property
    def words(self) -> dict[str, Any]:
        """The desk's own words in the person's language."""
        return words(self.desk.language)

    def require_loaded(self) -> None:
        """Raise `UsageError` where nothing was loaded yet."""
        if self.desk.is_empty:
            raise UsageError(self.words["common"]["nothing_loaded"])

    def reading(self) -> AbstractContextManager[DuckDBPyConnection]:
        """The warehouse as of its last change."""
        self.require_loaded()
        return self.desk.reading()

    async def sent(self, request: Request, *names: str) -> dict[str, str]:
        """What a form sends; raises `UsageError` where one of these is not among it."""
        form = await request.form()
        said = {name: value for name, value in form.items() if isinstance(value, str)}
        if not said.keys() >= {*names}:
            raise UsageError(self.words["common"]["incomplete"])
        return said

    def show(self, template: str, status: int = 200, **told: Any) -> Response:
        """A page, by the name of its template."""
        language = self.desk.language
        page = environment("flows.desk", language).get_template(f"{template}.html.j2")
        text = page.render(
            t=self.words, lang=language.value, name=template, who=self.desk.who, **told
        )
        return HTMLResponse(text, status)


def on_to(address: str) -> Response:
    """The way on to another page of the desk, and to no other place."""
    return RedirectResponse(address if is_own(address) else "/", 303)


def is_own(address: str) -> bool:
    """Whether an address leads to a page of the desk."""
    return address.startswith("/") and not address.startswith(("//", "/\\"))


def number_in(text: str | None) -> int:
    """The number that an address or a form names; 0 where it names none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else 0


def today() -> datetime.date:
    """The day on this machine."""
    return datetime.datetime.now().astimezone().date()


def day_in(text: str | None) -> datetime.date:
    """The day that an address names; today where it names none."""
    try:
        return datetime.date.fromisoformat(text or "")
    except ValueError:
        return today()
