"""A client that is generated from the document does a desk's work from end to end."""

import importlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from service.app import create_app
from service.keys import create_key
from service.settings import Settings

BIN = Path(sys.executable).parent
SAID = "قال وزير النقل راشد العامر إن جسر الميناء الجديد سيفتح أمام الشاحنات يوم الخميس المقبل."
WHY = "read on the page itself"


@pytest.fixture
def app(database_url, factory):
    """The service as it is beyond loopback: everything takes a key."""
    return create_app(Settings(database_url=database_url, host="0.0.0.0"), factory)


@pytest.fixture
def client(app, session, tmp_path, monkeypatch):
    """The generated client, with a key that may ingest and curate; its modules by their names."""
    document = tmp_path / "openapi.json"
    document.write_text(json.dumps(app.test_client().get("/openapi.json").json))
    made = subprocess.run(
        [
            *(BIN / "openapi-python-client", "generate", "--meta", "none"),
            *("--path", document, "--output-path", tmp_path / "generated"),
        ],
        env={**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
    )
    assert made.returncode == 0, made.stderr
    # JSON Lines alone are beyond the generator: the batch, and the answers of the exports.
    beyond = re.findall(r"WARNING parsing \w+ (\S+)", made.stderr)
    assert {path.partition(":")[2] for path in beyond} == {"batch", "export"}, made.stderr
    monkeypatch.syspath_prepend(tmp_path)
    _, token = create_key(session, "desk", ["read", "ingest", "curate"])
    session.commit()
    generated = importlib.import_module("generated")
    return generated.AuthenticatedClient(
        base_url="http://localhost",
        token=token,
        httpx_args={"transport": httpx.WSGITransport(app)},
    )


def call(client, name, *args, **given):
    """The answer to an operation, and the tag it came under."""
    module = importlib.import_module(f"generated.api.{name}")
    answer = module.sync_detailed(*args, client=client, **given)
    assert answer.status_code < 300, answer.content
    return answer.parsed, answer.headers.get("etag")


def test_from_an_article_to_a_decision_and_back(client):
    models = importlib.import_module("generated.models")
    for name in ("دلتا", "الضفة"):
        call(client, "outlets.create_outlet", body=models.OutletInput(name=f"صحيفة {name}"))
        told = models.ArticleInput(text=SAID, outlet=f"صحيفة {name}", language="ar")
        article, _ = call(client, "articles.add_article", body=told)
    (claim,) = article.claims
    assert claim.speaker.name.endswith("راشد العامر")
    found, _ = call(client, "claims.get_claim", claim.id)
    (membership,) = found.propositions

    agreement, _ = call(client, "propositions.get_agreement", membership.id)
    assert agreement.proposition.id == membership.id
    assert agreement.supporting.outlets.at_least == 2

    decided = models.ReviewInput(
        decision=models.ReviewInputDecision("reject"),
        reason=WHY,
        claims=[claim.id],
        proposition=membership.id,
    )
    review, tag = call(client, "reviews.create_review", body=decided)
    rejected, _ = call(client, "propositions.get_agreement", membership.id)
    assert rejected.supporting.outlets.at_most == 1

    call(client, "reviews.undo_review", review.id, if_match=tag, reason="it was said")
    undone, _ = call(client, "propositions.get_agreement", membership.id)
    assert undone.supporting.outlets.at_least == 2
    kept, _ = call(client, "reviews.get_review", review.id)
    assert kept.undone_reason == "it was said"
