from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.errors import Invalid, ServiceError, TooLarge
from service.ingest.urls import LONGEST, VERSION, article_id, canonical_url, host

# Test vectors of version 1: a change here is a new VERSION, for stored ids depend on them.
VECTORS = [
    ("https://news.example", "https://news.example/"),
    ("http://news.example/a", "https://news.example/a"),
    ("HTTPS://News.Example/A", "https://news.example/A"),
    ("https://news.example:443/a", "https://news.example/a"),
    ("http://news.example:80/a", "https://news.example/a"),
    ("http://news.example:8080/a", "https://news.example:8080/a"),
    ("https://news.example./a", "https://news.example/a"),
    ("https://news.example/a/", "https://news.example/a"),
    ("https://news.example//a///b", "https://news.example/a/b"),
    ("https://news.example/a/./b/../c", "https://news.example/a/c"),
    ("https://news.example/../a", "https://news.example/a"),
    ("https://news.example/a#comments", "https://news.example/a"),
    ("https://news.example/a?utm_source=x&id=5&fbclid=1", "https://news.example/a?id=5"),
    ("https://news.example/a?UTM_medium=x", "https://news.example/a"),
    ("https://news.example/?b=2&a=1", "https://news.example/?a=1&b=2"),
    ("https://news.example/?a=2&a=1", "https://news.example/?a=2&a=1"),
    ("https://news.example/?1234", "https://news.example/?1234"),
    ("https://news.example/?q=a+b", "https://news.example/?q=a%20b"),
    ("https://news.example/?gallery=7&eid=9", "https://news.example/?eid=9&gallery=7"),
    ("https://news.example/%7euser/%d9%84", "https://news.example/~user/%D9%84"),
    ("https://news.example/ليبيا", "https://news.example/%D9%84%D9%8A%D8%A8%D9%8A%D8%A7"),
    ("https://news.example/a%2Fb", "https://news.example/a%2Fb"),
    ("https://news.example/100%", "https://news.example/100%25"),
    ("https://واحة.example/a", "https://xn--mgbel0i.example/a"),
    ("https://XN--MGBEL0I.example/a", "https://xn--mgbel0i.example/a"),
    ("https://www.news.example/a", "https://www.news.example/a"),
    ("https://m.news.example/a", "https://m.news.example/a"),
    ("https://[2001:DB8::1]/a", "https://[2001:db8::1]/a"),
    ("  https://news.example/a\n", "https://news.example/a"),
]


@pytest.mark.parametrize(("url", "canonical"), VECTORS)
def test_vectors_of_version_1(url, canonical):
    assert VERSION == 1
    assert canonical_url(url) == canonical


@pytest.mark.parametrize(
    "url",
    ["", "news.example/a", "ftp://news.example/a", "javascript:alert(1)", "https://", "https:///a",
     "https://user:secret@news.example/", "https://news.example:99999/", "https://a b.example/",
     "https://news.example/a\x00b", "https://news.example/a\u202eb", "https://-.example/",
     "https://[::1", "https://a..b/", "https://" + "a" * 64 + ".example/",
     "https://news.example/\ud800"],
)  # fmt: skip
def test_what_no_public_page_has_is_refused(url):
    with pytest.raises(Invalid) as refused:
        canonical_url(url)
    assert refused.value.pointer == "/url"


def test_an_over_long_address_is_refused():
    with pytest.raises(TooLarge):
        canonical_url("https://news.example/" + "a" * LONGEST)


def test_host_is_without_www_and_port():
    assert host("http://www.News.example:8080/a") == "news.example"


def test_an_article_is_known_by_its_address():
    one = article_id("http://news.example/a/?utm_source=x", None, "d1")
    assert one == article_id("https://news.example/a", UUID(int=1), "d2")
    assert one.version == 5


def test_an_article_without_address_is_known_by_outlet_and_body():
    first = article_id(None, UUID(int=1), "digest")
    assert first == article_id(None, UUID(int=1), "digest")
    assert (
        len({first, article_id(None, UUID(int=2), "digest"), article_id(None, UUID(int=1), "x")})
        == 3
    )


@given(st.from_regex(r"https?://[a-z]{1,8}\.example/[^\s#]{0,30}", fullmatch=True))
def test_the_canonical_form_is_its_own(url):
    try:
        once = canonical_url(url)
    except ServiceError:
        return
    assert canonical_url(once) == once
    assert once.isascii()


@given(st.text(max_size=80))
def test_any_text_is_an_address_or_refused(text):
    for url in (text, f"https://{text}", f"https://news.example/{text}"):
        try:
            canonical_url(url)
        except ServiceError as refused:
            assert refused.message
