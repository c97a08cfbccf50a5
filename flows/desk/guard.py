"""Who may ask the desk: the browser on this machine that was given its address, and no other page in it.

The address that the command prints holds a secret (`?token=…`), which becomes a cookie. A request without it, from
another site, or by another name of this machine (DNS rebinding) is refused, whatever it asks for.
"""

from __future__ import annotations

import hmac
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, urlencode

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "renaksi_desk"

MOST_UPLOADED = 300_000_000
"""Bytes of one request: three times the largest plan that was seen."""

_DIGITS = 12
"""Of a request's length: whatever has more is too long by far."""

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "img-src 'self'",
        "style-src 'self'",
        "script-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


class Guard:
    """Lets through what the owner's own browser asks; `hosts` are the names that the desk answers to."""

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        self._app = app
        self._token = token
        self._cookie = f"{COOKIE}_{port}"
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on, what is asked."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refused = self._refused(scope)
        if refused is not None:
            await refused(scope, receive, _with_headers(send))
            return
        await self._app(scope, _limited(receive), _with_headers(send))

    def _refused(self, scope: Scope) -> Response | None:
        """The answer to a request that is not let through; None where it is."""
        headers = Headers(scope=scope)
        if headers.get("host") not in self._hosts:
            return PlainTextResponse("This desk has another address.", 421)
        asked = parse_qs(scope.get("query_string", b"").decode("latin-1"))
        if self._is_token(asked.pop("token", [""])[0]) and scope["method"] == "GET":
            return self._welcome(scope, asked)
        if not self._is_token(_cookies(headers).get(self._cookie, "")):
            return PlainTextResponse(
                "Open the desk by the address that `renaksi desk` printed. "
                "(Bukalah meja kerja lewat alamat yang dicetak `renaksi desk`.)",
                403,
            )
        if scope["method"] not in ("GET", "HEAD") and not self._is_own(headers):
            return PlainTextResponse("Another page may not ask this.", 403)
        length = headers.get("content-length") or "0"
        if not length.isdecimal() or int(length[:_DIGITS]) > MOST_UPLOADED:
            return PlainTextResponse(_TOO_LARGE, 413)
        return None

    def _welcome(self, scope: Scope, asked: dict[str, list[str]]) -> Response:
        """The same address without the secret, which becomes a cookie."""
        rest = urlencode(asked, doseq=True)
        answer = RedirectResponse(f"{scope['path']}{'?' if rest else ''}{rest}", 303)
        answer.set_cookie(self._cookie, self._token, httponly=True, samesite="strict")
        return answer

    def _is_own(self, headers: Headers) -> bool:
        """Whether the desk's own page sends this."""
        origin = headers.get("origin")
        if origin is not None:
            return origin.removeprefix("http://") in self._hosts
        return headers.get("sec-fetch-site", "same-origin") == "same-origin"

    def _is_token(self, said: str) -> bool:
        return hmac.compare_digest(said.encode(), self._token.encode())


_TOO_LARGE = (
    f"More than {MOST_UPLOADED // 1_000_000} MB at once: load these files with `renaksi load`."
)


class TooLargeError(Exception):
    """More is sent than may be."""


def _limited(receive: Receive) -> Receive:
    """What is received, up to the limit: who sends in pieces need not say how much it is."""
    got = 0

    async def counted() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > MOST_UPLOADED:
            raise TooLargeError
        return message

    return counted


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [
                *message["headers"],
                *((name.encode(), value.encode()) for name, value in _HEADERS.items()),
            ]
        await send(message)

    return sent


def _cookies(headers: Headers) -> dict[str, str]:
    try:
        found = SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return {}
    return {name: morsel.value for name, morsel in found.items()}
