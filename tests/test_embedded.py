"""The embedded Postgres, with real processes that share it, end and are killed."""

import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psutil
import psycopg
import pytest

from service import embedded
from service.errors import Unavailable
from service.settings import Settings

ROOT = Path(__file__).parent.parent

USER = """
import signal, sys
from pathlib import Path
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # ignored, where the tests are run by nohup
signal.signal(signal.SIGINT, signal.default_int_handler)
from service.embedded import database
from service.settings import Settings
with database(Settings(data_dir=Path(sys.argv[1]))) as settings:
    print(settings.database_url, flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def data_dir() -> Iterator[Path]:
    # Not tmp_path: see conftest, on the folder of the server.
    with tempfile.TemporaryDirectory(prefix="isnad-data-") as folder:
        yield Path(folder) / "missing" / "data"


@contextmanager
def user(data_dir: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that uses the server until it is told to end, and has said the address."""
    with subprocess.Popen(
        [sys.executable, "-c", USER, str(data_dir)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        start_new_session=True,
    ) as process:
        yield process
        process.kill()


def address(process: subprocess.Popen[str]) -> str:
    return process.stdout.readline().strip()


def end(process: subprocess.Popen[str], number: signal.Signals) -> int:
    process.send_signal(number)
    return process.wait(30)


def postmaster(data_dir: Path) -> int:
    return int((data_dir / "postgres" / "postmaster.pid").read_text().split()[0])


def runs(data_dir: Path) -> bool:
    return (data_dir / "postgres" / "postmaster.pid").exists()


def ask(url: str, question: str) -> object:
    with psycopg.connect(url) as connection:
        return connection.execute(question).fetchone()[0]


def test_it_runs_within_the_block_and_keeps_its_data(data_dir):
    with embedded.running(data_dir) as url, psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS n")
    assert not runs(data_dir)
    with embedded.running(data_dir) as url:
        assert ask(url, "SELECT n FROM kept") == 7


def test_it_listens_on_no_network_and_sorts_alike_everywhere(data_dir):
    with embedded.running(data_dir) as url:
        assert ask(url, "SHOW listen_addresses") == ""
        assert ask(url, "SELECT 'B' < 'a' AND 'z' < 'é'") is True
        assert ask(url, "SHOW server_encoding") == "UTF8"


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, -2)],
)
def test_a_signal_stops_it(data_dir, number, code):
    with user(data_dir) as process:
        address(process)
        assert runs(data_dir)
        assert end(process, number) == code
    assert not runs(data_dir)


def test_normal_exit_stops_it(data_dir):
    with user(data_dir) as process:
        address(process)
        process.communicate("\n", timeout=30)
        assert process.returncode == 0
    assert not runs(data_dir)


def test_two_processes_share_one_server_and_the_last_stops_it(data_dir):
    with user(data_dir) as first, user(data_dir) as second:
        url = address(first)
        assert address(second) == url
        end(first, signal.SIGTERM)
        assert ask(url, "SELECT 1") == 1
        end(second, signal.SIGTERM)
    assert not runs(data_dir)


def test_many_start_at_once(data_dir):
    with ExitStack() as stack:
        users = [stack.enter_context(user(data_dir)) for _ in range(6)]
        assert len({address(process) for process in users}) == 1
        for process in users:
            end(process, signal.SIGTERM)
    assert not runs(data_dir)


def test_a_killed_process_leaves_the_others_and_the_next_start_alone(data_dir):
    with user(data_dir) as first, user(data_dir) as second:
        url = address(first)
        address(second)
        end(first, signal.SIGKILL)
        assert ask(url, "SELECT 1") == 1
        end(second, signal.SIGKILL)
    assert runs(data_dir)  # nobody was left to stop it
    orphan = postmaster(data_dir)
    with embedded.running(data_dir):
        assert postmaster(data_dir) == orphan
    assert not runs(data_dir)


def test_it_recovers_when_postgres_itself_was_killed(data_dir):
    with embedded.running(data_dir) as url:
        with psycopg.connect(url) as connection:
            connection.execute("CREATE TABLE kept AS SELECT 7 AS n")
        killed = psutil.Process(postmaster(data_dir))
        killed.kill()
        psutil.wait_procs([killed], 10)
        with embedded.running(data_dir) as again:
            assert ask(again, "SELECT n FROM kept") == 7
    assert not runs(data_dir)


def test_a_stale_pid_file_whose_number_is_somebody_elses(data_dir):
    with embedded.running(data_dir):
        lines = (data_dir / "postgres" / "postmaster.pid").read_text().splitlines()
    with subprocess.Popen(["sleep", "60"], **embedded._identity(data_dir / "postgres")) as other:
        stale = "\n".join([str(other.pid), *lines[1:], ""])
        (data_dir / "postgres" / "postmaster.pid").write_text(stale)
        with embedded.running(data_dir) as url:
            assert ask(url, "SELECT 1") == 1
        other.kill()


def test_an_interrupted_first_start_leaves_nothing_behind(data_dir):
    (data_dir / "postgres.new-killed").mkdir(parents=True)
    with embedded.running(data_dir) as url:
        assert ask(url, "SELECT 1") == 1
    assert not list(data_dir.glob("postgres.new-*"))


FORK = """
import os, sys
from pathlib import Path
from service import embedded
import psycopg
with embedded.running(Path(sys.argv[1])) as url:
    if os.fork() == 0:
        sys.exit(0)  # leaves the block as the parent does
    os.wait()
    with psycopg.connect(url) as connection:
        print(connection.execute("SELECT 7").fetchone()[0])
"""


def test_a_forked_child_does_not_stop_its_parents_server(data_dir):
    said = subprocess.run(
        [sys.executable, "-c", FORK, str(data_dir)],
        check=True,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert said.stdout == "7\n"
    assert not runs(data_dir)


@pytest.mark.parametrize("name", ["n" * 120, "with blank, comma & $quote'\"", "بيانات"])
def test_paths_that_no_socket_can_have(data_dir, name):
    with embedded.running(data_dir / name) as url:
        assert ask(url, "SELECT 1") == 1
        folder = Path(url.partition("?host=")[2])
        assert folder.parent == Path(tempfile.gettempdir()).resolve()
        assert folder.stat().st_mode & 0o777 == 0o700
    assert not folder.exists()


def test_a_folder_that_cannot_be_written(data_dir):
    data_dir.parent.mkdir()
    data_dir.write_text("a file")
    with (
        pytest.raises(Unavailable, match="cannot hold the embedded Postgres: File exists"),
        embedded.running(data_dir),
    ):
        pass


def test_data_of_another_major_version(data_dir):
    (data_dir / "postgres").mkdir(parents=True)
    (data_dir / "postgres" / "PG_VERSION").write_text("16\n")
    with (
        pytest.raises(Unavailable, match="holds data of Postgres 16, and the embedded one is 18"),
        embedded.running(data_dir),
    ):
        pass


def test_a_folder_with_something_else_in_it(data_dir):
    (data_dir / "postgres").mkdir(parents=True)
    (data_dir / "postgres" / "thesis.doc").write_text("mine")
    with pytest.raises(Unavailable, match="something else"), embedded.running(data_dir):
        pass
    assert (data_dir / "postgres" / "thesis.doc").exists()


def test_a_failing_start_says_what_postgres_said(data_dir):
    with (
        pytest.raises(Unavailable, match="invalid value for parameter"),
        embedded.running(data_dir, ["shared_buffers=nonsense"]),
    ):
        pass


def test_a_given_database_starts_nothing(data_dir):
    given = Settings(database_url="postgresql://elsewhere/", data_dir=data_dir)
    with embedded.database(given) as settings:
        assert settings is given
    assert not data_dir.exists()


def test_without_one_the_embedded_database_answers_meanwhile(data_dir):
    with embedded.database(Settings(data_dir=data_dir)) as settings:
        assert ask(settings.database_url, "SELECT 1") == 1
    assert not runs(data_dir)
