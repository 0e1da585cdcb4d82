"""What a desk has done with the demo corpus: something of every kind that can be changed."""

from tests.contract.bodies import asserts, claim_at

WHY = "read in the printed edition"
SAID = "قال وزير النقل راشد العامر إن جسر الميناء الجديد سيفتح أمام الشاحنات يوم الخميس المقبل."
LATER = "قال وزير النقل راشد العامر إن جسر الميناء الجديد سيفتح أمام الشاحنات يوم السبت المقبل."
ANY = {"If-Match": "*"}


class Desk:
    """Whoever works with a client; everything that they ask succeeds."""

    def __init__(self, client, key):
        self.client = client
        self.shown = {"Authorization": f"Bearer {key}"}

    def ask(self, method, path, **given):
        headers = {**self.shown, **given.pop("headers", {})}
        answer = self.client.open(f"/v1{path}", method=method, headers=headers, **given)
        assert answer.status_code < 300, (path, answer.json)
        return answer.json

    def post(self, path, **body):
        return self.ask("POST", path, json=body, headers=ANY)

    def items(self, path):
        return self.ask("GET", path)["items"]


def work(client, key):
    """Watch, decide, suggest, put right, collect, correct, take down: each of it twice."""
    desk = Desk(client, key)
    articles = desk.items("/articles?limit=200")
    outlets = desk.items("/outlets?limit=200")
    for outlet in outlets[:2]:
        desk.post("/watches", list="ميناء", outlet=outlet["id"], since="2024-01-01")
    desk.post("/outlets", name="صحيفة لا ينشر فيها أحد")
    _revise(desk, outlets[0])
    _amend(desk, articles[0])
    _decide(desk)
    _join(desk)
    for article in articles[1:3]:
        _collect(desk, article)
    told = {"reason": "a court's order", "user": "editor"}
    for number in (1, 2):
        made = desk.post("/articles", text=SAID, outlet=outlets[number]["id"])
        desk.post(f"/articles/{made['id']}/takedown", **told)


def _revise(desk, outlet):
    for text in (SAID, LATER):
        told = {"outlet": outlet["id"], "url": "https://harbour.example/bridge"}
        article = desk.post("/articles", text=text, **told)
    desk.post(f"/articles/{article['id']}/correction", note="the day")


def _amend(desk, article):
    text = desk.ask("GET", f"/articles/{article['id']}")["text"]
    for at in (0, 20):
        desk.post("/claims", article=article["id"], reason=WHY, **claim_at(text, at))


def _decide(desk):
    """Decisions about propositions of several claims, one of which is told from the others."""
    for number, proposition in enumerate(desk.items("/propositions?min_outlets=2&limit=6")):
        claims = desk.items(f"/claims?proposition={proposition['id']}&limit=50")
        of = {one["article"]["id"] for one in claims}
        (first, *others) = [one["id"] for one in claims if asserts(one, proposition["id"], of)]
        if others:
            told = {"proposition": proposition["id"], "claims": [first], "reason": WHY}
            way = "/reviews" if number % 2 else "/suggestions"
            desk.post(way, decision="confirm", **told)


def _join(desk):
    """Two persons with others of their name."""
    one, other, *more = [person["id"] for person in desk.items("/speakers?kind=person&limit=4")]
    for form, into in zip(more, (one, other), strict=True):
        desk.post(f"/speakers/{form}/merge", into=into, reason=WHY)


def _collect(desk, article):
    case = desk.post("/cases", title="جسر الميناء", tags=["جسر"])
    (claim, *_) = desk.items(f"/claims?article={article['id']}")
    for subject in ({"article": article["id"]}, {"claim": claim["id"]}):
        desk.post(f"/cases/{case['id']}/entries", **subject)
