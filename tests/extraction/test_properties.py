"""What holds for any text at all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from service.extraction import extract
from service.extraction.page import Page, Region
from service.extraction.spans import Span

VOCABULARY = """
قال قالت وأضاف أن إن إنه بأن : " “ ” « » ( ) - ، . ؟ وفق حسب البيان الوزير وزير وزارة الداخلية
سامر الحلبي نقلت رويترز عن مصدر مسؤول قوله مضيفا مشيرا إلى على من الذي كينيا وبيرو و اتهم حمل
المسؤولية بإرسال في بيان مقابلة نشرتها كما حين بينما لم يذكر جاء ـ — … تحذير رفض عرض أعلن كشف قد
كانت هو وزير حكومة بحكومة مرجان المتحدث باسم سفير مملكة لـ« » # * _ بيان صادر عن وفد شركة وورد
"""
WORDS = VOCABULARY.split()
SENTENCES = st.lists(st.sampled_from([*WORDS, "\n", "\u064b", "\u200f", "12"]), max_size=60)


def whole(text):
    return Page((Region("body", Span(0, len(text))),), None, None, None, None)


def names(claim):
    """Every name that the claim gives, of parties, bodies and hops."""
    if claim.speaker is not None:
        yield claim.speaker.name
        bodies = [claim.speaker.body, claim.speaker.issuer, *claim.speaker.members]
        for body in bodies:
            while body is not None:
                yield body.name
                body = body.within
    for hop in claim.chain:
        yield hop.name


def check(text, claims):
    for claim in claims:
        assert all(any(char.isalnum() for char in name) for name in names(claim))
        assert claim.content
        places = [claim.cue.span, *claim.content]
        assert all(claim.span.contains(place) for place in places)
        assert claim.span.end <= len(text)
        assert 0 <= claim.confidence <= 1
        for assertion in claim.assertions:
            assert all(any(c.contains(s) for c in claim.content) for s in assertion.spans)
        if claim.parent is None:
            assert claim.depth == 0
        else:
            parent = claims[claim.parent]
            assert claim.depth == parent.depth + 1
            assert claim.chain[: len(parent.chain)] == parent.chain


@settings(max_examples=300, deadline=None)
@given(SENTENCES)
def test_every_place_verifies_in_what_looks_like_news(words):
    text = " ".join(words)
    if text:
        check(text, extract(text, "ar", whole(text)))


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_any_text_is_read_without_an_error(text):
    check(text, extract(text))
    check(text, extract(text, "ar"))


@settings(max_examples=50, deadline=None)
@given(SENTENCES)
def test_reading_twice_gives_the_same(words):
    text = " ".join(words)
    assert extract(text) == extract(text)
