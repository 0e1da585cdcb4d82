"""The transcripts in the docs are what is answered."""

import re
import shlex
from pathlib import Path

import pytest

from service.app import create_app
from service.settings import Settings

PAGE = Path(__file__).parent.parent.parent / "docs" / "transcripts.md"
ON_LOOPBACK, BEYOND, WITHOUT = re.split(
    r"\n## (?:Beyond loopback|Without Postgres)\n", PAGE.read_text()
)
ADDRESS = "localhost:8000"


def exchanges(part):
    """(command, lines of its answer) for every request in this part of the page."""
    for block in re.findall(r"```console\n(.*?)```", part, re.DOTALL):
        for exchange in block.removeprefix("$ ").split("\n$ "):
            command, *lines = exchange.strip().split("\n")
            yield command, lines


def send(client, command):
    """What curl would send, as the test client sends it."""
    words = iter(shlex.split(command)[1:])
    asked = {"method": None, "headers": [], "data": None}
    for word in words:
        if word == "-H":
            asked["headers"].append(tuple(next(words).split(": ", 1)))
        elif word == "-d":
            asked["data"] = next(words).encode()
        elif word == "-X":
            asked["method"] = next(words)
        elif word == "-I":
            asked["method"] = "HEAD"
        elif word != "-i":
            asked["path"] = word.removeprefix(ADDRESS)
    asked["method"] = asked["method"] or ("GET" if asked["data"] is None else "POST")
    return client.open(**asked)


def fits(told, said):
    return re.fullmatch(".+".join(map(re.escape, told.split("…"))), said) is not None


def test_every_request_is_answered_as_the_page_says(client):
    assert replayed(client, ON_LOOPBACK) >= 20


def test_every_request_beyond_loopback_is_too(factory):
    assert replayed(create_app(set_by(BEYOND), factory).test_client(), BEYOND) >= 7


def test_every_request_without_postgres_is_too():
    assert replayed(create_app(set_by(WITHOUT)).test_client(), WITHOUT) >= 4


def set_by(part):
    """The settings that this part of the page names."""
    return Settings.from_env(dict(re.findall(r"`([A-Z_]+)=([^`]+)`", part)))


def replayed(client, part):
    """How many requests were sent and answered as this part of the page says."""
    held = {"LOCATION": "", "ETAG": "", "LONG": "x" * 2_000}
    count = 0
    for command, (first, *lines) in exchanges(part):
        for name, value in held.items():
            command = command.replace(f"${name}", value)
        answer = send(client, command)
        # The server writes the phrase with other capitals than the test client.
        assert f"HTTP/1.1 {answer.status}".lower() == first.lower(), command
        for line in lines:
            name, told = line.split(": ", 1)
            assert fits(told, answer.headers.get(name, "")), (command, line, answer.headers)
        # Those of the outlet that the page follows, not of the one that is made in passing.
        if "الفنار" not in command:
            held |= {
                name.upper(): answer.headers[name]
                for name in ("Location", "ETag")
                if name in answer.headers and "/outlets" in answer.request.path
            }
        count += 1
    return count


@pytest.mark.parametrize(
    ("told", "said", "fit"),
    [('"…"', '"a"', True), ('"…"', '""', False), ("a", "ab", False), ("a, …", "a, b", True)],
)
def test_dots_stand_for_something(told, said, fit):
    assert fits(told, said) is fit
