"""Answers are compressed for whoever accepts it, and stay the same under their tags."""

import gzip
import zlib

import pytest
from flask import Response

from service.api.compression import WORTH
from tests.factories import make_outlet

GZIP = {"Accept-Encoding": "gzip"}


@pytest.fixture
def address(client, session):
    for _ in range(20):
        make_outlet(session)
    session.commit()
    return "/v1/outlets"


def test_a_long_answer_is_compressed_on_demand(client, address):
    plain, squeezed = client.get(address), client.get(address, headers=GZIP)
    assert "Content-Encoding" not in plain.headers
    assert squeezed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(squeezed.data) == plain.data
    assert int(squeezed.headers["Content-Length"]) == len(squeezed.data) < len(plain.data)
    for answer in (plain, squeezed):
        assert "Accept-Encoding" in answer.headers["Vary"]


def test_its_tag_is_another_and_known_again(client, address):
    plain, squeezed = client.get(address), client.get(address, headers=GZIP)
    tag = squeezed.headers["ETag"]
    assert tag == plain.headers["ETag"][:-1] + '-gzip"'
    again = client.get(address, headers={**GZIP, "If-None-Match": tag})
    assert (again.status_code, again.headers["ETag"], again.data) == (304, tag, b"")
    assert "Accept-Encoding" in again.headers["Vary"]
    assert "Content-Encoding" not in again.headers


def test_head_tells_the_same(client, address):
    asked, head = client.get(address, headers=GZIP), client.head(address, headers=GZIP)
    assert head.data == b""
    for name in ("Content-Length", "Content-Encoding", "ETag", "Vary"):
        assert head.headers[name] == asked.headers[name]


@pytest.mark.parametrize(
    ("accepted", "compressed"),
    [
        ("gzip", True),
        ("GZIP;q=0.5", True),
        ("br, gzip;q=0.9", True),
        ("*", True),
        ("gzip;q=0", False),
        ("gzip;q=0, *", False),
        ("identity;q=1, gzip;q=0.5", False),
        ("br", False),
        ("", False),
        ("gzip;q=nan", False),
        ("\xff, ;;;,,", False),
    ],
)
def test_it_is_asked_for_as_rfc_9110_has_it(client, address, accepted, compressed):
    answer = client.get(address, headers={"Accept-Encoding": accepted})
    assert ("Content-Encoding" in answer.headers) == compressed


def test_a_short_answer_is_left_as_it_is(client):
    answer = client.get("/v1/outlets", headers=GZIP)
    assert len(answer.data) < WORTH
    assert "Content-Encoding" not in answer.headers


def test_a_new_secret_is_not_compressed(app):
    @app.get("/secret")
    def secret():
        return Response("x" * 5_000, headers={"Cache-Control": "no-store"})

    assert "Content-Encoding" not in app.test_client().get("/secret", headers=GZIP).headers


def test_a_stream_is_compressed_as_it_comes(app):
    closed, sent = [], []

    def lines():
        try:
            for number in range(3):
                sent.append(number)
                yield f'{{"number": {number}}}\n'.encode()
        finally:
            closed.append(True)

    @app.get("/stream")
    def stream():
        return Response(lines(), content_type="application/x-ndjson")

    answer = app.test_client().get("/stream", headers=GZIP, buffered=False)
    assert answer.headers["Content-Encoding"] == "gzip"
    reader = zlib.decompressobj(zlib.MAX_WBITS | 16)
    chunks = answer.iter_encoded()
    assert reader.decompress(next(chunks)) == b'{"number": 0}\n'
    assert sent == [0], "nothing is waited for"
    assert b"".join(map(reader.decompress, chunks)) == b'{"number": 1}\n{"number": 2}\n'
    answer.close()
    assert closed == [True]


def test_pages_and_problems_are_compressed_too(client):
    page = client.get("/docs", headers=GZIP)
    assert "<h1>" in gzip.decompress(page.data).decode()
    bad = {f"unknown_{number}": "1" for number in range(50)}
    problem = client.get("/v1/outlets", query_string=bad, headers=GZIP)
    assert b'"errors"' in gzip.decompress(problem.data)
