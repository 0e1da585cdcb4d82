"""Lets schemathesis ask for what there is.

Ids, entity tags, cursors and the words of a text are the store's: no generator can guess them, and
all that made-up ones show is 404. In requests that the schema allows (never in those that it is to
refuse), most of what names a stored thing is replaced by one that is stored; whatever else was
generated stays as it is. `tally` counts what came of it.
"""

import atexit
import json
import os
import random
import re
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import requests
import schemathesis

from tests.contract.bodies import BODIES, QUESTIONS

RANDOM = random.Random(0)
TALLY = Path(os.environ.get("ISNAD_CONTRACT_TALLY", "tally.json"))
counted: dict[str, Counter[int]] = defaultdict(Counter)


class Store:
    """What is stored, asked of the server itself and asked anew now and then."""

    #: Requests after which a list is asked for anew.
    STALE = 60

    def __init__(self) -> None:
        self.address = os.environ["ISNAD_CONTRACT_URL"]
        self.http = requests.Session()
        self.http.headers["Authorization"] = f"Bearer {os.environ['ISNAD_CONTRACT_KEY']}"
        self.held: dict[str, tuple[int, list]] = {}
        self.asked = 0
        #: Citations are listed nowhere: those that were made.
        self.cited: list[str] = []

    def get(self, path):
        return self.http.get(f"{self.address}{path}", timeout=60)

    def json(self, path):
        return self.get(path).json()

    def items(self, path):
        """The items of a collection; at most a minute's requests old."""
        self.asked += 1
        since, found = self.held.get(path, (-self.STALE, []))
        if not found or self.asked - since > self.STALE:
            found = self.json(path)["items"]
            self.held[path] = self.asked, found
        return found

    def some(self, path):
        """One of the items; None where there are none."""
        found = self.items(path)
        return RANDOM.choice(found) if found else None


@cache
def store():
    return Store()


#: Where the ids of a parameter are listed: those that stand, so that something can be done to them.
LISTED = {
    "article_id": "/v1/articles?limit=200",
    "claim_id": "/v1/claims?limit=200",
    "outlet_id": "/v1/outlets?limit=200",
    "speaker_id": "/v1/speakers?limit=200&kind=person",
    "proposition_id": "/v1/propositions?limit=200&min_outlets=1",
    "review_id": "/v1/reviews?limit=200&standing=true",
    "amendment_id": "/v1/amendments?limit=200&standing=true",
    "suggestion_id": "/v1/suggestions?limit=200&state=suggested",
    "watch_id": "/v1/watches?limit=200",
    "case_id": "/v1/cases?limit=200",
}


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.meta is None or case.meta.generation.mode.is_negative:
        return
    feed_path(case)
    feed_query(case)
    if isinstance(case.body, dict):
        shape = BODIES.get(case.operation.definition.raw.get("operationId"))
        if shape:
            case.body = shape(case.body, case.path_parameters or {}, store(), RANDOM)
    if case.headers.get("Idempotency-Key"):
        # One that another request had is that request's.
        case.headers["Idempotency-Key"] = f'"{RANDOM.randbytes(12).hex()}"'
    feed_tag(case)


def feed_path(case):
    given = case.path_parameters or {}
    # What a link of the stateful phase has brought is stored already.
    linked = getattr(case._override, "path_parameters", None) or {}
    for name in given.keys() & LISTED.keys() - linked.keys():
        if RANDOM.random() < 0.9 and (found := store().some(LISTED[name])):
            given[name] = found["id"]
    if {"case_id", "entry_id"} <= given.keys():
        entries = store().json(f"/v1/cases/{given['case_id']}").get("entries") or []
        if entries:
            given["entry_id"] = RANDOM.choice(entries)["id"]
    if "citation_id" in given and (cited := store().cited):
        given["citation_id"] = RANDOM.choice(cited)
    if "number" in given and RANDOM.random() < 0.9:
        given["number"] = 1


def feed_query(case):
    query = case.query
    if not query:
        return
    query.pop("cursor", None)
    for name, words in QUESTIONS.items():
        if name in query:
            query[name] = RANDOM.choice(words)
    if query.get("sort") == "relevance":
        query.setdefault("q", RANDOM.choice(QUESTIONS["q"]))
    if {"published_after", "published_before"} <= query.keys():
        del query["published_before"]
    if "since" in query and case.method == "GET":
        query["since"] = min(int(query["since"]), 5)
    if "cursor" in parameters(case) and RANDOM.random() < 0.2:
        page = store().json(case.formatted_path + "?limit=1")
        if cursor := page.get("next"):
            case.query = {"limit": "1", "cursor": cursor}


def parameters(case):
    return {parameter.name for parameter in case.operation.iter_parameters()}


def feed_tag(case):
    """The tag of what is to be changed, most of the time."""
    if "If-Match" not in parameters(case) or case.method == "GET" or RANDOM.random() < 0.1:
        return
    if RANDOM.random() < 0.2:
        case.headers["If-Match"] = "*"
        return
    path = re.sub(r"/(withdrawal|correction|split|merge)$", "", case.formatted_path)
    answer = store().get(path)
    if tag := answer.headers.get("ETag"):
        case.headers["If-Match"] = tag


@schemathesis.hook
def after_call(context, case, response):
    counted[case.operation.label][response.status_code] += 1
    if case.path == "/v1/citations" and response.status_code == 201 and response.content:
        store().cited.append(response.json()["id"])
    if case.method != "GET" and response.status_code < 300:
        store().held.clear()
    if sum(map(Counter.total, counted.values())) % 20 == 0:
        tally()


def tally():
    TALLY.write_text(json.dumps(counted))


atexit.register(tally)


_send = requests.Session.send


def _send_from_anywhere(self, request, **kwargs):
    """Send it as if from an address of its own: wrong keys are limited by address."""
    request.headers["X-Forwarded-For"] = f"198.51.{RANDOM.randrange(256)}.{RANDOM.randrange(256)}"
    return _send(self, request, **kwargs)


requests.Session.send = _send_from_anywhere
