"""The mail that brought a document."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple


class Mail(NamedTuple):
    """What a mail says of itself: the sender as printed, the subject, and when it was sent (UTC)."""

    sender: str | None
    subject: str | None
    sent_at: datetime | None
