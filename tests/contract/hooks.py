"""Lets schemathesis ask for what there is, and set out from the same state every time.

Ids, entity tags, cursors and the words of a text are the store's: no generator can guess them, and
all that made-up ones show is 404. In requests that the schema allows (never in those that it is to
refuse), most of what names a stored thing is replaced by one that is stored; whatever else was
generated stays as it is. What is chosen hangs on the example alone, and what an example changed is
undone before the next (in the stateful phase, before the next scenario), so an example that is
repeated is the same request in the same state. `tally` counts what came of it.
"""

import atexit
import json
import os
import random
import re
from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

import requests
import schemathesis
from schemathesis.generation.meta import TestPhase
from schemathesis.generation.stateful.state_machine import APIStateMachine

from tests.contract.bodies import BODIES, QUESTIONS
from tests.contract.origin import Origin

TALLY = Path(os.environ.get("ISNAD_CONTRACT_TALLY", "tally.json"))
counted: dict[str, Counter[int]] = defaultdict(Counter)


class Store:
    """What is stored, asked of the server itself."""

    def __init__(self) -> None:
        self.address = os.environ["ISNAD_CONTRACT_URL"]
        self.http = requests.Session()
        self.http.headers["Authorization"] = f"Bearer {os.environ['ISNAD_CONTRACT_KEY']}"
        self.origin = Origin(os.environ["ISNAD_CONTRACT_DATABASE"])
        self.held: dict[str, requests.Response] = {}
        self.changed = False
        #: Requests since the state that is set out from.
        self.steps = 0
        #: Ids and addresses of the articles that were taken down since.
        self.gone: set[str] = set()

    def begin(self) -> None:
        """Set out from the first state."""
        self.steps = 0
        self.gone = set()
        if self.changed:
            self.origin.restore()
            self.changed = False

    def get(self, path):
        """What is answered now."""
        if self.changed:
            return self.http.get(f"{self.address}{path}", timeout=60)
        return self.first(path)

    def first(self, path):
        """What was answered at first, if it was asked then."""
        if path not in self.held:
            answer = self.http.get(f"{self.address}{path}", timeout=60)
            if self.changed:
                return answer
            self.held[path] = answer
        return self.held[path]

    def json(self, path):
        return self.get(path).json()

    def items(self, path):
        """The items of a collection, as they were at first."""
        return self.first(path).json()["items"]


STORE = Store() if "ISNAD_CONTRACT_URL" in os.environ else None

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
    if not in_scenario(case):
        STORE.begin()
    STORE.steps += 1
    if case.meta is None or case.meta.generation.mode.is_negative:
        return
    dice = dice_of(case)
    feed_path(case, dice)
    feed_query(case, dice)
    if isinstance(case.body, dict):
        shape = BODIES.get(operation_of(case))
        if shape:
            case.body = shape(case.body, case.path_parameters or {}, STORE, dice)
    if case.headers.get("Idempotency-Key"):
        # One that another request had is that request's.
        case.headers["Idempotency-Key"] = f'"{dice.randbytes(12).hex()}"'
    feed_tag(case, dice)


def in_scenario(case):
    return case.meta is not None and case.meta.phase.name == TestPhase.STATEFUL


def dice_of(case):
    """Chance that falls the same for the same example, and the same step of a scenario."""
    parts = [case.operation.label, STORE.steps]
    if not in_scenario(case):
        parts += [case.path_parameters, case.query, case.headers, case.body]
    return random.Random(repr(parts))


def rash(case, dice):
    """Whether made-up values are left as they are: now and then, where there are many examples."""
    return case.meta.phase.name in (TestPhase.FUZZING, TestPhase.STATEFUL) and dice.random() < 0.05


def operation_of(case):
    return case.operation.definition.raw.get("operationId")


def feed_path(case, dice):
    given = case.path_parameters or {}
    # What a link of the stateful phase has brought is stored already.
    linked = {
        name: found
        for name, found in linked_to(case).items()
        if case.method == "GET" or not withheld(name, found)
    }
    for name in given.keys() & LISTED.keys() - linked.keys():
        found = listed(case, name)
        if found and not rash(case, dice):
            given[name] = dice.choice(found)["id"]
    if {"case_id", "entry_id"} <= given.keys():
        entries = STORE.json(f"/v1/cases/{given['case_id']}").get("entries") or []
        if entries:
            given["entry_id"] = dice.choice(entries)["id"]
    if "citation_id" in given and "citation_id" not in linked:
        # Citations are listed nowhere but in cases.
        case_id = dice.choice(STORE.items(LISTED["case_id"]))["id"]
        entries = STORE.json(f"/v1/cases/{case_id}").get("entries")
        if entries:
            given["citation_id"] = dice.choice(entries)["citation"]
    if "number" in given and not rash(case, dice):
        given["number"] = 1


def linked_to(case):
    """What the path names by a link of a scenario."""
    found = getattr(case._override, "path_parameters", None) if in_scenario(case) else None
    return found or {}


#: What rests on the words of an article, which nobody can work with once they are gone.
RESTING = {"article_id": "articles", "claim_id": "claims", "amendment_id": "amendments"}


def withheld(name, found):
    """Whether it rests on an article that this scenario took down: a change of it is for nobody.

    The tool does not know that status (451).
    """
    if not STORE.gone or name not in RESTING:
        return False
    return bool(STORE.gone & {found, article_of(STORE.json(f"/v1/{RESTING[name]}/{found}"))})


def article_of(record):
    """The article that a claim or an amendment is of, itself in a listing or not."""
    told = record.get("article")
    return told["id"] if isinstance(told, dict) else told


def listed(case, name):
    """What a parameter may name, to which this can be done."""
    found = STORE.items(LISTED[name])
    if fits := FIT.get(operation_of(case)):
        return [one for one in found if fits(one)]
    if name in RESTING and case.method != "GET":
        return [
            one
            for one in found
            if not STORE.gone & {one["id"], article_of(one)}
            and (name == "amendment_id" or not one.get("article", one)["text_withdrawn"])
        ]
    return found


def feed_query(case, dice):
    query = case.query
    if not query:
        return
    query.pop("cursor", None)
    for name, words in QUESTIONS.items():
        if name in query:
            query[name] = dice.choice(words)
    if query.get("sort") == "relevance":
        query.setdefault("q", dice.choice(QUESTIONS["q"]))
    if {"published_after", "published_before"} <= query.keys():
        del query["published_before"]
    # What will be known is asked in vain, and a schema cannot say what is to come.
    yesterday = datetime.now(UTC) - timedelta(days=1)
    if query.get("as_of", "") > yesterday.isoformat():
        query["as_of"] = yesterday.isoformat()
    if "since" in query and case.method == "GET":
        query["since"] = min(int(query["since"]), 5)
    if "cursor" in parameters(case) and dice.random() < 0.2:
        page = STORE.json(case.formatted_path + "?limit=1")
        if cursor := page.get("next"):
            case.query = {"limit": "1", "cursor": cursor}


def parameters(case):
    return {parameter.name for parameter in case.operation.iter_parameters()}


def feed_tag(case, dice):
    """The tag of what is to be changed, most of the time."""
    if "If-Match" not in parameters(case) or case.method == "GET" or rash(case, dice):
        return
    if dice.random() < 0.2:
        case.headers["If-Match"] = "*"
        return
    answer = STORE.get(thing(case.formatted_path))
    if tag := answer.headers.get("ETag"):
        case.headers["If-Match"] = tag


#: What a change can be made to, where not all that is listed will do.
FIT = {
    "split_speaker": lambda speaker: speaker["joins"],
    "split_proposition": lambda proposition: proposition["supporting"]["outlets"]["at_least"] > 1,
    "lift_takedown": lambda article: article["text_withdrawn"],
}

#: What is done to a thing stands behind its address.
DEEDS = (
    "withdrawal|correction|takedown|split|merge|aliases|affiliation|confirm|reject|"
    "entries|entries/[^/]+|order|renewal"
)


def thing(path):
    """The address of what a change at this one is made to."""
    return re.sub(rf"/({DEEDS})$", "", path)


@schemathesis.hook
def after_call(context, case, response):
    counted[case.operation.label][response.status_code] += 1
    if case.method not in ("GET", "HEAD", "OPTIONS") and response.status_code < 400:
        STORE.changed = True
    if operation_of(case) == "take_down_article" and response.status_code == 200:
        STORE.gone |= {response.json()["id"], response.json()["url"]}
    if sum(map(Counter.total, counted.values())) % 50 == 0:
        tally()


@schemathesis.serializer("application/x-ndjson")
def write_lines(context, value):
    """A body of lines is a text."""
    return (value if isinstance(value, str) else json.dumps(value)).encode("utf-8", "replace")


def tally():
    TALLY.write_text(json.dumps({"counted": counted, "restored": STORE.origin.times}))


if STORE:
    atexit.register(tally)


_begin = APIStateMachine.__init__


def _begin_afresh(self):
    STORE.begin()
    _begin(self)


APIStateMachine.__init__ = _begin_afresh

_send = requests.Session.send


def _send_from_anywhere(self, request, **kwargs):
    """Send it as if from an address of its own: wrong keys are limited by address."""
    steps = sum(map(Counter.total, counted.values()))
    request.headers["X-Forwarded-For"] = f"198.51.{steps // 256 % 256}.{steps % 256}"
    return _send(self, request, **kwargs)


requests.Session.send = _send_from_anywhere
