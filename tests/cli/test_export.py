"""Exports on the command line, and the way back."""

import json

import pytest
from sqlalchemy import make_url, text

from service import db, migrate
from service.settings import Settings

OUTLET = "صحيفة المرج"
PAGE = """وزير الزراعة: المحصول تضاعف

صحيفة المرج - 2031/05/02

قال وزير الزراعة سليم الحداد إن المحصول تضاعف هذا العام في كل الولايات الشرقية.
وأضاف أن السدود امتلأت بعد أمطار الشتاء.
"""
TEXT = "أعلنت نقابة المزارعين أن المحصول لم يتضاعف هذا العام، وفق بيان صدر صباح الخميس."
GIVEN = [
    {"outlet": OUTLET, "url": "https://marj.example/1", "page": PAGE},
    {"outlet": OUTLET, "url": "https://marj.example/2", "text": TEXT, "published_at": "2031-05"},
    {
        "outlet": "صحيفة السهل", "url": "https://sahl.example/1", "title": "المحصول",
        "text": PAGE.splitlines()[-2], "published_at": "2031-05-02T10:00:00+02:00",
    },
]  # fmt: skip

CLAIMS = text(
    "SELECT a.id, c.span_start, c.span_text, c.cue_start, c.content, c.mode, c.stance, s.name,"
    " r.published_at, r.published_precision, r.title, r.regions, r.text"
    " FROM claims c JOIN articles a ON a.id = c.article_id"
    " JOIN revisions r ON r.article_id = a.id AND r.number = a.revision"
    " LEFT JOIN speakers s ON s.id = c.speaker_id ORDER BY a.id, c.span_start, c.cue_start"
)
VERDICTS = text("SELECT verdict, outlets FROM agreements ORDER BY verdict, outlets")


@pytest.fixture
def full(stored, tmp_path):
    feed = tmp_path / "given.jsonl"
    feed.write_text("\n".join(map(json.dumps, GIVEN)))
    assert stored("ingest", feed).exit_code == 0
    return stored


def lines(result):
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def rows(url, statement):
    engine = db.make_engine(Settings(database_url=url))
    with engine.connect() as connection:
        found = connection.execute(statement).all()
    engine.dispose()
    return found


def test_exported_articles_make_the_same_store(full, monkeypatch, fresh_url, empty_url, tmp_path):
    output = tmp_path / "articles.jsonl"
    exported = full("export", "articles", "-o", output)
    assert (exported.exit_code, exported.stdout) == (0, "")
    assert "3 articles exported, up to change " in exported.stderr
    assert list(tmp_path.glob("*.partial")) == []

    other = make_url(empty_url).render_as_string(hide_password=False)
    monkeypatch.setenv("DATABASE_URL", other)
    engine = db.make_engine(Settings(database_url=other))
    migrate.upgrade(engine)
    engine.dispose()
    assert "3 new, 0 revised, 0 unchanged, 0 refused" in full("ingest", output).stdout
    assert len(rows(fresh_url, CLAIMS)) >= 4
    assert rows(other, CLAIMS) == rows(fresh_url, CLAIMS)
    assert rows(other, VERDICTS) == rows(fresh_url, VERDICTS)


def test_exported_articles_are_held(full, tmp_path):
    output = tmp_path / "articles.jsonl"
    full("export", "articles", "-o", output)
    assert "0 new, 0 revised, 3 unchanged, 0 refused" in full("ingest", output).stdout


@pytest.mark.parametrize("kind", ["claims", "propositions", "agreement"])
def test_the_other_kinds_are_written_whole(full, kind):
    exported = lines(full("export", kind))
    assert len(exported) >= 2
    ids = [one["proposition"]["id"] if kind == "agreement" else one["id"] for one in exported]
    assert ids == sorted(set(ids))


def test_only_what_changed_since_is_written(full, tmp_path):
    change = full("export", "claims", "-o", tmp_path / "x").stderr.split()[-1]
    assert lines(full("export", "articles", "--since", change)) == []
    changed = {**GIVEN[1], "text": f"{TEXT} وقالت النقابة إن الأسعار ارتفعت."}
    full("ingest", "-", stdin=json.dumps(changed))
    (article,) = lines(full("export", "articles", "--since", change))
    assert (article["url"], article["revision"]) == (GIVEN[1]["url"], 2)
    claims = lines(full("export", "claims", "--since", change))
    assert {claim["current"] for claim in claims} == {True, False}


def test_a_change_that_is_not_kept_is_refused(full):
    refused = full("export", "articles", "--since", 2**40)
    assert (refused.exit_code, refused.stderr.count("\n")) == (1, 1)
    assert "is not kept" in refused.stderr


def test_a_folder_that_is_not_there_is_told(stored, tmp_path):
    refused = stored("export", "claims", "-o", tmp_path / "no" / "file")
    assert (refused.exit_code, refused.stderr.count("\n")) == (1, 1)


def test_an_empty_store_exports_nothing(stored):
    assert lines(stored("export", "articles")) == []
