"""Only the browser that was given the address gets an answer."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from flows.desk.guard import MOST_UPLOADED, Guard

pytestmark = pytest.mark.filterwarnings("ignore:Using `httpx`")

PORT = 8123
OWN = f"http://127.0.0.1:{PORT}"


@pytest.fixture
def client() -> TestClient:
    app = Starlette(
        routes=[
            Route("/", lambda _: PlainTextResponse("in")),
            Route("/say", lambda _: PlainTextResponse("said"), methods=["POST"]),
        ]
    )
    return TestClient(Guard(app, "secret", PORT), base_url=OWN, follow_redirects=True)


@pytest.fixture
def owner(client: TestClient) -> TestClient:
    assert client.get("/?token=secret").text == "in"
    return client


@pytest.mark.parametrize("address", ["/", "/?token=", "/?token=secre", "/?token=secret2", "/say"])
def test_desk_without_its_secret_is_refused(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 403


def test_secret_becomes_a_cookie_and_leaves_the_address(client: TestClient) -> None:
    answer = client.get("/?token=secret&after=2")
    assert str(answer.url) == f"{OWN}/?after=2"
    cookie = answer.history[0].headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie


@pytest.mark.parametrize(
    "host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1", "127.0.0.1:1"]
)
def test_other_names_of_this_machine_are_refused(owner: TestClient, host: str) -> None:
    assert owner.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": OWN}, 200),
        ({}, 200),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"origin": f"https://127.0.0.1:{PORT}"}, 403),
    ],
)
def test_other_pages_may_not_say_anything(
    owner: TestClient, headers: dict[str, str], status: int
) -> None:
    assert owner.post("/say", headers=headers).status_code == status


def test_more_than_may_be_sent_is_refused(owner: TestClient) -> None:
    told = {"content-length": str(MOST_UPLOADED + 1)}
    assert owner.post("/say", headers=told).status_code == 413


def test_answers_forbid_programs_of_others(owner: TestClient) -> None:
    headers = owner.get("/").headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"
