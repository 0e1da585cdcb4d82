"""The report of a case: told in two languages, in two forms, always the same, whatever is in it."""

import io
import re
import zipfile
from html.parser import HTMLParser

import pytest
from docx import Document
from docx.oxml.ns import qn

from service.integrations.reports.blocks import closed, inline, legible
from service.integrations.reports.compose import compose
from service.integrations.reports.docx import write_docx
from service.integrations.reports.html import write_html

BASE = "https://isnad.example/"
WORDS = "إن جسر الميناء أغلق"
HOSTILE = (
    "\u202e</p><script>alert(1)</script> جسر\r\nالميناء\t& \x01\x0b\x1f\ufffe\u2067 ]]> <w:t> {{x}}"
)


def published(at="2031-05-02T00:00:00Z", precision="day", zone=None):
    return {
        "published_at": at,
        "published": {"printed": "2 مايو 2031", "precision": precision, "time_zone": zone},
    }


def claim(number=1, text=WORDS, name="وزارة النقل", **more):
    return {
        "id": f"claim-{number}",
        "revision": 1,
        "article": {
            "id": "article", "url": "https://afaq.example/a?b=1&c=2", "title": "عنوان",
            **published(),
        },
        "outlet": {"id": "outlet", "name": "موقع الأفق"},
        "speaker": {"name": name, "party": {"name": "حكومة مرجان"}},
        "content": [{"start": 3, "end": 9, "text": text}],
        "stance": "denies",
        "negated": False,
        "hedged": True,
        "chain": [{"name": "وكالة الضفة"}, {"name": name}],
        **more,
    }  # fmt: skip


def evidence(language="ar", **more):
    return {
        "article": "article",
        "revision": 1,
        "outlet": {"id": "outlet", "name": "موقع الأفق"},
        "url": "https://afaq.example/a?b=1&c=2",
        "title": "عنوان",
        "language": language,
        "digest": "d" * 64,
        "captured_at": "2031-05-02T12:00:00Z",
        **published(),
        **more,
    }


def counted(low, high, members=("one",)):
    return {"at_least": low, "at_most": high, "members": list(members)}


def agreement(claims, text=WORDS):
    side = {
        "outlets": counted(1, 1, ["outlet"]),
        "publishers": counted(1, 2, [["outlet"]]),
        "routes": counted(1, 1, [{"via": ["relay"], "articles": ["article"]}]),
        "speakers": counted(1, 1, ["ministry"]),
        "parties": counted(1, 2, ["ministry", "stranger"]),
        "independent_origins": {"at_least": 1, "at_most": 2, "chains": [{"party": "ministry"}]},
        "claims": [one["id"] for one in claims],
    }
    return {
        "proposition": {"id": "proposition", "text": text, "language": "ar"},
        "summary": {"ar": "جملة للنسخ.", "en": "A sentence to paste."},
        "supporting": side,
        "opposing": None,
        "names": {"outlet": "موقع الأفق", "relay": "وكالة الضفة", "ministry": "وزارة النقل"},
        "contradicted_by": [
            {"proposition": None, "name": None, "strength": "strict"},
            {"proposition": "rival", "name": None, "strength": "strict"},
        ],
        "rivals": [
            {"proposition": {"text": "جسر آخر", "language": "ar"}, "status": "superseded"},
        ],
        "denials": [],
        "partial": [], "debunked": [], "hearsay": [], "withdrawn": [], "corrected": None,
        "own_voice": [{"article": "article", "span": {"text": "أُغلق الجسر"}}],
        "not_computed": {"coverage": "…", "as_of": "…"},
    }  # fmt: skip


def case(claims=None, title="جسر الميناء", note="ملاحظة المكتب", text=WORDS, **entry):
    claims = [claim()] if claims is None else claims
    cited = {"agreement": agreement(claims, text), "claims": claims, "evidence": [evidence()]}
    citation = {
        "id": "citation", "kind": "proposition", "as_of": "2031-05-03T08:00:00Z", "cited": cited,
        "changed_since": [{"what": "withdrawn", "at": "2031-05-04T08:00:00Z", "after": None}],
    }  # fmt: skip
    return {
        "title": title,
        "note": note,
        "status": "in_review",
        "assignee": "سلمى",
        "tags": ["جسور"],
        "updated_at": "2031-05-03T08:00:00.123456Z",
        "entries": [{"note": note, "citation": citation, **entry}],
    }


class Page(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.tags, self.links, self.words = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        self.links += [value for name, value in attributes if name == "href"]

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return "".join(self.words)


def read_docx(source):
    """All words of a document, and where its links lead."""
    document = Document(io.BytesIO(source))
    breaks = {qn("w:br"): "\n", qn("w:tab"): "\t"}
    text = "\n".join(
        "".join(breaks.get(one.tag, one.text) for one in paragraph.iter(qn("w:t"), *breaks))
        for paragraph in document.element.body.iter(qn("w:p"))
    )
    links = [part.target_ref for part in document.part.rels.values() if part.is_external]
    return document, text, links


def both(record, language="ar", **options):
    report = compose(record, language, BASE, **options)
    page = Page(write_html(report))
    document, text, links = read_docx(write_docx(report))
    return page, document, (page.text, text), (page.links, links)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_quotation_is_exact_with_all_that_belongs_to_it(language):
    _, _, texts, links = both(case(), language)
    permanent = f"{BASE}citations/citation#claim-claim-1"
    said = {
        "ar": ("جملة للنسخ.", "ينفي", "عن حكومة مرجان", "2031-05-02 (محدَّد باليوم)", "بين 1 و2",
               "قيد المراجعة", "لم يُسمَّ: يناقضه", "سحب منفذ مقالا", "أي المنافذ أغفله"),
        "en": ("A sentence to paste.", "denies", "for حكومة مرجان", "2031-05-02 (exact to the day)",
               "1 to 2", "in review", "unnamed: contradicts it strictly",
               "its outlet took an article back", "Which outlets left it out"),
    }[language]  # fmt: skip
    for text in texts:
        for words in (
            f"«{WORDS}»", "وكالة الضفة → وزارة النقل", "موقع الأفق", "d" * 64, "«أُغلق الجسر»",
            "«جسر آخر»", "ملاحظة المكتب", "سلمى", "2031-05-03 08:00 UTC", *said,
        ):  # fmt: skip
            assert words in text
        assert "123456" not in text
    for found in links:
        assert {permanent, "https://afaq.example/a?b=1&c=2"} <= set(found)


def test_notes_can_be_left_out():
    for text in both(case(), notes=False)[2]:
        assert "ملاحظة المكتب" not in text and "سلمى" not in text


def test_an_arabic_report_runs_from_right_to_left_and_an_english_one_does_not():
    page, document, *_ = both(case(), "ar")
    assert ("html", {"lang": "ar", "dir": "rtl"}) in page.tags
    body = document.element.body
    assert body.sectPr.find(qn("w:bidi")) is not None
    assert all(
        table.find(f".//{qn('w:bidiVisual')}") is not None for table in body.iter(qn("w:tbl"))
    )
    quotes = [one for one in body.iter(qn("w:p")) if "«" in "".join(one.itertext())]
    assert quotes
    for quote in quotes:
        assert quote.pPr.find(qn("w:bidi")) is not None
        assert all(run.find(f".//{qn('w:rtl')}") is not None for run in quote.iter(qn("w:r")))
    page, document, *_ = both(case(), "en")
    assert ("html", {"lang": "en", "dir": "ltr"}) in page.tags
    body = document.element.body
    assert body.sectPr.find(qn("w:bidi")) is None
    assert body.find(f".//{qn('w:bidiVisual')}") is None
    said = [one for one in body.iter(qn("w:p")) if WORDS in "".join(one.itertext())]
    assert all(one.pPr.find(qn("w:bidi")) is not None for one in said)
    for style in ("Normal", "Title", "Heading 1"):
        fonts = document.styles[style].element.rPr.rFonts
        assert fonts.get(qn("w:cs")) == "Arial" and fonts.get(qn("w:cstheme")) is None


def test_the_same_case_is_the_same_bytes():
    reports = [compose(case(), "ar", BASE) for _ in range(2)]
    assert len({write_html(one) for one in reports}) == 1
    made = {write_docx(one) for one in reports}
    assert len(made) == 1
    with zipfile.ZipFile(io.BytesIO(made.pop())) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_any_text_is_told_and_does_nothing():
    record = case([claim(text=HOSTILE, name=HOSTILE)], HOSTILE, HOSTILE, HOSTILE)
    page, document, texts, _ = both(record)
    assert not {"script", "img", "iframe", "form"} & {tag for tag, _ in page.tags}
    assert not any(name.startswith("on") for _, found in page.tags for name in found)
    shown = legible(HOSTILE)
    assert shown in page.text
    assert shown.replace("\r\n", "\n") in texts[1]
    assert document.core_properties.title.startswith("</p><script>")
    for text in texts:  # whatever a quotation turns is turned back before its mark
        assert f"{shown}\u2069\u202c»".replace("\r\n", "\n") in text.replace("\r\n", "\n")


def test_addresses_that_are_no_links_lead_nowhere():
    given = claim()
    given["article"]["url"] = "javascript:alert(1)"
    for found in both(case([given]))[3]:
        assert not any(link.startswith("javascript") for link in found)


def test_a_text_of_a_megabyte_is_told_whole():
    text = "قال\x01 " * 250_000
    _, _, texts, _ = both(case([claim(text=text)], text=text))
    for told in texts:
        assert legible(text) in told


def test_of_many_claims_the_first_are_quoted_and_the_others_counted():
    page, *_ = both(case([claim(number) for number in range(60)]))
    assert page.text.count(f"«{WORDS}»") == 50
    assert "وغيرها 10" in page.text


def test_what_was_taken_down_is_said_to_be():
    record = case([claim(text="")], text="")
    for text in both(record)[2]:
        assert "[سُحب النص]" in text and "«»" not in text


def test_dates_are_told_as_exactly_as_they_are_known():
    for precision, zone, told in (
        ("year", None, "2031 (exact to the year)"),
        ("minute", "Z", "2031-05-02 00:00 UTC (exact to the minute)"),
        ("minute", None, "2031-05-02 00:00 (exact to the minute, time zone not printed)"),
    ):
        given = claim()
        given["article"] |= published(precision=precision, zone=zone)
        assert told in both(case([given]), "en")[0].text
    given["article"] |= published(at=None)
    assert "undated" in both(case([given]), "en")[0].text
    assert "The dates of 1 of these claims" in both(case([given]), "en")[0].text


def test_marks_of_direction_are_ended_where_they_began():
    assert closed("\u202eab") == "\u202eab\u202c"
    assert closed("\u2067\u202bab") == "\u2067\u202bab\u202c\u2069"
    assert closed("\u2067\u202bab\u2069") == "\u2067\u202bab\u2069"
    assert closed("\u202cab\u2069") == "\u202cab\u2069"
    assert inline("\u202eأب\u200f\x00") == "أب\u2400"


def test_a_report_needs_nothing_from_elsewhere():
    page = write_html(compose(case(), "ar", BASE))
    assert not re.search(r"<(?:script|link|img|iframe)|@import|url\(", page)
