"""The examples in the OpenAPI document are what was asked and answered.

`make examples` writes them anew: one story of a desk, told by the answers of the service itself,
with ids, times and digests made the same every time. Every run tells the story again and compares
of which members the answers are made.
"""

import json
import os
import re
from itertools import count
from pathlib import Path

import pytest

from service.api import examples
from service.keys import create_key
from service.models import SCOPES

SAID = "قال وزير النقل راشد العامر إن جسر الميناء الجديد سيفتح أمام الشاحنات يوم الخميس المقبل."
ECHOED = "أكد وزير النقل راشد العامر أن جسر الميناء الجديد سيفتح أمام الشاحنات يوم الخميس المقبل."
UNSEEN = "على لسان المهندسة رنا الحداد: الرافعة الكبرى تعطلت ثلاثة أيام."
CUE, CONTENT = "على لسان", "الرافعة الكبرى تعطلت ثلاثة أيام"
DENIED = "نفت بلدية الميناء أن يكون جسر الميناء الجديد سيفتح أمام الشاحنات يوم الخميس المقبل."
MET = "قال المهندس رشيد العمري إن الطريق الساحلي أغلق."
WHY = {"reason": "Read in the printed edition.", "user": "editor"}
ANY = {"If-Match": "*"}
#: Of a string that is long, so much is told.
LONGEST = 1_200


class Story:
    """What a desk does, and what it is answered; the first of each operation and status is kept."""

    def __init__(self, client, rules, key):
        self.client, self.rules = client, rules
        self.shown = {"Authorization": f"Bearer {key}"}
        self.told = {}

    def ask(self, method, path, body=None, status=200):
        given = {"json": body} if body is not None else {}
        answer = self.send(path, method=method, **given)
        assert answer.status_code == status, (path, answer.text)
        kept = self.told.setdefault(self.rules(method, path), {})
        if body is not None:
            kept.setdefault("request", body)
        if answer.data:
            kept.setdefault("answers", {}).setdefault(str(status), read(answer))
        return answer.json if answer.is_json else None

    def send(self, path, **given):
        return self.client.open(f"/v1{path}", headers=ANY | self.shown, **given)

    def post(self, path, status=200, **body):
        return self.ask("POST", path, body, status)


def read(answer):
    if answer.is_json:
        return answer.json
    return answer.text[:LONGEST] if answer.mimetype.startswith("text") else answer.text


def operation_ids(app):
    """What finds the operation of a request."""
    urls = app.url_map.bind("localhost")

    def found(method, path):
        endpoint, _ = urls.match(f"/v1{path.partition('?')[0]}", method)
        return endpoint.rpartition(".")[2]

    return found


def words(text, wanted):
    start = text.index(wanted)
    return {"start": start, "end": start + len(wanted), "text": wanted}


def tell(story):
    """Everything that can be done here, in an order in which a desk might."""
    outlets = tell_outlets(story)
    articles = tell_articles(story, outlets)
    claims = tell_claims(story, articles)
    tell_propositions(story, articles, claims)
    tell_speakers(story, articles)
    tell_cases(story, articles, claims)
    tell_the_rest(story, outlets, articles)
    return story.told


def tell_outlets(story):
    owner = {
        "name": "دار المرسى",
        "evidence_url": "https://registry.example/owners/7",
        "valid_from": "2019-01-01",
    }
    delta = story.post("/outlets", 201, name="صحيفة دلتا", hosts=["delta.example"], publisher=owner)
    other = story.post("/outlets", 201, name="صحيفة المرسى")
    story.ask("PATCH", f"/outlets/{delta['id']}", {"aliases": ["الدلتا"]})
    story.ask("GET", f"/outlets/{delta['id']}")
    story.ask("GET", "/outlets?limit=1")
    return [delta["id"], other["id"]]


def tell_articles(story, outlets):
    told = {"title": "الجسر يفتح الخميس", "published_at": "2024-05-02T09:30:00+03:00"}
    url = "https://delta.example/bridge"
    first = story.post("/articles", 201, outlet=outlets[0], url=url, text=SAID, **told)
    text = f"{SAID}\n\n{UNSEEN}"
    story.post("/articles", 200, outlet=outlets[0], url=url, text=text, **told)
    path = f"/articles/{first['id']}"
    story.post(f"{path}/correction", note="أضيف تصريح.")
    other = story.post("/articles", 201, outlet=outlets[1], text=ECHOED, published_at="2024-05-03")
    denying = story.post("/articles", 201, outlet=outlets[1], text=DENIED)
    for more in ("", "/revisions", "/revisions/1", "/revisions/2/changes"):
        story.ask("GET", path + more)
    story.ask("GET", "/articles?limit=1&sort=created_at")
    line = json.dumps({"outlet": outlets[1], "text": MET}, ensure_ascii=False)
    lines = {"data": line.encode(), "content_type": "application/x-ndjson"}
    answer = story.send("/articles:batch", method="POST", **lines)
    story.told["add_articles"] = {"request": line, "answers": {"200": json.loads(answer.text)}}
    return [first["id"], other["id"], denying["id"], json.loads(answer.text)["id"]]


def tell_claims(story, articles):
    text = story.ask("GET", f"/articles/{articles[0]}")["text"]
    read = {
        "article": articles[0],
        "cue": {**words(text, CUE), "lemma": CUE},
        "content": [words(text, CONTENT)],
        "speaker": {"name": "رنا الحداد", "kind": "person", "span": words(text, "رنا الحداد")},
        **WHY,
    }
    made = story.post("/claims", 201, **read)
    change = {"stance": "stresses", **WHY}
    right = story.ask("PATCH", f"/claims/{made['id']}", change, 201)
    story.ask("GET", f"/claims?article={articles[0]}&limit=1")
    (found, *_) = story.ask("GET", f"/claims?article={articles[1]}")["items"]
    story.ask("GET", f"/claims/{found['id']}")
    story.ask("DELETE", f"/claims/{right['id']}?reason=Misread&user=editor", status=204)
    (latest, *_) = story.ask("GET", "/amendments?limit=1")["items"]
    story.ask("GET", f"/amendments/{latest['id']}")
    story.ask("DELETE", f"/amendments/{latest['id']}?user=editor", status=204)
    return [found, right]


def tell_propositions(story, articles, claims):
    about = claims[0]["propositions"][0]["id"]
    path = f"/propositions/{about}"
    for more in ("", "/agreement", "/timeline", "/divergences"):
        story.ask("GET", path + more)
    story.ask("GET", "/propositions?limit=1&sort=-outlets")
    story.ask("GET", "/contradictions?limit=1")
    decided = {"decision": "reject", "claims": [claims[0]["id"]], "proposition": about, **WHY}
    waiting = story.post("/suggestions", 201, **decided)
    story.post(f"/suggestions/{waiting['id']}/reject", **WHY)
    decided["decision"] = "confirm"
    waiting = story.post("/suggestions", 201, **decided)
    story.post(f"/suggestions/{waiting['id']}/confirm", **WHY)
    story.ask("GET", f"/suggestions/{waiting['id']}")
    story.ask("GET", "/suggestions?limit=1")
    review = story.post("/reviews", 201, **decided)
    story.ask("GET", f"/reviews/{review['id']}")
    story.ask("GET", "/reviews?limit=1")
    story.ask("DELETE", f"/reviews/{review['id']}?user=editor&reason=Misread", status=204)
    apart = story.post(f"{path}/split", 201, claims=[claims[0]["id"]], **WHY)
    story.post(f"/propositions/{apart['id']}/merge", into=about, **WHY)


def tell_speakers(story, articles):
    story.ask("GET", "/speakers?name=العامر&limit=1")
    minister, engineer = (
        story.ask("GET", f"/articles/{article}")["claims"][0]["speaker"]
        for article in (articles[1], articles[3])
    )
    path = f"/speakers/{minister['id']}"
    story.ask("GET", path)
    story.post(f"{path}/aliases", name="راشد سالم العامر", **WHY)
    story.post(f"{path}/affiliation", body=None, **WHY)
    one = story.post(f"/speakers/{engineer['id']}/merge", into=minister["id"], **WHY)
    story.post(f"/speakers/{one['id']}/split", 201, forms=[engineer["id"]], **WHY)


def tell_cases(story, articles, claims):
    cited = story.post("/citations", 201, claim=claims[0]["id"])
    story.ask("GET", f"/citations/{cited['id']}")
    case = story.post("/cases", 201, title="جسر الميناء", tags=["نقل"], assignee="سلمى")
    path = f"/cases/{case['id']}"
    story.post(f"{path}/entries", claim=claims[0]["id"], note="للتحقق")
    held = story.post(f"{path}/entries", article=articles[1])
    ids = [entry["id"] for entry in held["entries"]]
    story.post(f"{path}/order", entries=ids[::-1])
    story.ask("PATCH", f"{path}/entries/{ids[0]}", {"note": "تحققنا"})
    story.post(f"{path}/renewal", as_of=None)
    story.ask("PATCH", path, {"status": "in_review"})
    story.ask("GET", path)
    story.ask("GET", "/cases?limit=1")
    story.ask("GET", f"{path}/report?lang=en")
    story.ask("DELETE", f"{path}/entries/{ids[0]}", status=204)
    story.ask("DELETE", path, status=204)


def tell_the_rest(story, outlets, articles):
    watch = story.post("/watches", 201, list="ميناء", outlet=outlets[0], since="2024-01-01")
    story.ask("GET", f"/watches/{watch['id']}")
    story.ask("GET", "/watches?limit=1")
    story.ask("GET", f"/outlets/{outlets[0]}/omissions?min_outlets=1")
    story.ask("GET", f"/outlets/{outlets[0]}/relations")
    story.ask("DELETE", f"/watches/{watch['id']}", status=204)
    story.post("/extract", text=SAID)
    story.post("/match", texts=["سيفتح جسر الميناء الجديد أمام الشاحنات يوم الخميس"])
    story.ask("GET", "/stats")
    story.ask("GET", "/changes?limit=2")
    story.ask("GET", "/audit?limit=1")
    for kind in ("articles", "claims", "propositions", "agreements"):
        path = f"/{kind}:export"
        answer = story.send(path)
        first, *_, last = answer.text.splitlines()
        name = f"export_{kind}"
        story.told[name] = {"answers": {"200": f"{first}\n{last}\n"}}
    story.post(f"/articles/{articles[1]}/withdrawal", at="2024-05-04T00:00:00Z")
    story.post(f"/articles/{articles[2]}/takedown", reason="A court's order.", user="editor")
    story.ask("DELETE", f"/articles/{articles[2]}/takedown", status=204)


IDS = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
TIMES = re.compile(r"20(?:2[6-9]|[3-9]\d)-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)")
DIGESTS = re.compile(r"\b[0-9a-f]{64}\b")
PREFIXES = re.compile(r'("(?:key|prefix)": )"\w+"')
NUMBERS = re.compile(r'("(?:number|next|change)": )\d+')


def steady(told):
    """The same, with what is another every time made the same: ids, times of the store, digests."""
    text = json.dumps(told, ensure_ascii=False)
    text = numbered(IDS, text, "01890a5d-ac96-774b-bcce-b30209{:06x}")
    text = numbered(DIGESTS, text, "9f86d081884c7d659a2feaa0c55ad015" + "0" * 26 + "{:06x}")
    text = TIMES.sub("2031-05-02T09:30:00Z", text)
    text = PREFIXES.sub(r'\g<1>"3f9a1c2e"', text)
    return json.loads(NUMBERS.sub(r"\g<1>42", text))


def numbered(pattern, text, form):
    numbers, known = count(1), {}

    def name(found):
        if found[0] not in known:
            known[found[0]] = form.format(next(numbers))
        return known[found[0]]

    return pattern.sub(name, text)


@pytest.fixture
def told(app, client, factory):
    with factory.begin() as session:
        _, key = create_key(session, "desk", SCOPES)
    return steady(tell(Story(client, operation_ids(app), key)))


def members(told):
    """Which members there are, at any depth; items of a list are of one kind."""
    if isinstance(told, dict):
        return {
            (IDS.sub("id", name), *rest)
            for name, value in told.items()
            for rest in members(value) or {()}
        }
    if isinstance(told, list):
        return set().union(*map(members, told)) if told else set()
    return {()}


def test_the_examples_are_what_is_answered(told):
    if os.environ.get("ISNAD_WRITE_EXAMPLES"):
        written = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)
        Path(examples.FILE).write_text(written + "\n")
    held = examples.EXAMPLES
    assert held.keys() == told.keys()
    for name, example in told.items():
        assert members(example) == members(held[name]), name
