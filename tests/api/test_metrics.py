"""What is counted, and who may read it; tests/cli/test_serve.py has several workers."""

import threading

import pytest
from prometheus_client.parser import text_string_to_metric_families as parsed
from sqlalchemy import text

from service import db, keys
from service.api.metrics import REGISTRY
from service.app import create_app
from service.settings import Settings

ARTICLE = {
    "outlet": "صحيفة الميناء",
    "url": "https://mina.example/1",
    "text": "قالت وزارة الصحة إن 12 شخصا أصيبوا في الحريق.",
}


@pytest.fixture
def figures(client):
    """The value of a sample now; 0 where there is none."""

    def read(name, **labels):
        page = client.get("/metrics").text
        return sum(
            sample.value
            for family in parsed(page)
            for sample in family.samples
            if sample.name == name and labels.items() <= sample.labels.items()
        )

    return read


def test_it_is_the_text_that_prometheus_reads(client):
    answer = client.get("/metrics")
    assert answer.content_type == "text/plain; version=0.0.4; charset=utf-8"
    names = {family.name for family in parsed(answer.text)}
    assert "isnad_http_request_duration_seconds" in names


def test_requests_are_told_by_template_never_by_path(client, figures):
    labels = {"method": "GET", "route": "/v1/outlets/{outlet_id}", "status": "404"}
    before = figures("isnad_http_request_duration_seconds_count", **labels)
    for number in range(3):
        client.get(f"/v1/outlets/0193a000-0000-7000-8000-00000000000{number}")
    assert figures("isnad_http_request_duration_seconds_count", **labels) == before + 3
    assert "0193a000" not in client.get("/metrics").text


def test_made_up_paths_and_methods_make_no_series(client):
    client.get("/made-up-path")
    client.open("/v1/outlets", method="MADEUP")
    page = client.get("/metrics").text
    assert "made-up" not in page and "MADEUP" not in page
    assert 'route="none"' in page and 'method="other"' in page


def test_problems_by_type(client, figures):
    before = figures("isnad_problems_total", type="not-found")
    client.get("/v1/nothing")
    assert figures("isnad_problems_total", type="not-found") == before + 1


def test_what_is_taken_in(client, figures):
    names = ("isnad_articles_total", "isnad_claims_total")
    before = [figures(name) for name in names]
    stages = figures("isnad_ingest_stage_duration_seconds_count")
    made = client.post("/v1/articles", json=ARTICLE)
    assert made.status_code == 201
    client.post("/v1/articles", json=ARTICLE)
    assert [figures(name) for name in names] == [
        before[0] + 1,
        before[1] + len(made.json["claims"]),
    ]
    # Reading and locking twice; writing, comparing, placing and agreeing once.
    assert figures("isnad_ingest_stage_duration_seconds_count") == stages + 8
    assert figures("isnad_ingest_stage_duration_seconds_count", stage="agree") >= 1


def test_what_is_rolled_back_was_not_taken_in(app, figures, monkeypatch):
    before = figures("isnad_articles_total")
    monkeypatch.setattr("service.answers.articles.get_article", lambda *_: 1 / 0)
    assert app.test_client().post("/v1/articles", json=ARTICLE).status_code == 500
    assert figures("isnad_articles_total") == before


def test_extraction_and_matching(client, figures):
    names = ("isnad_extraction_duration_seconds_count", "isnad_matching_duration_seconds_count")
    before = [figures(name, language="ar") for name in names]
    client.post("/v1/extract", json={"text": ARTICLE["text"]})
    client.post("/v1/match", json={"texts": ["أصيب 12 شخصا في الحريق", "انهار الجسر"]})
    assert [figures(name, language="ar") for name in names] == [before[0] + 1, before[1] + 1]
    client.post("/v1/extract", json={"text": "x", "language": "made-up"})
    assert "made-up" not in client.get("/metrics").text


def test_what_is_tried_again(fresh_engine, figures):
    before = figures("isnad_transaction_retries_total", reason="serialization")
    tries = []

    def work(session):
        tries.append(session)
        if len(tries) < 3:
            session.execute(text("DO $$ BEGIN RAISE SQLSTATE '40001'; END $$"))

    db.retrying(db.sessions(fresh_engine), work)
    assert figures("isnad_transaction_retries_total", reason="serialization") == before + 2


def test_the_pool(fresh_url, figures):
    names = [f"isnad_pool_{name}" for name in ("open", "in_use", "waiting")]
    engine = db.make_engine(Settings(database_url=fresh_url, threads=1))
    before = [figures(name) for name in names]

    def change():
        return [figures(name) - at for name, at in zip(names, before, strict=True)]

    held = [engine.connect() for _ in range(3)]
    waiting = threading.Thread(target=lambda: engine.connect().close())
    waiting.start()
    while change()[2] != 1:
        assert waiting.is_alive()
    assert change() == [3, 3, 1]
    held.pop().invalidate()
    waiting.join(10)
    for connection in held:
        connection.close()
    engine.dispose()
    assert change() == [0, 0, 0]


def test_a_connection_that_broke_before_anybody_got_it_is_not_given_back(
    fresh_url, fresh_engine, figures
):
    engine = db.make_engine(Settings(database_url=fresh_url))
    before = figures("isnad_pool_in_use")
    with engine.connect() as connection:
        process = connection.scalar(text("SELECT pg_backend_pid()"))
    with fresh_engine.connect() as other:
        other.execute(text(f"SELECT pg_terminate_backend({process}, 1000)"))
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT 1")) == 1
    engine.dispose()
    assert figures("isnad_pool_in_use") == before


def test_requests_under_way(app):
    def under_way():
        return REGISTRY.get_sample_value("isnad_http_requests_in_flight")

    @app.get("/slow")
    def slow():
        seen.append(under_way())
        return iter(["a", "b"])

    seen = []
    before = under_way()
    streamed = app.test_client().get("/slow")
    assert seen == [before + 1]
    assert under_way() == before + 1, "until the last byte"
    streamed.close()
    assert under_way() == before


def test_what_runs(client):
    [build] = [
        family
        for family in parsed(client.get("/metrics").text)
        if family.name == "isnad_build_info"
    ]
    [sample] = build.samples
    assert set(sample.labels) == {"version", "extractor", "algorithm"}
    assert all(sample.labels.values())


def test_beyond_loopback_a_key_that_may_read_is_needed_even_where_reading_is_open(factory, session):
    _, reads = keys.create_key(session, "prometheus", ["read"])
    _, ingests = keys.create_key(session, "feed", ["ingest"])
    session.commit()
    remote = create_app(Settings(host="0.0.0.0", open_reading=True), factory).test_client()
    assert remote.get("/v1/outlets").status_code == 200
    assert remote.get("/metrics").status_code == 401
    for token, status in ((reads, 200), (ingests, 403)):
        shown = {"Authorization": f"Bearer {token}"}
        assert remote.get("/metrics", headers=shown).status_code == status
    opened = create_app(Settings(host="0.0.0.0", open_metrics=True), factory).test_client()
    assert opened.get("/metrics").status_code == 200
    assert opened.get("/v1/outlets").status_code == 401


def test_a_file_that_is_not_filled_yet_is_waited_for(tmp_path, monkeypatch, client):
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path))
    made = tmp_path / "counter_1.db"
    made.touch()
    monkeypatch.setattr("service.api.metrics.time.sleep", lambda _: made.unlink())
    answer = client.get("/metrics")
    assert (answer.status_code, answer.text) == (200, "")
