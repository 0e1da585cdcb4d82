"""The server as a process of its own."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def serving(folder, **environ: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    port = free_port()
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "service", "serve", "--port", str(port), "--workers", "2"],
            env={**os.environ, **environ},
            stdout=subprocess.DEVNULL,
            stderr=log,
        )
    try:
        address = f"http://127.0.0.1:{port}"
        wait_for(f"{address}/readyz", server)
        yield address, server
    finally:
        server.terminate()
        server.wait(60)


def wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        try:
            with urlopen(address, timeout=5):
                return
        except (URLError, ConnectionError, TimeoutError):
            assert server.poll() is None, "the server ended"
            time.sleep(0.1)
    pytest.fail("the server does not get ready")


def test_it_migrates_serves_and_stops(empty_url, tmp_path):
    with serving(tmp_path, DATABASE_URL=empty_url) as (address, server):
        body = json.dumps({"name": "صحيفة الميناء"}).encode()
        headers = {"Content-Type": "application/json"}
        with urlopen(Request(f"{address}/v1/outlets", body, headers)) as made:
            assert made.status == 201
        with urlopen(f"{address}/v1/outlets") as listed:
            assert [item["name"] for item in json.load(listed)["items"]] == ["صحيفة الميناء"]
        server.send_signal(signal.SIGTERM)
        assert server.wait(60) == 0


def test_without_a_database_it_brings_its_own_and_stops_it(tmp_path):
    environ = {"DATABASE_URL": "", "ISNAD_DATA": str(tmp_path / "data")}
    with serving(tmp_path, **environ) as (_, server):
        running = (tmp_path / "data").rglob("postmaster.pid")
        assert list(running)
        server.send_signal(signal.SIGTERM)
        assert server.wait(60) == 0
    assert not list((tmp_path / "data").rglob("postmaster.pid"))


def test_a_database_that_refuses_is_one_line(isnad):
    for command in ("migrate", "serve"):
        refused = isnad(command)
        assert (refused.exit_code, refused.stderr.count("\n")) == (1, 1), command
        assert "database does not answer" in refused.stderr


def test_migrating_twice_is_migrating_once(isnad, monkeypatch, empty_url):
    monkeypatch.setenv("DATABASE_URL", empty_url)
    first = isnad("migrate")
    assert (first.exit_code, first.stdout[:9]) == (0, "From None")
    second = isnad("migrate")
    assert (second.exit_code, second.stdout.endswith("as before.\n")) == (0, True)
