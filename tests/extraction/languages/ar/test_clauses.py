"""Where sources and contents end, in sentences made for the purpose."""

import pytest

from service.extraction import extract
from service.extraction.attribution import Body
from service.extraction.page import Page, Region
from service.extraction.spans import Span


def read(*paragraphs):
    text = "\n".join(paragraphs)
    page = Page((Region("body", Span(0, len(text))),), None, None, None, None)
    return [
        (
            claim.cue.span.of(text),
            claim.speaker.name if claim.speaker else None,
            " … ".join(span.of(text) for span in claim.content),
        )
        for claim in extract(text, "ar", page)
    ]


def bodies(*paragraphs):
    text = "\n".join(paragraphs)
    page = Page((Region("body", Span(0, len(text))),), None, None, None, None)
    return [claim.speaker.body for claim in extract(text, "ar", page) if claim.speaker]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "نيروبي (الميناء) - أعلنت وزارة المياه، مساء أمس، وصول السفينة.",
            ("أعلنت", "وزارة المياه", "وصول السفينة"),
        ),
        (
            "كشف لـ«الميناء» مسؤول في وزارة المياه أن السد ممتلئ.",
            ("كشف", "مسؤول في وزارة المياه", "السد ممتلئ"),
        ),
        (
            "قالت هيئة السدود إن الخزان ممتلئ، وهي رواية لا يقبلها المزارعون.",
            ("قالت", "هيئة السدود", "الخزان ممتلئ"),
        ),
        (
            "قالت هيئة السدود إن الخزان ممتلئ، وهو ما نفته نقابة المزارعين.",
            ("قالت", "هيئة السدود", "الخزان ممتلئ"),
        ),
        (
            "قالت هيئة السدود إن الخزان ممتلئ، وهو ما يكفي المزارعين.",
            ("قالت", "هيئة السدود", "الخزان ممتلئ، وهو ما يكفي المزارعين"),
        ),
        (
            "قال سامر الحلبي لـ«الميناء» إن السد ممتلئ.",
            ("قال", "سامر الحلبي", "السد ممتلئ"),
        ),
        (
            "قال مسؤول رفيع اشترط عدم ذكر اسمه إن السد ممتلئ.",
            ("قال", "مسؤول رفيع", "السد ممتلئ"),
        ),
        (
            "أفادت وزارة المياه بحكومة مرجان بأن السد ممتلئ.",
            ("أفادت", "وزارة المياه بحكومة مرجان", "السد ممتلئ"),
        ),
        (
            "ناشدت الوزارة المواطنين بعدم الاقتراب من السد.",
            ("ناشدت", "الوزارة", "عدم الاقتراب من السد"),
        ),
        (
            "وصف الوزير الخسائر بأنها كبيرة.",
            ("وصف", "الوزير", "الخسائر … كبيرة"),
        ),
        (
            "السفير سامر الحلبي أشاد بسرعة فرق الإنقاذ.",
            ("أشاد", "سامر الحلبي", "سرعة فرق الإنقاذ"),
        ),
        (
            "قال الوزير الحلبي إن السد ممتلئ.",
            ("قال", "الحلبي", "السد ممتلئ"),
        ),
        (
            "أعلن الوزير أن السد ممتلئ، جاء ذلك في مؤتمر صحفي.",
            ("أعلن", "الوزير", "السد ممتلئ"),
        ),
        (
            "قالت وزارة المياه التابعة لـ حكومة مرجان إن السد ممتلئ.",
            ("قالت", "وزارة المياه التابعة لـ حكومة مرجان", "السد ممتلئ"),
        ),
        (
            "أكد وزير المياه الكيني التزام بلاده بالاتفاق.",
            ("أكد", "وزير المياه الكيني", "التزام بلاده بالاتفاق"),
        ),
        (
            "قال رمضان علي محسني نائب المدير إن السد ممتلئ.",
            ("قال", "رمضان علي محسني", "السد ممتلئ"),
        ),
        (
            "قال غرينر في منتدى بكينيا إن السد ممتلئ.",
            ("قال", "غرينر", "السد ممتلئ"),
        ),
        (
            "وطالب ممثلو الادعاء برفض الطلب.",
            ("طالب", "ممثلو الادعاء", "رفض الطلب"),
        ),
        (
            'وقالت ستورمان "بثقة" في الاختبار الأول إنها بخير.',
            ("قالت", "ستورمان", "بخير"),
        ),
        (
            "أدانت محكمة كينية الممثل سامر الحلبي بثلاثة اتهامات.",
            ("أدانت", "محكمة كينية", "الممثل سامر الحلبي بثلاثة اتهامات"),
        ),
        (
            "رأى الوزير أن السد ممتلئ.",
            ("رأى", "الوزير", "السد ممتلئ"),
        ),
        (
            "وطلب الوزير من السكان إخلاء الحي.",
            ("طلب", "الوزير", "إخلاء الحي"),
        ),
        (
            "ورد في بيان لوزارة المياه أن السد ممتلئ.",
            ("ورد في", "بيان لوزارة المياه", "السد ممتلئ"),
        ),
        (
            "أدان البيان «الصمت المطبق» حيال القصف.",
            ("أدان", "البيان", "«الصمت المطبق» حيال القصف"),
        ),
    ],
)
def test_a_claim_is_read_with_its_limits(sentence, found):
    assert found in read(sentence)


@pytest.mark.parametrize(
    "tail",
    [
        "، رغم الأمطار الأخيرة",
        "، ولم يصدر أي تعليق من البلدية",
        "، في أول تعليق على الحادث",
        "، غير أن العمدة قال إن الطريق مقطوع",
        "، لكنه حذر من الأمطار",
    ],
)
def test_the_reporters_tail_is_no_part_of_what_was_said(tail):
    assert read(f"قال الوزير إن السد ممتلئ{tail}.")[0][2] == "السد ممتلئ"


@pytest.mark.parametrize(
    "sentence",
    [
        "نقلوا جوا إلى العاصمة.",
        "تجمع الأهالي على التلة المطلة على الميناء.",
        "عبر سامر الحلبي النهر في زورق لا يعرف إن كان سينفعه.",
        "ويعبرون الجسر بتصاريح تجدد شهريا.",
        'ويحمل الكتاب عنوان "شريط على ضفة النهر".',
        "وتبين لاحقا أن الطريق مقطوع.",
    ],
)
def test_words_that_look_like_cues_attribute_nothing(sentence):
    assert read(sentence) == []


def test_two_relays_make_three_hops():
    text = "نقلت وكالة الساحل عن صحيفة «الميناء» عن مسؤول كيني أن السد ممتلئ."
    page = Page((Region("body", Span(0, len(text))),), None, None, None, None)
    (claim,) = extract(text, "ar", page)
    assert [hop.name for hop in claim.chain] == ["وكالة الساحل", "صحيفة الميناء", "مسؤول كيني"]


def test_an_office_is_whoever_was_named_with_it():
    found = read(
        "قال رئيس الوزراء الكيني سامر الحلبي إن السد ممتلئ.",
        "وأضاف رئيس الوزراء الكيني أن القرى آمنة.",
        "وتوقع المسؤول أن تتراجع الأمطار.",
    )
    assert [speaker for _, speaker, _ in found] == ["سامر الحلبي"] * 3


def test_a_bare_portfolio_takes_the_body_that_the_article_gives():
    assert bodies("زار وزير الدفاع في حكومة مرجان المدينة.", "وأوضحت الدفاع أن الطريق مفتوح.") == [
        Body("حكومة مرجان")
    ]
    assert bodies("زار وزير الخارجية الكيني المدينة.", "وأوضحت الخارجية أن الطريق مفتوح.") == [
        Body("كينيا")
    ]


def test_the_ministry_is_the_one_whose_minister_the_article_names():
    narrated = "زار وزير الدفاع في حكومة مرجان المدينة."
    found = read(narrated, "وأوضحت الوزارة أن الطريق مفتوح.")
    assert found == [("أوضحت", "وزارة الدفاع", "الطريق مفتوح")]
    assert bodies(narrated, "وأوضحت الوزارة أن الطريق مفتوح.") == [Body("حكومة مرجان")]


def test_of_two_ministries_neither_is_the_ministry():
    narrated = "زار وزير الدفاع ووزير المياه المدينة."
    assert read(narrated, "وأوضحت الوزارة أن الطريق مفتوح.")[0][1] == "الوزارة"


def test_a_state_before_a_headlines_colon_is_where_it_happened():
    title, body = "كينيا: سيول في الشمال", "قال سامر الحلبي إن السد ممتلئ."
    text = f"{title}\n{body}"
    regions = (
        Region("title", Span(0, len(title))),
        Region("body", Span(len(title) + 1, len(text))),
    )
    found = extract(text, "ar", Page(regions, None, None, None, None))
    assert [claim.cue.span.of(text) for claim in found] == ["قال"]
