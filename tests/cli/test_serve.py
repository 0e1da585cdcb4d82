"""The server as a process of its own."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import psutil
import psycopg
import pytest
from prometheus_client.parser import text_string_to_metric_families as parsed
from sqlalchemy import make_url, text

from service import db, keys
from service.settings import Settings


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def serving(
    folder, workers: str = "2", **environ: str
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    port = free_port()
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "service", "serve", "--port", str(port), "--workers", workers],
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
    patient_until = time.monotonic() + 300  # on a machine that many share
    while time.monotonic() < patient_until:
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
            assert made.headers["Server"] == "granian"  # and no version
        with urlopen(f"{address}/v1/outlets") as listed:
            assert [item["name"] for item in json.load(listed)["items"]] == ["صحيفة الميناء"]
        server.send_signal(signal.SIGTERM)
        assert server.wait(60) == 0


def ask(address, **headers):
    try:
        with urlopen(Request(address, headers=headers), timeout=30) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as refused:
        return refused.status, refused.read().decode()


def figure(address, name, **labels):
    _, page = ask(f"{address}/metrics")
    samples = (sample for family in parsed(page) for sample in family.samples)
    return sum(s.value for s in samples if s.name == name and labels.items() <= s.labels.items())


def test_figures_are_those_of_all_workers_living_and_dead(empty_url, tmp_path):
    with serving(tmp_path, DATABASE_URL=empty_url, TMPDIR=str(tmp_path)) as (address, server):
        for _ in range(40):
            ask(f"{address}/v1/outlets")
        labels = {"route": "/v1/outlets", "status": "200"}
        asked = ("isnad_http_request_duration_seconds_count", labels)
        # A client has its answer a moment before the request is counted, and no longer under way.
        wait_until(lambda: figure(address, asked[0], **labels) == 40)
        assert {figure(address, asked[0], **labels) for _ in range(10)} == {40}
        wait_until(lambda: figure(address, "isnad_http_requests_in_flight") == 1)
        assert figure(address, "isnad_pool_limit") == 12
        workers = psutil.Process(server.pid).children()
        victim = next(worker for worker in workers if "postgres" not in worker.name())
        victim.kill()
        victim.wait(30)
        wait_until(lambda: not refuses(address) and figure(address, "isnad_pool_limit") == 12)
        assert figure(address, asked[0], **labels) == 40
        [folder] = tmp_path.glob("isnad-metrics-*")
        server.terminate()
        assert server.wait(60) == 0
        assert not folder.exists()


def test_a_request_under_way_is_finished(empty_url, tmp_path):
    with (
        serving(tmp_path, DATABASE_URL=empty_url) as (address, server),
        ThreadPoolExecutor() as pool,
    ):
        with psycopg.connect(empty_url) as holder:
            holder.execute("LOCK TABLE outlets")
            slow = pool.submit(ask, f"{address}/v1/outlets")
            # The slow one and the question itself, not two questions behind each other.
            under_way = "isnad_http_requests_in_flight"
            wait_until(lambda: {figure(address, under_way) for _ in range(3)} == {2})
            server.send_signal(signal.SIGTERM)
            wait_until(lambda: refuses(address))
            assert not slow.done()
        assert slow.result(30) == (200, '{"items":[],"next":null}')
        assert server.wait(60) == 0


def test_requests_are_counted_by_the_address_they_come_from(fresh_url, tmp_path):
    environ = {"DATABASE_URL": fresh_url, "ISNAD_RATE_READING": "2/hour"}
    with serving(tmp_path, workers="1", **environ, ISNAD_PROXIES="1") as (address, _):
        for forwarded in ({}, {"X-Forwarded-For": "192.0.2.1, 192.0.2.2"}):
            statuses = [ask(f"{address}/v1/outlets", **forwarded)[0] for _ in range(3)]
            assert statuses == [200, 200, 429]


def refuses(address):
    try:
        ask(f"{address}/livez")
    except (URLError, ConnectionError):
        return True
    return False


def wait_until(told):
    for _ in range(300):
        if told():
            return
        time.sleep(0.05)
    pytest.fail("it did not come to that")


def test_logs_are_objects_without_secrets(fresh_url, tmp_path):
    address = make_url(fresh_url).set(password="sesame-sesame")
    engine = db.make_engine(Settings(database_url=fresh_url))
    with db.transaction(db.sessions(engine)) as session:
        key, token = keys.create_key(session, "desk", ["read"])
        session.execute(text("ALTER TABLE outlets RENAME COLUMN name TO called"))
    engine.dispose()
    environ = {
        "DATABASE_URL": address.render_as_string(hide_password=False),
        "ISNAD_LOG_LEVEL": "debug",
    }
    with serving(tmp_path, **environ) as (address, _):
        shown = {"Authorization": f"Bearer {token}"}
        assert ask(f"{address}/v1/outlets", **shown)[0] == 500
        wrong = token[:-1] + ("1" if token.endswith("0") else "0")
        assert ask(f"{address}/v1/outlets", Authorization=f"Bearer {wrong}")[0] == 401
        assert ask(f"{address}/v1/speakers", **shown)[0] == 200
    said = (tmp_path / "log").read_text()
    lines = [json.loads(line) for line in said.splitlines()]
    requests = [line for line in lines if line["event"] == "request" and "key" in line]
    assert [(line["status"], line["key"]) for line in requests] == [
        (500, key.prefix),
        (200, key.prefix),
    ]
    [failure] = [line for line in lines if "exception" in line]
    assert failure["request_id"] == requests[0]["request_id"]
    assert any(line["logger"] == "_granian" for line in lines)
    secret = token.split("_")[2]
    assert secret not in said and secret[:-1] not in said and "sesame" not in said


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


@pytest.mark.parametrize("store", ["nowhere://:sesame@x", "redis://:sesame@x", "sesame", "async+x"])
def test_a_store_for_rates_that_cannot_be_had_is_named(stored, monkeypatch, store):
    monkeypatch.setenv("ISNAD_RATE_STORAGE", store)
    refused = stored("serve")
    assert refused.exit_code == 2
    assert "ISNAD_RATE_STORAGE must be" in refused.stderr and "sesame" not in refused.stderr


def test_what_nobody_could_use_is_not_started(stored, monkeypatch):
    started = []
    # By its full name it is the command, of the same name, that would be found.
    monkeypatch.setattr(sys.modules["service.cli.serve"], "_listen", started.append)
    beyond = ("serve", "--host", "0.0.0.0")
    set_by_serving = (
        "PORT", "ISNAD_HOST", "ISNAD_WORKERS", "ISNAD_STOP_FILE", "PROMETHEUS_MULTIPROC_DIR",
    )  # fmt: skip
    for name in set_by_serving:
        monkeypatch.setenv(name, "")  # serving sets them; so they are as before in the end
    refused = stored(*beyond)
    assert (refused.exit_code, refused.stderr.count("\n"), started) == (2, 1, [])
    assert "isnad keys create" in refused.stderr and "ISNAD_OPEN_READING" in refused.stderr
    for name in ("ISNAD_OPEN_READING", "ISNAD_OPEN_WRITING", "ISNAD_START_WITHOUT_KEYS"):
        monkeypatch.setenv(name, "1")
        assert stored(*beyond).exit_code == 0, name
        monkeypatch.delenv(name)
    assert stored("serve", "--host", "127.0.0.1").exit_code == 0
    prefix = stored("keys", "create").stdout.split("_")[1]
    assert stored(*beyond).exit_code == 0
    stored("keys", "revoke", prefix)
    assert stored(*beyond).exit_code == 2
    assert len(started) == 5


def test_migrating_twice_is_migrating_once(isnad, monkeypatch, empty_url):
    monkeypatch.setenv("DATABASE_URL", empty_url)
    first = isnad("migrate")
    assert (first.exit_code, first.stdout[:9]) == (0, "From None")
    second = isnad("migrate")
    assert (second.exit_code, second.stdout.endswith("as before.\n")) == (0, True)


def test_it_says_that_it_stops_before_it_takes_no_more(empty_url, tmp_path):
    environ = {"DATABASE_URL": empty_url, "ISNAD_STOP_NOTICE": "10"}
    with serving(tmp_path, **environ) as (address, server):
        server.send_signal(signal.SIGTERM)
        wait_until(lambda: ask(f"{address}/readyz")[0] == 503)
        assert "stopping" in ask(f"{address}/readyz")[1]
        assert ask(f"{address}/v1/outlets")[0] == 200
        assert server.wait(60) == 0


def test_it_stops_where_it_cannot_say_so_before(empty_url, tmp_path):
    environ = {"DATABASE_URL": empty_url, "ISNAD_STOP_FILE": str(tmp_path / "no" / "folder")}
    with serving(tmp_path, **environ) as (_, server):
        server.send_signal(signal.SIGTERM)
        assert server.wait(60) == 0


def test_an_embedded_database_that_is_killed_is_missed_and_comes_back(tmp_path):
    environ = {"DATABASE_URL": "", "ISNAD_DATA": str(tmp_path / "data")}
    with serving(tmp_path, **environ) as (address, server):
        (pid_file,) = (tmp_path / "data").rglob("postmaster.pid")
        psutil.Process(int(pid_file.read_text().splitlines()[0])).kill()
        status, told = ask(f"{address}/v1/outlets")
        assert status == 200 or (status == 503 and "does not answer" in told), told
        wait_until(lambda: ask(f"{address}/v1/outlets")[0] == 200)
        server.send_signal(signal.SIGTERM)
        assert server.wait(60) == 0
    assert "starting it again" in (tmp_path / "log").read_text()
    assert not list((tmp_path / "data").rglob("postmaster.pid"))
