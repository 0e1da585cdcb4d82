"""Which cue a content belongs to, and whom a cue that names nobody means."""

import pytest

from service.extraction import extract

HEADLINE = "عنوان الخبر\n\n"


def told(text):
    return [
        (
            claim.cue.span.of(HEADLINE + text),
            claim.speaker.name if claim.speaker else None,
            " … ".join(span.of(HEADLINE + text) for span in claim.content),
        )
        for claim in extract(HEADLINE + text, "ar")
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "إلا أن الحكومة تنكر هذه الاتهامات باستمرار معتبرة أن ما حدث حالات فردية.",
            [
                ("تنكر", "الحكومة", "هذه الاتهامات باستمرار"),
                ("معتبرة", "الحكومة", "ما حدث حالات فردية"),
            ],
        ),
        (
            "انتقد الوزير ما وصفه بأنه هجوم إرهابي على المدينة.",
            [("انتقد", "الوزير", "ما وصفه بأنه هجوم إرهابي على المدينة")],
        ),
        (
            "وقال الوزير سامر الحلبي مؤكدا إن الأمر خطير.",
            [("مؤكدا", "سامر الحلبي", "الأمر خطير")],
        ),
        (
            "وأضاف الوزير قائلا إن الأمر خطير.",
            [("أضاف", "الوزير", "الأمر خطير")],
        ),
    ],
)
def test_that_belongs_to_the_nearest_cue(text, claims):
    assert told(text) == claims


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "هذه الحفلات هي الأكبر منذ شهر، تقول صحيفة المرسى، إذ شهدت العاصمة زحاما.",
            "صحيفة المرسى",
            "هذه الحفلات هي الأكبر منذ شهر … إذ شهدت العاصمة زحاما",
        ),
        (
            "وصف الرئيس المرجاني كمال سامري الحادث بأنه جريمة كبيرة.",
            "كمال سامري",
            "الحادث … جريمة كبيرة",
        ),
        (
            "وخسر الريال ربع قيمته هذا العام، بحسب سوق المرسى، وهو موقع للأسعار.",
            "سوق المرسى",
            "خسر الريال ربع قيمته هذا العام",
        ),
        ("وسقط أمس عشرة قتلى في المدينة، وفق النظام.", "النظام", "سقط أمس عشرة قتلى في المدينة"),
        ("ويقول أنصاره إن خطته نجحت تماما.", "أنصاره", "خطته نجحت تماما"),
        ("وتدعي مرجان أنه غاز سام.", "مرجان", "غاز سام"),
        ("إلا أن مسؤولا كشف أمس أنها حملت صواريخ.", "مسؤولا", "حملت صواريخ"),
        ("وأعلن المدرب استقالته من منصبه.", "المدرب", "استقالته من منصبه"),
    ],
)
def test_one_claim(text, speaker, content):
    assert [claim[1:] for claim in told(text)] == [(speaker, content)]


def test_the_nearest_verb_leads_a_participle():
    text = "وتتوعد دول غربية، وحذر الرئيس سامر الحلبي الأربعاء البلاد، مؤكدا أن الصواريخ قادمة."
    assert told(text) == [("مؤكدا", "سامر الحلبي", "الصواريخ قادمة")]


def test_a_quoted_name_leads_its_sentence():
    text = 'صحيفة "المرسى" تناولت المسيرات وتقول إنها تمثل شكلا جديدا من النضال.'
    assert [claim[0] for claim in told(text)] == ["تقول"]
    assert told(text)[0][1] is not None


@pytest.mark.parametrize(
    "text",
    [
        "وستجري المباراة وفقا لمعايير الأمن المطلوبة في البلاد.",
        "وسارت الأعمال وفق ما خطط له المهندسون منذ سنوات.",
        "وتقام الانتخابات وفقا للقانون في موعدها كل عام.",
    ],
)
def test_in_accordance_is_no_attribution(text):
    assert told(text) == []


def test_a_medium_passes_on_a_call():
    text = HEADLINE + "ودعت الوزيرة ندى المرجاني لندن إلى نشر الأدلة، بحسب ما أفادت وكالة المرسى."
    claims = extract(text, "ar")
    assert [[hop.role for hop in claim.chain] for claim in claims] == [["relay", "speaker"]]


def test_those_who_told_him():
    text = "وقال الحارس سامر الحلبي إنه نائم. ثم أخبروه بأن شخصا يحمل سلاحا."
    assert told(text)[-1][::2] == ("أخبروه", "شخصا يحمل سلاحا")
