"""The knobs, each with its reason; `docs/settings.md` is the table for those who turn them."""

import ipaddress
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from service.errors import Invalid

#: A scheme, a name and perhaps a port: no path, and no `*`, which would open it to everybody.
ORIGIN = re.compile(r"https?://(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?", re.ASCII)

SHARE = re.compile(r"0|1|0?\.\d{1,6}", re.ASCII)

RATE = re.compile(r"off|[1-9]\d{0,8}/(?:second|minute|hour|day)", re.ASCII)

LOG_FORMATS = ("json", "text")
LOG_LEVELS = ("debug", "info", "warning", "error")

#: Characters of a secret: fewer can be guessed.
LEAST_SECRET = 32


def _processors() -> int:
    """Processors to serve on, at most four: a worker holds its own lexicons and connections."""
    return min(4, os.cpu_count() or 1)


@dataclass(frozen=True)
class Settings:
    """What one process runs with; nothing reads the environment after this is made."""

    #: Any Postgres from 15 on; None means the bundled one, in `data_dir`.
    #: Not in the repr: it may hold a password.
    database_url: str | None = field(default=None, repr=False)

    #: Where the bundled Postgres keeps its data, relative to the working directory.
    data_dir: Path = Path(".isnad")

    #: Loopback: to publish on a network is a decision that somebody has to take.
    host: str = "127.0.0.1"
    port: int = 8000

    #: Names under which the service is reached besides loopback. A request for another name is
    #: refused, or any page in a visitor's browser could have its own name point here.
    hosts: tuple[str, ...] = ()

    #: Whether anybody may read, or write too, although the service listens beyond loopback;
    #: otherwise that takes a key. Neither is so unless somebody says it: what a network can
    #: reach is a decision.
    open_reading: bool = False
    open_writing: bool = False

    #: Whether to serve beyond loopback although nothing is opened and nobody holds a key: of use
    #: only where the first key is made from beside the running server, as with compose.
    start_without_keys: bool = False

    #: Origins (https://desk.example) whose pages may read here from a visitor's browser. None
    #: unless somebody says it.
    cors_origins: tuple[str, ...] = ()

    #: How often one key, or one address without a key, may ask and change: "600/minute", or "off".
    #: None leaves it to the address: beyond loopback `service.api.rates` has its limits.
    rate_reading: str | None = None
    rate_writing: str | None = None

    #: Where requests are counted: in the memory of each worker, or in a store that all share.
    #: Not in the repr: it may hold a password.
    rate_storage: str = field(default="memory://", repr=False)

    #: Proxies before the service, each of which adds the address it was asked from. None is
    #: believed unless it is said, or everybody could make up an address for each request.
    proxies: int = 0

    #: Characters of one text. The longest real articles have some 100,000; a book has a million.
    max_text: int = 2_000_000

    #: Bytes of one request: room for `max_text` Arabic characters (two bytes each) twice over,
    #: and still too small for a 10 MB page, which nobody wrote by hand.
    max_body: int = 8 * 1024 * 1024

    #: Processes that answer requests.
    workers: int = field(default_factory=_processors)

    #: Requests that one worker answers at a time, and so the connections that it holds: while
    #: Postgres works for one request, Python can work for another.
    threads: int = 4

    #: Seconds that one statement may take before the request fails. The slowest honest question
    #: takes well below a second; a statement this old has lost whoever asked.
    statement_timeout: int = 15

    #: Seconds to wait for somebody else's lock: long enough for the ingest of one long article.
    lock_timeout: int = 5

    #: Seconds that a transaction may stand idle: its locks and its snapshot weigh on everybody.
    #: An export whose reader is slow stands idle between two rows.
    idle_timeout: int = 60

    #: While this file is there, `/readyz` says 503. None: `isnad serve` has one of its own.
    stop_file: Path | None = None

    #: Seconds for which `/readyz` says so before a server that is told to stop takes no more
    #: requests: as long as whoever sends them takes to notice. Alone, nobody has to.
    stop_notice: int = 0

    #: How log lines look, "json" or "text"; None leaves it to where they go: text on a terminal.
    log_format: str | None = None
    log_level: str = "info"

    #: Whether anybody may read `/metrics` although the service listens beyond loopback. Opening
    #: reading does not open it: how busy a desk is, is the desk's business.
    open_metrics: bool = False

    #: A sentence-transformers model, by folder or name, that helps to know one speaker's words
    #: retold. None: it takes gigabytes of libraries, and nothing depends on it.
    encoder: str | None = None

    #: The cosine from which on that model is taken to say that two statements mean one thing.
    #: Models differ in how near they place what has nothing in common.
    encoder_least: float = 0.85

    #: Propositions of which a share of agreement is told at the least: of fewer it is chance.
    min_sample: int = 10

    #: Hours for which the answer to a request with an `Idempotency-Key` is kept: longer than a
    #: night's job takes to be noticed and sent again.
    idempotency_hours: int = 24

    #: What cursors are signed with. None means what the database made for itself, which all who
    #: serve from it share. Not in the repr, nor ever a default that others know.
    secret: str | None = field(default=None, repr=False)

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Self:
        """The settings that these variables ask for; `Invalid` names the one that makes no sense.

        A variable set to nothing counts as unset, as compose files and CI leave them.
        """
        default = cls()
        return cls(
            database_url=_postgres(environ, "DATABASE_URL"),
            data_dir=Path(environ.get("ISNAD_DATA") or default.data_dir),
            host=environ.get("ISNAD_HOST") or default.host,
            port=_whole(environ, "PORT", default.port, 1, 65_535),
            hosts=tuple((environ.get("ISNAD_HOSTS") or "").replace(",", " ").split()),
            open_reading=_truth(environ, "ISNAD_OPEN_READING"),
            open_writing=_truth(environ, "ISNAD_OPEN_WRITING"),
            start_without_keys=_truth(environ, "ISNAD_START_WITHOUT_KEYS"),
            cors_origins=_origins(environ, "ISNAD_CORS_ORIGINS"),
            rate_reading=_rate(environ, "ISNAD_RATE_READING"),
            rate_writing=_rate(environ, "ISNAD_RATE_WRITING"),
            rate_storage=(environ.get("ISNAD_RATE_STORAGE") or default.rate_storage).strip(),
            proxies=_whole(environ, "ISNAD_PROXIES", default.proxies, 0, 10),
            max_text=_whole(environ, "ISNAD_MAX_TEXT", default.max_text, 1, 100_000_000),
            max_body=_whole(environ, "ISNAD_MAX_BODY", default.max_body, 1_024, 2**30),
            workers=_whole(environ, "ISNAD_WORKERS", default.workers, 1, 64),
            threads=_whole(environ, "ISNAD_THREADS", default.threads, 1, 64),
            statement_timeout=_whole(
                environ, "ISNAD_STATEMENT_TIMEOUT", default.statement_timeout, 1, 3_600
            ),
            lock_timeout=_whole(environ, "ISNAD_LOCK_TIMEOUT", default.lock_timeout, 1, 3_600),
            stop_file=Path(told) if (told := environ.get("ISNAD_STOP_FILE")) else None,
            stop_notice=_whole(environ, "ISNAD_STOP_NOTICE", default.stop_notice, 0, 600),
            idle_timeout=_whole(environ, "ISNAD_IDLE_TIMEOUT", default.idle_timeout, 1, 3_600),
            log_format=_choice(environ, "ISNAD_LOG_FORMAT", LOG_FORMATS),
            log_level=_choice(environ, "ISNAD_LOG_LEVEL", LOG_LEVELS) or default.log_level,
            open_metrics=_truth(environ, "ISNAD_OPEN_METRICS"),
            encoder=(environ.get("ISNAD_ENCODER") or "").strip() or None,
            encoder_least=_share(environ, "ISNAD_ENCODER_LEAST", default.encoder_least),
            min_sample=_whole(environ, "ISNAD_MIN_SAMPLE", default.min_sample, 1, 1_000_000),
            secret=_secret(environ, "ISNAD_SECRET"),
            idempotency_hours=_whole(
                environ, "ISNAD_IDEMPOTENCY_HOURS", default.idempotency_hours, 1, 8_760
            ),
        )


def is_loopback(host: str) -> bool:
    """Tell whether what listens on this address is out of reach for other machines."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def _whole(environ: Mapping[str, str], name: str, default: int, low: int, high: int) -> int:
    given = (environ.get(name) or str(default)).strip()
    if not (given.isascii() and given.isdigit() and low <= int(given) <= high):
        raise Invalid(f"{name} must be a whole number from {low:,} to {high:,}, not {given!r}.")
    return int(given)


def _share(environ: Mapping[str, str], name: str, default: float) -> float:
    given = (environ.get(name) or str(default)).strip()
    if not SHARE.fullmatch(given):
        raise Invalid(f"{name} must be a number from 0 to 1 such as {default}, not {given!r}.")
    return float(given)


def _truth(environ: Mapping[str, str], name: str) -> bool:
    given = (environ.get(name) or "0").strip()
    if given not in ("0", "1"):
        raise Invalid(f"{name} must be 0 or 1, not {given!r}.")
    return given == "1"


def _choice(environ: Mapping[str, str], name: str, choices: tuple[str, ...]) -> str | None:
    given = (environ.get(name) or "").strip().lower()
    if given and given not in choices:
        raise Invalid(f"{name} must be one of {', '.join(choices)}, not {given!r}.")
    return given or None


def _rate(environ: Mapping[str, str], name: str) -> str | None:
    given = (environ.get(name) or "").strip().lower()
    if given and not RATE.fullmatch(given):
        raise Invalid(f"{name} must be such as 600/minute (second, minute, hour, day), or off.")
    return given or None


def _origins(environ: Mapping[str, str], name: str) -> tuple[str, ...]:
    given = tuple((environ.get(name) or "").replace(",", " ").lower().split())
    for origin in given:
        if not ORIGIN.fullmatch(origin):
            raise Invalid(f"{name} takes origins such as https://desk.example, not {origin!r}.")
    return given


def _secret(environ: Mapping[str, str], name: str) -> str | None:
    given = environ.get(name) or None
    if given is not None and len(given) < LEAST_SECRET:
        # Not what was given: it is a secret, if a bad one.
        raise Invalid(f"{name} must have {LEAST_SECRET} characters at least.")
    return given


def _postgres(environ: Mapping[str, str], name: str) -> str | None:
    given = (environ.get(name) or "").strip()
    if given and not given.startswith(("postgresql://", "postgresql+psycopg://", "postgres://")):
        # The value may hold a password: say what is expected, not what was given.
        raise Invalid(f"{name} must begin with postgresql://")
    return given or None
