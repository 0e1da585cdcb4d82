"""What the service did and does, in the text that Prometheus reads.

With several workers each keeps its figures in files of a folder that `isnad serve` makes for one
run (`PROMETHEUS_MULTIPROC_DIR`), and whichever worker is asked adds up those of all.
"""

import os
import re
import struct
import time
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import psutil
from flask import Blueprint, Flask, Response
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from werkzeug.wsgi import ClosingIterator

from service import measures
from service.analysis.agreement import ALGORITHM_VERSION
from service.extraction import EXTRACTOR

blueprint = Blueprint("metrics", __name__)

REGISTRY = CollectorRegistry()

#: From a page that needs nothing to a batch of articles.
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


#: Seconds to wait before the figures are read again, where they could not be.
WAITS = (0.01, 0.05, 0.2)


def _histogram(name: str, help_: str, *labels: str) -> Histogram:
    return Histogram(name, help_, labels, buckets=SECONDS, registry=REGISTRY)


def _counter(name: str, help_: str, *labels: str) -> Counter:
    return Counter(name, help_, labels, registry=REGISTRY)


def _gauge(name: str, help_: str) -> Gauge:
    # Live: of a worker that is dead nothing is going on any more.
    return Gauge(name, help_, registry=REGISTRY, multiprocess_mode="livesum")


#: By the name of what is measured; labels are those that the measure is told with.
METRICS: dict[str, Histogram | Counter | Gauge] = {
    "request": _histogram(
        "isnad_http_request_duration_seconds",
        "Requests, by route; until the last byte of the answer is made.",
        "method", "route", "status",
    ),
    "problem": _counter("isnad_problems_total", "Problems answered, by type.", "type"),
    "extraction": _histogram(
        "isnad_extraction_duration_seconds", "Texts read for claims.", "language"
    ),
    "matching": _histogram("isnad_matching_duration_seconds", "Texts matched.", "language"),
    "stage": _histogram(
        "isnad_ingest_stage_duration_seconds", "Ingest of one article, by stage.", "stage"
    ),
    "articles": _counter("isnad_articles_total", "Articles taken in, by outcome.", "outcome"),
    "claims": _counter("isnad_claims_total", "Claims stored."),
    "retry": _counter(
        "isnad_transaction_retries_total", "Transactions tried again, by reason.", "reason"
    ),
    "pool_open": _gauge("isnad_pool_open", "Connections to the database."),
    "pool_in_use": _gauge("isnad_pool_in_use", "Connections that a transaction holds."),
    "pool_waiting": _gauge("isnad_pool_waiting", "Threads that wait for a connection."),
}  # fmt: skip

POOL_LIMIT = _gauge("isnad_pool_limit", "Connections that there may be at most.")
IN_FLIGHT = _gauge("isnad_http_requests_in_flight", "Requests under way.")
BUILD = Gauge(
    "isnad_build_info", "What runs.", ("version", "extractor", "algorithm"),
    registry=REGISTRY, multiprocess_mode="livemax",
)  # fmt: skip


def init_app(app: Flask, most_connections: int) -> None:
    """Keep metrics of this process, and answer `/metrics`."""
    measures.listen(_hear)
    POOL_LIMIT.set(most_connections)
    extractor = f"{EXTRACTOR['name']} {EXTRACTOR['version']}"
    BUILD.labels(version("isnad"), extractor, ALGORITHM_VERSION).set(1)
    app.wsgi_app = _counting(app.wsgi_app)  # type: ignore[method-assign]  # as Flask documents it
    app.register_blueprint(blueprint)


@blueprint.get("/metrics")
def metrics() -> Response:
    """Figures of all workers."""
    return Response(_page(), content_type=CONTENT_TYPE_PLAIN_0_0_4)


def _page() -> bytes:
    for wait in WAITS:
        try:
            return generate_latest(_registry())
        except (struct.error, FileNotFoundError):
            # A worker that starts has made its file and not filled it, or one that is asked at
            # the same time has cleared that of a dead one.
            time.sleep(wait)
    return generate_latest(_registry())


def _hear(name: str, amount: float, labels: dict[str, str]) -> None:
    metric = METRICS[name]
    child = metric.labels(**labels) if labels else metric
    if isinstance(child, Histogram):
        child.observe(amount)
    else:
        child.inc(amount)


def _counting(application: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
    """The application, counted as long as it works on a request."""

    def counted(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        IN_FLIGHT.inc()
        try:
            body = application(environ, start_response)
        except BaseException:
            IN_FLIGHT.dec()
            raise
        return ClosingIterator(body, IN_FLIGHT.dec)

    return counted


def _registry() -> CollectorRegistry:
    """The figures of this process, or of all workers where there are several."""
    folder = os.environ.get("PROMETHEUS_MULTIPROC_DIR")
    if not folder:
        return REGISTRY
    _forget_dead(folder)
    registry = CollectorRegistry()
    MultiProcessCollector(registry, folder)
    return registry


def _forget_dead(folder: str) -> None:
    """Clear what workers held when they died; what they counted stays, as counters never fall."""
    kept = (re.search(r"_live\w+?_(\d+)\.db$", path.name) for path in Path(folder).iterdir())
    for process in {int(found[1]) for found in kept if found}:
        if not _is_worker(process):
            mark_process_dead(process, folder)


def _is_worker(process: int) -> bool:
    """Tell whether this is one of ours: a number may have passed on to another process."""
    try:
        return process == os.getpid() or psutil.Process(process).ppid() == os.getppid()
    except psutil.Error:
        return False
