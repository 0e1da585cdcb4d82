"""What a key opens, and that nothing else does."""

import logging
from datetime import timedelta

import pytest
from sqlalchemy import func, update

from service import keys
from service.app import create_app
from service.models import ApiKey
from service.settings import Settings

OUTLET = {"name": "صحيفة الميناء"}
ARTICLE = {
    "outlet": "صحيفة الميناء",
    "url": "https://mina.example/1",
    "text": "قالت وزارة الصحة إن 12 شخصا أصيبوا في الحريق.",
}


@pytest.fixture
def remote(factory):
    """A client of a service that listens beyond loopback and opens nothing."""
    return create_app(Settings(host="0.0.0.0"), factory).test_client()


@pytest.fixture
def make_key(session):
    """Makes a key with these scopes; returns the token."""

    def make(*scopes, days=None):
        _, token = keys.create_key(session, "desk", scopes, days)
        session.commit()
        return token

    return make


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


def test_a_key_opens_what_its_scopes_say(remote, make_key):
    ingest = bearer(make_key("ingest"))
    assert remote.post("/v1/articles", json=ARTICLE, headers=ingest).status_code == 201
    assert remote.get("/v1/articles", headers=ingest).status_code == 403
    read = bearer(make_key("read"))
    assert len(remote.get("/v1/articles", headers=read).json["items"]) == 1
    assert remote.post("/v1/extract", json={"text": "x"}, headers=read).status_code == 200
    assert remote.post("/v1/articles", json=ARTICLE, headers=read).status_code == 403
    curate = bearer(make_key("curate"))
    changed = remote.post("/v1/outlets", json={"name": "صحيفة الساحل"}, headers=curate)
    assert changed.status_code == 201
    assert remote.post("/v1/articles", json=ARTICLE, headers=curate).status_code == 403


def test_whoever_gives_articles_may_suggest_and_not_decide(remote, make_key):
    ingest, nobody = bearer(make_key("ingest")), "00000000-0000-7000-8000-000000000000"
    told = {"decision": "apart", "reason": "two men", "claims": [nobody]}
    assert remote.post("/v1/suggestions", json=told, headers=ingest).status_code == 422
    assert remote.post("/v1/reviews", json=told, headers=ingest).status_code == 403
    for how in ("confirm", "reject"):
        address = f"/v1/suggestions/{nobody}/{how}"
        assert remote.post(address, json={"reason": "so"}, headers=ingest).status_code == 403
    read = bearer(make_key("read"))
    assert remote.post("/v1/suggestions", json=told, headers=read).status_code == 403


def test_an_administrator_may_do_everything(remote, make_key):
    admin = bearer(make_key("admin"))
    assert remote.post("/v1/articles", json=ARTICLE, headers=admin).status_code == 201
    assert remote.get("/v1/articles", headers=admin).status_code == 200


def test_without_a_key_one_is_asked_for(remote):
    answer = remote.post("/v1/outlets", json=OUTLET)
    assert answer.status_code == 401
    assert answer.content_type == "application/problem+json"
    assert answer.headers["WWW-Authenticate"] == 'Bearer realm="Isnad keys"'
    assert "'curate'" in answer.json["detail"]


def test_too_narrow_a_key_is_told_what_it_lacks(remote, make_key):
    answer = remote.post("/v1/outlets", json=OUTLET, headers=bearer(make_key("read")))
    assert (answer.status_code, answer.json["type"]) == (403, "/docs/problems/forbidden")
    assert "'curate'" in answer.json["detail"]


def refused(answer):
    told = answer.headers.get("WWW-Authenticate")
    return answer.status_code == 401 and told == 'Bearer realm="Isnad keys", error=invalid_token'


def test_a_key_that_is_revoked_or_expired_opens_nothing(remote, make_key, session):
    for change in ("revoked_at", "expires_at"):
        token = make_key("read", days=1)
        assert remote.get("/v1/outlets", headers=bearer(token)).status_code == 200
        ours = ApiKey.prefix == token.split("_")[1]
        session.execute(update(ApiKey).where(ours).values({change: func.now()}))
        session.commit()
        assert refused(remote.get("/v1/outlets", headers=bearer(token)))


def altered(token, how):
    _, prefix, secret = token.split("_")
    return {
        "secret": f"isnad_{prefix}_{secret[:-1]}{'1' if secret[-1] == '0' else '0'}",
        "prefix": f"isnad_{'0' * 12}_{secret}",
        "case": f"isnad_{prefix}_{secret.upper()}x",
        "short": f"isnad_{prefix}_{secret[:-1]}",
        "bare": secret,
        "none": "",
        "equals": "a=b",
        "letters": "isnad_é_\xff",
        "long": "isnad_" + "0" * 10_000,
    }[how]


@pytest.mark.parametrize(
    "how",
    ["secret", "prefix", "case", "short", "bare", "none", "equals", "letters", "long"],
)
def test_a_key_that_is_not_quite_ours_is_refused(remote, make_key, how):
    assert refused(remote.get("/v1/outlets", headers=bearer(altered(make_key("read"), how))))


def test_a_bad_key_is_refused_where_none_is_needed(client):
    assert refused(client.get("/v1/outlets", headers=bearer("isnad_x_y")))
    assert client.get("/livez", headers=bearer("isnad_x_y")).status_code == 200


def test_a_key_that_is_shown_counts_even_where_none_is_needed(client, make_key):
    answer = client.post("/v1/outlets", json=OUTLET, headers=bearer(make_key("read")))
    assert answer.status_code == 403
    assert client.post("/v1/outlets", json=OUTLET).status_code == 201


def test_the_scheme_is_spelled_in_any_case_and_others_are_not_ours(remote, client, make_key):
    shouted = {"Authorization": f"BEARER {make_key('read')}"}
    assert remote.get("/v1/outlets", headers=shouted).status_code == 200
    proxy = {"Authorization": "Basic ZGVzazpkZXNr"}
    assert remote.get("/v1/outlets", headers=proxy).status_code == 401
    assert client.get("/v1/outlets", headers=proxy).status_code == 200


def test_a_key_is_taken_from_nowhere_but_its_header(remote, make_key):
    token = make_key("read")
    assert remote.get(f"/v1/outlets?access_token={token}").status_code == 401
    remote.set_cookie("Authorization", f"Bearer {token}")
    assert remote.get("/v1/outlets").status_code == 401


def test_what_is_not_there_is_not_told_to_strangers(remote, make_key):
    assert remote.get("/v1/nothing").status_code == 401
    assert remote.get("/v1/nothing", headers=bearer(make_key("read"))).status_code == 404


def test_the_last_use_is_noted_to_the_hour(remote, make_key, session):
    token = make_key("read")
    key = session.query(ApiKey).one()
    assert key.last_used_at is None
    remote.get("/v1/outlets", headers=bearer(token))
    session.refresh(key)
    first = key.last_used_at
    assert first is not None
    remote.get("/v1/outlets", headers=bearer(token))
    session.refresh(key)
    assert key.last_used_at == first
    key.last_used_at = first - timedelta(hours=2)
    session.commit()
    remote.get("/v1/outlets", headers=bearer(token))
    session.refresh(key)
    assert key.last_used_at >= first


def test_the_secret_is_neither_stored_nor_logged(remote, make_key, session, caplog):
    token = make_key("read")
    secret = token.split("_")[2]
    with caplog.at_level(logging.DEBUG):
        remote.get("/v1/outlets", headers=bearer(token))
        said = remote.post("/v1/outlets", json=OUTLET, headers=bearer(token)).text
        logging.getLogger().info("%r", session.query(ApiKey).one())
    assert secret not in caplog.text + said
    row = session.execute(ApiKey.__table__.select()).one()
    assert secret not in repr(row)
    assert len(row.digest) == 32


def test_secrets_are_compared_in_constant_time(session, monkeypatch):
    _, token = keys.create_key(session, "desk", ["read"])
    compared = []

    def compare(ours, theirs):
        compared.append((ours, theirs))
        return ours == theirs

    monkeypatch.setattr(keys.hmac, "compare_digest", compare)
    assert keys.use_key(session, token) is not None
    assert len(compared) == 1


def test_a_database_that_does_not_answer_lets_nobody_in():
    settings = Settings(database_url="postgresql://nobody@127.0.0.1:1/none", host="0.0.0.0")
    token = f"isnad_{'0' * 12}_{'0' * 64}"
    answer = create_app(settings).test_client().get("/v1/outlets", headers=bearer(token))
    assert answer.status_code == 503


def test_every_operation_that_may_ask_for_a_key_says_so(client):
    document = client.get("/openapi.json").json
    assert document["components"]["securitySchemes"]["key"]["scheme"] == "bearer"
    for operation in operations(document):
        assert {"401", "403"} <= set(operation["responses"])
        opened = [{}] if operation["security"][0]["key"] != ["admin"] else []
        assert operation["security"][1:] == opened


def operations(document):
    items = document["paths"].values()
    return [one for item in items for one in item.values() if "responses" in one]


def test_beyond_loopback_the_document_says_that_everything_takes_a_key(database_url, factory):
    settings = Settings(database_url=database_url, host="0.0.0.0")
    document = create_app(settings, factory).test_client().get("/openapi.json").json
    scopes = {one["operationId"]: one["security"] for one in operations(document)}
    assert scopes["list_claims"] == [{"key": ["read"]}]
    assert scopes["extract"] == [{"key": ["read"]}]
    assert scopes["add_article"] == [{"key": ["ingest"]}]
    assert scopes["create_review"] == [{"key": ["curate"]}]
    assert scopes["list_audit"] == [{"key": ["admin"]}]
