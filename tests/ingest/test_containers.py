"""What is in containers comes out below the folder it is unpacked to, bounded, and nothing of it in silence."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

import pytest

from ingest.files import containers, kinds
from ingest.files.containers import Contents, is_container, unpack
from ingest.files.left_out import Reason
from models.errors import UnreadableDocumentError
from models.mail import Mail
from tests.flows.containers import (
    SENDER,
    SENT,
    SUBJECT,
    locked,
    mail,
    mail_file,
    outlook_file,
    zip_file,
)

A, B = b"a;b\n1;2\n", b"a;b\n3;4\n"


def opened(container: Path) -> Contents:
    root = container.parent / "unpacked" / "0" / container.name
    root.mkdir(parents=True)
    return unpack(container, root)


def held(contents: Contents, container: Path) -> dict[str, bytes]:
    """What came out, by the names below the folder it was unpacked to."""
    root = container.parent / "unpacked" / "0" / container.name
    everything = {path for path in container.parent.rglob("*") if path.is_file()} - {container}
    assert everything == set(contents.files)
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in contents.files}


def refused(container: Path) -> str:
    with pytest.raises(UnreadableDocumentError) as error:
        opened(container)
    return str(error.value)


MAKERS = pytest.mark.parametrize(
    ("make", "name"), [(zip_file, "a.zip"), (mail_file, "a.eml"), (outlook_file, "a.msg")]
)
Maker = Callable[[Path, Mapping[str, bytes]], Path]


@MAKERS
def test_documents_come_out_and_the_rest_is_named(tmp_path: Path, make: Maker, name: str) -> None:
    container = make(tmp_path / name, {"b06.csv": A, "b12.csv": B, "logo.png": b"x"})
    assert is_container(container)
    contents = opened(container)
    assert held(contents, container) == {"b06.csv": A, "b12.csv": B}
    assert contents.left_out.names == {Reason.ENDING: [f"{name}/logo.png"]}
    assert not contents.failures


@MAKERS
def test_one_without_documents_is_refused(tmp_path: Path, make: Maker, name: str) -> None:
    assert "holds no document" in refused(make(tmp_path / name, {"logo.png": b"x"}))


@MAKERS
def test_one_that_is_damaged_is_refused(tmp_path: Path, make: Maker, name: str) -> None:
    container = make(tmp_path / name, {"b06.csv": A})
    container.write_bytes(container.read_bytes()[:120])
    said = refused(container)
    assert said.startswith(f"{container}: ")
    assert "; " in said


@pytest.mark.parametrize(
    ("make", "name"), [(mail_file, "a.eml"), (outlook_file, "a.msg")], ids=["eml", "msg"]
)
def test_a_mail_tells_who_sent_what_and_when(tmp_path: Path, make: Maker, name: str) -> None:
    contents = opened(make(tmp_path / name, {"b06.csv": A}))
    (brought,) = contents.mails.values()
    assert (brought.sender or "").replace('"', "") == SENDER
    assert (brought.subject, brought.sent_at) == (SUBJECT, SENT)
    assert list(contents.mails) == contents.files


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (b"From: =?utf-8?q?Siti_Rahma?= <s@x.id>", Mail("Siti Rahma <s@x.id>", None, None)),
        (b"Subject: a\xff\x00b\nDate: 99 Foo 99999", Mail(None, "a� b", None)),
        (b"Date: Fri, 31 Dec 9999 23:00:00 -1200", Mail(None, None, None)),
        (b"Subject: " + b"x" * 5000, Mail(None, "x" * 1000, None)),
        (b"X-Other: 1", Mail(None, None, None)),
    ],
)
def test_odd_headers_of_mails(tmp_path: Path, headers: bytes, expected: Mail) -> None:
    file = tmp_path / "a.eml"
    attachment = b'Content-Type: text/csv\nContent-Disposition: attachment; filename="a.csv"\n\n'
    file.write_bytes(headers + b"\n" + attachment + A)
    (brought,) = opened(file).mails.values()
    assert brought == expected


def test_mails_and_containers_in_a_mail(tmp_path: Path) -> None:
    inner = mail({"dalam.csv": A})
    inner.replace_header("Subject", "Terusan a/b")
    packed = zip_file(tmp_path / "lain.zip", {"b.csv": B}).read_bytes()
    (tmp_path / "lain.zip").unlink()
    file = tmp_path / "a.eml"
    file.write_bytes(bytes(mail({"lain.zip": packed}, forwarded=inner)))
    contents = opened(file)
    assert held(contents, file) == {"Terusan a_b.eml/dalam.csv": A, "lain.zip/b.csv": B}
    subjects = {path.name: brought.subject for path, brought in contents.mails.items()}
    assert subjects == {"dalam.csv": "Terusan a/b", "b.csv": SUBJECT}


def test_a_mail_within_outlooks_is_told_of(tmp_path: Path) -> None:
    contents = opened(outlook_file(tmp_path / "a.msg", {"b06.csv": A}, embeds=True))
    ((name, error),) = contents.failures
    assert name.startswith("a.msg/Surat lain")
    assert "save it from the mail program" in str(error)
    assert len(contents.files) == 1


# What is hostile


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("../../../evil.csv", "evil.csv"),
        ("/etc/evil.csv", "etc/evil.csv"),
        ("C:\\Windows\\evil.csv", "C_/Windows/evil.csv"),
        ("a/../../b.csv", "a/b.csv"),
        ("..\\..\\evil.csv", "evil.csv"),
        ("./ .. /evil.csv ", "evil.csv"),
        ("a\x1b[31m\nb.csv", "a_[31m_b.csv"),
        ("n" * 300 + ".csv", "n" * 176 + ".csv"),
        ("/".join("d" * 40) + "/x.csv", "/".join("d" * 11) + "/x.csv"),
    ],
)
def test_names_lead_nowhere_else(tmp_path: Path, name: str, place: str) -> None:
    container = zip_file(tmp_path / "a.zip", {name: A})
    assert held(opened(container), container) == {place: A}


def test_names_that_are_taken(tmp_path: Path) -> None:
    members = {"a.csv": A, "A.csv": B, "x/../a.csv": A, "a.csv/b.csv": B}
    container = zip_file(tmp_path / "a.zip", members)
    assert held(opened(container), container) == {
        "a.csv": A, "A (2).csv": B, "x/a.csv": A, "a.csv_b.csv": B
    }  # fmt: skip


def test_a_name_in_utf_8_that_does_not_say_so(tmp_path: Path) -> None:
    container = zip_file(tmp_path / "a.zip", {"Café.csv": A})
    data = bytearray(container.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 7), (b"PK\x01\x02", 9)):
        data[data.find(mark) + flags] &= ~0x08
    container.write_bytes(data)
    assert held(opened(container), container) == {"Café.csv": A}


@pytest.mark.parametrize("place", [b"PK\x03\x04", b"PK\x01\x02"])
def test_a_name_that_is_no_utf_8_though_it_says_so(tmp_path: Path, place: bytes) -> None:
    container = zip_file(tmp_path / "a.zip", {"Café.csv": A, "b.csv": B})
    data = bytearray(container.read_bytes())
    letter = data.find("é".encode(), data.find(place))
    data[letter : letter + 2] = b"\xff\xff"
    container.write_bytes(data)
    if place == b"PK\x01\x02":
        assert "damaged or cut short" in refused(container)
    else:
        contents = opened(container)
        assert [file.name for file in contents.files] == ["b.csv"]
        assert "damaged in the container" in str(contents.failures[0][1])


@pytest.mark.parametrize("method", [ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA])
def test_a_damaged_member_packed_in_each_way(tmp_path: Path, method: int) -> None:
    path = tmp_path / "a.zip"
    with ZipFile(path, "w", method) as archive:
        archive.writestr("a.csv", A * 1000)
        archive.writestr("b.csv", B)
    data = bytearray(path.read_bytes())
    data[45:60] = bytes(15)
    path.write_bytes(data)
    contents = opened(path)
    assert held(contents, path) == {"b.csv": B}
    assert "damaged in the container" in str(contents.failures[0][1])


def test_a_link_is_not_made(tmp_path: Path) -> None:
    container, link = tmp_path / "a.zip", ZipInfo("passwd.csv")
    link.external_attr = 0o120777 << 16
    with ZipFile(container, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.csv", A)
    contents = opened(container)
    assert held(contents, container) == {"a.csv": A}
    assert contents.left_out.names == {Reason.LINK: ["a.zip/passwd.csv"]}


def test_more_than_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "MOST_BYTES", 10_000_000)
    bomb = zip_file(tmp_path / "a.zip", {"a.csv": A, "bomb.csv": bytes(20_000_000)})
    assert "unpacks to more than 10 MB; if you trust it, unpack it" in refused(bomb)


def test_more_than_is_unpacked_in_several(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "MOST_BYTES", 10_000_000)
    inner = zip_file(tmp_path / "a.zip", {"bomb.csv": bytes(6_000_000)}).read_bytes()
    bomb = zip_file(tmp_path / "a.zip", {"1.zip": inner, "2.zip": inner})
    assert "unpacks to more than 10 MB" in refused(bomb)


def test_a_size_that_is_a_lie(tmp_path: Path) -> None:
    container = zip_file(tmp_path / "a.zip", {"bomb.csv": bytes(20_000_000), "a.csv": A})
    data = bytearray(container.read_bytes())
    size = data.find(b"PK\x01\x02") + 24
    data[size : size + 4] = struct.pack("<I", 100)
    container.write_bytes(data)
    contents = opened(container)
    assert held(contents, container) == {"a.csv": A}
    ((name, error),) = contents.failures
    assert name == "a.zip/bomb.csv"
    assert "damaged in the container" in str(error)


def test_more_members_than_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = {f"{number}.csv": A for number in range(30)}
    monkeypatch.setattr(containers, "MOST_MEMBERS", 29)
    assert "holds more than 29 files" in refused(zip_file(tmp_path / "a.zip", many))
    monkeypatch.setattr(kinds, "_MOST_IN_DIRECTORY", 1_000)
    endless = {f"{number}.txt": b"" for number in range(29)}
    assert "lists more than" in refused(zip_file(tmp_path / "b.zip", endless))


def test_containers_too_deep_in_each_other(tmp_path: Path) -> None:
    content, path = A, tmp_path / "a.zip"
    for name in ("a.csv", "3.zip", "2.zip", "1.zip"):
        content = zip_file(path, {name: content, f"at {name}.csv": B}).read_bytes()
    contents = opened(path)
    assert [file.name for file in contents.files] == [
        "at 3.zip.csv", "at 2.zip.csv", "at 1.zip.csv"
    ]  # fmt: skip
    ((name, error),) = contents.failures
    assert name == "a.zip/1.zip/2.zip/3.zip"
    assert "take it out, and load it by itself" in str(error)


def test_a_password(tmp_path: Path) -> None:
    said = refused(locked(zip_file(tmp_path / "a.zip", {"a.csv": A})))
    assert "is protected by a password; unpack it with the password, and load the folder" in said


def test_an_inner_container_that_fails_alone(tmp_path: Path) -> None:
    inner = locked(zip_file(tmp_path / "a.zip", {"a.csv": A})).read_bytes()
    contents = opened(zip_file(tmp_path / "a.zip", {"kunci.zip": inner, "a.csv": A}))
    ((name, error),) = contents.failures
    assert (name, len(contents.files)) == ("a.zip/kunci.zip", 1)
    assert str(error).startswith(f"{tmp_path / 'a.zip'}/kunci.zip: is protected by a password")


@pytest.mark.parametrize(
    ("method", "said"), [(9, "only other programs know"), (8, "damaged in the container")]
)
def test_a_member_that_cannot_be_unpacked(tmp_path: Path, method: int, said: str) -> None:
    path = tmp_path / "a.zip"
    with ZipFile(path, "w", ZIP_STORED) as archive:
        archive.writestr("a.csv", A)
        archive.writestr("b.csv", B)
    data = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.find(mark) + place] = method
    path.write_bytes(data)
    contents = opened(path)
    assert held(contents, path) == {"b.csv": B}
    ((name, error),) = contents.failures
    assert name == "a.zip/a.csv"
    assert said in str(error)


def test_a_mail_of_endless_parts(tmp_path: Path) -> None:
    file = tmp_path / "a.eml"
    heads = (
        f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n'.encode() for n in range(3000)
    )
    file.write_bytes(b"From: a@b\n" + b"".join(heads))
    assert "save its attachments" in refused(file)


def test_what_macos_adds_is_left_out(tmp_path: Path) -> None:
    names = {"lap/b06.csv": A, "__MACOSX/lap/._b06.csv": B, "lap/.DS_Store": b"", "~$b06.csv": B}
    container = zip_file(tmp_path / "a.zip", names)
    contents = opened(container)
    assert held(contents, container) == {"lap/b06.csv": A}
    assert set(contents.left_out.names) == {Reason.SIDE_FILE, Reason.HIDDEN, Reason.LOCK}
