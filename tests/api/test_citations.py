"""Citations over HTTP: what was cited stays byte for byte, with a note of what has changed."""

import hashlib
from datetime import UTC, datetime

import orjson
import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from service import db
from service.app import create_app
from service.ingest.articles import ingest, read_draft
from service.ingest.drafts import from_fields
from service.ingest.reextraction import reextract
from service.models import Claim, Revision
from service.settings import Settings
from tests.counting import counted
from tests.factories import make_outlet
from tests.stories import carried_by, publish

CLOSED = "أعلنت وزارة النقل في حكومة مرجان أن جسر الميناء أغلق أمام الشاحنات فجر الاثنين."
AGAIN = "قالت وزارة النقل في حكومة مرجان إن جسر الميناء أغلق أمام الشاحنات فجر الاثنين."
FELL = "قال قائد جيش الشمال نادر الفارس إن جسر الوادي انهار فجر الأحد تحت القصف."
URL = "https://afaq.example/bridge"


@pytest.fixture
def client(fresh_url, fresh_engine):
    app = create_app(Settings(database_url=fresh_url), db.sessions(fresh_engine))
    return app.test_client()


@pytest.fixture
def told(fresh_engine):
    """Two articles of one proposition, a third of another, in a store of their own."""
    with Session(fresh_engine) as session, session.begin():
        one = publish(session, make_outlet(session, "موقع الأفق"), CLOSED, url=URL)
        other = publish(session, make_outlet(session, "صحيفة الضفة"), AGAIN)
        third = publish(session, make_outlet(session, "قناة المرسى"), FELL)
        return {
            "outlet": one.outlet_id,
            "article": one.id,
            "other": other.id,
            "claim": session.scalars(select(Claim.id).filter_by(article_id=one.id)).one(),
            "proposition": min(carried_by(session, one, other)),
            "rival": min(carried_by(session, third)),
        }


def cite(client, kind, told, **given):
    answer = client.post("/v1/citations", json={kind: str(told[kind]), **given})
    assert answer.status_code == 201
    assert client.get(answer.headers["Location"]).json == answer.json
    return answer.json


def again(client, citation):
    return client.get(f"/v1/citations/{citation['id']}").json


def body(citation):
    return orjson.dumps(citation["cited"])


def changes(client, citation):
    return {one["what"] for one in again(client, citation)["changed_since"]}


def tagged(client, path):
    return {"If-Match": client.get(path).headers["ETag"]}


def test_a_citation_pins_the_evidence(client, told):
    citation = cite(client, "claim", told)
    assert citation["digest"] == hashlib.sha256(body(citation)).hexdigest()
    assert citation["text"] == CLOSED
    assert citation["changed_since"] == []
    (evidence,) = citation["cited"]["evidence"]
    assert evidence["text_digest"] == hashlib.sha256(CLOSED.encode()).hexdigest()
    assert (evidence["url"], evidence["revision"]) == (URL, 1)
    assert len(evidence["digest"]) == 64 and evidence["captured_at"]
    (claim,) = citation["cited"]["claims"]
    for span in claim["content"]:
        assert citation["text"][span["start"] : span["end"]] == span["text"]


def test_a_proposition_is_cited_with_its_agreement_and_all_claims_in_it(client, told):
    citation = cite(client, "proposition", told)
    agreement = client.get(f"/v1/propositions/{told['proposition']}/agreement").json
    assert citation["cited"]["agreement"] == agreement
    assert citation["revision"] == agreement["revision"]
    assert citation["algorithm"] == " ".join(agreement["algorithm"].values())
    shown = {claim["id"] for claim in citation["cited"]["claims"]}
    assert shown == set(agreement["supporting"]["claims"])


def test_what_was_cited_stays_byte_for_byte_whatever_happens(client, told, fresh_engine):
    cited = {kind: cite(client, kind, told) for kind in ("claim", "article", "proposition")}
    before = {kind: body(citation) for kind, citation in cited.items()}

    def unchanged():
        held = {kind: again(client, one) for kind, one in cited.items()}
        assert {kind: body(one) for kind, one in held.items()} == before
        assert {one["text"] for one in held.values()} == {CLOSED, None}

    with Session(fresh_engine) as session, session.begin():  # read again, by another extractor
        session.execute(update(Claim).values(hedged=True))
        session.execute(update(Revision).values(extractor_version="0.0.1"))
    assert reextract(db.sessions(fresh_engine), told["article"])["superseded"] == 1
    unchanged()
    assert changes(client, cited["claim"]) == {"superseded"}

    path = f"/v1/propositions/{told['proposition']}"
    merged = client.post(
        f"{path}/merge", json={"into": str(told["rival"]), "reason": "خبر واحد"},
        headers=tagged(client, path),
    )  # fmt: skip
    assert merged.status_code == 200
    unchanged()
    assert {"merged", "agreement"} <= changes(client, cited["proposition"])

    path = f"/v1/articles/{told['other']}"
    withdrawn = client.post(f"{path}/withdrawal", json={}, headers=tagged(client, path))
    assert withdrawn.status_code == 200
    unchanged()
    assert "withdrawn" in changes(client, cited["proposition"])
    assert "withdrawn" not in changes(client, cited["article"])

    with Session(fresh_engine) as session, session.begin():
        draft = from_fields(CLOSED + " وأعيد فتحه.", outlet=told["outlet"], url=URL)
        ingest(session, read_draft(draft))
    unchanged()
    assert {"revised", "superseded"} <= changes(client, cited["article"])


def test_an_earlier_time_is_cited_as_it_was_known(client, told, fresh_engine):
    then = datetime.now(UTC).isoformat()
    path = f"/v1/articles/{told['other']}"
    client.post(f"{path}/withdrawal", json={}, headers=tagged(client, path))
    now = cite(client, "proposition", told)
    earlier = cite(client, "proposition", told, as_of=then)
    assert now["cited"]["agreement"]["verdict"] == "one_outlet"
    assert earlier["cited"]["agreement"]["verdict"] == "echoed"
    assert datetime.fromisoformat(earlier["as_of"]) == datetime.fromisoformat(then)
    assert (earlier["revision"], now["revision"] is None) == (None, False)
    unknown = {"proposition": str(told["proposition"]), "as_of": "2001-01-01T00:00:00Z"}
    assert client.post("/v1/citations", json=unknown).status_code == 404


def test_an_article_is_cited_with_all_its_claims(client, told):
    citation = cite(client, "article", told)
    held = client.get(f"/v1/articles/{told['article']}").json
    assert [one["id"] for one in citation["cited"]["claims"]] == [c["id"] for c in held["claims"]]
    assert (citation["revision"], citation["text"]) == (1, CLOSED)


def test_a_citation_costs_a_constant_number_of_queries(client, told, fresh_engine):
    citation = cite(client, "proposition", told)
    with counted(fresh_engine) as statements:
        again(client, citation)
    assert len(statements) <= 8
