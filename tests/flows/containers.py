"""ZIP files and mails that hold documents, as people send them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from aspose.email_foss.msg import MapiMessage, PropertyId, PropertyTypeCode

SENDER = "Kirana Wulandari <kirana@contoh.go.id>"
SUBJECT = "Laporan B06 dari Kirana Wulandari"
SENT = datetime(2031, 7, 3, 3, 0)
_CLIENT_SUBMIT_TIME = 0x0039
_ENCRYPTED = 0x1


def zip_file(path: Path, members: Mapping[str, bytes]) -> Path:
    """A ZIP file with these members."""
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def locked(path: Path) -> Path:
    """Have a ZIP file say of each member that it is encrypted."""
    data = bytearray(path.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + flags] |= _ENCRYPTED
            place = data.find(mark, place + 4)
    path.write_bytes(data)
    return path


def mail(
    attachments: Mapping[str, bytes], *, forwarded: EmailMessage | None = None
) -> EmailMessage:
    """A mail with these attachments, and perhaps another mail."""
    message = EmailMessage()
    message["From"], message["Subject"] = SENDER, SUBJECT
    message["Date"] = "Thu, 03 Jul 2031 10:00:00 +0700"
    message.set_content("Terlampir laporan kami.")
    for name, content in attachments.items():
        message.add_attachment(
            content, maintype="application", subtype="octet-stream", filename=name
        )
    if forwarded:
        message.add_attachment(forwarded)
    return message


def mail_file(path: Path, attachments: Mapping[str, bytes]) -> Path:
    """A mail as mail programs save it."""
    path.write_bytes(bytes(mail(attachments)))
    return path


def outlook_file(path: Path, attachments: Mapping[str, bytes], *, embeds: bool = False) -> Path:
    """A mail as Outlook saves it, perhaps with another one within."""
    message = MapiMessage.create(SUBJECT, "Terlampir laporan kami.")
    message.set_property(PropertyId.SENDER_NAME, "Kirana Wulandari")
    message.set_property(PropertyId.SENDER_EMAIL_ADDRESS, "kirana@contoh.go.id")
    sent = SENT.replace(tzinfo=UTC)
    message.set_property(_CLIENT_SUBMIT_TIME, PropertyTypeCode.PTYP_TIME, sent)
    for name, content in attachments.items():
        message.add_attachment(name, content)
    if embeds:
        message.add_embedded_message_attachment(MapiMessage.create("Surat lain", "…"))
    message.save(path)
    return path
