"""Bulk ingest on the command line."""

import gzip
import json
from concurrent.futures.process import BrokenProcessPool
from functools import partial

from sqlalchemy import func, select

from service import db
from service.app import create_app
from service.ingest.ahead import Readers
from service.ingest.articles import read_draft
from service.models import Article, Claim, Outlet
from service.settings import Settings

FIRE = "قالت وزارة الصحة في جمهورية المرجان في بيان إن {} شخصا أصيبوا في حريق الميناء القديم."


def line(number, **change):
    given = {
        "outlet": "صحيفة الميناء",
        "url": f"https://harbour.example/{number}",
        "title": "حريق في الميناء",
        "language": "ar",
        "text": FIRE.format(number + 10),
    }
    return json.dumps(given | change, ensure_ascii=False)


def count(engine, model):
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(model))


def test_json_lines_are_stored_once(stored, fresh_engine, tmp_path):
    file = tmp_path / "news.jsonl"
    file.write_text("\n".join(line(number) for number in range(3)), encoding="utf-8")
    result = stored("ingest", file)
    assert result.exit_code == 0, result.stderr
    assert result.stdout == "3 new, 0 revised, 0 unchanged, 0 refused\n"
    claims = count(fresh_engine, Claim)
    assert claims >= 3
    assert stored("ingest", file).stdout == "0 new, 0 revised, 3 unchanged, 0 refused\n"
    assert (count(fresh_engine, Article), count(fresh_engine, Claim)) == (3, claims)


def test_a_changed_text_is_a_revision(stored, tmp_path):
    file = tmp_path / "news.jsonl"
    file.write_text(line(1), encoding="utf-8")
    stored("ingest", file)
    file.write_text(line(1, text=FIRE.format(77)), encoding="utf-8")
    assert stored("ingest", file).stdout == "0 new, 1 revised, 0 unchanged, 0 refused\n"


def test_a_bad_line_is_told_and_the_rest_goes_on(stored, fresh_engine, tmp_path):
    file = tmp_path / "news.jsonl"
    lines = [
        line(1),
        "{",
        line(2, text=""),
        line(3, outlet=None),
        line(1, outlet="المنارة"),
        line(4),
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    result = stored("ingest", file)
    assert result.exit_code == 1
    assert result.stdout == "2 new, 0 revised, 0 unchanged, 4 refused\n"
    told = result.stderr.splitlines()
    assert len(told) == 4
    assert [at.startswith(str(file)) for at in told] == [True] * 4
    assert told[0].startswith(f"{file}:2: ")
    assert told[1].startswith(f"{file}:3: ")
    assert (count(fresh_engine, Article), count(fresh_engine, Outlet)) == (2, 1)


def test_a_folder_is_searched_in_order(stored, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "a.jsonl").write_text(line(1), encoding="utf-8")
    (tmp_path / "in" / "b.jsonl.gz").write_bytes(gzip.compress(line(2).encode()))
    (tmp_path / "notes.md").write_text("not an article", encoding="utf-8")
    assert stored("ingest", tmp_path).stdout.startswith("2 new")


def test_standard_input_is_json_lines(stored):
    assert stored("ingest", "-", stdin=line(1).encode()).stdout.startswith("1 new")


def test_what_is_not_printed_is_given(stored, fresh_engine, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(f"حريق في الميناء القديم\n\n{FIRE.format(12)}\n", encoding="utf-8")
    refused = stored("ingest", page)
    assert refused.exit_code == 1
    assert "--outlet" in refused.stderr
    url = "https://harbour.example/page"
    given = stored("ingest", page, "--outlet", "صحيفة الميناء", "--url", url, "--language", "ar")
    assert given.exit_code == 0, given.stderr
    with fresh_engine.connect() as connection:
        assert connection.scalar(select(Article.url)) == url


def test_one_address_is_not_for_many(stored, tmp_path):
    assert stored("ingest", "--url", "https://a.example/", "a.txt", "b.txt").exit_code == 2


def test_a_missing_file_is_told(stored, tmp_path):
    result = stored("ingest", tmp_path / "missing.jsonl")
    assert result.exit_code == 1
    assert "missing.jsonl" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_agreement_is_the_answer_of_the_api(stored, fresh_engine, tmp_path):

    file = tmp_path / "news.jsonl"
    file.write_text(line(1), encoding="utf-8")
    stored("ingest", file)
    client = create_app(Settings(), db.sessions(fresh_engine)).test_client()
    (proposition, *_) = client.get("/v1/propositions").json["items"]
    told = stored("agreement", proposition["id"])
    assert told.exit_code == 0, told.stderr
    answer = client.get(f"/v1/propositions/{proposition['id']}/agreement").json
    assert json.loads(told.stdout) == answer


def test_a_reader_that_ends_is_told_and_what_was_stored_stays(stored, tmp_path, monkeypatch):
    def ended():
        raise BrokenProcessPool

    def read(self, draft):
        return ended if draft.url.endswith("2") else partial(read_draft, draft)

    file = tmp_path / "news.jsonl"
    file.write_text("\n".join(line(number) for number in range(5)), encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(Readers, "read", read)
        result = stored("ingest", file)
    assert result.exit_code == 1
    assert "give all of it again" in result.stderr
    assert stored("ingest", file).stdout == "3 new, 0 revised, 2 unchanged, 0 refused\n"


def test_a_database_without_tables_is_told_once(isnad, empty_url, tmp_path, monkeypatch):
    file = tmp_path / "news.jsonl"
    file.write_text("\n".join(line(number) for number in range(3)), encoding="utf-8")
    monkeypatch.setenv("DATABASE_URL", empty_url)
    result = isnad("ingest", file)
    assert (result.exit_code, result.stderr.count("isnad migrate")) == (1, 1)
