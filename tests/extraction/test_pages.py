"""Pages of invented outlets; the corpus test at the end reads real ones where they are at hand."""

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extraction.pages import read_page

TITLE = "بلدية الواحة تعلن افتتاح جسر جديد فوق الوادي"
LEAD = "أعلنت بلدية الواحة، اليوم الأربعاء، افتتاح الجسر الجديد فوق الوادي بعد عامين من العمل."
SECOND = "وقال رئيس البلدية سالم الحداد إن الجسر سيخفف الازدحام عن وسط المدينة بصورة كبيرة."
SUBHEAD = "كلفة المشروع"
THIRD = "وأضاف الحداد أن كلفة المشروع بلغت خمسة ملايين دينار تحملتها البلدية وحدها."
BODY = [LEAD, SECOND, SUBHEAD, THIRD]

FORM = ["اترك رد", "لن يتم نشر عنوان بريدك الإلكتروني."]
COOKIES = "يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربتك. سنفترض أنك موافق على ذلك."


def page(*lines):
    return "\n\n".join(lines)


def body_of(text):
    read = read_page(text)
    return [
        line.strip()
        for region in read.regions
        if region.kind == "body"
        for line in region.span.of(text).splitlines()
        if line.strip()
    ]


def name(printed):
    return printed and printed.name


SHAPES = {
    "body and title alone": (page(TITLE, *BODY), None, None, None),
    "one new line only": ("\n".join([TITLE, *BODY]), None, None, None),
    "Windows line ends": (page(TITLE, *BODY).replace("\n", "\r\n"), None, None, None),
    "slogan, counter, dateline, form": (
        page("موقع إخباري مستقل يهتم بأخبار الواحات", TITLE, "0 12", "نخيل – المسائية", *BODY,
             *FORM),
        "نخيل – المسائية", None, None,
    ),
    "labelled date and doubled caption": (
        page(TITLE, "تاريخ النشر: 24 يونيو 2020 - 10:30 GMT\nالجسر الجديد\nالجسر الجديد", *BODY),
        None, "2020-06-24T10:30:00+00:00", None,
    ),
    "own name in the credit line": (
        page(TITLE, "الأربعاء 24 يونيو 2020 10:30 ص", *BODY, "المصدر | نخيل نيوز",
             "\xa0 كلمات مفتاحية", "الواحة جسر الوادي", "بعد الافتتاح.. حركة كثيفة على الجسر"),
        "نخيل نيوز", "2020-06-24T10:30:00+00:00", None,
    ),
    "header with slogan, and a credit": (
        page("نخيل نيوز.. صوت الواحات", TITLE, "147", *BODY, "\xa0", ".",
             "المصدر/\xa0 waha.example", "قد يعجبك أيضا", *FORM, COOKIES),
        "نخيل نيوز", None, "waha.example",
    ),
    "wire copy": (page(TITLE, *BODY, "المصدر: رويترز"), None, None, "رويترز"),
    "own name and agencies": (
        page(TITLE, *BODY, "المصدر: نخيل نيوز + وكالات"), None, None, "نخيل نيوز + وكالات",
    ),
    "starred credit": (page(TITLE, *BODY, "*نقلاً عن الغدير"), "الغدير", None, None),
    "browser title with the site's name, then the headline": (
        page(f"{TITLE} | نخيل نيوز", "الرئيسية / أخبار / محليات", TITLE, "2020/06/24", *BODY),
        "نخيل نيوز", "2020-06-24T00:00:00+00:00", None,
    ),
    "named newspaper and menu": (
        page("صحيفة الغدير\nالرئيسية\nأخبار\nرياضة", TITLE, "كتب: سالم الفارسي", *BODY,
             "© 2020 جميع الحقوق محفوظة"),
        "صحيفة الغدير", None, None,
    ),
    "owner in the copyright line": (
        page(TITLE, "شارك\nفيسبوك\nتويتر", *BODY, "الوسوم", "الواحة",
             "جميع الحقوق محفوظة © نخيل نيوز 2020"),
        "نخيل نيوز", None, None,
    ),
    "city and outlet before the lead": (
        page(TITLE, "القاهرة – نخيل نيوز", *BODY), "نخيل نيوز", None, None,
    ),
    "city and agency before the lead": (
        page(TITLE, "القاهرة – رويترز", *BODY), None, None, "رويترز",
    ),
    "last change only": (page(TITLE, "آخر تحديث: 24 يونيو 2020", *BODY), None, None, None),
    "cookies on top, newsletter inside": (
        page(COOKIES, TITLE, "منذ 3 ساعات", LEAD, "اشترك في نشرتنا البريدية", *BODY[1:]),
        None, None, None,
    ),
    "related headlines inside": (
        page(TITLE, LEAD, "رويترز: الوادي يشهد أمطارا غزيرة هذا الأسبوع", SECOND,
             "اقرأ أيضا: أمطار غزيرة في الوادي", SUBHEAD, THIRD), None, None, None,
    ),
    "label and link on two lines": (
        page(TITLE, LEAD, "اقرأ أيضا:", "أمطار غزيرة في الوادي", *BODY[1:]), None, None, None,
    ),
    "widget inside": (
        page(TITLE, LEAD, "أخبار ذات صلة", "أمطار غزيرة في الوادي", "الحداد يزور المدرسة الجديدة",
             SECOND, THIRD, "الأكثر قراءة", "أمطار غزيرة في الوادي",
             "هطلت على الوادي أمطار غزيرة..."),
        None, None, None,
    ),
    "comments after the form": (
        page(TITLE, *BODY, "التعليقات (2)", "هذا خبر جميل يسعد كل أهل الواحة جميعا.", "شكرا لكم."),
        None, None, None,
    ),
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_each_shape_of_page(shape):
    text, outlet, published, credit = SHAPES[shape]
    read = read_page(text)
    assert name(read.title) == TITLE
    expected = [line for line in BODY if shape != "widget inside" or line != SUBHEAD]
    assert body_of(text) == expected
    assert name(read.outlet) == outlet
    assert name(read.credit) == credit
    assert (read.published and read.published.value.isoformat()) == published


def test_a_single_paragraph_is_all_body():
    for text in (LEAD, "قال الوزير نعم", f"\n  {LEAD}\n"):
        assert [region.kind for region in read_page(text).regions] == ["body"]
        assert body_of(text) == [text.strip()]


@pytest.mark.parametrize("text", ["", " \n\t\u200f\n", "\ufeff"])
def test_an_empty_page_has_no_regions(text):
    assert read_page(text).regions == ()


@pytest.mark.parametrize(
    "text", ["الرئيسية\nأخبار\nرياضة", "12\n14", page("أخبار", "رياضة", COOKIES), "\n".join(FORM)]
)
def test_a_page_without_running_text_has_no_body(text):
    assert "body" not in {region.kind for region in read_page(text).regions}


def test_a_topic_before_two_dots_is_no_outlet():
    title = "الواحة.. افتتاح جسر جديد فوق الوادي"
    read = read_page(page(title, "24 يونيو 2020", *BODY))
    assert name(read.title) == title
    assert read.outlet is None


def test_a_year_in_the_body_is_no_date_of_publication():
    text = page(TITLE, LEAD, "وبدأ العمل في الجسر منذ العام 2012.", "24 يونيو 2015", THIRD)
    assert read_page(text).published is None
    assert "24 يونيو 2015" in body_of(text)


def test_the_turns_of_an_interview_are_no_links():
    turns = ["نخيل: ما الذي تغير في هذا المشروع", LEAD, "نخيل: ومن سيدفع كلفة هذا المشروع", THIRD]
    assert body_of(page(TITLE, SECOND, *turns)) == [SECOND, *turns]


def test_sentences_that_begin_like_furniture_stay_body():
    lines = [
        "شارك في الاجتماع وزير النقل ورئيس البلدية وعدد من المهندسين.",
        "المصدر قال إن الجسر سيفتح أمام الناس يوم الخميس المقبل.",
        "تعليقات الأهالي على افتتاح الجسر كانت كلها مرحبة به وشاكرة.",
        "شاهد عيان روى أن الجسر اهتز قليلا عند مرور أول شاحنة.",
        "نقلا عن شهود عيان، ذكرت البلدية أن الجسر صمد أمام الأمطار الأخيرة.",
    ]
    assert body_of(page(TITLE, *lines)) == lines


def test_an_unknown_language_is_read_by_shape():
    text = page("Bridge opens over the valley", "The town opened its new bridge on Wednesday.")
    for language in (None, "xx", "en"):
        read = read_page(text, language)
        assert [region.kind for region in read.regions] == ["title", "body"]


def test_a_long_text_of_one_word_or_one_line_is_body():
    for text in ("كلمة " * 200_000, "قال الوزير نعم للعمل.\n" * 5_000):
        assert any(region.kind == "body" for region in read_page(text).regions)
    assert read_page("\u200b " * 100_000).title is None


LINES = st.one_of(
    st.sampled_from([TITLE, *BODY, *FORM, COOKIES, "", "12", "24 يونيو 2020", "المصدر: رويترز",
                     "اقرأ أيضا:", "أخبار ذات صلة", "نخيل.. صوت الواحات", "القاهرة - رويترز"]),
    st.text(max_size=40),
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(LINES, max_size=12).map("\n".join)))
def test_regions_come_in_order_apart_and_quote_the_page(text):
    read = read_page(text)
    ends = [0]
    for region in read.regions:
        assert ends[-1] <= region.span.start < region.span.end <= len(text)
        ends.append(region.span.end)
    for printed in (read.title, read.outlet, read.credit):
        assert printed is None or printed.span.of(text) == printed.name
    if read.published:
        assert read.published.span.of(text) == read.published.printed


ABOVE = [
    "الرئيسية",
    "الرئيسية / أخبار",
    "0 8",
    COOKIES,
    "موقع إخباري مستقل",
    "إعلان",
    "تابعونا على فيسبوك",
]
BELOW = [*FORM, COOKIES, "قد يعجبك أيضا", "كلمات مفتاحية", "شارك", "147", "جميع الحقوق محفوظة",
         "المزيد : أمطار غزيرة في الوادي", "المصدر: رويترز", "الأكثر قراءة"]  # fmt: skip


@given(
    st.lists(st.sampled_from(ABOVE), max_size=6),
    st.sampled_from([BODY, [LEAD], [LEAD, THIRD]]),
    st.lists(st.sampled_from(BELOW), max_size=8),
)
def test_furniture_around_changes_neither_title_nor_body(above, body, below):
    text = page(*above, TITLE, *body, *below)
    assert name(read_page(text).title) == TITLE
    assert body_of(text) == body


# --- Real pages ----------------------------------------------------------------------------


def test_real_pages_are_read_as_a_person_reads_them(corpora):
    pages = sorted((corpora / "libya-2020" / "pages").glob("*.txt"))
    assert len(pages) == 5
    for path in pages:
        gold = json.loads((path.parents[1] / "gold" / f"{path.stem}.json").read_text("utf-8"))
        check_page(path.read_bytes().decode(), gold["article"])


def check_page(text, gold):
    read = read_page(text)
    bodies = [region.span for region in read.regions if region.kind == "body"]
    assert read.title and [read.title.span.start, read.title.span.end] == gold["title_span"]
    assert (bodies[0].start, bodies[-1].end) == (gold["body_start"], gold["body_end"])
    for start, end, _ in gold["boilerplate"]:
        assert not any(body.start < end and start < body.end for body in bodies)
    assert name(read.outlet) == gold["outlet"]["name"]
    printed = read.published and read.published.value.isoformat()
    assert (printed or "")[:19] == (gold["published_at"] or "")[:19]
    assert (read.published and read.published.time_zone) == gold["published_timezone"]
    names = [one.name for one in (read.credit, read.outlet) if one]
    assert not gold["credited_source"] or any(one in gold["credited_source"] for one in names)


def test_plain_articles_lose_nothing(corpora):
    with gzip.open(corpora / "ant-2018" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line, _ in zip(lines, range(300), strict=False)]
    kept = titled = 0
    for article in articles:
        text = article["text"]
        kept += "\n".join(body_of(text)).split() == text.split()
        read = read_page(f"{article['title']}\n\n{text}")
        titled += name(read.title) == article["title"].strip()
    # The others end in a credit or hold a "Read also" line, which is no body.
    assert kept >= 0.9 * len(articles)
    assert titled >= 0.99 * len(articles)
