import gzip
import io
import json
import sys
import tracemalloc
from types import SimpleNamespace

import pytest

from service.errors import Invalid, ServiceError, Unsupported
from service.ingest import feeds
from service.ingest.drafts import ArticleDraft
from service.ingest.feeds import read

TITLE = "بلدية الواحة تعلن افتتاح جسر جديد فوق الوادي"
LEAD = "أعلنت بلدية الواحة، اليوم الأربعاء، افتتاح الجسر الجديد فوق الوادي بعد عامين من العمل."
PAGE = f"{TITLE}\r\n\r\n{LEAD}\r\n"
ARTICLE = {"outlet": "نخيل نيوز", "title": TITLE, "text": LEAD, "category": "ignored"}


def line(**fields):
    return json.dumps(fields, ensure_ascii=False).encode() + b"\n"


def drafts(found):
    return [one for one in found if isinstance(one, ArticleDraft)]


def errors(found):
    return [(one[0], one[1].message) for one in found if isinstance(one, tuple)]


def test_a_text_file_is_a_page_with_its_line_ends(tmp_path):
    path = tmp_path / "one.txt"
    path.write_bytes(b"\xef\xbb\xbf" + PAGE.encode())
    (draft,) = read(path, outlet="نخيل نيوز", language="ar")
    assert draft.text == PAGE
    assert (draft.form, draft.title, draft.outlet, draft.language) == (
        "page",
        TITLE,
        "نخيل نيوز",
        "ar",
    )


def test_an_html_file(tmp_path):
    path = tmp_path / "one.HTM"
    path.write_text(
        f"<html><body><article><h1>{TITLE}</h1>{f'<p>{LEAD}</p>' * 3}</article>", "utf-8"
    )
    (draft,) = read(path, url="https://news.example/1")
    assert (draft.form, draft.url) == ("html", "https://news.example/1")
    assert LEAD in draft.text


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_lines_with_fields_apart(tmp_path, name):
    path = tmp_path / name
    content = line(**ARTICLE) + b"\r\n" + line(page=PAGE, outlet=None) + line(**ARTICLE)[:-1]
    path.write_bytes(gzip.compress(content) if name.endswith("gz") else content)
    one, two, three = read(path, outlet="الغدير")
    assert (one.outlet, one.form, one.text) == ("نخيل نيوز", "fields", LEAD)
    assert (two.outlet, two.form, two.text) == ("الغدير", "page", PAGE)
    assert three.digest == one.digest


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(line(**ARTICLE))))
    assert [draft.title for draft in read("-")] == [TITLE]


def test_a_bad_line_is_an_error_of_its_own(tmp_path):
    path = tmp_path / "a.jsonl"
    bad = [b"{\n", b"[1]\n", line(outlet="x"), line(text=LEAD, page=PAGE), line(text=5),
           line(text=LEAD, url="ftp://news.example/"), line(text=" "),
           b'{"text": "\\ud800"}\n']  # fmt: skip
    path.write_bytes(b"".join(bad) + line(**ARTICLE))
    found = list(read(path))
    assert [number for number, _ in errors(found)] == list(range(1, 9))
    assert len(drafts(found)) == 1


def test_invalid_utf8_is_named_by_file_line_and_byte(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + line(**ARTICLE) + b'{"text": "\xff"}\n' + line(**ARTICLE))
    found = list(read(path))
    offset = 3 + len(line(**ARTICLE)) + 10
    assert errors(found) == [(2, f"{path}: line 2: invalid UTF-8 at byte {offset}")]
    assert len(drafts(found)) == 2
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfa\nb\xff")
    with pytest.raises(Invalid, match=r"a\.txt: line 2: invalid UTF-8 at byte 6"):
        list(read(path))


def test_a_truncated_gzip_yields_what_is_whole_and_then_fails(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    lines = b"".join(line(text=f"{LEAD} {number * 7919}") for number in range(5000))
    path.write_bytes(gzip.compress(lines)[:-2000])
    found = []
    with pytest.raises(Invalid, match="truncated gzip"):
        found.extend(read(path))
    path.write_bytes(b"no gzip at all")
    with pytest.raises(Invalid, match="gzip"):
        list(read(path))


def test_an_unknown_kind_of_file_is_refused(tmp_path):
    with pytest.raises(Unsupported):
        list(read(tmp_path / "a.pdf"))


def test_an_over_long_line_is_refused_before_it_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(feeds, "_LONGEST_LINE", 100)
    path = tmp_path / "a.jsonl"
    path.write_bytes(line(text=LEAD * 10))
    with pytest.raises(ServiceError, match="longer than 100 bytes"):
        list(read(path))


def test_memory_does_not_grow_with_the_file(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    with gzip.open(path, "wb", compresslevel=1) as out:
        for number in range(3000):
            out.write(line(text=f"{LEAD} " * 20 + str(number)))
    tracemalloc.start()
    count = sum(1 for _ in read(path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 3000
    assert peak < 2_000_000
