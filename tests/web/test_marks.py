"""Marks nest as HTML must, and leave the text alone."""

from html.parser import HTMLParser
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from service.web.marks import marks_of, verbatim

TEXTS = st.text(
    st.one_of(
        st.sampled_from("\r\n\u202e\u2067\u200f<>&\"'/\u0640\u064b"),
        st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
    ),
    min_size=1,
    max_size=60,
)


class Read(HTMLParser):
    """What a browser finds: the text, and which marks cover each of its characters."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.open: list[tuple[str, str]] = []
        self.covers: list[frozenset[str]] = []
        self.deepest = 0
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.open.append((tag, dict(attrs)["class"]))
        self.deepest = max(self.deepest, len(self.open))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        roles = frozenset(kind.split()[0] for tag, kind in self.open if tag == "mark")
        self.covers += [roles] * len(data)


def span(start: int, end: int) -> dict[str, int]:
    return {"start": start, "end": end}


def claim(
    cue: tuple[int, int],
    *content: tuple[int, int],
    speaker: tuple[int, int] | None = None,
    depth: int = 0,
    hops: tuple[tuple[int, int], ...] = (),
) -> dict[str, Any]:
    return {
        "cue": span(*cue),
        "content": [span(*one) for one in content],
        "speaker": {"span": span(*speaker) if speaker else None},
        "chain": [{"role": "relay", "span": span(*hop)} for hop in hops],
        "depth": depth,
    }


def body(text: str) -> list[dict[str, Any]]:
    return [{"kind": "body", "start": 0, "end": len(text)}]


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[dict[str, Any]], list[dict[str, Any]]]:
    """A text with regions and with claims whose spans lie anywhere in it."""
    text = draw(TEXTS)
    edge = st.integers(0, len(text))
    spans = st.tuples(edge, edge).map(sorted).map(tuple).filter(lambda pair: pair[0] < pair[1])
    claims = draw(
        st.lists(
            st.builds(
                lambda cue, content, speaker, depth, hops: claim(
                    cue, *content, speaker=speaker, depth=depth, hops=tuple(hops)
                ),
                spans,
                st.lists(spans, max_size=3),
                st.none() | spans,
                st.integers(0, 2),
                st.lists(spans, max_size=2),
            ),
            max_size=6,
        )
    )
    cuts = sorted(draw(st.sets(edge, max_size=4)))
    regions = [
        {"kind": draw(st.sampled_from(["title", "body", "boilerplate"])), "start": a, "end": b}
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    return text, regions, claims


@given(marked())
def test_without_its_tags_the_page_is_the_text_and_every_mark_covers_its_words(
    given_: tuple[str, list[dict[str, Any]], list[dict[str, Any]]],
) -> None:
    text, regions, claims = given_
    page = Read(str(verbatim(text, regions, claims)))
    assert page.text == text
    marks = marks_of(claims)
    for place, roles in enumerate(page.covers):
        assert roles == {mark.role for mark in marks if mark.start <= place < mark.end}


def test_marks_that_cross_are_broken_and_not_crossed():
    text = "abcdef"
    html = str(verbatim(text, body(text), [claim((4, 5), (0, 4)), claim((5, 6), (2, 6))]))
    assert Read(html).text == text
    assert html.count("<mark") == html.count("</mark>") >= 5


def test_nested_content_lies_within_and_is_shown_as_hearsay():
    text = "قالت إن فلانا أشاد بهم"
    outer = claim((0, 4), (8, 22))
    inner = claim((14, 18), (19, 22), speaker=(8, 13), depth=1)
    html = str(verbatim(text, body(text), [outer, inner]))
    outer_at = html.index('<mark class="content" ')
    assert outer_at < html.index('<mark class="content hearsay"') < html.rindex("</mark>")
    assert "hearsay at depth 1" in html


def test_a_hundred_nested_claims_stay_nested():
    text = "x" * 400
    claims = [claim((i, i + 1), (i + 1, 400 - i), depth=i) for i in range(100)]
    page = Read(str(verbatim(text, body(text), claims)))
    assert page.text == text
    assert 100 < page.deepest < 512


def test_markup_in_a_text_stays_text():
    text = '</script><script>alert(1)</script> <b onclick="x">&amp; \u202eevil\u202c</b>\r\n\r'
    html = str(verbatim(text, body(text), [claim((0, 9), (9, 17))]))
    assert "<script" not in html and "<b" not in html
    assert Read(html).text == text


def test_a_cue_is_numbered_and_named_once():
    text = "0123456789"
    html = str(verbatim(text, body(text), [claim((2, 8), (5, 9)), claim((0, 1), (3, 4))]))
    assert html.count('id="at-1"') == html.count('data-n="1"') == 1
    assert html.count('id="at-2"') == 1


def test_a_hop_where_the_parent_speaks_is_marked_as_the_speaker():
    marks = marks_of([claim((0, 1), (4, 5), speaker=(2, 3), hops=((2, 3),))])
    assert [mark.role for mark in marks if mark.start == 2] == ["speaker"]


def test_furniture_is_set_apart():
    text = "الرئيسية\n\nخبر"
    html = str(
        verbatim(
            text,
            [
                {"kind": "boilerplate", "start": 0, "end": 8},
                {"kind": "body", "start": 10, "end": 13},
            ],
            [],
        )
    )
    assert '<div class="region boilerplate">الرئيسية</div>' in html
    assert '<div class="region gap blank">\n\n</div>' in html
