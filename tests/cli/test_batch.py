"""Batches through the server as a process of its own, which may die in the middle."""

import http.client
import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from sqlalchemy import text

from tests.cli.test_serve import serving
from tests.ingest.test_crash import HALVES, line

ARTICLES = 12


class Batch:
    """A batch that is sent line by line, in chunks."""

    def __init__(self, address: str) -> None:
        self.connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
        self.connection.putrequest("POST", "/v1/articles:batch")
        self.connection.putheader("Content-Type", "application/x-ndjson")
        self.connection.putheader("Transfer-Encoding", "chunked")
        self.connection.endheaders()
        self.answer = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.answer:
            self.answer.close()
        self.connection.close()

    def send(self, told: str) -> None:
        body = told.encode() + b"\n"
        self.connection.send(b"%x\r\n%s\r\n" % (len(body), body))

    def end(self) -> None:
        self.connection.send(b"0\r\n\r\n")

    def result(self) -> dict:
        self.answer = self.answer or self.connection.getresponse()
        return json.loads(self.answer.readline())


def whole(address: str, lines: Iterator[str]) -> list[dict]:
    with Batch(address) as batch:
        for told in lines:
            batch.send(told)
        batch.end()
        return [batch.result() for _ in range(ARTICLES)]


def test_a_result_comes_before_the_next_line_is_sent(fresh_url, tmp_path):
    with serving(tmp_path, DATABASE_URL=fresh_url) as (address, _), Batch(address) as batch:
        for number in range(3):
            batch.send(line(number))
            told = batch.result()
            assert (told["index"], told["outcome"]) == (number, "created")
        batch.send("{")
        assert batch.result()["status"] == 400
        batch.end()
        assert batch.answer.read() == b""


def test_what_a_killed_server_told_is_kept_and_the_rest_is_sent_again(
    fresh_url, fresh_engine, tmp_path
):
    numbers = range(ARTICLES)
    with serving(tmp_path, DATABASE_URL=fresh_url) as (address, server), Batch(address) as batch:
        for number in numbers:
            batch.send(line(number))
        told = [batch.result() for _ in range(3)]
        for process in [*children(server.pid), server.pid]:
            os.kill(process, signal.SIGKILL)
        server.wait()
    with fresh_engine.connect() as connection:
        held = connection.scalar(text("SELECT count(*) FROM articles"))
        assert 3 <= held < ARTICLES
        assert connection.scalar(HALVES) == 0
    with serving(tmp_path, DATABASE_URL=fresh_url) as (address, _):
        again = whole(address, map(line, numbers))
    assert [one["index"] for one in again] == [*numbers]
    assert [one["id"] for one in again[:3]] == [one["id"] for one in told]
    outcomes = [one["outcome"] for one in again]
    assert outcomes == ["unchanged"] * held + ["created"] * (ARTICLES - held)


def test_whoever_hangs_up_stops_it(fresh_url, fresh_engine, tmp_path):
    with serving(tmp_path, DATABASE_URL=fresh_url) as (address, _):
        with Batch(address) as batch:
            for number in range(ARTICLES):
                batch.send(line(number))
            batch.result()
        again = whole(address, map(line, range(ARTICLES)))
    assert {one["outcome"] for one in again} <= {"unchanged", "created"}
    with fresh_engine.connect() as connection:
        assert connection.scalar(HALVES) == 0
        assert connection.scalar(text("SELECT count(*) FROM articles")) == ARTICLES


def children(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children").read_text()
    return [int(child) for child in listed.split()]
