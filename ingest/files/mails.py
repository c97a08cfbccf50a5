"""Mails as files: what they say of themselves, and what is attached. Internet mail by the standard library,
Outlook's by python-oxmsg."""

from __future__ import annotations

import mimetypes
import unicodedata
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from email import policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message as AnyMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from typing import IO, NamedTuple

from ingest.files.content import whole_characters
from models.mail import Mail

_LONGEST = 1_000
"""Characters of a sender or subject: mail programs allow 998 in a line."""

UNNAMED = "lampiran"
"""What an attachment is called that has no name."""


class Attachment(NamedTuple):
    """A file that a mail carries; without content where the mail only refers to it."""

    name: str
    content: bytes | None


class Message(NamedTuple):
    """A mail with its attachments, and the mails forwarded in it."""

    mail: Mail
    attachments: tuple[Attachment, ...]
    forwarded: tuple[Message, ...] = ()


def read(content: IO[bytes]) -> Message:
    """An Internet mail (.eml); raises whatever the standard library does for one that is damaged."""
    return _message(BytesParser(policy=policy.default).parse(content))


def _message(message: AnyMessage) -> Message:
    attachments: list[Attachment] = []
    forwarded: list[Message] = []
    for part in _leaves(message):
        if part.get_content_type() == "message/rfc822":
            forwarded += [_message(inner) for inner in _within(part)]
        elif name := _name(part):
            payload = part.get_payload(decode=True)
            attachments.append(Attachment(name, payload if isinstance(payload, bytes) else None))
    mail = Mail(
        _header(message, "From"), _header(message, "Subject"), _date(_header(message, "Date"))
    )
    return Message(mail, tuple(attachments), tuple(forwarded))


def _leaves(message: AnyMessage) -> Iterator[AnyMessage]:
    """The parts that hold something, in their order; a forwarded mail is one."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        is_forwarded = part is not message and part.get_content_type() == "message/rfc822"
        if part.is_multipart() and not is_forwarded:
            waiting += reversed(_within(part))
        else:
            yield part


def _within(part: AnyMessage) -> list[AnyMessage]:
    payload = part.get_payload()
    return (
        [inner for inner in payload if isinstance(inner, AnyMessage)]
        if isinstance(payload, list)
        else []
    )


def _name(part: AnyMessage) -> str | None:
    """What the attachment is called; None for the mail's own text."""
    if name := part.get_filename():
        return str(name)
    if part.get_content_maintype() != "application":
        return None
    return UNNAMED + (mimetypes.guess_extension(part.get_content_type()) or "")


def _header(message: AnyMessage, name: str) -> str | None:
    try:
        return _clean(str(message[name] or ""))
    except Exception:  # the standard library stumbles over some malformed headers
        raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
        return _clean(str(raw))


def _decoded(header: str) -> str:
    """A header's text, also where it is encoded for the way through the net."""
    try:
        return str(make_header(decode_header(header)))
    except (ValueError, LookupError, HeaderParseError):
        return header


def _date(text: str | None) -> datetime | None:
    return _utc(lambda: parsedate_to_datetime(text)) if text else None


def _utc(read_date: Callable[[], datetime | None]) -> datetime | None:
    """The moment in UTC, without a zone; None where there is no date, or one that cannot be read."""
    try:
        moment = read_date()
        if moment is None:
            return None
        return (moment.astimezone(UTC) if moment.tzinfo else moment).replace(tzinfo=None)
    except (ValueError, OverflowError, TypeError, IndexError):
        return None


def _clean(text: str) -> str | None:
    """One line that can be shown and stored; None where nothing is left."""
    text = unicodedata.normalize("NFC", whole_characters(text[: 10 * _LONGEST]))
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return line[:_LONGEST] or None


def read_outlook(content: IO[bytes]) -> Message:
    """A mail as Outlook saves it (.msg); raises whatever python-oxmsg does for one that is damaged."""
    from oxmsg import Message as OutlookMessage

    message = OutlookMessage.load(content)
    headers = {name.lower(): value for name, value in message.message_headers.items()}
    mail = Mail(
        _clean(_decoded(message.sender or "")),
        _clean(message.subject),
        _utc(lambda: message.sent_date) or _date(headers.get("date")),
    )
    return Message(
        mail,
        tuple(
            Attachment(attachment.file_name or UNNAMED, attachment.file_bytes)
            for attachment in message.attachments
        ),
    )
